// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a decision writes: the move, the guidance, the 批阅 that keeps who said it about which version; and with a reviewed
// weekly record the plan it belongs to.
#include "judge/judge.h"
#include "model/defaults.h"
#include "model/fields.h"
#include "store/review_facts.h"

#include <algorithm>

namespace roadbook {
namespace {

using namespace regulation;
using Act = ReviewDecision::Kind;
namespace wp = field::week_plan;
namespace wr = field::week_record;

// To whom the month goes on (V-11); the record is read by people of both languages, so it is not translated.
constexpr auto kForwardedTo = "大客户管理部";

Edit reviewEdit(Replica& replica, const Id& me, const ReviewDecision& decision, const Record& record,
                const ReviewedFields& fields)
{
    namespace f = field::review;
    const bool forwards = record.type == type::kMonthRecord && record.text(fields.state) == "reviewed";
    const char* verdict = decision.kind == Act::Guidance ? "guidance"
                          : decision.kind == Act::Back   ? "returned"
                          : forwards                     ? "forwarded"
                                                         : "approved";
    Edit edit{OpKind::Create,
              type::kReview,
              replica.newId(),
              {{f::kRep, record.ref(fields.rep)},
               {f::kReviewer, me},
               {f::kSubject, record.id},
               {f::kSubjectType, std::string(findType(record.type)->name)},
               {f::kDecision, std::string(verdict)},
               {f::kGuidance, decision.text},
               {f::kState, std::string("given")}}};
    if (fields.sheet != 0)
        if (const auto sheet = readSheet(record.text(fields.sheet)))
            edit.fields.emplace_back(f::kSeal, sheet->seal);
    return edit;
}

// A plan that only waits for its weekly record is closed with it.
Result<std::optional<Edit>> planEdit(Replica& replica, const Pack& pack, const Record& record, const std::string& to)
{
    const Id id =
        naturalId(*findType(type::kWeekPlan), {{wp::kRep, record.ref(wr::kRep)}, {wp::kWeek, record.value(wr::kWeek)}});
    RB_ASSIGN(const auto plan, replica.find(id));
    const TypeRules* rules = workflowOf(pack).rules(type::kWeekPlan);
    if (!plan || rules == nullptr)
        return std::nullopt;
    for (const Move& move : rules->moves) {
        const bool begins = std::ranges::find(move.from, plan->record.text(wp::kState)) != move.from.end();
        for (const Requirement& requirement : move.requirements)
            if (begins && move.to == "reviewed" && requirement.check == Requirement::Check::WeekRecord &&
                std::ranges::find(requirement.states, to) != requirement.states.end())
                return Edit{OpKind::Edit, type::kWeekPlan, id, {{wp::kState, move.to}}};
    }
    return std::nullopt;
}

} // namespace

Status decide(Replica& replica, const Id& me, const ReviewDecision& decision)
{
    RB_ASSIGN(const auto pack, replica.regulation());
    RB_ASSIGN(const auto view, replica.find(decision.record));
    const ReviewedFields* fields = view ? reviewedFields(view->record.type) : nullptr;
    if (fields == nullptr)
        return fail(ErrorCode::NotFound, "no such record, or it is not yours to review");
    const Record& record = view->record;
    Reader reader(replica);
    RB_ASSIGN(const WaitingFacts head, waitingFacts(replica, reader, *pack, record));
    std::vector<Edit> edits;
    if (decision.kind != Act::Guidance) {
        const ReviewMove& move = decision.kind == Act::Onward ? head.onward : head.back;
        if (move.to.empty()) // somebody else was quicker
            return fail(ErrorCode::BadValue, "it does not wait for a decision any more", "state");
        Edit edit{OpKind::Edit, record.type, record.id, {{fields->state, move.to}}};
        if (!decision.text.empty() && decision.text != record.text(fields->guidance))
            edit.fields.emplace_back(fields->guidance, decision.text);
        namespace m = field::month_record;
        if (record.type == type::kMonthRecord && std::ranges::find(move.asksFor, m::kForwardedTo) != move.asksFor.end())
            edit.fields.emplace_back(m::kForwardedTo, std::string(kForwardedTo));
        edits.push_back(std::move(edit));
        if (record.type == type::kWeekRecord && decision.kind == Act::Onward) {
            RB_ASSIGN(auto plan, planEdit(replica, *pack, record, move.to));
            if (plan)
                edits.push_back(*std::move(plan));
        }
    }
    if (!decision.text.empty())
        edits.push_back(reviewEdit(replica, me, decision, record, *fields));
    RB_TRY(replica.save(edits));
    return {};
}

ManyDecided decideMany(Replica& replica, const Id& me, std::span<const ReviewDecision> decisions)
{
    ManyDecided result;
    for (const ReviewDecision& decision : decisions) {
        const Status decided = decide(replica, me, decision);
        if (decided)
            result.done.push_back(decision.record);
        else if (!result.refusal)
            result.refusal = decided.error();
    }
    return result;
}

} // namespace roadbook
