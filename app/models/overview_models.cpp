// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/overview_models.h"

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
