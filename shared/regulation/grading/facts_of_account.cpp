// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/grading/facts_of_account.h"

#include "model/fields.h"

namespace roadbook::regulation {
namespace {

namespace af = field::account;

// An integer inside is scaled as the fact is: usage in 元 is 万元 with four places, money in 分 is 元 with two.
void addFieldFacts(FactBag& bag, const Record& account)
{
    const auto& type = *findType(type::kAccount);
    for (const auto& fact : allFactNames())
        if (const auto* field = type.field(fact.name))
            if (const auto& value = account.value(field->id); !isNull(value))
                bag.values.emplace(fact.name, value);
}

void addMonthsSince(FactBag& bag, const Record& account, FieldId dateField, std::string_view name, Day today)
{
    const auto day = parseDay(account.text(dateField));
    if (!day)
        return;
    std::int64_t months = wholeMonths(*day, today);
    for (int i = 0; i < findFactName(name)->places; ++i)
        months *= 10;
    bag.values.emplace(name, months);
}

} // namespace

std::int64_t wholeMonths(Day from, Day to)
{
    std::int64_t months = 0;
    while (plusMonths(from, static_cast<int>(months) + 1) <= to)
        ++months;
    return months;
}

FactBag factsOfAccount(const Record& account, Day today)
{
    FactBag bag;
    bag.id = account.id.text();
    addFieldFacts(bag, account);
    addMonthsSince(bag, account, af::kLastOrderOn, "months_since_order", today);
    addMonthsSince(bag, account, af::kTradingSince, "months_active", today);
    return bag;
}

GroupMember memberOf(const Record& account, Day today)
{
    const auto parent = account.ref(af::kParent);
    return {parent.isNull() ? std::string() : parent.text(), factsOfAccount(account, today)};
}

} // namespace roadbook::regulation
