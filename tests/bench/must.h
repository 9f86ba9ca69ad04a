// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <stdexcept>
#include <utility>

namespace roadbook::bench {

// A benchmark cannot go on without it.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace roadbook::bench
