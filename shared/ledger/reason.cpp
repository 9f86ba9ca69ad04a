// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/reason.h"

#include "base/text.h"

#include <array>

namespace roadbook {
namespace {

constexpr std::size_t kMostQuoted = 60; // characters of a cell in a message

struct Wording {
    Reason reason;
    Severity severity;
    std::string_view code;
    std::string_view before; // the cell is quoted between the two
    std::string_view after;
};

constexpr auto kRefused = Severity::Refused;
constexpr auto kWarning = Severity::Warning;
constexpr auto kNotice = Severity::Notice;
constexpr auto kWordings = std::to_array<Wording>({
    {Reason::MissingName, kRefused, "missing_name", "The customer has no name", "."},
    {Reason::NotADate, kRefused, "not_a_date", "", " is not a date: year, month and day are needed."},
    {Reason::NoSuchDay, kRefused, "no_such_day", "", " is no day of the calendar."},
    {Reason::NotAnAmount, kRefused, "not_an_amount", "", " is not an amount."},
    {Reason::ApproximateAmount, kRefused, "approximate_amount", "",
     " only says about how much; an exact amount is needed."},
    {Reason::ForeignCurrency, kRefused, "foreign_currency", "", " is not in 元; amounts are kept in 元."},
    {Reason::AmountTooFine, kRefused, "amount_too_fine", "", " has more decimals than can be kept."},
    {Reason::AmountTooLarge, kRefused, "amount_too_large", "", " is larger than any amount that can be kept."},
    {Reason::ExtraCells, kRefused, "extra_cells", "The row has more cells than the header, from ",
     " on; its values may be shifted."},
    {Reason::WrongCheckDigit, kWarning, "wrong_check_digit", "The check digit of ", " is wrong."},
    {Reason::MalformedCode, kWarning, "malformed_code", "",
     " is not a 统一社会信用代码 of 18 characters; it is kept as written."},
    {Reason::OddPostcode, kWarning, "odd_postcode", "", " is not a postcode of six digits; it is kept as written."},
    {Reason::UnknownWord, kWarning, "unknown_word", "",
     " is not a word of this column that we know; it is kept as written."},
    {Reason::NotYesOrNo, kWarning, "not_yes_or_no", "", " is neither yes nor no; it is left out."},
    {Reason::NotAPlace, kWarning, "not_a_place", "",
     " is not a latitude and a longitude in degrees such as 31.230410,121.473700; it is left out."},
    {Reason::UnknownOwner, kWarning, "unknown_owner", "Nobody on the staff list is called ",
     "; the importer becomes the owner."},
    {Reason::AmbiguousOwner, kWarning, "ambiguous_owner", "Several people are called ",
     "; the importer becomes the owner."},
    {Reason::Duplicate, kWarning, "duplicate", "", " is the same customer as an earlier one."},
    {Reason::PossibleDuplicate, kNotice, "possible_duplicate", "", " has a name that resembles another's."},
    {Reason::AlreadyExists, kWarning, "already_exists", "", " exists already; the row is left out."},
    {Reason::RepeatedRow, kWarning, "repeated_row", "",
     " was listed before with the same values; the row is left out."},
    {Reason::WasDeleted, kWarning, "was_deleted", "", " was imported before and deleted since; the row is left out."},
    {Reason::UnknownColumn, kWarning, "unknown_column", "The column ", " is not one that we know; it is left out."},
    {Reason::UnknownUnit, kWarning, "unknown_unit", "The unit of the column ",
     " is not one that we know; it is left out."},
    {Reason::RepeatedColumn, kWarning, "repeated_column", "The column ",
     " means the same as an earlier one; it is left out."},
});

const Wording& wordingOf(Reason reason)
{
    for (const auto& wording : kWordings)
        if (wording.reason == reason)
            return wording;
    throw BrokenInvariant("a reason without wording");
}

} // namespace

std::string_view reasonCode(Reason reason)
{
    return wordingOf(reason).code;
}

Severity severityOf(Reason reason)
{
    return wordingOf(reason).severity;
}

std::string_view severityName(Severity severity)
{
    switch (severity) {
    case Severity::Refused:
        return "refused";
    case Severity::Warning:
        return "warning";
    case Severity::Notice:
        return "notice";
    }
    return "notice";
}

std::string explain(Reason reason, std::string_view text)
{
    const auto& wording = wordingOf(reason);
    std::string out(wording.before);
    if (const auto quoted = collapsedSpaces(text); !quoted.empty()) {
        const auto shown = firstCodePoints(quoted, kMostQuoted);
        out.append("\"").append(shown).append(shown.size() < quoted.size() ? "…\"" : "\"");
    }
    return out.append(wording.after);
}

} // namespace roadbook
