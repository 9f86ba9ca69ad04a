// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/archive_models.h"

namespace roadbook {

FieldModel::FieldModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&FieldRow::field>("field"),
                                           column<&FieldRow::label>("label"),
                                           column<&FieldRow::value>("value"),
                                           column<&FieldRow::fieldState>("fieldState"),
                                           column<&FieldRow::editable>("editable"),
                                           column<&FieldRow::kind>("kind"),
                                           column<&FieldRow::edited>("edited"),
                                       })
{}

ContactModel::ContactModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&ContactRow::contactId>("contactId"),
                                           column<&ContactRow::name>("name"),
                                           column<&ContactRow::initial>("initial"),
                                           column<&ContactRow::level>("level"),
                                           column<&ContactRow::levelLabel>("levelLabel"),
                                           column<&ContactRow::levelTone>("levelTone"),
                                           column<&ContactRow::jobTitle>("jobTitle"),
                                           column<&ContactRow::mobile>("mobile"),
                                           column<&ContactRow::wechat>("wechat"),
                                           column<&ContactRow::email>("email"),
                                           column<&ContactRow::pending>("pending"),
                                       })
{}

HistoryModel::HistoryModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&HistoryRow::entryId>("entryId"),
                                           column<&HistoryRow::whenText>("whenText"),
                                           column<&HistoryRow::whoText>("whoText"),
                                           column<&HistoryRow::deviceText>("deviceText"),
                                           column<&HistoryRow::fieldLabel>("fieldLabel"),
                                           column<&HistoryRow::beforeText>("beforeText"),
                                           column<&HistoryRow::afterText>("afterText"),
                                           column<&HistoryRow::how>("how"),
                                           column<&HistoryRow::tone>("tone"),
                                       })
{}

} // namespace roadbook
