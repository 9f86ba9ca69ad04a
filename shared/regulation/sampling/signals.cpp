// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/sampling/signals.h"

#include "regulation/sampling/visit_pairs.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;

// Takes signs and counts each kind, so that the common ones can go again.
class Collector {
public:
    Collector(const SpotCheckSection& section, std::span<const CheckedVisit> week, int utcOffsetMinutes)
        : m_section(section), m_week(week), m_utcOffsetMinutes(utcOffsetMinutes), m_signs(week.size())
    {}

    const SignalRule* rule(SignalKind kind) const { return m_section.rule(kind); }

    // One of a kind for each visit: the first that is found.
    void add(std::size_t index, const SignalRule& rule, Label why)
    {
        auto& signs = m_signs[index];
        if (std::ranges::find(signs, rule.kind, &Sign::kind) == signs.end())
            signs.push_back({rule.kind, std::move(why), rule.weight, rule.source});
    }

    std::string when(const CheckedVisit& visit) const
    {
        const auto local = formatTimestamp(visit.visit.startedAt + m_utcOffsetMinutes * kMinute);
        return local.substr(5, 5) + " " + local.substr(11, 5);
    }

    SignsOfWeek finish()
    {
        SignsOfWeek result{.signs = std::move(m_signs), .common = {}};
        for (const SignalRule& rule : m_section.signalRules) {
            const auto has = [&rule](const Sign& sign) { return sign.kind == rule.kind; };
            const auto count = std::ranges::count_if(
                result.signs, [&has](const auto& signs) { return std::ranges::any_of(signs, has); });
            const auto visits = static_cast<std::int64_t>(m_week.size());
            if (visits < m_section.commonFrom || count * 1'000'000 <= m_section.commonShare * visits)
                continue;
            result.common.push_back(rule.kind);
            for (auto& signs : result.signs)
                std::erase_if(signs, has);
        }
        return result;
    }

private:
    const SpotCheckSection& m_section;
    std::span<const CheckedVisit> m_week;
    int m_utcOffsetMinutes;
    std::vector<std::vector<Sign>> m_signs;
};

void addDwell(Collector& collector, std::span<const CheckedVisit> week)
{
    for (std::size_t i = 0; i < week.size(); ++i) {
        const VisitFact& visit = week[i].visit;
        if (visit.endedAt == 0 || visit.endedAt < visit.startedAt)
            continue;
        const std::int64_t minutes = (visit.endedAt - visit.startedAt) / kMinute;
        const std::string stayed = std::to_string(minutes);
        if (const auto* rule = collector.rule(SignalKind::DwellShort);
            rule != nullptr && rule->appliesTo(visit.channel) && minutes < rule->threshold)
            collector.add(i, *rule,
                          {"停留 " + stayed + " 分钟，不足 " + std::to_string(rule->threshold) + " 分钟",
                           "Stayed " + stayed + " min, less than " + std::to_string(rule->threshold) + " min"});
        if (const auto* rule = collector.rule(SignalKind::DwellLong);
            rule != nullptr && rule->appliesTo(visit.channel) && minutes > rule->threshold)
            collector.add(i, *rule,
                          {"停留 " + stayed + " 分钟，超过 " + std::to_string(rule->threshold) + " 分钟",
                           "Stayed " + stayed + " min, more than " + std::to_string(rule->threshold) + " min"});
    }
}

void addLateEntry(Collector& collector, std::span<const CheckedVisit> week)
{
    const auto* rule = collector.rule(SignalKind::LateEntry);
    if (rule == nullptr)
        return;
    for (std::size_t i = 0; i < week.size(); ++i) {
        const VisitFact& visit = week[i].visit;
        const Timestamp end = visit.endedAt != 0 ? visit.endedAt : visit.startedAt;
        const std::int64_t hours = (visit.recordedAt - end) / kHour;
        if (rule->appliesTo(visit.channel) && hours > rule->threshold)
            collector.add(i, *rule,
                          {"拜访结束 " + std::to_string(hours) + " 小时后才录入，超过 " +
                               std::to_string(rule->threshold) + " 小时",
                           "Entered " + std::to_string(hours) + " h after it ended, more than " +
                               std::to_string(rule->threshold) + " h"});
    }
}

