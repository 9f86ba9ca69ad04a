// SPDX-License-Identifier: GPL-3.0-or-later
//
// A device of somebody of the sample company, today: a real store with an app over it, unlocked. Test thread.
#pragma once

#include "device.h"

#include <memory>
#include <string>

namespace roadbook::test {

class SampleTest : public QObject {
protected:
    void openAs(const std::string& login)
    {
        m_app.reset();
        m_folder = std::make_unique<TempFolder>();
        QVERIFY(makeSampleStore(m_folder->path(), login, midnightToday(), deviceEnvironment()));
        m_app = std::make_unique<TestApp>(m_folder->path());
        QVERIFY(m_app->unlock());
        m_app->settle();
    }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
};

} // namespace roadbook::test
