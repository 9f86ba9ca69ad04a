// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which column of a ledger is which field: by the names that offices write above them, by the labels of our own forms
// and by the field names themselves, so that an exported file comes back. Pure; any thread.
#pragma once

#include "base/result.h"
#include "ledger/amount.h"
#include "ledger/reason.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook {

enum class LedgerField : std::uint8_t {
    Name,
    CreditCode,
    LegalRepresentative,
    Address,
    Postcode,
    Phone,
    Fax,
    BusinessScope,
    RegisteredCapital,
    AnnualUsage,
    Industry,
    Region,
    PaymentCredit,
    IsTender,
    CustomerCategory,
    Owner,
    ArchivedOn,
    LastVisitOn,
    Notes,
    Position,
    Latitude, // together with Longitude a position; neither is a field of its own
    Longitude,
    Serial,     // 序号: known, carries nothing
    Supervisor, // 主管: follows from the team, carries nothing
};

// The field's name in `put`; empty for Latitude, Longitude, Serial and Supervisor.
std::string_view accountFieldName(LedgerField field);
// The field meant by a header; the unit in brackets behind it is left out of the comparison.
std::optional<LedgerField> ledgerFieldOf(std::string_view header);

struct LedgerColumn {
    std::optional<LedgerField> field; // none: the column is left out, `trouble` says why
    std::string header;               // as written, for messages
    AmountUnit unit = AmountUnit::Yuan;
    std::optional<Reason> trouble;
};

struct LedgerHeader {
    std::size_t line = 1;
    std::size_t rowsBefore = 0; // rows to skip, the header included: titles may stand above it
    char separator = ',';
    std::vector<LedgerColumn> columns;
};

// Finds separator (comma, semicolon, tab) and header among the first rows.
// BadInput when no row has a column for the customer's name; errors of CsvReader.
Result<LedgerHeader> findLedgerHeader(std::string_view text);

} // namespace roadbook
