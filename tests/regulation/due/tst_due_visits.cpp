// SPDX-License-Identifier: GPL-3.0-or-later
//
// Visits and calls by grade: S0 第34条, rules C-01 to C-03 and D-03, and the examples 2 and 3 of the rulebook's §24.
#include "due_world.h"

using namespace roadbook;
using namespace roadbook::test;

namespace {

using Level = CounterpartLevel;

const Was kCall{.channel = "phone"};

} // namespace

class TestDueVisits : public QObject {
    Q_OBJECT
private slots:
    void example2_anOrdinaryVisitDoesNotCureAMissedMonth()
    {
        World world("S0", "A1");
        world.visit("2026-02-10");
        const Id last = world.visit("2026-03-03");
        world.visit("2026-04-10", {.kind = "business"});
        const DueItem onTheLastDay = world.item("a1_on_site", "2026-04-30");
        QCOMPARE(formatDay(onTheLastDay.deadline), "2026-04-30");
        QCOMPARE(onTheLastDay.done, 0);
        QVERIFY(onTheLastDay.urgency == Urgency::Due && onTheLastDay.last == last);
        const DueItem after = world.item("a1_on_site", "2026-05-01");
        QCOMPARE(formatDay(after.deadline), "2026-04-30");
        QVERIFY(after.urgency == Urgency::Overdue);
        QCOMPARE(after.overdueDays, 1);
        world.visit("2026-05-02");
        QCOMPARE(world.deadline("a1_on_site", "2026-05-02"), "2026-06-30"); // May has its one
    }

    void example3_ruleC01_theNextOneIsDueAWindowAfterTheLast_data()
    {
        QTest::addColumn<QString>("grade");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("channel");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("due");
        QTest::newRow("A1 phone") << "A1" << "a1_phone" << "phone" << "2026-03-01" << "2026-03-15";
        QTest::newRow("A2 phone") << "A2" << "a2_phone" << "phone" << "2026-03-01" << "2026-03-15";
        QTest::newRow("B1 phone") << "B1" << "b1_phone" << "phone" << "2026-03-01" << "2026-03-22";
        QTest::newRow("A2 on site") << "A2" << "a2_on_site" << "on_site" << "2026-03-01" << "2026-03-31";
        QTest::newRow("B1 on site") << "B1" << "b1_on_site" << "on_site" << "2026-03-01" << "2026-05-01";
        QTest::newRow("B1 on site, end of a long month")
            << "B1" << "b1_on_site" << "on_site" << "2026-12-31" << "2027-02-28";
    }
    void example3_ruleC01_theNextOneIsDueAWindowAfterTheLast()
    {
        QFETCH(QString, grade);
        QFETCH(QString, rule);
        QFETCH(QString, channel);
        QFETCH(QString, last);
        QFETCH(QString, due);
        const QByteArray gradeText = grade.toUtf8();
        const QByteArray channelText = channel.toUtf8();
        World world("S0", gradeText.constData());
        world.visit(last.toStdString(), {.channel = channelText.constData()});
        QCOMPARE(QString::fromStdString(world.deadline(rule.toStdString(), last.toStdString())), due);
    }

    void ruleC01_onlyDedicatedReturnVisitsCount_data()
    {
        QTest::addColumn<QString>("kind");
        for (const char* kind : {"business", "development", "reception", "store_patrol"})
            QTest::newRow(kind) << kind;
    }
    void ruleC01_onlyDedicatedReturnVisitsCount()
    {
        QFETCH(QString, kind);
        const QByteArray text = kind.toUtf8();
        World world("S0", "A2");
        world.visit("2026-03-01");
        world.visit("2026-03-20", {.kind = text.constData()});
        QCOMPARE(world.deadline("a2_on_site", "2026-03-20"), "2026-03-31");
    }

