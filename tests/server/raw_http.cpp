// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/raw_http.h"

#include <QElapsedTimer>
#include <QUuid>
#include <stdexcept>

namespace roadbook::test {

using nlohmann::json;

std::string RawReply::errorCode() const
{
    const auto said = json();
    return said.is_object() && said.contains("error") ? said["error"].value("code", "") : std::string{};
}

RawConnection::RawConnection(int port)
{
    m_socket.connectToHost("127.0.0.1", static_cast<quint16>(port));
    if (!m_socket.waitForConnected(5000))
        throw std::runtime_error("nobody listens");
}

void RawConnection::send(const QByteArray& bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(5000)) {
    }
}

RawReply RawConnection::receive(int timeoutMillis)
{
    QElapsedTimer clock;
    clock.start();
    RawReply reply;
    for (;;) {
        const auto head = m_rest.indexOf("\r\n\r\n");
        if (head >= 0) {
            reply.headers.clear();
            const auto lines = m_rest.left(head).split('\n');
            reply.status = lines.front().split(' ').value(1).toInt();
            for (const auto& line : lines.mid(1)) {
                const auto colon = line.indexOf(':');
                reply.headers[line.left(colon).trimmed().toLower()] = line.mid(colon + 1).trimmed();
            }
            const auto length = reply.headers["content-length"].toLongLong();
            if (m_rest.size() >= head + 4 + length) {
                reply.body = m_rest.mid(head + 4, length);
                m_rest.remove(0, head + 4 + length);
                return reply;
            }
        }
        const auto left = timeoutMillis - static_cast<int>(clock.elapsed());
        if (left <= 0 || !m_socket.waitForReadyRead(left))
            return {};
        m_rest += m_socket.readAll();
    }
}

QByteArray requestBytes(const QByteArray& method, const QByteArray& path, const Headers& headers,
                        const QByteArray& body)
{
    QByteArray bytes = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto& [name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    if (!body.isEmpty() && !headers.contains("Content-Length") && !headers.contains("Transfer-Encoding"))
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return bytes + "\r\n" + body;
}

RawReply request(int port, const QByteArray& method, const QByteArray& path, const Headers& headers,
                 const QByteArray& body)
{
    RawConnection connection(port);
    connection.send(requestBytes(method, path, headers, body));
    return connection.receive();
}

std::string newUuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

SignedIn signIn(int port, const QString& user, const QString& password)
{
    SignedIn who;
    who.device = newUuid();
    const json body{{"user", user.toStdString()},
                    {"password", password.toStdString()},
                    {"device", who.device},
                    {"device_name", "手工"}};
    const auto reply = request(port, "POST", "/v1/sessions", {{"Content-Type", "application/json"}},
                               QByteArray::fromStdString(body.dump()));
    if (reply.status != 200)
        throw std::runtime_error("cannot sign in: " + reply.body.toStdString());
    who.token = reply.json()["token"].get<std::string>();
    who.staff = reply.json()["staff"].get<std::string>();
    who.headers = {{"Content-Type", "application/json"},
                   {"Authorization", "Bearer " + QByteArray::fromStdString(who.token)}};
    return who;
}

RawReply sync(int port, const SignedIn& who, const json& body)
{
    json whole{{"version", 1}};
    whole.update(body);
    return request(port, "POST", "/v1/sync", who.headers, QByteArray::fromStdString(whole.dump()));
}

json accountGroup(int seq, const std::string& account, const std::string& name, const SignedIn& who)
{
    return {{"seq", seq},
            {"at", "2026-11-23T09:30:00+08:00"},
            {"operations",
             {{{"kind", "create"},
               {"type", "account"},
               {"id", account},
               {"changes", {{"name", name}, {"owner", who.staff}}}}}}};
}

} // namespace roadbook::test
