// SPDX-License-Identifier: GPL-3.0-or-later
//
// From what the store says of a document under review to what the page shows. Pure functions of facts and words; GUI
// thread.
#pragma once

#include "pages/review_detail.h"
#include "pages/words.h"
#include "store/review_facts.h"

namespace roadbook {

QString reviewKind(TypeId type); // "周记录"
QString reviewPeriod(const WaitingFacts& facts, const Words& words);
ReviewRow reviewRow(const WaitingFacts& facts, bool marked, const Words& words);
ReviewRow missingRow(const MissingFacts& facts, const Words& words);
ReviewDetailTexts reviewTexts(const ReviewDocFacts& facts, const Words& words);
ReviewDetailTexts missingTexts(const MissingFacts& missing, const ReviewDocFacts& facts, const Words& words);
ReviewDetail::Rows reviewDetailRows(const ReviewDocFacts& facts, const Words& words);
QList<ShortFactRow> repHistoryRows(const RepHistory& history, const Words& words); // of them, how the weeks before went
QString lateBy(Timestamp deadline, const Words& words);                            // "逾期 2 天", "逾期 15 小时"
// What may be said of a document in which nothing differs; the reviewer can write something else.
QString cleanGuidance(const WaitingFacts& facts);

} // namespace roadbook
