// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is to be handed in and reviewed (V-08, V-10, V-11, W-05): when it appears, when it is late, what takes it off the
// list and what brings it back.
#include "model/defaults.h"
#include "model/fields.h"
#include "regulation/due/due_book.h"
#include "regulation/due/words.h"
#include "regulation/pack/pack.h"
#include "regulation/workflow/filings.h"

#include <QTest>
#include <algorithm>

using namespace roadbook;
using namespace roadbook::regulation;

namespace {

Id id(std::uint8_t number)
{
    Id made;
    made.bytes[15] = number;
    return made;
}

const Id kRep = id(1);
const Id kOtherRep = id(2);
const Id kSupervisor = id(3);
const Id kManager = id(4);
const Id kTeam = id(8);
const Id kDepartment = id(9);

std::vector<StaffFact> office()
{
    return {{kRep, "林晓", "rep", kTeam, kDepartment, true},
            {kOtherRep, "周航", "rep", kTeam, kDepartment, true},
            {kSupervisor, "王敏", "supervisor", kTeam, kDepartment, true},
            {kManager, "沈立", "manager", kDepartment, {}, true}};
}

Day day(const char* text)
{
    return *parseDay(text);
}

Timestamp at(const std::string& text)
{
    return *parseTimestamp(text + ":00+08:00");
}

// The preset S0 and what people have filed under it.
class Desk {
public:
    std::vector<StaffFact> staff = office();
    std::vector<Id> authors{kRep, kOtherRep, kSupervisor, kManager};
    std::vector<FiledRecord> records;
    Pack pack = *preset("S0");

    void file(TypeId type, const char* period, const char* state, const char* when, const Id& rep = kRep)
    {
        const TypeInfo& info = *findType(type);
        const Id record = naturalId(info, {{info.scopeField, rep}, {info.periodField, std::string(period)}});
        std::erase_if(records, [&record](const FiledRecord& known) { return known.id == record; });
        records.push_back({type, record, rep, day(period), state, at(when)});
    }
    std::vector<Filing> filings(const char* moment, const Id& person = kRep) const
    {
        return filingsOf(pack.workflow, pack.calendar,
                         {.staff = staff, .authors = authors, .records = records, .person = person, .now = at(moment)});
    }
    // "week_plan 2026-11-30 due" for each, in the order of the list.
    std::string list(const char* moment, const Id& person = kRep) const
    {
        const auto filed = filings(moment, person);
        DueBook book(pack.due, pack.calendar, staff);
        std::string text;
        for (const DueItem& item : book.list({.now = at(moment), .person = person, .filings = filed}))
            if (item.kind == DueKind::Filing)
                text += (text.empty() ? "" : "; ") + ruleId(pack.due, item, filed) + " " + formatDay(item.since) + " " +
                        std::string(urgencyName(item.urgency));
        return text;
    }
    bool has(const char* moment, const std::string& line, const Id& person = kRep) const
    {
        return ("; " + list(moment, person) + ";").find("; " + line + ";") != std::string::npos;
    }
};

} // namespace

class TestFilings : public QObject {
    Q_OBJECT

private slots:
    void ruleV08_nextWeeksPlanIsDueBySaturdaySix()
    {
        Desk desk;
        QVERIFY(desk.has("2026-11-26T12:00", "week_plan 2026-11-30 upcoming")); // announced a day before
        QVERIFY(desk.has("2026-11-27T12:00", "week_plan 2026-11-30 due"));
        QVERIFY(desk.has("2026-11-28T17:59", "week_plan 2026-11-30 due"));
        QVERIFY(desk.has("2026-11-28T18:00", "week_plan 2026-11-30 overdue"));
        QVERIFY(desk.has("2026-11-28T18:00", "week_plan 2026-12-07 upcoming")); // the next comes into sight
        QVERIFY(!desk.has("2026-11-28T17:59", "week_plan 2026-12-07 upcoming"));
    }

    void ruleV10_thisWeeksRecordIsDueOnTheSameSaturday()
    {
        Desk desk;
        QVERIFY(desk.has("2026-11-28T17:59", "week_record 2026-11-23 due"));
        QVERIFY(desk.has("2026-11-28T18:00", "week_record 2026-11-23 overdue"));
    }

    void ruleV11_lastMonthsRecordIsDueThroughTheFifth()
    {
        Desk desk;
        QVERIFY(desk.has("2026-07-02T12:00", "month_record 2026-06-01 upcoming"));
        QVERIFY(desk.has("2026-07-03T00:00", "month_record 2026-06-01 due"));
        QVERIFY(desk.has("2026-07-05T23:59", "month_record 2026-06-01 due")); // example 6
        QVERIFY(desk.has("2026-07-06T00:00", "month_record 2026-06-01 overdue"));
    }

