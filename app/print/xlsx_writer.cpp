// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/xlsx_writer.h"

#include "print/zip_check.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace roadbook {
namespace {

constexpr double kMillimetresOfChar = 1.9; // of a column's width
constexpr double kLineHeight = 15;         // points
constexpr double kMostHeight = 400;        // Excel's limit is 409
constexpr std::size_t kMostChars = 16'000; // Excel's limit is 32,767 UTF-16 units: half of it for any character
constexpr uint8_t kA4 = 9;
constexpr double kMarginInches = 0.45;
constexpr double kBottomInches = 0.75;

bool beginsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

// Texts that a cell takes; more than one when it is a very long one.
std::vector<std::string> pieces(std::string text)
{
    std::erase(text, '\0');
    std::vector<std::string> parts;
    std::size_t begin = 0;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!beginsCharacter(text[at]) || ++count <= kMostChars)
            continue;
        parts.push_back(text.substr(begin, at - begin));
        begin = at;
        count = 1;
    }
    parts.push_back(text.substr(begin));
    return parts;
}

// Lines that the text takes in so many columns of a terminal: a Chinese character takes two.
double linesIn(std::string_view text, double width)
{
    double lines = 1;
    double units = 0;
    for (const char byte : text) {
        if (byte == '\n') {
            lines += 1;
            units = 0;
        } else if (beginsCharacter(byte)) {
            units += static_cast<unsigned char>(byte) < 0x80U ? 1 : 2;
            if (units > width) {
                lines += 1;
                units = 2;
            }
        }
    }
    return lines;
}

class Workbook {
public:
    Workbook(const DocumentTable& document, const std::filesystem::path& file)
        : m_document(document), m_last(static_cast<lxw_col_t>(document.columns.size() - 1))
    {
        std::string folder = file.has_parent_path() ? file.parent_path().string() : ".";
        lxw_workbook_options options{};
        options.tmpdir = folder.data();
        m_book = workbook_new_opt(file.c_str(), &options);
        if (m_book == nullptr)
            return;
        m_sheet = workbook_add_worksheet(m_book, document.title.c_str());
        if (m_sheet == nullptr)
            m_sheet = workbook_add_worksheet(m_book, nullptr);
        makeFormats();
    }
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;
    ~Workbook() { (void)close(); }

    // How it ended; the first trouble counts.
    lxw_error close()
    {
        if (m_book != nullptr)
            note(workbook_close(std::exchange(m_book, nullptr)));
        return m_trouble;
    }

    void fill()
    {
        if (m_sheet == nullptr)
            return note(LXW_ERROR_MEMORY_MALLOC_FAILED);
        setUpPage();
        across(m_document.title, m_title, 26);
        across(m_document.subtitle, m_subtitle, 18);
        for (const auto& line : m_document.head)
            labelled(line);
        ++m_row;
        tableHead();
        for (const auto& row : m_document.rows)
            tableRow(row);
        if (m_document.rows.empty())
            across(m_document.nothing, m_cellCentred, 30);
        ++m_row;
        for (const auto& line : m_document.foot)
            labelled(line);
        signatures();
        ++m_row;
        across(m_document.standing, m_small, kLineHeight * std::ceil(linesIn(m_document.standing, allChars())));
    }

private:
    void note(lxw_error problem)
    {
        if (m_trouble == LXW_NO_ERROR)
            m_trouble = problem;
    }

    double allChars() const
    {
        double width = 0;
        for (const auto& column : m_document.columns)
            width += column.width;
        return width / kMillimetresOfChar;
    }

    lxw_format* format(double size, bool bold, uint8_t align, bool bordered)
    {
        auto* made = workbook_add_format(m_book);
        format_set_font_name(made, "Noto Sans CJK SC");
        format_set_font_size(made, size);
        if (bold)
            format_set_bold(made);
        format_set_align(made, align);
        format_set_align(made, bordered ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER);
        format_set_text_wrap(made);
        if (bordered) {
            format_set_border(made, LXW_BORDER_THIN);
            format_set_border_color(made, 0x9AA3AC);
        }
        return made;
    }

    void makeFormats()
    {
        m_title = format(16, true, LXW_ALIGN_CENTER, false);
        m_subtitle = format(10.5, false, LXW_ALIGN_CENTER, false);
        m_small = format(8, false, LXW_ALIGN_LEFT, false);
        m_label = format(9, true, LXW_ALIGN_LEFT, false);
        m_value = format(9, false, LXW_ALIGN_LEFT, false);
        m_head = format(9, true, LXW_ALIGN_CENTER, true);
        format_set_align(m_head, LXW_ALIGN_VERTICAL_CENTER);
        format_set_bg_color(m_head, 0xEEF1F4);
        m_cellCentred = format(9, false, LXW_ALIGN_CENTER, true);
        for (const bool marked : {false, true}) {
            auto& cells = m_cells[marked ? 1 : 0];
            cells = {format(9, false, LXW_ALIGN_LEFT, true), format(9, false, LXW_ALIGN_CENTER, true),
                     format(9, false, LXW_ALIGN_RIGHT, true)};
            if (marked)
                for (auto* cell : cells)
                    format_set_bg_color(cell, 0xFDF4E3);
        }
    }

