// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review_rows.h"

#include "model/fields.h"
#include "models/tone.h"
#include "pages/dotted.h"
#include "pages/due_rows.h"
#include "pages/month_rows.h"
#include "pages/rows.h"
#include "pages/week_rows.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace roadbook {
namespace {

using regulation::DifferenceKind;

constexpr Timestamp kMinute = 60'000;
constexpr Timestamp kHourLong = 60 * kMinute;
constexpr Timestamp kDayLong = 24 * kHourLong;

struct ReviewWords {
    Q_DECLARE_TR_FUNCTIONS(ReviewWords)
};

QString label(const regulation::Label& label, const Words& words)
{
    return Words::text(words.english() ? label.en : label.zh);
}

QString differenceLabel(const ReviewDocFacts& facts, DifferenceKind kind, const Words& words)
{
    const auto rule = facts.words.find(kind);
    return rule != facts.words.end() ? label(rule->second.label, words) : Words::text(regulation::differenceName(kind));
}

QString differenceText(const ReviewDocFacts& facts, const ReviewLineFacts& line, DifferenceKind kind,
                       const Words& words)
{
    const Timestamp by = line.start - line.planned;
    const bool sameDay = line.planned != 0 && line.start != 0 && Words::dayOf(line.planned) == Words::dayOf(line.start);
    if (kind != DifferenceKind::Moved || !sameDay)
        return differenceLabel(facts, kind, words);
    return by > 0 ? ReviewWords::tr("推迟 %1").arg(words.stay(by)) : ReviewWords::tr("提前 %1").arg(words.stay(-by));
}

void addDifferences(const ReviewDocFacts& facts, const ReviewLineFacts& line, const Words& words, ReviewLineRow& row)
{
    auto kinds = line.differences; // the worst first: it is the one that a narrow column shows
    std::ranges::stable_sort(kinds, std::greater{}, toneOfDifference);
    QStringList others;
    for (const DifferenceKind kind : kinds) {
        if (kind != kinds.front())
            others.append(differenceText(facts, line, kind, words));
    }
    if (kinds.empty()) {
        row.markText = differenceLabel(facts, DifferenceKind::AsPlanned, words);
        row.markTone = Tone::Good;
    } else {
        row.markText = differenceText(facts, line, kinds.front(), words);
        row.markTone = toneOfDifference(kinds.front());
    }
    row.otherText = others.join(ReviewWords::tr("、"));
    row.reasonMissing = !line.missing.empty();
    row.reasonText = !line.reason.empty()    ? Words::text(line.reason)
                     : !line.missing.empty() ? ReviewWords::tr("没有写原因")
                                             : QString();
    row.striking = row.reasonMissing || row.markTone == Tone::Warning;
}

void addPlanMarks(const ReviewLineFacts& line, const Words& words, ReviewLineRow& row)
{
    row.actualText = QStringList{words.choice(type::kPlanItem, field::plan_item::kKind, line.kind),
                                 words.choice(type::kPlanItem, field::plan_item::kChannel, line.channel)}
                         .join(QStringLiteral(" · "));
    QStringList marks;
    if (line.overlaps)
        marks.append(ReviewWords::tr("时间重叠"));
    if (line.gift)
        marks.append(ReviewWords::tr("带礼品"));
    if (line.expense)
        marks.append(ReviewWords::tr("有费用"));
    row.markText = marks.value(0);
    row.markTone = line.overlaps ? Tone::Warning : Tone::Info;
    row.otherText = marks.mid(1).join(ReviewWords::tr("、"));
    row.striking = line.overlaps;
}

QString plannedText(const ReviewLineFacts& line, const Words& words)
{
    return line.item.isNull() && line.planned == 0 ? QStringLiteral("—") : plannedText(line.planned, line.day, words);
}

ReviewLineRow lineRow(const ReviewDocFacts& facts, const ReviewLineFacts& line, const Words& words)
{
    ReviewLineRow row{.lineKey = textOf(line.item) + QLatin1Char('/') + textOf(line.visit),
                      .dateText = facts.head.type == type::kMonthRecord ? dayInMonth(dateOf(line.day), words)
                                                                        : shortWeekday(dateOf(line.day), words),
                      .accountName = Words::text(line.account.name),
                      .grade = Words::text(line.account.grade),
                      .tender = line.account.tender,
                      .archived = !line.account.id.isNull(),
                      .plannedText = plannedText(line, words),
                      .noteText = Words::text(line.note).simplified()};
    if (facts.head.type == type::kWeekPlan) {
        addPlanMarks(line, words, row);
        return row;
    }
    if (line.start != 0)
        row.actualText = madeText(line.start, line.stayMinutes, words);
    if (facts.head.type == type::kItineraryChange) {
        row.markText = words.choice(type::kItineraryChange, field::itinerary_change::kChange, facts.change);
        row.markTone = Tone::Info;
        row.reasonText = Words::text(line.reason);
        return row;
    }
    if (line.start == 0)
        row.actualText = ReviewWords::tr("未访");
    row.channelIcon = channelIcon(line.channel);
    row.channelLabel = words.choice(type::kVisit, field::visit::kChannel, line.channel);
    addDifferences(facts, line, words, row);
    return row;
}

QList<ShortFactRow> countRows(const ReviewDocFacts& facts, const Words& words)
{
    QList<ShortFactRow> rows;
    if (facts.head.type == type::kWeekPlan)
        rows.append({QStringLiteral("rows"), ReviewWords::tr("计划 %1 次").arg(facts.lines.size()), {}, Tone::Good});
    if (facts.head.type == type::kWeekPlan || facts.head.type == type::kItineraryChange)
        return rows;
    std::map<DifferenceKind, int> counts;
    int asPlanned = 0;
    std::int64_t stays = 0;
    std::int64_t minutes = 0;
    for (const ReviewLineFacts& line : facts.lines) {
        asPlanned += line.differences.empty() && !line.item.isNull() ? 1 : 0;
        for (const DifferenceKind kind : line.differences)
            ++counts[kind];
        if (line.start != 0 && isStay(line.channel, line.stayMinutes)) {
            ++stays;
            minutes += line.stayMinutes;
        }
    }
    const auto add = [&](DifferenceKind kind, int count) {
        const QString name = differenceLabel(facts, kind, words);
        rows.append({Words::text(regulation::differenceName(kind)),
                     ReviewWords::tr("%1 %2").arg(name).arg(count),
                     {},
                     toneOfDifference(kind)});
    };
    add(DifferenceKind::AsPlanned, asPlanned);
    for (const auto& [kind, count] : counts)
        add(kind, count);
    if (stays > 0)
        rows.append({QStringLiteral("stay"),
                     {},
                     ReviewWords::tr("平均停留 %1").arg(words.stay(minutes / stays * kMinute)),
                     Tone::Neutral});
    return rows;
}

QList<ShortFactRow> historyRows(const RepHistory& history, const Words& words)
{
    QList<ShortFactRow> rows;
    if (history.weeks > 0) {
        rows.append({QStringLiteral("kept"), ReviewWords::tr("按计划完成"),
                     QStringLiteral("%1/%2").arg(history.kept).arg(history.planned),
                     history.kept == history.planned ? Tone::Good : Tone::Neutral});
        rows.append({QStringLiteral("late"), ReviewWords::tr("逾期提交"),
                     ReviewWords::tr("%n 次", nullptr, history.late),
                     history.late > 0 ? Tone::Warning : Tone::Neutral});
    }
    if (history.stayMinutes >= 0)
        rows.append({QStringLiteral("stay"), ReviewWords::tr("平均停留"), words.stay(history.stayMinutes * kMinute),
                     Tone::Neutral});
    if (history.overdue >= 0)
        rows.append({QStringLiteral("overdue"), ReviewWords::tr("到期清单上逾期"),
                     ReviewWords::tr("%1 项").arg(history.overdue), history.overdue > 0 ? Tone::Danger : Tone::Good});
    return rows;
}

QString missingWeeksText(const WaitingFacts& facts)
{
    return ReviewWords::tr("缺 %n 周的记录", nullptr, facts.missingWeeks);
}

QString summaryOf(const WaitingFacts& facts, const Words& words)
{
    switch (facts.type) {
    case type::kWeekPlan:
        return ReviewWords::tr("%n 次拜访", nullptr, facts.rows);
    case type::kItineraryChange:
        return dotted({words.choice(type::kItineraryChange, field::itinerary_change::kChange, facts.change),
                       Words::text(facts.customer)});
    default:
        break;
    }
    QStringList parts;
    if (facts.planned > 0)
        parts.append(ReviewWords::tr("计划 %1 次，完成 %2 次").arg(facts.planned).arg(facts.kept));
    if (facts.rows > facts.planned)
        parts.append(ReviewWords::tr("计划外 %1 次").arg(facts.rows - facts.planned));
    if (parts.isEmpty())
        parts.append(ReviewWords::tr("没有拜访"));
    if (facts.differences > 0 && facts.missingWeeks > 0)
        parts.append(missingWeeksText(facts));
    return parts.join(QStringLiteral(" · "));
}

void addMark(const WaitingFacts& facts, ReviewRow& row)
{
    row.markTone = Tone::Warning;
    if (facts.sealBroken) {
        row.markText = ReviewWords::tr("与封存不符");
        row.markTone = Tone::Danger;
    } else if (facts.type == type::kItineraryChange) {
        row.markText = ReviewWords::tr("变更");
        row.markTone = Tone::Info;
    } else if (facts.differences > 0) {
        row.markText = ReviewWords::tr("%n 处差异", nullptr, facts.differences);
    } else if (facts.remarks > 0) {
        row.markText = ReviewWords::tr("%1 处留意").arg(facts.remarks);
    } else if (facts.missingWeeks > 0) {
        row.markText = missingWeeksText(facts);
    } else {
        row.markText = ReviewWords::tr("无异常");
        row.markTone = Tone::Good;
    }
}

QString decidedLabel(const WaitingFacts& facts, const Words& words)
{
    return words.choice(facts.type, reviewedFields(facts.type)->state, facts.state);
}

// A moment at midnight is the end of the day before.
QString deadlineText(Timestamp deadline, const Words& words)
{
    const QDate day = Words::dayOf(deadline - 1);
    const QString clock = Words::dayOf(deadline) == day ? Words::time(deadline) : QStringLiteral("24:00");
    return QStringLiteral("%1 %2").arg(words.day(day), clock);
}

QString standingText(const std::string& state)
{
    return state.empty()         ? ReviewWords::tr("还没有提交")
           : state == "returned" ? ReviewWords::tr("已退回，还没有重交")
                                 : ReviewWords::tr("草稿还没有提交");
}

QString submittedText(const WaitingFacts& head, const Words& words)
{
    const QString when = ReviewWords::tr("%1 提交").arg(words.nearMoment(head.submittedAt));
    if (!head.late)
        return when;
    if (head.filingDue == 0)
        return ReviewWords::tr("%1 提交，已逾期").arg(words.nearMoment(head.submittedAt));
    return ReviewWords::tr("%1，已逾期；%2 截止 · %3")
        .arg(when, deadlineText(head.filingDue, words), inLanguage(regulation::sourceWords(head.filingSource), words));
}

QString warningOf(const ReviewDocFacts& facts, const Words& words)
{
    if (facts.head.sealBroken)
        return ReviewWords::tr("这份记录表与提交时封存的不一致，请退回，让本人重新提交。");
    if (facts.missingWeeks.empty())
        return {};
    QStringList weeks;
    for (const WeekNotInMonth& one : facts.missingWeeks) {
        const QString day = words.day(dateOf(one.week));
        weeks.append(one.visits == 0 ? day
                                     : ReviewWords::tr("%1（已有 %n 次拜访）", nullptr, int(one.visits)).arg(day));
    }
    return ReviewWords::tr("本月还缺这些周的记录：%1").arg(weeks.join(ReviewWords::tr("、")));
}

} // namespace

