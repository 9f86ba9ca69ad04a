// SPDX-License-Identifier: GPL-3.0-or-later
//
// A whole app without a window: everything that main() builds, over a store of the test's own. Test thread.
#pragma once

#include "device_env.h"
#include "support/sample_store.h"
#include "support/temp_folder.h"
#include "whole_app.h"

#include <QSignalSpy>
#include <QTest>

namespace roadbook::test {

struct TestApp : WholeApp {
    explicit TestApp(std::filesystem::path folder, const Environment& environment = deviceEnvironment())
        : WholeApp(std::move(folder), environment)
    {
        settings.setLanguage("zh");
        session.begin();
    }

    // Everything handed to the store thread is done, and its answers have arrived.
    void settle()
    {
        for (int i = 0; i < 5; ++i) { // an answer may ask again
            QTest::qWait(5);
            bool reached = false; // the end of the queue; ask() would go ahead of it
            store.run([](Replica&) -> Status { return {}; }, &session, [&reached](const Status&) { reached = true; });
            QVERIFY(QTest::qWaitFor([&reached] { return reached; }, 30'000));
        }
    }
    bool unlock(const QString& password = kSamplePassword)
    {
        session.unlock()->unlock(password);
        return QTest::qWaitFor([this] { return session.stage() == AppSession::Ready; }, 10'000);
    }
};

inline Timestamp midnightToday()
{
    return QDate::currentDate().startOfDay().toMSecsSinceEpoch();
}

} // namespace roadbook::test
