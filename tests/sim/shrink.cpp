// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/run.h"

namespace roadbook::sim {
namespace {

bool breaksAlike(const Schedule& schedule, const Broken& broken, const std::filesystem::path& folder)
{
    const auto played = playOnce(schedule, folder);
    return played.broken && played.broken->invariant == broken.invariant;
}

Schedule without(const Schedule& schedule, std::size_t from, std::size_t count)
{
    Schedule shorter = schedule;
    const auto begin = shorter.steps.begin() + static_cast<std::ptrdiff_t>(from);
    shorter.steps.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
    return shorter;
}

} // namespace

// Whole stretches first, then halves of them, down to single steps; then the faults of what is left.
Schedule shrink(const Schedule& schedule, const Broken& broken, const std::filesystem::path& folder)
{
    Schedule best = schedule;
    for (std::size_t length = std::max<std::size_t>(best.steps.size() / 2, 1); length > 0; length /= 2) {
        for (bool again = true; again;) {
            again = false;
            for (std::size_t at = best.steps.size(); at >= length && at > 0;) {
                at = at > length ? at - length : 0;
                if (at + length > best.steps.size())
                    continue;
                auto shorter = without(best, at, length);
                if (breaksAlike(shorter, broken, folder)) {
                    best = std::move(shorter);
                    again = length == 1;
                }
                if (at == 0)
                    break;
            }
        }
    }
    for (auto& step : best.steps) {
        const Step before = step;
        step.wire = WireFault::None;
        step.disk = DiskFault::None;
        if ((before.wire != step.wire || before.disk != step.disk) && !breaksAlike(best, broken, folder))
            step = before;
    }
    return best;
}

} // namespace roadbook::sim
