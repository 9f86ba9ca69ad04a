// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/device_clock.h"

#include "base/clock_offset.h"

#include <chrono>
#include <ctime>

namespace roadbook::cli {

Timestamp systemNow()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::int64_t machineUptime()
{
    timespec since{};
    clock_gettime(CLOCK_BOOTTIME, &since);
    return since.tv_sec * 1000 + since.tv_nsec / 1'000'000;
}

Result<Clock> deviceClock(std::string_view text)
{
    RB_ASSIGN(const std::int64_t offset, clockOffset(text, systemNow()));
    return Clock([offset] { return systemNow() + offset; });
}

} // namespace roadbook::cli
