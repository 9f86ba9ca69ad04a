// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two people change one account without knowing of each other.
#include "support/cli_device.h"
#include "support/server_process.h"

#include <QTest>
#include <memory>
#include <set>

using namespace roadbook::test;
using nlohmann::json;

class TestTwoDevices : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        addSmallCompany(m_server);
        m_server.start();
        m_lin.login(m_server.url()).good();
        m_wang.login(m_server.url()).good();
        m_other.login(m_server.url()).good();
    }

    void init()
    {
        m_account = m_lin.put("account", {{"name", "正阳纺织有限责任公司"},
                                          {"legal_representative", "许刚"},
                                          {"phone", "0731-5550001"},
                                          {"address", "银川市科技园40号"}})["id"];
        m_lin.sync();
        m_wang.sync();
    }

    void law3_differentFieldsBothSurvive()
    {
        change(m_lin, {{"phone", "0731-5559999"}});
        change(m_wang, {{"address", "银川市科技园88号"}});
        settleDown();
        for (const auto* device : {&m_lin, &m_wang}) {
            const auto fields = device->get("account", m_account)["fields"];
            QCOMPARE(fields["phone"].get<std::string>(), std::string("0731-5559999"));
            QCOMPARE(fields["address"].get<std::string>(), std::string("银川市科技园88号"));
            QVERIFY(conflicts(*device).empty());
        }
    }

    void law4_eitherOrderEndsTheSame_data()
    {
        QTest::addColumn<bool>("linFirst");
        QTest::newRow("lin syncs first") << true;
        QTest::newRow("wang syncs first") << false;
    }
    void law4_eitherOrderEndsTheSame()
    {
        QFETCH(bool, linFirst);
        change(m_lin, {{"legal_representative", "许刚强"}});
        change(m_wang, {{"legal_representative", "徐刚"}});
        auto& first = linFirst ? m_lin : m_wang;
        auto& second = linFirst ? m_wang : m_lin;
        QCOMPARE(first.sync()["conflicts"].get<int>(), 0);
        QCOMPARE(second.sync()["conflicts"].get<int>(), 1);
        first.sync();

        std::set<std::string> shown;
        std::set<std::string> states;
        for (const auto* device : {&m_lin, &m_wang}) {
            const auto open = conflicts(*device);
            QCOMPARE(open.size(), std::size_t(1));
            const auto fields = open.front()["fields"];
            QCOMPARE(fields["field"].get<std::string>(), std::string("legal_representative"));
            QCOMPARE(fields["before"].get<std::string>(), std::string("许刚"));
            std::set<std::string> rivals;
            for (const auto& rival : fields["rivals"])
                rivals.insert(rival["value"].get<std::string>());
            QCOMPARE(rivals, (std::set<std::string>{"许刚强", "徐刚"}));
            shown.insert(device->get("account", m_account)["fields"]["legal_representative"].get<std::string>());
            states.insert(open.front().dump());
        }
        QCOMPARE(shown, std::set<std::string>{"徐刚"}); // written later
        QCOMPARE(states.size(), std::size_t(1));        // the same on both, to the byte

        const auto id = QString::fromStdString(conflicts(m_wang).front()["id"].get<std::string>());
        const auto settled = m_wang.command({"conflicts", "settle", id, "--value", "\"许刚强\""}).object();
        QCOMPARE(settled["fields"]["state"].get<std::string>(), std::string("settled"));
        settleDown();
        for (const auto* device : {&m_lin, &m_wang}) {
            QVERIFY(conflicts(*device).empty());
            const auto fields = device->get("account", m_account)["fields"];
            QCOMPARE(fields["legal_representative"].get<std::string>(), std::string("许刚强"));
        }
        const QStringList show{"conflicts", "show", id};
        QCOMPARE(m_lin.command(show).object().dump(), m_wang.command(show).object().dump());
        QVERIFY(historyHas("徐刚")); // law 3: the rejected value is not gone
    }

    void law4_aThirdDeviceSeesTheSame()
    {
        change(m_lin, {{"phone", "1"}, {"legal_representative", "甲"}});
        change(m_wang, {{"phone", "2"}, {"legal_representative", "乙"}});
        settleDown();
        m_other.sync();
        for (const auto* type : {"account", "conflict", "staff", "team"}) {
            QCOMPARE(fieldsById(m_lin.list(type)), fieldsById(m_wang.list(type)));
            QCOMPARE(fieldsById(m_other.list(type)), fieldsById(m_wang.list(type)));
        }
    }

    void law9_aWrongClockNeitherStopsNorWinsForEver()
    {
        m_lin.setClock("+4000d");
        change(m_lin, {{"phone", "from the future"}});
        m_lin.sync();
        m_lin.setClock({});
        m_wang.sync();
        change(m_wang, {{"phone", "after having seen it"}}); // had it before their eyes: replaces it
        settleDown();
        QCOMPARE(m_lin.get("account", m_account)["fields"]["phone"].get<std::string>(),
                 std::string("after having seen it"));
        QVERIFY(conflicts(m_lin).empty());
    }

private:
    void change(const CliDevice& device, const json& fields) const
    {
        device.put("account", fields, QString::fromStdString(m_account));
    }

    void settleDown() const
    {
        for (int round = 0; round < 2; ++round) {
            m_lin.sync();
            m_wang.sync();
        }
    }

    // Open ones of the account of this test.
    std::vector<json> conflicts(const CliDevice& device) const
    {
        std::vector<json> mine;
        for (const auto& conflict : device.command({"conflicts", "list"}).lines())
            if (conflict["fields"]["record"] == m_account)
                mine.push_back(conflict);
        return mine;
    }

    bool historyHas(const std::string& value) const
    {
        const auto lines = m_lin.command({"history", "account", QString::fromStdString(m_account)}).lines();
        return std::any_of(lines.begin(), lines.end(), [&](const json& line) { return line["value"] == value; });
    }

    ServerProcess m_server;
    CliDevice m_lin{"lin", ServerProcess::passwordOf("lin")};
    CliDevice m_wang{"wang", ServerProcess::passwordOf("wang")};
    CliDevice m_other{"wang", ServerProcess::passwordOf("wang")}; // a second device of the same person
    std::string m_account;
};

QTEST_GUILESS_MAIN(TestTwoDevices)
#include "tst_two_devices.moc"
