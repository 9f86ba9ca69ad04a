// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/replay/workload.h"

#include <algorithm>
#include <set>

namespace roadbook::regulation {
namespace {

constexpr std::int64_t kScale = 1000; // thousandths
constexpr std::int64_t kDaysOfYear = 365;
constexpr std::int64_t kDaysOfWeek = 7;
constexpr std::string_view kOnSite = "on_site";

std::int64_t perWeek(std::int64_t thousandthsPerYear)
{
    const auto scaled = thousandthsPerYear * kDaysOfWeek; // hundredths a week: / 365 / 10
    const auto whole = kDaysOfYear * 10;
    return (2 * scaled + whole) / (2 * whole);
}

bool isVisit(const Obligation& obligation)
{
    return std::ranges::find(obligation.contact.channels, kOnSite) != obligation.contact.channels.end();
}

void add(AskedLoad& load, const Obligation& obligation)
{
    const auto times = timesAYear(obligation.window) * obligation.least;
    (isVisit(obligation) ? load.visitsPerYear : load.callsPerYear) += times;
    load.minutesPerYear +=
        obligation.minutesPerYear > 0 ? obligation.minutesPerYear * kScale : times * obligation.minutesEach;
}

} // namespace

std::int64_t AskedLoad::visitsPerWeek() const
{
    return perWeek(visitsPerYear);
}

std::int64_t AskedLoad::callsPerWeek() const
{
    return perWeek(callsPerYear);
}

std::int64_t timesAYear(const Window& window)
{
    const auto of = [&window](std::int64_t unitsOfYear) { return unitsOfYear * kScale / window.every; };
    switch (window.unit) {
    case Window::Unit::Days:
        return of(kDaysOfYear);
    case Window::Unit::Weeks:
        return kDaysOfYear * kScale / (kDaysOfWeek * window.every);
    case Window::Unit::Months:
        return of(12);
    case Window::Unit::Quarters:
        return of(4);
    case Window::Unit::Halves:
        return of(2);
    case Window::Unit::Years:
        return of(1);
    }
    throw BrokenInvariant("unknown unit of a window");
}

std::map<Id, AskedLoad> askedLoads(const DueSection& section, std::span<const AccountBook> accounts)
{
    std::map<Id, AskedLoad> loads;
    std::set<std::pair<std::size_t, Id>> together; // a selective obligation is asked once of a person
    for (const auto& account : accounts)
        for (const auto& clock : account.clocks()) {
            const auto& obligation = section.obligations[clock.obligation];
            const auto person = account.holders()[static_cast<std::size_t>(obligation.who)];
            if (!obligation.selective || together.emplace(clock.obligation, person).second)
                add(loads[person], obligation);
        }
    return loads;
}

} // namespace roadbook::regulation
