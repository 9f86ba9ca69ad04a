// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/replay/report.h"

#include "model/scaled.h"

#include <nlohmann/json.hpp>

namespace roadbook::regulation {
namespace {

using nlohmann::json;

constexpr int kLoadPlaces = 2;
constexpr std::int64_t kThousandthsOfMinuteAnHour = 60'000;

json idJson(const Id& id)
{
    return id.isNull() ? json() : json(id.text());
}

json gradeJson(const std::string& grade)
{
    return grade.empty() ? json() : json(grade);
}

json countsJson(const Replay::Counts& counts)
{
    return {{"due", counts.due}, {"overdue", counts.overdue}};
}

json loadJson(const AskedLoad& load)
{
    json object{{"visits_per_week", formatScaled(load.visitsPerWeek(), kLoadPlaces)},
                {"calls_per_week", formatScaled(load.callsPerWeek(), kLoadPlaces)}};
    if (load.minutesPerYear > 0)
        object["hours_per_year"] = load.minutesPerYear / kThousandthsOfMinuteAnHour;
    return object;
}

json nameOf(const Id& person, std::span<const StaffFact> staff)
{
    for (const auto& one : staff)
        if (one.id == person)
            return one.name;
    return {};
}

json regradedJson(const Replay::Regraded& one)
{
    return {{"account", one.account.text()},
            {"name", one.name},
            {"owner", idJson(one.owner)},
            {"stored", gradeJson(one.stored)},
            {"before", gradeJson(one.before)},
            {"after", gradeJson(one.after)},
            {"held_by_hand", one.heldByHand},
            {"why", one.why.zh},
            {"why_en", one.why.en}};
}

} // namespace

json reportOf(const Replay& replay, std::span<const StaffFact> staff)
{
    json object{{"before", replay.before},
                {"after", replay.after},
                {"day", formatDay(replay.day)},
                {"accounts", replay.accounts},
                {"regraded", json::array()},
                {"owed", json::array()},
                {"total", {{"before", countsJson(replay.totalBefore)}, {"after", countsJson(replay.totalAfter)}}},
                {"months", json::array()},
                {"people", json::array()}};
    for (const auto& one : replay.regraded)
        object["regraded"].push_back(regradedJson(one));
    for (const auto& one : replay.owed)
        object["owed"].push_back({{"account", one.account.text()},
                                  {"name", one.name},
                                  {"owner", idJson(one.owner)},
                                  {"before", countsJson(one.before)},
                                  {"after", countsJson(one.after)}});
    for (const auto& month : replay.months)
        object["months"].push_back(
            {{"day", formatDay(month.day)}, {"before", countsJson(month.before)}, {"after", countsJson(month.after)}});
    for (const auto& person : replay.people)
        object["people"].push_back({{"id", idJson(person.id)},
                                    {"name", nameOf(person.id, staff)},
                                    {"before", loadJson(person.before)},
                                    {"after", loadJson(person.after)},
                                    {"visits_done", person.visitsDone},
                                    {"calls_done", person.callsDone}});
    return object;
}

} // namespace roadbook::regulation
