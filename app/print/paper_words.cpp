// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/paper_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace roadbook {
namespace {

constexpr Timestamp kMinute = 60'000;
constexpr Timestamp kMinutesOfHour = 60;

std::string twoDigits(Timestamp number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

PaperWords::PaperWords(PaperLanguage language, regulation::OfficeCalendar calendar)
    : m_language(language), m_calendar(std::move(calendar))
{}

std::string PaperWords::labelled(std::string_view label, std::string_view value) const
{
    return std::string(label) + of("：", ": ") + std::string(value);
}

std::string PaperWords::joined(const std::vector<std::string>& texts) const
{
    std::string all;
    for (const auto& text : texts)
        all += (all.empty() ? "" : of("、", ", ")) + text;
    return all;
}

std::string PaperWords::bracketed(std::string_view text) const
{
    return of("（", " (") + std::string(text) + of("）", ")");
}

std::string PaperWords::weekday(regulation::Day day) const
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kNames{{{"周一", "Mon"},
                                                                                          {"周二", "Tue"},
                                                                                          {"周三", "Wed"},
                                                                                          {"周四", "Thu"},
                                                                                          {"周五", "Fri"},
                                                                                          {"周六", "Sat"},
                                                                                          {"周日", "Sun"}}};
    const auto& [zh, en] = kNames[static_cast<std::size_t>(regulation::weekdayOf(day)) - 1];
    return of(zh, en);
}

std::string PaperWords::day(regulation::Day day) const
{
    return regulation::formatDay(day) + " " + weekday(day);
}

std::string PaperWords::month(regulation::Day day) const
{
    const auto date = civilFromDays(day);
    return english() ? regulation::formatDay(day).substr(0, 7)
                     : std::to_string(date.year) + "年" + std::to_string(date.month) + "月";
}

std::string PaperWords::time(Timestamp at) const
{
    if (at == 0)
        return {};
    const Timestamp minutes = (at - m_calendar.startOf(m_calendar.dayOf(at))) / kMinute;
    return twoDigits(minutes / kMinutesOfHour) + ":" + twoDigits(minutes % kMinutesOfHour);
}

std::string PaperWords::times(Timestamp from, Timestamp to) const
{
    return to > from && from != 0 ? time(from) + "–" + time(to) : time(from);
}

std::string PaperWords::moment(Timestamp at) const
{
    return at != 0 ? regulation::formatDay(m_calendar.dayOf(at)) + " " + time(at) : std::string();
}

std::string PaperWords::shortDay(Timestamp at) const
{
    constexpr std::size_t kYear = 5; // "2026-"
    return day(m_calendar.dayOf(at)).substr(kYear);
}

std::string PaperWords::version(std::string_view pack) const
{
    const auto at = pack.rfind('@');
    if (at == std::string_view::npos)
        return std::string(pack);
    const std::string number(pack.substr(at + 1));
    return english() ? "Version " + number + " of the regulation" : "制度第 " + number + " 版";
}

std::string PaperWords::type(TypeId type) const
{
    const auto* info = findType(type);
    return of(info->zh, info->en);
}

std::string PaperWords::field(TypeId type, FieldId field) const
{
    const auto* info = findType(type)->field(field);
    return of(info->zh, info->en);
}

std::string PaperWords::choice(TypeId type, FieldId field, std::string_view value) const
{
    const auto& known = findType(type)->field(field)->choices;
    const auto at = std::find_if(known.begin(), known.end(), [&](const Choice& c) { return c.value == value; });
    return at != known.end() ? of(at->zh, at->en) : std::string(value);
}

std::string PaperWords::choices(TypeId type, FieldId field, const TextSet& values) const
{
    std::vector<std::string> texts;
    const auto& known = findType(type)->field(field)->choices;
    for (const auto& one : known)
        if (std::binary_search(values.begin(), values.end(), one.value))
            texts.push_back(of(one.zh, one.en));
    for (const auto& value : values)
        if (std::none_of(known.begin(), known.end(), [&](const Choice& c) { return c.value == value; }))
            texts.push_back(value);
    return joined(texts);
}

} // namespace roadbook
