// SPDX-License-Identifier: GPL-3.0-or-later
//
// The whole invented ledger of tests/cases/ledger: 165 rows as offices keep them.
#include "ledger/ledger.h"
#include "ledger_fixture.h"

#include <QFile>
#include <QtTest>

using namespace roadbook;
using namespace std::string_literals;

namespace {

std::string fileBytes(const char* name)
{
    QFile file(QStringLiteral(RB_SOURCE_DIR "/tests/cases/ledger/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", name);
    return file.readAll().toStdString();
}

std::vector<LedgerStaff> staff()
{
    std::vector<LedgerStaff> out;
    for (const auto* name : {"陈露", "吴迪", "郑宁", "周航", "林晓", "何川", "王敏"}) {
        Id id;
        id.bytes[0] = static_cast<std::uint8_t>(out.size() + 1);
        out.push_back({id, name});
    }
    return out;
}

LedgerPlan plan(const char* file, std::span<const LedgerAccount> accounts = {})
{
    const auto people = staff();
    return planAccounts(fileBytes(file), {accounts, people}).value();
}

const LedgerFinding& findingOf(const LedgerPlan& plan, std::size_t row, Reason reason)
{
    const auto found = std::find_if(plan.findings.begin(), plan.findings.end(), [&](const LedgerFinding& finding) {
        return finding.row == row && finding.reason == reason;
    });
    if (found == plan.findings.end())
        qFatal("row %zu has no such finding", row);
    return *found;
}

} // namespace

class TestLedgerFile : public QObject {
    Q_OBJECT

private slots:
    void brings162InAndRefuses3()
    {
        const auto read = plan("ledger-utf8.csv");
        QCOMPARE(read.rows.size(), std::size_t{165});
        QCOMPARE(read.count(RowOutcome::Create), std::size_t{162});
        QCOMPARE(read.count(RowOutcome::Refused), std::size_t{3});
        QCOMPARE(read.count(Severity::Refused), std::size_t{3});
        for (std::size_t at = 0; at < read.rows.size(); ++at) {
            QCOMPARE(read.rows[at].number, at + 1);
            QCOMPARE(read.rows[at].outcome, at < 162 ? RowOutcome::Create : RowOutcome::Refused);
        }
    }

    void saysLineColumnAndReasonOfTheRefused()
    {
        const auto read = plan("ledger-utf8.csv");
        const auto& noName = findingOf(read, 163, Reason::MissingName);
        const auto& noDay = findingOf(read, 164, Reason::NoSuchDay);
        const auto& about = findingOf(read, 165, Reason::ApproximateAmount);
        QCOMPARE(noName.column, "客户名称"s);
        QCOMPARE(noDay.column, "建档日期"s);
        QCOMPARE(noDay.value, "2025年13月40日"s);
        QCOMPARE(about.column, "年用量(万元)"s);
        QCOMPARE(about.value, "约三十万"s);

        // The lines of a text editor, quoted line breaks counted.
        const auto lines = QString::fromStdString(fileBytes("ledger-utf8.csv")).split('\n');
        QVERIFY(lines[static_cast<qsizetype>(noName.line) - 1].startsWith("163,"));
        QVERIFY(lines[static_cast<qsizetype>(noDay.line) - 1].startsWith("164,"));
        QVERIFY(lines[static_cast<qsizetype>(about.line) - 1].startsWith("165,"));
    }

    void warnsOfTheDuplicateAndTheWrongDigit()
    {
        const auto read = plan("ledger-utf8.csv");
        QCOMPARE(read.count(Severity::Warning), std::size_t{2});
        const auto& duplicate = findingOf(read, 161, Reason::Duplicate);
        QCOMPARE(duplicate.otherRow, std::size_t{11});
        QCOMPARE(duplicate.otherAccount, read.rows[10].account);
        QVERIFY(duplicate.message.find("row 11") != std::string::npos);
        const auto& digit = findingOf(read, 162, Reason::WrongCheckDigit);
        QCOMPARE(digit.column, "统一社会信用代码"s);
        QCOMPARE(digit.otherRow, std::size_t{26});
        QVERIFY(digit.message.find("should be X") != std::string::npos);
        QCOMPARE(fieldOf(read.rows[161], "credit_code"), "91400266HDU4KCT460"s);
    }

    void listsTheDozenThatResembleEachOther()
    {
        const auto read = plan("ledger-utf8.csv");
        QCOMPARE(read.count(Severity::Notice), std::size_t{12});
        QCOMPARE(findingOf(read, 156, Reason::PossibleDuplicate).otherRow, std::size_t{1});
        QCOMPARE(findingOf(read, 56, Reason::PossibleDuplicate).otherRow, std::size_t{37});
        QCOMPARE(findingOf(read, 85, Reason::PossibleDuplicate).otherRow, std::size_t{76});
    }

