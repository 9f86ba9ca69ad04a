// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview_models.h"

#include <algorithm>
#include <utility>

namespace roadbook {

CellModel::CellModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&CellRow::cellKey>("cellKey"),
                                           column<&CellRow::text>("text"),
                                           column<&CellRow::detail>("detail"),
                                           column<&CellRow::tone>("tone"),
                                       })
{}

MatrixModel::MatrixModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&MatrixRow::rowId>("rowId"),
                                           column<&MatrixRow::label>("label"),
                                           column<&MatrixRow::level>("level"),
                                           column<&MatrixRow::foldable>("foldable"),
                                           column<&MatrixRow::folded>("folded"),
                                           column<&MatrixRow::chosen>("chosen"),
                                           column<&MatrixRow::cells>("cells"),
                                           column<&MatrixRow::planText>("planText"),
                                           column<&MatrixRow::planTone>("planTone"),
                                           column<&MatrixRow::missing>("missing"),
                                           column<&MatrixRow::handedInLate>("handedInLate"),
                                           column<&MatrixRow::conflicts>("conflicts"),
                                           column<&MatrixRow::complaints>("complaints"),
                                       })
{}

QList<int> ticksUpTo(double most)
{
    constexpr int kMostSteps = 5;
    int step = 1;
    for (int ten = 1; step * kMostSteps < most; ten *= 10)
        for (const int by : {1, 2, 5}) {
            step = by * ten;
            if (step * kMostSteps >= most)
                break;
        }
    QList<int> ticks{0};
    do
        ticks.append(ticks.last() + step);
    while (ticks.last() < most);
    return ticks;
}

void ChartModel::setRows(QList<ChartRow> rows)
{
    double most = 0;
    QString longest;
    for (const ChartRow& row : std::as_const(rows)) {
        most = std::max({most, row.first, row.second});
        if (row.label.size() > longest.size())
            longest = row.label;
    }
    m_ticks = ticksUpTo(most);
    m_longestLabel = longest;
    emit axesChanged(); // first, so that no bar is taller than its axis meanwhile
    m_rows.set(std::move(rows));
}

QStringList ChartModel::ticks() const
{
    QStringList texts;
    for (const int tick : m_ticks)
        texts.append(QString::number(tick));
    return texts;
}

ChartModel::ChartModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&ChartRow::pointId>("pointId"),
                                           column<&ChartRow::label>("label"),
                                           column<&ChartRow::detail>("detail"),
                                           column<&ChartRow::first>("first"),
                                           column<&ChartRow::second>("second"),
                                           column<&ChartRow::share>("share"),
                                           column<&ChartRow::shareBefore>("shareBefore"),
                                           column<&ChartRow::shareText>("shareText"),
                                       })
{}

CoveredModel::CoveredModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&CoveredRow::rowKey>("rowKey"),
                                           column<&CoveredRow::accountId>("accountId"),
                                           column<&CoveredRow::name>("name"),
                                           column<&CoveredRow::grade>("grade"),
                                           column<&CoveredRow::tender>("tender"),
                                           column<&CoveredRow::personName>("personName"),
                                           column<&CoveredRow::countText>("countText"),
                                           column<&CoveredRow::whenText>("whenText"),
                                           column<&CoveredRow::why>("why"),
                                           column<&CoveredRow::tone>("tone"),
                                       })
{}

} // namespace roadbook