QString reviewKind(TypeId type)
{
    switch (type) {
    case type::kWeekPlan:
        return ReviewWords::tr("周计划");
    case type::kWeekRecord:
        return ReviewWords::tr("周记录");
    case type::kMonthRecord:
        return ReviewWords::tr("月记录");
    default:
        return ReviewWords::tr("行程变更");
    }
}

QString reviewPeriod(const WaitingFacts& facts, const Words& words)
{
    const QDate first = dateOf(facts.period);
    if (!first.isValid())
        return {};
    switch (facts.type) {
    case type::kMonthRecord:
        return ReviewWords::tr("%1 – %2").arg(words.day(first), words.day(first.addMonths(1).addDays(-1)));
    case type::kItineraryChange:
        return words.dayTitle(first);
    default:
        return ReviewWords::tr("%1 – %2").arg(words.day(first), words.day(first.addDays(6)));
    }
}

ReviewRow reviewRow(const WaitingFacts& facts, bool marked, const Words& words)
{
    ReviewRow row{.reviewId = textOf(facts.id),
                  .repName = Words::text(facts.repName),
                  .kindLabel = reviewKind(facts.type),
                  .periodText = reviewPeriod(facts, words),
                  .summaryText = summaryOf(facts, words),
                  .lateText = facts.late ? ReviewWords::tr("逾期提交") : QString(),
                  .section = QStringLiteral("waiting"),
                  .clean = facts.isClean(),
                  .marked = marked};
    if (!facts.waits()) {
        row.section = QStringLiteral("decided");
        row.ageText = words.nearMoment(facts.decidedAt);
        row.markText = decidedLabel(facts, words);
        row.markTone = facts.state == "returned" ? Tone::Danger : Tone::Good;
        return row;
    }
    const Timestamp waited = std::max<Timestamp>(0, words.now() - facts.submittedAt);
    row.ageText = waited < kDayLong ? ReviewWords::tr("%1 提交").arg(words.nearMoment(facts.submittedAt))
                                    : ReviewWords::tr("等了 %n 天", nullptr, static_cast<int>(waited / kDayLong));
    row.ageTone = facts.reviewDue != 0 && words.now() >= facts.reviewDue ? Tone::Danger : Tone::Neutral;
    addMark(facts, row);
    return row;
}

