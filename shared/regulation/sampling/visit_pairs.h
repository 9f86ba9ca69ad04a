// SPDX-License-Identifier: GPL-3.0-or-later
//
// The signs that need a second visit: repeated text, overlap, impossible travel. Inner to sampling/. Pure.
#pragma once

#include "regulation/sampling/checked_visit.h"

#include <cstdint>
#include <functional>
#include <span>

namespace roadbook::regulation {

// Called with the index of the visit that carries the sign, the other visit, and how much: characters, minutes, km/h.
using PairFound = std::function<void(std::size_t index, const CheckedVisit& other, std::int64_t amount)>;

void findRepeatedTexts(std::span<const CheckedVisit> week, std::span<const CheckedVisit> earlier,
                       std::int64_t leastCharacters, const PairFound& found);
// `counts`: whether a visit takes part, by its channel.
void findOverlaps(std::span<const CheckedVisit> week, const std::function<bool(const CheckedVisit&)>& counts,
                  std::int64_t moreThanMinutes, const PairFound& found);
void findImpossibleTravel(std::span<const CheckedVisit> week, const std::function<bool(const CheckedVisit&)>& counts,
                          std::int64_t fasterThanKmh, const PairFound& found);

} // namespace roadbook::regulation
