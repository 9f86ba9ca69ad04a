// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/thresholds/section.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace roadbook::regulation {
namespace {

using std::pair;
using std::string_view;

constexpr int kMoneyPlaces = 2;
constexpr std::array kUnits{pair<string_view, ThresholdUnit>{"none", ThresholdUnit::None},
                            pair<string_view, ThresholdUnit>{"yuan", ThresholdUnit::Yuan},
                            pair<string_view, ThresholdUnit>{"days", ThresholdUnit::Days},
                            pair<string_view, ThresholdUnit>{"workdays", ThresholdUnit::Workdays},
                            pair<string_view, ThresholdUnit>{"weeks", ThresholdUnit::Weeks},
                            pair<string_view, ThresholdUnit>{"months", ThresholdUnit::Months},
                            pair<string_view, ThresholdUnit>{"hours", ThresholdUnit::Hours},
                            pair<string_view, ThresholdUnit>{"times", ThresholdUnit::Times},
                            pair<string_view, ThresholdUnit>{"day_of_month", ThresholdUnit::DayOfMonth},
                            pair<string_view, ThresholdUnit>{"month_of_year", ThresholdUnit::MonthOfYear},
                            pair<string_view, ThresholdUnit>{"per_year", ThresholdUnit::PerYear},
                            pair<string_view, ThresholdUnit>{"per_month", ThresholdUnit::PerMonth},
                            pair<string_view, ThresholdUnit>{"per_week", ThresholdUnit::PerWeek}};
constexpr std::array kLimits{
    pair<string_view, Limit>{"at_least", Limit::AtLeast}, pair<string_view, Limit>{"at_most", Limit::AtMost},
    pair<string_view, Limit>{"above", Limit::Above}, pair<string_view, Limit>{"below", Limit::Below},
    pair<string_view, Limit>{"exactly", Limit::Exactly}};

Threshold readThreshold(Node node)
{
    Threshold item;
    item.id = node.text("id");
    item.label = {.zh = node.text("label"), .en = node.text("label_en")};
    item.unit = node.oneOfOr<ThresholdUnit>("unit", ThresholdUnit::None, kUnits);
    item.limit = node.oneOfOr<Limit>("limit", Limit::None, kLimits);
    if (item.unit != ThresholdUnit::None) {
        if (item.limit == Limit::None)
            node.error("limit", {Said::NoLimit});
        item.value = node.scaledToConfigure("value", item.unit == ThresholdUnit::Yuan ? kMoneyPlaces : 0,
                                            {Said::NoNumber, {item.label.zh}});
    }
    item.source = node.source();
    node.finish();
    return item;
}

} // namespace

bool Threshold::holds(std::int64_t amount) const
{
    if (!value)
        return false;
    switch (limit) {
    case Limit::None:
        return false;
    case Limit::AtLeast:
        return amount >= *value;
    case Limit::AtMost:
        return amount <= *value;
    case Limit::Above:
        return amount > *value;
    case Limit::Below:
        return amount < *value;
    case Limit::Exactly:
        return amount == *value;
    }
    throw BrokenInvariant("unknown limit");
}

const Threshold* ThresholdSection::find(string_view id) const
{
    const auto found = std::ranges::find(items, id, &Threshold::id);
    return found != items.end() ? &*found : nullptr;
}

ThresholdSection readThresholdSection(Node& pack)
{
    ThresholdSection section;
    std::set<std::string> ids;
    for (const Node& entry : pack.listIf("thresholds")) {
        section.items.push_back(readThreshold(entry));
        if (!ids.insert(section.items.back().id).second)
            entry.error("id", {Said::Twice, {section.items.back().id}});
    }
    return section;
}

} // namespace roadbook::regulation
