// SPDX-License-Identifier: GPL-3.0-or-later
#include "attach/pace.h"

#include "protocol/limits.h"

#include <algorithm>

namespace roadbook {

Pace::Pace() : m_piece(limits::kBlobPieceBytes) {}

void Pace::arrived()
{
    m_cuts = 0;
    m_piece = std::min(m_piece * 2, limits::kBlobPieceBytes);
}

void Pace::cut(bool someArrived)
{
    m_cuts = someArrived ? 0 : m_cuts + 1;
    m_piece = std::max(m_piece / 2, limits::kBlobPieceLeastBytes);
}

bool Pace::isHopeless() const
{
    return m_cuts >= limits::kBlobCutsInARow;
}

} // namespace roadbook
