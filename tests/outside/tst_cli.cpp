// SPDX-License-Identifier: GPL-3.0-or-later
//
// roadbook-cli as scripts use it: exit status, shapes, defaults, references inside a group, the device's clock.
#include "support/cli_device.h"
#include "support/server_process.h"

#include <QTest>
#include <QUuid>

using namespace roadbook::test;
using nlohmann::json;

class TestCli : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        addSmallCompany(m_server);
        m_server.start();
        const auto signedIn = m_device.login(m_server.url()).object();
        m_staff = signedIn["staff"];
        m_account = m_device.put(
            "account", {{"name", "鼎盛五金厂"}, {"annual_usage", 26.4}, {"registered_capital", "3000000"}})["id"];
    }

    void exitStatus()
    {
        QCOMPARE(run("roadbook-cli", {}).exit, 2);
        QCOMPARE(m_device.command({"dance"}).exit, 2);
        QCOMPARE(m_device.command({"get", "account"}).exit, 2);
        QCOMPARE(m_device.command({"list", "dragon"}).errorCode(), std::string("unknown_type"));
        QCOMPARE(m_device.command({"put", "account"}, "{").errorCode(), std::string("bad_input"));
        QCOMPARE(m_device.command({"put", "account"}, R"({"nme":"x"})").errorCode(), std::string("unknown_field"));
        const auto refused = m_device.command({"put", "account"}, R"({"name":"x","annual_usage":"lots"})");
        QCOMPARE(refused.exit, 1);
        QCOMPARE(json::parse(refused.err.toStdString())["error"]["field"].get<std::string>(),
                 std::string("annual_usage"));
        QCOMPARE(m_device.command({"put", "account"}, QByteArray(60'000, '[')).errorCode(), std::string("bad_input"));
        QCOMPARE(m_device.command({"--clock", "noon", "status"}).exit, 1);
        const CliDevice nobody("lin", "x");
        QCOMPARE(nobody.command({"list", "account"}).exit, 3);
        QCOMPARE(nobody.command({"list", "account"}).errorCode(), std::string("not_signed_in"));
    }

    void theShapeOfARecord()
    {
        const auto account = m_device.get("account", m_account);
        QCOMPARE(account["type"].get<std::string>(), std::string("account"));
        QCOMPARE(account["fields"]["annual_usage"].dump(), std::string("26.4"));
        QCOMPARE(account["fields"]["registered_capital"].dump(), std::string("3000000"));
        QCOMPARE(account["deleted"].get<bool>(), false);
        QCOMPARE(account["pending"].get<bool>(), true);
        m_device.sync();
        QCOMPARE(m_device.get("account", m_account)["pending"].get<bool>(), false);
    }

    void defaults()
    {
        QCOMPARE(m_device.get("account", m_account)["fields"]["owner"].get<std::string>(), m_staff);
        const auto visit = [&](json fields) {
            fields["account"] = m_account;
            return m_device.put("visit", fields)["fields"];
        };
        QCOMPARE(visit({})["rep"].get<std::string>(), m_staff);
        QCOMPARE(visit({})["state"].get<std::string>(), std::string("planned"));
        QCOMPARE(visit({{"started_at", "2026-11-23T09:00:00Z"}})["state"].get<std::string>(),
                 std::string("in_progress"));
        QCOMPARE(visit({{"ended_at", "2026-11-23T09:00:00+08:00"}})["state"].get<std::string>(), std::string("done"));
        QCOMPARE(visit({{"ended_at", "2026-11-23T09:00:00+08:00"}})["ended_at"].get<std::string>(),
                 std::string("2026-11-23T01:00:00Z"));
        const auto promise = m_device.put("promise", {{"account", m_account}, {"what", "寄样品"}})["fields"];
        QCOMPARE(promise["owner"].get<std::string>(), m_staff);
        QCOMPARE(promise["state"].get<std::string>(), std::string("open"));
    }

    void referencesInsideAGroup()
    {
        const auto given = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
        const auto saved = m_device.putGroup(json::array({
            {{"type", "account"}, {"id", given}, {"fields", {{"name", "恒信食品"}}}},
            {{"type", "contact"}, {"fields", {{"account", "$0"}, {"name", "陈姐"}, {"level", "handler"}}}},
            {{"type", "visit"}, {"fields", {{"account", given}, {"people_met", {"$1"}}}}},
            {{"type", "promise"}, {"fields", {{"account", "$0"}, {"visit", "$2"}, {"what", "报价"}}}},
        }));
        QCOMPARE(saved.size(), std::size_t(4));
        QCOMPARE(saved[0]["id"].get<std::string>(), given);
        QCOMPARE(saved[1]["fields"]["account"].get<std::string>(), given);
        QVERIFY(saved[2]["fields"]["people_met"][0] == saved[1]["id"]);
        QVERIFY(saved[3]["fields"]["visit"] == saved[2]["id"]);
    }

    void law5_aGroupIsRefusedWhole()
    {
        const auto before = m_device.list("account").size();
        const auto ran = m_device.command({"put", "--group"}, R"([{"type":"account","fields":{"name":"a"}},
            {"type":"contact","fields":{"account":"$0","name":"b","level":"emperor"}}])");
        QCOMPARE(ran.exit, 1);
        QCOMPARE(m_device.list("account").size(), before);
    }

    void listsAndSearch()
    {
        QCOMPARE(m_device.list("account", {"--where", "name=鼎盛五金厂"}).size(), std::size_t(1));
        QCOMPARE(m_device.list("account", {"--where", "annual_usage>=20", "--where", "is_tender="}).size(),
                 std::size_t(1));
        QCOMPARE(m_device.list("visit", {"--limit", "2"}).size(), std::size_t(2));
        QCOMPARE(m_device.command({"list", "account", "--where", "nme=x"}).errorCode(), std::string("unknown_field"));
        for (const auto* text : {"五金", "dingsheng", "dswj", "DSWJ"})
            QCOMPARE(m_device.command({"search", text}).lines().front()["id"].get<std::string>(), m_account);
    }

    void deleteAndUndelete()
    {
        const auto id = QString::fromStdString(m_account);
        QVERIFY(m_device.command({"delete", "account", id}).object()["deleted"]);
        QVERIFY(m_device.list("account", {"--where", "name=鼎盛五金厂"}).empty());
        QCOMPARE(m_device.command({"put", "account", id}, R"({"phone":"1"})").errorCode(), std::string("deleted"));
        QVERIFY(!m_device.command({"undelete", "account", id}).object()["deleted"]);
        QCOMPARE(m_device.list("account", {"--where", "name=鼎盛五金厂"}).size(), std::size_t(1));
    }

    void theClock()
    {
        m_device.setClock("2031-01-01T00:00Z");
        m_device.put("account", {{"phone", "2031"}}, QString::fromStdString(m_account));
        m_device.setClock({});
        const auto lines = m_device.command({"history", "account", QString::fromStdString(m_account)}).lines();
        const auto line = std::find_if(lines.begin(), lines.end(), [](const json& l) { return l["value"] == "2031"; });
        QVERIFY(line != lines.end());
        QVERIFY((*line)["device_time"].get<std::string>().starts_with("2031-01-01T00:0"));
    }

private:
    ServerProcess m_server;
    CliDevice m_device{"lin", ServerProcess::passwordOf("lin")};
    std::string m_account;
    std::string m_staff;
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