    void readsTheMessyCells()
    {
        const auto read = plan("ledger-utf8.csv");
        const auto& sixth = read.rows[5];
        QCOMPARE(fieldOf(sixth, "phone"), "0731-5550269"s);
        QCOMPARE(fieldOf(sixth, "business_scope"), "机械加工\n设备维修"s);
        QCOMPARE(fieldOf(sixth, "registered_capital"), "3000000"s);
        QCOMPARE(fieldOf(sixth, "annual_usage"), "4.99"s);
        QCOMPARE(fieldOf(sixth, "archived_on"), "2016-06-04"s);
        QCOMPARE(fieldOf(sixth, "last_visit_on"), "(none)"s);
        QCOMPARE(fieldOf(sixth, "customer_category"), "member"s);
        QCOMPARE(fieldOf(sixth, "owner"), staff()[3].id.text()); // 周航
        QCOMPARE(fieldOf(read.rows[19], "name"), "曾记物流有限公司"s);
        QCOMPARE(fieldOf(read.rows[2], "last_visit_on"), "2026-09-19"s);
        QCOMPARE(fieldOf(read.rows[3], "registered_capital"), "12000000"s);
        QCOMPARE(fieldOf(read.rows[7], "is_tender"), "true"s);
        QCOMPARE(fieldOf(read.rows[0], "notes"), "对方要求\"月结\""s);
        QCOMPARE(fieldOf(read.rows[1], "postcode"), "650000"s);
    }

    void bothEncodingsAreOneLedger()
    {
        const auto utf8 = plan("ledger-utf8.csv");
        const auto gb = plan("ledger-gb18030.csv");
        QCOMPARE(utf8.encoding, Encoding::Utf8);
        QCOMPARE(gb.encoding, Encoding::Gb18030);
        QCOMPARE(findingTexts(gb), findingTexts(utf8));
        for (std::size_t at = 0; at < utf8.rows.size(); ++at) {
            QCOMPARE(gb.rows[at].account, utf8.rows[at].account);
            QVERIFY(gb.rows[at].fields == utf8.rows[at].fields);
        }
    }

    void everyRowIsAnAccountOfItsOwn()
    {
        auto accounts = carriedOut(plan("ledger-utf8.csv"));
        const auto byId = [](const LedgerAccount& a, const LedgerAccount& b) { return a.id < b.id; };
        std::sort(accounts.begin(), accounts.end(), byId);
        QCOMPARE(std::adjacent_find(accounts.begin(), accounts.end(), [](auto& a, auto& b) { return a.id == b.id; }),
                 accounts.end());
    }

    void aSecondImportChangesNothing()
    {
        const auto accounts = carriedOut(plan("ledger-utf8.csv"));
        for (const auto* file : {"ledger-utf8.csv", "ledger-gb18030.csv"}) {
            const auto again = plan(file, accounts);
            QCOMPARE(again.count(RowOutcome::Create), std::size_t{0});
            QCOMPARE(again.count(RowOutcome::Unchanged), std::size_t{162});
            QCOMPARE(again.count(RowOutcome::Refused), std::size_t{3});
            QCOMPARE(again.count(Severity::Warning), std::size_t{0});
        }
    }

    void aCancelledImportGoesOnWhereItStopped()
    {
        const auto whole = plan("ledger-utf8.csv");
        for (const std::size_t stopped : {0U, 1U, 11U, 100U, 161U}) {
            const auto rest = plan("ledger-utf8.csv", carriedOut(whole, stopped));
            QCOMPARE(rest.count(RowOutcome::Create), 162 - stopped);
            QCOMPARE(rest.count(RowOutcome::Unchanged), stopped);
            for (std::size_t at = 0; at < whole.rows.size(); ++at)
                QCOMPARE(rest.rows[at].account, whole.rows[at].account);
        }
    }

    void aLedgerWithUnknownPeopleStillComesIn()
    {
        const auto read = planAccounts(fileBytes("ledger-utf8.csv"), {}).value();
        QCOMPARE(read.count(RowOutcome::Create), std::size_t{162});
        QCOMPARE(read.count(Severity::Warning), std::size_t{2 + 6}); // six 业务员, each reported once
        QCOMPARE(fieldOf(read.rows[0], "owner"), "(none)"s);
    }
};

QTEST_GUILESS_MAIN(TestLedgerFile)
#include "tst_ledger_file.moc"