    void ruleC01_aCallNeverSatisfiesAVisitButAVisitSatisfiesTheCall()
    {
        World world("S0", "A2");
        world.visit("2026-03-01", kCall);
        QCOMPARE(world.deadline("a2_phone", "2026-03-02"), "2026-03-15");
        QCOMPARE(world.deadline("a2_on_site", "2026-03-02"), "2026-02-04"); // none since the archive was made
        world.visit("2026-03-05");
        QCOMPARE(world.deadline("a2_phone", "2026-03-05"), "2026-03-19");
        QCOMPARE(world.deadline("a2_on_site", "2026-03-05"), "2026-04-04");
    }

    void ruleC02_higherGradesAreSeenMoreOften()
    {
        World a2("S0", "A2");
        World b1("S0", "B1");
        QVERIFY(a2.item("a2_phone", "2026-01-06").deadline < b1.item("b1_phone", "2026-01-06").deadline);
        QVERIFY(a2.item("a2_on_site", "2026-01-06").deadline < b1.item("b1_on_site", "2026-01-06").deadline);
    }

    void ruleC03_gradesWithoutARuleHaveNoneAndSayIt_data()
    {
        QTest::addColumn<QString>("grade");
        QTest::addColumn<QString>("says");
        QTest::newRow("B2") << "B2" << "B2、C、D 类没有规定回访频次";
        QTest::newRow("C") << "C" << "B2、C、D 类没有规定回访频次";
        QTest::newRow("D") << "D" << "B2、C、D 类没有规定回访频次";
        QTest::newRow("not graded") << "" << "待定级，定级后才有回访频次";
    }
    void ruleC03_gradesWithoutARuleHaveNoneAndSayIt()
    {
        QFETCH(QString, grade);
        QFETCH(QString, says);
        const QByteArray text = grade.toUtf8();
        World world("S0", text.constData());
        for (const DueItem& item : world.items("2026-06-01"))
            QVERIFY(item.kind != DueKind::Contact);
        const NoObligation* none = world.book.account(kAccount)->noObligation();
        QVERIFY(none != nullptr);
        QCOMPARE(QString::fromStdString(none->label.zh), says);
        QCOMPARE(none->source.article, "第34条");
    }
    void aGradeWithARuleSaysNoSuchThing()
    {
        World world("S0", "A1");
        world.items("2026-06-01");
        QVERIFY(world.book.account(kAccount)->noObligation() == nullptr);
    }

    void ruleD03_tenderCustomersHaveACadenceOfTheirOwn()
    {
        World world("S0", "A1");
        world.facts().account.tender = true;
        QVERIFY(!world.has("a1_phone", "2026-02-01"));
        world.visit("2026-02-01", kCall);
        QCOMPARE(world.deadline("tender_phone", "2026-02-02"), "2026-03-01"); // monthly
    }
    void ruleD03_twoVisitsInTwelveMonths()
    {
        World world("S0");
        world.facts().account.tender = true;
        QCOMPARE(world.deadline("tender_on_site", "2026-01-05"), "2027-01-05");
        world.visit("2026-02-01");
        const DueItem one = world.item("tender_on_site", "2026-02-02");
        QCOMPARE(one.done, 1);
        QCOMPARE(formatDay(one.deadline), "2027-01-05");
        world.visit("2026-09-01");
        QCOMPARE(world.deadline("tender_on_site", "2026-09-02"), "2027-02-01");    // a year after the last but one
        QCOMPARE(world.deadline("tender_supervisor", "2027-02-02"), "2027-01-05"); // a year from the archive date
    }

