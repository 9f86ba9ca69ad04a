// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/trial_rows.h"

#include "model/scaled.h"
#include "models/tone.h"
#include "pages/rows.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <map>

namespace roadbook {
namespace {

using regulation::Replay;

constexpr std::size_t kMostOwed = 100; // nobody reads further
constexpr int kLoadPlaces = 2;

struct TrialWords {
    Q_DECLARE_TR_FUNCTIONS(TrialWords)
};

using Names = std::map<Id, QString>;

QString nameOf(const Names& names, const Id& person)
{
    const auto known = names.find(person);
    return known != names.end() ? known->second : TrialWords::tr("没有人负责");
}

QString gradeText(const std::string& grade)
{
    return grade.empty() ? TrialWords::tr("待定级") : Words::text(grade);
}

QString countsText(const Replay::Counts& counts)
{
    return TrialWords::tr("逾期 %1 · 应办 %2").arg(counts.overdue).arg(counts.due);
}

// More of what is late is worse. Less of it is good only when as much is asked as before: what the other regulation no
// longer asks for, nobody has done.
int toneOf(const Replay::Counts& before, const Replay::Counts& after)
{
    if (after.overdue >= before.overdue)
        return after.overdue > before.overdue ? Tone::Danger : Tone::Neutral;
    return after.overdue + after.due < before.overdue + before.due ? Tone::Warning : Tone::Good;
}

QString loadText(const regulation::AskedLoad& load)
{
    return TrialWords::tr("每周上门 %1 · 电话 %2")
        .arg(Words::text(formatScaled(load.visitsPerWeek(), kLoadPlaces)),
             Words::text(formatScaled(load.callsPerWeek(), kLoadPlaces)));
}

QList<ReplayRow> regradedRows(const Replay& replay, const Names& names, const Words& words)
{
    auto regraded = replay.regraded;
    std::ranges::sort(regraded, {}, [](const Replay::Regraded& one) { return std::tie(one.name, one.account); });
    QList<ReplayRow> rows;
    for (const Replay::Regraded& one : regraded) {
        QString why = Words::text(words.english() ? one.why.en : one.why.zh);
        if (one.heldByHand)
            why = TrialWords::tr("人工定级 %1 有效，会照旧。%2").arg(gradeText(one.stored), why);
        rows.append({.rowKey = textOf(one.account),
                     .title = TrialWords::tr("%1 · %2").arg(Words::text(one.name), nameOf(names, one.owner)),
                     .detail = why,
                     .beforeText = gradeText(one.before),
                     .afterText = gradeText(one.after),
                     .tone = one.heldByHand ? Tone::Neutral : Tone::Info});
    }
    return rows;
}

QList<ReplayRow> owedRows(const Replay& replay, const Names& names)
{
    auto owed = replay.owed;
    std::ranges::sort(owed, [](const Replay::Owed& a, const Replay::Owed& b) {
        const auto change = [](const Replay::Owed& one) {
            return std::abs(one.after.overdue - one.before.overdue) * 1000 + std::abs(one.after.due - one.before.due);
        };
        return std::tuple(-change(a), a.name, a.account) < std::tuple(-change(b), b.name, b.account);
    });
    if (owed.size() > kMostOwed)
        owed.resize(kMostOwed);
    QList<ReplayRow> rows;
    for (const Replay::Owed& one : owed)
        rows.append({.rowKey = textOf(one.account),
                     .title = TrialWords::tr("%1 · %2").arg(Words::text(one.name), nameOf(names, one.owner)),
                     .detail = {},
                     .beforeText = countsText(one.before),
                     .afterText = countsText(one.after),
                     .tone = toneOf(one.before, one.after)});
    return rows;
}

QList<ReplayRow> peopleRows(const Replay& replay, const Names& names)
{
    QList<ReplayRow> rows;
    for (const Replay::Person& one : replay.people)
        rows.append(
            {.rowKey = textOf(one.id),
             .title = nameOf(names, one.id),
             .detail = TrialWords::tr("过去一年上门 %1 次，电话等 %2 次").arg(one.visitsDone).arg(one.callsDone),
             .beforeText = loadText(one.before),
             .afterText = loadText(one.after),
             .tone = one.before == one.after ? Tone::Neutral : Tone::Info});
    std::ranges::sort(rows, {}, [](const ReplayRow& row) { return std::tie(row.title, row.rowKey); });
    return rows;
}

QList<ChartRow> monthRows(const Replay& replay, const Words& words)
{
    QList<ChartRow> rows;
    for (const Replay::MonthEnd& month : replay.months) {
        const QDate day = dateOf(month.day);
        rows.append({.pointId = Words::isoDay(day),
                     .label = words.axisDay(day),
                     .detail = TrialWords::tr("%1 月底逾期：现行 %2，新的 %3")
                                   .arg(day.month())
                                   .arg(month.before.overdue)
                                   .arg(month.after.overdue),
                     .first = static_cast<double>(month.before.overdue),
                     .second = static_cast<double>(month.after.overdue),
                     .shareText = {}});
    }
    return rows;
}

QList<ShortFactRow> factRows(const Replay& replay)
{
    const auto arrow = [](std::int64_t before, std::int64_t after) {
        return QStringLiteral("%1 → %2").arg(before).arg(after);
    };
    return {{QStringLiteral("accounts"), TrialWords::tr("本机的客户"), QString::number(replay.accounts), Tone::Neutral},
            {QStringLiteral("regraded"), TrialWords::tr("等级不同"), QString::number(replay.regraded.size()),
             replay.regraded.empty() ? Tone::Neutral : Tone::Info},
            {QStringLiteral("overdue"), TrialWords::tr("今天逾期"),
             arrow(replay.totalBefore.overdue, replay.totalAfter.overdue),
             toneOf(replay.totalBefore, replay.totalAfter)},
            {QStringLiteral("due"), TrialWords::tr("今天应办"), arrow(replay.totalBefore.due, replay.totalAfter.due),
             Tone::Neutral}};
}

} // namespace

TrialRows trialRows(const Replay& replay, const std::vector<regulation::StaffFact>& staff, const Words& words)
{
    Names names;
    for (const regulation::StaffFact& person : staff)
        names[person.id] = Words::text(person.name);
    return {factRows(replay), regradedRows(replay, names, words), owedRows(replay, names), peopleRows(replay, names),
            monthRows(replay, words)};
}

} // namespace roadbook
