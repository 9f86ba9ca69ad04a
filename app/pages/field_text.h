// SPDX-License-Identifier: GPL-3.0-or-later
//
// Fields as people edit and compare them: the text in an editor and back, the rows of an archive, its history, and the
// words of a conflict. Pure functions; GUI thread.
#pragma once

#include "models/archive_models.h"
#include "models/conflict_models.h"
#include "pages/words.h"
#include "store/queries.h"

namespace roadbook {

using NameOf = std::function<QString(const Id&)>;

// Its label without the unit, for where the value says it: "年用量" beside "26.4 万元".
QString bareLabel(const FieldInfo& field, const Words& words);
QString editorKind(const FieldInfo& field); // "text", "multiline", "number", "choice", "date"
// "26.4" for usage in 万元, "2026-11-23", a choice's value, an id; and back. "" empties the field.
QString editText(const FieldInfo& field, const Value& value);
Result<Value> valueFromEditText(const FieldInfo& field, const QString& text);
QString editHint(const FieldInfo& field); // "应当是数字，例如 26.4。", "" when anything goes

QList<FieldRow> fieldRows(const AccountFacts& facts, bool canEdit, const Words& words, const NameOf& nameOf);
ContactRow contactRow(const View& contact, const Words& words);
QList<HistoryRow> historyRows(const AccountFacts& facts, const Id& thisDevice, const Words& words,
                              const NameOf& nameOf);
ConflictTexts conflictTexts(const ConflictFacts& facts, const Words& words, const NameOf& nameOf);
QList<RivalRow> rivalRows(const ConflictFacts& facts, const Words& words, const NameOf& nameOf);

} // namespace roadbook
