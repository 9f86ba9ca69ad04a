// SPDX-License-Identifier: GPL-3.0-or-later
//
// Plan against record, the sealed tables of a week and a month, and handing customers over.
#include "model/fields.h"
#include "regulation/workflow/compare.h"
#include "regulation/workflow/sheet.h"
#include "regulation/workflow/transfer.h"
#include "small_company.h"

#include <rapidcheck.h>

#include <QTest>

using namespace roadbook;
using namespace roadbook::regulation;
using namespace roadbook::regulation::test;

namespace {

const Id kHengxin = idOf(30), kHuatai = idOf(31), kNewOne = idOf(32);

Timestamp at(const std::string& local) // "2026-12-01T09:00"
{
    return parseTimestamp(local + ":00+08:00").value();
}

Day day(const char* date)
{
    return parseDay(date).value();
}

struct Week {
    PlanHead plan{idOf(20), kRep, day("2026-11-30"), true, at("2026-11-29T10:00")};
    std::vector<PlannedItem> items;
    std::vector<DoneVisit> visits;
    std::vector<ReportedChange> changes;
    Timestamp now = at("2026-12-06T12:00");

    PlannedItem& planned(const Id& account, const std::string& start, const std::string& end)
    {
        PlannedItem item{.id = idOf(static_cast<std::uint8_t>(100 + items.size())),
                         .account = account,
                         .customer = {},
                         .kind = {},
                         .channel = "on_site",
                         .people = {}};
        item.start = at(start);
        item.end = at(end);
        item.day = china().dayOf(item.start);
        return items.emplace_back(std::move(item));
    }
    DoneVisit& done(const Id& account, const std::string& start, const std::string& end)
    {
        DoneVisit visit{.id = idOf(static_cast<std::uint8_t>(150 + visits.size())),
                        .account = account,
                        .item = {},
                        .start = at(start),
                        .end = at(end),
                        .kind = {},
                        .channel = "on_site",
                        .outcome = "achieved",
                        .people = {},
                        .purposes = {},
                        .summary = {},
                        .reason = {}};
        visit.stayMinutes = (visit.end - visit.start) / 60'000;
        return visits.emplace_back(std::move(visit));
    }
    Comparison compared() const
    {
        return compare(*defaultPack().workflow.plan, china(), plan, items, visits, changes, now);
    }
    Sheet sheet() const
    {
        return weekSheet(plan, compared(), visits,
                         [](const Id& id) { return id == kHengxin ? "恒信物流" : "华泰设备"; });
    }
};

std::vector<DifferenceKind> kinds(const ComparedLine& line)
{
    std::vector<DifferenceKind> found;
    for (const auto& difference : line.differences)
        found.push_back(difference.kind);
    return found;
}

using Kinds = std::vector<DifferenceKind>;

} // namespace

class CompareTest : public QObject {
    Q_OBJECT

private slots:
    void ruleV13_asPlanned();
    void ruleV12_movedSkippedAdded();
    void ruleV12_aReportWithTheHoursStayedClosesIt();
    void ruleV13_otherPersonOtherChannelOtherStay();
    void ruleW07_madeBeforeItWasApproved();
    void theReviewOfAWeekIsNotTheApprovalOfItsPlan();
    void whatLiesAheadIsNoDifference();
    void aVisitBelongsToTheNearestItem();
    void everyItemAndVisitStandsInExactlyOneLine();
    void ruleW02_lateEntriesMakeANewVersion();
    void ruleW09_theMonthIsMadeOfItsWeeks();
    void aSealFitsOneTextOnly();
    void ruleH02_nobodyIsLeftWithoutAnOwner();
};

