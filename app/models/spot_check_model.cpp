// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/spot_check_model.h"

namespace roadbook {

SpotCheckModel::SpotCheckModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&SpotCheckRow::visitId>("visitId"),
                                           column<&SpotCheckRow::accountName>("accountName"),
                                           column<&SpotCheckRow::grade>("grade"),
                                           column<&SpotCheckRow::tender>("tender"),
                                           column<&SpotCheckRow::repName>("repName"),
                                           column<&SpotCheckRow::whenText>("whenText"),
                                           column<&SpotCheckRow::markText>("markText"),
                                           column<&SpotCheckRow::markTone>("markTone"),
                                           column<&SpotCheckRow::settled>("settled"),
                                       })
{}

} // namespace roadbook
