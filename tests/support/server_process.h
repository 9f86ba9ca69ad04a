// SPDX-License-Identifier: GPL-3.0-or-later
//
// A real roadbookd with its own data folder on a free port of this machine. Test thread.
#pragma once

#include "support/program.h"
#include "support/temp_folder.h"

#include <QProcess>

namespace roadbook::test {

class ServerProcess {
public:
    ServerProcess();
    ~ServerProcess(); // ends it

    void setClock(const QString& clock) { m_clock = clock; } // --clock, of what is started from now on
    void start();                                            // returns when it answers; throws when it does not
    int stop();                                              // SIGTERM; its exit status
    void kill();                                             // SIGKILL
    bool isRunning() const { return m_process.state() == QProcess::Running; }

    QString url() const { return url(m_port); }
    int port() const { return m_port; }
    std::string folder() const { return m_folder.path(); }
    qint64 processId() const { return m_process.processId(); }

    // roadbookd ARGUMENTS --data FOLDER. The password of every user is passwordOf(name).
    Ran admin(const QStringList& arguments, const QString& password = {});
    void addTeam(const QString& name, const QString& parent = {});
    void addUser(const QString& name, const QString& role, const QString& team, const QString& display);

    static QString passwordOf(const QString& user) { return user + "-pass-2026"; }
    static QString url(int port) { return QString("http://127.0.0.1:%1").arg(port); }

private:
    TempFolder m_folder;
    QStringList data() const; // --data FOLDER, and the clock

    QProcess m_process;
    int m_port = 0;
    QString m_clock;
};

// Two teams, as most tests want them: wang (supervisor) leads north with lin and chen (reps); zhao (supervisor) leads
// south with he (rep); qian is the manager of both.
void addSmallCompany(ServerProcess& server);

} // namespace roadbook::test
