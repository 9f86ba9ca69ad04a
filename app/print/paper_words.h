// SPDX-License-Identifier: GPL-3.0-or-later
//
// PaperWords: how values read on paper, in the language of one document: days, times in the office's zone, choices and
// field names of the schema. Unlike the window's Words it needs no translator: a document may be in another language
// than the window. Pure; any thread.
#pragma once

#include "model/record.h"
#include "regulation/calendar/office.h"
#include "regulation/workflow/section.h"

#include <string>
#include <string_view>
#include <vector>

namespace roadbook {

enum class PaperLanguage : std::uint8_t { Chinese, English };

class PaperWords {
public:
    PaperWords(PaperLanguage language, regulation::OfficeCalendar calendar);

    bool english() const { return m_language == PaperLanguage::English; }
    const regulation::OfficeCalendar& calendar() const { return m_calendar; }

    std::string of(std::string_view zh, std::string_view en) const { return std::string(english() ? en : zh); }
    std::string of(const regulation::Label& label) const { return english() ? label.en : label.zh; }
    // "状态：已批准", "State: Approved"
    std::string labelled(std::string_view label, std::string_view value) const;
    std::string joined(const std::vector<std::string>& texts) const; // "名片、价格表"
    std::string bracketed(std::string_view text) const;              // "（逾期提交）"

    std::string day(regulation::Day day) const;            // "2026-12-01 周二"
    std::string month(regulation::Day day) const;          // "2026年12月"
    std::string time(Timestamp at) const;                  // "14:00"; "" for 0
    std::string times(Timestamp from, Timestamp to) const; // "09:00–10:00"
    std::string moment(Timestamp at) const;                // "2026-12-05 16:00"; "" for 0
    std::string shortDay(Timestamp at) const;              // "12-03 周四"

    // "制度第 1 版" for the name of a pack as programs write it, "S0@1".
    std::string version(std::string_view pack) const;

    std::string type(TypeId type) const;
    std::string field(TypeId type, FieldId field) const;
    // The label of a choice, or the value as it is when it is none of them.
    std::string choice(TypeId type, FieldId field, std::string_view value) const;
    std::string choices(TypeId type, FieldId field, const TextSet& values) const; // in the order of the schema

private:
    std::string weekday(regulation::Day day) const;

    PaperLanguage m_language;
    regulation::OfficeCalendar m_calendar;
};

} // namespace roadbook