QString lateBy(Timestamp deadline, const Words& words)
{
    const Timestamp late = std::max<Timestamp>(0, words.now() - deadline);
    if (late >= kDayLong)
        return ReviewWords::tr("逾期 %n 天", nullptr, static_cast<int>(late / kDayLong));
    return late >= kHourLong ? ReviewWords::tr("逾期 %1 小时").arg(late / kHourLong)
                             : ReviewWords::tr("逾期 %1 分钟").arg(late / kMinute);
}

ReviewRow missingRow(const MissingFacts& facts, const Words& words)
{
    const WaitingFacts head{.type = facts.type, .period = facts.period};
    return {.reviewId = Words::text(facts.key),
            .repName = Words::text(facts.repName),
            .kindLabel = reviewKind(facts.type),
            .periodText = reviewPeriod(head, words),
            .summaryText = ReviewWords::tr("%1 截止").arg(deadlineText(facts.deadline, words)),
            .ageText = facts.late ? lateBy(facts.deadline, words) : QString(),
            .ageTone = facts.late ? Tone::Danger : Tone::Neutral,
            .lateText = {},
            .markText = facts.state == "returned" ? ReviewWords::tr("待重交") : ReviewWords::tr("未交"),
            .markTone = facts.late ? Tone::Warning : Tone::Neutral,
            .section = QStringLiteral("missing"),
            .clean = false,
            .marked = false};
}

