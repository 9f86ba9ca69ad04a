// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/due_rows.h"

#include "model/fields.h"
#include "models/tone.h"
#include "pages/rows.h"

#include <QtCore/QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>

namespace roadbook {
namespace {

using regulation::DueKind;
using regulation::Urgency;

struct DueRowsWords {
    Q_DECLARE_TR_FUNCTIONS(DueRowsWords)
};

QString iconOf(const DueFacts& due)
{
    switch (due.item.kind) {
    case DueKind::Contact:
    case DueKind::Selective:
    case DueKind::ComplaintReturn:
        return due.channel == "on_site" ? QStringLiteral("map-pin") : QStringLiteral("phone");
    case DueKind::Dated:
        return due.item.account.isNull() ? QStringLiteral("calendar-days") : QStringLiteral("gift");
    case DueKind::Promise:
        return QStringLiteral("flag");
    case DueKind::ComplaintVisit:
    case DueKind::ComplaintFeedback:
        return QStringLiteral("triangle-alert");
    case DueKind::TwoContacts:
        return QStringLiteral("user-plus");
    case DueKind::SameDay:
        return QStringLiteral("notebook-pen");
    case DueKind::Completion:
    case DueKind::Verification:
        return QStringLiteral("file-text");
    case DueKind::Filing:
        return QStringLiteral("calendar-days");
    }
    return {};
}

int deedOf(const DueFacts& due)
{
    switch (due.item.kind) {
    case DueKind::Contact:
    case DueKind::ComplaintReturn:
    case DueKind::ComplaintVisit:
        return DueModel::Visit;
    case DueKind::Dated:
    case DueKind::Verification:
        return DueModel::Tick;
    case DueKind::Promise:
        return DueModel::Keep;
    case DueKind::SameDay:
        return DueModel::Record;
    case DueKind::Filing:
        return DueModel::File;
    default:
        return DueModel::Look;
    }
}

int toneOf(Urgency urgency)
{
    return urgency == Urgency::Overdue ? Tone::Danger : urgency == Urgency::Due ? Tone::Warning : Tone::Neutral;
}

QString whenText(const DueFacts& due, const Words& words)
{
    const regulation::DueItem& item = due.item;
    if (item.deadline == 0)
        return DueRowsWords::tr("待办");
    if (item.overdueDays > 0)
        return DueRowsWords::tr("逾期 %n 天", nullptr, static_cast<int>(item.overdueDays));
    const qint64 left = item.deadline - due.today; // the office's days, wherever this device is
    if (item.urgency == Urgency::Overdue)
        return DueRowsWords::tr("已超时");
    if (left <= 0)
        return DueRowsWords::tr("今天");
    if (left == 1)
        return DueRowsWords::tr("明天");
    if (left <= 31)
        return DueRowsWords::tr("还剩 %n 天", nullptr, static_cast<int>(left));
    return DueRowsWords::tr("%1前").arg(words.day(dateOf(item.deadline)));
}

// Why it is due; of a promise, what was promised.
QString whyText(const DueFacts& due, const Words& words)
{
    if (due.promised.empty())
        return inLanguage(due.words.why, words);
    return DueRowsWords::tr("承诺：%1 · %2")
        .arg(Words::text(due.promised).simplified(), inLanguage(regulation::sourceWords(due.words.source), words));
}

DueRow rowOf(const DueFacts& due, const Words& words)
{
    const regulation::DueItem& item = due.item;
    const QString what = inLanguage(due.words.what, words);
    const QStringList key{Words::text(due.rule), textOf(item.account), textOf(item.subject),
                          QString::number(item.deadline)};
    DueRow row{.dueKey = key.join(QLatin1Char('/')),
               .iconName = iconOf(due),
               .head = due.account.name.empty() ? what
                                                : DueRowsWords::tr("%1 · %2").arg(what, Words::text(due.account.name)),
               .when = whenText(due, words),
               .why = whyText(due, words),
               .last = item.lastOn == 0 ? QStringLiteral("—") : words.day(dateOf(item.lastOn)),
               .tone = toneOf(item.urgency),
               .deed = deedOf(due),
               .doIcon = {},
               .doText = {},
               .accountId = textOf(item.account),
               .subjectId = !due.filing.empty()     ? Words::text(due.filing)
                            : item.subject.isNull() ? Words::text(due.duty)
                                                    : textOf(item.subject),
               .kind = Words::text(due.kind),
               .channel = Words::text(due.channel)};
    return row;
}

DueRow rowOf(const PromiseFacts& facts, const Words& words)
{
    const PromiseRow promise = promiseRow(facts, words);
    const bool overdue = promise.dueTone == Tone::Danger;
    return {.dueKey = QStringLiteral("promise/%1").arg(promise.promiseId),
            .iconName = QStringLiteral("flag"),
            .head = promise.accountName.isEmpty()
                        ? promise.what
                        : DueRowsWords::tr("承诺 · %1：%2").arg(promise.accountName, promise.what),
            .when = promise.dueText,
            .why = promise.detail,
            .last = {},
            .tone = overdue                            ? int(Tone::Danger)
                    : promise.dueTone == Tone::Neutral ? int(Tone::Neutral)
                                                       : int(Tone::Warning),
            .deed = DueModel::Keep,
            .doIcon = {},
            .doText = {},
            .accountId = promise.accountId,
            .subjectId = promise.promiseId,
            .kind = {},
            .channel = {}};
}

// What the button of a row says and shows, by what it does.
void addButton(DueRow& row)
{
    switch (row.deed) {
    case DueModel::Visit:
        row.doIcon = QStringLiteral("notebook-pen");
        row.doText = DueRowsWords::tr("记录拜访：%1").arg(row.head);
        break;
    case DueModel::Record:
        row.doIcon = QStringLiteral("notebook-pen");
        row.doText = DueRowsWords::tr("补记：%1").arg(row.head);
        break;
    case DueModel::Keep:
        row.doIcon = QStringLiteral("check");
        row.doText = DueRowsWords::tr("已兑现：%1").arg(row.head);
        break;
    case DueModel::Tick:
        row.doIcon = QStringLiteral("check");
        row.doText = DueRowsWords::tr("已办：%1").arg(row.head);
        break;
    case DueModel::Unfold:
        row.doIcon = QStringLiteral("chevrons-up-down");
        row.doText = DueRowsWords::tr("展开或收起：%1").arg(row.head);
        break;
    case DueModel::File:
        row.doIcon = QStringLiteral("chevron-right");
        row.doText = DueRowsWords::tr("去填写：%1").arg(row.head);
        break;
    default:
        break;
    }
}

// Duties that many accounts have on the same day.
bool isGrouped(DueKind kind)
{
    return kind == DueKind::Dated || kind == DueKind::TwoContacts || kind == DueKind::Completion ||
           kind == DueKind::Verification;
}

QString groupKey(const DueFacts& due)
{
    return QStringLiteral("group/%1/%2").arg(Words::text(due.rule)).arg(due.item.deadline);
}

struct Placed {
    int tone;
    qint64 day;
    DueRow row;
};

} // namespace

QList<DueRow> todayDueRows(const std::vector<DueFacts>& due, const std::vector<PromiseFacts>& promises,
                           const QSet<QString>& unfolded, const Words& words)
{
    constexpr qint64 kNoDay = std::numeric_limits<qint64>::max();
    std::map<QString, int> sizes;
    for (const DueFacts& facts : due)
        if (isGrouped(facts.item.kind) && !facts.item.account.isNull())
            ++sizes[groupKey(facts)];
    std::vector<Placed> placed;
    QSet<QString> begun;
    for (const DueFacts& facts : due) {
        DueRow row = rowOf(facts, words);
        const qint64 day = facts.item.deadline == 0 ? kNoDay : facts.item.deadline;
        const QString key = groupKey(facts);
        if (const auto size = sizes.find(key); size != sizes.end() && size->second > 1 && isGrouped(facts.item.kind)) {
            if (!begun.contains(key)) {
                begun.insert(key);
                DueRow head = row;
                head.dueKey = key;
                head.head =
                    DueRowsWords::tr("%1 · %n 家", nullptr, size->second).arg(inLanguage(facts.words.what, words));
                head.why = Words::text(facts.words.source.article).isEmpty()
                               ? QString()
                               : inLanguage(regulation::sourceWords(facts.words.source), words);
                head.deed = DueModel::Unfold;
                head.accountId.clear();
                head.subjectId = key;
                placed.push_back({head.tone, day, head});
            }
            if (!unfolded.contains(key))
                continue;
        }
        placed.push_back({row.tone, day, std::move(row)});
    }
    for (const PromiseFacts& facts : promises) {
        DueRow row = rowOf(facts, words);
        const QDate date = Words::parseDay(facts.promise.text(field::promise::kDue));
        placed.push_back({row.tone, date.isValid() ? QDate(1970, 1, 1).daysTo(date) : kNoDay, std::move(row)});
    }
    std::ranges::stable_sort(placed, [](const Placed& a, const Placed& b) {
        const bool aLate = a.tone == Tone::Danger;
        const bool bLate = b.tone == Tone::Danger;
        return aLate != bLate ? aLate : a.day < b.day;
    });
    QList<DueRow> rows;
    for (Placed& one : placed) {
        addButton(one.row);
        rows.append(std::move(one.row));
    }
    return rows;
}

DueRow dueRow(const DueFacts& due, const Words& words)
{
    return rowOf(due, words);
}

QList<DueRow> accountDueRows(const AccountDueFacts& due, const Words& words)
{
    QList<DueRow> rows;
    for (const DueFacts& facts : due.items) {
        DueRow row = rowOf(facts, words);
        row.head = inLanguage(facts.words.rule, words);
        QStringList parts = row.why.split(QStringLiteral(" · "));
        for (const QString& again : {row.head, row.when}) // they stand beside it already
            parts.removeIf([&again](const QString& part) { return part.compare(again, Qt::CaseInsensitive) == 0; });
        row.why = parts.join(QStringLiteral(" · "));
        rows.append(std::move(row));
    }
    return rows;
}

} // namespace roadbook
