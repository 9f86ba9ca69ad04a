// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/server_process.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <csignal>
#include <stdexcept>
#include <sys/prctl.h>

namespace roadbook::test {
namespace {

constexpr int kStartMillis = 20'000;

bool isHealthy(int port)
{
    QTcpSocket socket;
    socket.connectToHost("127.0.0.1", static_cast<quint16>(port));
    if (!socket.waitForConnected(1000))
        return false;
    socket.write("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    return socket.waitForReadyRead(2000) && socket.readAll().startsWith("HTTP/1.1 200");
}

} // namespace

ServerProcess::ServerProcess() : m_port(freePort())
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); }); // a test that dies leaves no server
}

ServerProcess::~ServerProcess()
{
    if (isRunning())
        kill();
}

void ServerProcess::start()
{
    m_process.start(programPath("roadbookd"), QStringList{"serve", "--listen", url()} + data());
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < kStartMillis) {
        if (m_process.waitForFinished(20))
            throw std::runtime_error("roadbookd ended with " + std::to_string(m_process.exitCode()));
        if (isHealthy(m_port))
            return;
    }
    throw std::runtime_error("roadbookd does not answer");
}

int ServerProcess::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(40'000)) {
        kill();
        return -1;
    }
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

void ServerProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

Ran ServerProcess::admin(const QStringList& arguments, const QString& password)
{
    return run("roadbookd", arguments + data(), {}, {{"ROADBOOK_PASSWORD", password}});
}

QStringList ServerProcess::data() const
{
    QStringList arguments{"--data", QString::fromStdString(folder())};
    if (!m_clock.isEmpty())
        arguments << "--clock" << m_clock;
    return arguments;
}

void ServerProcess::addTeam(const QString& name, const QString& parent)
{
    QStringList arguments{"team", "add", name};
    if (!parent.isEmpty())
        arguments << "--parent" << parent;
    admin(arguments).good();
}

void ServerProcess::addUser(const QString& name, const QString& role, const QString& team, const QString& display)
{
    admin({"user", "add", name, "--role", role, "--team", team, "--display", display}, passwordOf(name)).good();
}

void addSmallCompany(ServerProcess& server)
{
    server.addTeam("north");
    server.addTeam("south");
    server.addUser("wang", "supervisor", "north", QStringLiteral("王敏"));
    server.addUser("lin", "rep", "north", QStringLiteral("林晓"));
    server.addUser("chen", "rep", "north", QStringLiteral("陈露"));
    server.addUser("zhao", "supervisor", "south", QStringLiteral("赵峰"));
    server.addUser("he", "rep", "south", QStringLiteral("何川"));
    server.addUser("qian", "manager", "north", QStringLiteral("钱进"));
}

} // namespace roadbook::test
