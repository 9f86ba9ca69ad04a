// SPDX-License-Identifier: GPL-3.0-or-later
//
// The office of the week: the server and its company, the road that a tablet reaches it by, and the one calendar by which
// every program of the test runs. Test thread; waits; throws.
#pragma once

#include "support/cli_device.h"
#include "support/cut_proxy.h"
#include "support/server_process.h"

#include <QDateTime>

namespace roadbook::test {

// Office time. What is started after set() runs by it, and time goes on from there.
class OfficeClock {
public:
    void set(const QDate& day, const QTime& time);
    QString option() const; // --clock

private:
    qint64 m_offset = 0; // milliseconds
};

class Office {
public:
    Office(); // a company with 王敏 (wang), 林晓 (lin) and 陈露 (chen), and 林晓's customers, one week old

    // It is that moment; the server runs by it.
    void begin(const QDate& day, const QTime& time);
    // That moment on a tablet with no signal: nobody else's clock moves.
    OfficeClock clock;

    ServerProcess server;
    CutProxy road{server.port()}; // of 林晓's tablet
    CliDevice chen{"chen", ServerProcess::passwordOf("chen")};

private:
    void fill();
};

} // namespace roadbook::test
