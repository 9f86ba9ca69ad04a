// SPDX-License-Identifier: GPL-3.0-or-later
//
// Assessment (考核, domain.md §16.1 to §16.3): from the points of a month to the pay of the month's performance wage, with
// each line of the sum. A scheme without bands (S0 ch. 8 gives seven items and no weights) yields no payout and says so.
// What happens after months at the last place is a fact that is shown; the program never acts on it. Pure; any thread.
#pragma once

#include "regulation/calculators/step.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace roadbook::regulation {

constexpr int kScorePlaces = 2;

enum class Rounding : std::uint8_t { Floor, HalfUp }; // of the score, to whole points, before banding
enum class BonusBase : std::uint8_t { Payout, Wage }; // of which amount the department bonus is a share
enum class Department : std::uint8_t { Met, Exceeded, Missed }; // the department's month against its target

struct AssessmentItem {
    std::string id;
    Label label;
    std::optional<std::int64_t> weight; // points, scaled; nothing: the company must still give it
    std::vector<std::string> aspects;   // what is looked at
    Source source;
};

struct PayBand {
    std::int64_t from = 0;      // lowest score of the band, scaled; the score is whole by then
    std::optional<Rate> factor; // of the wage; nothing: the score in percent
    Label label;
    Source source;
};

struct DepartmentBonus {
    BonusBase base = BonusBase::Payout;
    Rate met = 0;
    Rate exceeded = 0;
    Rate missed = 0;
    Source source;
};

struct Elimination {
    std::int64_t lastPlaces = 0; // months at the last place
    Label label;
    Source source;
};

struct AssessmentScheme {
    std::string id;
    Label label;
    std::string cycle;     // "month", "quarter", "year"
    Label settled;         // when, in words; may be empty
    std::int64_t full = 0; // the highest score, scaled
    Rounding rounding = Rounding::Floor;
    std::vector<AssessmentItem> items;
    std::vector<PayBand> bands; // rising; empty: no rule for pay
    std::optional<DepartmentBonus> bonus;
    std::optional<Elimination> elimination;
    Source source;
};

std::vector<AssessmentScheme> readAssessment(Node& pack);

struct AssessmentRequest {
    std::string scheme;                        // "" = the first of the pack
    std::optional<std::int64_t> score;         // scaled; or else
    std::map<std::string, std::int64_t> items; // points of each item, scaled, which are added up
    Fen wage = 0;                              // performance wage of the month
    Department department = Department::Met;
    std::optional<Rounding> rounding; // instead of the scheme's
    std::optional<BonusBase> bonusBase;
    std::int64_t lastPlaces = 0; // months at the last place so far, this one included
};

struct AssessmentOutcome {
    std::string scheme;
    std::optional<Fen> payout; // nothing: the regulation gives no rule; `why` says what is missing
    Fen basePay = 0;           // before the department's bonus
    Fen bonus = 0;             // negative when the department missed its target
    std::int64_t score = 0;    // as given or added up, scaled
    std::int64_t rounded = 0;
    Rate factor = 0;
    Rounding rounding = Rounding::Floor;
    BonusBase bonusBase = BonusBase::Payout;
    Label band;
    Label why;                            // one sentence
    std::optional<Step> elimination;      // the rule that would apply, for a person to decide
    std::vector<std::string> toConfigure; // items without weight
    std::vector<Step> steps;
    Source source;
};

// BadValue with the field: no such scheme, a score outside the scale, points above an item's weight.
Result<AssessmentOutcome> assess(const std::vector<AssessmentScheme>& schemes, const AssessmentRequest& request);

} // namespace roadbook::regulation
