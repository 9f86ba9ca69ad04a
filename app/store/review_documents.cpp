// SPDX-License-Identifier: GPL-3.0-or-later
//
// One record that somebody reviews: where its fields are, which moves lead on and back, how many rows differ.
#include "judge/judge.h"
#include "model/defaults.h"
#include "model/fields.h"
#include "regulation/workflow/deadline.h"
#include "store/review_facts.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace roadbook {
namespace {

using namespace regulation;
namespace wp = field::week_plan;
namespace wr = field::week_record;
namespace mr = field::month_record;
namespace ic = field::itinerary_change;
namespace pi = field::plan_item;

constexpr std::array kReviewed{
    ReviewedFields{type::kWeekPlan, wp::kRep, wp::kWeek, wp::kState, wp::kSubmittedAt, wp::kLate, wp::kDecidedAt,
                   wp::kGuidance, 0, wp::kNote},
    ReviewedFields{type::kWeekRecord, wr::kRep, wr::kWeek, wr::kState, wr::kSubmittedAt, wr::kLate, wr::kDecidedAt,
                   wr::kGuidance, wr::kSheet, wr::kSummary},
    ReviewedFields{type::kMonthRecord, mr::kRep, mr::kMonth, mr::kState, mr::kSubmittedAt, mr::kLate, mr::kDecidedAt,
                   mr::kGuidance, mr::kSheet, mr::kSummary},
    ReviewedFields{type::kItineraryChange, ic::kRep, ic::kDay, ic::kState, ic::kSubmittedAt, 0, ic::kDecidedAt,
                   ic::kGuidance, 0, ic::kReason},
};

bool isForWhoReviews(const WorkflowSection& section, const Move& move)
{
    return std::ranges::any_of(move.who, [&section](const std::string& id) {
        const MoveActor* actor = section.actor(id);
        return actor != nullptr && (actor->is == MoveActor::Is::Lead || actor->is == MoveActor::Is::Manager);
    });
}

// A plan that was recorded is closed after its weekly record, not before.
Result<bool> waitsForTheRecord(Replica& replica, const Move& move, const Record& plan)
{
    for (const Requirement& requirement : move.requirements) {
        if (requirement.check != Requirement::Check::WeekRecord)
            continue;
        const Id id = naturalId(*findType(type::kWeekRecord),
                                {{wr::kRep, plan.ref(wp::kRep)}, {wr::kWeek, plan.value(wp::kWeek)}});
        RB_ASSIGN(const auto record, replica.find(id));
        if (!record ||
            std::ranges::find(requirement.states, record->record.text(wr::kState)) == requirement.states.end())
            return true;
    }
    return false;
}

ReviewMove reviewMove(const Move& move, FieldId guidance)
{
    ReviewMove facts{move.to, move.label, move.source, {}, false};
    for (const Requirement& requirement : move.requirements)
        if (requirement.check == Requirement::Check::Field)
            facts.asksFor.push_back(requirement.field);
    facts.asksForGuidance = std::ranges::find(facts.asksFor, guidance) != facts.asksFor.end();
    return facts;
}

Status addMoves(Replica& replica, const WorkflowSection& section, const ReviewedFields& fields, const Record& record,
                WaitingFacts& facts)
{
    const TypeRules* rules = section.rules(record.type);
    for (const Move& move : rules != nullptr ? std::span(rules->moves) : std::span<const Move>{}) {
        if (std::ranges::find(move.from, facts.state) == move.from.end() || !isForWhoReviews(section, move))
            continue;
        RB_ASSIGN(const bool later, waitsForTheRecord(replica, move, record));
        ReviewMove& place = move.to == "returned" ? facts.back : facts.onward;
        if (!later && place.to.empty())
            place = reviewMove(move, fields.guidance);
    }
    return {};
}

void countRows(const Sheet& sheet, WaitingFacts& facts)
{
    facts.rows = static_cast<int>(sheet.rows.size());
    facts.missingWeeks = static_cast<int>(sheet.missingWeeks.size());
    for (const SheetRow& row : sheet.rows) {
        facts.planned += row.item.isNull() ? 0 : 1;
        facts.kept += !row.item.isNull() && !row.visit.isNull() ? 1 : 0;
        facts.differences += differs(row) ? 1 : 0;
    }
}

} // namespace

std::set<std::string> waitingStates(const WorkflowSection& section, const TypeRules& rules)
{
    std::set<std::string> states;
    for (const Move& move : rules.moves)
        if (isForWhoReviews(section, move))
            states.insert(move.from.begin(), move.from.end());
    return states;
}

std::span<const ReviewedFields> reviewedTypes()
{
    return kReviewed;
}

const ReviewedFields* reviewedFields(TypeId type)
{
    const auto at = std::ranges::find(kReviewed, type, &ReviewedFields::type);
    return at != kReviewed.end() ? &*at : nullptr;
}

bool WaitingFacts::isClean() const
{
    return waits() && type != type::kItineraryChange && !late && !sealBroken && rows > 0 && differences == 0 &&
           remarks == 0 && missingWeeks == 0;
}

std::vector<DifferenceKind> differencesOf(const SheetRow& row)
{
    std::vector<DifferenceKind> kinds;
    for (auto kind = DifferenceKind::Moved; kind <= DifferenceKind::LateEntry;
         kind = static_cast<DifferenceKind>(static_cast<int>(kind) + 1))
        if (std::ranges::find(row.differences, differenceName(kind)) != row.differences.end())
            kinds.push_back(kind);
    return kinds;
}

