// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a reading of a pack found, in the person's language, by its code: the reading itself says it in English, with a
// path, for whoever writes packs. Pure; GUI thread.
#pragma once

#include "pages/words.h"
#include "regulation/reading/problems.h"

#include <QtCore/QString>

namespace roadbook {

QString findingText(const regulation::Finding& finding, const Words& words);

} // namespace roadbook
