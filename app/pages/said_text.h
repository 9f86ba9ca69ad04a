// SPDX-License-Identifier: GPL-3.0-or-later
//
// What was said to a record, as people read it. Pure functions of facts and words; GUI thread.
#pragma once

#include "pages/words.h"
#include "store/said.h"

namespace roadbook {

QString saidText(const std::vector<SaidFacts>& said, const Words& words); // "王敏 今天 11:02：接受说明", a line each

} // namespace roadbook
