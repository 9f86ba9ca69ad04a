// SPDX-License-Identifier: GPL-3.0-or-later
//
// The real roadbookd, spoken to as an outsider would: sessions, sync, rights, compression.
#include "protocol/messages.h"
#include "server/raw_http.h"
#include "support/server_process.h"

#include <QTest>

using namespace roadbook::test;
using nlohmann::json;
using roadbook::WireForm;

class TestHttp : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        addSmallCompany(m_server);
        m_server.start();
        m_lin = signIn("lin");
        m_he = signIn("he");
    }
    void cleanupTestCase() { QCOMPARE(m_server.stop(), 0); }

    void twoPeopleSeeOnlyTheirOwn()
    {
        const auto account = newUuid();
        auto pushed = sync(port(), m_lin, {{"groups", {accountGroup(1, account, "林家客户", m_lin)}}});
        QCOMPARE(pushed.status, 200);
        QCOMPARE(pushed.json()["outcomes"][0]["outcome"].get<std::string>(), std::string("applied"));
        QVERIFY(pushed.body.contains(account.c_str()));
        const auto other = sync(port(), m_he, json::object());
        QCOMPARE(other.status, 200);
        QVERIFY(!other.body.contains(account.c_str()));
        // Nor does writing to it work, and it says no more than for an id that does not exist.
        json edit = accountGroup(1, account, "抢", m_he);
        edit["operations"][0]["kind"] = "edit";
        const auto refused = sync(port(), m_he, {{"groups", {edit}}});
        QCOMPARE(refused.json()["outcomes"][0]["reason"]["code"].get<std::string>(), std::string("not_found"));
    }

    void law6_aRepeatedRequestHappensOnce()
    {
        const auto who = signIn("chen");
        const json body{{"groups", {accountGroup(1, newUuid(), "一次", who)}}};
        const auto first = sync(port(), who, body).json();
        const auto second = sync(port(), who, body).json();
        QVERIFY(first["outcomes"] == second["outcomes"]);
        QVERIFY(first["cursor"] == second["cursor"]);
    }

    void law1_whatWasAnsweredSurvivesAKill()
    {
        const auto who = signIn("chen");
        const auto account = newUuid();
        QCOMPARE(sync(port(), who, {{"groups", {accountGroup(1, account, "写穿", who)}}}).status, 200);
        m_server.kill();
        m_server.start();
        QVERIFY(sync(port(), who, json::object()).body.contains(account.c_str()));
    }

    void bodiesAreCompressedBothWays()
    {
        auto headers = m_lin.headers;
        headers["Accept-Encoding"] = "gzip, zstd";
        headers["Content-Encoding"] = "zstd";
        const auto packed = roadbook::compressed(R"({"version":1,"now":"2026-11-23T09:30:00Z"})");
        const auto reply = request(port(), "POST", "/v1/sync", headers, QByteArray::fromStdString(packed));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.at("content-encoding"), QByteArray("zstd"));
        const auto plain = roadbook::decompressed(reply.body.toStdString(), 10'000'000);
        QVERIFY(plain.has_value());
        QVERIFY(json::parse(*plain)["news"]["records"].size() >= 8);
    }

    void anIdleCheckIsSmall()
    {
        roadbook::SyncRequest idle;
        idle.version = 1;
        const auto known = sync(port(), m_he, json::object()).json();
        idle.cursor = {known["cursor"]["epoch"].get<std::string>(), known["cursor"]["seq"].get<std::uint64_t>()};
        idle.lastSeq = 10;
        auto headers = m_he.headers;
        headers["Content-Type"] = "application/cbor";
        const auto body = encode(idle, WireForm::Cbor);
        const auto reply = request(port(), "POST", "/v1/sync", headers, QByteArray::fromStdString(body));
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers.at("content-type"), QByteArray("application/cbor"));
        QVERIFY(body.size() <= 200 && reply.body.size() <= 200);
        const auto decoded = roadbook::decodeSyncReply(reply.body.toStdString(), WireForm::Cbor);
        QVERIFY(decoded.has_value());
        QVERIFY(decoded->news.empty() && !decoded->more && !decoded->fork);
    }

    void aClonedDeviceGetsALifeOfItsOwn()
    {
        const auto who = signIn("chen");
        QCOMPARE(sync(port(), who, {{"groups", {accountGroup(1, newUuid(), "原", who)}}}).status, 200);
        const auto forked = sync(port(), who, {{"groups", {accountGroup(1, newUuid(), "复制", who)}}});
        QVERIFY(forked.json()["fork"].get<bool>());
        const json ask{{"device", newUuid()}, {"device_name", "复制品"}};
        const auto reply = request(port(), "POST", "/v1/devices", who.headers, QByteArray::fromStdString(ask.dump()));
        QCOMPARE(reply.status, 200);
        auto clone = who;
        clone.headers["Authorization"] =
            "Bearer " + QByteArray::fromStdString(reply.json()["token"].get<std::string>());
        const auto again = sync(port(), clone, {{"groups", {accountGroup(1, newUuid(), "复制", who)}}});
        QCOMPARE(again.json()["outcomes"][0]["outcome"].get<std::string>(), std::string("applied"));
        QCOMPARE(sync(port(), who, json::object()).status, 200); // the original goes on
    }

    void sessionsEnd()
    {
        const auto who = signIn("chen");
        QCOMPARE(request(port(), "DELETE", "/v1/sessions", who.headers).status, 204);
        const auto out = sync(port(), who, json::object());
        QCOMPARE(out.status, 401);
        QCOMPARE(out.errorCode(), std::string("not_signed_in"));

        const auto revoked = signIn("chen");
        m_server.admin({"device", "revoke", QString::fromStdString(revoked.device)}).good();
        QCOMPARE(sync(port(), revoked, json::object()).status, 401);

        m_server.addUser("brief", "rep", "north", "brief");
        const auto left = signIn("brief");
        QCOMPARE(sync(port(), left, json::object()).status, 200);
        m_server.admin({"user", "disable", "brief"}).good();
        QCOMPARE(sync(port(), left, json::object()).status, 401);
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, signIn("brief"));
    }

    void withoutASessionThereIsNothing()
    {
        for (const QByteArray authorization : {"", "Bearer ", "Bearer x", "Basic bGluOng=", "Bearer \xe6\x9e\x97"}) {
            Headers headers{{"Content-Type", "application/json"}};
            if (!authorization.isEmpty())
                headers["Authorization"] = authorization;
            QCOMPARE(request(port(), "POST", "/v1/sync", headers, R"({"version":1})").status, 401);
            QCOMPARE(request(port(), "GET", "/v1/wait?seq=0", headers).status, 401);
            QCOMPARE(
                request(port(), "POST", "/v1/devices", headers, R"({"device":"01890000-0000-7000-8000-00000000000a"})")
                    .status,
                401);
            QCOMPARE(request(port(), "DELETE", "/v1/sessions", headers).status, 401);
        }
    }

    void guessingPasswordsIsSlowedDown()
    {
        json body{{"user", "wang"}, {"password", "wrong"}, {"device", newUuid()}, {"device_name", ""}};
        const auto attempt = [&] {
            return request(port(), "POST", "/v1/sessions", {{"Content-Type", "application/json"}},
                           QByteArray::fromStdString(body.dump()));
        };
        for (int i = 0; i < 5; ++i)
            QCOMPARE(attempt().status, 401);
        body["password"] = ServerProcess::passwordOf("wang").toStdString(); // not even the right one now
        const auto slowed = attempt();
        QCOMPARE(slowed.status, 429);
        QCOMPARE(slowed.errorCode(), std::string("throttled"));
        QVERIFY(slowed.headers.at("retry-after").toInt() > 0);
        signIn("zhao"); // others are not concerned
    }

    void itSaysHowItIs()
    {
        QCOMPARE(request(port(), "GET", "/healthz").status, 200);
        const auto metrics = request(port(), "GET", "/metrics");
        QCOMPARE(metrics.status, 200);
        for (const auto* name :
             {"roadbook_requests_total", "roadbook_groups_total{outcome=\"applied\"}", "roadbook_held_polls 0"})
            QVERIFY2(metrics.body.contains(name), name);
        QVERIFY(!metrics.body.contains("lin"));
    }

private:
    int port() const { return m_server.port(); }
    SignedIn signIn(const QString& user)
    {
        return roadbook::test::signIn(port(), user, ServerProcess::passwordOf(user));
    }

    ServerProcess m_server;
    SignedIn m_lin;
    SignedIn m_he;
};

QTEST_GUILESS_MAIN(TestHttp)
#include "tst_http.moc"
