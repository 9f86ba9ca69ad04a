// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/regrade_facts.h"

#include "model/fields.h"
#include "regulation/workflow/deadline.h"

#include <algorithm>
#include <tuple>

namespace roadbook {
namespace {

using namespace regulation;
namespace g = field::grade_proposal;
using Stage = RegradeFacts::Stage;

// The latest that somebody proposed or decided of this very change.
Status addDecision(Replica& replica, Reader& reader, RegradeFacts& facts)
{
    std::optional<Record> latest;
    RB_TRY(replica.list(
        {.type = type::kGradeProposal, .where = {{g::kAccount, ListQuery::Where::Is::Equal, facts.proposal.account}}},
        [&](const View& view) {
            const Record& record = view.record;
            const bool same = record.text(g::kFromGrade) == facts.proposal.from &&
                              record.text(g::kToGrade) == facts.proposal.to &&
                              record.text(g::kScheme) == facts.proposal.scheme;
            if (same && record.text(g::kState) != "withdrawn")
                latest = record; // in the order of birth
            return true;
        }));
    if (!latest)
        return {};
    const std::string_view state = latest->text(g::kState);
    facts.record = latest->id;
    facts.stage = state == "approved" ? Stage::Approved : state == "rejected" ? Stage::Refused : Stage::Open;
    facts.decidedBy = reader.staffName(latest->ref(g::kDecidedBy));
    facts.decidedAt = latest->integer(g::kDecidedAt);
    facts.guidance = latest->text(g::kGuidance);
    return {};
}

Edit proposing(const GradeProposal& proposal, const Id& id)
{
    Edit edit{OpKind::Create,
              type::kGradeProposal,
              id,
              {{g::kAccount, proposal.account},
               {g::kProposedBy, Value{}}, // nobody did: the regulation has it so
               {g::kScheme, proposal.scheme},
               {g::kToGrade, proposal.to},
               {g::kReason, proposal.reason},
               {g::kProposedOn, formatDay(proposal.proposedOn)},
               {g::kState, std::string("proposed")}}};
    if (!proposal.from.empty())
        edit.fields.emplace_back(g::kFromGrade, proposal.from);
    if (!proposal.inputs.empty())
        edit.fields.emplace_back(g::kInputs, proposal.inputs);
    return edit;
}

// First it is proposed, then decided: two saves, because the regulation lets nothing begin decided. What is cut off between
// them stays proposed, and can be decided again.
Status decideAs(Replica& replica, const RegradeFacts& facts, const std::string& state, const std::string& guidance)
{
    if (facts.proposal.to.empty())
        return fail(ErrorCode::BadValue, "制度没有给出等级：" + facts.proposal.reason + "；请主管或经理人工定级",
                    "grade");
    Id id = facts.record;
    if (id.isNull() || facts.stage != Stage::Open) {
        id = replica.newId();
        const Edit edit[]{proposing(facts.proposal, id)};
        RB_TRY(replica.save(edit));
    }
    Edit decided{OpKind::Edit, type::kGradeProposal, id, {{g::kState, state}}};
    if (!guidance.empty())
        decided.fields.emplace_back(g::kGuidance, guidance);
    RB_TRY(replica.save(std::span(&decided, 1)));
    return {};
}

} // namespace

Result<Day> thisWeek(Replica& replica)
{
    RB_ASSIGN(const auto pack, replica.regulation());
    return weekOf(pack->calendar, replica.now());
}

Day weekOfSave(Replica& replica, const QuarantinedSave& save)
{
    const auto pack = replica.regulation();
    if (!pack)
        return 0;
    return weekOf((*pack)->calendar, save.save.operations.empty() ? save.at : save.save.rank);
}

Result<RegradeList> regradeFacts(Replica& replica)
{
    RB_ASSIGN(const auto pack, replica.regulation());
    RB_ASSIGN(const GradeReview review, reviewGrades(replica, *pack));
    RegradeList list{.pack = pack, .scheme = review.scheme, .week = weekOf(pack->calendar, replica.now()), .rows = {}};
    Reader reader(replica);
    for (const GradeReview::Line& line : review.lines) {
        auto proposal = propose(line.comparison, review.pack, review.day);
        if (!proposal)
            continue;
        RegradeFacts facts{.proposal = *std::move(proposal),
                           .ownerName = reader.staffName(line.owner),
                           .byHand = line.comparison.standing.byHand,
                           .provisional = line.comparison.graded.provisional};
        facts.account = reader.account(facts.proposal.account);
        RB_TRY(addDecision(replica, reader, facts));
        list.rows.push_back(std::move(facts));
    }
    std::ranges::sort(list.rows, {}, [](const RegradeFacts& one) {
        return std::tie(one.stage, one.account.name, one.proposal.account);
    });
    return list;
}

Status approveRegrade(Replica& replica, const RegradeFacts& facts)
{
    return decideAs(replica, facts, "approved", {});
}

Status refuseRegrade(Replica& replica, const RegradeFacts& facts, const std::string& reason)
{
    return decideAs(replica, facts, "rejected", reason);
}

RegradesDone approveAndApply(Replica& replica, std::span<const RegradeFacts> rows)
{
    RegradesDone done;
    for (const RegradeFacts& facts : rows) {
        if (facts.stage != Stage::Approved) {
            if (const Status approved = approveRegrade(replica, facts); !approved) {
                done.refusal = done.refusal.value_or(approved.error());
                done.refusals.emplace(facts.proposal.account, approved.error());
                continue;
            }
            ++done.approved;
        }
        if (const auto applied = applyRegrade(replica, facts.proposal.account)) {
            ++done.applied;
        } else {
            done.refusal = done.refusal.value_or(applied.error());
            done.refusals.emplace(facts.proposal.account, applied.error());
        }
    }
    return done;
}

} // namespace roadbook
