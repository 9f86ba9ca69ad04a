// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/access.h"

#include "model/fields.h"

#include <algorithm>
#include <array>
#include <utility>

namespace roadbook {
namespace {

constexpr std::array kRoleNames{
    std::pair{Role::Rep, std::string_view{"rep"}},
    std::pair{Role::Supervisor, std::string_view{"supervisor"}},
    std::pair{Role::Manager, std::string_view{"manager"}},
    std::pair{Role::It, std::string_view{"it"}},
};

constexpr int kTeamDepth = 32; // a cycle in the team tree must not hang anybody

std::unexpected<Error> forbidden(std::string message, std::string_view field = {})
{
    return fail(ErrorCode::Forbidden, std::move(message), std::string(field));
}

// The team and all teams above it.
std::vector<Id> upwards(Id team, std::span<const TeamNode> teams)
{
    std::vector<Id> chain;
    for (int depth = 0; !team.isNull() && depth < kTeamDepth; ++depth) {
        chain.push_back(team);
        const auto at = std::find_if(teams.begin(), teams.end(), [&](const TeamNode& n) { return n.team == team; });
        team = at != teams.end() ? at->parent : Id{};
    }
    return chain;
}

bool onlyAppends(const TypeInfo& type, const Operation& op)
{
    return op.kind == OpKind::Edit && std::all_of(op.changes.begin(), op.changes.end(), [&](const FieldChange& change) {
               const auto* field = type.field(change.field);
               return field != nullptr && field->policy == Policy::Append;
           });
}

const FieldChange* changeOf(const Operation& op, FieldId field)
{
    const auto at =
        std::find_if(op.changes.begin(), op.changes.end(), [&](const FieldChange& c) { return c.field == field; });
    return at != op.changes.end() ? &*at : nullptr;
}

// A visit belongs to the person who made it.
Status mayWriteAsAuthor(const Actor& actor, const TypeInfo& type, const Record* current, const Operation& op)
{
    if (type.authorField == 0 || op.kind == OpKind::Settle)
        return {};
    const auto name = type.field(type.authorField)->name;
    if (op.kind == OpKind::Create && current == nullptr) {
        const auto* author = changeOf(op, type.authorField);
        if (author == nullptr || author->after != Value{actor.staff})
            return forbidden("a visit is recorded by the person who made it", name);
        return {};
    }
    if (current != nullptr && current->ref(type.authorField) != actor.staff && !onlyAppends(type, op))
        return forbidden("only its author changes a visit; others add remarks", name);
    return {};
}

Status mayHandOver(const Actor& actor, const TypeInfo& type, const Record* current, const Operation& op)
{
    if (type.id != type::kAccount || actor.role != Role::Rep || current == nullptr)
        return {};
    const auto* owner = changeOf(op, field::account::kOwner);
    if (owner != nullptr && owner->after != current->value(field::account::kOwner))
        return forbidden("an account is handed over by the supervisor or the manager", "owner");
    return {};
}

} // namespace

Result<Role> roleNamed(std::string_view name)
{
    for (const auto& [role, known] : kRoleNames)
        if (known == name)
            return role;
    return fail(ErrorCode::BadValue, "no role \"" + std::string(name) + "\"; there are: rep, supervisor, manager, it",
                "role");
}

std::string_view roleName(Role role)
{
    for (const auto& [known, name] : kRoleNames)
        if (known == role)
            return name;
    throw BrokenInvariant("unknown role");
}

std::vector<Id> readersOfAccount(const Id& owner, const Id& secondContact, std::span<const Member> staff,
                                 std::span<const TeamNode> teams)
{
    const auto ownerAt = std::find_if(staff.begin(), staff.end(), [&](const Member& m) { return m.staff == owner; });
    const std::vector<Id> chain = ownerAt != staff.end() ? upwards(ownerAt->team, teams) : std::vector<Id>{};
    std::vector<Id> readers;
    for (const auto& member : staff) {
        if (!member.active || member.role == Role::It)
            continue;
        const bool own = member.staff == owner || member.staff == secondContact;
        const bool leads =
            member.role == Role::Supervisor && std::find(chain.begin(), chain.end(), member.team) != chain.end();
        if (own || leads || member.role == Role::Manager)
            readers.push_back(member.staff);
    }
    std::sort(readers.begin(), readers.end());
    readers.erase(std::unique(readers.begin(), readers.end()), readers.end());
    return readers;
}

Status mayWrite(const Actor& actor, bool granted, const TypeInfo& type, const Record* current, const Operation& op)
{
    if (type.scope == ScopeRule::Everyone)
        return forbidden("staff and teams are kept by the administration of the server");
    if (type.scope == ScopeRule::OfTarget)
        return forbidden("a conflict changes only by settling it");
    if (type.scope == ScopeRule::ByServer && op.kind != OpKind::Edit)
        return forbidden("a refused save is kept by the server; fix it, hand it over or discard it");
    if (actor.role == Role::It)
        return forbidden("the role it has no access to customers");
    const bool newAccount = type.id == type::kAccount && op.kind == OpKind::Create && current == nullptr;
    if (!granted && !newAccount)
        return fail(ErrorCode::NotFound, "no such account, or it is not yours");
    RB_TRY(mayWriteAsAuthor(actor, type, current, op));
    return mayHandOver(actor, type, current, op);
}

} // namespace roadbook
