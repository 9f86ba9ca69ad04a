// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/row_reader.h"

#include "base/position.h"
#include "base/text.h"
#include "ledger/cells.h"
#include "ledger/credit_code.h"

#include <algorithm>

namespace roadbook {
namespace {

using F = LedgerField;

bool hasSeveralLines(LedgerField field)
{
    return field == F::BusinessScope || field == F::Notes;
}

bool has(const ReadRow& row, LedgerField field)
{
    return std::any_of(row.row.fields.begin(), row.row.fields.end(),
                       [&](const auto& known) { return known.first == accountFieldName(field); });
}

void add(ReadRow& out, LedgerField field, std::string value)
{
    const auto name = accountFieldName(field);
    for (auto& [known, old] : out.row.fields)
        if (known == name) {
            old = std::move(value);
            return;
        }
    out.row.fields.emplace_back(name, std::move(value));
}

} // namespace

RowReader::RowReader(const LedgerHeader& header, std::span<const LedgerStaff> staff) : m_header(header)
{
    for (const auto& person : staff) {
        m_staffByName[normalisedName(person.name)].push_back(person.id);
        m_staffByName[normalisedName(person.id.text())].push_back(person.id); // as an export writes them
    }
}

ReadRow RowReader::read(const CsvRow& cells, std::size_t number) const
{
    ReadRow out;
    out.row.number = number;
    out.row.line = cells.line;
    for (std::size_t at = 0; at < cells.cells.size(); ++at) {
        const std::string_view written = cells.cells[at];
        if (at >= m_header.columns.size()) {
            if (!trimmed(written).empty()) {
                note(out, Reason::ExtraCells, {LedgerColumn{}, written, {}});
                break;
            }
            continue;
        }
        const auto& column = m_header.columns[at];
        if (!column.field)
            continue;
        Cell cell{column, written, hasSeveralLines(*column.field) ? cleanLines(written) : cleanLine(written)};
        if (!cell.clean.empty() && (*column.field == F::Notes || !meansNothing(cell.clean)))
            readCell(out, cell);
    }
    joinPosition(out);
    if (out.row.name.empty()) {
        const auto column = std::find_if(m_header.columns.begin(), m_header.columns.end(),
                                         [](const LedgerColumn& c) { return c.field == F::Name; });
        note(out, Reason::MissingName, {*column, {}, {}});
    }
    const bool refused = std::any_of(out.findings.begin(), out.findings.end(),
                                     [](const LedgerFinding& f) { return f.severity() == Severity::Refused; });
    if (refused) {
        out.row.outcome = RowOutcome::Refused;
        out.row.fields.clear();
    }
    return out;
}

void RowReader::readCell(ReadRow& out, const Cell& cell) const
{
    const auto field = *cell.column.field;
    switch (field) {
    case F::Name:
        out.row.name = cell.clean;
        return add(out, field, cell.clean);
    case F::Address:
        out.address = cell.clean;
        return add(out, field, cell.clean);
    case F::LegalRepresentative:
    case F::BusinessScope:
    case F::Industry:
    case F::Region:
    case F::Notes:
        return add(out, field, cell.clean);
    case F::Postcode:
        if (!isPostcode(numberText(cell.clean)))
            note(out, Reason::OddPostcode, cell);
        return add(out, field, numberText(cell.clean));
    case F::Phone:
    case F::Fax:
        return add(out, field, numberText(cell.clean));
    case F::CreditCode:
        return readCreditCode(out, cell);
    case F::RegisteredCapital:
    case F::AnnualUsage:
        return readAmount(out, cell);
    case F::ArchivedOn:
    case F::LastVisitOn:
        return readDate(out, cell);
    case F::PaymentCredit: {
        const auto code = paymentCreditCode(cell.clean);
        if (!code)
            note(out, Reason::UnknownWord, cell);
        return add(out, field, std::string(code.value_or(cell.clean)));
    }
    case F::IsTender: {
        const auto answer = yesOrNo(cell.clean);
        if (!answer)
            return note(out, Reason::NotYesOrNo, cell);
        return add(out, field, *answer ? "true" : "false");
    }
    case F::CustomerCategory:
        return readCategory(out, cell);
    case F::Owner:
        return readOwner(out, cell);
    case F::Position:
        return readPosition(out, cell);
    case F::Latitude:
        out.latitude = cell.clean;
        return;
    case F::Longitude:
        out.longitude = cell.clean;
        return;
    case F::Serial:
    case F::Supervisor:
        return;
    }
}

void RowReader::readAmount(ReadRow& out, const Cell& cell) const
{
    const bool usage = cell.column.field == F::AnnualUsage;
    const auto amount = usage ? parseUsage(cell.clean, cell.column.unit) : parseMoney(cell.clean, cell.column.unit);
    if (!amount)
        return note(out, amount.error(), cell);
    add(out, *cell.column.field, usage ? usageText(*amount) : moneyText(*amount));
}

void RowReader::readDate(ReadRow& out, const Cell& cell) const
{
    auto date = parseLedgerDate(cell.clean);
    if (!date)
        return note(out, date.error(), cell);
    add(out, *cell.column.field, *std::move(date));
}

void RowReader::readCreditCode(ReadRow& out, const Cell& cell) const
{
    out.creditCode = canonicalCreditCode(cell.clean);
    switch (checkCreditCode(out.creditCode)) {
    case CreditCodeState::Ok:
        break;
    case CreditCodeState::WrongCheckDigit:
        note(out, Reason::WrongCheckDigit, cell);
        out.findings.back().message = "The check digit of \"" + out.creditCode + "\" should be " +
                                      creditCodeCheckDigit(out.creditCode).value_or('?') + ".";
        break;
    case CreditCodeState::Malformed:
        note(out, Reason::MalformedCode, cell);
        break;
    }
    add(out, F::CreditCode, out.creditCode);
}

void RowReader::readPosition(ReadRow& out, const Cell& cell) const
{
    const auto place = parsePosition(cell.clean);
    if (!place)
        return note(out, Reason::NotAPlace, cell);
    add(out, F::Position, formatPosition(*place));
}

// A place in two columns; one column for both counts more.
void RowReader::joinPosition(ReadRow& out) const
{
    if ((out.latitude.empty() && out.longitude.empty()) || has(out, F::Position))
        return;
    const auto field = out.latitude.empty() ? F::Longitude : F::Latitude;
    const auto column = std::find_if(m_header.columns.begin(), m_header.columns.end(),
                                     [field](const LedgerColumn& c) { return c.field == field; });
    const std::string both = out.latitude + "," + out.longitude;
    readPosition(out, {*column, both, both});
}

void RowReader::readCategory(ReadRow& out, const Cell& cell) const
{
    const auto code = customerCategoryCode(cell.clean);
    if (!code)
        note(out, Reason::UnknownWord, cell);
    else if (*code == "tender" && !has(out, F::IsTender)) // a column of its own counts more
        add(out, F::IsTender, "true");
    add(out, F::CustomerCategory, std::string(code.value_or(cell.clean)));
}

void RowReader::readOwner(ReadRow& out, const Cell& cell) const
{
    const auto found = m_staffByName.find(normalisedName(cell.clean));
    if (found == m_staffByName.end())
        return note(out, Reason::UnknownOwner, cell);
    if (found->second.size() > 1)
        return note(out, Reason::AmbiguousOwner, cell);
    add(out, F::Owner, found->second.front().text());
}

void RowReader::note(ReadRow& out, Reason reason, const Cell& cell) const
{
    LedgerFinding finding;
    finding.reason = reason;
    finding.row = out.row.number;
    finding.line = out.row.line;
    finding.column = cell.column.header;
    finding.value = std::string(trimmed(cell.written));
    finding.message = explain(reason, cell.written);
    out.findings.push_back(std::move(finding));
}

} // namespace roadbook
