// SPDX-License-Identifier: GPL-3.0-or-later
//
// CsvReader: RFC 4180 row by row, over text that outlives it. Quoted cells may hold separators, "" for a quote and
// line breaks; lines end in CRLF, LF or CR; a quote inside an unquoted cell is an ordinary character. Blank lines are
// no rows. Not shared between threads.
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook {

constexpr std::size_t kMostCsvColumns = 256;
constexpr std::size_t kMostCsvCellBytes = 64 * 1024;

struct CsvRow {
    std::size_t line = 0;           // physical line on which it starts, from 1; a quoted line break counts
    std::vector<std::string> cells; // line breaks inside are '\n'
};

class CsvReader {
public:
    CsvReader(std::string_view text, char separator) : m_text(text), m_separator(separator) {}

    // The next row; false at the end. `row` is reused, so a whole file needs the memory of one row.
    // BadInput for a quote that is never closed, TooLarge beyond the limits above, both naming the line.
    Result<bool> next(CsvRow& row);

private:
    Status readCell(std::string& cell, std::size_t rowLine);
    Status readQuoted(std::string& cell, std::size_t rowLine);
    bool takeLineBreak();
    Status fits(const std::string& cell, std::size_t rowLine) const;

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    char m_separator;
};

} // namespace roadbook
