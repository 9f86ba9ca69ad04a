// SPDX-License-Identifier: GPL-3.0-or-later
//
// Threads that take the same steps side by side: what many devices do at once, and what the floor does beside it.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace roadbook::bench {

// Runs work(0) … work(count - 1), each in a thread of its own, until all have ended. `allHere`, called as often by each,
// waits for the others. Returns the milliseconds from each time that all were there to the next. Throws what the first of
// them threw; whoever has failed is not waited for.
using Step = std::function<void()>;
std::vector<double> together(std::size_t count,
                             const std::function<void(std::size_t index, const Step& allHere)>& work);

} // namespace roadbook::bench