    void theClockOfANewCustomerStartsAtTheArchiveDate()
    {
        World world("S0", "A2", "2026-03-10");
        QCOMPARE(world.deadline("a2_phone", "2026-03-11"), "2026-03-24");
        QCOMPARE(world.deadline("a2_on_site", "2026-03-11"), "2026-04-09");
        QCOMPARE(world.item("a2_on_site", "2026-03-11").since, day("2026-03-10"));
        QVERIFY(world.item("a2_on_site", "2026-03-11").last.isNull());
    }
    void aNewCustomerHasAWholeMonthForTheFirstVisit()
    {
        World world("S0", "A1", "2026-03-29");
        QCOMPARE(world.deadline("a1_on_site", "2026-03-30"), "2026-04-29");
        QCOMPARE(world.deadline("a1_on_site", "2026-04-15"), "2026-04-29");
        QCOMPARE(world.item("a1_on_site", "2026-04-30").overdueDays, 1);
        world.visit("2026-04-20");
        QCOMPARE(world.deadline("a1_on_site", "2026-04-30"), "2026-05-31");
    }
    void aVisitBeforeTheArchiveWasMadeStartsTheClock()
    {
        World world("S0", "A2", "2026-03-10");
        world.facts().account.lastVisitBeforeArchive = day("2026-03-20"); // a ledger came in later
        QCOMPARE(world.deadline("a2_on_site", "2026-03-21"), "2026-04-19");
    }

    void aChangeOfGradeCountsFromTheLastContactThatCounted()
    {
        World world("S0", "B1");
        world.visit("2026-03-01");
        QCOMPARE(world.deadline("b1_on_site", "2026-03-20"), "2026-05-01");
        world.facts().account.grade = "A2";
        world.facts().account.gradedOn = day("2026-03-20");
        QCOMPARE(world.deadline("a2_on_site", "2026-03-20"), "2026-03-31");
        QVERIFY(!world.has("b1_on_site", "2026-03-20"));
    }

    void theWrongLevelCountsWithAWarningByDefault()
    {
        World world("S0", "A2");
        const Id last = world.visit("2026-03-01", {.met = Level::DecisionMaker});
        const DueItem item = world.item("a2_on_site", "2026-03-02");
        QVERIFY(item.last == last && item.lastWarned);
        QCOMPARE(formatDay(item.deadline), "2026-03-31");
        const DueWords words = wordsFor(world.pack().due, item, day("2026-03-02"));
        QVERIFY(words.why.zh.find("未见对应层级") != std::string::npos);
    }
    void nobodyMetIsNoVisit()
    {
        World world("S0", "A2");
        world.visit("2026-03-01", {.outcome = "not_met"});
        QVERIFY(world.item("a2_on_site", "2026-03-02").last.isNull());
    }

    void aSupervisorsVisitIsTheirsAndNotTheReps()
    {
        World world("S0", "A1");
        world.visit("2026-02-10", {.met = Level::Head, .rep = kSupervisor});
        const DueItem supervisor = world.item("a1_supervisor", "2026-02-11");
        QVERIFY(supervisor.person == kSupervisor);
        QCOMPARE(formatDay(supervisor.deadline), "2026-06-30");             // this quarter is done
        QCOMPARE(world.deadline("a1_on_site", "2026-02-11"), "2026-02-05"); // the first month had none
    }
    void supervisorsGoByQuarterHalfYearAndYear()
    {
        const Was visit{.met = Level::Head, .rep = kSupervisor};
        World a2("S0", "A2");
        a2.visit("2026-02-10", visit);
        QCOMPARE(a2.deadline("a2_supervisor", "2026-05-01"), "2026-12-31");
        World b1("S0", "B1");
        QCOMPARE(b1.deadline("b1_supervisor", "2026-12-31"), "2027-01-05"); // new this year: a whole year
        b1.visit("2026-02-10", {.met = Level::DecisionMaker, .rep = kSupervisor});
        QCOMPARE(b1.deadline("b1_supervisor", "2026-05-01"), "2027-12-31");
    }
    void whatWasDoneBeforeAHandoverStillCounts()
    {
        World world("S0", "A2");
        world.visit("2026-03-01");
        world.facts().account.owner = kOtherRep;
        world.facts().account.secondContact = {};
        const DueItem item = world.item("a2_on_site", "2026-03-02");
        QVERIFY(item.person == kOtherRep);
        QCOMPARE(formatDay(item.deadline), "2026-03-31");
    }

