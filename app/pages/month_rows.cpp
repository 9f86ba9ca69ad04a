// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/month_rows.h"

#include "model/fields.h"
#include "models/tone.h"
#include "pages/due_rows.h"
#include "pages/rows.h"
#include "pages/week_rows.h"
#include "store/numbers_facts.h"
#include "store/review_facts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>
#include <set>
#include <tuple>

namespace roadbook {
namespace {

using regulation::Day;
using regulation::DifferenceKind;
using regulation::SheetRow;

struct MonthWords {
    Q_DECLARE_TR_FUNCTIONS(MonthWords)
};

constexpr Day kDaysOfWeek = 7;
constexpr int kMonthsOfYear = 12;

bool isMade(const SheetRow& row)
{
    return !row.visit.isNull();
}

// What nothing differs in was as planned, or its time had not come when its week was sealed.
std::vector<DifferenceKind> kindsOf(const SheetRow& row)
{
    auto kinds = differencesOf(row);
    if (kinds.empty())
        kinds.push_back(!isMade(row)        ? DifferenceKind::Pending
                        : row.item.isNull() ? DifferenceKind::Added
                                            : DifferenceKind::AsPlanned);
    return kinds;
}

RecordLineRow lineRow(const MonthRecordFacts& facts, const SheetRow& row, const Words& words)
{
    const auto known = facts.accounts.find(row.account);
    const AccountFace account = known != facts.accounts.end() ? known->second : AccountFace{};
    RecordLineRow line{.lineKey = textOf(isMade(row) ? row.visit : row.item),
                       .dayText = dayInMonth(dateOf(row.day), words),
                       .accountId = textOf(account.id),
                       .accountName = Words::text(row.accountName.empty() ? account.name : row.accountName),
                       .grade = Words::text(account.grade),
                       .tender = account.tender,
                       .plannedText =
                           row.item.isNull() ? QStringLiteral("—") : plannedText(row.planned, row.day, words),
                       .actualText = isMade(row) ? madeText(row.start, row.stayMinutes, words) : MonthWords::tr("未访"),
                       .channelIcon = channelIcon(row.channel),
                       .channelLabel = words.choice(type::kVisit, field::visit::kChannel, row.channel),
                       .differenceText = {},
                       .reason = Words::text(row.reason)};
    QStringList texts;
    for (const DifferenceKind kind : kindsOf(row)) {
        texts.append(differenceLabel(*facts.pack, kind, words));
        line.tone = std::max(line.tone, toneOfDifference(kind));
    }
    line.differenceText = texts.join(MonthWords::tr("，"));
    return line;
}

// Why the visits of a week are not in the table, and what can be done about it.
void addGap(const WeekOfMonthFacts& week, MonthWeekRow& row)
{
    row.missing = week.over;
    if (!week.over) {
        row.detailText = week.visits == 0 ? MonthWords::tr("这一周还没有过完")
                                          : MonthWords::tr("这一周还没有过完，已有 %1 次拜访").arg(week.visits);
        return;
    }
    row.stateTone = Tone::Warning;
    row.detailText = week.visits == 0 ? MonthWords::tr("没有拜访，周记录也没有提交")
                                      : MonthWords::tr("周记录还没有提交，%1 次拜访还没有进月记录").arg(week.visits);
    row.actionText = MonthWords::tr("去交周记录");
}

template <typename Key, typename KeyOf>
std::map<Key, int> countMade(const MonthRecordFacts& facts, KeyOf keyOf)
{
    std::map<Key, int> counts;
    for (const SheetRow& row : facts.sheet.rows)
        if (isMade(row))
            ++counts[keyOf(row)];
    return counts;
}

} // namespace

QString dayInMonth(const QDate& day, const Words& words)
{
    return MonthWords::tr("%1日 %2").arg(day.day()).arg(shortWeekday(day, words));
}

QString monthTitle(Day month, const Words& words)
{
    const QDate first = dateOf(month);
    if (words.english())
        return QLocale(QLocale::English).toString(first, QStringLiteral("MMMM yyyy"));
    return MonthWords::tr("%1年%2月").arg(first.year()).arg(first.month());
}

QString monthHint(Day month, Day today)
{
    const QDate first = dateOf(month);
    const QDate now = dateOf(today);
    switch (const int ahead = (first.year() - now.year()) * kMonthsOfYear + first.month() - now.month()) {
    case -1:
        return MonthWords::tr("上个月");
    case 0:
        return MonthWords::tr("本月");
    default:
        return ahead < 0 ? MonthWords::tr("%n 个月前", nullptr, -ahead) : MonthWords::tr("%n 个月后", nullptr, ahead);
    }
}

QString monthSummary(const MonthRecordFacts& facts)
{
    std::set<std::pair<Id, std::string>> customers;
    const auto made = std::ranges::count_if(facts.sheet.rows, isMade);
    for (const SheetRow& row : facts.sheet.rows)
        if (isMade(row))
            customers.emplace(row.account, row.account.isNull() ? row.accountName : std::string());
    return MonthWords::tr("拜访 %1 次 · 客户 %2 家").arg(made).arg(customers.size());
}

int weeksMissing(const MonthRecordFacts& facts)
{
    return static_cast<int>(
        std::ranges::count_if(facts.weeks, [](const WeekOfMonthFacts& week) { return week.over && !week.inSheet; }));
}

QString monthGaps(const MonthRecordFacts& facts, const Words& words)
{
    const int missing = weeksMissing(facts);
    const QString article = inLanguage(regulation::sourceWords(facts.record.source), words);
    if (!facts.record.editable)
        return missing == 0 ? QString()
                            : MonthWords::tr("提交时还缺 %1 周的记录，月记录上已注明。补交以后可以补录。").arg(missing);
    if (missing > 0)
        return MonthWords::tr(
                   "还缺 %1 周的记录。提交周记录以后，那几周的拜访才进月记录；现在提交也可以，月记录上会注明缺哪几周"
                   "（%2）。")
            .arg(missing)
            .arg(article);
    if (facts.today < regulation::plusMonths(facts.month, 1))
        return MonthWords::tr("这个月还没有过完。月记录由各周记录自动生成，不用再填一遍（%1）。").arg(article);
    return {};
}

QList<RecordLineRow> monthLineRows(const MonthRecordFacts& facts, const WeekOfMonthFacts& week, const Words& words)
{
    QList<RecordLineRow> rows;
    for (const std::size_t line : week.lines)
        rows.append(lineRow(facts, facts.sheet.rows[line], words));
    if (!rows.isEmpty())
        rows.last().last = true;
    return rows;
}

QList<MonthWeekRow> monthWeekRows(const MonthRecordFacts& facts, std::span<RecordLineModel* const> lines,
                                  const Words& words)
{
    const Day last = regulation::plusMonths(facts.month, 1) - 1;
    QList<MonthWeekRow> rows;
    for (std::size_t i = 0; i < facts.weeks.size(); ++i) {
        const WeekOfMonthFacts& week = facts.weeks[i];
        const Day from = std::max(week.week, facts.month);
        const Day to = std::min(week.week + kDaysOfWeek - 1, last);
        MonthWeekRow row{
            .week = Words::isoDay(dateOf(week.week)),
            .titleText = from == to ? words.day(dateOf(from))
                                    : MonthWords::tr("%1 – %2").arg(words.day(dateOf(from)), words.day(dateOf(to))),
            .stateText = week.state.empty() ? week.over ? MonthWords::tr("未交") : QString()
                                            : words.choice(type::kWeekRecord, field::week_record::kState, week.state),
            .stateTone = toneOfState(week.state),
            .detailText = {},
            .actionText = {},
            .lineCount = static_cast<int>(week.lines.size()),
            .lines = lines[i]};
        if (!week.inSheet)
            addGap(week, row);
        else if (week.lines.empty())
            row.detailText = MonthWords::tr("没有计划，也没有拜访");
        else
            row.detailText = MonthWords::tr("%1 次拜访").arg(std::ranges::count_if(week.lines, [&](std::size_t line) {
                return isMade(facts.sheet.rows[line]);
            }));
        rows.append(std::move(row));
    }
    return rows;
}

QList<BadgeRow> monthBadges(const MonthRecordFacts& facts, const Words& words)
{
    std::map<DifferenceKind, int> counts;
    std::vector<std::int64_t> stays;
    for (const SheetRow& row : facts.sheet.rows) {
        for (const DifferenceKind kind : kindsOf(row))
            ++counts[kind];
        if (isMade(row) && isStay(row.channel, row.stayMinutes))
            stays.push_back(row.stayMinutes);
    }
    return differenceBadges(*facts.pack, counts, stays, words);
}

QList<BadgeRow> monthGrades(const MonthRecordFacts& facts)
{
    const auto counts = countMade<std::pair<int, std::string>>(facts, [&facts](const SheetRow& row) {
        const auto known = facts.accounts.find(row.account);
        const std::string grade =
            known != facts.accounts.end() ? coverageGrade(known->second.tender, known->second.grade) : std::string();
        return std::pair(placeOfGrade(grade), grade);
    });
    QList<BadgeRow> rows;
    for (const auto& [grade, count] : counts) {
        const bool tender = grade.second == kTenderGrade;
        rows.append({.badgeKey = Words::text(grade.second),
                     .text = MonthWords::tr("%n 次", nullptr, count),
                     .graded = true,
                     .grade = tender ? QString() : Words::text(grade.second),
                     .tender = tender,
                     .count = count});
    }
    return rows;
}

QList<BadgeRow> monthKinds(const MonthRecordFacts& facts, const Words& words)
{
    const auto counts = countMade<std::pair<std::string, std::string>>(
        facts, [](const SheetRow& row) { return std::pair(row.kind, row.channel); });
    QList<BadgeRow> rows;
    for (const auto& [kind, count] : counts) {
        const QString name = QStringList{words.choice(type::kVisit, field::visit::kKind, kind.first),
                                         words.choice(type::kVisit, field::visit::kChannel, kind.second)}
                                 .join(QStringLiteral(" · "));
        rows.append({Words::text(kind.first + "/" + kind.second), MonthWords::tr("%1 %2 次").arg(name).arg(count),
                     Tone::Neutral});
    }
    return rows;
}

} // namespace roadbook
