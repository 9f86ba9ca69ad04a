// SPDX-License-Identifier: GPL-3.0-or-later
//
// Step: one line of a calculation, so that it can say why: what, of how much, at which rate, how much, by which article.
// Pure values; any thread.
#pragma once

#include "regulation/calculators/money.h"
#include "regulation/reading/label.h"
#include "regulation/reading/node.h"

#include <optional>
#include <string>

namespace roadbook::regulation {

// The members `name` (required) and `name`_en (required) of a pack's object.
Label readWording(Node& node, std::string_view name = "label");
std::optional<Label> readWordingIf(Node& node, std::string_view name);

struct Step {
    Label what = {};
    std::optional<Fen> base = {};   // of which amount
    std::optional<Rate> rate = {};  // at which rate
    std::optional<Fen> amount = {}; // what comes of it
    Source source = {};

    bool operator==(const Step&) const = default;
};

} // namespace roadbook::regulation
