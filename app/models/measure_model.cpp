// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/measure_model.h"

namespace roadbook {

MeasureModel::MeasureModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&MeasureRow::measureId>("measureId"),
                                           column<&MeasureRow::label>("label"),
                                           column<&MeasureRow::detail>("detail"),
                                           column<&MeasureRow::shareText>("shareText"),
                                           column<&MeasureRow::share>("share"),
                                           column<&MeasureRow::tone>("tone"),
                                           column<&MeasureRow::ofTenders>("ofTenders"),
                                       })
{}

} // namespace roadbook