void addClock(Collector& collector, std::span<const CheckedVisit> week)
{
    const auto* rule = collector.rule(SignalKind::Clock);
    if (rule == nullptr)
        return;
    for (std::size_t i = 0; i < week.size(); ++i) {
        const VisitFact& visit = week[i].visit;
        const std::int64_t wrong = week[i].clockError / kMinute;
        const std::int64_t ahead = (visit.endedAt - visit.recordedAt) / kMinute; // an end that was not yet
        if (wrong > rule->threshold)
            collector.add(i, *rule,
                          {"录入时设备时钟相差 " + std::to_string(wrong) + " 分钟",
                           "The device's clock was wrong by " + std::to_string(wrong) + " min"});
        else if (visit.endedAt != 0 && ahead > rule->threshold)
            collector.add(i, *rule,
                          {"结束时间比录入时间晚 " + std::to_string(ahead) + " 分钟",
                           "It ends " + std::to_string(ahead) + " min after it was entered"});
    }
}

void addPairs(Collector& collector, std::span<const CheckedVisit> week, std::span<const CheckedVisit> earlier)
{
    if (const auto* rule = collector.rule(SignalKind::RepeatedText))
        findRepeatedTexts(week, earlier, rule->threshold,
                          [&](std::size_t index, const CheckedVisit& other, std::int64_t characters) {
                              if (!rule->appliesTo(week[index].visit.channel))
                                  return;
                              collector.add(index, *rule,
                                            {"纪要与 " + collector.when(other) + " 拜访“" + other.accountName +
                                                 "”的相同（" + std::to_string(characters) + " 字）",
                                             "The summary is the same as that of the visit to " + other.accountName +
                                                 " on " + collector.when(other)});
                          });
    const auto counts = [](const SignalRule& rule) {
        return [&rule](const CheckedVisit& visit) { return rule.appliesTo(visit.visit.channel); };
    };
    if (const auto* rule = collector.rule(SignalKind::Overlap))
        findOverlaps(week, counts(*rule), rule->threshold,
                     [&](std::size_t index, const CheckedVisit& other, std::int64_t minutes) {
                         collector.add(index, *rule,
                                       {"与 " + collector.when(other) + " 拜访“" + other.accountName + "”重叠 " +
                                            std::to_string(minutes) + " 分钟",
                                        "Overlaps the visit to " + other.accountName + " on " + collector.when(other) +
                                            " by " + std::to_string(minutes) + " min"});
                     });
    if (const auto* rule = collector.rule(SignalKind::ImpossibleTravel))
        findImpossibleTravel(
            week, counts(*rule), rule->threshold, [&](std::size_t index, const CheckedVisit& other, std::int64_t kmh) {
                collector.add(index, *rule,
                              {"与 " + collector.when(other) + " 拜访“" + other.accountName + "”之间须以每小时 " +
                                   std::to_string(kmh) + " 公里行进",
                               "Travel between this and the visit to " + other.accountName + " on " +
                                   collector.when(other) + " would take " + std::to_string(kmh) + " km/h"});
            });
}

} // namespace

SignsOfWeek signsOf(const SpotCheckSection& section, std::span<const CheckedVisit> week,
                    std::span<const CheckedVisit> earlier, int utcOffsetMinutes)
{
    Collector collector(section, week, utcOffsetMinutes);
    addDwell(collector, week);
    addLateEntry(collector, week);
    addPairs(collector, week, earlier);
    addClock(collector, week);
    return collector.finish();
}

std::int64_t weightOf(const std::vector<Sign>& signs)
{
    std::int64_t weight = 0;
    for (const Sign& sign : signs)
        weight += sign.weight;
    return weight;
}

} // namespace roadbook::regulation
