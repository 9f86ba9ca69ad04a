// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a due item says to people, in both languages: what to do, what would satisfy it, and why, with the article of the
// regulation. "A2 每 30 天上门 1 次 · 制度 第34条 · 上次 10月31日". Pure; any thread.
#pragma once

#include "regulation/due/item.h"

#include <span>

namespace roadbook::regulation {

struct DueWords {
    Bilingual what;    // "上门"
    Bilingual satisfy; // "专门回访 · 上门 · 见经办、负责人"
    Bilingual why;
    Bilingual rule; // the rule alone: "A2 每 30 天上门 1 次"
    Source source;
};

DueWords wordsFor(const DueSection& section, const DueItem& item, Day today, std::span<const Filing> filings = {});
// A stable name of the rule, for programs: "a2_phone", "promise".
std::string ruleId(const DueSection& section, const DueItem& item, std::span<const Filing> filings = {});
std::string_view dueKindName(DueKind kind);
std::string_view urgencyName(Urgency urgency);

// "10月31日", "31 Oct"; with the year when it is not today's.
Bilingual dayWords(Day day, Day today);
// "制度 第34条", "Regulation, Art. 34"; and "建议" where the regulation is silent.
Bilingual sourceWords(const Source& source);
Bilingual contactWords(const ContactRule& rule);                         // what would satisfy it
Bilingual counterpartWords(const std::vector<CounterpartLevel>& levels); // "见经办、负责人"; empty for none

} // namespace roadbook::regulation
