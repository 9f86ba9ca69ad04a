// SPDX-License-Identifier: GPL-3.0-or-later
//
// Pack (制度包): one version of a company's regulation with all its sections, read from JSON. Device, server and command
// line read the same text with the same function and so come to the same answers (law 14). What the members of the JSON
// mean stands in packs/pack.schema.json; how to change one, in docs/regulation-packs.md.
//
// Reading is pure and takes a few milliseconds: read once and keep the result, a plain value. Any thread.
#pragma once

#include "base/result.h"
#include "regulation/analytics/section.h"
#include "regulation/archive/section.h"
#include "regulation/calculators/section.h"
#include "regulation/calendar/office.h"
#include "regulation/due/section.h"
#include "regulation/grading/section.h"
#include "regulation/reading/label.h"
#include "regulation/reading/problems.h"
#include "regulation/reading/source.h"
#include "regulation/reception/section.h"
#include "regulation/sampling/section.h"
#include "regulation/thresholds/section.h"
#include "regulation/workflow/section.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook::regulation {

struct Pack {
    std::string id;      // "S0"
    std::string version; // of this text; a changed text has another one
    Label title;
    Day effectiveFrom = 0;
    std::map<std::string, Label, std::less<>> terms; // by the program's own word: "return_visit"
    std::map<std::string, Label, std::less<>> roles; // by role: "rep"; the company's own: 大客户专员
    OfficeCalendar calendar;
    DueSection due;
    GradingSection grading;
    CalculatorSection calculators;
    SpotCheckSection spotCheck;
    ThresholdSection thresholds;
    AnalyticsSection analytics;
    ArchiveSection archive;
    ReceptionSection reception;
    WorkflowSection workflow;

    std::vector<Finding> findings; // gaps and values still to be configured, in the order of the pack; no errors

    // How a record names the version that judged it: "S0@1".
    std::string name() const { return id + "@" + version; }
};

// Everything that is found in the text, errors and the rest.
struct PackReading {
    Pack pack; // whole only when nothing is an error
    std::vector<Finding> findings;
    bool refused = false;
};
PackReading checkPack(std::string_view text);

// The pack, or BadInput: the first error with its path and reason, and how many there are.
Result<Pack> taken(PackReading reading);
Result<Pack> readPack(std::string_view text); // taken(checkPack(text))

// --- The presets that come with the program.
inline constexpr std::string_view kDefaultPreset = "S0"; // in force where the company has activated nothing

struct Preset {
    std::string id; // "S0", "S4/2"
    std::string_view text;
};
std::vector<Preset> presets();                            // the default one first, then in the order of their files
Result<std::string_view> presetText(std::string_view id); // NotFound, naming what exists
Result<Pack> preset(std::string_view id);                 // the same

} // namespace roadbook::regulation
