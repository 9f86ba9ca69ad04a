// SPDX-License-Identifier: GPL-3.0-or-later
//
// The stable numbers of the fields that code names. A field that only people name (most of the
// archive) has its number in its table alone.
#pragma once

#include "model/schema.h"

namespace roadbook::field {

namespace staff {
inline constexpr FieldId kName = 1, kRole = 2, kTeam = 3, kLogin = 4, kActive = 5;
}
namespace team {
inline constexpr FieldId kName = 1, kParent = 2;
}
namespace account {
inline constexpr FieldId kName = 1, kCreditCode = 2, kLegalRepresentative = 3, kAddress = 4, kPostcode = 5, kPhone = 6,
                         kFax = 7, kBusinessScope = 8, kRegisteredCapital = 9, kIndustry = 10, kRegion = 11,
                         kAnnualUsage = 12, kPaymentCredit = 13, kIsTender = 14, kOwner = 15, kSecondContact = 16,
                         kGrade = 17, kNotes = 18, kRemarks = 19, kArchivedOn = 21, kLastVisitOn = 22, kMergedInto = 50,
                         kDutiesDone = 71, kGradeScheme = 51, kGradePack = 52, kGradeReason = 53, kGradeTags = 54,
                         kGradeOverride = 55, kGradeOverrideReason = 56, kGradeApprover = 57, kGradeOverrideUntil = 58,
                         kLastOrderOn = 86, kParent = 93, kTradingSince = 29, kPosition = 97;
}
namespace contact {
inline constexpr FieldId kAccount = 1, kName = 2, kLevel = 3, kTitle = 4, kMobile = 5;
}
namespace visit {
inline constexpr FieldId kAccount = 1, kRep = 2, kKind = 3, kChannel = 4, kPurposes = 5, kPeopleMet = 6,
                         kPlannedStart = 7, kPlannedEnd = 8, kStartedAt = 9, kEndedAt = 10, kOutcome = 11,
                         kSummary = 12, kCompetitor = 13, kMarket = 14, kState = 15, kTimeReason = 16, kRemarks = 17,
                         kPlanItem = 18, kOffPlanReason = 19, kStayMinutes = 20, kStayReason = 21, kLateEntry = 22,
                         kUnapproved = 23, kGift = 24, kGiftKind = 25, kGiftRequest = 26, kExpense = 27,
                         kExpenseRequest = 28, kJudgedBy = 30;
}
namespace promise {
inline constexpr FieldId kAccount = 1, kVisit = 2, kWhat = 3, kDue = 4, kOwner = 5, kState = 6, kRemarks = 7,
                         kDoneAt = 8, kResult = 9, kDropReason = 10, kKind = 11, kSource = 12;
}
namespace conflict {
inline constexpr FieldId kRecord = 1, kRecordType = 2, kField = 3, kBefore = 4, kRivals = 5, kShown = 6, kState = 7,
                         kSettledValue = 8, kSettledBy = 9, kSettledAt = 10;
}
namespace quarantine {
inline constexpr FieldId kAuthor = 1, kAccount = 2, kDeviceName = 3, kDevice = 4, kNumber = 5, kSavedAt = 6,
                         kArrived = 7, kCode = 8, kMessage = 9, kField = 10, kSave = 11, kWaitsFor = 12, kState = 13,
                         kRemarks = 14;
}
namespace attachment {
inline constexpr FieldId kAccount = 1, kRecord = 2, kRecordType = 3, kName = 4, kMediaType = 5, kSize = 6, kSha256 = 7,
                         kThumbnail = 8, kTakenAt = 9, kRemarks = 10;
}
namespace pack {
inline constexpr FieldId kPackId = 1, kVersion = 2, kTitle = 3, kEffectiveFrom = 4, kState = 5, kContent = 6,
                         kActivatedAt = 7, kRetiredAt = 8;
}
namespace week_plan {
inline constexpr FieldId kRep = 1, kWeek = 2, kState = 3, kNote = 4, kSubmittedAt = 5, kLate = 6, kDecidedBy = 7,
                         kDecidedAt = 8, kGuidance = 9, kJudgedBy = 10, kRemarks = 11, kUnapproved = 12;
}
namespace plan_item {
inline constexpr FieldId kRep = 1, kPlan = 2, kAccount = 3, kDay = 4, kPlannedStart = 5, kPlannedEnd = 6, kKind = 7,
                         kChannel = 8, kPurposes = 9, kPeople = 10, kPreparation = 11, kMatters = 12, kGift = 13,
                         kGiftKind = 14, kGiftRequest = 15, kExpense = 16, kExpenseRequest = 17, kCustomer = 18,
                         kRoute = 19, kRemarks = 20;
}
namespace week_record {
inline constexpr FieldId kRep = 1, kWeek = 2, kPlan = 3, kState = 4, kSheet = 5, kSummary = 6, kSubmittedAt = 7,
                         kLate = 8, kDecidedBy = 9, kDecidedAt = 10, kGuidance = 11, kJudgedBy = 12, kRemarks = 13;
}
namespace month_record {
inline constexpr FieldId kRep = 1, kMonth = 2, kState = 3, kSheet = 4, kSummary = 5, kSubmittedAt = 6, kLate = 7,
                         kDecidedBy = 8, kDecidedAt = 9, kGuidance = 10, kForwardedTo = 11, kForwardedAt = 12,
                         kJudgedBy = 13, kRemarks = 14;
}
namespace spot_check {
inline constexpr FieldId kRep = 1, kChecker = 2, kWeek = 3, kVisit = 4, kAccount = 5, kPlanItem = 6, kMethod = 7,
                         kState = 8, kOutcome = 9, kAnswer = 10, kCheckedAt = 11, kSeed = 12, kProbability = 13,
                         kSignals = 14, kExplanation = 15, kExplainedAt = 16, kRemarks = 17;
}
namespace request {
inline constexpr FieldId kAuthor = 1, kKind = 2, kWhat = 3, kAccount = 4, kPlanItem = 5, kVisit = 6, kAmount = 7,
                         kReason = 8, kDay = 9, kGiftKind = 10, kReceiver = 11, kState = 12, kStep = 13,
                         kSubmittedAt = 14, kDecidedBy = 15, kDecidedAt = 16, kGuidance = 17, kJudgedBy = 18,
                         kDecisions = 19, kRemarks = 20;
}
namespace complaint {
inline constexpr FieldId kAccount = 1, kTakenBy = 2, kAcceptedAt = 3, kChannel = 4, kCategory = 5, kContent = 6,
                         kComplainant = 7, kPlace = 8, kNeedsVisit = 9, kOnSiteAt = 10, kResponsible = 11,
                         kResponsiblePerson = 12, kTimeLimit = 13, kCause = 14, kCorrection = 15, kHandledAt = 16,
                         kConfirmation = 17, kConfirmedAt = 18, kEffect = 19, kLarge = 20, kState = 21, kFeedbacks = 22,
                         kClosedAt = 23, kJudgedBy = 24, kRemarks = 25;
}
namespace prospect {
inline constexpr FieldId kAccount = 1, kOwner = 2, kSource = 3, kState = 4, kProfile = 5, kLatestAccounts = 6,
                         kHeadTalk = 7, kSurveyedOn = 8, kFieldSurveyors = 9, kFieldSurveyedOn = 10, kFieldSurvey = 11,
                         kReasons = 12, kTradingPolicy = 13, kCatalogue = 14, kAmount = 15, kChannel = 16,
                         kDevelopment = 17, kCreditProblem = 18, kContractKind = 19, kContractNumber = 20,
                         kSignedBy = 21, kSignedOn = 22, kDecidedBy = 23, kDecidedAt = 24, kGuidance = 25,
                         kJudgedBy = 26, kRemarks = 27;
}
namespace itinerary_change {
inline constexpr FieldId kRep = 1, kPlan = 2, kItem = 3, kVisit = 4, kAccount = 5, kChange = 6, kDay = 7, kNewStart = 8,
                         kStayMinutes = 9, kReason = 10, kState = 11, kSubmittedAt = 12, kDecidedBy = 13,
                         kDecidedAt = 14, kGuidance = 15, kJudgedBy = 16, kRemarks = 17;
}
namespace review {
inline constexpr FieldId kRep = 1, kReviewer = 2, kSubject = 3, kSubjectType = 4, kDecision = 5, kGuidance = 6,
                         kState = 7, kSeal = 8, kAnswer = 9, kRemarks = 10;
}
namespace borrowing {
inline constexpr FieldId kBorrower = 1, kAccount = 2, kWhat = 3, kCopies = 4, kPurpose = 5, kState = 6, kLentBy = 7,
                         kLentAt = 8, kDue = 9, kReturnedAt = 10, kCondition = 11, kJudgedBy = 12, kRemarks = 13;
}
namespace access_query {
inline constexpr FieldId kAuthor = 1, kAccount = 2, kAccountName = 3, kLevel = 4, kReason = 5, kDays = 6, kState = 7,
                         kStep = 8, kSubmittedAt = 9, kDecidedBy = 10, kDecidedAt = 11, kUntil = 12, kGuidance = 13,
                         kJudgedBy = 14, kDecisions = 15, kRemarks = 16;
}
namespace grade_proposal {
inline constexpr FieldId kAccount = 1, kProposedBy = 2, kScheme = 3, kFromGrade = 4, kToGrade = 5, kReason = 6,
                         kInputs = 7, kProposedOn = 8, kUntil = 9, kState = 10, kDecidedBy = 11, kDecidedAt = 12,
                         kGuidance = 13, kJudgedBy = 14, kRemarks = 15;
}
namespace handover {
inline constexpr FieldId kReceiver = 1, kHandedBy = 2, kLeaver = 3, kCause = 4, kNoticeOn = 5, kLastDay = 6,
                         kAccounts = 7, kChecklist = 8, kAcceptedWith = 9, kState = 10, kAcceptedAt = 11, kWipedAt = 12,
                         kClosedAt = 13, kJudgedBy = 14, kRemarks = 15;
}
namespace duty_record {
inline constexpr FieldId kPerson = 1, kDuty = 2, kOccasion = 3, kDoneOn = 4, kDoneBy = 5, kResult = 6, kJudgedBy = 7,
                         kRemarks = 8;
}

} // namespace roadbook::field
