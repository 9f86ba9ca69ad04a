// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/resemblance.h"

#include "base/pinyin.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace roadbook {
namespace {

constexpr auto kBranchEndings = std::to_array<std::string_view>({"分公司", "支公司", "分厂", "分店", "办事处", "分部"});
constexpr auto kLegalForms = std::to_array<std::string_view>(
    {"有限责任公司", "有限公司", "股份", "集团", "总公司", "公司", "总厂", "厂", "商行", "商店", "经营部", "门市部"});

constexpr std::size_t kLeastCore = 2;     // characters; less says nothing
constexpr std::size_t kLeastAlike = 3;    // characters of a core whose sound says something
constexpr double kLeastSimilarity = 0.5;  // of two cores that sound alike
constexpr std::size_t kMostCompared = 50; // of the same sound
constexpr std::size_t kCodeStem = 17;

template <typename Endings>
std::string_view endingOf(std::string_view name, const Endings& endings)
{
    const auto found =
        std::find_if(endings.begin(), endings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
    return found == endings.end() ? std::string_view{} : *found;
}

// Empty when one of the two is missing: then it identifies nobody.
std::string nameAndAddress(const Customer& customer)
{
    const auto name = normalisedName(customer.name);
    const auto address = normalisedName(customer.address);
    return name.empty() || address.empty() ? std::string() : name + "\n" + address;
}

bool codesDiffer(const Customer& a, const Customer& b)
{
    return !a.creditCode.empty() && !b.creditCode.empty() && a.creditCode != b.creditCode;
}

bool coresResemble(const std::string& a, const std::string& b)
{
    return a == b || (codePointCount(a) >= kLeastAlike && similarity(a, b) >= kLeastSimilarity);
}

} // namespace

std::string nameCore(std::string_view name)
{
    const auto whole = normalisedName(name);
    if (!endingOf(whole, kBranchEndings).empty())
        return whole;
    std::string_view core = whole;
    for (auto form = endingOf(core, kLegalForms); !form.empty(); form = endingOf(core, kLegalForms)) {
        const auto shorter = core.substr(0, core.size() - form.size());
        if (codePointCount(shorter) < kLeastCore)
            break;
        core = shorter;
    }
    return std::string(core);
}

void CustomerIndex::add(Customer customer)
{
    const auto number = m_customers.size();
    if (!customer.creditCode.empty()) {
        m_byCode.try_emplace(customer.creditCode, number);
        m_byCodeStem.try_emplace(customer.creditCode.substr(0, kCodeStem), number);
    }
    if (auto key = nameAndAddress(customer); !key.empty())
        m_byNameAndAddress[std::move(key)].push_back(number);
    m_bySound[usualPinyin(nameCore(customer.name))].push_back(number);
    m_customers.push_back(std::move(customer));
}

const Customer* CustomerIndex::at(const std::unordered_map<std::string, std::size_t>& map, const std::string& key) const
{
    const auto found = key.empty() ? map.end() : map.find(key);
    return found == map.end() ? nullptr : &m_customers[found->second];
}

const Customer* CustomerIndex::same(const Customer& customer) const
{
    if (const auto* found = at(m_byCode, customer.creditCode))
        return found;
    if (const auto found = m_byNameAndAddress.find(nameAndAddress(customer)); found != m_byNameAndAddress.end())
        for (const auto number : found->second)
            if (!codesDiffer(customer, m_customers[number]))
                return &m_customers[number];
    return nullptr;
}

const Customer* CustomerIndex::similar(const Customer& customer) const
{
    const auto core = nameCore(customer.name);
    const auto found = m_bySound.find(usualPinyin(core));
    if (core.empty() || found == m_bySound.end())
        return nullptr;
    const auto& alike = found->second;
    for (std::size_t i = 0; i < std::min(alike.size(), kMostCompared); ++i)
        if (const auto& other = m_customers[alike[i]]; coresResemble(core, nameCore(other.name)))
            return &other;
    return nullptr;
}

const Customer* CustomerIndex::sameButCheckDigit(const Customer& customer) const
{
    if (customer.creditCode.size() <= kCodeStem)
        return nullptr;
    const auto* found = at(m_byCodeStem, customer.creditCode.substr(0, kCodeStem));
    return found && found->creditCode != customer.creditCode ? found : nullptr;
}

} // namespace roadbook
