// SPDX-License-Identifier: GPL-3.0-or-later
//
// The section `analytics` of a pack: what the measures of domain §18 take as given. The regulations name the measures and
// hardly a formula, so most parameters are assumptions and say so. A measure that a pack does not name is not offered.
// Pure values; any thread.
#pragma once

#include "regulation/reading/label.h"
#include "regulation/reading/node.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace roadbook::regulation {

struct RetentionRule {    // N-01
    int activeMonths = 0; // active: an order within so many months
    Source source;
};
struct ChurnRule {                        // N-02
    int lostMonths = 0;                   // lost: no order within so many months, or flagged
    std::vector<std::string> focusGrades; // whose loss is looked at first
    Source source;
};
struct LoyaltyFactor { // N-03
    std::string id;    // "repurchase_count"
    Label label;
    std::int64_t weight = 0; // hundredths of a percent, all together 100 %
    std::int64_t fullAt = 0; // hundredths of a percent that earn the full weight
    bool lowIsGood = false;
    Source source;
};
struct LoyaltyRule {
    std::vector<LoyaltyFactor> factors;
    Source source;
};
struct ConversionRule {              // N-04
    std::vector<std::string> stages; // in order, the last one is converted
    Source source;
};
struct SatisfactionRule {               // N-05
    int scaleTo = 0;                    // answers run from 1 to this
    int satisfiedFrom = 0;              // from this answer on
    std::optional<std::int64_t> target; // hundredths of a percent satisfied
    Source source;
};
struct CompositionRule { // N-06 to N-08
    std::string by;      // grade, product, region
    Label label;
    Source source;
};
struct CreditTerms {    // N-09
    std::string credit; // "good"
    std::optional<std::int64_t> days;
    std::optional<std::int64_t> limit; // 分
    Source source;
};
struct RfmRule {     // N-10
    int classes = 0; // each of R, F and M from 1 to this
    Source source;
};
struct ResourceRule {                 // N-15
    std::int64_t flagBelowMonths = 0; // tenths of a month
    int top = 0;                      // how many of the largest are looked at together
    Source source;
};

struct AnalyticsSection {
    std::optional<RetentionRule> retention;
    std::optional<ChurnRule> churn;
    std::optional<LoyaltyRule> loyalty;
    std::optional<ConversionRule> conversion;
    std::optional<SatisfactionRule> satisfaction;
    std::vector<CompositionRule> compositions;
    std::vector<CreditTerms> credit;
    std::optional<RfmRule> rfm;
    std::optional<Source> relationCost;  // N-11
    std::optional<Source> monthly;       // N-12
    std::optional<Source> coverage;      // N-13
    std::optional<Source> planAdherence; // N-14
    std::optional<ResourceRule> resources;
    std::optional<Source> groups; // N-16
};

AnalyticsSection readAnalyticsSection(Node& pack);

} // namespace roadbook::regulation
