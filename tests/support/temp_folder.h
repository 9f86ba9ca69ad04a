// SPDX-License-Identifier: GPL-3.0-or-later
//
// TempFolder: a folder of a test's own that goes away with it. Any thread.
#pragma once

#include <QTemporaryDir>
#include <string>

namespace roadbook::test {

class TempFolder {
public:
    TempFolder() { m_folder.setAutoRemove(true); }

    std::string path() const { return m_folder.path().toStdString(); }
    std::string file(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)).toStdString(); }

private:
    QTemporaryDir m_folder;
};

} // namespace roadbook::test
