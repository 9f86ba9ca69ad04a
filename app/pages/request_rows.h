// SPDX-License-Identifier: GPL-3.0-or-later
//
// From requests for approval to what people read of them. Pure functions of facts and words; GUI thread.
#pragma once

#include "models/request_model.h"
#include "pages/words.h"
#include "store/request_facts.h"

namespace roadbook {

RequestRow requestRow(const RequestFacts& facts, const Words& words);
QString requestTitle(const RequestFacts& facts, const Words& words); // "礼品 · 样品 · NBR-70 试样 · 200.50 元"
// "已批准 · 王敏 今天 09:12", with the reason of a refusal; "" when none was made.
QString outcomeText(const RequestOutcome& outcome, const Words& words);

} // namespace roadbook
