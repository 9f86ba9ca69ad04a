// SPDX-License-Identifier: GPL-3.0-or-later
//
// HTTP by hand over a plain socket, so that a test can send what no client library would. Waits; test thread.
#pragma once

#include <nlohmann/json.hpp>

#include <QByteArray>
#include <QTcpSocket>
#include <map>
#include <memory>
#include <string>

namespace roadbook::test {

struct RawReply {
    int status = 0;                           // 0: no answer
    std::map<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;

    nlohmann::json json() const { return nlohmann::json::parse(body.toStdString(), nullptr, false); }
    std::string errorCode() const;
};

// A connection that stays open between requests.
class RawConnection {
public:
    explicit RawConnection(int port);

    void send(const QByteArray& bytes);
    RawReply receive(int timeoutMillis = 10'000);
    void drop() { m_socket.abort(); }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

private:
    QTcpSocket m_socket;
    QByteArray m_rest;
};

using Headers = std::map<QByteArray, QByteArray>;
QByteArray requestBytes(const QByteArray& method, const QByteArray& path, const Headers& headers = {},
                        const QByteArray& body = {});
RawReply request(int port, const QByteArray& method, const QByteArray& path, const Headers& headers = {},
                 const QByteArray& body = {});

// Signs a new device in; the headers of a JSON request with its session.
struct SignedIn {
    Headers headers;
    std::string device;
    std::string staff;
    std::string token;
};
SignedIn signIn(int port, const QString& user, const QString& password);
std::string newUuid();
RawReply sync(int port, const SignedIn& who, const nlohmann::json& body);
// A change group that makes an account owned by `who`.
nlohmann::json accountGroup(int seq, const std::string& account, const std::string& name, const SignedIn& who);

} // namespace roadbook::test
