// SPDX-License-Identifier: GPL-3.0-or-later
//
// The other regulations: S2 第14条 and 第17条 (R-01 to R-06, example 9), S3, and S4/2's follow-ups.
#include "due_world.h"

using namespace roadbook;
using namespace roadbook::test;

class TestDueTiers : public QObject {
    Q_OBJECT
private slots:
    void example9_ruleR04_anOrdinaryCustomerIsSeenEveryTwoYears()
    {
        World world("S2", "一般", "2020-01-01");
        world.visit("2024-10-15"); // 25 months before
        const DueItem item = world.item("r04_staff", "2026-11-20");
        QVERIFY(item.urgency == Urgency::Overdue);
        QCOMPARE(formatDay(item.deadline), "2026-10-15");
        QVERIFY(item.person == kRep);
        QCOMPARE(item.overdueDays, 36);
    }
    void ruleR04_whomTheHeadVisitedThisYearNeedsNobodyElse()
    {
        World world("S2", "一般", "2020-01-01");
        world.visit("2024-10-15");
        world.visit("2026-02-01", {.rep = kSupervisor});
        QVERIFY(!world.has("r04_staff", "2026-11-20"));
        QVERIFY(world.has("r04_staff", "2027-01-02")); // another year, in which the head was not there yet
    }
    void ruleR02_strategicCustomersSeeDeputyAndUnitHeadEveryYear()
    {
        World world("S2", "战略", "2020-01-01");
        QCOMPARE(world.deadline("r02_deputy", "2026-11-20"), "2025-12-31"); // missed last year
        QVERIFY(world.item("r02_deputy", "2026-11-20").person == kManager);
        QVERIFY(world.item("r02_head", "2026-11-20").person == kSupervisor);
        world.visit("2026-03-01", {.rep = kManager});
        world.visit("2026-03-02", {.rep = kSupervisor});
        QCOMPARE(world.deadline("r02_deputy", "2026-11-20"), "2027-12-31");
        QCOMPARE(world.deadline("r02_head", "2026-11-20"), "2027-12-31");
    }
    void ruleR02_topManagementChoosesOneOfThem()
    {
        World world("S2", "战略", "2020-01-01");
        const auto ofManager = [&world] {
            std::vector<DueItem> found;
            for (const DueItem& item : world.book.list({.now = at("2026-11-20T12:00"), .person = kManager}))
                if (ruleId(world.pack().due, item) == "r02_gm")
                    found.push_back(item);
            return found;
        };
        world.book.put(world.facts());
        AccountWorld other = world.facts();
        other.account.id = id(21);
        world.book.put(other);
        QCOMPARE(ofManager().size(), 1U); // one item, not one an account
        QVERIFY(ofManager().front().account.isNull());
        QVERIFY(ofManager().front().urgency == Urgency::Overdue);
        world.visit("2026-05-05", {.rep = kManager}); // one of the two is enough
        world.book.put(world.facts());
        QCOMPARE(formatDay(ofManager().front().deadline), "2027-12-31");
    }
    void ruleR03_keyCustomersSeeTheUnitHeadEveryYear()
    {
        World world("S2", "重点", "2026-02-01");
        QCOMPARE(world.deadline("r03_head", "2026-11-20"), "2027-02-01"); // new this year
        world.visit("2026-05-01", {.rep = kSupervisor});
        QCOMPARE(world.deadline("r03_head", "2026-11-20"), "2027-12-31");
    }
    void ruleR01_whoComplainedIsVisitedAgainInTheYear()
    {
        World world("S2", "一般", "2026-01-01");
        world.visit("2026-04-01", {.outcome = "complaint"});
        const DueItem item = world.item("complaint_return", "2026-04-02");
        QCOMPARE(formatDay(item.deadline), "2026-12-31");
        QVERIFY(world.item("complaint_return", "2027-01-10").overdueDays == 10);
        world.visit("2026-05-01", {.kind = "business"});
        QVERIFY(world.has("complaint_return", "2026-05-02"));
        world.visit("2026-05-03", {.channel = "phone"});
        QVERIFY(!world.has("complaint_return", "2026-05-04"));
        QVERIFY(!world.has("complaint_return", "2027-01-10"));
    }
    void ruleR06_communicationAndReturnVisitsAreCountedApart()
    {
        World world("S2", "重点", "2026-01-01");
        world.visit("2026-05-04", {.kind = "business", .channel = "phone", .rep = kSupervisor});
        QCOMPARE(world.deadline("head_key_phone", "2026-05-05"), "2026-05-17"); // the end of the next week
        QVERIFY(world.item("r03_head", "2026-05-05").last.isNull());
    }
    void section63_headsCallByWeekAndMonth()
    {
        World key("S2", "重点", "2026-01-01");
        QCOMPARE(key.deadline("head_key_phone", "2026-05-06"), "2026-05-03"); // last week had none
        World ordinary("S2", "一般", "2026-01-01");
        ordinary.visit("2026-05-06", {.kind = "business", .channel = "phone", .rep = kSupervisor});
        QCOMPARE(ordinary.deadline("head_general_phone", "2026-05-06"), "2026-06-30");
        World strategic("S2", "战略", "2026-01-01");
        strategic.visit("2026-05-06", {.kind = "business", .channel = "phone", .rep = kManager});
        QCOMPARE(strategic.deadline("deputy_strategic_phone", "2026-05-06"), "2026-06-30");
    }
    void ruleG06_reserveCustomersHaveNoneAndSayIt()
    {
        World world("S2", "储备", "2026-01-01");
        world.items("2026-05-06");
        const NoObligation* none = world.book.account(kAccount)->noObligation();
        QVERIFY(none != nullptr);
        QCOMPARE(none->label.zh, "储备客户没有规定沟通和回访频次");
    }