    void aDayEndsWhenTheOfficesDoes()
    {
        World world("S0", "A2");
        world.visit("2026-03-01T23:59");
        QCOMPARE(world.deadline("a2_on_site", "2026-03-02"), "2026-03-31");
        QVERIFY(world.item("a2_on_site", "2026-03-31T23:59").urgency == Urgency::Due);
        QVERIFY(world.item("a2_on_site", "2026-04-01T00:00").urgency == Urgency::Overdue);
        world.visit("2026-03-31T00:00");
        QCOMPARE(world.deadline("a2_on_site", "2026-03-31"), "2026-04-30");
    }
    void whatLiesAheadOfTheDayIsNotLookedAt()
    {
        World world("S0", "A2");
        world.visit("2026-03-01");
        world.visit("2026-04-20");
        QCOMPARE(world.deadline("a2_on_site", "2026-03-15"), "2026-03-31");
    }
    void itIsSensibleFromSomeDaysBeforeOn()
    {
        World world("S0", "A2");
        world.visit("2026-03-01");
        QVERIFY(world.item("a2_on_site", "2026-03-23").urgency == Urgency::Upcoming);
        QVERIFY(world.item("a2_on_site", "2026-03-24").urgency == Urgency::Due); // notice_days of the pack: 7
    }

    void theReasonNamesRuleArticleAndLastContact()
    {
        World world("S0", "A2", "2025-12-01");
        world.visit("2026-10-31");
        const DueWords words = wordsFor(world.pack().due, world.item("a2_on_site", "2026-11-23"), day("2026-11-23"));
        QCOMPARE(words.what.zh, "上门");
        QCOMPARE(words.why.zh, "A2 每 30 天上门 1 次 · 制度 第34条 · 上次 10月31日");
        QCOMPARE(words.why.en, "A2: a visit every 30 days · Regulation, Art. 34 · last 31 Oct");
        const auto cited = [](const char* article) {
            return sourceWords({.ref = "S3 §5.3", .article = article, .rules = {}, .assumption = false, .note = ""}).en;
        };
        QCOMPARE(cited("第36条第2款"), "Regulation, Art. 36(2)");
        QCOMPARE(cited("第35条第2、3款"), "Regulation, Art. 35(2) and (3)");
        QCOMPARE(cited("第14条、第20条"), "Regulation, Arts. 14 and 20");
        QCOMPARE(cited("第6条、第9条第1款、第十五条"), "Regulation, Arts. 6, 9(1) and 15");
        QCOMPARE(cited("篇五 第四节"), "Regulation, Part 5, Sec. 4");
        QCOMPARE(cited("第四章第二十三条"), "Regulation, Ch. 4, Art. 23");
        QCOMPARE(cited("第五节三"), "Regulation, Sec. 5, 3");
        QCOMPARE(cited("第四章三（二）1"), "Regulation, Ch. 4, 3(2).1");
        QCOMPARE(cited("第十三条（三）1(2)"), "Regulation, Art. 13(3).1(2)");
        QCOMPARE(cited("四、1.b）"), "Regulation, 4.1b");
        QCOMPARE(cited("细则第17条"), "Detailed rules, Art. 17");
        QCOMPARE(cited("业务管理制度22"), "Trade regulation, 22");
        for (const char* other : {"第条", "第36条之一", "第36条、", "第36条第2、款",
                                  "第14条、附则", "篇五 差旅", "制度未说", ""})
            QCOMPARE(cited(other), "S3 §5.3");
        QCOMPARE(words.satisfy.zh, "专门回访 · 上门 · 见经办、负责人");
        const DueWords call = wordsFor(world.pack().due, world.item("a2_phone", "2027-01-23"), day("2027-01-23"));
        QCOMPARE(call.why.zh, "A2 每两周电话 1 次 · 制度 第34条 · 上次 2026年10月31日");
        QCOMPARE(call.satisfy.zh, "专门回访 · 电话（上门也算） · 见经办、负责人");
    }
    void aDeletedAccountAsksNothing()
    {
        World world("S0", "A2");
        world.facts().account.deleted = true;
        QVERIFY(world.items("2026-06-01").empty());
    }
};

QTEST_GUILESS_MAIN(TestDueVisits)
#include "tst_due_visits.moc"
