// SPDX-License-Identifier: GPL-3.0-or-later
//
// A server that gives the first page of a first sync and then falls silent: so a first sync stands still half way, to be
// looked at. GUI thread.
#pragma once

#include "support/sample_records.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <utility>

namespace roadbook::test {

class HalfServer : public QTcpServer {
    Q_OBJECT

public:
    explicit HalfServer(const SyncReply& firstPage) : m_page(encode(firstPage, WireForm::Cbor))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { answer(*socket); });
        });
    }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(serverPort()); }

private:
    void answer(QTcpSocket& socket)
    {
        socket.readAll(); // a first request is short
        if (std::exchange(m_answered, true))
            return;
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/cbor\r\nContent-Length: " +
                     QByteArray::number(static_cast<qsizetype>(m_page.size())) + "\r\n\r\n");
        socket.write(m_page.data(), static_cast<qint64>(m_page.size()));
    }

    std::string m_page;
    bool m_answered = false;
};

} // namespace roadbook::test
