// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything that is due besides visits by grade: duties on dates (C-04 to C-06, X-12, T-03), promises (V-07), complaints
// two contacts (M-01), the upkeep of archives (A-07, A-17, V-20), filings; examples 8, 13 and 15.
#include "due_world.h"
#include "model/fields.h"

#include <set>

using namespace roadbook;
using namespace roadbook::test;

namespace {

ComplaintFact complaint(const char* received)
{
    ComplaintFact made;
    made.id = id(1, 6);
    made.account = kAccount;
    made.handler = kRep;
    made.receivedAt = at(received);
    made.needsVisit = true;
    return made;
}

} // namespace

class TestDueDuties : public QObject {
    Q_OBJECT
private slots:
    void ruleC04_calendarAndCardAreDueAtTheEndOfTheYear()
    {
        World world("S0", "B1", "2025-01-05");
        const DueItem item = world.item("year_end", "2026-12-10");
        QCOMPARE(formatDay(item.deadline), "2026-12-31");
        QVERIFY(item.urgency == Urgency::Due && item.person == kRep);
        QVERIFY(world.item("year_end", "2026-11-20").urgency == Urgency::Upcoming);
        QCOMPARE(world.item("year_end", "2027-01-04").overdueDays, 4);
        world.facts().account.done = {{"year_end", day("2026-12-12")}};
        QCOMPARE(world.deadline("year_end", "2026-12-13"), "2027-12-31");
        QCOMPARE(world.item("year_end", "2026-12-13").lastOn, day("2026-12-12"));
    }
    void ruleC04_tenderCustomersGetOneTooOthersDoNot()
    {
        World world("S0", "");
        world.facts().account.tender = true;
        QVERIFY(world.has("year_end", "2026-12-10"));
        World ordinary("S0", "B2");
        QVERIFY(!ordinary.has("year_end", "2026-12-10"));
    }
    void ruleC06_theYearEndGiftHasStandingApproval()
    {
        World world("S0", "A1");
        const DueWords words = wordsFor(world.pack().due, world.item("year_end", "2026-12-10"), day("2026-12-10"));
        QVERIFY(words.why.zh.find("长期批准") != std::string::npos);
        QVERIFY(std::ranges::find(words.source.rules, "C-06") != words.source.rules.end());
    }
    void ruleC04_whoBecameACustomerAfterwardsIsNotOwedTheOldOne()
    {
        World world("S0", "B1", "2027-01-02");
        QCOMPARE(world.deadline("year_end", "2027-01-05"), "2027-12-31");
    }

    void ruleC05_festivalsAreTopToTop()
    {
        World world("S0", "A1", "2025-01-05");
        QCOMPARE(world.deadline("mid_autumn", "2026-09-01"), "2026-09-25");
        QCOMPARE(world.deadline("spring_festival", "2026-11-23"), "2027-02-06");
        QVERIFY(world.item("spring_festival", "2026-11-23").person == kManager);
        world.visit("2027-02-01",
                    {.kind = "business", .channel = "phone", .met = CounterpartLevel::Head, .rep = kManager});
        QCOMPARE(world.deadline("spring_festival", "2027-02-02"), "2027-02-06"); // not the decision maker
        world.visit("2027-02-03",
                    {.kind = "business", .channel = "phone", .met = CounterpartLevel::DecisionMaker, .rep = kManager});
        QCOMPARE(world.deadline("spring_festival", "2027-02-04"), "2028-01-26");
    }
    void ruleC05_onlyAGradeHasIt()
    {
        World world("S0", "B1");
        QVERIFY(!world.has("spring_festival", "2027-02-01"));
    }

