// SPDX-License-Identifier: GPL-3.0-or-later
//
// Importing a customer ledger (客户一览表): from the bytes of a CSV file to a plan that a person can read and a store
// can carry out. Nothing is written here; a dry run is a plan that nobody carries out. Pure; any thread; a file of
// 20,000 rows takes well under a second.
//
//   LedgerContext context{accounts, staff};
//   RB_ASSIGN(const auto plan, planAccounts(bytes, context));
//   for (const auto& row : plan.rows)
//       if (row.outcome == RowOutcome::Create)
//           … create account row.account with row.fields …
//
// Same file, same result. The account of a row has the id derived from the row's credit code, name and address, so
//   - a second import, from any encoding, on any device, creates nothing, also after people edited the accounts;
//   - an import that was cancelled half-way goes on where it stopped;
//   - other cells may be corrected in the file: the account keeps what it has, an import never overwrites.
// Accounts that did not come from this file are never created twice either: the same code, or the same name and
// address without codes that differ, leaves the row out with AlreadyExists.
// Within one file nothing is dropped on suspicion: certain duplicates come in with a warning, names that resemble
// each other are only listed.
#pragma once

#include "base/id.h"
#include "base/result.h"
#include "ledger/encoding.h"
#include "ledger/reason.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace roadbook {

constexpr std::size_t kMostLedgerBytes = 64 * 1024 * 1024;
constexpr std::size_t kMostLedgerRows = 200'000;

// An account that is there already; deleted ones too, so that an import does not bring them back.
struct LedgerAccount {
    Id id;
    std::string name;
    std::string creditCode;
    std::string address;
    bool deleted = false;
};

struct LedgerStaff {
    Id id;
    std::string name; // display name, as the ledger writes it
};

// What the plan is made against. The views outlive the call.
struct LedgerContext {
    std::span<const LedgerAccount> accounts;
    std::span<const LedgerStaff> staff;
};

enum class RowOutcome : std::uint8_t {
    Create,
    Unchanged, // its account exists, or the row says nothing new
    Refused,
};
std::string_view outcomeName(RowOutcome outcome); // "create", "unchanged", "refused"

struct LedgerRow {
    std::size_t number = 0; // of the row below the header, from 1; empty rows are not counted
    std::size_t line = 0;   // physical line on which it starts
    RowOutcome outcome = RowOutcome::Create;
    Id account; // to create, or that exists; null when refused
    std::string name;
    // Field name and value as `put` takes it: money in 元, usage in 万元, dates YYYY-MM-DD, choices by code, true or
    // false, staff ids. Empty cells are left out; without "owner" the importer becomes it. Only when created.
    std::vector<std::pair<std::string, std::string>> fields;
};

struct LedgerFinding {
    Reason reason = Reason::MissingName;
    std::size_t row = 0; // 0: it concerns a column, not a row
    std::size_t line = 0;
    std::string column;       // header as written; empty when it concerns the row
    std::string value;        // the cell as written
    std::string message;      // one sentence
    std::size_t otherRow = 0; // for duplicates: the row that it resembles; 0 when that is an account of the store
    Id otherAccount;          // and its account, also when that is still to be created
    std::size_t moreRows = 0; // rows below that say the same: unknown people are reported once each

    Severity severity() const { return severityOf(reason); }
};

struct LedgerPlan {
    Encoding encoding = Encoding::Utf8;
    char separator = ',';
    std::vector<LedgerRow> rows;          // in the order of the file
    std::vector<LedgerFinding> findings;  // columns first, then by row
    std::size_t unlistedResemblances = 0; // possible duplicates beyond the number worth listing

    std::size_t count(RowOutcome outcome) const;
    std::size_t count(Severity severity) const; // of findings
};

// TooLarge, naming the limit and the line; BadInput for a file that is no CSV text, has no name column, or a quote
// that is never closed. Bad rows are no error: they are refused in the plan.
Result<LedgerPlan> planAccounts(std::string_view bytes, const LedgerContext& context);

} // namespace roadbook
