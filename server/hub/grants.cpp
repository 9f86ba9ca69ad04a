// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/grants.h"

#include "hub/alias.h"
#include "hub/moves.h"
#include "model/codec.h"
#include "model/fields.h"

#include <algorithm>

namespace roadbook {
namespace {

Status grantTo(Batch& batch, const Id& scope, const std::vector<Id>& wanted)
{
    RB_ASSIGN(const auto current, batch.readers(scope));
    RB_ASSIGN(auto loans, batch.storage().loans(scope));
    std::erase_if(loans, [&](const LoanRow& loan) {
        return std::binary_search(wanted.begin(), wanted.end(), loan.staff) ||
               (loan.until != 0 && loan.until <= batch.now());
    });
    for (const auto& staff : wanted)
        RB_TRY(batch.setLevel(staff, scope, Level::Full));
    for (const auto& loan : loans) {
        RB_ASSIGN(const auto user, batch.storage().user(loan.staff));
        if (user && user->active)
            RB_TRY(batch.setLevel(loan.staff, scope, loan.level, loan.until));
    }
    for (const auto& staff : current) {
        const bool lent = std::any_of(loans.begin(), loans.end(), [&](const LoanRow& l) { return l.staff == staff; });
        if (!lent && !std::binary_search(wanted.begin(), wanted.end(), staff))
            RB_TRY(batch.setLevel(staff, scope, Level::None));
    }
    return {};
}

Status grantAccount(Batch& batch, const Record& account)
{
    // With those of the account that it was merged into.
    RB_ASSIGN(const auto chain, mergeChain(batch, account.id));
    std::vector<Id> wanted;
    for (const auto& id : chain) {
        RB_ASSIGN(const auto* entry, batch.load(id));
        if (!entry->record)
            continue;
        const Record& part = *entry->record;
        RB_ASSIGN(const auto* readers,
                  batch.readersFor(part.ref(field::account::kOwner), part.ref(field::account::kSecondContact)));
        const auto middle = static_cast<std::ptrdiff_t>(wanted.size());
        wanted.insert(wanted.end(), readers->begin(), readers->end());
        std::inplace_merge(wanted.begin(), wanted.begin() + middle, wanted.end());
    }
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    return grantTo(batch, account.scope, wanted);
}

Status grantPerson(Batch& batch, const Id& person)
{
    RB_ASSIGN(const auto* staff, batch.members());
    RB_ASSIGN(const auto* tree, batch.teams());
    return grantTo(batch, person, readersOfPerson(person, *staff, *tree));
}

bool livesWithAPerson(const Record& record)
{
    const auto* type = findType(record.type);
    if (record.type == type::kQuarantine)
        return record.scope == record.ref(field::quarantine::kAuthor);
    return type != nullptr && type->scope == ScopeRule::PersonField;
}

} // namespace

Status updateGrants(Batch& batch, const Record* before, const Record& after, const Id& author)
{
    RB_TRY(openWhatWasApproved(batch, before, after));
    if (before == nullptr && livesWithAPerson(after)) {
        RB_ASSIGN(const auto readers, batch.readers(after.scope));
        return readers.empty() ? grantPerson(batch, after.scope) : Status{};
    }
    if (after.type != type::kAccount)
        return {};
    const auto same = [&](FieldId id) { return before != nullptr && before->value(id) == after.value(id); };
    if (same(field::account::kOwner) && same(field::account::kSecondContact) && same(field::account::kMergedInto))
        return {};
    RB_TRY(grantAccount(batch, after));
    if (before != nullptr) {
        RB_ASSIGN(const auto losers, mergedInto(batch, after.id));
        for (const auto& loser : losers)
            RB_TRY(updateGrantsOf(batch, loser));
    }
    if (before == nullptr && !author.isNull())
        RB_TRY(batch.orderPurge(author, after.scope));
    return {};
}

Status updateGrantsOf(Batch& batch, const Id& account)
{
    RB_ASSIGN(const auto* entry, batch.load(account));
    if (!entry->record || entry->record->type != type::kAccount)
        return fail(ErrorCode::NotFound, "there is no such account", "account");
    return grantAccount(batch, *entry->record);
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
    for (const auto& id : accounts)
        RB_TRY(updateGrantsOf(batch, id));
    RB_ASSIGN(const auto* people, batch.members());
    for (const auto& member : std::vector<Member>(*people)) {
        RB_ASSIGN(const bool used, batch.isInUse(member.staff));
        if (used)
            RB_TRY(grantPerson(batch, member.staff));
    }
    return {};
}

Status lend(Batch& batch, const Id& staff, const Id& account, Level level, Timestamp until)
{
    if (level == Level::Full)
        return fail(ErrorCode::BadValue, "an archive is lent to read; to work with it, make somebody its owner",
                    "level");
    if (level == Level::None)
        RB_TRY(batch.storage().removeLoan(staff, account));
    else
        RB_TRY(batch.storage().putLoan({staff, account, level, until, batch.now()}));
    return updateGrantsOf(batch, account);
}

Result<bool> anythingExpired(Reading& storage, Timestamp now)
{
    RB_ASSIGN(const auto expired, storage.expiredGrants(now));
    return !expired.empty();
}

Status endExpired(Batch& batch)
{
    RB_ASSIGN(const auto expired, batch.storage().expiredGrants(batch.now()));
    for (const auto& grant : expired) {
        RB_TRY(batch.storage().removeLoan(grant.staff, grant.scope));
        RB_TRY(updateGrantsOf(batch, grant.scope));
    }
    return {};
}

} // namespace roadbook
