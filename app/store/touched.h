// SPDX-License-Identifier: GPL-3.0-or-later
//
// Touched: which kinds of things a save, a draft or a sync has changed, so that a page reads again only when it
// shows one of them. Pure.
#pragma once

#include "model/schema.h"

#include <cstdint>

namespace roadbook {

using Touched = std::uint32_t; // one bit per record type, bit 0 for drafts

inline constexpr Touched kTouchedDrafts = 1U;
inline constexpr Touched kTouchedAll = ~Touched{0};

constexpr Touched touchedType(TypeId type)
{
    return type > 0 && type < 32 ? Touched{1} << type : kTouchedAll;
}

} // namespace roadbook
