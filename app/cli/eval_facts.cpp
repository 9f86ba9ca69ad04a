// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/eval_facts.h"

#include "cli/put_input.h"
#include "model/scaled.h"
#include "regulation/calculators/money.h"

#include <fstream>
#include <iterator>

namespace roadbook::cli {
namespace {

using nlohmann::json;
namespace rules = roadbook::regulation;

// dump() gives the shortest text that reads back as the same number: 94.5 stays 94.5.
std::string asText(const json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

Result<std::int64_t> scaledOf(const json& value, int places, const std::string& field)
{
    if (!value.is_string() && !value.is_number())
        return roadbook::fail(ErrorCode::BadValue, "expected a decimal number, such as \"88.5\"", field);
    auto number = parseScaled(asText(value), places);
    if (!number)
        number.error().field = field;
    return number;
}

Result<std::int64_t> moneyOf(const json& value, const std::string& field)
{
    // A number with a fraction has been through floating point before we see it.
    if (!value.is_string() && !value.is_number_integer())
        return roadbook::fail(ErrorCode::BadValue, "money is decimal text in 元, such as \"3000.00\"", field);
    return rules::parseYuan(asText(value), field);
}

} // namespace

EvalFacts::EvalFacts(json object) : m_object(std::move(object)) {}

bool EvalFacts::has(std::string_view name) const
{
    const auto found = m_object.find(name);
    return found != m_object.end() && !found->is_null();
}

const json* EvalFacts::member(std::string_view name)
{
    m_asked.emplace(name);
    return has(name) ? &*m_object.find(name) : nullptr;
}

const json* EvalFacts::ofKind(std::string_view name, bool (json::*is)() const noexcept, std::string_view expected)
{
    const json* value = member(name);
    if (value == nullptr || (value->*is)())
        return value;
    fail({ErrorCode::BadValue, "expected " + std::string(expected), std::string(name)});
    return nullptr;
}

std::string EvalFacts::text(std::string_view name)
{
    const json* value = ofKind(name, &json::is_string, "a text");
    return value != nullptr ? value->get<std::string>() : std::string{};
}

bool EvalFacts::flag(std::string_view name)
{
    const json* value = ofKind(name, &json::is_boolean, "true or false");
    return value != nullptr && value->get<bool>();
}

std::optional<std::int64_t> EvalFacts::keep(Result<std::int64_t> value)
{
    if (value)
        return *value;
    fail(std::move(value).error());
    return {};
}

std::optional<std::int64_t> EvalFacts::whole(std::string_view name)
{
    const auto number = scaled(name, 0);
    if (number && *number < 0)
        fail({ErrorCode::BadValue, "must not be negative", std::string(name)});
    return number;
}

std::optional<std::int64_t> EvalFacts::scaled(std::string_view name, int places)
{
    const json* value = member(name);
    return value != nullptr ? keep(scaledOf(*value, places, std::string(name))) : std::nullopt;
}

std::optional<std::int64_t> EvalFacts::money(std::string_view name)
{
    const json* value = member(name);
    return value != nullptr ? keep(moneyOf(*value, std::string(name))) : std::nullopt;
}

std::vector<std::int64_t> EvalFacts::moneyList(std::string_view name)
{
    std::vector<std::int64_t> amounts;
    if (const json* value = ofKind(name, &json::is_array, "a list of amounts"))
        for (const auto& entry : *value)
            amounts.push_back(keep(moneyOf(entry, std::string(name))).value_or(0));
    return amounts;
}

std::map<std::string, std::int64_t> EvalFacts::moneyMap(std::string_view name)
{
    std::map<std::string, std::int64_t> amounts;
    if (const json* value = ofKind(name, &json::is_object, "an object of amounts"))
        for (const auto& [key, entry] : value->items())
            amounts[key] = keep(moneyOf(entry, std::string(name) + "." + key)).value_or(0);
    return amounts;
}

std::map<std::string, std::int64_t> EvalFacts::scaledMap(std::string_view name, int places)
{
    std::map<std::string, std::int64_t> numbers;
    if (const json* value = ofKind(name, &json::is_object, "an object of numbers"))
        for (const auto& [key, entry] : value->items())
            numbers[key] = keep(scaledOf(entry, places, std::string(name) + "." + key)).value_or(0);
    return numbers;
}

void EvalFacts::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

Status EvalFacts::finish() const
{
    if (m_error)
        return roadbook::fail(*m_error);
    for (const auto& [name, value] : m_object.items())
        if (!m_asked.contains(name))
            return roadbook::fail(ErrorCode::BadInput, "is no fact of this calculation; is it misspelt?", name);
    return {};
}

Result<EvalFacts> readEvalFacts()
{
    RB_ASSIGN(json input, readJson());
    if (!input.is_object())
        return roadbook::fail(ErrorCode::BadInput, "expected one JSON object with the facts");
    return EvalFacts(std::move(input));
}

Result<rules::Pack> evalPack(EvalFacts& facts, const std::string& file)
{
    const std::string id = facts.text("pack");
    RB_TRY(facts.has("pack") && id.empty()
               ? Status(roadbook::fail(ErrorCode::BadValue, "the id of a preset is a text, such as \"S1/4\"", "pack"))
               : Status{});
    if (!file.empty()) {
        std::ifstream in(file, std::ios::binary);
        if (!in)
            return roadbook::fail(ErrorCode::NotFound, "cannot read the pack " + file, "pack");
        return rules::readPack(std::string(std::istreambuf_iterator<char>(in), {}));
    }
    if (id.empty())
        return roadbook::fail(ErrorCode::BadValue, "name the pack: \"pack\":\"S1/4\", or --pack FILE", "pack");
    auto pack = rules::preset(id);
    if (!pack)
        pack.error().field = "pack";
    return pack;
}

} // namespace roadbook::cli