void CompareTest::ruleV13_asPlanned()
{
    Week week;
    week.planned(kHengxin, "2026-12-01T09:00", "2026-12-01T10:00");
    week.done(kHengxin, "2026-12-01T09:20", "2026-12-01T10:30");
    const auto compared = week.compared();
    QCOMPARE(compared.lines.size(), std::size_t{1});
    QVERIFY(kinds(compared.lines[0]) == Kinds{DifferenceKind::AsPlanned});
    QCOMPARE(compared.lines[0].channel, std::string("on_site"));
    QCOMPARE(compared.kept, 1);
    QCOMPARE(compared.missing, 0);
}

void CompareTest::ruleV12_movedSkippedAdded()
{
    Week week;
    week.planned(kHengxin, "2026-12-01T09:00", "2026-12-01T10:00");
    week.planned(kHuatai, "2026-12-02T09:00", "2026-12-02T10:00");
    week.done(kHengxin, "2026-12-03T14:00", "2026-12-03T15:00");
    week.done(kNewOne, "2026-12-04T14:00", "2026-12-04T15:00");
    const auto compared = week.compared();
    QCOMPARE(compared.lines.size(), std::size_t{3});
    QVERIFY(kinds(compared.lines[0]) == Kinds{DifferenceKind::Skipped}); // 12-02
    QVERIFY(kinds(compared.lines[1]) == Kinds{DifferenceKind::Moved});   // planned 12-01, made 12-03
    QCOMPARE(compared.lines[1].differences[0].minutes, std::int64_t{2 * 24 * 60 + 5 * 60});
    QVERIFY(kinds(compared.lines[2]) == Kinds{DifferenceKind::Added});
    QCOMPARE(compared.missing, 3);
    QCOMPARE(compared.kept, 1);
    for (const auto& line : compared.lines)
        QCOMPARE(line.differences[0].source.article, std::string("第36条第3款"));
}

void CompareTest::ruleV12_aReportWithTheHoursStayedClosesIt()
{
    Week week;
    week.planned(kHengxin, "2026-12-01T09:00", "2026-12-01T10:00");
    week.changes.push_back({idOf(60), week.items[0].id, {}, "客户停电", -1});
    QCOMPARE(week.compared().missing, 1); // a reason, and no hours
    week.changes[0].stayMinutes = 0;
    const auto compared = week.compared();
    QCOMPARE(compared.missing, 0);
    QCOMPARE(compared.lines[0].differences[0].reason, std::string("客户停电"));
    // What was added needs its reason only, which may stand on the visit.
    week.done(kNewOne, "2026-12-04T14:00", "2026-12-04T15:00");
    QCOMPARE(week.compared().missing, 1);
    week.visits[0].reason = "客户临时来电";
    QCOMPARE(week.compared().missing, 0);
}

void CompareTest::ruleV13_otherPersonOtherChannelOtherStay()
{
    Week week;
    week.planned(kHengxin, "2026-12-01T09:00", "2026-12-01T10:00").people = {"何经理"};
    auto& visit = week.done(kHengxin, "2026-12-01T09:00", "2026-12-01T12:00");
    visit.people = {"刘助理"};
    visit.channel = "phone";
    visit.outcome = "not_met";
    visit.lateEntry = true;
    const auto line = week.compared().lines[0];
    QVERIFY((kinds(line) == Kinds{DifferenceKind::PersonChanged, DifferenceKind::ChannelChanged, DifferenceKind::Dwell,
                                  DifferenceKind::NotMet, DifferenceKind::LateEntry}));
    QCOMPARE(line.differences[0].was, std::string("何经理"));
    QCOMPARE(line.differences[0].is, std::string("刘助理"));
    QCOMPARE(line.differences[2].minutes, std::int64_t{120}); // W-10
    QVERIFY(line.differences[2].missing);
    // One of several planned persons is enough.
    week.items[0].people = {"何经理", "刘助理"};
    QVERIFY(!week.compared().lines[0].has(DifferenceKind::PersonChanged));
}

