// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/csv_writer.h"

#include "base/text.h"

namespace roadbook {
namespace {

bool isNumber(std::string_view text)
{
    if (text.starts_with('+') || text.starts_with('-'))
        text.remove_prefix(1);
    std::size_t digits = 0;
    std::size_t points = 0;
    for (const char c : text) {
        digits += c >= '0' && c <= '9' ? 1 : 0;
        points += c == '.' ? 1 : 0;
    }
    return digits > 0 && points <= 1 && digits + points == text.size();
}

} // namespace

CsvWriter::CsvWriter(std::string& out) : m_out(out)
{
    m_out.append("\xEF\xBB\xBF");
}

void CsvWriter::row(std::span<const std::string> cells)
{
    for (std::size_t at = 0; at < cells.size(); ++at)
        cell(cells[at], at == 0);
    m_out.append("\r\n");
}

void CsvWriter::row(std::span<const std::string_view> cells)
{
    for (std::size_t at = 0; at < cells.size(); ++at)
        cell(cells[at], at == 0);
    m_out.append("\r\n");
}

void CsvWriter::cell(std::string_view text, bool first)
{
    if (!first)
        m_out.push_back(',');
    const bool guarded = looksLikeFormula(text);
    if (!guarded && text.find_first_of(",;\t\"\r\n") == std::string_view::npos) {
        m_out.append(text);
        return;
    }
    m_out.push_back('"');
    if (guarded)
        m_out.push_back('\'');
    for (const char c : text) {
        if (c == '"')
            m_out.push_back('"');
        m_out.push_back(c);
    }
    m_out.push_back('"');
}

bool looksLikeFormula(std::string_view text)
{
    std::size_t at = 0;
    const auto first = text.empty() ? U' ' : nextCodePoint(text, at);
    const auto folded = foldedWidth(first);
    if (folded == U'=' || folded == U'@' || folded == U'+' || folded == U'-')
        return !isNumber(text);
    return first == U'\t' || first == U'\r' || first == U'\n';
}

std::string_view withoutFormulaGuard(std::string_view text)
{
    return text.starts_with('\'') && looksLikeFormula(text.substr(1)) ? text.substr(1) : text;
}

} // namespace roadbook
