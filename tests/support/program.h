// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs our built programs (in RB_BIN_DIR) as outsiders would, and holds what they said. Waits; test thread.
#pragma once

#include <nlohmann/json.hpp>

#include <QByteArray>
#include <QStringList>
#include <map>
#include <string>
#include <vector>

namespace roadbook::test {

struct Ran {
    int exit = -1; // -1: it was killed or crashed
    QByteArray out;
    QByteArray err;
    QString command; // for messages

    // Of a command that must succeed; throws with what it said otherwise.
    nlohmann::json object() const;             // the one line
    std::vector<nlohmann::json> lines() const; // each line
    const Ran& good() const;
    std::string errorCode() const; // of the JSON on standard error; "" when there is none
};

using Variables = std::map<QString, QString>; // added to the environment

QString programPath(const QString& name);
Ran run(const QString& program, const QStringList& arguments, const QByteArray& input = {},
        const Variables& variables = {}, int timeoutMillis = 60'000);

// Nobody listens there now.
int freePort();

} // namespace roadbook::test
