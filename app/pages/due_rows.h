// SPDX-License-Identifier: GPL-3.0-or-later
//
// From what is due to what a list shows. Pure functions of facts and words; GUI thread.
#pragma once

#include "models/due_model.h"
#include "pages/words.h"
#include "store/due_facts.h"
#include "store/queries.h"

#include <QtCore/QSet>

namespace roadbook {

// Today's list: promises and duties together, overdue first. A duty of several accounts on one day is one row, until
// its key is in `unfolded`.
QList<DueRow> todayDueRows(const std::vector<DueFacts>& due, const std::vector<PromiseFacts>& promises,
                           const QSet<QString>& unfolded, const Words& words);
DueRow dueRow(const DueFacts& due, const Words& words); // alone
// An account's: one row for each rule.
QList<DueRow> accountDueRows(const AccountDueFacts& due, const Words& words);
inline QString inLanguage(const regulation::Bilingual& text, const Words& words)
{
    return Words::text(words.english() ? text.en : text.zh);
}

} // namespace roadbook
