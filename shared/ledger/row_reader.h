// SPDX-License-Identifier: GPL-3.0-or-later
//
// RowReader: one row of a ledger at a time, from cells to fields and findings. Knows the columns and the staff, not
// the other rows. Not shared between threads.
#pragma once

#include "ledger/columns.h"
#include "ledger/csv_reader.h"
#include "ledger/ledger.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace roadbook {

// What planning compares, beside the row itself.
struct ReadRow {
    LedgerRow row; // outcome Create or Refused; no account yet
    std::vector<LedgerFinding> findings;
    std::string creditCode; // canonical
    std::string address;
    std::string latitude; // as written, until both are known
    std::string longitude;
};

class RowReader {
public:
    // Both outlive the reader.
    RowReader(const LedgerHeader& header, std::span<const LedgerStaff> staff);

    ReadRow read(const CsvRow& cells, std::size_t number) const;

private:
    struct Cell {
        const LedgerColumn& column;
        std::string_view written;
        std::string clean; // never empty
    };
    void readCell(ReadRow& out, const Cell& cell) const;
    void readAmount(ReadRow& out, const Cell& cell) const;
    void readDate(ReadRow& out, const Cell& cell) const;
    void readCreditCode(ReadRow& out, const Cell& cell) const;
    void readPosition(ReadRow& out, const Cell& cell) const;
    void joinPosition(ReadRow& out) const;
    void readCategory(ReadRow& out, const Cell& cell) const;
    void readOwner(ReadRow& out, const Cell& cell) const;
    void note(ReadRow& out, Reason reason, const Cell& cell) const;

    const LedgerHeader& m_header;
    std::unordered_map<std::string, std::vector<Id>> m_staffByName; // by normalised name, and by id
};

} // namespace roadbook