void CompareTest::ruleW07_madeBeforeItWasApproved()
{
    Week week;
    week.planned(kHengxin, "2026-12-01T09:00", "2026-12-01T10:00");
    week.done(kHengxin, "2026-12-01T09:00", "2026-12-01T10:00");
    week.plan.approvedAt = at("2026-12-01T09:30");
    QVERIFY(kinds(week.compared().lines[0]) == Kinds{DifferenceKind::Unapproved});
    QCOMPARE(week.compared().missing, 0); // marked, not held against anybody
    week.plan.approved = false;
    QVERIFY(week.compared().lines[0].has(DifferenceKind::Unapproved));
}

void CompareTest::theReviewOfAWeekIsNotTheApprovalOfItsPlan()
{
    namespace f = field::week_plan;
    Record plan;
    plan.type = type::kWeekPlan;
    plan.id = idOf(20);
    const auto stamp = plan.addStamp({});
    plan.set(f::kRep, kRep, stamp);
    plan.set(f::kWeek, std::string("2026-11-30"), stamp);
    Week week;
    week.planned(kHengxin, "2026-12-01T09:00", "2026-12-01T10:00");
    week.done(kHengxin, "2026-12-01T09:00", "2026-12-01T10:00");
    const auto kindsWhen = [&](const char* state, const char* decidedAt) {
        plan.set(f::kState, std::string(state), stamp);
        plan.set(f::kDecidedAt, at(decidedAt), stamp);
        week.plan = planHead(plan);
        return kinds(week.compared().lines[0]);
    };
    QVERIFY(kindsWhen("approved", "2026-11-29T10:00") == Kinds{DifferenceKind::AsPlanned});
    QVERIFY(kindsWhen("recorded", "2026-12-01T09:30") == Kinds{DifferenceKind::Unapproved});
    QVERIFY(kindsWhen("reviewed", "2026-12-05T10:00") == Kinds{DifferenceKind::AsPlanned});
}

void CompareTest::whatLiesAheadIsNoDifference()
{
    Week week;
    week.planned(kHengxin, "2026-12-04T09:00", "2026-12-04T10:00");
    week.now = at("2026-12-04T09:59");
    QVERIFY(kinds(week.compared().lines[0]) == Kinds{DifferenceKind::Pending});
    week.now = at("2026-12-04T10:00");
    QVERIFY(kinds(week.compared().lines[0]) == Kinds{DifferenceKind::Skipped});
}

void CompareTest::aVisitBelongsToTheNearestItem()
{
    Week week;
    week.planned(kHengxin, "2026-12-01T09:00", "2026-12-01T10:00");
    week.planned(kHengxin, "2026-12-03T09:00", "2026-12-03T10:00");
    week.done(kHengxin, "2026-12-03T10:00", "2026-12-03T11:00");
    QCOMPARE(week.compared().lines[1].item, week.items[1].id);
    QVERIFY(week.compared().lines[0].has(DifferenceKind::Skipped));
    week.visits[0].item = week.items[0].id; // its author says otherwise
    QVERIFY(week.compared().lines[0].has(DifferenceKind::Moved) || week.compared().lines[1].has(DifferenceKind::Moved));
}

