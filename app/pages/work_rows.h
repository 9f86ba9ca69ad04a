// SPDX-License-Identifier: GPL-3.0-or-later
//
// From what waits to what the workbench shows. Pure functions of facts and words; GUI thread.
#pragma once

#include "models/work_model.h"
#include "pages/words.h"
#include "store/workbench_facts.h"

namespace roadbook {

WorkRow workRow(const WorkFacts& facts, const Words& words);
QString workKind(WorkFacts::Kind kind);                  // "审核", "未交"
QString waitedText(Timestamp since, const Words& words); // "等了 2 天", "今天 08:40 起"

} // namespace roadbook
