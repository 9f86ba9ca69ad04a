// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/analytics/composition.h"

#include "regulation/analytics/ratio.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace roadbook::regulation {
namespace {

using Parts = std::map<std::string, CompositionPart, std::less<>>;

void add(Parts& parts, std::string_view key, std::int64_t amount)
{
    auto at = parts.find(key);
    if (at == parts.end())
        at = parts.emplace(std::string(key), CompositionPart{.key = std::string(key)}).first;
    at->second.amount += amount;
    ++at->second.count;
}

std::vector<CompositionPart> finished(const Parts& parts)
{
    std::vector<CompositionPart> list;
    for (const auto& [key, part] : parts)
        list.push_back(part);
    std::ranges::sort(list, [](const CompositionPart& a, const CompositionPart& b) {
        return std::tie(b.amount, a.key) < std::tie(a.amount, b.key);
    });
    std::vector<std::int64_t> amounts;
    for (const auto& part : list)
        amounts.push_back(std::max<std::int64_t>(part.amount, 0)); // returns beyond sales make up nothing
    const auto shares = sharesOf(amounts);
    for (std::size_t i = 0; i < list.size(); ++i)
        list[i].share = shares[i];
    return list;
}

} // namespace

Result<std::vector<CompositionPart>> composition(std::span<const Sale> sales, std::string_view by)
{
    const auto member = by == "grade"     ? &Sale::grade
                        : by == "product" ? &Sale::product
                        : by == "region"  ? &Sale::region
                                          : nullptr;
    if (member == nullptr)
        return fail(ErrorCode::BadInput, "sales are made up by grade, product or region, not by " + std::string(by));
    Parts parts;
    for (const auto& sale : sales)
        add(parts, sale.*member, sale.amount);
    return finished(parts);
}

std::vector<CompositionPart> groupShares(std::span<const GroupMember> members, std::string_view fact)
{
    const auto heads = headsOf(members);
    Parts parts;
    for (std::size_t i = 0; i < members.size(); ++i)
        add(parts, heads[i], members[i].facts.number(fact).value_or(0));
    return finished(parts);
}

std::vector<CompositionPart> sharesBy(std::span<const GroupMember> members, std::string_view keyFact,
                                      std::string_view fact)
{
    Parts parts;
    for (const auto& member : members)
        add(parts, member.facts.text(keyFact), member.facts.number(fact).value_or(0));
    return finished(parts);
}

} // namespace roadbook::regulation
