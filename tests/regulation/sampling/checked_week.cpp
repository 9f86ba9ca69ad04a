// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/sampling/checked_week.h"

#include "regulation/sampling/draw.h"

#include <array>

namespace roadbook::test {
namespace {

using namespace roadbook::regulation;

constexpr Timestamp kMinute = 60'000;

// 0 … below, of any number.
std::uint64_t pick(std::uint64_t number, std::uint64_t salt, std::uint64_t below)
{
    return scattered(std::to_string(number) + "/" + std::to_string(salt)) % below;
}

} // namespace

Id idOf(std::uint64_t number)
{
    Id id;
    for (std::size_t i = 0; i < 8; ++i)
        id.bytes[15 - i] = static_cast<std::uint8_t>(number >> (8 * i));
    return id;
}

Timestamp at(int day, int hour, int minute)
{
    return startOf(dayOf(2026, 11, 23) + day, kOffset) + (hour * 60 + minute) * kMinute;
}

CheckedVisit cleanVisit(std::uint64_t number, std::uint64_t rep, Timestamp start, int minutes)
{
    static constexpr std::array<const char*, 5> kGrades{"A1", "A2", "B1", "B2", ""};
    CheckedVisit checked;
    checked.visit.id = idOf(number);
    checked.visit.account = idOf(10'000'000 + number);
    checked.visit.rep = idOf(20'000'000 + rep);
    checked.visit.kind = "return_visit";
    checked.visit.channel = "on_site";
    checked.visit.state = "done";
    checked.visit.startedAt = start;
    checked.visit.endedAt = start + minutes * kMinute;
    checked.visit.recordedAt = checked.visit.endedAt + static_cast<Timestamp>(10 + pick(number, 1, 2000)) * kMinute;
    checked.accountName = "客户" + std::to_string(number);
    checked.grade = kGrades[pick(number, 2, kGrades.size())];
    checked.summary = "第" + std::to_string(number) + "次：客户对交货期满意，下月另有采购计划。";
    checked.place = Position{39'900'000 + static_cast<std::int64_t>(pick(number, 3, 40'000)), 116'400'000};
    return checked;
}

std::vector<CheckedVisit> cleanWeek(int reps, int each, std::uint64_t variant)
{
    std::vector<CheckedVisit> week;
    const int perDay = (each + 4) / 5;
    for (int rep = 0; rep < reps; ++rep)
        for (int i = 0; i < each; ++i) {
            const auto number = variant * 1'000'000 + static_cast<std::uint64_t>(rep * each + i) + 1;
            const auto minutes = 15 + static_cast<int>(pick(number, 4, 25));
            // A slot of 50 minutes holds any of them and ten minutes on the road.
            const Timestamp start = at(i / perDay, 8) + (i % perDay) * 50 * kMinute;
            week.push_back(cleanVisit(number, static_cast<std::uint64_t>(rep), start, minutes));
        }
    return week;
}

} // namespace roadbook::test
