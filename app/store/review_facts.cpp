// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/review_facts.h"

#include "judge/judge.h"
#include "model/fields.h"
#include "store/month_facts.h"

#include <algorithm>
#include <tuple>

namespace roadbook {
namespace {

using namespace regulation;
namespace pi = field::plan_item;
namespace ic = field::itinerary_change;
using Is = ListQuery::Where::Is;

constexpr Timestamp kDecidedFor = 7LL * 24 * 3600 * 1000; // how long a decision stays in the list
constexpr std::size_t kMostDecided = 30;
constexpr Day kLookBackDays = 45; // periods whose records may have been decided lately
constexpr Day kHistoryDays = 28;
constexpr Day kDaysOfWeek = 7;

Result<std::vector<Record>> recordsOf(Replica& replica, ListQuery query)
{
    std::vector<Record> records;
    RB_TRY(replica.list(query, [&records](const View& view) {
        records.push_back(view.record);
        return true;
    }));
    return records;
}

ReviewLineFacts lineOf(const SheetRow& row, Reader& reader)
{
    ReviewLineFacts line{.item = row.item,
                         .visit = row.visit,
                         .account = row.account.isNull() ? AccountFace{} : reader.account(row.account),
                         .day = row.day,
                         .planned = row.planned,
                         .start = row.start,
                         .stayMinutes = row.stayMinutes,
                         .kind = row.kind,
                         .channel = row.channel,
                         .outcome = row.outcome,
                         .differences = differencesOf(row),
                         .reason = row.reason,
                         .missing = row.missing,
                         .note = row.summary,
                         .late = row.late};
    if (!row.accountName.empty())
        line.account.name = row.accountName; // as it was when it was sealed
    return line;
}

// What of the month's visits its table does not have.
Status addMissingWeeks(Replica& replica, const OfficeCalendar& calendar, const Sheet& sheet, ReviewDocFacts& facts)
{
    for (const Day week : sheet.missingWeeks) {
        const Day from = std::max(week, sheet.period);
        const Day to = std::min(week + kDaysOfWeek, plusMonths(sheet.period, 1));
        RB_ASSIGN(const auto visits, visitsBetween(replica, calendar, sheet.rep, from, to));
        facts.missingWeeks.push_back({week, visits});
    }
    return {};
}

struct Weeks {
    RepHistory history;
    std::int64_t stays = 0;
    std::int64_t minutes = 0;
};

void add(const Sheet& sheet, Weeks& weeks)
{
    for (const SheetRow& row : sheet.rows) {
        weeks.history.planned += row.item.isNull() ? 0 : 1;
        weeks.history.kept += !row.item.isNull() && !row.visit.isNull() ? 1 : 0;
        if (!row.visit.isNull() && isStay(row.channel, row.stayMinutes)) {
            ++weeks.stays;
            weeks.minutes += row.stayMinutes;
        }
    }
}

// The weeks handed in before this one, and what was last said to this person.
Result<RepHistory> historyOf(Replica& replica, const WaitingFacts& head, Day today)
{
    namespace f = field::week_record;
    const Day until = head.period != 0 ? head.period : today;
    Weeks weeks;
    RB_ASSIGN(const auto records,
              recordsOf(replica, {.type = type::kWeekRecord,
                                  .where = {{f::kRep, Is::Equal, head.rep},
                                            {f::kWeek, Is::AtLeast, formatDay(until - kHistoryDays)},
                                            {f::kWeek, Is::Less, formatDay(until)}}}));
    for (const Record& record : records) {
        if (const auto sheet = readSheet(record.text(f::kSheet))) {
            ++weeks.history.weeks;
            weeks.history.late += record.boolean(f::kLate) ? 1 : 0;
            add(*sheet, weeks);
        }
        if (record.integer(f::kDecidedAt) > weeks.history.lastGuidanceAt && !record.text(f::kGuidance).empty()) {
            weeks.history.lastGuidanceAt = record.integer(f::kDecidedAt);
            weeks.history.lastGuidance = record.text(f::kGuidance);
        }
    }
    if (weeks.stays > 0)
        weeks.history.stayMinutes = weeks.minutes / weeks.stays;
    return weeks.history;
}

} // namespace

Result<ReviewFacts> reviewFacts(Replica& replica, const Id& me, DueKeeper* keeper)
{
    RB_ASSIGN(const auto pack, replica.regulation());
    Reader reader(replica);
    const Day today = pack->calendar.dayOf(replica.now());
    ReviewFacts facts;
    for (const ReviewedFields& fields : reviewedTypes()) {
        const TypeRules* rules = workflowOf(*pack).rules(fields.type);
        if (rules == nullptr)
            continue;
        std::map<Id, Record> records;
        for (const std::string& state : waitingStates(workflowOf(*pack), *rules)) {
            RB_ASSIGN(auto waiting,
                      recordsOf(replica, {.type = fields.type, .where = {{fields.state, Is::Equal, state}}}));
            for (Record& record : waiting)
                records.emplace(record.id, std::move(record));
        }
        RB_ASSIGN(auto recent,
                  recordsOf(replica, {.type = fields.type,
                                      .where = {{fields.period, Is::AtLeast, formatDay(today - kLookBackDays)}}}));
        for (Record& record : recent)
            if (record.integer(fields.decidedAt) >= replica.now() - kDecidedFor)
                records.emplace(record.id, std::move(record));
        for (const auto& [id, record] : records) {
            if (record.ref(fields.rep) == me)
                continue; // nobody reviews themselves
            RB_ASSIGN(WaitingFacts one, waitingFacts(replica, reader, *pack, record));
            if (one.waits())
                facts.waiting.push_back(std::move(one));
            else if (one.decidedAt != 0)
                facts.decided.push_back(std::move(one));
        }
    }
    std::ranges::sort(facts.waiting, {}, [](const WaitingFacts& one) { return std::tuple(one.submittedAt, one.id); });
    std::ranges::sort(facts.decided, std::greater{},
                      [](const WaitingFacts& one) { return std::tuple(one.decidedAt, one.id); });
    if (facts.decided.size() > kMostDecided)
        facts.decided.resize(kMostDecided);
    if (keeper != nullptr) {
        RB_ASSIGN(facts.missing, missingFilings(replica, *keeper, me));
    }
    return facts;
}

Result<int> reviewsWaiting(Replica& replica, const Id& me)
{
    RB_ASSIGN(const auto pack, replica.regulation());
    int waiting = 0;
    for (const ReviewedFields& fields : reviewedTypes()) {
        const TypeRules* rules = workflowOf(*pack).rules(fields.type);
        if (rules == nullptr)
            continue;
        for (const std::string& state : waitingStates(workflowOf(*pack), *rules)) {
            RB_ASSIGN(const auto records,
                      recordsOf(replica, {.type = fields.type, .where = {{fields.state, Is::Equal, state}}}));
            for (const Record& record : records) {
                RB_ASSIGN(const bool waits, waitsForReview(replica, *pack, record));
                waiting += waits && record.ref(fields.rep) != me ? 1 : 0;
            }
        }
    }
    return waiting;
}

Result<ReviewDocFacts> reviewInFull(Replica& replica, const Id& id)
{
    RB_ASSIGN(const auto pack, replica.regulation());
    RB_ASSIGN(const auto view, replica.find(id));
    const ReviewedFields* fields = view ? reviewedFields(view->record.type) : nullptr;
    if (fields == nullptr)
        return fail(ErrorCode::NotFound, "no such record, or it is not yours to review");
    const Record& record = view->record;
    Reader reader(replica);
    ReviewDocFacts facts;
    RB_ASSIGN(facts.head, waitingFacts(replica, reader, *pack, record));
    if (workflowOf(*pack).plan)
        facts.words = workflowOf(*pack).plan->differences;
    facts.note = record.text(fields->note);
    facts.guidance = record.text(fields->guidance);
    RB_ASSIGN(facts.talk, conversationOn(replica, reader, record));
    if (record.type == type::kWeekPlan) {
        RB_ASSIGN(facts.lines, planLines(replica, reader, pack->calendar, id));
    } else if (record.type == type::kItineraryChange) {
        facts.change = record.text(ic::kChange);
        RB_ASSIGN(auto line, changeLine(replica, reader, pack->calendar, record));
        facts.lines.push_back(std::move(line));
    } else if (const auto sheet = readSheet(record.text(fields->sheet))) {
        facts.version = sheet->version;
        facts.sealedAt = sheet->sealedAt;
        RB_TRY(addMissingWeeks(replica, pack->calendar, *sheet, facts));
        for (const SheetRow& row : sheet->rows)
            facts.lines.push_back(lineOf(row, reader));
    }
    RB_ASSIGN(facts.history, historyOf(replica, facts.head, pack->calendar.dayOf(replica.now())));
    return facts;
}

Result<int> overdueOf(Replica& replica, DueKeeper& keeper, const Id& rep)
{
    RB_TRY(keeper.refresh(replica));
    const auto due = keeper.book().list({.now = replica.now(), .person = rep, .filings = {}, .upcoming = false});
    return static_cast<int>(std::ranges::count(due, Urgency::Overdue, &DueItem::urgency));
}

Result<ReviewDocFacts> missingInFull(Replica& replica, const MissingFacts& missing, DueKeeper* keeper)
{
    RB_ASSIGN(const auto pack, replica.regulation());
    ReviewDocFacts facts;
    facts.head.id = missing.record;
    facts.head.type = missing.type;
    facts.head.rep = missing.rep;
    facts.head.repName = missing.repName;
    facts.head.state = missing.state;
    facts.head.period = missing.period;
    facts.head.filingDue = missing.deadline;
    RB_ASSIGN(facts.history, historyOf(replica, facts.head, pack->calendar.dayOf(replica.now())));
    if (keeper != nullptr)
        facts.history.overdue = overdueOf(replica, *keeper, facts.head.rep).value_or(-1);
    return facts;
}

} // namespace roadbook