    void whatIsHandedInIsGone_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("owed");
        for (const char* state : {"draft", "returned"})
            QTest::newRow(state) << state << true;
        for (const char* state : {"submitted", "approved", "executed", "recorded", "reviewed"})
            QTest::newRow(state) << state << false;
    }
    void whatIsHandedInIsGone()
    {
        QFETCH(QString, state);
        QFETCH(bool, owed);
        Desk desk;
        const std::string before = desk.list("2026-11-27T12:00");
        desk.file(type::kWeekPlan, "2026-11-30", state.toUtf8().constData(), "2026-11-27T11:00");
        QCOMPARE(desk.has("2026-11-27T12:00", "week_plan 2026-11-30 due"), owed);
        if (owed) // nothing else changed, and its place in the list is the same
            QCOMPARE(desk.list("2026-11-27T12:00"), before);
    }

    void whatIsReturnedIsDueAgainAndSaysSo()
    {
        Desk desk;
        const auto why = [&desk] {
            const auto filings = desk.filings("2026-11-27T12:00");
            return std::ranges::find_if(filings,
                                        [](const Filing& filing) {
                                            return filing.kind == "week_plan" && filing.period == day("2026-11-30");
                                        })
                ->why;
        };
        QVERIFY(why().zh.ends_with("还没有提交"));
        desk.file(type::kWeekRecord, "2026-11-23", "submitted", "2026-11-27T09:00");
        desk.file(type::kWeekPlan, "2026-11-30", "draft", "2026-11-27T10:00");
        QVERIFY(why().zh.ends_with("草稿还没有提交"));
        desk.file(type::kWeekPlan, "2026-11-30", "returned", "2026-11-27T11:00");
        QVERIFY(why().zh.ends_with("已退回，改好后再提交"));
        QVERIFY(why().en.ends_with("returned: correct it and submit it again"));
        QVERIFY(desk.has("2026-11-27T12:00", "week_plan 2026-11-30 due"));
        QVERIFY(desk.has("2026-11-29T12:00", "week_plan 2026-11-30 overdue"));
    }

    void theWordsNameDeadlineAndArticle()
    {
        Desk desk;
        const auto filed = desk.filings("2026-11-27T12:00");
        DueBook book(desk.pack.due, desk.pack.calendar, desk.staff);
        const auto items = book.list({.now = at("2026-11-27T12:00"), .person = kRep, .filings = filed});
        const auto plan = std::ranges::find_if(items, [&](const DueItem& item) {
            return item.kind == DueKind::Filing && ruleId(desk.pack.due, item, filed) == "week_plan" &&
                   item.urgency == Urgency::Due;
        });
        QVERIFY(plan != items.end());
        const DueWords words = wordsFor(desk.pack.due, *plan, day("2026-11-27"), filed);
        QCOMPARE(words.what.zh, "周拜访计划表（11月30日起的一周）");
        QCOMPARE(words.what.en, "Weekly plan (week of 30 Nov)");
        QCOMPARE(words.satisfy.zh, "提交");
        QCOMPARE(words.why.zh, "11月28日 18:00 前提交，还没有提交 · 制度 第36条第1款（建议）");
        QCOMPARE(words.why.en, "By 28 Nov 18:00, not submitted yet · Regulation, Art. 36(1) (a proposal)");
        const std::vector<Filing> none;
        QVERIFY_THROWS_EXCEPTION(BrokenInvariant, wordsFor(desk.pack.due, *plan, day("2026-11-27"), none));
    }

    void whatWasMissedStaysAsLongAsThePackSays()
    {
        Desk desk;
        QVERIFY(desk.has("2026-12-26T23:59", "week_plan 2026-11-30 overdue")); // 28 days after Saturday the 28th
        QVERIFY(!desk.has("2026-12-27T00:00", "week_plan 2026-11-30 overdue"));
        for (Deadline& deadline : desk.pack.workflow.deadlines)
            deadline.keepDays = 0; // a pack that says nothing: until the next one is due
        QVERIFY(desk.has("2026-12-05T17:59", "week_plan 2026-11-30 overdue"));
        QVERIFY(!desk.has("2026-12-05T18:00", "week_plan 2026-11-30 overdue"));
        QVERIFY(desk.has("2026-12-05T18:00", "week_plan 2026-12-07 overdue"));
    }

    void nothingIsOwedFromBeforeSomebodyCame()
    {
        Desk desk;
        desk.staff[0].since = at("2026-11-25T10:00"); // Wednesday
        QCOMPARE(desk.list("2026-11-29T12:00"), "week_plan 2026-11-30 overdue; week_record 2026-11-23 overdue; "
                                                "week_plan 2026-12-07 upcoming; week_record 2026-11-30 upcoming; "
                                                "month_record 2026-11-01 upcoming");
        desk.file(type::kWeekPlan, "2026-11-23", "draft", "2026-11-25T11:00"); // begun all the same
        QVERIFY(desk.has("2026-11-29T12:00", "week_plan 2026-11-23 overdue"));
    }

    void onlyRepsHandIn()
    {
        Desk desk;
        QCOMPARE(desk.list("2026-11-29T12:00", kSupervisor), "");
        QVERIFY(!desk.list("2026-11-29T12:00", kOtherRep).empty());
        desk.staff[1].active = false;
        QCOMPARE(desk.list("2026-11-29T12:00", kOtherRep), "");
        desk.authors = {kOtherRep}; // a device that does not hold her records knows nothing of them
        QCOMPARE(desk.list("2026-11-29T12:00"), "");
    }

    void ruleW05_reviewsAreTheSupervisorsUntilMondayNoon()
    {
        Desk desk;
        desk.file(type::kWeekPlan, "2026-11-30", "submitted", "2026-11-28T17:00");
        QCOMPARE(desk.list("2026-11-28T17:01", kSupervisor), "week_plan_review 2026-11-30 due");
        QCOMPARE(desk.list("2026-11-30T12:00", kSupervisor), "week_plan_review 2026-11-30 overdue");
        QCOMPARE(desk.list("2026-11-30T12:00", kManager), "");
        const Filing filing = desk.filings("2026-11-28T17:01", kSupervisor).front();
        QCOMPARE(filing.why.zh, "林晓 11月28日提交，待批准");
        QCOMPARE(filing.satisfy.en, "Approve");
        for (const char* decided : {"approved", "returned", "draft"}) {
            desk.file(type::kWeekPlan, "2026-11-30", decided, "2026-11-29T10:00");
            QCOMPARE(desk.list("2026-11-30T12:00", kSupervisor), "");
        }
        desk.staff[2].active = false; // nobody in between
        desk.file(type::kWeekRecord, "2026-11-23", "submitted", "2026-11-28T17:00");
        QCOMPARE(desk.list("2026-11-28T17:01", kManager), "week_record_review 2026-11-23 due");
    }

    void ruleW05_whatComesLateIsReviewedByTheNextSuchDay()
    {
        Desk desk;
        desk.file(type::kWeekPlan, "2026-11-30", "submitted", "2026-12-01T09:00"); // Tuesday, after Monday noon
        QCOMPARE(desk.list("2026-12-01T10:00", kSupervisor), "week_plan_review 2026-11-30 due");
        QCOMPARE(desk.list("2026-12-07T12:00", kSupervisor), "week_plan_review 2026-11-30 overdue");
    }

    void law14_theOrderOfTheRecordsDoesNotMatter()
    {
        Desk desk;
        desk.file(type::kWeekPlan, "2026-11-30", "submitted", "2026-11-28T17:00");
        desk.file(type::kWeekRecord, "2026-11-23", "returned", "2026-11-28T17:00", kOtherRep);
        desk.file(type::kWeekRecord, "2026-11-16", "submitted", "2026-11-21T17:00");
        const auto everybody = desk.filings("2026-11-29T12:00", {});
        std::ranges::reverse(desk.records);
        std::ranges::reverse(desk.staff);
        QVERIFY(desk.filings("2026-11-29T12:00", {}) == everybody);
        for (const Id& person : {kRep, kOtherRep, kSupervisor}) { // and one person's are those of everybody's
            std::vector<Filing> theirs = everybody;
            std::erase_if(theirs, [&person](const Filing& filing) { return filing.person != person; });
            QVERIFY(!theirs.empty());
            QVERIFY(desk.filings("2026-11-29T12:00", person) == theirs);
        }
    }

    void recordsBecomeFacts()
    {
        Record record;
        record.type = type::kMonthRecord;
        record.id = id(30);
        const auto stamp = record.addStamp({.rev = 1, .device = {}, .author = kRep, .seq = 1, .at = 77, .rank = 77});
        record.set(field::month_record::kRep, kRep, stamp);
        QVERIFY(!filedRecord(record)); // of no month
        record.set(field::month_record::kMonth, std::string("2026-11-01"), stamp);
        record.set(field::month_record::kState, std::string("draft"), stamp);
        const FiledRecord expected{type::kMonthRecord, id(30), kRep, day("2026-11-01"), "draft", 77};
        QVERIFY(filedRecord(record) == expected);
        record.deleted = true;
        QVERIFY(!filedRecord(record));
        record.deleted = false;
        record.type = type::kRequest;
        QVERIFY(!filedRecord(record));
    }
};

QTEST_GUILESS_MAIN(TestFilings)
#include "tst_filings.moc"
