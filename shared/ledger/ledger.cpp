// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/ledger.h"

#include "base/text.h"
#include "ledger/columns.h"
#include "ledger/credit_code.h"
#include "ledger/csv_reader.h"
#include "ledger/resemblance.h"
#include "ledger/row_reader.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

namespace roadbook {
namespace {

constexpr std::string_view kIdPurpose = "ledger/account/1"; // a new number would import every old file again
constexpr std::size_t kMostResemblances = 200;              // listed; more than a person goes through

// How a text counts for the identity of a row. Brackets count: "股份有限公司" and "股份（有限公司）" are two rows.
std::string identity(std::string_view text)
{
    auto out = lowered(foldWidth(text));
    std::erase(out, ' ');
    return out;
}

Id accountOf(const ReadRow& row, std::size_t occurrence)
{
    const auto name = identity(row.row.name);
    const auto address = identity(row.address);
    const auto number = std::to_string(occurrence);
    const std::array<std::string_view, 5> parts{kIdPurpose, row.creditCode, name, address, number};
    return derivedId(parts);
}

// What a person calls a customer in a message: row 11 "曾记橡胶制品股份有限公司".
std::string calledIn(const Customer& customer)
{
    const auto quoted = "\"" + std::string(firstCodePoints(customer.name, 60)) + "\"";
    return customer.row != 0 ? "row " + std::to_string(customer.row) + ", " + quoted : "the account " + quoted;
}

class Planner {
public:
    Planner(const LedgerContext& context, LedgerPlan& plan) : m_context(context), m_plan(plan) {}

    Status read(std::string_view text, const LedgerHeader& header);
    void decide();

private:
    void reportColumns(const LedgerHeader& header);
    void identify();
    void indexAccounts();
    void decideRow(ReadRow& read);
    void leaveOut(ReadRow& read, Reason reason, const std::string& why, const Customer* other);
    void remark(ReadRow& read, Reason reason, const std::string& message, const Customer* other);
    void report(std::vector<LedgerFinding>& findings);
    void remarkOnResemblance(ReadRow& read, const Customer& self);

    const LedgerContext& m_context;
    LedgerPlan& m_plan;
    std::vector<ReadRow> m_rows;
    std::unordered_map<std::size_t, std::size_t> m_repeats; // index of a row that says nothing new -> of the first
    std::unordered_map<Id, const LedgerAccount*> m_accounts;
    CustomerIndex m_others;                                // accounts that did not come from this file
    CustomerIndex m_earlier;                               // rows of this file
    std::unordered_map<std::string, std::size_t> m_owners; // who is not on the staff list -> the finding
    std::size_t m_resemblances = 0;
};

Status Planner::read(std::string_view text, const LedgerHeader& header)
{
    reportColumns(header);
    const RowReader reader(header, m_context.staff);
    CsvReader csv(text, header.separator);
    CsvRow cells;
    for (std::size_t count = 0;; ++count) {
        RB_ASSIGN(const bool more, csv.next(cells));
        if (!more)
            return {};
        const bool blank = std::all_of(cells.cells.begin(), cells.cells.end(),
                                       [](const std::string& cell) { return trimmed(cell).empty(); });
        if (count < header.rowsBefore || blank)
            continue;
        if (m_rows.size() == kMostLedgerRows)
            return fail(ErrorCode::TooLarge, "The ledger has more than " + std::to_string(kMostLedgerRows) +
                                                 " rows; line " + std::to_string(cells.line) + " is one too many.");
        m_rows.push_back(reader.read(cells, m_rows.size() + 1));
    }
}

void Planner::reportColumns(const LedgerHeader& header)
{
    for (const auto& column : header.columns)
        if (column.trouble) {
            LedgerFinding finding;
            finding.reason = *column.trouble;
            finding.line = header.line;
            finding.column = column.header;
            finding.value = column.header;
            finding.message = explain(*column.trouble, column.header);
            m_plan.findings.push_back(std::move(finding));
        }
}

void Planner::decide()
{
    identify();
    indexAccounts();
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        auto& read = m_rows[at];
        if (const auto first = m_repeats.find(at); first != m_repeats.end()) {
            const auto& row = m_rows[first->second].row;
            const Customer other{row.number, row.account, row.name, {}, {}};
            leaveOut(read, Reason::RepeatedRow, "says the same as " + calledIn(other) + "; it is left out.", &other);
        } else if (read.row.outcome == RowOutcome::Create) {
            decideRow(read);
        }
        report(read.findings);
    }
    for (auto& finding : m_plan.findings)
        if (finding.moreRows > 0)
            finding.message += " The same in " + std::to_string(finding.moreRows) + " more rows.";
    for (auto& read : m_rows)
        m_plan.rows.push_back(std::move(read.row));
}

// A person missing from the staff list is one thing to look at, however many customers he has.
void Planner::report(std::vector<LedgerFinding>& findings)
{
    for (auto& finding : findings) {
        if (finding.reason == Reason::UnknownOwner || finding.reason == Reason::AmbiguousOwner) {
            const auto [known, isNew] = m_owners.try_emplace(finding.value, m_plan.findings.size());
            if (!isNew) {
                ++m_plan.findings[known->second].moreRows;
                continue;
            }
        }
        m_plan.findings.push_back(std::move(finding));
    }
}

// Every row gets the id of its account. Rows of one code, name and address are told apart by their order; a row
// whose every field was there before is no second account.
void Planner::identify()
{
    std::unordered_map<Id, std::vector<std::size_t>> sameKey; // by the id of the first occurrence
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        auto& read = m_rows[at];
        if (read.row.outcome == RowOutcome::Refused)
            continue;
        auto& earlier = sameKey[accountOf(read, 0)];
        const auto repeated = std::find_if(earlier.begin(), earlier.end(), [&](std::size_t other) {
            return m_rows[other].row.fields == read.row.fields;
        });
        if (repeated != earlier.end()) {
            read.row.account = m_rows[*repeated].row.account;
            m_repeats.emplace(at, *repeated);
            continue;
        }
        read.row.account = accountOf(read, earlier.size());
        earlier.push_back(at);
    }
}

