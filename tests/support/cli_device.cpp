// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cli_device.h"

#include <utility>

namespace roadbook::test {

using nlohmann::json;

CliDevice::CliDevice(QString user, QString password) : m_user(std::move(user)), m_password(std::move(password)) {}

Ran CliDevice::login(const QString& server, const QStringList& more)
{
    return command(QStringList{"login", "--server", server, "--user", m_user, "--device", m_user + " tablet"} + more);
}

Ran CliDevice::command(const QStringList& arguments, const QByteArray& input) const
{
    QStringList all{"--store", folder()};
    if (!m_clock.isEmpty())
        all << "--clock" << m_clock;
    return run("roadbook-cli", all + arguments, input, {{"ROADBOOK_PASSWORD", m_password}});
}

json CliDevice::put(const QString& type, const json& fields, const QString& id) const
{
    QStringList arguments{"put", type};
    if (!id.isEmpty())
        arguments << id;
    return command(arguments, QByteArray::fromStdString(fields.dump())).object();
}

std::vector<json> CliDevice::putGroup(const json& group) const
{
    return command({"put", "--group"}, QByteArray::fromStdString(group.dump())).lines();
}

json CliDevice::get(const QString& type, const std::string& id) const
{
    return command({"get", type, QString::fromStdString(id)}).object();
}

std::vector<json> CliDevice::list(const QString& type, const QStringList& more) const
{
    return command(QStringList{"list", type} + more).lines();
}

json CliDevice::sync() const
{
    return command({"sync"}).object();
}

json CliDevice::status() const
{
    return command({"status"}).object();
}

std::map<std::string, json> fieldsById(const std::vector<json>& records)
{
    std::map<std::string, json> result;
    for (const auto& record : records)
        result[record.at("id").get<std::string>()] = record.at("fields");
    return result;
}

} // namespace roadbook::test
