// SPDX-License-Identifier: GPL-3.0-or-later
//
// FactBag: what is known of one customer, by the names of fact_names.h. What is not in the bag is not known, which is
// not the same as zero. Pure values; any thread.
#pragma once

#include "base/result.h"
#include "model/value.h"
#include "regulation/grading/fact_names.h"

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace roadbook::regulation {

struct FactBag {
    std::string id;                                   // of the customer; breaks ties, so equal worlds rank equally
    std::map<std::string, Value, std::less<>> values; // number: int64, text: string, set: TextSet

    std::optional<std::int64_t> number(std::string_view fact) const;
    std::string_view text(std::string_view fact) const; // "" when not known
    TextSet set(std::string_view fact) const;           // a text counts as a set of one
    bool knows(std::string_view fact) const { return values.contains(fact); }
};

// From an object such as {"annual_usage":40,"payment_credit":"good"}: numbers as JSON numbers or decimal texts, null as
// not known. "id" names the customer. BadInput with the member when a name is no fact or a value does not fit.
Result<FactBag> factsFromJson(const nlohmann::json& object);

// For people: "40万元", "良好".
std::string valueLabel(const FactName& fact, const Value& value, bool english);

} // namespace roadbook::regulation
