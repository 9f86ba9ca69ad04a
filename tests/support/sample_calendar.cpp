// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sample_calendar.h"

#include "model/fields.h"
#include "regulation/facts/facts.h"
#include "support/sample_year.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <utility>

namespace roadbook::test {
namespace {

namespace vf = field::visit;
namespace pi = field::plan_item;
namespace ic = field::itinerary_change;

constexpr Timestamp kMinute = 60'000;
constexpr Timestamp kDay = 24 * 60 * kMinute;
constexpr Timestamp kRoad = 5 * kMinute;
constexpr int kDaysOfWeek = 7;
constexpr int kWorkdays = 5;

std::int64_t weekdayOf(std::int64_t day) // Monday is 0
{
    constexpr int kThursday = 3; // 1970-01-01
    return (day + kThursday) % kDaysOfWeek;
}

std::string dateOf(std::int64_t day)
{
    const auto [year, month, number] = civilFromDays(day);
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", year, month, number);
    return out.data();
}

Value* find(Edit& edit, FieldId field)
{
    const auto at = std::ranges::find_if(edit.fields, [field](const auto& one) { return one.first == field; });
    return at == edit.fields.end() ? nullptr : &at->second;
}

void shift(Edit& edit, FieldId field, Timestamp by)
{
    if (Value* value = find(edit, field))
        *value = std::get<Timestamp>(*value) + by;
}

struct Stay {
    SampleSave* save;
    Edit* edit;
    Timestamp start;
    Timestamp end;
};

std::map<Id, std::vector<Stay>> staysOf(std::vector<SampleSave>& saves)
{
    std::map<Id, std::vector<Stay>> stays;
    for (SampleSave& save : saves)
        for (Edit& edit : save.edits)
            if (const Value start = valueIn(edit, vf::kStartedAt); edit.type == type::kVisit && !isNull(start))
                stays[std::get<Id>(valueIn(edit, vf::kRep))].push_back(
                    {&save, &edit, std::get<Timestamp>(start), std::get<Timestamp>(valueIn(edit, vf::kEndedAt))});
    for (auto& [person, ofPerson] : stays)
        std::ranges::stable_sort(ofPerson, {}, &Stay::start);
    return stays;
}

class Mover {
public:
    Mover(std::vector<SampleSave>& saves, Timestamp midnight)
        : m_saves(saves), m_midnight(midnight), m_today(dayOfMidnight(midnight))
    {}

    void move()
    {
        for (auto& [person, stays] : staysOf(m_saves)) {
            m_busy.clear();
            for (const Stay& stay : stays)
                m_busy[dayOf(stay.start)].emplace_back(stay.start, stay.end);
            for (const Stay& stay : stays)
                if (isHoliday(dayOf(stay.start)))
                    moveVisit(stay);
        }
        for (SampleSave& save : m_saves)
            for (Edit& edit : save.edits)
                if (edit.type == type::kPlanItem)
                    movePlanned(edit);
                else if (edit.type == type::kItineraryChange)
                    moveChange(save, edit);
    }

private:
    using Span = std::pair<Timestamp, Timestamp>;

    std::int64_t dayOf(Timestamp at) const
    {
        return m_today + (at >= m_midnight ? (at - m_midnight) / kDay : -((m_midnight - at + kDay - 1) / kDay));
    }
    Timestamp startOf(std::int64_t day) const { return m_midnight + (day - m_today) * kDay; }

    // Working days around that one, those of its week first.
    static std::vector<std::int64_t> workdaysAround(std::int64_t day)
    {
        constexpr int kFar = 20;
        const std::int64_t monday = day - weekdayOf(day);
        std::vector<std::int64_t> days;
        for (const bool sameWeek : {true, false})
            for (int far = 1; far <= kFar; ++far)
                for (const std::int64_t other : {day - far, day + far})
                    if (isWorkday(other) && (other >= monday && other < monday + kDaysOfWeek) == sameWeek)
                        days.push_back(other);
        return days;
    }

    void moveVisit(const Stay& stay)
    {
        const std::int64_t day = dayOf(stay.start);
        const std::int64_t monday = day - weekdayOf(day);
        std::vector<std::int64_t> days = workdaysAround(day);
        constexpr int kYear = 364; // since when the customers are
        std::erase_if(days, [this](std::int64_t other) { return other >= m_today || other < m_today - kYear; });
        const auto others =
            std::ranges::find_if(days, [monday](auto one) { return one < monday || one >= monday + kDaysOfWeek; });
        std::stable_sort(days.begin(), others, [this](auto one, auto other) { // the emptiest of the week
            return m_busy[one].size() < m_busy[other].size();
        });
        for (const std::int64_t other : days) {
            const auto start = freeTime(other, stay);
            if (!start)
                continue;
            const Timestamp by = *start - stay.start;
            m_busy[other].emplace_back(*start, stay.end + by);
            shift(*stay.edit, vf::kStartedAt, by);
            shift(*stay.edit, vf::kEndedAt, by);
            stay.save->at += by;
            const std::string name = dateOf(monday) + stay.edit->id.text();
            const std::string_view parts[]{"sample", "item", stay.save->login, name}; // as sample_weeks.cpp names it
            m_moved[stay.edit->id] = m_moved[derivedId(parts)] = by;
            return;
        }
    }

