// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/workbench_facts.h"

#include "model/conflict.h"
#include "model/fields.h"
#include "store/due_facts.h"
#include "store/queries.h"
#include "store/regrade_facts.h"

#include <algorithm>
#include <tuple>

namespace roadbook {
namespace {

using namespace regulation;
using Kind = WorkFacts::Kind;
using Rows = std::vector<WorkFacts>;

constexpr Day kDaysOfWeek = 7;
constexpr std::size_t kMostRows = 400; // nobody reads further

Status addReviews(Replica& replica, DueKeeper& keeper, const Id& me, Rows& rows)
{
    RB_ASSIGN(const ReviewFacts facts, reviewFacts(replica, me, &keeper));
    for (const WaitingFacts& one : facts.waiting)
        rows.push_back({.kind = Kind::Review,
                        .key = one.id.text(),
                        .since = one.submittedAt,
                        .late = one.reviewDue != 0 && replica.now() >= one.reviewDue,
                        .who = one.repName,
                        .type = one.type,
                        .head = one,
                        .source = one.onward.source});
    for (const MissingFacts& one : facts.missing)
        if (one.late)
            rows.push_back({.kind = Kind::Missing,
                            .key = one.key,
                            .since = one.deadline,
                            .late = true,
                            .who = one.repName,
                            .type = one.type,
                            .filing = one,
                            .source = one.source});
    return {};
}

Status addRequests(Replica& replica, const Id& me, Rows& rows)
{
    RB_ASSIGN(auto requests, requestsForMe(replica, me));
    for (RequestFacts& one : requests)
        rows.push_back({.kind = Kind::Request,
                        .key = one.id.text(),
                        .since = one.since,
                        .who = one.authorName,
                        .what = one.account.name,
                        .type = type::kRequest,
                        .request = one,
                        .source = one.source});
    return {};
}

Status addConflicts(Replica& replica, Reader& reader, Rows& rows)
{
    namespace cf = field::conflict;
    std::vector<std::pair<Conflict, Timestamp>> conflicts;
    RB_TRY(replica.list(
        {.type = type::kConflict, .where = {{cf::kState, ListQuery::Where::Is::Equal, std::string("open")}}},
        [&conflicts](const View& view) {
            if (auto conflict = conflictFromRecord(view.record))
                conflicts.emplace_back(*std::move(conflict), view.record.lifeStamp().at);
            return conflicts.size() < kMostRows;
        }));
    for (const auto& [conflict, since] : conflicts) {
        const RecordTitle title = titleOf(replica, reader, conflict.recordType, conflict.record);
        rows.push_back({.kind = Kind::Conflict,
                        .key = conflict.id.text(),
                        .since = since,
                        .what = title.title,
                        .account = title.account,
                        .type = conflict.recordType,
                        .field = conflict.field});
    }
    return {};
}

// Those of other people that were handed over, and one's own.
Status addRefused(Replica& replica, Reader& reader, const Id& me, Rows& rows)
{
    RB_ASSIGN(const auto saves, replica.quarantine());
    for (const QuarantinedSave& save : saves) {
        if (!save.handedOver && save.author != me && !save.author.isNull())
            continue;
        WorkFacts row{.kind = Kind::Refused,
                      .key = save.id.isNull() ? std::to_string(save.seq) : save.id.text(),
                      .since = save.at,
                      .who = reader.staffName(save.author),
                      .account = save.account,
                      .reason = save.reason,
                      .week = weekOfSave(replica, save)};
        if (!save.account.isNull())
            row.what = reader.account(save.account).name;
        rows.push_back(std::move(row));
    }
    return {};
}

Status addExplained(Replica& replica, Rows& rows)
{
    RB_ASSIGN(const auto explained, explainedChecks(replica));
    for (const ExplainedFacts& one : explained)
        rows.push_back({.kind = Kind::Explained,
                        .key = one.visit.text(),
                        .since = one.at,
                        .who = one.repName,
                        .what = one.account.name,
                        .type = type::kSpotCheck,
                        .explained = one,
                        .source = one.source});
    return {};
}

// Of the last week that is over; a regulation without spot checks asks for none.
void addSpotChecks(Replica& replica, DrawnWeeks& weeks, const OfficeCalendar& office, const Identity& me, Rows& rows)
{
    const auto week = spotWeek(replica, weeks, me, office.dayOf(replica.now()) - kDaysOfWeek);
    if (!week)
        return;
    for (const SpotCheckFacts& one : week->visits)
        if (!one.check)
            rows.push_back({.kind = Kind::SpotCheck,
                            .key = one.visit.text(),
                            .since = office.startOf(week->week + kDaysOfWeek),
                            .who = one.repName,
                            .what = one.account.name,
                            .source = week->source});
}

// One row for all of them: Today lists each with its reason.
Status addOwnVisits(Replica& replica, DueKeeper& keeper, Reader& reader, const Id& me, Rows& rows)
{
    const OfficeCalendar& office = keeper.pack().calendar;
    RB_ASSIGN(const auto due, dueMeetings(replica, keeper, {.person = me, .until = office.dayOf(replica.now())}));
    const auto late = std::ranges::count(due, Urgency::Overdue, &DueItem::urgency);
    if (late == 0)
        return {};
    const DueFacts oldest = meetingFacts(replica, keeper, reader, due.front()); // what is overdue comes first
    rows.push_back({.kind = Kind::OwnVisits,
                    .key = "today",
                    .since = office.startOf(oldest.item.deadline + 1),
                    .late = true,
                    .what = oldest.account.name,
                    .count = static_cast<int>(late),
                    .source = oldest.words.source});
    return {};
}

} // namespace

Result<WorkbenchFacts> workbenchFacts(Replica& replica, DueKeeper& keeper, DrawnWeeks& weeks, const Identity& me)
{
    RB_TRY(keeper.refresh(replica));
    WorkbenchFacts facts;
    Reader reader(replica);
    RB_TRY(addReviews(replica, keeper, me.staff, facts.rows));
    RB_TRY(addRequests(replica, me.staff, facts.rows));
    RB_TRY(addConflicts(replica, reader, facts.rows));
    RB_TRY(addRefused(replica, reader, me.staff, facts.rows));
    RB_TRY(addExplained(replica, facts.rows));
    addSpotChecks(replica, weeks, keeper.pack().calendar, me, facts.rows);
    RB_TRY(addOwnVisits(replica, keeper, reader, me.staff, facts.rows));
    std::ranges::sort(facts.rows, {}, [](const WorkFacts& row) { return std::tie(row.since, row.kind, row.key); });
    if (facts.rows.size() > kMostRows)
        facts.rows.resize(kMostRows);
    return facts;
}

} // namespace roadbook
