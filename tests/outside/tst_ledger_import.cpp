// SPDX-License-Identifier: GPL-3.0-or-later
//
// The messy customer ledger through the command line.
#include "support/cli_device.h"
#include "support/server_process.h"

#include <QTest>
#include <set>

using namespace roadbook::test;
using nlohmann::json;

class TestLedgerImport : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        addSmallCompany(m_server);
        m_server.start();
        m_manager.login(m_server.url()).good();
    }

    void aDryRunChangesNothing()
    {
        const auto report = import("ledger-utf8.csv", {"--dry-run"});
        QCOMPARE(report["created"].get<int>(), 162);
        QVERIFY(report["dry_run"]);
        QVERIFY(m_manager.list("account").empty());
        QCOMPARE(m_manager.status()["pending"].get<int>(), 0);
    }

    void badRowsSayLineColumnAndReason()
    {
        std::set<std::pair<int, std::string>> refused;
        const auto report = import("ledger-utf8.csv", {"--dry-run"});
        QCOMPARE(report["refused"].get<int>(), 3);
        for (const auto& finding : report["findings"]) {
            if (finding["severity"] == "refused")
                refused.insert({finding["row"].get<int>(), finding["column"].get<std::string>()});
            QVERIFY(finding["row"] == 0 || finding["line"].get<int>() > finding["row"].get<int>());
            QVERIFY(!finding["reason"].get<std::string>().empty());
        }
        QCOMPARE(refused,
                 (std::set<std::pair<int, std::string>>{{163, "客户名称"}, {164, "建档日期"}, {165, "年用量(万元)"}}));
    }

    void law6_importedOnce()
    {
        QCOMPARE(import("ledger-utf8.csv")["created"].get<int>(), 162);
        QCOMPARE(m_manager.list("account").size(), std::size_t(162));
        const auto id =
            QString::fromStdString(m_manager.list("account", {"--limit", "1"}).front()["id"].get<std::string>());
        m_manager.put("account", {{"phone", "changed by hand"}}, id);
        m_manager.sync();
        QCOMPARE(m_manager.status()["quarantine"].get<int>(), 0);
        const auto before = fieldsById(m_manager.list("account"));
        QCOMPARE(before.size(), std::size_t(162));

        for (const auto* file : {"ledger-utf8.csv", "ledger-gb18030.csv"}) {
            const auto again = import(file);
            QCOMPARE(again["created"].get<int>(), 0);
            QCOMPARE(again["unchanged"].get<int>(), 162);
            QCOMPARE(m_manager.status()["pending"].get<int>(), 0);
        }
        QCOMPARE(fieldsById(m_manager.list("account")), before);
    }

    void theValuesAreClean()
    {
        const auto found = m_manager.list("account", {"--where", "name=天元医药有限责任公司"});
        QCOMPARE(found.size(), std::size_t(1));
        const auto& fields = found.front()["fields"];
        QCOMPARE(fields["registered_capital"].dump(), std::string("12000000"));
        QCOMPARE(fields["annual_usage"].dump(), std::string("30.01"));
        QCOMPARE(fields["archived_on"].get<std::string>(), std::string("2025-09-26"));
        QCOMPARE(fields["last_visit_on"].get<std::string>(), std::string("2026-10-10"));
        QCOMPARE(fields["customer_category"].get<std::string>(), std::string("member"));
    }

    void exportedAndImportedAgainChangesNothing()
    {
        const TempFolder folder;
        const auto file = QString::fromStdString(folder.file("out.csv"));
        QCOMPARE(m_manager.command({"export", "account", file}).object()["rows"].get<int>(), 162);
        const auto again = m_manager.command({"import", "account", file}).object();
        QCOMPARE(again["created"].get<int>(), 0);
        QCOMPARE(again["refused"].get<int>(), 0);
    }

    void aFileThatIsNoLedgerIsRefused()
    {
        const auto ran = m_manager.command({"import", "account", programPath("roadbookd")});
        QCOMPARE(ran.exit, 1);
        QVERIFY(!ran.errorCode().empty());
    }

private:
    json import(const char* file, const QStringList& more = {}) const
    {
        const auto path = QString(RB_SOURCE_DIR "/tests/cases/ledger/") + file;
        return m_manager.command(QStringList{"import", "account", path} + more).object();
    }

    ServerProcess m_server;
    CliDevice m_manager{"qian", ServerProcess::passwordOf("qian")};
};

QTEST_GUILESS_MAIN(TestLedgerImport)
#include "tst_ledger_import.moc"
