// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/access.h"

#include "access/grade_override.h"
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

// Remarks, and what whoever reviews it writes.
bool onlyForOthers(const TypeInfo& type, const Operation& op)
{
    return op.kind == OpKind::Edit && std::all_of(op.changes.begin(), op.changes.end(), [&](const FieldChange& change) {
               const auto* field = type.field(change.field);
               return field != nullptr && (field->policy == Policy::Append || field->byOthers);
           });
}

const FieldChange* changeOf(const Operation& op, FieldId field)
{
    const auto at =
        std::find_if(op.changes.begin(), op.changes.end(), [&](const FieldChange& c) { return c.field == field; });
    return at != op.changes.end() ? &*at : nullptr;
}

bool isOrActsFor(const Actor& actor, const Id& staff)
{
    return staff == actor.staff ||
           std::find(actor.actingFor.begin(), actor.actingFor.end(), staff) != actor.actingFor.end();
}

// What one person finds about the work of another.
bool judgesSomebody(const TypeInfo& type)
{
    return type.id == type::kReview || type.id == type::kSpotCheck;
}

// A visit belongs to the person who made it, a plan to whom it is a plan of.
Status mayWriteAsAuthor(const Actor& actor, const TypeInfo& type, const Record* current, const Operation& op)
{
    if (type.authorField == 0 || op.kind == OpKind::Settle)
        return {};
    const auto name = type.field(type.authorField)->name;
    if (op.kind == OpKind::Create && current == nullptr) {
        const auto* author = changeOf(op, type.authorField);
        const auto* named = author != nullptr ? std::get_if<Id>(&author->after) : nullptr;
        if (named == nullptr || !isOrActsFor(actor, *named))
            return forbidden(std::string(type.name) + ": made by the person whose it is", name);
        if (judgesSomebody(type) && op.scope == *named)
            return forbidden(std::string(type.name) + ": nobody reviews or checks their own work", name);
        return {};
    }
    if (current != nullptr && !isOrActsFor(actor, current->ref(type.authorField)) && !onlyForOthers(type, op))
        return forbidden(std::string(type.name) + ": only its author changes this; others add remarks", name);
    return {};
}

// A field of Policy::OwnerOnly belongs to the author of its record, one of an account to its owner.
Status mayWriteOwned(const Actor& actor, const TypeInfo& type, const Record* current, const Operation& op)
{
    const auto owned = [&](const FieldChange& change) {
        const auto* field = type.field(change.field);
        return field != nullptr && field->policy == Policy::OwnerOnly;
    };
    const auto change = std::find_if(op.changes.begin(), op.changes.end(), owned);
    if (change == op.changes.end())
        return {};
    const FieldId by = type.id == type::kAccount ? field::account::kOwner : type.authorField;
    const auto* given = changeOf(op, by);
    const Value owner = current != nullptr ? current->value(by) : given != nullptr ? given->after : Value{};
    if (const auto* person = std::get_if<Id>(&owner); person != nullptr && isOrActsFor(actor, *person))
        return {};
    const auto name = type.field(change->field)->name;
    return forbidden(std::string(name) + ": only the person the record belongs to writes this", name);
}

Status mayMergeAccounts(const Actor& actor, const TypeInfo& type, const Operation& op)
{
    if (type.id == type::kAccount && actor.role == Role::Rep && changeOf(op, field::account::kMergedInto) != nullptr)
        return forbidden("accounts are merged by the supervisor or the manager", "merged_into");
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

namespace {

// `own`: who sees it for themselves; `ledBy`: whose supervisors see it too.
std::vector<Id> readersOf(std::span<const Id> own, const Id& ledBy, std::span<const Member> staff,
                          std::span<const TeamNode> teams)
{
    const auto led = std::find_if(staff.begin(), staff.end(), [&](const Member& m) { return m.staff == ledBy; });
    const std::vector<Id> chain = led != staff.end() ? upwards(led->team, teams) : std::vector<Id>{};
    std::vector<Id> readers;
    for (const auto& member : staff) {
        if (!member.active || member.role == Role::It)
            continue;
        const bool isOwn = std::find(own.begin(), own.end(), member.staff) != own.end();
        const bool leads =
            member.role == Role::Supervisor && std::find(chain.begin(), chain.end(), member.team) != chain.end();
        if (isOwn || leads || member.role == Role::Manager)
            readers.push_back(member.staff);
    }
    std::sort(readers.begin(), readers.end());
    readers.erase(std::unique(readers.begin(), readers.end()), readers.end());
    return readers;
}

} // namespace

std::vector<Id> readersOfPerson(const Id& person, std::span<const Member> staff, std::span<const TeamNode> teams)
{
    return readersOf(std::span(&person, 1), person, staff, teams);
}

std::vector<Id> readersOfAccount(const Id& owner, const Id& secondContact, std::span<const Member> staff,
                                 std::span<const TeamNode> teams)
{
    const std::array own{owner, secondContact};
    return readersOf(own, owner, staff, teams);
}

Status mayWrite(const Actor& actor, bool granted, const TypeInfo& type, const Record* current, const Operation& op)
{
    if (type.scope == ScopeRule::Everyone)
        return forbidden("staff, teams and regulation packs are kept by the administration of the server");
    if (type.scope == ScopeRule::OfTarget)
        return forbidden("a conflict changes only by settling it");
    if (type.scope == ScopeRule::ByServer && op.kind != OpKind::Edit)
        return forbidden("a refused save is kept by the server; fix it, hand it over or discard it");
    if (actor.role == Role::It)
        return forbidden("the role it has no access to customers");
    const bool newAccount = type.id == type::kAccount && op.kind == OpKind::Create && current == nullptr;
    if (!granted && !newAccount)
        return fail(ErrorCode::NotFound, type.scope == ScopeRule::PersonField
                                             ? "no such person, or you do not lead them"
                                             : "no such account, or it is not yours");
    RB_TRY(mayWriteAsAuthor(actor, type, current, op));
    RB_TRY(mayWriteOwned(actor, type, current, op));
    RB_TRY(mayMergeAccounts(actor, type, op));
    RB_TRY(mayGradeByHand(actor, type, current, op));
    return mayHandOver(actor, type, current, op);
}

} // namespace roadbook
