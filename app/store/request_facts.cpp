// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/request_facts.h"

#include "judge/judge.h"
#include "model/fields.h"

#include <algorithm>
#include <tuple>

namespace roadbook {
namespace {

using namespace regulation;
namespace r = field::request;
using Stage = RequestFacts::Stage;

constexpr Timestamp kDecidedFor = 14LL * 24 * 3600 * 1000; // how long a decision stays in the list
constexpr std::size_t kMostDecided = 30;
constexpr auto kWaits = "submitted";
constexpr auto kRefused = "rejected";

// Of the rule that wants it asked for: a gift's, an expense's, else that of its chain.
Source sourceOf(const WorkflowSection& section, const Record& record, const Chain* chain)
{
    const std::string_view kind = record.text(r::kKind);
    if (section.visit && kind == "gift")
        return section.visit->giftSource;
    if (section.visit && kind == "visit_expense")
        return section.visit->expenseSource;
    return chain != nullptr ? chain->source : Source{};
}

// Its own day, else that of the planned visit it is for.
Result<Day> dayOf(Replica& replica, const Record& record)
{
    if (const auto day = parseDay(record.text(r::kDay)))
        return *day;
    RB_ASSIGN(const auto item, replica.find(record.ref(r::kPlanItem)));
    return item ? parseDay(item->record.text(field::plan_item::kDay)).value_or(0) : 0;
}

RequestOutcome outcomeOf(Reader& reader, const Record& record)
{
    return {.state = std::string(record.text(r::kState)),
            .decidedBy = reader.staffName(record.ref(r::kDecidedBy)),
            .decidedAt = record.integer(r::kDecidedAt),
            .guidance = std::string(record.text(r::kGuidance))};
}

Status addSignature(Replica& replica, const Id& me, const Record& record, RequestFacts& facts)
{
    RB_ASSIGN(auto next, replica.possibleSignature(record.id));
    facts.stage = record.ref(r::kAuthor) == me ? Stage::Own : Stage::Others;
    if (!next)
        return {}; // this regulation has no chain for it
    facts.step = static_cast<int>(record.integer(r::kStep)) + 1;
    facts.steps = static_cast<int>(next->chain->steps.size());
    facts.signer = next->step->label;
    facts.refusal = std::move(next->refusal);
    if (facts.stage != Stage::Own && !facts.refusal)
        facts.stage = Stage::Mine;
    return {};
}

Result<RequestFacts> factsOf(Replica& replica, Reader& reader, const WorkflowSection& section, const Id& me,
                             const Record& record)
{
    const Chain* chain = section.chainFor(record.type, record.text(r::kKind));
    RequestFacts facts{.id = record.id,
                       .stage = Stage::Decided,
                       .authorName = reader.staffName(record.ref(r::kAuthor)),
                       .kind = std::string(record.text(r::kKind)),
                       .giftKind = std::string(record.text(r::kGiftKind)),
                       .what = std::string(record.text(r::kWhat)),
                       .reason = std::string(record.text(r::kReason)),
                       .receiver = std::string(record.text(r::kReceiver)),
                       .amount = record.integer(r::kAmount),
                       .since = record.integer(r::kSubmittedAt),
                       .chain = chain != nullptr ? chain->label : Label{},
                       .source = sourceOf(section, record, chain),
                       .outcome = outcomeOf(reader, record)};
    if (facts.since == 0)
        facts.since = record.lifeStamp().at;
    if (const Id account = record.ref(r::kAccount); !account.isNull())
        facts.account = reader.account(account);
    RB_ASSIGN(facts.day, dayOf(replica, record));
    if (facts.outcome.state == kWaits)
        RB_TRY(addSignature(replica, me, record, facts));
    return facts;
}

Result<std::vector<Record>> requestsIn(Replica& replica, const std::string& state)
{
    std::vector<Record> records;
    RB_TRY(replica.list({.type = type::kRequest, .where = {{r::kState, ListQuery::Where::Is::Equal, state}}},
                        [&records](const View& view) {
                            records.push_back(view.record);
                            return true;
                        }));
    return records;
}

Result<std::vector<RequestFacts>> waiting(Replica& replica, Reader& reader, const WorkflowSection& section,
                                          const Id& me)
{
    RB_ASSIGN(const auto records, requestsIn(replica, kWaits));
    std::vector<RequestFacts> rows;
    for (const Record& record : records) {
        RB_ASSIGN(auto facts, factsOf(replica, reader, section, me, record));
        rows.push_back(std::move(facts));
    }
    std::ranges::sort(rows, {}, [](const RequestFacts& one) { return std::tie(one.stage, one.since, one.id); });
    return rows;
}

Result<std::vector<RequestFacts>> decidedLately(Replica& replica, Reader& reader, const WorkflowSection& section,
                                                const Id& me)
{
    std::vector<RequestFacts> rows;
    for (const char* state : {"approved", kRefused}) {
        RB_ASSIGN(const auto records, requestsIn(replica, state));
        for (const Record& record : records) {
            if (record.integer(r::kDecidedAt) < replica.now() - kDecidedFor)
                continue;
            RB_ASSIGN(auto facts, factsOf(replica, reader, section, me, record));
            rows.push_back(std::move(facts));
        }
    }
    std::ranges::sort(rows, std::greater{},
                      [](const RequestFacts& one) { return std::tuple(one.outcome.decidedAt, one.id); });
    if (rows.size() > kMostDecided)
        rows.resize(kMostDecided);
    return rows;
}

Result<Record> waitingRequest(Replica& replica, const Id& id)
{
    RB_ASSIGN(const auto view, replica.find(id));
    if (!view || view->record.deleted || view->record.type != type::kRequest)
        return fail(ErrorCode::NotFound, "no such request, or it is not yours to decide");
    if (view->record.text(r::kState) != kWaits) // somebody else was quicker, or it was withdrawn
        return fail(ErrorCode::Conflict, "it does not wait for a decision any more", "state");
    return view->record;
}

} // namespace

Result<RequestOutcome> requestOutcome(Replica& replica, Reader& reader, const Id& request)
{
    if (request.isNull())
        return RequestOutcome{};
    RB_ASSIGN(const auto view, replica.find(request));
    return view && !view->record.deleted ? outcomeOf(reader, view->record) : RequestOutcome{};
}

Result<std::vector<RequestFacts>> requestFacts(Replica& replica, const Id& me)
{
    RB_ASSIGN(const auto pack, replica.regulation());
    Reader reader(replica);
    RB_ASSIGN(auto rows, waiting(replica, reader, workflowOf(*pack), me));
    RB_ASSIGN(auto decided, decidedLately(replica, reader, workflowOf(*pack), me));
    std::ranges::move(decided, std::back_inserter(rows));
    return rows;
}

Result<std::vector<RequestFacts>> requestsForMe(Replica& replica, const Id& me)
{
    RB_ASSIGN(const auto pack, replica.regulation());
    Reader reader(replica);
    RB_ASSIGN(auto rows, waiting(replica, reader, workflowOf(*pack), me));
    std::erase_if(rows, [](const RequestFacts& one) { return one.stage != Stage::Mine; });
    return rows;
}

Status signRequest(Replica& replica, const Id& request)
{
    RB_ASSIGN(const auto pack, replica.regulation());
    RB_ASSIGN(const Record record, waitingRequest(replica, request));
    const WorkflowSection& section = workflowOf(*pack);
    Edit edit{OpKind::Edit, type::kRequest, request, nextSignature(section, record)};
    const Chain* chain = section.chainFor(record.type, record.text(r::kKind));
    const auto step = static_cast<std::size_t>(record.integer(r::kStep));
    if (edit.fields.empty() || chain == nullptr)
        return fail(ErrorCode::BadValue, "the regulation has no chain of approval for it", "kind");
    // Who signs is in the remark; as whom, in the words of the regulation.
    edit.fields.emplace_back(r::kDecisions, TextSet{chain->steps[step].label.zh + " 签批"});
    RB_TRY(replica.save(std::span(&edit, 1)));
    return {};
}

Status refuseRequest(Replica& replica, const Id& request, const std::string& reason)
{
    RB_TRY(waitingRequest(replica, request));
    const Edit edit{
        OpKind::Edit, type::kRequest, request, {{r::kState, std::string(kRefused)}, {r::kGuidance, reason}}};
    RB_TRY(replica.save(std::span(&edit, 1)));
    return {};
}

} // namespace roadbook