    void section62_followUpsOfExportCustomers_data()
    {
        QTest::addColumn<QString>("grade");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("due");
        QTest::newRow("G-10 one frequency for every contract level") << "合同沉没" << "contract_mail" << "2026-04-30";
        QTest::newRow("C-08 samples every 2 days") << "寄样欧美" << "sample_mail" << "2026-03-03";
        QTest::newRow("C-08 a reminder every 6 days") << "寄样亚非" << "sample_reminder" << "2026-03-07";
        QTest::newRow("high potential") << "重潜" << "prospect_high" << "2026-05-01";
        QTest::newRow("ordinary potential") << "普潜" << "prospect_ordinary" << "2026-06-01";
        QTest::newRow("no potential") << "无潜" << "prospect_none" << "2026-09-01";
    }
    void section62_followUpsOfExportCustomers()
    {
        QFETCH(QString, grade);
        QFETCH(QString, rule);
        QFETCH(QString, due);
        const QByteArray text = grade.toUtf8();
        World world("S4/2", text.constData());
        world.visit("2026-03-01", {.kind = "business", .channel = "mail"});
        QCOMPARE(QString::fromStdString(world.deadline(rule.toStdString(), "2026-03-01")), due);
    }
    void section62_theEffortOfAYearStandsWithTheRule()
    {
        const Pack pack = *preset("S4/2");
        const auto& obligations = pack.due.obligations;
        const auto high = std::ranges::find(obligations, "prospect_high", &Obligation::id);
        QCOMPARE(high->minutesPerYear, 180);
        QCOMPARE(high->minutesEach, 30);
        QCOMPARE(std::ranges::find(obligations, "contract_mail", &Obligation::id)->minutesPerYear, 90);
        QCOMPARE(std::ranges::find(obligations, "sample_mail", &Obligation::id)->minutesPerYear, 120);
        QCOMPARE(std::ranges::find(obligations, "prospect_ordinary", &Obligation::id)->minutesPerYear, 20);
    }
    void ruleM01_inS3EveryImportantCustomerHasTwo()
    {
        World world("S3", "A", "2015-01-01");
        world.facts().account.secondContact = {};
        QVERIFY(world.has("two_contacts", "2026-05-06"));
        world.facts().account.grade = "C";
        QVERIFY(!world.has("two_contacts", "2026-05-06"));
    }
};

QTEST_GUILESS_MAIN(TestDueTiers)
#include "tst_due_tiers.moc"
