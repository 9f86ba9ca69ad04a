// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/csv_writer.h"
#include "ledger/ledger.h"
#include "ledger_fixture.h"

#include <rapidcheck.h>

#include <QtTest>

using namespace roadbook;
using namespace std::string_literals;
using Texts = std::vector<std::string>;

namespace {

constexpr std::string_view kCodeA = "91400266HDU4KCT46X";
constexpr std::string_view kCodeB = "91136171A427M6B0XF";

LedgerPlan plan(const std::string& text, const LedgerContext& context = {})
{
    auto planned = planAccounts(text, context);
    if (!planned)
        qFatal("%s", planned.error().message.c_str());
    return *std::move(planned);
}

Id idOf(std::uint8_t n)
{
    Id id;
    id.bytes[15] = n;
    return id;
}

} // namespace

class TestLedger : public QObject {
    Q_OBJECT

private slots:
    void readsARowIntoFields()
    {
        const auto read =
            plan("客户名称,统一社会信用代码,邮编,电话,注册资本,年用量(万元),客户类别,建档日期,付款信用,备注,传真\n"
                 "　曾记 , "
                 "91400266hdu4kct46x,６５００００,０７３１-１,八百万元,８.２,招投标,2016/6/"
                 "4,好,\"对方要求\"\"月结\"\"\",无\n");
        const std::vector<std::pair<std::string, std::string>> wanted{
            {"name", "曾记"},
            {"credit_code", std::string(kCodeA)},
            {"postcode", "650000"},
            {"phone", "0731-1"},
            {"registered_capital", "8000000"},
            {"annual_usage", "8.2"},
            {"is_tender", "true"},
            {"customer_category", "tender"},
            {"archived_on", "2016-06-04"},
            {"payment_credit", "excellent"},
            {"notes", "对方要求\"月结\""},
        };
        QCOMPARE(read.rows.size(), std::size_t{1});
        QVERIFY(read.rows[0].fields == wanted);
        QCOMPARE(findingTexts(read), Texts{});
    }

    void wordsNobodyKnowsAreKeptAndShown()
    {
        const auto read = plan("客户名称,付款信用,客户类别,邮编,信用代码,招投标客户\n曾记,看人,朋友,1000,123,也许\n");
        QCOMPARE(fieldOf(read.rows[0], "payment_credit"), "看人"s);
        QCOMPARE(fieldOf(read.rows[0], "customer_category"), "朋友"s);
        QCOMPARE(fieldOf(read.rows[0], "postcode"), "1000"s);
        QCOMPARE(fieldOf(read.rows[0], "credit_code"), "123"s);
        QCOMPARE(fieldOf(read.rows[0], "is_tender"), "(none)"s);
        QCOMPARE(findingTexts(read), (Texts{"1:付款信用:unknown_word", "1:客户类别:unknown_word", "1:邮编:odd_postcode",
                                            "1:信用代码:malformed_code", "1:招投标客户:not_yes_or_no"}));
    }

    void aPlaceComesInOneColumnOrInTwo()
    {
        const auto one = plan("客户名称,坐标\n甲,\"121.4737，31.23041\"\n乙,东岭路 18 号\n丙,无\n");
        QCOMPARE(fieldOf(one.rows[0], "position"), "31.230410,121.473700"s);
        QCOMPARE(fieldOf(one.rows[1], "position"), "(none)"s);
        QCOMPARE(findingTexts(one), (Texts{"2:坐标:not_a_place"})); // the customer comes in without it
        QCOMPARE(one.count(RowOutcome::Create), std::size_t{3});

        const auto two = plan("客户名称,经度,纬度\n甲,121.4737,31.23041\n乙,,31.2\n丙,,\n");
        QCOMPARE(fieldOf(two.rows[0], "position"), "31.230410,121.473700"s);
        QCOMPARE(fieldOf(two.rows[1], "position"), "(none)"s);
        QCOMPARE(findingTexts(two), (Texts{"2:纬度:not_a_place"})); // half of a place

        const auto both = plan("客户名称,纬度,经度,坐标\n甲,1,2,\"31.23041,121.4737\"\n");
        QCOMPARE(fieldOf(both.rows[0], "position"), "31.230410,121.473700"s);
    }

    void ownersAreLookedUp()
    {
        const std::vector<LedgerStaff> staff{{idOf(1), "陈露"}, {idOf(2), "吴迪"}, {idOf(3), "吴迪"}};
        const auto read =
            plan("客户名称,业务员\n甲某,陈 露\n乙某,吴迪\n丙某,何川\n丁某,何川\n戊某,\n己某," + idOf(2).text() + "\n",
                 {{}, staff});
        QCOMPARE(fieldOf(read.rows[0], "owner"), idOf(1).text());
        for (const std::size_t at : {1U, 2U, 3U, 4U})
            QCOMPARE(fieldOf(read.rows[at], "owner"), "(none)"s);
        QCOMPARE(fieldOf(read.rows[5], "owner"), idOf(2).text());
        QCOMPARE(findingTexts(read), (Texts{"2:业务员:ambiguous_owner", "3:业务员:unknown_owner"}));
        QCOMPARE(read.findings[1].moreRows, std::size_t{1});
        QCOMPARE(read.count(RowOutcome::Create), std::size_t{6});
    }

