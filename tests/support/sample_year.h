// SPDX-License-Identifier: GPL-3.0-or-later
//
// A year of the demo company, on top of its last two months: many more accounts of every rep, visited as their grades ask
// for, and every working week of it, planned, reported, handed in and reviewed. All invented, the same at every run. For
// pictures and for tests of pages in a store that is full. Pure; any thread.
#pragma once

#include "support/sample_company.h"

namespace roadbook::test {

// `recent`: sampleSaves() of the same people and day. Returns both together, oldest first; the tables of what was handed in
// are left to whoever has a store to make them from.
std::vector<SampleSave> withSampleYear(std::vector<SampleSave> recent, const std::map<std::string, Id>& staff,
                                       Timestamp midnight);

// --- Of sample_weeks.cpp: plans, itinerary changes, records and spot checks of the weeks in which those visits lie, and of
// the one that follows.
std::vector<SampleSave> sampleWeeks(const std::vector<SampleSave>& visits, const std::map<std::string, Id>& staff,
                                    Timestamp midnight);

// The day of the calendar that begins at that midnight, whichever way the zone lies.
inline std::int64_t dayOfMidnight(Timestamp midnight)
{
    constexpr Timestamp kHour = 3'600'000;
    return (midnight + 14 * kHour) / (24 * kHour);
}

// What a save says of a field; nothing when it says nothing.
inline Value valueIn(const Edit& edit, FieldId field)
{
    for (const auto& [id, value] : edit.fields)
        if (id == field)
            return value;
    return {};
}

} // namespace roadbook::test
