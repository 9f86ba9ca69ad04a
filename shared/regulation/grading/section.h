// SPDX-License-Identifier: GPL-3.0-or-later
//
// The section `grading` of a pack: grading schemes as data, several side by side, one of them primary (it drives the
// cadence). Codes mean something within their scheme only: S0:A1 and S3:A have nothing to do with each other (G-09).
// Numbers are integers scaled by the places of their fact (fact_names.h); shares and weights are hundredths of a percent.
// Pure values; any thread.
#pragma once

#include "regulation/grading/condition.h"
#include "regulation/reading/label.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook::regulation {

inline constexpr int kPercentPlaces = 2;
inline constexpr std::int64_t kWholePercent = 10'000; // 100 %

enum class SchemeKind : std::uint8_t {
    Bands,  // a number in bands, with conditions (S0 §3)
    Levels, // the first level whose conditions hold, some of them for a top share only (S2 §12, S4/2)
    Score,  // a weighted score over all customers, cut by shares (S3)
};
enum class GapPolicy : std::uint8_t { Unclassified, Lower, Upper }; // what a number between two bands gets
enum class OnConditionFail : std::uint8_t { Manual, DowngradeOne }; // the number fits, a condition does not
enum class Normalise : std::uint8_t { PercentileRank, MinMax };     // how different quantities become comparable
enum class ShareRounding : std::uint8_t { HalfUp, Up, Down };       // 5 % of 30 customers

struct Grade {
    std::string code; // "A1"
    Label label;
    Bounds bounds;                                 // Bands
    std::vector<GradeCondition> conditions;        // Bands: all of them
    std::vector<std::vector<GradeCondition>> when; // Levels: all of one of these; empty: everybody
    std::optional<std::int64_t> topShare;          // Levels: only so many of those for whom `when` holds
    std::int64_t share = 0;                        // Score
    Source source;
};

// A mark beside the grade that never replaces it: C and D of S0 (G-04), preferential terms of S2.
struct Overlay {
    std::string tag;
    Label label;
    std::vector<std::string> grades;               // only beside these; empty: beside any, also beside none
    std::vector<std::vector<GradeCondition>> when; // all of one of these; empty: always
    Source source;
};

struct RankWeight {
    const FactName* fact = nullptr;
    std::int64_t weight = 0;
    bool lowIsGood = false; // recency
    Source source;
};

struct Ranking {
    std::vector<RankWeight> weights; // together 100 %
    Normalise normalise = Normalise::PercentileRank;
    const FactName* cutBy = nullptr; // nullptr: by the score
    const FactName* ties = nullptr;  // the larger goes first; then the id
    ShareRounding rounding = ShareRounding::HalfUp;
    Source source;
};

// A volume of a part of a year is brought to twelve months, and a short tenure is said (S4/1).
struct Annualise {
    const FactName* volume = nullptr; // so far
    const FactName* months = nullptr;
    std::int64_t flagBelow = 0; // scaled as `months`
    Source source;
};

struct Scheme {
    std::string id; // "S0"
    SchemeKind kind = SchemeKind::Bands;
    Label label;
    bool primary = false;
    Day effectiveFrom = 0;
    std::vector<Grade> grades; // best first
    std::vector<Overlay> overlays;
    std::vector<const FactName*> beside; // shown beside the grade, without effect on it (S4/1)
    bool byGroup = false;                // subsidiaries are graded by the sum of their group (S4/3)
    Source groupSource;
    Source source;

    const FactName* fact = nullptr; // Bands
    GapPolicy gapPolicy = GapPolicy::Unclassified;
    Source gapSource;
    OnConditionFail onConditionFail = OnConditionFail::Manual;
    Source conditionSource;
    std::optional<Annualise> annualise;

    std::optional<Ranking> ranking; // Score; Levels with a top share

    const Grade* grade(std::string_view code) const; // nullptr when it has none of that name
};

struct GradingSection {
    std::vector<Scheme> schemes;

    const Scheme* primary() const; // nullptr when the pack grades nobody
    const Scheme* scheme(std::string_view id) const;
};

// Reads `grading`. Overlapping bands are an error that names both; what no band covers is listed as a gap.
GradingSection readGradingSection(Node& pack);

// Of section.cpp, for the readers of the kinds. `places`: of a percentage.
Label readLabel(Node& node);
const FactName* readNumberFact(Node& node, std::string_view member);
void readBandsScheme(Node& node, Scheme& scheme);

} // namespace roadbook::regulation