    void aRefusedRowSaysEverythingThatIsWrong()
    {
        const auto read = plan("客户名称,注册资本,建档日期\n,约五万,昨天\n乙,1,2020-1-1,移位\n丙,,\n,,\n丁,5万美元,\n");
        QCOMPARE(findingTexts(read),
                 (Texts{"1:注册资本:approximate_amount", "1:建档日期:not_a_date", "1:客户名称:missing_name",
                        "2:extra_cells", "4:注册资本:foreign_currency"}));
        QCOMPARE(read.findings[0].value, "约五万"s);
        QCOMPARE(read.findings[0].line, std::size_t{2});
        QVERIFY(read.findings[0].message.find("约五万") != std::string::npos);
        QCOMPARE(read.count(RowOutcome::Refused), std::size_t{3});
        QCOMPARE(read.rows[3].line, std::size_t{6}); // the empty row in between is not counted
        QVERIFY(read.rows[0].fields.empty() && read.rows[0].account.isNull());
    }

    void columnsLeftOutAreReported()
    {
        const auto read = plan("客户名称,天气\n甲某,晴\n");
        QCOMPARE(findingTexts(read), (Texts{"0:天气:unknown_column"}));
        QCOMPARE(read.count(RowOutcome::Create), std::size_t{1});
    }

    void duplicatesWithinTheFileComeIn()
    {
        const auto read = plan("客户名称,信用代码,地址\n曾记厂," + std::string(kCodeA) + ",a\n曾记," +
                               std::string(kCodeA) + ",b\n单县厂,,c\n单县（厂）,,c\n长乐有限公司,,d\n长乐厂,,e\n");
        QCOMPARE(findingTexts(read), (Texts{"2:duplicate", "4:duplicate", "6:possible_duplicate"}));
        QCOMPARE(read.findings[0].otherRow, std::size_t{1});
        QCOMPARE(read.findings[0].otherAccount, read.rows[0].account);
        QVERIFY(read.findings[0].message.find("row 1,") != std::string::npos);
        QCOMPARE(read.count(RowOutcome::Create), std::size_t{6});
        QCOMPARE(read.count(Severity::Warning), std::size_t{2});
        QCOMPARE(read.count(Severity::Notice), std::size_t{1});
    }

    void theSameLineAgainIsNoSecondAccount()
    {
        const auto once = plan("序号,客户名称,地址,电话\n1,甲某,a,1\n2,甲某,a,1\n3,甲某,a,2\n");
        QCOMPARE(findingTexts(once), (Texts{"2:repeated_row", "3:duplicate"}));
        QCOMPARE(once.rows[1].outcome, RowOutcome::Unchanged);
        QCOMPARE(once.rows[1].account, once.rows[0].account);
        QVERIFY(once.rows[2].account != once.rows[0].account);
    }

    void accountsFromElsewhereAreNotCreatedTwice()
    {
        const std::vector<LedgerAccount> accounts{
            {idOf(1), "改过的名字", "91400266-hdu4kct46x", "", false},
            {idOf(2), "单县（厂）", std::string(kCodeB), "长沙", false},
            {idOf(3), "长乐有限公司", "", "x", false},
            {idOf(4), "删掉的", "", "y", true},
        };
        const auto read = plan("客户名称,信用代码,地址\n曾记厂," + std::string(kCodeA) +
                                   ",a\n单县厂,,长沙\n单县厂,91398075QMT1CTR93D,长沙\n长乐厂,,e\n删掉的,,y\n",
                               {accounts, {}});
        QCOMPARE(findingTexts(read),
                 (Texts{"1:already_exists", "2:already_exists", "3:possible_duplicate", "4:possible_duplicate"}));
        QCOMPARE(read.rows[0].account, idOf(1));
        QCOMPARE(read.findings[1].otherAccount, idOf(2));
        QCOMPARE(read.findings[3].otherAccount, idOf(3));
        QCOMPARE(read.count(RowOutcome::Unchanged), std::size_t{2});
        QCOMPARE(read.count(RowOutcome::Create), std::size_t{3});
    }

    void aSecondImportChangesNothingWhateverPeopleEdited()
    {
        const auto text = "客户名称,信用代码,地址,电话\n甲某," + std::string(kCodeA) + ",a,1\n乙某,,b,2\n甲（某）," +
                          std::string(kCodeA) + ",a,1\n";
        const auto first = plan(text);
        auto accounts = carriedOut(first);
        QCOMPARE(accounts.size(), std::size_t{3});
        accounts[0].name = "改名";
        accounts[0].creditCode.clear();
        accounts[1].deleted = true;
        const auto second = plan(text, {accounts, {}});
        QCOMPARE(second.count(RowOutcome::Create), std::size_t{0});
        QCOMPARE(findingTexts(second), (Texts{"2:was_deleted"}));
        // Correcting a phone number in the file makes no second account either.
        auto corrected = text;
        corrected.replace(corrected.find(",b,2"), 4, ",b,3");
        QCOMPARE(plan(corrected, {accounts, {}}).count(RowOutcome::Create), std::size_t{0});
    }

