// SPDX-License-Identifier: GPL-3.0-or-later
//
// The facts a grading scheme may look at, as data: name, kind, unit, words. Where an account has a field of that name,
// the fact is what the field holds (facts_of_account.h) and its choices are the field's. A pack that names another fact is
// refused. Pure; any thread.
#pragma once

#include "model/schema.h"
#include "regulation/grading/bounds.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace roadbook::regulation {

enum class FactKind : std::uint8_t { Number, Text, Set };

struct FactName {
    std::string_view name;
    FactKind kind = FactKind::Number;
    int places = 0; // of a number as people write it; inside it is an integer scaled by that
    std::string_view zh;
    std::string_view en;
    std::string_view unitZh = {}; // "万元"
    std::string_view unitEn = {};
    int yuanPlaces = -1; // of an amount of money: the integer inside is 元 scaled by that, and English says it in CNY
};

std::span<const FactName> allFactNames();
const FactName* findFactName(std::string_view name); // nullptr when there is none

// How a value of a text or set fact is called: the label of the account field's choice, else the value itself.
std::string choiceLabel(const FactName& fact, std::string_view value, bool english);
// A number with its unit: "40万元", "CNY 400,000".
std::string numberLabel(const FactName& fact, std::int64_t value, bool english);
// Bounds of it with their unit: "20–30万元", "CNY 200,000–300,000".
std::string boundsLabel(const FactName& fact, const Bounds& bounds, bool english);

} // namespace roadbook::regulation