void Planner::indexAccounts()
{
    std::unordered_set<Id> fromThisFile;
    for (const auto& read : m_rows)
        fromThisFile.insert(read.row.account);
    for (const auto& account : m_context.accounts) {
        m_accounts.emplace(account.id, &account);
        if (!account.deleted && !fromThisFile.contains(account.id))
            m_others.add({0, account.id, account.name, canonicalCreditCode(account.creditCode), account.address});
    }
}

void Planner::decideRow(ReadRow& read)
{
    auto& row = read.row;
    const Customer self{row.number, row.account, row.name, read.creditCode, read.address};
    const auto* there = m_others.same(self);
    if (const auto known = m_accounts.find(row.account); known != m_accounts.end()) {
        read.findings.clear();
        row.outcome = RowOutcome::Unchanged;
        row.fields.clear();
        if (known->second->deleted)
            remark(read, Reason::WasDeleted, "was imported before and deleted since; the row is left out.", nullptr);
    } else if (there) {
        leaveOut(read, Reason::AlreadyExists, "is " + calledIn(*there) + " already; the row is left out.", there);
        return; // and later rows of the same customer are the account too
    } else {
        remarkOnResemblance(read, self);
    }
    m_earlier.add(self);
}

void Planner::remarkOnResemblance(ReadRow& read, const Customer& self)
{
    const auto wrongDigit = std::find_if(read.findings.begin(), read.findings.end(), [](const LedgerFinding& finding) {
        return finding.reason == Reason::WrongCheckDigit;
    });
    if (wrongDigit != read.findings.end()) {
        const auto* inFile = m_earlier.sameButCheckDigit(self);
        if (const auto* right = inFile ? inFile : m_others.sameButCheckDigit(self)) {
            wrongDigit->otherRow = right->row;
            wrongDigit->otherAccount = right->account;
            wrongDigit->message += " All but that digit is the code of " + calledIn(*right) + ".";
        }
    }
    if (const auto* same = m_earlier.same(self)) {
        const bool byCode = !self.creditCode.empty() && same->creditCode == self.creditCode;
        remark(read, Reason::Duplicate,
               "is the same customer as " + calledIn(*same) + ": " +
                   (byCode ? "the 统一社会信用代码 is the same." : "name and address are the same."),
               same);
        return;
    }
    const auto* account = m_others.similar(self);
    if (const auto* similar = account ? account : m_earlier.similar(self)) {
        if (m_resemblances++ < kMostResemblances)
            remark(read, Reason::PossibleDuplicate, "resembles the name of " + calledIn(*similar) + ".", similar);
        else
            ++m_plan.unlistedResemblances;
    }
}

void Planner::leaveOut(ReadRow& read, Reason reason, const std::string& why, const Customer* other)
{
    read.findings.clear(); // nothing of the row comes in, so nothing of it needs a look
    read.row.outcome = RowOutcome::Unchanged;
    read.row.fields.clear();
    read.row.account = other->account;
    remark(read, reason, why, other);
}

void Planner::remark(ReadRow& read, Reason reason, const std::string& message, const Customer* other)
{
    LedgerFinding finding;
    finding.reason = reason;
    finding.row = read.row.number;
    finding.line = read.row.line;
    finding.value = read.row.name;
    finding.message = "\"" + std::string(firstCodePoints(read.row.name, 60)) + "\" " + message;
    if (other) {
        finding.otherRow = other->row;
        finding.otherAccount = other->account;
    }
    read.findings.push_back(std::move(finding));
}

} // namespace

std::string_view outcomeName(RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::Create:
        return "create";
    case RowOutcome::Unchanged:
        return "unchanged";
    case RowOutcome::Refused:
        return "refused";
    }
    return "refused";
}

std::size_t LedgerPlan::count(RowOutcome outcome) const
{
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [&](const LedgerRow& row) { return row.outcome == outcome; }));
}

std::size_t LedgerPlan::count(Severity severity) const
{
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(), [&](const LedgerFinding& finding) {
        return finding.severity() == severity;
    }));
}

Result<LedgerPlan> planAccounts(std::string_view bytes, const LedgerContext& context)
{
    if (bytes.size() > kMostLedgerBytes)
        return fail(ErrorCode::TooLarge,
                    "The file is larger than " + std::to_string(kMostLedgerBytes / 1024 / 1024) + " MiB.");
    RB_ASSIGN(const auto decoded, decodeText(bytes));
    RB_ASSIGN(const auto header, findLedgerHeader(decoded.text));
    LedgerPlan plan;
    plan.encoding = decoded.encoding;
    plan.separator = header.separator;
    Planner planner(context, plan);
    RB_TRY(planner.read(decoded.text, header));
    planner.decide();
    return plan;
}

} // namespace roadbook
