// SPDX-License-Identifier: GPL-3.0-or-later
//
// All orders in which things can happen that keep the order of each writer. For tests.
#pragma once

#include "merge/tiny_hub.h"

#include <functional>
#include <vector>

namespace roadbook::tiny {

// Sequences of writer numbers: [2, 1] gives 001, 010, 100.
std::vector<std::vector<int>> interleavings(const std::vector<int>& counts);

// Sends the queues to copies of `start` in every order that keeps each queue's own, and calls
// `atEnd` with each end state. Common beginnings are merged once. Returns the number of orders.
std::size_t inEveryOrder(const TinyHub& start, const std::vector<std::vector<Sent>>& queues,
                         const std::function<void(const TinyHub&)>& atEnd);

} // namespace roadbook::tiny
