// SPDX-License-Identifier: GPL-3.0-or-later
//
// Why a grade was not changed. Pure function of an error and words; GUI thread.
#pragma once

#include "pages/words.h"
#include "regulation/calendar/day.h"

namespace roadbook {

// As Words::refusal(); where the owner's week is open, that week has its date. `week`: the first day of the one in which
// the grade was to change; 0 when it is not known.
QString gradeRefusal(const Error& error, regulation::Day week, const Words& words);

} // namespace roadbook
