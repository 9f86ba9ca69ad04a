// SPDX-License-Identifier: GPL-3.0-or-later
//
// For the tests of grading: the primary scheme of a preset, also with something in its text changed, and facts from text.
#pragma once

#include "regulation/grading/grade.h"
#include "regulation/pack/pack.h"

#include <nlohmann/json.hpp>

#include <stdexcept>
#include <string>
#include <string_view>

namespace roadbook::regulation {

inline nlohmann::json presetJson(std::string_view id)
{
    return nlohmann::json::parse(presetText(id).value());
}

inline Scheme schemeOf(const nlohmann::json& pack)
{
    const auto read = readPack(pack.dump());
    if (!read)
        throw std::runtime_error(read.error().message);
    return *read->grading.primary();
}

inline Scheme presetScheme(std::string_view id)
{
    return schemeOf(presetJson(id));
}

inline FactBag facts(std::string_view json)
{
    const auto bag = factsFromJson(nlohmann::json::parse(json));
    if (!bag)
        throw std::runtime_error(bag.error().message);
    return *bag;
}

} // namespace roadbook::regulation
