// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/grade_review.h"

#include "model/fields.h"
#include "regulation/grading/facts_of_account.h"
#include "regulation/pack/active.h"

#include <algorithm>

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

Result<Pack> packInForce(Replica& replica)
{
    RB_ASSIGN(const auto packs, recordsOf(replica, type::kPack));
    return activePack(packs, replica.now());
}

Result<GradeReview> reviewGrades(Replica& replica, const Pack& pack, const std::string& schemeId)
{
    RB_ASSIGN(const Scheme* scheme, schemeOf(pack, schemeId));
    GradeReview review{.pack = pack.name(), .scheme = {}, .day = pack.calendar.dayOf(replica.now()), .lines = {}};
    if (scheme == nullptr)
        return review;
    review.scheme = scheme->id;
    RB_ASSIGN(auto accounts, recordsOf(replica, type::kAccount));
    std::erase_if(accounts, [](const Record& account) { return !account.ref(field::account::kMergedInto).isNull(); });
    std::ranges::sort(accounts, {}, &Record::id);
    std::vector<GroupMember> members;
    members.reserve(accounts.size());
    for (const auto& account : accounts)
        members.push_back(memberOf(account, review.day));
    const auto graded = gradeAll(*scheme, factsToGrade(members, *scheme));
    for (std::size_t i = 0; i < accounts.size(); ++i)
        review.lines.push_back({std::string(accounts[i].text(field::account::kName)),
                                accounts[i].ref(field::account::kOwner),
                                compareGrade(standingOf(accounts[i]), graded[i], review.day)});
    return review;
}

} // namespace roadbook
