// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pace: how large the next piece of an attachment is, and when to leave it for a later sync. A server takes whole pieces
// only, so on a road that cuts often a piece must be small or nothing ever arrives: a cut halves it, success doubles it.
// Pure value; any thread.
#pragma once

#include <cstddef>

namespace roadbook {

class Pace {
public:
    Pace();

    std::size_t piece() const { return m_piece; } // bytes of the next request
    void arrived();
    void cut(bool someArrived); // the connection; part of the piece may count all the same
    bool isHopeless() const;    // too many cuts in a row with nothing gained: the next sync goes on from here

private:
    std::size_t m_piece;
    int m_cuts = 0;
};

} // namespace roadbook
