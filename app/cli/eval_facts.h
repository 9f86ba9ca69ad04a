// SPDX-License-Identifier: GPL-3.0-or-later
//
// The facts that `eval` takes: one JSON object, read member by member. What is wrong is kept, the first of it fails in
// finish(), together with members that nobody asked for: a misspelt fact must not be silently left out of a sum.
#pragma once

#include "regulation/pack/pack.h"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace roadbook::cli {

class EvalFacts {
public:
    explicit EvalFacts(nlohmann::json object);

    bool has(std::string_view name) const; // there, and not null
    std::string text(std::string_view name);
    bool flag(std::string_view name);
    std::optional<std::int64_t> whole(std::string_view name); // not negative
    // Decimal text or a number, with at most that many places.
    std::optional<std::int64_t> scaled(std::string_view name, int places);
    // Money in 元 as decimal text, or a whole number; in 分.
    std::optional<std::int64_t> money(std::string_view name);
    std::vector<std::int64_t> moneyList(std::string_view name);
    std::map<std::string, std::int64_t> moneyMap(std::string_view name);
    std::map<std::string, std::int64_t> scaledMap(std::string_view name, int places);
    template <typename Enum>
    std::optional<Enum> oneOf(std::string_view name, std::span<const std::pair<std::string_view, Enum>> table);

    void fail(Error error); // only the first is kept
    Status finish() const;

private:
    const nlohmann::json* member(std::string_view name);
    const nlohmann::json* ofKind(std::string_view name, bool (nlohmann::json::*is)() const noexcept,
                                 std::string_view expected);
    std::optional<std::int64_t> keep(Result<std::int64_t> value);

    nlohmann::json m_object;
    std::set<std::string, std::less<>> m_asked;
    std::optional<Error> m_error;
};

// From standard input.
Result<EvalFacts> readEvalFacts();

// The pack in FILE, or the preset that the member "pack" names; BadValue with field "pack" when there is neither.
Result<regulation::Pack> evalPack(EvalFacts& facts, const std::string& file);

template <typename Enum>
std::optional<Enum> EvalFacts::oneOf(std::string_view name, std::span<const std::pair<std::string_view, Enum>> table)
{
    const std::string given = text(name);
    if (given.empty())
        return {};
    std::string names;
    for (const auto& [known, value] : table) {
        if (known == given)
            return value;
        names += (names.empty() ? "" : ", ") + std::string(known);
    }
    fail({ErrorCode::BadValue, "\"" + given + "\" is none of: " + names, std::string(name)});
    return {};
}

} // namespace roadbook::cli
