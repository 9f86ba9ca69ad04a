// SPDX-License-Identifier: GPL-3.0-or-later
//
// The weekly record line by line: what was planned, what was done, and how the two differ.
#include "judge/judge.h"
#include "model/fields.h"
#include "models/tone.h"
#include "pages/rows.h"
#include "pages/week_rows.h"
#include "store/review_facts.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>

namespace roadbook {
namespace {

using regulation::ComparedLine;
using regulation::Difference;
using regulation::DifferenceKind;

struct RecordWords {
    Q_DECLARE_TR_FUNCTIONS(RecordWords)
};

constexpr std::int64_t kMinutesOfDay = 24 * 60;
constexpr Timestamp kMinute = 60'000;

// The rules of the pack; it has some, or there would be no comparison.
const regulation::DifferenceRule* ruleOf(const regulation::Pack& pack, DifferenceKind kind)
{
    const auto& rules = workflowOf(pack).plan->differences;
    const auto at = rules.find(kind);
    return at != rules.end() ? &at->second : nullptr;
}

QString byHowMuch(const Difference& difference, const Words& words)
{
    const std::int64_t minutes = std::abs(difference.minutes);
    const QString span = minutes >= kMinutesOfDay
                             ? RecordWords::tr("%1 天").arg((minutes + kMinutesOfDay / 2) / kMinutesOfDay)
                             : words.stay(minutes * kMinute);
    if (difference.kind == DifferenceKind::Dwell)
        return difference.minutes > 0 ? RecordWords::tr("多 %1").arg(span) : RecordWords::tr("少 %1").arg(span);
    return difference.minutes > 0 ? RecordWords::tr("晚 %1").arg(span) : RecordWords::tr("早 %1").arg(span);
}

QString oneDifference(const WeekRecordFacts& facts, const Difference& difference, const Words& words)
{
    const QString label = differenceLabel(*facts.compared.pack, difference.kind, words);
    if (difference.minutes != 0)
        return RecordWords::tr("%1 · %2").arg(label, byHowMuch(difference, words));
    if (difference.was.empty() && difference.is.empty())
        return label;
    const auto read = [&](const std::string& value) {
        return difference.kind == DifferenceKind::ChannelChanged
                   ? words.choice(type::kVisit, field::visit::kChannel, value)
                   : Words::text(value);
    };
    return RecordWords::tr("%1 · %2 → %3").arg(label, read(difference.was), read(difference.is));
}

// The table that was handed in has that visit.
bool isSealed(const WeekRecordFacts& facts, const ComparedLine& line)
{
    return facts.sheet && !line.visit.isNull() &&
           std::ranges::find(facts.sheet->rows, line.visit, &regulation::SheetRow::visit) != facts.sheet->rows.end();
}

// A reason given with the visit can be changed until it is sealed with the record; one that was reported cannot. What
// comes after the record needs its reason for 补录.
bool isExplainable(const WeekRecordFacts& facts, const ComparedLine& line)
{
    if (!facts.record.editable && facts.record.move("supplement") == nullptr)
        return false;
    const bool open = facts.record.editable || (!line.visit.isNull() && !isSealed(facts, line));
    return std::ranges::any_of(line.differences, [&](const Difference& difference) {
        const auto* rule = ruleOf(*facts.compared.pack, difference.kind);
        const bool asks = rule != nullptr && rule->needsReason;
        return difference.missing || (open && asks && !rule->needsReport);
    });
}

// Without an hour its day is known only by how far it was moved.
QString plannedText(const ComparedLine& line, const Words& words)
{
    if (line.item.isNull())
        return QStringLiteral("—");
    const auto moved = std::ranges::find(line.differences, DifferenceKind::Moved, &Difference::kind);
    if (line.planned == 0 && moved != line.differences.end())
        return words.day(dateOf(line.day).addDays(-moved->minutes / kMinutesOfDay));
    return plannedText(line.planned, line.day, words);
}

QString actualText(const ComparedLine& line, const Words& words)
{
    if (line.visit.isNull())
        return line.has(DifferenceKind::Pending) ? QString() : RecordWords::tr("未访");
    return madeText(line.actual, line.stayMinutes, words);
}

} // namespace

int toneOfDifference(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::AsPlanned:
        return Tone::Good;
    case DifferenceKind::Moved:
    case DifferenceKind::PersonChanged:
    case DifferenceKind::ChannelChanged:
    case DifferenceKind::LateEntry:
        return Tone::Info;
    case DifferenceKind::Dwell:
    case DifferenceKind::NotMet:
    case DifferenceKind::Unapproved:
        return Tone::Warning;
    case DifferenceKind::Skipped:
        return Tone::Danger;
    case DifferenceKind::Pending:
    case DifferenceKind::Added:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

QString differenceLabel(const regulation::Pack& pack, DifferenceKind kind, const Words& words)
{
    const auto* rule = ruleOf(pack, kind);
    return rule != nullptr ? inLanguage(rule->label, words) : Words::text(regulation::differenceName(kind));
}

Id lineKey(const ComparedLine& line)
{
    return line.item.isNull() ? line.visit : line.item;
}

QString differenceText(const WeekRecordFacts& facts, const ComparedLine& line, const Words& words)
{
    QStringList texts;
    for (const Difference& difference : line.differences)
        texts.append(oneDifference(facts, difference, words));
    return texts.join(RecordWords::tr("，"));
}

QList<RecordLineRow> recordLineRows(const WeekRecordFacts& facts, const Words& words)
{
    QList<RecordLineRow> rows;
    for (const ComparedLine& line : facts.compared.result.lines) {
        const auto known = facts.accounts.find(line.account);
        const AccountFace account = known != facts.accounts.end() ? known->second : AccountFace{};
        RecordLineRow row{.lineKey = textOf(lineKey(line)),
                          .dayText = shortWeekday(dateOf(line.day), words),
                          .accountId = textOf(line.account),
                          .accountName = Words::text(account.name.empty() ? line.customer : account.name),
                          .grade = Words::text(account.grade),
                          .tender = account.tender,
                          .plannedText = plannedText(line, words),
                          .actualText = actualText(line, words),
                          .channelIcon = channelIcon(line.channel),
                          .channelLabel = words.choice(type::kVisit, field::visit::kChannel, line.channel),
                          .differenceText = differenceText(facts, line, words),
                          .tone = Tone::Neutral,
                          .reason = {},
                          .explainable = isExplainable(facts, line)};
        for (const Difference& difference : line.differences) {
            row.tone = std::max(row.tone, toneOfDifference(difference.kind));
            row.missing = row.missing || difference.missing;
            if (row.reason.isEmpty())
                row.reason = Words::text(difference.reason);
        }
        rows.append(std::move(row));
    }
    if (!rows.isEmpty())
        rows.last().last = true;
    return rows;
}

QList<BadgeRow> differenceBadges(const regulation::Pack& pack, const std::map<DifferenceKind, int>& counts,
                                 std::span<const std::int64_t> stays, const Words& words)
{
    QList<BadgeRow> rows;
    for (const auto& [kind, count] : counts)
        rows.append({Words::text(regulation::differenceName(kind)),
                     RecordWords::tr("%1 %2").arg(differenceLabel(pack, kind, words)).arg(count),
                     toneOfDifference(kind)});
    if (!stays.empty()) {
        const std::int64_t all = std::accumulate(stays.begin(), stays.end(), std::int64_t{0});
        const auto each = all * kMinute / static_cast<std::int64_t>(stays.size());
        rows.append({QStringLiteral("stay"), RecordWords::tr("平均停留 %1").arg(words.stay(each)), Tone::Neutral});
    }
    return rows;
}

QList<BadgeRow> recordBadges(const WeekRecordFacts& facts, const Words& words)
{
    std::map<DifferenceKind, int> counts;
    std::vector<std::int64_t> stays;
    for (const ComparedLine& line : facts.compared.result.lines) {
        for (const Difference& difference : line.differences)
            ++counts[difference.kind];
        if (isStay(line.channel, line.stayMinutes))
            stays.push_back(line.stayMinutes);
    }
    auto rows = differenceBadges(*facts.compared.pack, counts, stays, words);
    if (facts.compared.result.missing > 0)
        rows.prepend(
            {QStringLiteral("missing"), RecordWords::tr("待说明 %1").arg(facts.compared.result.missing), Tone::Danger});
    return rows;
}

QList<ChoiceRow> usualReasons(DifferenceKind kind)
{
    QStringList reasons;
    switch (kind) {
    case DifferenceKind::Skipped:
        reasons = {RecordWords::tr("对方临时不在"), RecordWords::tr("对方停业盘点"), RecordWords::tr("改由电话联系"),
                   RecordWords::tr("天气或路况")};
        break;
    case DifferenceKind::Added:
        reasons = {RecordWords::tr("客户来电要求"), RecordWords::tr("顺路拜访"), RecordWords::tr("处理投诉"),
                   RecordWords::tr("主管安排")};
        break;
    case DifferenceKind::Dwell:
        reasons = {RecordWords::tr("商谈比预计深入"), RecordWords::tr("对方另有会议"), RecordWords::tr("等候负责人")};
        break;
    default:
        reasons = {RecordWords::tr("客户要求改期"), RecordWords::tr("前一家拖延"), RecordWords::tr("天气或路况"),
                   RecordWords::tr("临时有急事")};
        break;
    }
    QList<ChoiceRow> rows;
    for (const QString& reason : reasons)
        rows.append({reason, reason, {}, false});
    return rows;
}

} // namespace roadbook
