// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/csv_reader.h"

namespace roadbook {
namespace {

std::string onLine(std::size_t line)
{
    return " on line " + std::to_string(line);
}

} // namespace

Result<bool> CsvReader::next(CsvRow& row)
{
    while (m_at < m_text.size() && takeLineBreak())
        continue;
    row.cells.clear();
    row.line = m_line;
    if (m_at >= m_text.size())
        return false;
    for (;;) {
        if (row.cells.size() == kMostCsvColumns)
            return fail(ErrorCode::TooLarge, "The row" + onLine(row.line) + " has more than " +
                                                 std::to_string(kMostCsvColumns) + " columns.");
        RB_TRY(readCell(row.cells.emplace_back(), row.line));
        if (m_at >= m_text.size() || takeLineBreak())
            return true;
        ++m_at; // the separator
    }
}

Status CsvReader::readCell(std::string& cell, std::size_t rowLine)
{
    if (m_at < m_text.size() && m_text[m_at] == '"')
        RB_TRY(readQuoted(cell, rowLine));
    const char stops[] = {m_separator, '\r', '\n'};
    const auto end = std::min(m_text.find_first_of(std::string_view(stops, sizeof stops), m_at), m_text.size());
    cell.append(m_text.substr(m_at, end - m_at)); // after a closing quote: spreadsheets keep it too
    m_at = end;
    return fits(cell, rowLine);
}

Status CsvReader::readQuoted(std::string& cell, std::size_t rowLine)
{
    const auto openedOn = m_line;
    for (++m_at; m_at < m_text.size();) {
        const char c = m_text[m_at];
        if (c == '"') {
            ++m_at;
            if (m_at >= m_text.size() || m_text[m_at] != '"')
                return {};
            cell.push_back('"');
            ++m_at;
        } else if (takeLineBreak()) {
            cell.push_back('\n');
        } else {
            cell.push_back(c);
            ++m_at;
        }
        RB_TRY(fits(cell, rowLine));
    }
    return fail(ErrorCode::BadInput, "The quote opened" + onLine(openedOn) + " is never closed.");
}

bool CsvReader::takeLineBreak()
{
    const char c = m_text[m_at];
    if (c != '\r' && c != '\n')
        return false;
    m_at += m_text.substr(m_at, 2) == "\r\n" ? 2 : 1;
    ++m_line;
    return true;
}

Status CsvReader::fits(const std::string& cell, std::size_t rowLine) const
{
    if (cell.size() <= kMostCsvCellBytes)
        return {};
    return fail(ErrorCode::TooLarge, "A cell of the row" + onLine(rowLine) + " is longer than " +
                                         std::to_string(kMostCsvCellBytes / 1024) + " KiB.");
}

} // namespace roadbook