    // From the same time of day on, in steps, around the working hours and never at noon.
    std::optional<Timestamp> freeTime(std::int64_t day, const Stay& stay)
    {
        constexpr int kFirst = 530;
        constexpr int kHours = 560;
        constexpr int kNoon = 690;
        constexpr int kAfternoon = 785;
        constexpr int kStep = 5;
        const auto minute = static_cast<int>((stay.start - startOf(dayOf(stay.start))) / kMinute);
        for (int later = 0; later < kHours; later += kStep) {
            const int at = kFirst + (std::max(minute, kFirst) - kFirst + later) % kHours;
            if (at > kNoon && at < kAfternoon)
                continue;
            const Timestamp start = startOf(day) + at * kMinute;
            const Timestamp end = start + stay.end - stay.start;
            if (std::ranges::none_of(m_busy[day], [start, end](const Span& one) {
                    return start < one.second + kRoad && one.first < end + kRoad;
                }))
                return start;
        }
        return std::nullopt;
    }

    Timestamp movedBy(const Value& id) const
    {
        const auto at = isNull(id) ? m_moved.end() : m_moved.find(std::get<Id>(id));
        return at == m_moved.end() ? 0 : at->second;
    }
    // From that moment to the working day that it is put to, if it has to be.
    Timestamp toWorkday(Timestamp at) const
    {
        const std::int64_t day = dayOf(at);
        return isWorkday(day) ? 0 : (workdaysAround(day).front() - day) * kDay;
    }

    void movePlanned(Edit& edit) const
    {
        const auto start = std::get<Timestamp>(valueIn(edit, pi::kPlannedStart));
        Timestamp by = movedBy(Value(edit.id));
        if (by == 0 && !isHoliday(dayOf(start)))
            return;
        by -= (start + by) % (10 * kMinute);
        by += toWorkday(start + by);
        shift(edit, pi::kPlannedStart, by);
        shift(edit, pi::kPlannedEnd, by);
        *find(edit, pi::kDay) = dateOf(dayOf(start + by));
    }

    void moveChange(SampleSave& save, Edit& edit) const
    {
        constexpr Timestamp kHour = 60 * kMinute; // after it, it is told
        const Timestamp when = std::get<Timestamp>(valueIn(edit, ic::kSubmittedAt)) - kHour;
        Timestamp by = movedBy(valueIn(edit, ic::kItem)) + movedBy(valueIn(edit, ic::kVisit));
        if (by == 0 && isHoliday(dayOf(when)))
            by = toWorkday(when);
        if (by == 0)
            return;
        shift(edit, ic::kSubmittedAt, by);
        shift(edit, ic::kDecidedAt, by);
        save.at += by;
        *find(edit, ic::kDay) = dateOf(dayOf(when + by));
    }

    std::vector<SampleSave>& m_saves;
    Timestamp m_midnight;
    std::int64_t m_today;
    std::map<std::int64_t, std::vector<Span>> m_busy; // of the person whose visits are being moved, by day
    std::map<Id, Timestamp> m_moved;                  // visits and plan items
};

} // namespace

bool isHoliday(std::int64_t day)
{
    struct Holidays {
        int month, first, last;
    };
    constexpr std::array kHolidays{Holidays{1, 1, 1}, Holidays{5, 1, 3}, Holidays{10, 1, 7}};
    const auto date = civilFromDays(day);
    const auto month = static_cast<int>(date.month);
    const auto number = static_cast<int>(date.day);
    return std::ranges::any_of(kHolidays, [month, number](const Holidays& one) {
        return one.month == month && number >= one.first && number <= one.last;
    });
}

bool isWorkday(std::int64_t day)
{
    return weekdayOf(day) < kWorkdays && !isHoliday(day);
}

void keepLonger(std::vector<SampleSave>& recent, Timestamp midnight)
{
    namespace af = field::account;
    constexpr int kLonger = 340; // days, on top of two months
    constexpr int kHalfYear = 183;
    const std::int64_t today = dayOfMidnight(midnight);
    int number = 0;
    for (SampleSave& save : recent)
        for (Edit& edit : save.edits) {
            if (edit.type != type::kAccount)
                continue;
            TextSet verified;
            for (int half = 0; half < 3; ++half)
                verified.push_back(regulation::dutyMark(
                    "verify", static_cast<regulation::Day>(today - half * kHalfYear - 20 - number % 30)));
            sortUnique(verified);
            edit.fields.emplace_back(af::kArchivedOn, dateOf(today - 410 - number));
            edit.fields.emplace_back(af::kDutiesDone, std::move(verified));
            if (number % 9 != 4) { // the others are to be completed
                edit.fields.emplace_back(af::kFax, "0871-0000 " + std::to_string(6200 + number));
                edit.fields.emplace_back(af::kRegisteredCapital, (1 + number * 7 % 50) * std::int64_t{100'000'000});
            }
            save.at -= kLonger * kDay;
            ++number;
        }
    std::ranges::stable_sort(recent, {}, &SampleSave::at);
}

void keepApart(std::vector<SampleSave>& saves)
{
    for (auto& [person, stays] : staysOf(saves))
        for (std::size_t i = 0; i + 1 < stays.size(); ++i) {
            const Timestamp latest = stays[i + 1].start - kRoad;
            if (stays[i].end <= latest)
                continue;
            *find(*stays[i].edit, vf::kEndedAt) = latest;
            stays[i].save->at = latest;
        }
}

void keepHolidays(std::vector<SampleSave>& saves, Timestamp midnight)
{
    Mover(saves, midnight).move();
}

} // namespace roadbook::test
