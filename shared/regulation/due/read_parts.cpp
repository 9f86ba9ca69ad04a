// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/due/read_parts.h"

#include "model/fields.h"

#include <algorithm>
#include <array>

namespace roadbook::regulation {
namespace {

using std::string_view_literals::operator""sv;

constexpr int kMostDays = 3660; // of a notice or a window: ten years
constexpr int kMostUnits = 120;

constexpr std::array kHolderNames{
    std::pair{"rep"sv, Holder::Rep},
    std::pair{"second_contact"sv, Holder::SecondContact},
    std::pair{"supervisor"sv, Holder::Supervisor},
    std::pair{"manager"sv, Holder::Manager},
    std::pair{"executive"sv, Holder::Executive},
};
constexpr std::array kTenderNames{
    std::pair{"any"sv, AccountFilter::Tender::Any},
    std::pair{"never"sv, AccountFilter::Tender::Never},
    std::pair{"only"sv, AccountFilter::Tender::Only},
    std::pair{"also"sv, AccountFilter::Tender::Also},
};
constexpr std::array kLevelNames{
    std::pair{"handler"sv, CounterpartLevel::Handler},
    std::pair{"head"sv, CounterpartLevel::Head},
    std::pair{"decision_maker"sv, CounterpartLevel::DecisionMaker},
};
constexpr std::array kModeNames{std::pair{"counts_with_warning"sv, false}, std::pair{"strict"sv, true}};
constexpr std::array kUnitNames{
    std::pair{"day"sv, Window::Unit::Days},         std::pair{"week"sv, Window::Unit::Weeks},
    std::pair{"month"sv, Window::Unit::Months},     std::pair{"quarter"sv, Window::Unit::Quarters},
    std::pair{"half_year"sv, Window::Unit::Halves}, std::pair{"year"sv, Window::Unit::Years},
};

// Kinds and channels are those of a visit: a misspelt one would never be satisfied.
std::vector<std::string> readChoices(Node& node, std::string_view name, FieldId field)
{
    const auto known = findType(type::kVisit)->field(field)->choices;
    auto values = node.texts(name);
    for (const std::string& value : values)
        if (std::ranges::find(known, value, &Choice::value) == known.end())
            node.error(name, {Said::NoneOfVisit, {value}});
    return values;
}

std::vector<CounterpartLevel> readLevels(Node& node)
{
    std::vector<CounterpartLevel> levels;
    for (const std::string& name : node.textsIf("levels")) {
        const auto known = std::ranges::find(kLevelNames, std::string_view(name),
                                             &std::pair<std::string_view, CounterpartLevel>::first);
        if (known == kLevelNames.end())
            node.error("levels", {Said::NoneOf, {name, "handler, head, decision_maker"}});
        else
            levels.push_back(known->second);
    }
    return levels;
}

} // namespace

Bilingual readTexts(Node& node, std::string_view name)
{
    return {node.text(name), node.text(std::string(name) + "_en")};
}

Holder readHolder(Node& node, std::string_view name)
{
    return node.oneOf<Holder>(name, kHolderNames);
}

AccountFilter readFilter(Node& node)
{
    AccountFilter filter{.grades = node.textsIf("grades"),
                         .tender =
                             node.oneOfOr<AccountFilter::Tender>("tender", AccountFilter::Tender::Any, kTenderNames),
                         .trading = node.flagOr("trading", false)};
    if (filter.tender == AccountFilter::Tender::Only && !filter.grades.empty())
        node.error("grades", {Said::GradesBesideTender});
    return filter;
}

ContactRule readContact(Node& node)
{
    return {.kinds = readChoices(node, "count_kinds", field::visit::kKind),
            .channels = readChoices(node, "channels", field::visit::kChannel),
            .onSiteCounts = node.flagOr("on_site_counts", false),
            .levels = readLevels(node),
            .strict = node.oneOfOr<bool>("counterpart_mode", false, kModeNames)};
}

Window readWindow(Node node)
{
    Window window;
    window.rolling = node.has("rolling");
    if (window.rolling) {
        window.every = static_cast<int>(node.integer("rolling", 1, kMostUnits));
        window.unit = node.oneOf<Window::Unit>("unit", kUnitNames);
    } else {
        window.unit = node.oneOf<Window::Unit>("calendar", kUnitNames);
    }
    node.finish();
    return window;
}

int readDays(Node& node, std::string_view name)
{
    return static_cast<int>(node.integer(name, 0, kMostDays));
}

} // namespace roadbook::regulation
