// SPDX-License-Identifier: GPL-3.0-or-later
//
// Why a cell, row or column of a ledger was refused or remarked on. The code is stable, for programs and for
// translation; explanations are one English sentence that quotes the cell. Pure values; any thread.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

namespace roadbook {

enum class Reason : std::uint8_t {
    // The row does not come in.
    MissingName,
    NotADate,          // cannot be read as year, month, day
    NoSuchDay,         // 2025年13月40日
    NotAnAmount,       // cannot be read as an amount in 元
    ApproximateAmount, // says about, more than, or gives a range
    ForeignCurrency,
    AmountTooFine,  // finer than 分, or usage finer than 元
    AmountTooLarge, // does not fit
    ExtraCells,     // more cells than the header has columns: something is shifted
    // The row comes in.
    WrongCheckDigit,
    MalformedCode,     // not 18 characters of GB 32100; kept as it is
    OddPostcode,       // not six digits; kept as it is
    UnknownWord,       // a word we have no code for; kept as it is
    NotYesOrNo,        // left out
    NotAPlace,         // no latitude and longitude; left out
    UnknownOwner,      // no such person; the importer becomes the owner
    AmbiguousOwner,    // several people of that name; the importer becomes the owner
    Duplicate,         // certainly the same customer as an earlier row
    PossibleDuplicate, // a name that resembles another's
    // Nothing to bring in.
    AlreadyExists, // certainly the same as an account that did not come from this file
    RepeatedRow,   // the same line again
    WasDeleted,    // came from this row once and was deleted since
    // The column is left out.
    UnknownColumn,
    UnknownUnit,
    RepeatedColumn,
};

// A value, or why there is none.
template <typename T>
using Read = std::expected<T, Reason>;

enum class Severity : std::uint8_t {
    Refused, // the row stays outside
    Warning, // a person should look
    Notice,  // worth knowing, of a lower rank
};

std::string_view reasonCode(Reason reason); // "no_such_day"
Severity severityOf(Reason reason);
std::string_view severityName(Severity severity); // "refused", "warning", "notice"

// One sentence about the text of a cell, in which `text` is quoted (shortened when long).
std::string explain(Reason reason, std::string_view text);

} // namespace roadbook
