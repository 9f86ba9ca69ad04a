// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/file_model.h"

namespace roadbook {

FileModel::FileModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&FileRow::fileId>("fileId"),
                                           column<&FileRow::name>("name"),
                                           column<&FileRow::detail>("detail"),
                                           column<&FileRow::whenText>("whenText"),
                                           column<&FileRow::whoText>("whoText"),
                                           column<&FileRow::whereText>("whereText"),
                                           column<&FileRow::picture>("picture"),
                                           column<&FileRow::iconName>("iconName"),
                                           column<&FileRow::place>("place"),
                                           column<&FileRow::stateText>("stateText"),
                                           column<&FileRow::tone>("tone"),
                                           column<&FileRow::viewable>("viewable"),
                                           column<&FileRow::playable>("playable"),
                                           column<&FileRow::removable>("removable"),
                                       })
{}

} // namespace roadbook
