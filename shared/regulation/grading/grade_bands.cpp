// SPDX-License-Identifier: GPL-3.0-or-later
//
// Grading by bands (S0 §3): the number first, then the conditions of its band.
#include "regulation/grading/grade.h"

namespace roadbook::regulation {
namespace {

constexpr int kMonthsOfYear = 12;
constexpr const char* kShortTenure = "short_tenure";

struct Volume {
    std::int64_t value = 0;
    Label words; // "年用量40万元"
};

std::optional<Volume> annualised(const Annualise& rule, const Scheme& scheme, const FactBag& facts)
{
    const auto soFar = facts.number(rule.volume->name);
    const auto months = facts.number(rule.months->name);
    if (!soFar || !months || *months <= 0)
        return {};
    std::int64_t scale = 1;
    for (int i = 0; i < rule.months->places; ++i)
        scale *= 10;
    const auto value = *soFar * kMonthsOfYear * scale / *months;
    const auto words = [&](bool english) {
        return numberLabel(*rule.volume, *soFar, english) + (english ? " in " : "/") +
               numberLabel(*rule.months, *months, english) + (english ? ", " : "，折合全年") +
               numberLabel(*scheme.fact, value, english) + (english ? " a year" : "");
    };
    return Volume{value, {"用量" + words(false), "usage " + words(true)}};
}

std::optional<Volume> volumeOf(const Scheme& scheme, const FactBag& facts)
{
    if (const auto given = facts.number(scheme.fact->name))
        return Volume{*given,
                      {std::string(scheme.fact->zh) + numberLabel(*scheme.fact, *given, false),
                       std::string(scheme.fact->en) + " " + numberLabel(*scheme.fact, *given, true)}};
    return scheme.annualise ? annualised(*scheme.annualise, scheme, facts) : std::nullopt;
}

void flagShortTenure(Graded& graded, const Annualise& rule, const FactBag& facts)
{
    const auto months = facts.number(rule.months->name);
    if (!months || *months >= rule.flagBelow)
        return;
    graded.tags.push_back({kShortTenure,
                           {"合作不足" + numberLabel(*rule.months, rule.flagBelow, false),
                            "Less than " + numberLabel(*rule.months, rule.flagBelow, true) + " with us"},
                           rule.source});
}

// The grades on both sides of a number that lies in no band; npos when there is none on that side.
struct Neighbours {
    std::size_t above = std::string::npos;
    std::size_t below = std::string::npos;
};

Neighbours neighboursOf(const Scheme& scheme, std::int64_t value)
{
    Neighbours found;
    for (std::size_t i = 0; i < scheme.grades.size(); ++i)
        if (isBelow(value, scheme.grades[i].bounds))
            found.above = i; // best first: the last one above is the nearest
        else if (found.below == std::string::npos)
            found.below = i;
    return found;
}

Bounds holeAround(const Scheme& scheme, const Neighbours& around)
{
    Bounds hole;
    if (around.below != std::string::npos) {
        hole.from = scheme.grades[around.below].bounds.to;
        hole.fromOpen = !scheme.grades[around.below].bounds.toOpen;
    }
    if (around.above != std::string::npos) {
        hole.to = scheme.grades[around.above].bounds.from;
        hole.toOpen = !scheme.grades[around.above].bounds.fromOpen;
    }
    return hole;
}

void gradeInGap(Graded& graded, const Scheme& scheme, const Volume& volume, Citing citing)
{
    const auto around = neighboursOf(scheme, volume.value);
    const auto hole = holeAround(scheme, around);
    const Label cited = citation(scheme.source, citing);
    graded.why = {volume.words.zh + "：" + cited.zh + " 无 " + boundsLabel(*scheme.fact, hole, false) + "的等级",
                  volume.words.en + ": " + cited.en + " has no grade for " + boundsLabel(*scheme.fact, hole, true)};
    const auto taken = scheme.gapPolicy == GapPolicy::Lower   ? around.below
                       : scheme.gapPolicy == GapPolicy::Upper ? around.above
                                                              : std::string::npos;
    if (taken == std::string::npos) {
        graded.why.zh += "，待定级";
        graded.why.en += "; to be graded by the manager";
    } else {
        give(graded, scheme.grades[taken]);
        graded.why.zh += "，按设置取" + graded.label.zh;
        graded.why.en += "; graded " + graded.label.en + " as configured";
    }
    graded.source = scheme.gapSource;
}

void say(Graded& graded, const std::string& zh, const std::string& en)
{
    graded.why.zh += zh;
    graded.why.en += en;
}

// "Payment credit", inside a sentence: "payment credit". What is written in capitals stays so: "CNY 400,000".
std::string inside(std::string words)
{
    const auto isBetween = [](char c, char first, char last) { return c >= first && c <= last; };
    if (words.size() > 1 && isBetween(words[0], 'A', 'Z') && isBetween(words[1], 'a', 'z'))
        words[0] = static_cast<char>(words[0] - 'A' + 'a');
    return words;
}

std::string known(const GradeCondition& condition, const FactBag& facts, bool english)
{
    const std::string value = valueLabel(*condition.fact, facts.values.find(condition.fact->name)->second, english);
    return english ? inside(std::string(condition.fact->en)) + " is " + inside(value)
                   : std::string(condition.fact->zh) + "为" + value;
}

// Says of each condition how it stands; the first that fails, or nullptr.
const GradeCondition* lookAtConditions(Graded& graded, const Grade& band, const FactBag& facts)
{
    const GradeCondition* failed = nullptr;
    for (const auto& condition : band.conditions) {
        noteInput(graded, facts, *condition.fact);
        switch (condition.holds(facts)) {
        case ConditionHolds::Yes:
            say(graded, "，" + known(condition, facts, false), ", " + known(condition, facts, true));
            break;
        case ConditionHolds::Unknown:
            graded.provisional = graded.provisional || !condition.advisory;
            say(graded, "；" + std::string(condition.fact->zh) + "未填，未核",
                "; " + inside(std::string(condition.fact->en)) + " not given, not checked");
            break;
        case ConditionHolds::No:
            say(graded, "；" + known(condition, facts, false) + "，该级为：" + conditionLabel(condition, false),
                "; " + known(condition, facts, true) + ", the grade says " + inside(conditionLabel(condition, true)));
            if (failed == nullptr && !condition.advisory)
                failed = &condition;
            break;
        }
    }
    return failed;
}

void afterFailure(Graded& graded, const Scheme& scheme, std::size_t band)
{
    graded.source = scheme.conditionSource;
    if (scheme.onConditionFail == OnConditionFail::Manual) {
        say(graded, "，须人工定级", "; to be graded by hand");
        return;
    }
    if (band + 1 == scheme.grades.size()) {
        say(graded, "，其下无等级，待定级", "; there is no lower grade, not graded yet");
        return;
    }
    give(graded, scheme.grades[band + 1]);
    graded.source = scheme.conditionSource;
    say(graded, "，降一级为" + graded.label.zh, "; one grade down: " + graded.label.en);
}

void gradeInBand(Graded& graded, const Scheme& scheme, std::size_t at, const Volume& volume, const FactBag& facts,
                 Citing citing)
{
    const auto& band = scheme.grades[at];
    const Label cited = citation(band.source, citing);
    graded.why = {volume.words.zh + "，属" + cited.zh + " " + band.label.zh + "（" +
                      boundsLabel(*scheme.fact, band.bounds, false) + "）",
                  volume.words.en + ": " + band.label.en + " under " + cited.en + " (" +
                      boundsLabel(*scheme.fact, band.bounds, true) + ")"};
    if (lookAtConditions(graded, band, facts) != nullptr)
        afterFailure(graded, scheme, at);
    else
        give(graded, band);
}

} // namespace

Graded gradeByBands(const Scheme& scheme, const FactBag& facts, Citing citing)
{
    auto graded = begun(scheme, facts);
    noteInput(graded, facts, *scheme.fact);
    if (scheme.annualise) {
        noteInput(graded, facts, *scheme.annualise->volume);
        noteInput(graded, facts, *scheme.annualise->months);
        flagShortTenure(graded, *scheme.annualise, facts);
    }
    const auto volume = volumeOf(scheme, facts);
    if (!volume) {
        graded.why = {std::string(scheme.fact->zh) + "未填，待定级",
                      std::string(scheme.fact->en) + " is not given, not graded yet"};
        return graded;
    }
    for (std::size_t i = 0; i < scheme.grades.size(); ++i)
        if (scheme.grades[i].bounds.contains(volume->value)) {
            gradeInBand(graded, scheme, i, *volume, facts, citing);
            return graded;
        }
    gradeInGap(graded, scheme, *volume, citing);
    return graded;
}

} // namespace roadbook::regulation
