// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the members of a pack are called by who reads the regulation and not its JSON: "effective_from" is 生效日期. Pure;
// any thread.
#pragma once

#include "regulation/reading/label.h"

#include <string_view>

namespace roadbook::regulation {

// What is no member of a pack stays as it is written, in quotes.
Label memberWords(std::string_view member);

} // namespace roadbook::regulation
