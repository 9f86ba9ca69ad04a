// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/backoff.h"

#include "protocol/limits.h"

#include <algorithm>
#include <cmath>

namespace roadbook {

std::chrono::milliseconds retryWait(int failures, double random, std::chrono::seconds askedFor)
{
    using Seconds = std::chrono::duration<double>;
    const double growth = std::pow(limits::kRetryGrowth, std::clamp(failures - 1, 0, 30));
    const Seconds full = std::min(Seconds(limits::kRetryFirst) * growth, Seconds(limits::kRetryMost));
    const Seconds wait = full * (1.0 - limits::kRetryJitter * random);
    const Seconds asked = Seconds(askedFor) * (1.0 + limits::kRetryJitter * random);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::max(wait, asked));
}

} // namespace roadbook
