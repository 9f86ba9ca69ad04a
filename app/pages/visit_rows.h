// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the visit page lists, from the draft: chips and promises. Pure functions; GUI thread.
#pragma once

#include "models/choice_model.h"
#include "models/promise_model.h"
#include "pages/words.h"
#include "store/queries.h"

namespace roadbook {

// The choices of a visit's field; a chosen word that is none of them stands behind them.
QList<ChoiceRow> choiceRows(FieldId field, const TextSet& chosen, const Words& words);
// The account's contacts and those that were added on this visit.
QList<ChoiceRow> peopleRows(const VisitDraft& draft, const std::vector<View>& contacts, const Words& words);
// Days that a promise may be due on, one of them chosen.
QList<ChoiceRow> dueRows(const QString& chosen, const Words& words);
// Those saved with the visit before, and those of the draft.
QList<PromiseRow> promiseRows(const VisitDraft& draft, const AccountFace& account,
                              const std::vector<PromiseFacts>& saved, const Words& words);

} // namespace roadbook
