// SPDX-License-Identifier: GPL-3.0-or-later
//
// 履职记录: that a duty which hangs on no account is done, for one of its occasions. Store thread; plain values.
#pragma once

#include "replica/replica.h"

#include <optional>
#include <string>
#include <string_view>

namespace roadbook {

// One occasion of a duty of the pack, as a row of the due list names it.
struct DutyOccasion {
    std::string duty;
    regulation::Day day = 0; // that names it

    std::string name() const; // "survey_first_half/2026-07-10"
    static std::optional<DutyOccasion> named(std::string_view name);
};

struct DutyReport {
    regulation::Day on = 0;
    std::string judgedBy; // the pack: "S0@1"
    std::string result = {};
    std::string note = {};
};

// This person has done it. False: it was said before, perhaps on another device, and that stands; a result and a note are
// added to it all the same.
Result<bool> recordDuty(Replica& replica, const Id& person, const DutyOccasion& occasion, const DutyReport& report);
// It was not done after all. Recording it again brings the record back with what it has been.
Status takeDutyBack(Replica& replica, const Id& person, const DutyOccasion& occasion);

} // namespace roadbook
