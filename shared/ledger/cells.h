// SPDX-License-Identifier: GPL-3.0-or-later
//
// Single cells of a ledger, cleaned and read: texts, dates, words that stand for codes. Amounts are in amount.h,
// credit codes in credit_code.h. Pure; any thread.
#pragma once

#include "ledger/reason.h"

#include <optional>
#include <string>
#include <string_view>

namespace roadbook {

// One line: trimmed, spaces collapsed, invisible characters and a formula guard gone. Brackets and signs keep their
// width, as in 曾记（中国）有限公司.
std::string cleanLine(std::string_view cell);
// The same for a text of several lines, which keeps its line breaks ('\n').
std::string cleanLines(std::string_view cell);
// What stands in a cell that has nothing to say: -, /, 无, 不详, N/A …
bool meansNothing(std::string_view clean);

// "YYYY-MM-DD" from 2024-02-11, 2026.8.6, 2016/6/4, 2020年2月13日, 20200213, 二〇二〇年二月十三日, full-width digits;
// a time of day behind it is dropped. Year first always; 1900 to 2199.
Read<std::string> parseLedgerDate(std::string_view text);

// Half-width, single-spaced: postcodes, phone and fax numbers. Leading zeros stay.
std::string numberText(std::string_view clean);
bool isPostcode(std::string_view text); // six digits

// The codes of the account's choices; none for a word that is not in the list.
std::optional<std::string_view> paymentCreditCode(std::string_view word); // 好 excellent … 差 poor
std::optional<std::string_view> customerCategoryCode(
    std::string_view word); // 协议 agreement, 会员 member, 招投标 tender
std::optional<bool> yesOrNo(std::string_view word);

} // namespace roadbook
