// SPDX-License-Identifier: GPL-3.0-or-later
//
// Node: one object of a pack's JSON together with its path, for the readers of the sections. What is wrong goes to
// Problems with path and reason, and reading goes on with a harmless value, so that one reading shows every mistake:
//
//     Rung readRung(Node node)
//     {
//         Rung rung{.upTo = node.scaledOrOpen("up_to", 2), .rate = node.scaled("rate", 6), .source = node.source()};
//         node.finish(); // names every member that nobody asked for
//         return rung;
//     }
//
// Numbers with a fraction are written as decimal strings ("0.135"): no floating point touches an amount. A member that
// is null is one that the company must still give. A Node refers to the JSON and the Problems it was made from; both
// must outlive it. One thread.
#pragma once

#include "regulation/calendar/day.h"
#include "regulation/reading/problems.h"
#include "regulation/reading/source.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace roadbook::regulation {

class Node {
public:
    Node(const nlohmann::json& value, std::string path, Problems& problems);

    const std::string& path() const { return m_path; }
    std::string pathOf(std::string_view name) const; // "grading[0].bands"
    Problems& problems() const { return *m_problems; }
    void error(std::string_view name, Saying said) const; // about a member; "" = about the object itself

    bool has(std::string_view name) const; // there, and not null

    // Objects and lists of objects. A missing required one is an error, and what is read from it is harmless.
    Node object(std::string_view name);
    std::optional<Node> objectIf(std::string_view name);
    std::vector<Node> list(std::string_view name);   // required, may be empty
    std::vector<Node> listIf(std::string_view name); // empty when missing

    std::string text(std::string_view name); // required, not empty
    std::string textOr(std::string_view name, std::string_view otherwise);
    std::vector<std::string> texts(std::string_view name);   // required, not empty
    std::vector<std::string> textsIf(std::string_view name); // empty when missing
    bool flagOr(std::string_view name, bool otherwise);
    std::int64_t integer(std::string_view name, std::int64_t least, std::int64_t most);
    std::int64_t integerOr(std::string_view name, std::int64_t otherwise, std::int64_t least, std::int64_t most);
    // Null or missing: nothing, and listed as unconfigured with what is said.
    std::optional<std::int64_t> integerToConfigure(std::string_view name, Saying said);
    // A decimal string with at most that many places, or a whole number: "0.135" with 3 places is 135.
    std::int64_t scaled(std::string_view name, int places);
    std::optional<std::int64_t> scaledIf(std::string_view name, int places);
    std::optional<std::int64_t> scaledToConfigure(std::string_view name, int places, Saying said);
    Day day(std::string_view name); // "2026-01-01"
    std::optional<Day> dayIf(std::string_view name);
    // One of the names in the table; an error lists them all.
    template <typename Enum>
    Enum oneOf(std::string_view name, std::span<const std::pair<std::string_view, Enum>> table);
    template <typename Enum>
    Enum oneOfOr(std::string_view name, Enum otherwise, std::span<const std::pair<std::string_view, Enum>> table);

    Source source(); // required member "source"
    void finish();   // an error for every member that was not asked for

private:
    const nlohmann::json* member(std::string_view name);         // nullptr when missing or null
    const nlohmann::json* requiredMember(std::string_view name); // the same, with an error
    std::int64_t scaledFrom(std::string_view name, const nlohmann::json& value, int places);
    std::vector<std::string> textsFrom(std::string_view name, const nlohmann::json& value);
    Day dayFrom(std::string_view name, const nlohmann::json& value);

    const nlohmann::json* m_value;
    std::string m_path;
    Problems* m_problems;
    std::shared_ptr<std::set<std::string, std::less<>>> m_asked; // shared by copies of this node
};

// The text of a pack as JSON. Refuses what is no JSON object, too deep, too large, or names a member twice (of which
// nlohmann/json would silently keep the last), and says why.
std::expected<nlohmann::json, Saying> parsePackText(std::string_view text);

template <typename Enum>
Enum Node::oneOf(std::string_view name, std::span<const std::pair<std::string_view, Enum>> table)
{
    const std::string given = text(name);
    for (const auto& [known, value] : table)
        if (known == given)
            return value;
    if (!given.empty()) {
        std::string names;
        for (const auto& entry : table)
            names += (names.empty() ? "" : ", ") + std::string(entry.first);
        error(name, {Said::NoneOf, {given, std::move(names)}});
    }
    return table.front().second;
}

template <typename Enum>
Enum Node::oneOfOr(std::string_view name, Enum otherwise, std::span<const std::pair<std::string_view, Enum>> table)
{
    return has(name) ? oneOf(name, table) : otherwise;
}

} // namespace roadbook::regulation
