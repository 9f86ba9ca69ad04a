// SPDX-License-Identifier: GPL-3.0-or-later
//
// A ledger as a file: encodings, CSV in and out again, the plan of an import.
#include "base/text.h"
#include "fuzz/fuzz.h"
#include "ledger/csv_reader.h"
#include "ledger/csv_writer.h"
#include "ledger/encoding.h"
#include "ledger/ledger.h"

#include <optional>

using namespace roadbook;
using namespace roadbook::fuzz;

namespace {

using Rows = std::vector<std::vector<std::string>>;

// Nothing when the text ends in an error.
std::optional<Rows> rowsOf(std::string_view text, char separator)
{
    CsvReader reader(text, separator);
    Rows rows;
    CsvRow row;
    for (;;) {
        const auto more = reader.next(row);
        if (!more) {
            demand(!more.error().message.empty(), "a refusal says why");
            return {};
        }
        if (!*more)
            return rows;
        rows.push_back(row.cells);
    }
}

void checkTable(std::string_view text, char separator)
{
    const auto rows = rowsOf(text, separator);
    if (!rows)
        return;
    std::string written;
    CsvWriter writer(written);
    Rows expected;
    for (const auto& row : *rows) {
        if (row.size() == 1 && row.front().empty())
            continue; // a blank line, which is no row
        writer.row(std::span<const std::string>(row));
        expected.push_back(row);
    }
    const auto again = rowsOf(std::string_view(written).substr(3), ','); // behind the byte-order mark
    demand(again && again->size() == expected.size(), "as many rows come back");
    for (std::size_t i = 0; i < expected.size(); ++i) {
        demand((*again)[i].size() == expected[i].size(), "as many cells come back");
        for (std::size_t j = 0; j < expected[i].size(); ++j)
            demand(withoutFormulaGuard((*again)[i][j]) == withoutFormulaGuard(expected[i][j]), "a cell comes back");
    }
}

void checkPlan(std::string_view bytes)
{
    const auto plan = planAccounts(bytes, {});
    const auto again = planAccounts(bytes, {});
    demand(plan.has_value() == again.has_value(), "same file, same result");
    if (!plan)
        return;
    demand(plan->rows.size() == again->rows.size() && plan->findings.size() == again->findings.size(),
           "same file, same plan");
    std::vector<LedgerAccount> created;
    for (std::size_t i = 0; i < plan->rows.size(); ++i) {
        const auto& row = plan->rows[i];
        demand(row.account == again->rows[i].account && row.fields == again->rows[i].fields, "same file, same rows");
        demand((row.outcome == RowOutcome::Refused) == row.account.isNull(), "every row that comes in has an account");
        if (row.outcome == RowOutcome::Create) {
            LedgerAccount account{row.account, row.name, {}, {}, false};
            for (const auto& [name, value] : row.fields) {
                demand(isValidUtf8(value), "values are UTF-8");
                if (name == "credit_code")
                    account.creditCode = value;
                else if (name == "address")
                    account.address = value;
            }
            created.push_back(std::move(account));
        }
    }
    const auto second = planAccounts(bytes, {created, {}});
    demand(second && second->count(RowOutcome::Create) == 0, "a second import creates nothing");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = viewOf(data, size);
    if (const auto decoded = decodeText(bytes)) {
        demand(isValidUtf8(decoded->text), "text is UTF-8");
        for (const char separator : {',', ';', '\t'})
            checkTable(decoded->text, separator);
    }
    checkPlan(bytes);
    return 0;
}
