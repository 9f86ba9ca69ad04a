// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visit_rows.h"

#include "model/fields.h"
#include "pages/rows.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace roadbook {
namespace {

struct VisitRowWords {
    Q_DECLARE_TR_FUNCTIONS(VisitRowWords)
};

constexpr int kUsualDays = 7; // to keep a promise, when nobody says otherwise

bool isIn(const TextSet& set, std::string_view value)
{
    return std::ranges::find(set, value) != set.end();
}

QString levelLabel(std::string_view level, const Words& words)
{
    return words.choice(type::kContact, field::contact::kLevel, level);
}

} // namespace

QList<ChoiceRow> choiceRows(FieldId fieldId, const TextSet& chosen, const Words& words)
{
    const auto choices = findType(type::kVisit)->field(fieldId)->choices;
    QList<ChoiceRow> rows;
    for (const Choice& choice : choices)
        rows.append({Words::text(choice.value), words.label(choice), {}, isIn(chosen, choice.value)});
    for (const std::string& value : chosen) // of another version, or somebody's own word
        if (!value.empty() && std::ranges::find(choices, value, &Choice::value) == choices.end())
            rows.append({Words::text(value), Words::text(value), {}, true});
    return rows;
}

QList<ChoiceRow> peopleRows(const VisitDraft& draft, const std::vector<View>& contacts, const Words& words)
{
    QList<ChoiceRow> rows;
    for (const View& contact : contacts) {
        const Record& record = contact.record;
        rows.append({textOf(record.id), Words::text(record.text(field::contact::kName)),
                     levelLabel(record.text(field::contact::kLevel), words), isIn(draft.people, record.id.text())});
    }
    for (const DraftPerson& person : draft.newPeople)
        rows.append({textOf(person.id), Words::text(person.name), levelLabel(person.level, words),
                     isIn(draft.people, person.id.text())});
    return rows;
}

QList<ChoiceRow> dueRows(const QString& chosen, const Words& words)
{
    const QDate today = words.today();
    const QDate monthEnd(today.year(), today.month(), today.daysInMonth());
    const QDate usual = today.addDays(kUsualDays);
    const std::pair<QString, QDate> days[]{{VisitRowWords::tr("明天"), today.addDays(1)},
                                           {VisitRowWords::tr("三天后"), today.addDays(3)},
                                           {VisitRowWords::tr("一周后"), usual},
                                           {VisitRowWords::tr("月底"), monthEnd}};
    QList<ChoiceRow> rows;
    for (const auto& [label, day] : days) {
        const QString value = Words::isoDay(day);
        if (day > today && std::ranges::find(rows, value, &ChoiceRow::value) == rows.end())
            rows.append({value, label, words.day(day), false});
    }
    auto row = std::ranges::find(rows, chosen, &ChoiceRow::value);
    if (const QDate other = QDate::fromString(chosen, Qt::ISODate); row == rows.end() && other >= today) {
        rows.append({chosen, words.nearDay(other), {}, false}); // a day of the person's own
        row = rows.end() - 1;
    }
    if (row == rows.end())
        row = std::ranges::find(rows, Words::isoDay(usual), &ChoiceRow::value);
    row->chosen = true;
    return rows;
}

QList<PromiseRow> promiseRows(const VisitDraft& draft, const AccountFace& account,
                              const std::vector<PromiseFacts>& saved, const Words& words)
{
    QList<PromiseRow> rows;
    for (const PromiseFacts& promise : saved)
        rows.append(promiseRow(promise, words));
    for (const DraftPromise& promise : draft.promises) {
        const DueWords due = words.due(Words::parseDay(promise.due), true);
        rows.append({.promiseId = textOf(promise.id),
                     .accountId = textOf(account.id),
                     .accountName = Words::text(account.name),
                     .what = Words::text(promise.what),
                     .ownerText = VisitRowWords::tr("我"),
                     .dueText = due.text,
                     .dueTone = due.tone,
                     .phase = PromiseModel::Open,
                     .detail = {}});
    }
    return rows;
}

} // namespace roadbook
