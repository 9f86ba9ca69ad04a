// SPDX-License-Identifier: GPL-3.0-or-later
//
// Saying: what the reading of a pack says of a place, as a code and what the sentence names. The command line prints it in
// English, made in one table here; the app has its own table by code (app/pages/finding_words.cpp), in both languages.
// Pure values; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace roadbook::regulation {

enum class Said : std::uint8_t {
    // --- What the regulation leaves open.
    NoGrade,
    NoGradeSoBelow,
    NoGradeSoAbove,
    NoWeight,
    NoNumber,
    NoSatisfactionTarget,
    NoCreditDays,
    NoCreditLimit,
    NoReception,
    // --- The text itself.
    TextTooLong,
    NoObject,
    NotJsonAt,
    NotJson,
    TooDeep,
    MemberTwice,
    // --- Any member.
    Missing,
    UnknownMember,
    NamesNothing,
    NotText,
    NotList,
    NotTexts,
    NotObject,
    NotFlag,
    NotInteger,
    NotDecimal,
    NotDate,
    NoSuchDate,
    NotANumber,
    NumberTooLarge,
    TooManyPlaces,
    OutOfRange,
    NotPercentage,
    NotTimeOfDay,
    NoneOf,
    Twice,
    TwiceInList,
    // --- Names of what is not there.
    NoActor,
    NoObligation,
    NoChain,
    NoFact,
    NoNumberFact,
    NoRecordType,
    NoSuchRecordType,
    NoArchiveField,
    NoAccountField,
    NoField,
    NoState,
    NoGradeInScheme,
    NoneOfVisit,
    NoVisitorRank,
    NoDayInMonth,
    // --- Grading.
    NoBand,
    NoLevel,
    GradeTwice,
    SchemeTwice,
    NotOnePrimary,
    BandsOverlap,
    ConditionUnbounded,
    SameEnd,
    EmptyRange,
    NotHundred,
    WeightsNotHundred,
    NoRankingForTop,
    // --- Obligations, dates, archives.
    LessThanMin,
    GradesBesideTender,
    SpaceInId,
    OtherSensitivity,
    InEarlierGroup,
    LevelsWithoutContact,
    ReceptionOverlaps,
    // --- Documents and approvals.
    MoveWithoutFrom,
    SameMove,
    ChainInCircle,
    NoNextStep,
    StepsUnreached,
    ChainWithoutStep,
    ChainTwice,
    LessThanDays,
    // --- Sums.
    FactorOrScore,
    WeightsNotFull,
    BandNotRising,
    NoLowestBand,
    NoLowestEstimate,
    BandWithoutRate,
    SliceNotRising,
    LastSliceHasTop,
    BelowOrAbove,
    PlanShareAbove,
    SharesNotOne,
    AtLeastOrAbove,
    RateOrFixed,
    TierNotRising,
    NoTier,
    NoLimit,
    BadFactor,
    TooFewStages,
    BeyondScale,
    Last = BeyondScale
};

struct Saying {
    Said code;
    std::vector<std::string> names = {}; // what stands for %1, %2, … of the sentence

    bool operator==(const Saying&) const = default;
};

std::string inEnglish(const Saying& saying); // one sentence: "there is no actor \"boss\""

} // namespace roadbook::regulation
