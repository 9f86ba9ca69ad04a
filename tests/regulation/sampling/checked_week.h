// SPDX-License-Identifier: GPL-3.0-or-later
//
// A week of ordinary visits for the tests of spot checks: every one stayed long enough, was entered within a day and a
// half, says something of its own, and begins where the one before could be left. Test thread.
#pragma once

#include "regulation/sampling/sample.h"

#include <cstdint>
#include <string>
#include <vector>

namespace roadbook::test {

constexpr int kOffset = 480; // the office of the tests: UTC+8

Id idOf(std::uint64_t number);
// 2026-11-23 is a Monday.
Timestamp at(int day, int hour, int minute = 0); // in the office's time

// A visit without any sign.
regulation::CheckedVisit cleanVisit(std::uint64_t number, std::uint64_t rep, Timestamp start, int minutes = 40);

// `reps` people with `each` visits from Monday to Friday; another `variant` is another week of the same shape.
std::vector<regulation::CheckedVisit> cleanWeek(int reps, int each, std::uint64_t variant = 0);

} // namespace roadbook::test
