// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/queries.h"

#include "model/fields.h"

#include <algorithm>
#include <ranges>

namespace roadbook {
namespace {

namespace af = field::account;
namespace vf = field::visit;
namespace pf = field::promise;
using Is = ListQuery::Where::Is;

constexpr std::size_t kMostPromises = 50;
constexpr int kMostRecent = 30;
// A visit planned this close to now is the one that begins.
constexpr Timestamp kSameDay = 12 * 60 * 60 * 1000;

ListQuery::Where equals(FieldId field, Value value)
{
    return {field, Is::Equal, std::move(value)};
}

Timestamp timeOf(const Record& visit)
{
    const Timestamp started = visit.integer(vf::kStartedAt);
    return started != 0 ? started : visit.integer(vf::kPlannedStart);
}

bool isDone(const Record& visit)
{
    const std::string_view state = visit.text(vf::kState);
    return state != "planned" && state != "in_progress";
}

// Drafts of visits that are still running. One whose visit was saved just before the app was killed is dropped here:
// the save is what counts.
Result<std::vector<VisitDraft>> openDrafts(Replica& replica)
{
    RB_ASSIGN(const auto keys, replica.draftKeys());
    std::vector<VisitDraft> drafts;
    for (const std::string& key : keys) {
        if (!key.starts_with(kVisitDraftPrefix))
            continue;
        RB_ASSIGN(const auto content, replica.draft(key));
        const auto draft = content ? decodeDraft(*content) : fail(ErrorCode::NotFound, {});
        if (!draft || draft->finished)
            continue;
        const auto saved = replica.get(type::kVisit, draft->visit);
        if (saved && isDone(saved->record))
            RB_TRY(replica.dropDraft(key));
        else
            drafts.push_back(*draft);
    }
    return drafts;
}

Status addVisits(Replica& replica, Reader& reader, const Id& me, FieldId timeField, DayRange range,
                 std::map<Id, VisitFacts>& found)
{
    const ListQuery query{
        .type = type::kVisit,
        .where = {equals(vf::kRep, me), {timeField, Is::AtLeast, range.from}, {timeField, Is::Less, range.to}}};
    return replica.list(query, [&](const View& view) {
        found.try_emplace(view.record.id, reader.visit(view));
        return true;
    });
}

void inOrder(std::vector<VisitFacts>& visits)
{
    std::ranges::stable_sort(visits, {}, [](const VisitFacts& facts) {
        const Timestamp at = timeOf(facts.visit);
        return at != 0 ? at : INT64_MAX; // any time of the day
    });
}

std::vector<VisitFacts> byTime(std::map<Id, VisitFacts> found)
{
    std::vector<VisitFacts> visits;
    for (auto& [id, facts] : found)
        visits.push_back(std::move(facts));
    inOrder(visits);
    return visits;
}

// What the week's plan has for the day goes between what is arranged or done. A plan that cannot be read hides no visit.
void addPlan(Replica& replica, const Id& me, TodayFacts& facts)
{
    const auto pack = replica.regulation();
    auto plan = pack ? dayPlan(replica, me, (*pack)->calendar.dayOf(replica.now()), facts.today)
                     : Result<DayPlanFacts>(fail(pack.error()));
    if (!plan)
        return;
    facts.plan = *std::move(plan);
    facts.today.insert(facts.today.end(), facts.plan.open.begin(), facts.plan.open.end());
    inOrder(facts.today);
}

Result<std::vector<PromiseFacts>> openPromises(Replica& replica, Reader& reader, const Id& me)
{
    std::vector<View> open;
    const ListQuery query{.type = type::kPromise,
                          .where = {equals(pf::kOwner, me), equals(pf::kState, std::string("open"))}};
    RB_TRY(replica.list(query, [&open](const View& view) {
        open.push_back(view);
        return true;
    }));
    std::ranges::stable_sort(open, {}, [](const View& view) {
        const std::string due(view.record.text(pf::kDue));
        return due.empty() ? std::string("9999") : due; // no date comes last
    });
    std::vector<PromiseFacts> promises;
    for (const View& view : open | std::views::take(kMostPromises))
        promises.push_back(reader.promise(view));
    return promises;
}

Result<Timestamp> lastVisitOf(Replica& replica, const Id& account, const Id& except = {})
{
    Timestamp last = 0;
    RB_TRY(replica.list(
        {.type = type::kVisit, .where = {equals(vf::kAccount, account)}, .orderBy = vf::kStartedAt, .descending = true},
        [&](const View& view) {
            if (view.record.id == except || !isDone(view.record))
                return true;
            last = view.record.integer(vf::kStartedAt);
            return last == 0;
        }));
    return last;
}

// What is still open in a visit that begins is taken from the last one to that account, else from what is usual: the
// same person, kind, way and purpose are the likeliest.
Status prefill(Replica& replica, VisitPageFacts& facts)
{
    VisitDraft usual{.kind = "return_visit", .channel = "on_site", .outcome = "achieved", .purposes = {"relationship"}};
    if (facts.contacts.size() == 1)
        usual.people = {facts.contacts.front().record.id.text()};
    RB_TRY(replica.list({.type = type::kVisit,
                         .where = {equals(vf::kAccount, facts.draft.account)},
                         .orderBy = vf::kStartedAt,
                         .descending = true},
                        [&usual](const View& view) {
                            if (!isDone(view.record))
                                return true;
                            const VisitDraft last = draftOf(view.record);
                            for (const auto part : {&VisitDraft::kind, &VisitDraft::channel})
                                if (!(last.*part).empty())
                                    usual.*part = last.*part;
                            for (const auto part : {&VisitDraft::purposes, &VisitDraft::people})
                                if (!(last.*part).empty())
                                    usual.*part = last.*part;
                            return false;
                        }));
    std::erase_if(usual.people, [&facts](const std::string& member) { // a contact that is gone
        return std::ranges::none_of(facts.contacts, [&](const View& view) { return view.record.id.text() == member; });
    });
    VisitDraft& draft = facts.draft;
    for (const auto part : {&VisitDraft::kind, &VisitDraft::channel, &VisitDraft::outcome})
        if ((draft.*part).empty())
            draft.*part = usual.*part;
    for (const auto part : {&VisitDraft::purposes, &VisitDraft::people})
        if ((draft.*part).empty())
            draft.*part = usual.*part;
    return {};
}

} // namespace

Result<TodayFacts> todayFacts(Replica& replica, const Id& me, DayRange today, DayRange week)
{
    Reader reader(replica);
    TodayFacts facts;
    std::map<Id, VisitFacts> visits;
    RB_TRY(addVisits(replica, reader, me, vf::kStartedAt, today, visits));
    RB_TRY(addVisits(replica, reader, me, vf::kPlannedStart, today, visits));
    std::erase_if(visits, [&](const auto& entry) { // planned for today, but already done on another day
        return timeOf(entry.second.visit) < today.from || timeOf(entry.second.visit) >= today.to;
    });
    RB_ASSIGN(const auto drafts, openDrafts(replica));
    for (const VisitDraft& draft : drafts)
        visits.insert_or_assign(draft.visit, reader.visit(draft, me));
    facts.today = byTime(std::move(visits));
    addPlan(replica, me, facts);

    std::map<Id, VisitFacts> earlier;
    RB_TRY(addVisits(replica, reader, me, vf::kStartedAt, week, earlier));
    facts.recent = byTime(std::move(earlier));
    std::ranges::reverse(facts.recent);
    if (facts.recent.size() > kMostRecent)
        facts.recent.resize(kMostRecent);

    RB_ASSIGN(facts.promises, openPromises(replica, reader, me));
    return facts;
}

Result<VisitPageFacts> visitToStart(Replica& replica, const Id& me, const Id& account, const VisitPurpose& purpose,
                                    Timestamp now)
{
    RB_ASSIGN(const auto drafts, openDrafts(replica));
    for (const VisitDraft& draft : drafts)
        if (draft.account == account)
            return visitToShow(replica, me, draft.visit, false, now);
    std::optional<Id> planned;
    // By the account alone: of two indexes SQLite may take the one over all visits of a person.
    RB_TRY(replica.list({.type = type::kVisit, .where = {equals(vf::kAccount, account)}}, [&](const View& view) {
        if (view.record.ref(vf::kRep) != me)
            return true;
        const Timestamp start = view.record.integer(vf::kPlannedStart);
        const bool isIt =
            purpose.kind.empty() || !purpose.item.isNull() ||
            (view.record.text(vf::kKind) == purpose.kind && view.record.text(vf::kChannel) == purpose.channel);
        if (view.record.text(vf::kState) == "planned" && std::abs(start - now) < kSameDay && isIt)
            planned = view.record.id;
        return !planned;
    }));
    if (planned) {
        RB_ASSIGN(auto facts, visitToShow(replica, me, *planned, true, now));
        facts.draft.planItem = purpose.item;
        return facts;
    }

    Reader reader(replica);
    VisitPageFacts facts;
    facts.isNew = true;
    facts.draft = {.visit = replica.newId(),
                   .account = account,
                   .planItem = purpose.item,
                   .plannedStart = purpose.plannedStart,
                   .startedAt = now,
                   .kind = purpose.kind,
                   .channel = purpose.channel,
                   .purposes = purpose.purposes,
                   .people = purpose.people};
    RB_TRY(completeVisitPage(replica, reader, facts));
    RB_TRY(prefill(replica, facts));
    return facts;
}

Result<VisitPageFacts> visitOfPlan(Replica& replica, const Id& me, const Id& item, Timestamp now)
{
    namespace i = field::plan_item;
    namespace c = field::itinerary_change;
    RB_ASSIGN(const auto view, replica.find(item));
    if (!view || view->record.deleted)
        return fail(ErrorCode::NotFound, "no such item in the plan");
    const Record& record = view->record;
    if (record.type == type::kItineraryChange) // added: there is no item to refer to
        return visitToStart(replica, me, record.ref(c::kAccount), {.plannedStart = record.integer(c::kNewStart)}, now);
    return visitToStart(replica, me, record.ref(i::kAccount),
                        {.kind = std::string(record.text(i::kKind)),
                         .channel = std::string(record.text(i::kChannel)),
                         .purposes = record.set(i::kPurposes),
                         .people = record.set(i::kPeople),
                         .plannedStart = record.integer(i::kPlannedStart),
                         .item = item},
                        now);
}

Result<VisitPageFacts> visitToShow(Replica& replica, const Id& me, const Id& visit, bool begin, Timestamp now)
{
    Reader reader(replica);
    VisitPageFacts facts;
    const auto saved = replica.get(type::kVisit, visit);
    RB_ASSIGN(const auto content, replica.draft(draftKey(visit)));
    const auto draft = content ? decodeDraft(*content) : fail(ErrorCode::NotFound, "No draft.");
    if (draft) {
        facts.draft = *draft;
    } else {
        if (!saved)
            return fail(saved.error());
        facts.draft = draftOf(saved->record);
        if (begin) {
            facts.draft.startedAt = now;
            facts.draft.endedAt = 0;
            facts.draft.finished = false;
            facts.isNew = true;
        }
    }
    if (saved) {
        const Record& record = saved->record;
        facts.mine = record.ref(vf::kRep) == me && !record.deleted && record.text(vf::kState) != "submitted";
        RB_TRY(replica.list({.type = type::kPromise, .where = {equals(pf::kVisit, visit)}}, [&](const View& view) {
            facts.promises.push_back(reader.promise(view));
            return true;
        }));
    }
    RB_TRY(completeVisitPage(replica, reader, facts));
    if (begin && !draft)
        RB_TRY(prefill(replica, facts));
    return facts;
}

Status completeVisitPage(Replica& replica, Reader& reader, VisitPageFacts& facts)
{
    const auto levels = findType(type::kContact)->field(field::contact::kLevel)->choices;
    const auto rank = [levels](const View& contact) { // 经办, 负责人, 关键决策人; those without a level last
        return std::ranges::find(levels, contact.record.text(field::contact::kLevel), &Choice::value) - levels.begin();
    };
    facts.account = reader.account(facts.draft.account);
    facts.accountFound = !facts.account.name.empty();
    RB_ASSIGN(facts.lastVisit, lastVisitOf(replica, facts.draft.account, facts.draft.visit));
    RB_TRY(replica.list({.type = type::kContact, .where = {equals(field::contact::kAccount, facts.draft.account)}},
                        [&facts](const View& view) {
                            facts.contacts.push_back(view);
                            return true;
                        }));
    std::ranges::stable_sort(facts.contacts, {}, rank);
    return {};
}

RecordTitle titleOf(Replica& replica, Reader& reader, TypeId type, const Id& id)
{
    const auto view = replica.get(type, id);
    if (!view)
        return {type, {}, {}};
    const Record& record = view->record;
    switch (type) {
    case type::kAccount:
        return {type, std::string(record.text(af::kName)), id};
    case type::kContact:
        return {type, std::string(record.text(field::contact::kName)), record.ref(field::contact::kAccount)};
    case type::kVisit:
        return {type, reader.account(record.ref(vf::kAccount)).name, record.ref(vf::kAccount)};
    case type::kPromise:
        return {type, std::string(record.text(pf::kWhat)), record.ref(pf::kAccount)};
    case type::kDutyRecord: // in any language
        return {type,
                reader.staffName(record.ref(field::duty_record::kPerson)) + " " +
                    std::string(record.text(field::duty_record::kOccasion)),
                record.scope};
    default:
        return {type, {}, record.scope};
    }
}

} // namespace roadbook
