// SPDX-License-Identifier: GPL-3.0-or-later
//
// From what the store says to what a list shows. Pure functions of facts and words; GUI thread.
#pragma once

#include "models/account_model.h"
#include "models/choice_model.h"
#include "models/promise_model.h"
#include "models/visit_model.h"
#include "pages/words.h"
#include "store/queries.h"

namespace roadbook {

QString textOf(const Id& id);
Id idOf(const QString& text); // null when it is none
TextSet setOf(const ChoiceModel& chosen);
QDate dateOf(regulation::Day day); // invalid for 0: no day

// The labels of a set's members.
QString choicesText(TypeId type, FieldId field, const TextSet& values, const Words& words);
QString peopleText(const std::vector<PersonFacts>& people, const Words& words); // "赵敏 · 经办、孙凯 · 负责人"
VisitRow visitRow(const VisitFacts& facts, const Words& words);
PromiseRow promiseRow(const PromiseFacts& facts, const Words& words);
// "上次联系 11月23日"; as of FoundAccount.
QString lastVisitText(std::optional<Timestamp> lastVisit, const std::string& visitedBefore, const Words& words);
AccountRow accountRow(const FoundAccount& found, const Words& words);
QString channelIcon(std::string_view channel); // the same in every list; "" = no channel
// When a visit was made and how long it took: "09:34 · 48 分钟"; `minutes` below zero: not known.
QString madeText(Timestamp start, std::int64_t minutes, const Words& words);
QString coverageGradeText(const std::string& grade); // "A1", "招投标", "待定级"
int stageOf(Journey journey);                        // SyncController::Stage
int toneOfFinding(std::string_view outcome);         // of a spot check
int toneOfOutcome(std::string_view outcome);

} // namespace roadbook
