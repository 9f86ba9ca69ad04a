// SPDX-License-Identifier: GPL-3.0-or-later
//
// Nobody sees an archive that is not theirs: not by any command, nor with a request made by hand.
#include "support/cli_device.h"
#include "support/http_request.h"
#include "support/server_process.h"

#include <QTest>
#include <QUuid>
#include <set>

using namespace roadbook::test;
using nlohmann::json;

class TestRights : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        addSmallCompany(m_server);
        m_server.start();
        for (auto* device : {&m_lin, &m_chen, &m_he, &m_wang, &m_zhao, &m_qian})
            device->login(m_server.url()).good();
        m_ofLin = accountOf(m_lin, "林家客户股份有限公司");
        m_ofChen = accountOf(m_chen, "陈家客户股份有限公司");
        m_ofHe = accountOf(m_he, "何家客户股份有限公司");
        for (auto* device : {&m_lin, &m_chen, &m_he, &m_wang, &m_zhao, &m_qian})
            device->sync();
    }

    void law10_everybodySeesExactlyTheirOwn()
    {
        QCOMPARE(accounts(m_lin), (std::set<std::string>{m_ofLin}));
        QCOMPARE(accounts(m_chen), (std::set<std::string>{m_ofChen}));
        QCOMPARE(accounts(m_he), (std::set<std::string>{m_ofHe}));
        QCOMPARE(accounts(m_wang), (std::set<std::string>{m_ofLin, m_ofChen})); // the own team
        QCOMPARE(accounts(m_zhao), (std::set<std::string>{m_ofHe}));
        QCOMPARE(accounts(m_qian), (std::set<std::string>{m_ofLin, m_ofChen, m_ofHe}));
    }

    void law10_noCommandShowsAnother()
    {
        const auto id = QString::fromStdString(m_ofChen);
        for (const auto& command : {QStringList{"get", "account", id}, QStringList{"history", "account", id},
                                    QStringList{"delete", "account", id}}) {
            const auto ran = m_lin.command(command);
            QCOMPARE(ran.exit, 1);
            QCOMPARE(ran.errorCode(), std::string("not_found"));
            QVERIFY(ran.out.isEmpty());
        }
        const auto put = m_lin.command({"put", "account", id}, R"({"phone":"1"})");
        QCOMPARE(put.exit, 1);
        QCOMPARE(put.errorCode(), std::string("not_found"));
        for (const auto* text : {"陈家", "chenjia", "cjkh", "陈家客户的联系人"})
            QVERIFY(m_lin.command({"search", text}).good().out.isEmpty());
        QVERIFY(!m_wang.command({"search", "cjkh"}).good().out.isEmpty());
        for (const auto* type : {"contact", "visit", "promise", "conflict"})
            for (const auto& record : m_lin.list(type))
                QCOMPARE(record["fields"]["account"].get<std::string>(), m_ofLin);
    }

    void law10_aRequestMadeByHandShowsNothing()
    {
        const auto device = newId();
        const auto token = signInByHand("lin", device);
        const auto reply = syncByHand(token, json::array(), 0);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body.contains(m_ofLin.c_str()));
        for (const auto& id : {m_ofChen, m_ofHe})
            QVERIFY(!reply.body.contains(id.c_str()));
        QVERIFY(!reply.body.contains("陈家"));
        QVERIFY(!reply.body.contains("何家"));
    }

    void law10_aRequestMadeByHandChangesNothing()
    {
        const auto token = signInByHand("lin", newId());
        const json edit{{"kind", "edit"},
                        {"type", "account"},
                        {"id", m_ofChen},
                        {"scope", m_ofChen},
                        {"changes", {{"phone", "stolen"}}},
                        {"seen", {{"rev", 1}, {"seq", 0}}}};
        const json create{{"kind", "create"},
                          {"type", "contact"},
                          {"id", newId()},
                          {"scope", m_ofChen},
                          {"changes", {{"account", m_ofChen}, {"name", "spy"}}}};
        json groups = json::array();
        for (const auto& operation : {edit, create})
            groups.push_back({{"seq", groups.size() + 1}, {"at", "2026-11-21T08:00:00Z"}, {"operations", {operation}}});
        const auto reply = syncByHand(token, groups, 2);
        QVERIFY(!reply.body.contains("陈家"));
        m_chen.sync();
        m_wang.sync();
        QVERIFY(!m_chen.get("account", m_ofChen)["fields"].contains("phone"));
        for (const auto& contact : m_wang.list("contact"))
            QVERIFY(contact["fields"]["name"] != "spy");
    }

    void aSessionIsNeeded()
    {
        for (const auto* token : {"", "garbage", "00000000000000000000000000000000"})
            QCOMPARE(syncByHand(token, json::array(), 0).status, 401);
    }

    void law10_handedOverIsGone()
    {
        const auto id = QString::fromStdString(m_ofChen);
        m_wang.put("account", {{"owner", staffId("he")}}, id);
        m_wang.sync();
        m_chen.sync();
        m_he.sync();
        QCOMPARE(m_chen.command({"get", "account", id}).exit, 1);
        QVERIFY(accounts(m_chen).empty());
        QVERIFY(m_chen.list("contact").empty()); // everything that hangs on it too
        QVERIFY(accounts(m_he).contains(m_ofChen));
        QCOMPARE(m_he.list("contact").size(), std::size_t(2));
        for (const auto* device : {&m_chen, &m_he, &m_wang})
            QVERIFY(device->command({"verify"}).object()["ok"]);
    }

private:
    static std::string newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(); }

    static std::string accountOf(CliDevice& device, const std::string& name)
    {
        const std::string id = device.put("account", {{"name", name}})["id"];
        device.put("contact", {{"account", id}, {"name", name.substr(0, 12) + "的联系人"}});
        device.sync();
        return id;
    }

    static std::set<std::string> accounts(const CliDevice& device)
    {
        std::set<std::string> ids;
        for (const auto& account : device.list("account"))
            ids.insert(account["id"].get<std::string>());
        return ids;
    }

    std::string staffId(const std::string& login) const
    {
        for (const auto& staff : m_wang.list("staff"))
            if (staff["fields"].value("login", "") == login)
                return staff["id"];
        throw std::runtime_error("no such staff");
    }

    std::string signInByHand(const QString& user, const std::string& device) const
    {
        const auto reply = postJson(m_server.port(), "/v1/sessions",
                                    {{"user", user.toStdString()},
                                     {"password", ServerProcess::passwordOf(user).toStdString()},
                                     {"device", device},
                                     {"device_name", "by hand"}});
        return json::parse(reply.body.toStdString()).at("token");
    }

    HttpReply syncByHand(const std::string& token, const json& groups, int lastSeq) const
    {
        return postJson(m_server.port(), "/v1/sync",
                        {{"version", 1},
                         {"now", "2026-11-21T08:00:00Z"},
                         {"cursor", {{"epoch", ""}, {"seq", 0}}},
                         {"last_seq", lastSeq},
                         {"groups", groups}},
                        token);
    }

    ServerProcess m_server;
    CliDevice m_lin{"lin", ServerProcess::passwordOf("lin")};
    CliDevice m_chen{"chen", ServerProcess::passwordOf("chen")};
    CliDevice m_he{"he", ServerProcess::passwordOf("he")};
    CliDevice m_wang{"wang", ServerProcess::passwordOf("wang")};
    CliDevice m_zhao{"zhao", ServerProcess::passwordOf("zhao")};
    CliDevice m_qian{"qian", ServerProcess::passwordOf("qian")};
    std::string m_ofLin;
    std::string m_ofChen;
    std::string m_ofHe;
};

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
