// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the facts of a plan or a record to the table that is filed. The columns are what the regulation wants written
// down: S0 §35 (purposes, preparation, gifts, expenses) and §36 (what changed, hours stayed, reasons). Pure; any thread.
#pragma once

#include "print/document_table.h"
#include "print/facts.h"

namespace roadbook {

DocumentTable planTable(const PlanPaper& paper, const PaperWords& words);    // plan_table.cpp
DocumentTable recordTable(const SheetPaper& paper, const PaperWords& words); // record_table.cpp

// --- Of table_parts.cpp, for both.
// What one difference is called in the regulation; its own name when the regulation in force does not know it.
std::string differenceLabel(const DifferenceRules& rules, std::string_view name, const PaperWords& words);
std::string reasonCell(const std::string& reason, bool missing, const PaperWords& words);
// "短句\n短句": each in a line of its own; empty ones are left out.
std::string inLines(const std::vector<std::string>& lines);
// Of a record with these fields: its state, when it was handed in, who reviewed it and when.
struct Handling {
    TypeId type = 0;
    FieldId state = 0;
    FieldId submittedAt = 0;
    FieldId late = 0;
    FieldId decidedAt = 0;
};
std::vector<DocumentTable::Line> handlingLines(const Record& record, const Handling& fields,
                                               const std::string& decidedBy, const PaperWords& words);
// "2026-12-05 16:00 王敏：…", each remark in a line of its own.
std::string remarksText(const TextSet& remarks, const PaperNames& names, const PaperWords& words);
void addText(std::vector<DocumentTable::Line>& lines, std::string label, std::string_view text); // unless it is empty

} // namespace roadbook