ReviewDetailTexts missingTexts(const MissingFacts& missing, const ReviewDocFacts& facts, const Words& words)
{
    ReviewDetailTexts texts;
    texts.reviewId = Words::text(missing.key);
    texts.repName = Words::text(missing.repName);
    texts.title = texts.repName + QStringLiteral(" · ") + reviewPeriod(facts.head, words);
    texts.kindLabel = words.typeLabel(missing.type);
    const QString until = ReviewWords::tr("%1 截止").arg(deadlineText(missing.deadline, words));
    const QString article = inLanguage(regulation::sourceWords(missing.source), words);
    texts.submittedText =
        (missing.late ? QStringList{until, lateBy(missing.deadline, words), article} : QStringList{until, article})
            .join(QStringLiteral(" · "));
    texts.late = missing.late;
    texts.adviceText = ReviewWords::tr("%1。请提醒本人在“本周”里填写并提交；到期以后交的照常收下，并注明逾期。")
                           .arg(standingText(missing.state));
    texts.lastGuidance = Words::text(facts.history.lastGuidance);
    if (facts.history.lastGuidanceAt != 0)
        texts.lastGuidanceText =
            ReviewWords::tr("上次指导 · %1").arg(words.day(Words::dayOf(facts.history.lastGuidanceAt)));
    return texts;
}

