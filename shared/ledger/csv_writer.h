// SPDX-License-Identifier: GPL-3.0-or-later
//
// CsvWriter: rows of text as RFC 4180 in UTF-8 with byte-order mark and CRLF, so that spreadsheets open it rightly.
// A cell that a spreadsheet would run as a formula gets a leading ' (planAccounts() takes it off again); numbers,
// negative ones too, stay numbers. Not shared between threads.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace roadbook {

class CsvWriter {
public:
    // Appends to `out`, which outlives the writer; writes the mark at once.
    explicit CsvWriter(std::string& out);

    void row(std::span<const std::string> cells);
    void row(std::span<const std::string_view> cells);

private:
    void cell(std::string_view text, bool first);

    std::string& m_out;
};

// True for a text that a spreadsheet would run: it starts with = + - @ (full-width too) or a control character and is
// not a number.
bool looksLikeFormula(std::string_view text);
// Without the ' that CsvWriter puts before such a text; any other text as it is.
std::string_view withoutFormulaGuard(std::string_view text);

} // namespace roadbook
