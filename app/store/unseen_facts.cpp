// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/unseen_facts.h"

#include "model/fields.h"
#include "store/review_facts.h"

namespace roadbook {
namespace {

constexpr auto kHandedIn = "submitted";

Result<int> countOf(Replica& replica, TypeId type, FieldId state, FieldId person, const Id& me)
{
    int count = 0;
    const ListQuery handedIn{.type = type, .where = {{state, ListQuery::Where::Is::Equal, std::string(kHandedIn)}}};
    RB_TRY(replica.list(handedIn, [&](const View& view) {
        count += view.record.ref(person) == me ? 1 : 0;
        return true;
    }));
    return count;
}

} // namespace

Result<int> handedInUnseen(Replica& replica, const Id& me)
{
    namespace r = field::request;
    RB_ASSIGN(int unseen, countOf(replica, type::kRequest, r::kState, r::kAuthor, me));
    for (const ReviewedFields& fields : reviewedTypes()) {
        RB_ASSIGN(const int count, countOf(replica, fields.type, fields.state, fields.rep, me));
        unseen += count;
    }
    return unseen;
}

} // namespace roadbook
