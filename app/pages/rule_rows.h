// SPDX-License-Identifier: GPL-3.0-or-later
//
// From a pack to what the page of the regulation lists. Pure functions of pack and words; GUI thread.
#pragma once

#include "models/rule_model.h"
#include "pages/words.h"
#include "regulation/pack/pack.h"
#include "regulation/pack/text_places.h"

namespace roadbook {

QString packText(const regulation::Pack& pack, const Words& words); // "《大客户管理制度》第 1 版"
QList<RuleRow> ruleRows(const regulation::Pack& pack, const Words& words);
// What was found in a text: what is wrong and where, in words and, for whoever edits it, as path and line; and what it
// leaves open, where what is said again and again stands once.
QList<RuleRow> findingRows(const std::vector<regulation::Finding>& findings, const Words& words,
                           const regulation::TextPlaces& places = {});

} // namespace roadbook
