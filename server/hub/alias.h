// SPDX-License-Identifier: GPL-3.0-or-later
//
// Accounts that were found to be the same one: the loser names the survivor in `merged_into`. Nothing is moved. What
// hangs on the loser stays where it is, its readers become those of both, and an edit of the loser by somebody who had
// not heard of it lands on the survivor. Emptying `merged_into` undoes it.
#pragma once

#include "hub/batch.h"

namespace roadbook {

inline constexpr std::size_t kLongestMergeChain = 16;

// The account that this one is found under now; itself when it was not merged. BadValue: the chain never ends.
Result<Id> survivorOf(Batch& batch, const Id& account);

// The account and what it was merged into, step by step, in that order; ends early where the chain does not.
Result<std::vector<Id>> mergeChain(Batch& batch, const Id& account);

// Every account that leads to this one.
Result<std::vector<Id>> mergedInto(Batch& batch, const Id& account);

// The operation to take in place of this one, when its account was merged into another and the author could not know:
// the same changes on the survivor, by an author who had seen nothing there. Nothing: take it as it is. Comes after the
// rights on the account that was meant have been checked. Frozen: the author knew. BadValue, NotFound: this merge
// cannot be.
Result<std::optional<Operation>> redirected(Batch& batch, const Writer& writer, const Operation& op);

} // namespace roadbook
