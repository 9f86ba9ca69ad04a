// SPDX-License-Identifier: GPL-3.0-or-later
//
// A device driven through roadbook-cli, each command a process of its own. Test thread.
#pragma once

#include "support/program.h"
#include "support/temp_folder.h"

namespace roadbook::test {

class CliDevice {
public:
    // Nothing happens yet; login() creates the store.
    CliDevice(QString user, QString password);

    Ran login(const QString& server, const QStringList& more = {});
    // roadbook-cli --store FOLDER ARGUMENTS…
    Ran command(const QStringList& arguments, const QByteArray& input = {}) const;

    // Those below must succeed: they throw otherwise.
    nlohmann::json put(const QString& type, const nlohmann::json& fields, const QString& id = {}) const;
    std::vector<nlohmann::json> putGroup(const nlohmann::json& group) const;
    nlohmann::json get(const QString& type, const std::string& id) const;
    std::vector<nlohmann::json> list(const QString& type, const QStringList& more = {}) const;
    nlohmann::json sync() const;
    nlohmann::json status() const;

    QString folder() const { return QString::fromStdString(m_folder.path()) + "/store"; }
    void setPassword(const QString& password) { m_password = password; }
    void setClock(const QString& clock) { m_clock = clock; } // --clock

private:
    TempFolder m_folder;
    QString m_user;
    QString m_password;
    QString m_clock;
};

// What a test compares: id → fields, for each record of a list.
std::map<std::string, nlohmann::json> fieldsById(const std::vector<nlohmann::json>& records);

} // namespace roadbook::test
