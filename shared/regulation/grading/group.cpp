// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/grading/group.h"

#include <map>

namespace roadbook::regulation {
namespace {

using Places = std::map<std::string_view, std::size_t>;

Places placesOf(std::span<const GroupMember> members)
{
    Places places;
    for (std::size_t i = 0; i < members.size(); ++i)
        places.emplace(members[i].facts.id, i);
    return places;
}

std::size_t headOf(std::span<const GroupMember> members, const Places& places, std::size_t start)
{
    auto at = start;
    for (std::size_t steps = 0; steps < members.size(); ++steps) {
        const auto parent = places.find(members[at].parent);
        if (parent == places.end())
            return at;
        at = parent->second;
    }
    return start; // went round in a circle
}

std::vector<const FactName*> measuredBy(const Scheme& scheme)
{
    std::vector<const FactName*> facts;
    if (scheme.fact != nullptr)
        facts.push_back(scheme.fact);
    if (scheme.ranking)
        for (const auto& weight : scheme.ranking->weights)
            if (!weight.lowIsGood) // a time since something is no amount
                facts.push_back(weight.fact);
    return facts;
}

} // namespace

std::vector<std::string> headsOf(std::span<const GroupMember> members)
{
    const auto places = placesOf(members);
    std::vector<std::string> heads;
    heads.reserve(members.size());
    for (std::size_t i = 0; i < members.size(); ++i)
        heads.push_back(members[headOf(members, places, i)].facts.id);
    return heads;
}

std::vector<FactBag> factsToGrade(std::span<const GroupMember> members, bool byGroup,
                                  const std::vector<const FactName*>& summed)
{
    std::vector<FactBag> bags;
    bags.reserve(members.size());
    for (const auto& member : members)
        bags.push_back(member.facts);
    if (!byGroup)
        return bags;
    const auto heads = headsOf(members);
    for (const auto* fact : summed) {
        std::map<std::string_view, std::int64_t> sums;
        for (std::size_t i = 0; i < members.size(); ++i)
            if (const auto number = members[i].facts.number(fact->name))
                sums[heads[i]] += *number;
        for (std::size_t i = 0; i < members.size(); ++i)
            if (const auto sum = sums.find(heads[i]); sum != sums.end())
                bags[i].values[std::string(fact->name)] = sum->second;
    }
    return bags;
}

std::vector<FactBag> factsToGrade(std::span<const GroupMember> members, const Scheme& scheme)
{
    return factsToGrade(members, scheme.byGroup, measuredBy(scheme));
}

} // namespace roadbook::regulation
