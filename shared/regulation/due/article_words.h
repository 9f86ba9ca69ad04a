// SPDX-License-Identifier: GPL-3.0-or-later
//
// How English cites an article of the regulation. Pure; any thread.
#pragma once

#include "regulation/reading/source.h"

namespace roadbook::regulation {

// "第36条第2款" is "Regulation, Art. 36(2)", "第35条第2、3款" "Art. 35(2) and (3)", "第14条、第20条" "Arts. 14 and 20",
// "篇五 第四节" "Part 5, Sec. 4". What is numbered in another way is cited by its reference.
std::string articleInEnglish(const Source& source);

} // namespace roadbook::regulation