ReviewDetailTexts reviewTexts(const ReviewDocFacts& facts, const Words& words)
{
    const WaitingFacts& head = facts.head;
    const QString period = reviewPeriod(head, words);
    ReviewDetailTexts texts;
    texts.reviewId = textOf(head.id);
    texts.repName = Words::text(head.repName);
    texts.title = period.isEmpty() ? texts.repName : texts.repName + QStringLiteral(" · ") + period;
    texts.kindLabel = words.typeLabel(head.type);
    texts.submittedText = submittedText(head, words);
    if (facts.version > 1)
        texts.submittedText += ReviewWords::tr(" · 第 %1 版").arg(facts.version);
    texts.late = head.late;
    texts.noteText = head.type == type::kItineraryChange ? QString() : Words::text(facts.note);
    texts.warningText = warningOf(facts, words);
    texts.plannedHead = ReviewWords::tr("计划");
    texts.actualHead = head.type == type::kWeekPlan          ? ReviewWords::tr("方式")
                       : head.type == type::kItineraryChange ? ReviewWords::tr("变更后")
                                                             : ReviewWords::tr("实际");
    texts.differenceHead = head.type == type::kWeekPlan ? ReviewWords::tr("留意") : ReviewWords::tr("差异");
    texts.onwardLabel = label(head.onward.label, words);
    texts.returnLabel = label(head.back.label, words);
    if (!head.onward.source.article.empty())
        texts.articleText = inLanguage(regulation::sourceWords(head.onward.source), words);
    texts.guidanceNeeded = head.onward.asksForGuidance;
    texts.exportable = head.type != type::kItineraryChange; // that one has no table
    if (!head.waits()) {
        texts.decidedText =
            QStringList{decidedLabel(head, words), words.nearMoment(head.decidedAt)}.join(QStringLiteral(" · "));
        texts.givenText = Words::text(facts.guidance);
    }
    texts.lastGuidance = Words::text(facts.history.lastGuidance);
    if (facts.history.lastGuidanceAt != 0)
        texts.lastGuidanceText =
            ReviewWords::tr("上次指导 · %1").arg(words.day(Words::dayOf(facts.history.lastGuidanceAt)));
    return texts;
}

QList<ShortFactRow> repHistoryRows(const RepHistory& history, const Words& words)
{
    return historyRows(history, words);
}

ReviewDetail::Rows reviewDetailRows(const ReviewDocFacts& facts, const Words& words)
{
    ReviewDetail::Rows rows{countRows(facts, words), historyRows(facts.history, words), {}};
    for (const ReviewLineFacts& line : facts.lines)
        rows.lines.append(lineRow(facts, line, words));
    return rows;
}

QString cleanGuidance(const WaitingFacts& facts)
{
    return ReviewWords::tr("%n 次拜访都按计划完成，请保持。", nullptr, facts.kept);
}

} // namespace roadbook