bool isStay(std::string_view channel, std::int64_t minutes)
{
    return minutes >= 0 && channel != "phone" && channel != "wechat" && channel != "mail";
}

bool differs(const SheetRow& row)
{
    return row.late || !row.missing.empty() || !differencesOf(row).empty();
}

Result<std::vector<ReviewLineFacts>> planLines(Replica& replica, Reader& reader, const OfficeCalendar& calendar,
                                               const Id& plan)
{
    std::vector<Record> items;
    RB_TRY(replica.list({.type = type::kPlanItem, .where = {{pi::kPlan, ListQuery::Where::Is::Equal, plan}}},
                        [&items](const View& view) {
                            items.push_back(view.record);
                            return true;
                        }));
    std::vector<std::pair<PlannedItem, ReviewLineFacts>> found;
    for (const Record& record : items) {
        PlannedItem item = plannedItem(record, calendar);
        ReviewLineFacts line{.item = item.id,
                             .account = item.account.isNull() ? AccountFace{} : reader.account(item.account),
                             .day = item.day,
                             .planned = item.start,
                             .kind = item.kind,
                             .channel = item.channel,
                             .note = std::string(record.text(pi::kMatters)),
                             .gift = !record.text(pi::kGift).empty(),
                             .expense = record.integer(pi::kExpense) != 0};
        if (item.account.isNull())
            line.account.name = item.customer;
        found.emplace_back(std::move(item), std::move(line));
    }
    std::ranges::sort(found, {},
                      [](const auto& both) { return std::tuple(both.first.day, both.first.start, both.first.id); });
    std::vector<ReviewLineFacts> lines;
    Timestamp busyUntil = 0;
    for (auto& [item, line] : found) {
        line.overlaps = item.start != 0 && item.start < busyUntil;
        busyUntil = std::max({busyUntil, item.start, item.end});
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<bool> waitsForReview(Replica& replica, const Pack& pack, const Record& record)
{
    const ReviewedFields* fields = reviewedFields(record.type);
    if (fields == nullptr)
        return false;
    WaitingFacts facts{.state = std::string(record.text(fields->state))};
    RB_TRY(addMoves(replica, workflowOf(pack), *fields, record, facts));
    return facts.waits();
}

Result<ReviewLineFacts> changeLine(Replica& replica, Reader& reader, const OfficeCalendar& calendar,
                                   const Record& change)
{
    ReviewLineFacts line{.item = change.ref(ic::kItem),
                         .visit = change.ref(ic::kVisit),
                         .day = parseDay(change.text(ic::kDay)).value_or(0),
                         .start = change.integer(ic::kNewStart),
                         .stayMinutes = change.integer(ic::kStayMinutes),
                         .reason = std::string(change.text(ic::kReason))};
    RB_ASSIGN(const auto item, replica.find(line.item));
    Id account = change.ref(ic::kAccount);
    if (item && item->record.type == type::kPlanItem) {
        const PlannedItem planned = plannedItem(item->record, calendar);
        line.planned = planned.start;
        line.day = line.day == 0 ? planned.day : line.day;
        line.account.name = planned.customer;
        account = account.isNull() ? planned.account : account;
    }
    if (!account.isNull())
        line.account = reader.account(account);
    return line;
}

Result<WaitingFacts> waitingFacts(Replica& replica, Reader& reader, const Pack& pack, const Record& record)
{
    const ReviewedFields* fields = reviewedFields(record.type);
    if (fields == nullptr)
        return fail(ErrorCode::NotFound, "no record that is reviewed");
    const WorkflowSection& section = workflowOf(pack);
    WaitingFacts facts{.id = record.id,
                       .type = record.type,
                       .rep = record.ref(fields->rep),
                       .repName = reader.staffName(record.ref(fields->rep)),
                       .state = std::string(record.text(fields->state)),
                       .period = parseDay(record.text(fields->period)).value_or(0),
                       .submittedAt = record.integer(fields->submittedAt),
                       .decidedAt = record.integer(fields->decidedAt),
                       .late = fields->late != 0 && record.boolean(fields->late)};
    RB_TRY(addMoves(replica, section, *fields, record, facts));
    if (const Deadline* deadline = section.deadlineOf(record.type, facts.onward.to);
        deadline != nullptr && facts.period != 0)
        facts.reviewDue = dueTime(*deadline, pack.calendar, facts.period).at;
    if (const Deadline* deadline = section.deadlineOf(record.type, "submitted");
        deadline != nullptr && facts.period != 0) {
        facts.filingDue = dueTime(*deadline, pack.calendar, facts.period).at;
        facts.filingSource = deadline->source;
    }
    if (record.type == type::kWeekPlan) {
        RB_ASSIGN(const auto lines, planLines(replica, reader, pack.calendar, record.id));
        facts.rows = static_cast<int>(lines.size());
        facts.remarks = static_cast<int>(std::ranges::count_if(
            lines, [](const ReviewLineFacts& line) { return line.gift || line.expense || line.overlaps; }));
    } else if (record.type == type::kItineraryChange) {
        RB_ASSIGN(const auto line, changeLine(replica, reader, pack.calendar, record));
        facts.customer = line.account.name;
        facts.change = record.text(ic::kChange);
    } else if (fields->sheet != 0) {
        if (const auto sheet = readSheet(record.text(fields->sheet)))
            countRows(*sheet, facts);
        else
            facts.sealBroken = true;
    }
    return facts;
}

} // namespace roadbook
