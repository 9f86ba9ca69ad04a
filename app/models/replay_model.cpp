// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/replay_model.h"

namespace roadbook {

ReplayModel::ReplayModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&ReplayRow::rowKey>("rowKey"),
                                           column<&ReplayRow::title>("title"),
                                           column<&ReplayRow::detail>("detail"),
                                           column<&ReplayRow::beforeText>("beforeText"),
                                           column<&ReplayRow::afterText>("afterText"),
                                           column<&ReplayRow::tone>("tone"),
                                       })
{}

} // namespace roadbook
