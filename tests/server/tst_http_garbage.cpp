// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whatever comes in, the answer is a clear error or none, and the server lives: a healthy request follows each.
#include "protocol/limits.h"
#include "protocol/messages.h"
#include "server/raw_http.h"
#include "support/server_process.h"

#include <QTest>
#include <random>

using namespace roadbook::test;
namespace limits = roadbook::limits;

class TestHttpGarbage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        addSmallCompany(m_server);
        m_server.start();
        m_lin = signIn(port(), "lin", ServerProcess::passwordOf("lin"));
        m_cbor = m_lin.headers;
        m_cbor["Content-Type"] = "application/cbor";
    }
    void cleanup()
    {
        QVERIFY(m_server.isRunning());
        QCOMPARE(request(port(), "GET", "/healthz").status, 200);
    }
    void cleanupTestCase() { QCOMPARE(m_server.stop(), 0); }

    void unknownPaths()
    {
        for (const QByteArray path :
             {"/", "/v1", "/v1/", "/v1/sync/", "/v1/sync/x", "/v2/sync", "/V1/SYNC", "/v1//sync", "//v1/sync",
              "/v1/../v1/sync", "/v1/%73ync", "/healthz/x", "/index.php", "/v1/sync%00"}) {
            const auto reply = request(port(), "POST", path, m_lin.headers, R"({"version":1})");
            QVERIFY2(reply.status == 404 || reply.status == 400, path.constData());
        }
        QCOMPARE(request(port(), "GET", "/" + QByteArray(50'000, 'a')).status, 404);
    }

    void wrongMethods()
    {
        for (const QByteArray method : {"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW"}) {
            const auto reply = request(port(), method, "/v1/sync", m_lin.headers);
            QVERIFY2(reply.status == 405, method.constData());
            QCOMPARE(reply.headers.at("allow"), QByteArray("POST"));
            QVERIFY(!reply.body.contains("Bearer"));
        }
        QCOMPARE(request(port(), "POST", "/healthz", {}, "x").status, 405);
        const auto head = request(port(), "HEAD", "/healthz");
        QVERIFY(head.status == 405 && head.body.isEmpty());
    }

    void wrongContent_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const QByteArray json = "application/json";
        const QByteArray cbor = "application/cbor";
        QTest::newRow("no JSON") << json << QByteArray() << QByteArray("{\"version\":") << 400;
        QTest::newRow("empty JSON") << json << QByteArray() << QByteArray(" ") << 400;
        QTest::newRow("not UTF-8") << json << QByteArray() << QByteArray("{\"version\":\"\xff\"}") << 400;
        QTest::newRow("zeros") << json << QByteArray() << QByteArray(1000, '\0') << 400;
        QTest::newRow("deep JSON") << json << QByteArray() << QByteArray("[").repeated(200'000) << 400;
        QTest::newRow("deep objects") << json << QByteArray() << QByteArray("{\"a\":").repeated(200'000) << 400;
        QTest::newRow("many values") << json << QByteArray()
                                     << "{\"version\":1,\"x\":[0" + QByteArray(",0").repeated(400'000) + "]}" << 413;
        QTest::newRow("groups as a number") << json << QByteArray() << QByteArray(R"({"version":1,"groups":7})") << 400;
        QTest::newRow("a group as a number")
            << json << QByteArray() << QByteArray(R"({"version":1,"groups":[7]})") << 400;
        QTest::newRow("unknown type")
            << json << QByteArray()
            << QByteArray(
                   R"({"version":1,"groups":[{"seq":1,"operations":[{"kind":"create","type":"car","id":"01890000-0000-7000-8000-00000000000a"}]}]})")
            << 422;
        QTest::newRow("a newer protocol") << json << QByteArray() << QByteArray(R"({"version":99})") << 426;
        QTest::newRow("JSON called CBOR") << cbor << QByteArray() << QByteArray(R"({"version":1})") << 400;
        QTest::newRow("deep CBOR") << cbor << QByteArray() << QByteArray(1'000'000, '\x81') << 400;
        QTest::newRow("indefinite CBOR") << cbor << QByteArray() << QByteArray(1'000'000, '\x7f') << 400;
        QTest::newRow("huge CBOR text") << cbor << QByteArray()
                                        << QByteArray("\xa1\x01\x7b\x7f\xff\xff\xff\xff\xff\xff\xff", 11) << 400;
        QTest::newRow("another type") << QByteArray("text/html") << QByteArray() << QByteArray("<p>") << 415;
        QTest::newRow("almost the type") << QByteArray("application/jsonx") << QByteArray() << QByteArray("{}") << 415;
        QTest::newRow("another encoding") << json << QByteArray("gzip") << QByteArray("{}") << 415;
        QTest::newRow("not zstd") << json << QByteArray("zstd") << QByteArray("{}") << 400;
        const auto packed = roadbook::compressed(std::string(1000, ' ') + R"({"version":1})");
        QTest::newRow("cut zstd") << json << QByteArray("zstd") << QByteArray::fromStdString(packed).chopped(3) << 400;
        QTest::newRow("a bomb") << cbor << QByteArray("zstd")
                                << QByteArray::fromStdString(roadbook::compressed(std::string(100'000'000, '\0')))
                                << 413;
    }
    void wrongContent()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        auto headers = m_lin.headers;
        headers["Content-Type"] = type;
        if (!encoding.isEmpty())
            headers["Content-Encoding"] = encoding;
        const auto reply = request(port(), "POST", "/v1/sync", headers, body);
        QCOMPARE(reply.status, status);
        if (type != "application/cbor")
            QVERIFY(!reply.errorCode().empty());
    }

    void badGroupsInsideGoodMessages()
    {
        // One device each: their numbers start at 1.
        std::mt19937 random(7);
        for (int round = 0; round < 20; ++round) {
            auto who = signIn(port(), "lin", ServerProcess::passwordOf("lin"));
            who.headers["Content-Type"] = "application/cbor";
            roadbook::SyncRequest request_;
            request_.version = 1;
            request_.lastSeq = 1;
            std::string bytes("\x01\x01", 2); // the format, number 1, and then anything
            for (int i = 0; i < round * 10; ++i)
                bytes += static_cast<char>(random());
            request_.groups = {bytes};
            const auto reply = request(port(), "POST", "/v1/sync", who.headers,
                                       QByteArray::fromStdString(encode(request_, roadbook::WireForm::Cbor)));
            QCOMPARE(reply.status, 200);
            const auto decoded = roadbook::decodeSyncReply(reply.body.toStdString(), roadbook::WireForm::Cbor);
            QCOMPARE(decoded->outcomes.at(0).verdict, roadbook::GroupVerdict::Quarantined);
        }
    }

    void tooLargeIsRefusedBeforeItHasCome()
    {
        RawConnection connection(port());
        auto headers = m_lin.headers;
        headers["Content-Length"] = QByteArray::number(static_cast<qulonglong>(limits::kRequestBytes) + 1);
        connection.send(requestBytes("POST", "/v1/sync", headers) + "{");
        // cpprestsdk sends the answer when the body ends; let it end.
        connection.send(QByteArray(static_cast<int>(limits::kRequestBytes), ' '));
        QCOMPARE(connection.receive().status, 413);
        headers["Content-Length"] = "99999999999999999999999";
        RawConnection other(port());
        other.send(requestBytes("POST", "/v1/sync", headers) + "{}");
        const auto status = other.receive(1000).status;
        QVERIFY(status == 0 || status >= 400);
    }

    void tooLargeInChunks()
    {
        RawConnection connection(port());
        auto headers = m_lin.headers;
        headers["Transfer-Encoding"] = "chunked";
        connection.send(requestBytes("POST", "/v1/sync", headers));
        const QByteArray chunk(256 * 1024, ' ');
        for (int i = 0; i < 17; ++i)
            connection.send(QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n");
        connection.send("0\r\n\r\n");
        QCOMPARE(connection.receive().status, 413);
    }

    void chunksThatEndTooSoon()
    {
        auto headers = m_lin.headers;
        headers["Transfer-Encoding"] = "chunked";
        RawConnection connection(port());
        connection.send(requestBytes("POST", "/v1/sync", headers) + "a\r\n{\"version\"\r\nzz\r\n");
        const auto reply = connection.receive(2000);
        QVERIFY(reply.status == 0 || reply.status == 400);
    }

    void notHttpAtAll()
    {
        std::mt19937 random(42);
        for (int round = 0; round < 60; ++round) {
            RawConnection connection(port());
            QByteArray bytes;
            for (int i = 0; i < 50 + round * 20; ++i)
                bytes += static_cast<char>(random());
            if (round % 3 == 0)
                bytes = "POST /v1/sync HTTP/1.1\r\n" + bytes + "\r\n\r\n";
            connection.send(bytes);
            connection.drop();
        }
        RawConnection slow(port());
        slow.send("GET /healthz HTTP/1.1\r\nX-Name: \xe6\x9e");
        slow.send("\x97\r\nHost: x\r\n\r\n");
        (void)slow.receive(500);
    }

    void halfRequestsThatAreDropped()
    {
        const auto whole = requestBytes("POST", "/v1/sync", m_lin.headers, R"({"version":1})");
        for (int cut = 1; cut < whole.size(); cut += 7) {
            RawConnection connection(port());
            connection.send(whole.left(cut));
            connection.drop();
        }
        for (int i = 0; i < 30; ++i) { // whole ones whose answers nobody takes
            RawConnection connection(port());
            connection.send(whole);
            connection.drop();
        }
    }

    void slowOnesDoNotHinderOthers()
    {
        std::vector<std::unique_ptr<RawConnection>> slow;
        const auto whole = requestBytes("POST", "/v1/sync", m_lin.headers, R"({"version":1})");
        for (int i = 0; i < 60; ++i) {
            slow.push_back(std::make_unique<RawConnection>(port()));
            slow.back()->send(whole.left(i % 2 == 0 ? 30 : whole.size() - 3));
        }
        for (int i = 0; i < 10; ++i)
            QCOMPARE(sync(port(), m_lin, nlohmann::json::object()).status, 200);
        slow[1]->send(whole.right(3));
        QCOMPARE(slow[1]->receive().status, 200);
    }

    void waitSaysWhatItWants()
    {
        for (const QByteArray query :
             {"", "?seq=", "?seq=x", "?seq=-1", "?seq=1x", "?seq=99999999999999999999", "?other=1"})
            QCOMPARE(request(port(), "GET", "/v1/wait" + query, m_lin.headers).status, 400);
    }

private:
    int port() const { return m_server.port(); }

    ServerProcess m_server;
    SignedIn m_lin;
    Headers m_cbor;
};

QTEST_GUILESS_MAIN(TestHttpGarbage)
#include "tst_http_garbage.moc"
