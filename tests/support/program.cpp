// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include <QDir>
#include <QProcess>
#include <QTcpServer>
#include <stdexcept>

namespace roadbook::test {

using nlohmann::json;

nlohmann::json Ran::object() const
{
    const auto all = lines();
    if (all.size() != 1)
        throw std::runtime_error(command.toStdString() + ": expected one line, got " + std::to_string(all.size()));
    return all.front();
}

std::vector<json> Ran::lines() const
{
    good();
    std::vector<json> all;
    for (const auto& line : out.split('\n'))
        if (!line.isEmpty())
            all.push_back(json::parse(line.toStdString()));
    return all;
}

const Ran& Ran::good() const
{
    if (exit != 0)
        throw std::runtime_error(command.toStdString() + ": exit " + std::to_string(exit) + ": " + err.toStdString());
    return *this;
}

std::string Ran::errorCode() const
{
    const auto said = json::parse(err.toStdString(), nullptr, false);
    return said.is_object() && said.contains("error") ? said["error"].value("code", "") : std::string{};
}

QString programPath(const QString& name)
{
    const auto folder = qEnvironmentVariable("RB_BIN_DIR");
    if (folder.isEmpty())
        throw std::runtime_error("RB_BIN_DIR says where the programs are; ctest sets it");
    return QDir(folder).filePath(name);
}

Ran run(const QString& program, const QStringList& arguments, const QByteArray& input, const Variables& variables,
        int timeoutMillis)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto& [name, value] : variables)
        environment.insert(name, value);
    process.setProcessEnvironment(environment);
    process.start(programPath(program), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(timeoutMillis)) {
        process.kill();
        process.waitForFinished();
    }
    Ran ran;
    ran.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    ran.command = program + " " + arguments.join(' ');
    return ran;
}

int freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

} // namespace roadbook::test
