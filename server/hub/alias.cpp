// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/alias.h"

#include "model/fields.h"

#include <algorithm>
#include <string>

namespace roadbook {
namespace {

namespace f = field::account;
constexpr std::string_view kField = "merged_into";

std::unexpected<Error> bad(std::string reason)
{
    return fail(ErrorCode::BadValue, "merged_into: " + std::move(reason), std::string(kField));
}

Result<const Record*> accountOf(Batch& batch, const Id& id)
{
    RB_ASSIGN(const auto* entry, batch.load(id));
    return entry->record && entry->record->type == type::kAccount ? &*entry->record : nullptr;
}

const FieldChange* changeOf(const Operation& op, FieldId field)
{
    const auto at = std::find_if(op.changes.begin(), op.changes.end(), [&](const auto& c) { return c.field == field; });
    return at != op.changes.end() ? &*at : nullptr;
}

// May the loser be merged into this one?
Status checkTarget(Batch& batch, const Writer& writer, const Operation& op, const Id& target)
{
    if (target == op.record)
        return bad("an account is not merged into itself");
    RB_ASSIGN(const auto* account, accountOf(batch, target));
    RB_ASSIGN(const Level level, batch.level(writer.author, target));
    if (account == nullptr || (level != Level::Full && !batch.createdInGroup(target)))
        return fail(ErrorCode::NotFound, "no such account, or it is not yours", std::string(kField));
    if (account->deleted)
        return bad("that account is deleted; undelete it first");
    RB_ASSIGN(const auto chain, mergeChain(batch, target));
    if (std::find(chain.begin(), chain.end(), op.record) != chain.end())
        return bad("that account was merged into this one, directly or through others; undo that first");
    if (chain.size() >= kLongestMergeChain)
        return bad("too many accounts are merged one into the other; merge into the last of them");
    return {};
}

bool changesMore(const Operation& op)
{
    return std::any_of(op.changes.begin(), op.changes.end(),
                       [](const FieldChange& c) { return c.field != f::kMergedInto && c.field != f::kRemarks; });
}

Result<Error> knewOfIt(Batch& batch, const Writer& writer, const Id& survivor)
{
    RB_ASSIGN(const auto* account, accountOf(batch, survivor));
    RB_ASSIGN(const Level level, batch.level(writer.author, survivor));
    const std::string name = account != nullptr && level != Level::None
                                 ? "\"" + std::string(account->text(f::kName)) + "\""
                                 : "an account that is not yours";
    return Error{ErrorCode::Frozen, "this account was merged into " + name + "; edit that one", std::string(kField)};
}

} // namespace

Result<std::vector<Id>> mergeChain(Batch& batch, const Id& account)
{
    std::vector<Id> chain{account};
    while (chain.size() <= kLongestMergeChain) {
        RB_ASSIGN(const auto* record, accountOf(batch, chain.back()));
        const Id next = record != nullptr ? record->ref(f::kMergedInto) : Id{};
        if (next.isNull() || std::find(chain.begin(), chain.end(), next) != chain.end())
            break;
        chain.push_back(next);
    }
    return chain;
}

Result<Id> survivorOf(Batch& batch, const Id& account)
{
    RB_ASSIGN(const auto chain, mergeChain(batch, account));
    RB_ASSIGN(const auto* last, accountOf(batch, chain.back()));
    if (last != nullptr && !last->ref(f::kMergedInto).isNull())
        return bad("these accounts are merged in a circle, or one into the other too often");
    return chain.back();
}

Result<std::vector<Id>> mergedInto(Batch& batch, const Id& account)
{
    RB_ASSIGN(const auto* losers, batch.mergedAccounts());
    std::vector<Id> found{account};
    for (std::size_t i = 0; i < found.size(); ++i) {
        const auto [from, to] = losers->equal_range(found[i]);
        for (auto at = from; at != to; ++at)
            if (std::find(found.begin(), found.end(), at->second) == found.end())
                found.push_back(at->second);
    }
    found.erase(found.begin());
    return found;
}

Result<std::optional<Operation>> redirected(Batch& batch, const Writer& writer, const Operation& op)
{
    std::optional<Operation> moved;
    if (op.type != type::kAccount)
        return moved;
    const auto* merging = changeOf(op, f::kMergedInto);
    if (const auto* target = merging != nullptr ? std::get_if<Id>(&merging->after) : nullptr)
        RB_TRY(checkTarget(batch, writer, op, *target));
    RB_ASSIGN(const auto* account, accountOf(batch, op.record));
    if (op.kind != OpKind::Edit || merging != nullptr || account == nullptr || account->ref(f::kMergedInto).isNull())
        return moved;
    const auto survivor = survivorOf(batch, op.record);
    if (!survivor && survivor.error().code != ErrorCode::BadValue)
        return fail(survivor.error());
    if (!survivor)
        return moved; // no end to land on
    const Stamp* merge = account->stampOf(f::kMergedInto);
    if (merge->rev <= op.seen.rev || writer.wrote(*merge)) {
        if (!changesMore(op))
            return moved;
        RB_ASSIGN(Error reason, knewOfIt(batch, writer, *survivor));
        return fail(std::move(reason));
    }
    RB_ASSIGN(const auto* target, accountOf(batch, *survivor));
    moved = op;
    moved->record = *survivor;
    moved->scope = target->scope;
    moved->seen = {};
    moved->expected = 0;
    for (auto& change : moved->changes)
        change.seen = {}; // nothing there, except what the same device wrote itself, which merge() knows
    return moved;
}

} // namespace roadbook
