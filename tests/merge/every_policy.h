// SPDX-License-Identifier: GPL-3.0-or-later
//
// A record type of the tests' own, with the policies that the house has but hardly uses. For tests.
#pragma once

#include "model/schema.h"

namespace roadbook::tiny {

namespace field_of_every_policy {
inline constexpr FieldId kText = 1, kMost = 2, kLeast = 3, kSum = 4, kOwned = 5, kState = 6, kAuthor = 7;
}

// Text, Max (integer), Min (date), Sum (money), OwnerOnly; freezes in the state "submitted".
const TypeInfo& everyPolicy();

} // namespace roadbook::tiny