    void setUpPage()
    {
        worksheet_set_landscape(m_sheet);
        worksheet_set_paper(m_sheet, kA4);
        worksheet_fit_to_pages(m_sheet, 1, 0);
        worksheet_set_margins(m_sheet, kMarginInches, kMarginInches, kMarginInches, kBottomInches);
        note(worksheet_set_footer(m_sheet, footer().c_str()));
        for (std::size_t c = 0; c < m_document.columns.size(); ++c) {
            const auto at = static_cast<lxw_col_t>(c);
            note(worksheet_set_column(m_sheet, at, at, m_document.columns[c].width / kMillimetresOfChar, nullptr));
        }
        lxw_doc_properties properties{};
        std::string title = m_document.title + " " + m_document.subtitle;
        properties.title = title.data();
        note(workbook_set_properties(m_book, &properties));
    }

    // As on each page of the PDF. A longer one than a footer takes stands in the last row of the sheet alone.
    std::string footer() const
    {
        constexpr std::size_t kMostInFooter = 200;
        const std::string pages = m_document.english ? "&R&8Page &P of &N" : "&R&8第 &P 页，共 &N 页";
        std::string standing;
        for (const char byte : m_document.standing)
            standing += byte == '&' ? std::string("&&") : std::string(1, byte);
        return lxw_utf8_strlen(standing.c_str()) <= kMostInFooter ? "&L&7 " + standing + pages : pages;
    }

    void merged(lxw_col_t first, lxw_col_t last, const std::string& text, lxw_format* how)
    {
        note(first == last ? worksheet_write_string(m_sheet, m_row, first, text.c_str(), how)
                           : worksheet_merge_range(m_sheet, m_row, first, m_row, last, text.c_str(), how));
    }

    // One text over the whole width.
    void across(const std::string& text, lxw_format* how, double height)
    {
        note(worksheet_set_row(m_sheet, m_row, height, nullptr));
        merged(0, m_last, text, how);
        ++m_row;
    }

    void labelled(const DocumentTable::Line& line)
    {
        constexpr lxw_col_t kValueAt = 2;
        double width = allChars();
        for (std::size_t c = 0; c < kValueAt; ++c)
            width -= m_document.columns[c].width / kMillimetresOfChar;
        std::string label = line.label;
        for (const auto& part : pieces(line.value)) {
            const double lines = std::max(linesIn(part, width), linesIn(label, allChars() - width));
            note(worksheet_set_row(m_sheet, m_row, std::min(kMostHeight, kLineHeight * lines), nullptr));
            merged(0, kValueAt - 1, label, m_label);
            merged(kValueAt, m_last, part, m_value);
            ++m_row;
            label.clear();
        }
    }

    void tableHead()
    {
        note(worksheet_set_row(m_sheet, m_row, 2 * kLineHeight, nullptr));
        for (std::size_t c = 0; c < m_document.columns.size(); ++c)
            note(worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(c), m_document.columns[c].title.c_str(),
                                        m_head));
        note(worksheet_repeat_rows(m_sheet, m_row, m_row));
        worksheet_freeze_panes(m_sheet, m_row + 1, 0);
        ++m_row;
    }

    // The height of these rows is left to the reader: it makes them as high as their texts.
    void tableRow(const DocumentTable::Row& row)
    {
        std::vector<std::vector<std::string>> cells;
        std::size_t most = 1;
        for (const auto& cell : row.cells)
            most = std::max(most, cells.emplace_back(pieces(cell)).size());
        for (std::size_t part = 0; part < most; ++part, ++m_row)
            for (std::size_t c = 0; c < cells.size(); ++c)
                writeCell(c, part < cells[c].size() ? cells[c][part] : std::string(), row.marked);
    }

    void writeCell(std::size_t column, const std::string& text, bool marked)
    {
        const auto& is = m_document.columns[column];
        const auto at = static_cast<lxw_col_t>(column);
        auto* how = m_cells[marked ? 1 : 0][is.number ? 2 : is.centred ? 1 : 0];
        if (text.empty())
            note(worksheet_write_blank(m_sheet, m_row, at, how));
        else if (is.number)
            note(worksheet_write_number(m_sheet, m_row, at, std::stod(text), how));
        else
            note(worksheet_write_string(m_sheet, m_row, at, text.c_str(), how));
    }

    void signatures()
    {
        std::string line;
        for (const auto& who : m_document.signatures)
            line += who + (m_document.english ? " (signature): ____________  Date: ________        "
                                              : "（签字）：____________  日期：________        ");
        across(line, m_value, 2 * kLineHeight);
    }

    const DocumentTable& m_document;
    lxw_col_t m_last;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_row_t m_row = 0;
    lxw_error m_trouble = LXW_NO_ERROR;
    lxw_format* m_title = nullptr;
    lxw_format* m_subtitle = nullptr;
    lxw_format* m_small = nullptr;
    lxw_format* m_label = nullptr;
    lxw_format* m_value = nullptr;
    lxw_format* m_head = nullptr;
    lxw_format* m_cellCentred = nullptr;
    std::array<std::array<lxw_format*, 3>, 2> m_cells{}; // unmarked, marked: left, centred, right
};

} // namespace

Status writeXlsx(const DocumentTable& document, const std::filesystem::path& file)
{
    Workbook book(document, file);
    book.fill();
    if (const auto problem = book.close(); problem != LXW_NO_ERROR)
        return fail(ErrorCode::Storage, std::string("the workbook could not be written: ") + lxw_strerror(problem),
                    "file");
    return isWholeWorkbook(file);
}

} // namespace roadbook
