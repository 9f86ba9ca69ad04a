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
                         kLastOrderOn = 86, kParent = 93, kTradingSince = 29;
}
namespace contact {
inline constexpr FieldId kAccount = 1, kName = 2, kLevel = 3, kTitle = 4, kMobile = 5;
}
namespace visit {
inline constexpr FieldId kAccount = 1, kRep = 2, kKind = 3, kChannel = 4, kPurposes = 5, kPeopleMet = 6,
                         kPlannedStart = 7, kPlannedEnd = 8, kStartedAt = 9, kEndedAt = 10, kOutcome = 11,
                         kSummary = 12, kCompetitor = 13, kMarket = 14, kState = 15, kTimeReason = 16, kRemarks = 17;
}
namespace promise {
inline constexpr FieldId kAccount = 1, kVisit = 2, kWhat = 3, kDue = 4, kOwner = 5, kState = 6, kRemarks = 7;
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

} // namespace roadbook::field
