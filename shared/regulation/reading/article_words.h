// SPDX-License-Identifier: GPL-3.0-or-later
//
// How a sentence cites an article of the regulation. Pure; any thread.
#pragma once

#include "regulation/reading/label.h"
#include "regulation/reading/source.h"

#include <cstdint>

namespace roadbook::regulation {

enum class Citing : std::uint8_t {
    Words,     // for people
    Reference, // for programs that look it up: "S0 §36" in both languages
};

// "制度 第36条", "Regulation, Art. 36"; an article that names its regulation, "细则第17条", stands alone.
Label citation(const Source& source, Citing citing = Citing::Words);

// "第36条第2款" is "Regulation, Art. 36(2)", "第35条第2、3款" "Art. 35(2) and (3)", "第14条、第20条" "Arts. 14 and 20",
// "篇五 第四节" "Part 5, Sec. 4", "第四章三（二）1" "Ch. 4, 3(2).1". What is written in another way is cited by its reference.
std::string articleInEnglish(const Source& source);

} // namespace roadbook::regulation