    void separatorsTitlesAndLineEndsDoNotMatter()
    {
        const auto comma = plan("客户名称,地址,备注\r\n甲某,a,\"x\r\ny\"\r\n");
        const auto semicolon = plan("客户一览表;;\n备注;客户名称;地址\n\"x\ny\";甲某;ａ\n");
        QCOMPARE(semicolon.separator, ';');
        QCOMPARE(comma.rows[0].account, semicolon.rows[0].account);
        QCOMPARE(fieldOf(comma.rows[0], "notes"), "x\ny"s);
        QCOMPARE(fieldOf(semicolon.rows[0], "notes"), "x\ny"s);
        QCOMPARE(semicolon.rows[0].line, std::size_t{3});
    }

    void anExportComesBack()
    {
        std::string text;
        CsvWriter writer(text);
        writer.row(
            Texts{"name", "credit_code", "registered_capital", "annual_usage", "is_tender", "payment_credit", "notes"});
        writer.row(Texts{"=甲某", std::string(kCodeA), "500000.50", "8.2", "true", "good", "-a\nb"});
        const auto read = plan(text);
        QCOMPARE(findingTexts(read), Texts{});
        const auto& row = read.rows[0];
        QCOMPARE(fieldOf(row, "name"), "=甲某"s);
        QCOMPARE(fieldOf(row, "registered_capital"), "500000.50"s);
        QCOMPARE(fieldOf(row, "annual_usage"), "8.2"s);
        QCOMPARE(fieldOf(row, "is_tender"), "true"s);
        QCOMPARE(fieldOf(row, "payment_credit"), "good"s);
        QCOMPARE(fieldOf(row, "notes"), "-a\nb"s);
    }

    void wholeFilesAreRefusedWithAReason()
    {
        const auto refused = [](std::string_view text) { return planAccounts(text, {}).error(); };
        QCOMPARE(refused("").code, ErrorCode::BadInput);
        QCOMPARE(refused("地址\nx\n").field, "客户名称"s);
        QVERIFY(refused("客户名称\n甲\n\"乙\n").message.find("line 3") != std::string::npos);
        QCOMPARE(refused("PK\x03\x04").code, ErrorCode::BadInput);
        QCOMPARE(refused(std::string(kMostLedgerBytes + 1, 'a')).code, ErrorCode::TooLarge);
        std::string many = "客户名称\n";
        for (std::size_t n = 0; n <= kMostLedgerRows; ++n)
            many += "a" + std::to_string(n) + "\n";
        QVERIFY(refused(many).message.find("line 200002") != std::string::npos);
    }

    void resemblancesStaySane()
    {
        std::string text = "客户名称,地址\n";
        for (int n = 0; n < 1000; ++n)
            text += std::string("曾记食品") + (n % 2 == 0 ? "厂" : "集团") + "," + std::to_string(n) + "\n";
        const auto read = plan(text);
        QCOMPARE(read.count(RowOutcome::Create), std::size_t{1000});
        QVERIFY(read.count(Severity::Notice) <= 200);
        QCOMPARE(read.count(Severity::Notice) + read.unlistedResemblances, std::size_t{999});
    }

    void anyBytesAreSafe()
    {
        const bool held = rc::check("any bytes under a header", [](const std::string& bytes) {
            (void)planAccounts(bytes, {});
            (void)planAccounts("客户名称,注册资本,建档日期,信用代码,备注\n" + bytes, {});
        });
        QVERIFY(held);
    }

    void largeLedgersAreQuick()
    {
        std::vector<LedgerAccount> accounts;
        std::string text = "客户名称,统一社会信用代码,地址,注册资本,建档日期,业务员\n";
        const Texts brands{"正阳", "厦海", "天元", "重山", "鼎盛", "海川", "行知", "中泰", "江城", "曾记"};
        for (int n = 0; n < 20'000; ++n) {
            const auto name = brands[static_cast<std::size_t>(n % 10)] + std::to_string(n / 10) + "号食品有限公司";
            accounts.push_back({idOf(static_cast<std::uint8_t>(n)), name + "x", "", "长沙", false});
            text += name + ",,长沙市" + std::to_string(n) + "号,八百万元,2020年2月13日,何川\n";
        }
        QElapsedTimer timer;
        timer.start();
        const auto read = plan(text, {accounts, {}});
        qInfo("20,000 rows against 20,000 accounts: %lld ms", timer.elapsed());
        QCOMPARE(read.count(RowOutcome::Create), std::size_t{20'000});
        QVERIFY(timer.elapsed() < 5000); // much room for a busy machine
    }
};

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
