// SPDX-License-Identifier: GPL-3.0-or-later
//
// DocumentTable: a document that a company files, as data: what stands above its table, the table, what stands below it,
// and who signs. Made from the facts (plan_table.h, record_table.h); the writers (pdf_writer.h, xlsx_writer.h) know
// nothing of plans and visits. Every text is in the language of the document already. Pure values; any thread.
#pragma once

#include <string>
#include <vector>

namespace roadbook {

struct DocumentTable {
    struct Line {
        std::string label;
        std::string value;
    };
    struct Column {
        std::string title;
        int width = 0;        // millimetres on paper; the writers stretch them together to the width of the page
        bool number = false;  // to the right; a number in a workbook
        bool centred = false; // short words: days, times
    };
    struct Row {
        std::vector<std::string> cells; // one for each column; a line break stays one
        bool marked = false;            // somebody should look at it: entered late, or without its reason
    };

    bool english = false;
    std::string title;    // "周拜访计划表"
    std::string subtitle; // "2026-11-30 至 2026-12-06"
    std::vector<Line> head;
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::string nothing;                 // said in place of rows when there are none
    std::vector<Line> foot;              // longer texts: guidance, summary
    std::vector<std::string> signatures; // who signs
    std::string standing;                // on every page: state, version, seal
    std::string seal;                    // 64 hexadecimal digits; "" when nothing was sealed
};

} // namespace roadbook
