// SPDX-License-Identifier: GPL-3.0-or-later
//
// GradeCondition: one thing a grade asks besides the number: "付款信用 良好 or better", "成交 1 笔 or more". What is not known
// neither holds nor fails; who asks decides what that means. Pure values; any thread.
#pragma once

#include "regulation/grading/bounds.h"
#include "regulation/grading/fact_bag.h"

#include <string>
#include <vector>

namespace roadbook::regulation {

enum class ConditionHolds : std::uint8_t { Yes, No, Unknown };

struct GradeCondition {
    const FactName* fact = nullptr; // never null after reading without error
    std::vector<std::string> in;    // of a text or set: one of these
    Bounds bounds;                  // of a number
    bool advisory = false;          // the regulation describes rather than demands: said, never decisive

    ConditionHolds holds(const FactBag& facts) const;
};

// Reads one object: {"fact":"payment_credit","in":["good"]} or {"fact":"deals","from":"1"}.
GradeCondition readCondition(Node node);
std::vector<GradeCondition> readConditions(std::vector<Node> nodes);

// All of them: No as soon as one fails, Unknown as soon as one is not known. Advisory ones are passed over.
ConditionHolds allHold(const std::vector<GradeCondition>& conditions, const FactBag& facts);

// "付款信用为优、良好", "成交笔数不低于1笔".
std::string conditionLabel(const GradeCondition& condition, bool english);

} // namespace roadbook::regulation
