// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/grants.h"

#include "model/codec.h"
#include "model/fields.h"

#include <algorithm>

namespace roadbook {
namespace {

Status grantTo(Batch& batch, const Record& account, const std::vector<Id>& current)
{
    RB_ASSIGN(const auto* wanted,
              batch.readersFor(account.ref(field::account::kOwner), account.ref(field::account::kSecondContact)));
    for (const auto& staff : *wanted)
        RB_TRY(batch.setGranted(staff, account.scope, true));
    for (const auto& staff : current)
        if (!std::binary_search(wanted->begin(), wanted->end(), staff))
            RB_TRY(batch.setGranted(staff, account.scope, false));
    return {};
}

} // namespace

Status updateGrants(Batch& batch, const Record* before, const Record& after, const Id& author)
{
    if (after.type != type::kAccount)
        return {};
    const auto same = [&](FieldId id) { return before != nullptr && before->value(id) == after.value(id); };
    if (same(field::account::kOwner) && same(field::account::kSecondContact))
        return {};
    std::vector<Id> current;
    if (before != nullptr) {
        RB_ASSIGN(current, batch.readers(after.scope));
    }
    RB_TRY(grantTo(batch, after, current));
    if (before == nullptr && !author.isNull())
        RB_TRY(batch.orderPurge(author, after.scope));
    return {};
}

Status updateAllGrants(Batch& batch)
{
    batch.forgetPeople();
    std::vector<Id> accounts;
    RB_TRY(batch.storage().eachOfType(type::kAccount, [&](std::string_view body) -> Status {
        RB_ASSIGN(const auto account, decodeRecord(body));
        accounts.push_back(account.id);
        return {};
    }));
    for (const auto& id : accounts) {
        RB_ASSIGN(const auto* entry, batch.load(id));
        RB_ASSIGN(const auto current, batch.readers(id));
        RB_TRY(grantTo(batch, *entry->record, current));
    }
    return {};
}

} // namespace roadbook
