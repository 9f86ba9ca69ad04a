// SPDX-License-Identifier: GPL-3.0-or-later
//
// Label: words that people see, in both languages. Pure values; any thread.
#pragma once

#include <string>

namespace roadbook::regulation {

struct Label {
    std::string zh;
    std::string en;

    bool operator==(const Label&) const = default;
};

} // namespace roadbook::regulation
