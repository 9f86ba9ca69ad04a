// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/reading/said.h"

#include <array>
#include <string_view>

namespace roadbook::regulation {
namespace {

struct Sentence {
    Said code;
    std::string_view text;
};
constexpr auto kSentences = std::to_array<Sentence>({
    // --- What the regulation leaves open.
    {Said::NoGrade, "no grade for %1 %2; unclassified"},
    {Said::NoGradeSoBelow, "no grade for %1 %2; graded as the band below"},
    {Said::NoGradeSoAbove, "no grade for %1 %2; graded as the band above"},
    {Said::NoWeight, "the regulation lists the item without a weight"},
    {Said::NoNumber, "the regulation gives no number: \"%1\""},
    {Said::NoSatisfactionTarget, "no regulation names a share of satisfied customers to reach"},
    {Said::NoCreditDays, "the days of credit for this grade must be given by the company"},
    {Said::NoCreditLimit, "the limit for this grade must be given by the company"},
    {Said::NoReception, "nothing says how \"%1\" of \"%2\" is received; nothing is owed then"},
    // --- The text itself.
    {Said::TextTooLong, "a pack has at most 1 MiB"},
    {Said::NoObject, "a pack is one JSON object"},
    {Said::NotJsonAt, "the pack is not JSON: %1"},
    {Said::NotJson, "the pack is not JSON: %1"},
    {Said::TooDeep, "the pack is not well formed: it is nested too deeply"},
    {Said::MemberTwice, "the pack is not well formed: the member \"%1\" stands twice in one object"},
    // --- Any member.
    {Said::Missing, "is missing"},
    {Said::UnknownMember, "is no member that this version knows; is it misspelt?"},
    {Said::NamesNothing, "names nothing"},
    {Said::NotText, "expected a text"},
    {Said::NotList, "expected a list"},
    {Said::NotTexts, "expected a list of texts"},
    {Said::NotObject, "expected an object"},
    {Said::NotFlag, "expected true or false"},
    {Said::NotInteger, "expected a whole number"},
    {Said::NotDecimal, "expected a decimal number as text, such as \"0.135\""},
    {Said::NotDate, "expected a date, YYYY-MM-DD"},
    {Said::NoSuchDate, "not a date: \"%1\"; expected year-month-day such as 2026-11-23"},
    {Said::NotANumber, "not a number: \"%1\""},
    {Said::NumberTooLarge, "number too large: \"%1\""},
    {Said::TooManyPlaces, "too many decimal places: \"%1\"; at most %2"},
    {Said::OutOfRange, "must lie between %1 and %2"},
    {Said::NotPercentage, "is a percentage: from 0 to 100"},
    {Said::NotTimeOfDay, "is a time of the day: \"18:00\", or \"24:00\" for its end"},
    {Said::NoneOf, "\"%1\" is none of: %2"},
    {Said::Twice, "\"%1\" stands twice"},
    {Said::TwiceInList, "\"%1\" stands twice in the list"},
    // --- Names of what is not there.
    {Said::NoActor, "there is no actor \"%1\""},
    {Said::NoObligation, "there is no obligation \"%1\""},
    {Said::NoChain, "there is no chain \"%1\" in approvals"},
    {Said::NoFact, "there is no fact \"%1\""},
    {Said::NoNumberFact, "there is no number fact \"%1\""},
    {Said::NoRecordType, "there is no record type \"%1\""},
    {Said::NoSuchRecordType, "there is no such record type"},
    {Said::NoArchiveField, "there is no field \"%1\" of %2; roadbook-cli schema lists them"},
    {Said::NoAccountField, "an account has no field \"%1\""},
    {Said::NoField, "%1 has no field \"%2\""},
    {Said::NoState, "%1 has no state \"%2\""},
    {Said::NoGradeInScheme, "the scheme has no grade \"%1\""},
    {Said::NoneOfVisit, "\"%1\" is none that a visit has"},
    {Said::NoVisitorRank, "\"%1\" is no rank of the list reception.visitors"},
    {Said::NoDayInMonth, "that month has no such day"},
    // --- Grading.
    {Said::NoBand, "has no band"},
    {Said::NoLevel, "has no level"},
    {Said::GradeTwice, "has the grade \"%1\" twice"},
    {Said::SchemeTwice, "another scheme has the id \"%1\""},
    {Said::NotOnePrimary, "exactly one scheme is primary; %1 are"},
    {Said::BandsOverlap, "overlaps: %1 and %2 share a number; give the shared point to one of them"},
    {Said::ConditionUnbounded, "a condition on a number names from, above, to or below"},
    {Said::SameEnd, "and \"%1\" name the same end; keep one"},
    {Said::EmptyRange, "nothing lies between its two ends"},
    {Said::NotHundred, "must sum to 100"},
    {Said::WeightsNotHundred, "the weights must sum to 100"},
    {Said::NoRankingForTop, "is missing: a level takes a top share, so somebody must be the top"},
    // --- Obligations, dates, archives.
    {Said::LessThanMin, "is less than \"min\""},
    {Said::GradesBesideTender, "mean nothing beside \"tender\": \"only\""},
    {Said::SpaceInId, "has a space, which ends it in a tick"},
    {Said::OtherSensitivity, "\"%1\" is guarded as %2; the pack says otherwise"},
    {Said::InEarlierGroup, "\"%1\" stands in an earlier group too, and would count twice"},
    {Said::LevelsWithoutContact, "only a group of contact fields has levels"},
    {Said::ReceptionOverlaps, "an earlier rule says already how \"%1\" of \"%2\" is received; the two overlap"},
    // --- Documents and approvals.
    {Said::MoveWithoutFrom, "a move begins somewhere: give \"from\", or \"creates\": true"},
    {Said::SameMove, "two moves lead from \"%1\" to \"%2\""},
    {Said::ChainInCircle, "the chain runs in a circle: %1"},
    {Said::NoNextStep, "\"%1\" leads to \"%2\", which is no step of it"},
    {Said::StepsUnreached, "no step leads to some of them; the chain is: %1"},
    {Said::ChainWithoutStep, "a chain without a step approves nothing"},
    {Said::ChainTwice, "\"%1\" has a chain already"},
    {Said::LessThanDays, "is less than days"},
    // --- Sums.
    {Said::FactorOrScore, "give either a factor or \"by_score\": true (the score in percent)"},
    {Said::WeightsNotFull, "the weights do not add up to the full score"},
    {Said::BandNotRising, "overlaps the band before it: bands must rise"},
    {Said::NoLowestBand, "the lowest band must begin at 0, so that every score has one"},
    {Said::NoLowestEstimate, "the lowest band must be \"at_least\": \"0\", so that every estimate has one"},
    {Said::BandWithoutRate, "a band needs a rate, not a fixed amount"},
    {Said::SliceNotRising, "overlaps the slice before it: tops must rise, and only the last has none"},
    {Said::LastSliceHasTop, "the last slice must have no top (\"up_to\": null), so that every amount has a rate"},
    {Said::BelowOrAbove, "give either below or above"},
    {Said::PlanShareAbove, "a share of the plan is compared rounded down: use at_least"},
    {Said::SharesNotOne, "the shares do not add up to 1"},
    {Said::AtLeastOrAbove, "give either at_least (the bound belongs to it) or above (it does not)"},
    {Said::RateOrFixed, "give either a rate or a fixed amount"},
    {Said::TierNotRising, "overlaps the tier before it: bounds must rise"},
    {Said::NoTier, "names no tier"},
    {Said::NoLimit, "a number limits something: at_least, at_most, above, below or exactly"},
    {Said::BadFactor, "full_at must be above zero, and the weight not below it"},
    {Said::TooFewStages, "needs a first stage and one that counts as converted"},
    {Said::BeyondScale, "lies beyond the scale"},
});

consteval bool eachHasItsSentence()
{
    for (std::size_t i = 0; i < kSentences.size(); ++i)
        if (static_cast<std::size_t>(kSentences[i].code) != i)
            return false;
    return kSentences.size() == static_cast<std::size_t>(Said::Last) + 1;
}
static_assert(eachHasItsSentence(), "a code without its sentence, or in another order");

} // namespace

std::string inEnglish(const Saying& saying)
{
    const std::string_view text = kSentences[static_cast<std::size_t>(saying.code)].text;
    std::string sentence;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool name = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        if (!name) {
            sentence += text[i];
            continue;
        }
        if (const auto number = static_cast<std::size_t>(text[++i] - '1'); number < saying.names.size())
            sentence += saying.names[number];
    }
    return sentence;
}

} // namespace roadbook::regulation
