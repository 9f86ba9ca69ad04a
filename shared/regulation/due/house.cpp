// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/due/house.h"

namespace roadbook::regulation {
namespace {

constexpr int kMostTeamsUp = 16; // teams that hang on each other in a ring must not hold us

std::string_view roleOf(Holder holder)
{
    switch (holder) {
    case Holder::Rep:
    case Holder::SecondContact:
        return "rep";
    case Holder::Supervisor:
        return "supervisor";
    case Holder::Manager:
    case Holder::Executive:
        return "manager";
    }
    throw BrokenInvariant("unknown holder");
}

} // namespace

House::House(std::span<const StaffFact> staff)
{
    for (const StaffFact& person : staff) {
        m_members[person.id] = {person.role, person.team, person.active};
        if (!person.team.isNull())
            m_above[person.team] = person.parentTeam;
    }
}

const House::Member* House::member(const Id& person) const
{
    const auto known = m_members.find(person);
    return known != m_members.end() ? &known->second : nullptr;
}

Id House::firstAtOrAbove(Id team, std::string_view role, const Id& except, bool highest) const
{
    Id found;
    for (int step = 0; step < kMostTeamsUp && !team.isNull(); ++step) {
        for (const auto& [id, person] : m_members)
            if (person.active && person.team == team && person.role == role && id != except) {
                found = id;
                break;
            }
        if (!found.isNull() && !highest)
            break;
        const auto above = m_above.find(team);
        team = above != m_above.end() ? above->second : Id{};
    }
    return found;
}

Holders House::holdersOf(const AccountFact& account) const
{
    Holders holders;
    const Id rep = account.owner.isNull() ? account.secondContact : account.owner;
    holders[static_cast<std::size_t>(Holder::Rep)] = rep;
    holders[static_cast<std::size_t>(Holder::SecondContact)] = account.secondContact;
    const Member* owner = member(rep);
    if (owner == nullptr)
        return holders;
    for (const Holder holder : {Holder::Supervisor, Holder::Manager, Holder::Executive})
        holders[static_cast<std::size_t>(holder)] =
            firstAtOrAbove(owner->team, roleOf(holder), rep, holder == Holder::Executive);
    return holders;
}

bool House::isTop(const Id& manager) const
{
    const Member* self = member(manager);
    return self != nullptr && firstAtOrAbove(self->team, "manager", {}, true) == manager;
}

bool House::actsAs(const Id& person, Holder holder, const AccountFact& account) const
{
    const bool isTheRep = person == account.owner || (account.owner.isNull() && person == account.secondContact);
    if (holder == Holder::SecondContact)
        return person == account.secondContact;
    if (isTheRep || person == account.secondContact)
        return holder == Holder::Rep;
    const Member* self = member(person);
    return self != nullptr && self->role == roleOf(holder) && (holder != Holder::Executive || isTop(person));
}

std::vector<Id> House::all(Holder holder) const
{
    std::vector<Id> people;
    for (const auto& [id, person] : m_members)
        if (person.active && person.role == roleOf(holder) && (holder != Holder::Executive || isTop(id)))
            people.push_back(id);
    return people;
}

} // namespace roadbook::regulation
