// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync_models.h"

namespace roadbook {

PendingModel::PendingModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&PendingRow::entryId>("entryId"),
                                           column<&PendingRow::title>("title"),
                                           column<&PendingRow::detail>("detail"),
                                           column<&PendingRow::timeText>("timeText"),
                                           column<&PendingRow::stage>("stage"),
                                       })
{}

SyncStepModel::SyncStepModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&SyncStepRow::stage>("stage"),
                                           column<&SyncStepRow::label>("label"),
                                           column<&SyncStepRow::countText>("countText"),
                                           column<&SyncStepRow::hint>("hint"),
                                           column<&SyncStepRow::reached>("reached"),
                                       })
{}

AttentionModel::AttentionModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&AttentionRow::entryId>("entryId"),
                                           column<&AttentionRow::refused>("refused"),
                                           column<&AttentionRow::title>("title"),
                                           column<&AttentionRow::stateText>("stateText"),
                                           column<&AttentionRow::detail>("detail"),
                                           column<&AttentionRow::accountId>("accountId"),
                                           column<&AttentionRow::opens>("opens"),
                                       })
{}

IssueModel::IssueModel(QObject* parent)
    : ListModel(parent), m_rows(*this, {
                                           column<&IssueRow::line>("line"),
                                           column<&IssueRow::column>("column"),
                                           column<&IssueRow::reason>("reason"),
                                           column<&IssueRow::tone>("tone"),
                                       })
{}

} // namespace roadbook