void CompareTest::everyItemAndVisitStandsInExactlyOneLine()
{
    rc::check("one line each, whatever the order", [] {
        Week week;
        const std::array accounts{kHengxin, kHuatai, kNewOne};
        const auto moment = [] {
            const auto hour = *rc::gen::inRange(8, 18);
            return "2026-12-0" + std::to_string(*rc::gen::inRange(1, 6)) + "T" + (hour < 10 ? "0" : "") +
                   std::to_string(hour) + ":00";
        };
        for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
            const auto start = moment();
            week.planned(accounts[*rc::gen::inRange<std::size_t>(0, 3)], start, start);
        }
        for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
            const auto start = moment();
            auto& visit = week.done(accounts[*rc::gen::inRange<std::size_t>(0, 3)], start, start);
            if (!week.items.empty() && *rc::gen::inRange(0, 4) == 0)
                visit.item = week.items[*rc::gen::inRange<std::size_t>(0, week.items.size())].id;
        }
        const auto compared = week.compared();
        std::map<Id, int> items;
        std::map<Id, int> visits;
        for (const auto& line : compared.lines) {
            ++items[line.item];
            ++visits[line.visit];
            RC_ASSERT(!line.differences.empty());
            RC_ASSERT(!(line.item.isNull() && line.visit.isNull()));
        }
        for (const auto& item : week.items)
            RC_ASSERT(items[item.id] == 1);
        for (const auto& visit : week.visits)
            RC_ASSERT(visits[visit.id] == 1);
        std::reverse(week.items.begin(), week.items.end());
        std::reverse(week.visits.begin(), week.visits.end());
        RC_ASSERT(week.compared() == compared);
    });
}

void CompareTest::ruleW02_lateEntriesMakeANewVersion()
{
    Week week;
    week.planned(kHengxin, "2026-12-01T09:00", "2026-12-01T10:00");
    week.done(kHengxin, "2026-12-01T09:00", "2026-12-01T10:00");
    const auto first = readSheet(sealed(week.sheet())).value();
    QCOMPARE(first.rows.size(), std::size_t{1});
    QCOMPARE(first.rows[0].accountName, std::string("恒信物流"));
    QVERIFY(nextVersion(first, week.sheet(), at("2026-12-06T20:00")) == first); // nothing new

    week.done(kNewOne, "2026-12-05T20:00", "2026-12-05T20:30"); // Saturday evening, after the deadline
    const auto second = readSheet(sealed(nextVersion(first, week.sheet(), at("2026-12-06T20:00")))).value();
    QCOMPARE(second.version, 2);
    QCOMPARE(second.previous, first.seal);
    QVERIFY(second.rows[0] == first.rows[0]);
    QCOMPARE(second.rows.size(), std::size_t{2});
    QVERIFY(second.rows[1].late);
    QCOMPARE(second.rows[1].enteredAt, at("2026-12-06T20:00"));
    QVERIFY(second.seal != first.seal);
    // A visit that was changed stands as it was sealed, and once more as it is.
    week.visits[0].outcome = "follow_up";
    QCOMPARE(nextVersion(second, week.sheet(), at("2026-12-07T09:00")).rows.size(), std::size_t{3});
}

void CompareTest::ruleW09_theMonthIsMadeOfItsWeeks()
{
    const auto weekWith = [](const char* monday, std::initializer_list<const char*> days) {
        Week week;
        week.plan.week = parseDay(monday).value();
        int n = 0;
        for (const auto* date : days) {
            auto& visit = week.done(kHengxin, std::string(date) + "T09:00", std::string(date) + "T10:00");
            visit.id = derivedId(std::array<std::string_view, 2>{date, std::to_string(++n)});
        }
        return readSheet(sealed(week.sheet())).value();
    };
    // June 2026 begins on a Monday and ends on a Tuesday; the last week straddles into July (§24.6).
    const std::vector weeks{
        weekWith("2026-06-01", {"2026-06-02"}), weekWith("2026-06-08", {"2026-06-09", "2026-06-10"}),
        weekWith("2026-06-22", {"2026-06-23"}), weekWith("2026-06-29", {"2026-06-30", "2026-07-01"})};
    const auto june = monthSheet(china(), kRep, day("2026-06-01"), weeks);
    QVERIFY(june.monthly);
    QCOMPARE(june.rows.size(), std::size_t{5});
    QVERIFY(june.missingWeeks == std::vector<Day>{day("2026-06-15")});
    const auto july = monthSheet(china(), kRep, day("2026-07-01"), weeks);
    QCOMPARE(july.rows.size(), std::size_t{1});
    QCOMPARE(july.rows[0].day, day("2026-07-01"));
    QVERIFY(readSheet(sealed(june)).value().rows == june.rows);
    // The same in whatever order the weeks are given, and each visit once.
    std::vector<Sheet> shuffled(weeks.rbegin(), weeks.rend());
    QVERIFY(monthSheet(china(), kRep, day("2026-06-01"), shuffled) == june);
}