    void example13_ruleX12_surveysAreDueOn10JulyAnd10January()
    {
        World world("S2");
        world.book.put(world.facts());
        QStringList found;
        for (const DueItem& item : world.book.list({.now = at("2026-07-01T12:00"), .person = kSupervisor}))
            if (ruleId(world.pack().due, item).starts_with("survey"))
                found.append(QString::fromStdString(formatDay(item.deadline)));
        QCOMPARE(found, QStringList({"2026-07-10", "2027-01-10"}));
    }
    void ruleT03_nextYearsGoalsAreSetInDecember()
    {
        World world("S3");
        for (const DueItem& item : world.book.list({.now = at("2026-12-03T12:00"), .person = kManager}))
            if (ruleId(world.pack().due, item) == "next_year_goals") {
                QCOMPARE(formatDay(item.deadline), "2026-12-31");
                QVERIFY(item.urgency == Urgency::Due);
                return;
            }
        QFAIL("no goals");
    }
    void section161_assessmentsEndWithQuarterAndOn15January()
    {
        World world("S0");
        QStringList found;
        for (const DueItem& item : world.book.list({.now = at("2026-12-28T12:00"), .person = kManager}))
            if (ruleId(world.pack().due, item).ends_with("assessment"))
                found.append(QString::fromStdString(formatDay(item.deadline)));
        QCOMPARE(found, QStringList({"2026-12-31", "2027-01-15"}));
    }
    void ruleX15_ruleX17_ruleR05_houseDutiesFallOnTheirPeriods_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("due");
        QTest::newRow("X-15") << "reported_problems" << "2026-09-30";
        QTest::newRow("X-17 exchange") << "technical_exchange" << "2026-12-31";
        QTest::newRow("X-17 invitation") << "site_invitation" << "2026-12-31";
        QTest::newRow("X-17 summary") << "technical_summary" << "2026-12-31";
        QTest::newRow("R-05 quarterly report") << "return_visit_report" << "2026-09-30";
        QTest::newRow("communication log") << "communication_log" << "2026-08-31";
    }
    void ruleX15_ruleX17_ruleR05_houseDutiesFallOnTheirPeriods()
    {
        QFETCH(QString, rule);
        QFETCH(QString, due);
        World world("S2");
        QString found;
        for (const DueItem& item : world.book.list({.now = at("2026-08-20T12:00")}))
            if (ruleId(world.pack().due, item) == rule.toStdString()) {
                found = QString::fromStdString(formatDay(item.deadline));
                const auto words = wordsFor(world.pack().due, item, day("2026-08-20"));
                QCOMPARE(words.satisfy.zh, "办好后勾选");
            }
        QCOMPARE(found, due);
    }

    void ruleX12_aDutyOfTheHouseIsDoneForItsOccasionAndTheNextFollows()
    {
        World world("S2");
        const auto survey = [&world](const char* moment) {
            for (const DueItem& item : world.book.list({.now = at(moment), .person = kSupervisor}))
                if (ruleId(world.pack().due, item) == "survey_first_half")
                    return item;
            throw BrokenInvariant("no survey");
        };
        const DueItem open = survey("2026-07-08T12:00");
        QCOMPARE(formatDay(open.deadline), "2026-07-10");
        QCOMPARE(open.lastOn, 0);
        // Another one's, another duty, another occasion: this one stays.
        world.book.putDone(kManager, {{kManager, "survey_first_half", open.since, day("2026-07-08")}});
        world.book.putDone(kSupervisor, {{kSupervisor, "survey_second_half", open.since, day("2026-07-08")},
                                         {kSupervisor, "survey_first_half", day("2025-07-10"), day("2025-07-09")}});
        DueItem still = survey("2026-07-08T12:00");
        QCOMPARE(formatDay(still.lastOn), "2025-07-09");
        still.lastOn = open.lastOn;
        QVERIFY(still == open);

        world.book.putDone(kSupervisor, {{kSupervisor, "survey_first_half", open.since, day("2026-07-08")}});
        QVERIFY(survey("2026-07-07T12:00") == open); // the day before, nobody had done it
        const DueItem next = survey("2026-07-08T12:00");
        QCOMPARE(formatDay(next.deadline), "2027-07-10");
        QVERIFY(next.urgency == Urgency::Upcoming);
        const std::string why = wordsFor(world.pack().due, next, day("2026-07-08")).why.zh;
        QVERIFY2(why.find("上次 7月8日") != std::string::npos, why.c_str());

        // Done when it was late, and the one after it in advance.
        world.book.putDone(kSupervisor, {{kSupervisor, "survey_first_half", open.since, day("2026-07-12")},
                                         {kSupervisor, "survey_first_half", next.since, day("2026-07-12")}});
        QVERIFY(survey("2026-07-11T12:00").urgency == Urgency::Overdue);
        QCOMPARE(formatDay(survey("2026-07-12T12:00").deadline), "2028-07-10");
        // Taken back, all of it.
        world.book.putDone(kSupervisor, {});
        QVERIFY(survey("2026-07-08T12:00") == open);
    }
    void ruleX12_anOccasionKeepsItsNameWhenItsDayBecomesAFreeOne()
    {
        Pack pack = *regulation::preset("S2");
        pack.calendar.shift = OfficeCalendar::Shift::NextWorkday;
        pack.calendar.holidays = {day("2026-07-10")};
        DueBook book(pack.due, pack.calendar, office());
        const auto survey = [&] {
            for (const DueItem& item : book.list({.now = at("2026-07-08T12:00"), .person = kSupervisor}))
                if (ruleId(pack.due, item) == "survey_first_half")
                    return item;
            throw BrokenInvariant("no survey");
        };
        QCOMPARE(formatDay(survey().deadline), "2026-07-13");
        QCOMPARE(formatDay(survey().since), "2026-07-10");
        // Ticked off before that day was declared free.
        book.putDone(kSupervisor, {{kSupervisor, "survey_first_half", day("2026-07-10"), day("2026-07-06")}});
        QCOMPARE(survey().deadline > day("2027-01-01"), true);
    }
    void whatNobodyHereCanKnowIsNotSaid()
    {
        World world("S0");
        const auto whose = [&world](const Id& person) {
            std::set<Id> people;
            for (const DueItem& item : world.book.list({.now = at("2026-12-28T12:00"), .person = person}))
                people.insert(item.person);
            return people;
        };
        QVERIFY((whose({}) == std::set<Id>{kSupervisor, kManager}));
        const Id seen[]{kSupervisor, kRep};
        world.book.seeOnly(seen); // a device of theirs: what the manager has done is not there
        QVERIFY((whose({}) == std::set<Id>{kSupervisor}));
        QVERIFY(whose(kManager).empty());
    }

    void ruleV07_promisesAreTracked()
    {
        World world("S0");
        PromiseFact promise{id(1, 7), kAccount, {}, kOtherRep, "寄样册 20 份", day("2026-11-23"), true};
        world.facts().promises = {promise};
        const DueItem item = world.item("promise", "2026-11-24");
        QVERIFY(item.person == kOtherRep && item.subject == promise.id);
        QCOMPARE(item.overdueDays, 1);
        QVERIFY(world.item("promise", "2026-11-20").urgency == Urgency::Due);
        QVERIFY(world.item("promise", "2026-11-19").urgency == Urgency::Upcoming);
        world.facts().promises[0].due = 0;
        QVERIFY(world.item("promise", "2026-11-24").urgency == Urgency::Due); // no date: none to miss
        world.facts().promises[0].open = false;
        QVERIFY(!world.has("promise", "2026-11-24"));
    }

    void example8_ruleX04_outsideTheProvinceWithin48Hours()
    {
        World world("S2", "一般");
        ComplaintFact fact = complaint("2026-11-23T09:00"); // a Monday
        fact.outsideProvince = true;
        world.facts().complaints = {fact};
        const DueItem item = world.item("complaint_visit", "2026-11-24T12:00");
        QCOMPARE(item.deadlineAt, at("2026-11-25T09:00"));
        QVERIFY(item.urgency == Urgency::Due);
        QVERIFY(world.item("complaint_visit", "2026-11-25T08:59").urgency == Urgency::Due);
        QVERIFY(world.item("complaint_visit", "2026-11-25T09:01").urgency == Urgency::Overdue);
        world.facts().complaints[0].outsideProvince = false;
        QCOMPARE(world.item("complaint_visit", "2026-11-23T12:00").deadlineAt, at("2026-11-24T09:00"));
        world.visit("2026-11-24T08:00", {.kind = "business"});
        QVERIFY(!world.has("complaint_visit", "2026-11-24T12:00"));
    }
    void ruleX04_withoutAVisitNeededThereIsNone()
    {
        World world("S2");
        ComplaintFact fact = complaint("2026-11-23T09:00");
        fact.needsVisit = false;
        world.facts().complaints = {fact};
        QVERIFY(!world.has("complaint_visit", "2026-11-24T12:00"));
    }
    void example8_ruleX03_aWeekWithOneFeedbackIsABreach()
    {
        World world("S2");
        world.facts().complaints = {complaint("2026-11-23T09:00")};
        world.facts().complaints[0].feedbacks = {at("2026-11-24T15:00")};
        const DueItem open = world.item("complaint_feedback", "2026-11-29");
        QCOMPARE(formatDay(open.deadline), "2026-11-29"); // Sunday
        QCOMPARE(open.done, 1);
        QVERIFY(world.item("complaint_feedback", "2026-11-30").urgency == Urgency::Overdue);
        world.facts().complaints[0].feedbacks.push_back(at("2026-11-27T15:00"));
        QCOMPARE(world.deadline("complaint_feedback", "2026-11-29"), "2026-12-06");
        QVERIFY(world.item("complaint_feedback", "2026-11-30").urgency != Urgency::Overdue);
        world.facts().complaints[0].closedAt = at("2026-11-30T09:00");
        QVERIFY(!world.has("complaint_feedback", "2026-11-30"));
    }
    void ruleX03_aComplaintInMidWeekHasSevenDaysForTheFirstTwo()
    {
        World world("S2");
        world.facts().complaints = {complaint("2026-11-27T09:00")}; // Friday
        QCOMPARE(world.deadline("complaint_feedback", "2026-11-28"), "2026-12-04");
    }
    void ruleX08_aComplaintAsksForAReturnVisitInTheYear()
    {
        World world("S2", "一般");
        world.facts().complaints = {complaint("2026-11-23T09:00")};
        QCOMPARE(world.deadline("complaint_return", "2026-11-24"), "2026-12-31");
        world.visit("2026-11-26");
        QVERIFY(!world.has("complaint_return", "2026-11-27"));
    }

    void example15_ruleM01_anImportantNewCustomerNeedsTwo()
    {
        World world("S0", "A1", "2026-06-01");
        QVERIFY(!world.has("two_contacts", "2026-11-24"));
        world.facts().account.secondContact = {};
        const DueItem item = world.item("two_contacts", "2026-11-24");
        QCOMPARE(item.done, 1);
        QCOMPARE(item.deadline, 0);
        QVERIFY(item.urgency == Urgency::Due);
        const DueWords words = wordsFor(world.pack().due, item, day("2026-11-24"));
        QCOMPARE(words.why.zh, "重要新客户要有两人以上联系 · 制度 第13条 · 现有 1 人联系");
        QVERIFY(!world.has("two_contacts", "2027-06-01")); // not new any more
        world.facts().account.secondContact = kRep;        // the same person twice
        QVERIFY(world.has("two_contacts", "2026-11-24"));
        world.facts().account.grade = "B2";
        QVERIFY(!world.has("two_contacts", "2026-11-24"));
    }

    void ruleV20_aVisitIsRecordedOnItsDay()
    {
        World world("S0");
        VisitFact visit;
        visit.id = id(1, 5);
        visit.account = kAccount;
        visit.rep = kRep;
        visit.state = "planned";
        visit.plannedStart = at("2026-11-23T14:00");
        world.facts().visits = {visit};
        QVERIFY(!world.has("same_day", "2026-11-23"));
        const DueItem item = world.item("same_day", "2026-11-24");
        QCOMPARE(item.overdueDays, 1);
        QVERIFY(item.subject == visit.id && item.person == kRep);
        QVERIFY(!world.has("same_day", "2026-12-02")); // keep_days of the pack: 7
        world.facts().visits[0].state = "done";
        world.facts().visits[0].startedAt = at("2026-11-23T14:00");
        QVERIFY(!world.has("same_day", "2026-11-24"));
    }
    void ruleA17_anIncompleteArchiveIsCompletedMonthly()
    {
        World world("S0");
        world.facts().account.given.reset(field::account::kRegisteredCapital);
        world.facts().account.touchedAt = at("2026-10-20T10:00");
        const DueItem item = world.item("completion", "2026-11-24");
        QCOMPARE(formatDay(item.deadline), "2026-11-30");
        QCOMPARE(item.missing, std::vector<FieldId>{field::account::kRegisteredCapital});
        const DueWords words = wordsFor(world.pack().due, item, day("2026-11-24"));
        QVERIFY(words.why.zh.ends_with("缺 注册资本"));
        world.facts().account.touchedAt = at("2026-11-20T10:00");
        QCOMPARE(world.deadline("completion", "2026-11-24"), "2026-12-31"); // somebody worked on it this month
        world.facts().account.given.set();
        QVERIFY(!world.has("completion", "2026-11-24"));
    }
    void example13_ruleA07_tradingArchivesAreVerifiedEveryHalfYear()
    {
        World world("S0", "A2", "2025-01-05");
        QVERIFY(!world.has("verification", "2026-05-20")); // does not trade
        world.facts().account.annualUsage = 264'000;
        world.facts().account.done = {{"verify", day("2025-12-01")}};
        QCOMPARE(world.deadline("verification", "2026-05-20"), "2026-06-30");
        QVERIFY(world.item("verification", "2026-05-20").urgency == Urgency::Due);
        world.facts().account.done.push_back({"verify", day("2026-05-21")});
        QCOMPARE(world.deadline("verification", "2026-05-22"), "2026-12-31");
    }

    void filingsOfTheWorkflowAreListedWithTheRest()
    {
        World world("S0");
        const Filing plan{
            .kind = "week_plan",
            .person = kRep,
            .record = id(77),
            .period = day("2026-11-30"),
            .deadline = at("2026-11-28T18:00"),
            .noticeDays = 2,
            .label = {"下周拜访计划", "Next week's plan"},
            .satisfy = {"提交", "submit"},
            .why = {"每周六 18:00 前", "by Saturday 18:00"},
            .source = {.ref = "S0 §36.1", .article = "第36条", .rules = {"V-08"}, .assumption = false, .note = ""}};
        const std::vector<Filing> filings{plan};
        const auto find = [&](const char* moment, const Id& person) {
            const auto items = world.book.list({.now = at(moment), .person = person, .filings = filings});
            const auto found = std::ranges::find(items, DueKind::Filing, &DueItem::kind);
            return found != items.end() ? std::optional(*found) : std::nullopt;
        };
        QVERIFY(find("2026-11-28T17:59", kRep)->urgency == Urgency::Due);
        QVERIFY(find("2026-11-28T18:01", kRep)->urgency == Urgency::Overdue);
        QVERIFY(!find("2026-11-28T18:01", kOtherRep));
        const DueWords words = wordsFor(world.pack().due, *find("2026-11-28T12:00", kRep), day("2026-11-28"), filings);
        QCOMPARE(words.why.zh, "每周六 18:00 前 · 制度 第36条");
    }
};

QTEST_GUILESS_MAIN(TestDueDuties)
#include "tst_due_duties.moc"
