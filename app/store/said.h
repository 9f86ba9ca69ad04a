// SPDX-License-Identifier: GPL-3.0-or-later
//
// The remarks of a record as people read them: who said what, when. Store thread; plain values.
#pragma once

#include "store/reader.h"

namespace roadbook {

struct SaidFacts {
    std::string who;
    Timestamp at = 0;
    std::string text;
};
std::vector<SaidFacts> saidIn(Reader& reader, const TextSet& remarks); // the earliest first

} // namespace roadbook
