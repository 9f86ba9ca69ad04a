// SPDX-License-Identifier: GPL-3.0-or-later
//
// Problems: what was found while a pack was read. Errors refuse it; gaps (no grade for 30 to 50) and values that the
// company must still give are listed and shown, and refuse nothing. Not thread-safe; one reading, one object.
#pragma once

#include "regulation/reading/said.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook::regulation {

struct Finding {
    enum class Kind : std::uint8_t { Error, Gap, Unconfigured };
    Kind kind = Kind::Error;
    std::string path; // where in the pack: "obligations[3].window.days"
    Saying said;      // what is wrong and what to do

    std::string reason() const { return inEnglish(said); }
    bool operator==(const Finding&) const = default;
};

std::string_view findingName(Finding::Kind kind); // "error", "gap", "unconfigured"

class Problems {
public:
    void error(std::string path, Saying said);
    void gap(std::string path, Saying said);
    void unconfigured(std::string path, Saying said);

    bool refused() const { return m_refused; }
    const std::vector<Finding>& all() const { return m_findings; } // in the order of the pack

private:
    std::vector<Finding> m_findings;
    bool m_refused = false;
};

} // namespace roadbook::regulation