void CompareTest::aSealFitsOneTextOnly()
{
    Week week;
    week.done(kHengxin, "2026-12-01T09:00", "2026-12-01T10:00");
    const std::string whole = sealed(week.sheet());
    QVERIFY(readSheet(whole));
    QCOMPARE(readSheet(whole)->seal.size(), std::size_t{64});
    QVERIFY(!readSheet(""));
    QVERIFY(!readSheet("{}"));
    QVERIFY(!readSheet("[1,2]"));
    for (std::size_t i = 0; i < whole.size(); ++i) { // any byte
        std::string other = whole;
        other[i] = static_cast<char>(other[i] ^ 1);
        QVERIFY2(!readSheet(other), std::to_string(i).c_str());
    }
}

void CompareTest::ruleH02_nobodyIsLeftWithoutAnOwner()
{
    namespace fa = field::account;
    namespace fp = field::promise;
    std::vector<Record> accounts;
    std::vector<Record> promises;
    for (std::uint8_t i = 0; i < 40; ++i) { // §24.14
        const Id id = idOf(static_cast<std::uint8_t>(100 + i));
        FieldValues fields{{fa::kName, "客户" + std::to_string(i)}, {fa::kOwner, i % 4 == 0 ? kColleague : kRep}};
        if (i % 8 == 0)
            fields.emplace_back(fa::kSecondContact, kRep);
        accounts.push_back(recordOf("account", id, fields, id));
        promises.push_back(recordOf(
            "promise", idOf(static_cast<std::uint8_t>(200 + i)),
            {{fp::kAccount, id}, {fp::kOwner, kRep}, {fp::kState, std::string(i % 2 == 0 ? "open" : "kept")}}, id));
    }
    std::uint8_t next = 0;
    TransferInput input{.leaver = kRep,
                        .accounts = accounts,
                        .promises = promises,
                        .receiver = kLead,
                        .newId = [&] { return idOf(++next); },
                        .now = at("2026-12-01T09:00")};
    const auto transfer = transferOf(*defaultPack().workflow.handover, china(), input);
    QCOMPARE(transfer.customers, 30);
    QCOMPARE(transfer.notices, 30); // one each
    QVERIFY(transfer.ownerless.empty());
    std::map<Id, Id> owners;
    int notices = 0;
    int moved = 0;
    for (const auto& account : accounts)
        owners[account.id] = account.ref(fa::kOwner);
    for (const auto& edit : transfer.edits) {
        if (edit.type == type::kPromise)
            ++(edit.creates ? notices : moved);
        for (const auto& [field, value] : edit.fields)
            if (edit.type == type::kAccount && field == fa::kOwner)
                owners[edit.record] = std::get<Id>(value);
    }
    QCOMPARE(notices, 30);
    QCOMPARE(moved, 10); // open promises of the customers that moved
    for (const auto& [account, owner] : owners)
        QVERIFY(owner != kRep && !owner.isNull());
    // Nobody named: it is said, and nothing is left half done.
    input.receiver = {};
    QCOMPARE(transferOf(*defaultPack().workflow.handover, china(), input).ownerless.size(), std::size_t{30});
    QCOMPARE(defaultPack().workflow.handover->resignationDays, 15); // H-05
    QCOMPARE(daysWithoutOwner(day("2026-12-01"), day("2026-12-02")), std::int64_t{0});
    QCOMPARE(daysWithoutOwner(day("2026-12-01"), day("2026-12-05")), std::int64_t{3});
}

QTEST_GUILESS_MAIN(CompareTest)
#include "tst_compare.moc"
