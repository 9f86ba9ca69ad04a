// SPDX-License-Identifier: GPL-3.0-or-later
//
// HttpClient against everything that may answer on the road: a server, a dead one, a hotel's sign-in page, noise.
#include "net/http_client.h"
#include "protocol/messages.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <optional>

using namespace roadbook;

namespace {

// Answers every request with the same bytes and hangs up.
class CannedServer : public QTcpServer {
public:
    explicit CannedServer(QByteArray answer) : m_answer(std::move(answer))
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            auto* socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                received += socket->readAll();
                if (m_answer.isEmpty() || !isWhole())
                    return;
                socket->write(m_answer);
                socket->disconnectFromHost();
            });
        });
    }
    std::string url() const { return "http://127.0.0.1:" + std::to_string(serverPort()); }

    QByteArray received;

private:
    // The head and as much body as it announces.
    bool isWhole() const
    {
        const auto head = received.indexOf("\r\n\r\n");
        if (head < 0)
            return false;
        const auto at = received.toLower().indexOf("content-length:");
        const auto size = at < 0 ? 0 : received.mid(at + 15, received.indexOf("\r\n", at) - at - 15).trimmed().toInt();
        return received.size() >= head + 4 + size;
    }

    QByteArray m_answer;
};

QByteArray http(int status, const QByteArray& type, const QByteArray& body, const QByteArray& more = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + type +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n" + more + "\r\n" +
           body;
}

HttpAnswer post(const std::string& url, const std::string& body = "x",
                std::chrono::milliseconds silence = HttpClient::kSilence)
{
    HttpClient client;
    client.setToken("secret");
    if (const auto set = client.setServer(url); !set)
        return {fail(set.error())};
    std::optional<HttpAnswer> answer;
    client.post("/v1/sync", body, [&](HttpAnswer given) { answer = std::move(given); }, silence);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), 10'000); }();
    return answer ? *std::move(answer) : HttpAnswer{fail(ErrorCode::Internal, "never called back")};
}

} // namespace

class TestHttpClient : public QObject {
    Q_OBJECT

private slots:
    void addresses()
    {
        HttpClient client;
        for (const auto* good : {"http://127.0.0.1:8080", "https://crm.example", "http://host/base/"})
            QVERIFY2(client.setServer(good), good);
        for (const auto* bad :
             {"", "host", "ftp://host", "http://", "file:///tmp/x", "http://a b", "http://u:p@host", "http://h?q"})
            QVERIFY2(!client.setServer(bad), bad);
    }

    void aGoodAnswer()
    {
        CannedServer server(http(200, "application/cbor", "hello"));
        const auto answer = post(server.url());
        QVERIFY(answer.body);
        QCOMPARE(*answer.body, std::string("hello"));
        QCOMPARE(answer.bytesUp, std::size_t(1));
        QCOMPARE(answer.bytesDown, std::size_t(5));
        QVERIFY(server.received.startsWith("POST /v1/sync HTTP/1.1\r\n"));
        QVERIFY(server.received.contains("Authorization: Bearer secret\r\n"));
        QVERIFY(!server.received.contains("Content-Encoding")); // too small to pay
    }

    void largeBodiesTravelPacked()
    {
        const std::string plain(100'000, 'r');
        const auto packed = compressed(plain);
        CannedServer server(
            http(200, "application/cbor", QByteArray::fromStdString(packed), "Content-Encoding: zstd\r\n"));
        const auto answer = post(server.url(), plain);
        QVERIFY(answer.body);
        QCOMPARE(*answer.body, plain);
        QVERIFY(answer.bytesUp < 1000);
        QCOMPARE(answer.bytesDown, packed.size());
        QVERIFY(server.received.contains("Content-Encoding: zstd\r\n"));
        QVERIFY(server.received.contains("Accept-Encoding: zstd\r\n"));
    }

    void failures_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const QByteArray& bytes, ErrorCode code) {
            QTest::newRow(name) << bytes << static_cast<int>(code);
        };
        row("a hotel's page", http(200, "text/html", "<html>sign in</html>"), ErrorCode::NoConnection);
        row("a redirect", http(302, "text/html", "", "Location: http://127.0.0.1:1/\r\n"), ErrorCode::NoConnection);
        row("no HTTP", "SSH-2.0-OpenSSH\r\n", ErrorCode::NoConnection);
        row("cut off", http(200, "application/cbor", "hello").chopped(3), ErrorCode::NoConnection);
        row("damaged packing", http(200, "application/cbor", "hello", "Content-Encoding: zstd\r\n"),
            ErrorCode::NoConnection);
        row("our refusal", http(401, "application/json", R"({"error":{"code":"not_signed_in","message":"m"}})"),
            ErrorCode::NotSignedIn);
        row("our refusal in CBOR",
            http(403, "application/cbor",
                 QByteArray::fromStdString(encodeError({ErrorCode::Forbidden, "m"}, WireForm::Cbor))),
            ErrorCode::Forbidden);
        row("a proxy without its server", http(502, "text/html", "bad gateway"), ErrorCode::ServerBusy);
        row("some other server", http(404, "text/html", "not here"), ErrorCode::NoConnection);
    }
    void failures()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        CannedServer server(bytes);
        const auto answer = post(server.url());
        QVERIFY(!answer.body);
        QCOMPARE(static_cast<int>(answer.body.error().code), code);
        QVERIFY(!answer.body.error().message.empty());
        QVERIFY(answer.body.error().message.find("Unknown error") == std::string::npos);
    }

    void aBusyServerSaysWhen()
    {
        CannedServer server(
            http(503, "application/json", R"({"error":{"code":"server_busy","message":"m"}})", "Retry-After: 7\r\n"));
        const auto answer = post(server.url());
        QCOMPARE(static_cast<int>(answer.body.error().code), static_cast<int>(ErrorCode::ServerBusy));
        QCOMPARE(answer.retryAfter.count(), 7);
    }

    void nobodyThere()
    {
        std::string url;
        {
            const CannedServer server("");
            url = server.url();
        }
        QCOMPARE(static_cast<int>(post(url).body.error().code), static_cast<int>(ErrorCode::NoConnection));
    }

    void silence()
    {
        CannedServer server(""); // takes everything, says nothing
        const auto answer = post(server.url(), "x", std::chrono::milliseconds(300));
        QCOMPARE(static_cast<int>(answer.body.error().code), static_cast<int>(ErrorCode::NoConnection));
    }

    void abortedCallsNeverCallBack()
    {
        CannedServer server(http(200, "application/cbor", "hello"));
        HttpClient client;
        QVERIFY(client.setServer(server.url()));
        bool called = false;
        client.abort(client.post("/v1/sync", "x", [&](const HttpAnswer&) { called = true; }));
        {
            HttpClient shortLived;
            QVERIFY(shortLived.setServer(server.url()));
            shortLived.post("/v1/sync", "x", [&](const HttpAnswer&) { called = true; });
        }
        QTest::qWait(200);
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_http_client.moc"
