// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/grading/fact_bag.h"

#include "model/scaled.h"

#include <nlohmann/json.hpp>

namespace roadbook::regulation {
namespace {

using nlohmann::json;

constexpr std::int64_t kMostOfAnything = 1'000'000'000'000'000; // sums and yearly figures of it stay within 63 bits

std::unexpected<Error> doesNotFit(const FactName& fact, const std::string& expected)
{
    return fail(ErrorCode::BadInput, std::string(fact.name) + " (" + std::string(fact.zh) + "): " + expected,
                std::string(fact.name));
}

Result<Value> numberFrom(const FactName& fact, const json& given)
{
    if (!given.is_number() && !given.is_string())
        return doesNotFit(fact, "expected a number");
    // The shortest text of a JSON number is what its author wrote.
    const auto parsed = parseScaled(given.is_string() ? given.get<std::string>() : given.dump(), fact.places);
    if (!parsed)
        return doesNotFit(fact, parsed.error().message);
    if (*parsed < 0 || *parsed > kMostOfAnything)
        return doesNotFit(fact, "must not be negative, nor beyond all business");
    return *parsed;
}

Result<Value> setFrom(const FactName& fact, const json& given)
{
    TextSet set;
    for (const auto& entry : given.is_array() ? given : json::array({given})) {
        if (!entry.is_string())
            return doesNotFit(fact, "expected a list of texts");
        set.push_back(entry.get<std::string>());
    }
    sortUnique(set);
    return set;
}

Result<Value> valueFrom(const FactName& fact, const json& given)
{
    switch (fact.kind) {
    case FactKind::Number:
        return numberFrom(fact, given);
    case FactKind::Set:
        return setFrom(fact, given);
    case FactKind::Text:
        break;
    }
    if (!given.is_string())
        return doesNotFit(fact, "expected a text");
    return given.get<std::string>();
}

std::unexpected<Error> noSuchFact(const std::string& name)
{
    std::string known;
    for (const auto& fact : allFactNames())
        known += (known.empty() ? "" : ", ") + std::string(fact.name);
    return fail(ErrorCode::BadInput, "there is no fact \"" + name + "\"; there are: " + known, name);
}

} // namespace

std::optional<std::int64_t> FactBag::number(std::string_view fact) const
{
    const auto at = values.find(fact);
    const auto* number = at != values.end() ? std::get_if<std::int64_t>(&at->second) : nullptr;
    return number != nullptr ? std::optional(*number) : std::nullopt;
}

std::string_view FactBag::text(std::string_view fact) const
{
    const auto at = values.find(fact);
    const auto* text = at != values.end() ? std::get_if<std::string>(&at->second) : nullptr;
    return text != nullptr ? std::string_view(*text) : std::string_view();
}

TextSet FactBag::set(std::string_view fact) const
{
    const auto at = values.find(fact);
    if (at == values.end())
        return {};
    if (const auto* set = std::get_if<TextSet>(&at->second))
        return *set;
    const auto one = text(fact);
    return one.empty() ? TextSet{} : TextSet{std::string(one)};
}

Result<FactBag> factsFromJson(const json& object)
{
    if (!object.is_object())
        return fail(ErrorCode::BadInput, "facts are one JSON object");
    FactBag bag;
    for (const auto& [name, given] : object.items()) {
        if (given.is_null())
            continue;
        if (name == "id") {
            bag.id = given.is_string() ? given.get<std::string>() : given.dump();
            continue;
        }
        const auto* fact = findFactName(name);
        if (fact == nullptr)
            return noSuchFact(name);
        RB_ASSIGN(Value value, valueFrom(*fact, given));
        value = normalised(std::move(value));
        if (!isNull(value))
            bag.values.emplace(name, std::move(value));
    }
    return bag;
}

std::string valueLabel(const FactName& fact, const Value& value, bool english)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return numberLabel(fact, *number, english);
    if (const auto* text = std::get_if<std::string>(&value))
        return choiceLabel(fact, *text, english);
    std::string all;
    if (const auto* set = std::get_if<TextSet>(&value))
        for (const auto& entry : *set)
            all += (all.empty() ? "" : english ? ", " : "、") + choiceLabel(fact, entry, english);
    return all;
}

} // namespace roadbook::regulation
