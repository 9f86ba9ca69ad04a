// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/grade_review.h"

#include "model/fields.h"

#include <algorithm>
#include <unordered_map>

namespace roadbook {
namespace {

using namespace regulation;

Result<std::vector<Record>> recordsOf(Replica& replica, TypeId type)
{
    std::vector<Record> records;
    ListQuery query;
    query.type = type;
    RB_TRY(replica.list(query, [&](const View& view) {
        records.push_back(view.record);
        return true;
    }));
    return records;
}

Result<const Scheme*> schemeOf(const Pack& pack, const std::string& id)
{
    if (id.empty())
        return pack.grading.primary();
    if (const auto* scheme = pack.grading.scheme(id))
        return scheme;
    std::string known;
    for (const auto& scheme : pack.grading.schemes)
        known += (known.empty() ? "" : ", ") + scheme.id;
    return fail(ErrorCode::NotFound, pack.name() + " has no grading scheme \"" + id + "\"; it has: " + known, "scheme");
}

} // namespace

Result<std::vector<GradeProposal>> gradeProposals(Replica& replica)
{
    RB_ASSIGN(const auto pack, replica.regulation());
    const Scheme* scheme = pack->grading.primary();
    if (scheme == nullptr)
        return fail(ErrorCode::NotFound, pack->name() + " has no grading scheme", "pack");
    RB_ASSIGN(const auto accounts, recordsOf(replica, type::kAccount));
    return proposeGrades(*scheme, pack->name(), accounts, pack->calendar.dayOf(replica.now()));
}

Result<View> applyRegrade(Replica& replica, const Id& account)
{
    RB_TRY(replica.get(type::kAccount, account));
    RB_ASSIGN(const auto proposals, gradeProposals(replica));
    const auto proposal = std::ranges::find(proposals, account, &GradeProposal::account);
    if (proposal == proposals.end())
        return fail(ErrorCode::NotFound, "这位客户没有调级建议：等级与制度一致，或由人工定级", "account");
    if (proposal->to.empty())
        return fail(ErrorCode::BadValue, "制度没有给出等级：" + proposal->reason + "；请主管或经理人工定级", "grade");
    const Edit edit{OpKind::Edit, type::kAccount, account, regradeFields(*proposal)};
    RB_ASSIGN(auto views, replica.save(std::span(&edit, 1)));
    return std::move(views.front());
}

Result<GradeReview> reviewGrades(Replica& replica, const Pack& pack, const std::string& schemeId)
{
    RB_ASSIGN(const Scheme* scheme, schemeOf(pack, schemeId));
    GradeReview review{.pack = pack.name(), .scheme = {}, .day = pack.calendar.dayOf(replica.now()), .lines = {}};
    if (scheme == nullptr)
        return review;
    review.scheme = scheme->id;
    RB_ASSIGN(const auto accounts, recordsOf(replica, type::kAccount));
    std::unordered_map<Id, const Record*> byId;
    for (const auto& account : accounts)
        byId[account.id] = &account;
    for (auto& comparison : compareGrades(*scheme, accounts, review.day)) {
        const Record& account = *byId.at(comparison.standing.account);
        review.lines.push_back({std::string(account.text(field::account::kName)), account.ref(field::account::kOwner),
                                std::move(comparison)});
    }
    return review;
}

} // namespace roadbook
