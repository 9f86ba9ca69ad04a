// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/choice_model.h"

namespace roadbook {

ChoiceModel::ChoiceModel(Pick pick, QObject* parent)
    : ListModel(parent), m_pick(pick),
      m_rows(*this, {column<&ChoiceRow::value>("value"), column<&ChoiceRow::label>("label"),
                     column<&ChoiceRow::hint>("hint"), column<&ChoiceRow::chosen>("chosen")})
{}

void ChoiceModel::toggle(int row)
{
    if (row < 0 || row >= count())
        return;
    const ChoiceRow& tapped = m_rows.at(row);
    QStringList values = m_pick == Pick::Several ? chosenValues() : QStringList();
    if (m_pick == Pick::Several && tapped.chosen)
        values.removeAll(tapped.value);
    else if (m_pick != Pick::OneOrNone || !tapped.chosen)
        values.append(tapped.value);
    setChosen(values);
    emit picked();
}

void ChoiceModel::choose(const QString& value)
{
    setChosen({value});
}

QString ChoiceModel::chosenValue() const
{
    const QStringList values = chosenValues();
    return values.isEmpty() ? QString() : values.first();
}

QStringList ChoiceModel::chosenValues() const
{
    QStringList values;
    for (const ChoiceRow& row : m_rows.all())
        if (row.chosen)
            values.append(row.value);
    return values;
}

QStringList ChoiceModel::chosenLabels() const
{
    QStringList labels;
    for (const ChoiceRow& row : m_rows.all())
        if (row.chosen)
            labels.append(row.label);
    return labels;
}

void ChoiceModel::setRows(QList<ChoiceRow> rows)
{
    const QStringList before = chosenValues();
    m_rows.set(std::move(rows));
    if (chosenValues() != before)
        emit chosenChanged();
}

void ChoiceModel::setChosen(const QStringList& values)
{
    QList<ChoiceRow> rows = m_rows.all();
    for (ChoiceRow& row : rows)
        row.chosen = values.contains(row.value);
    setRows(std::move(rows));
}

} // namespace roadbook
