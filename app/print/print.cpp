// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/print.h"

#include "print/aside_file.h"
#include "print/pdf_writer.h"
#include "print/tables.h"
#include "print/xlsx_writer.h"

#include <optional>
#include <utility>

namespace roadbook {

Result<DocumentTable> documentOf(Replica& replica, const Id& id, PaperLanguage language)
{
    RB_ASSIGN(const auto found, replica.find(id));
    if (!found)
        return fail(ErrorCode::NotFound, "no such record, or it is not yours; take the id from: list week_plan, list "
                                         "week_record, list month_record");
    const Record& record = found->record;
    const auto* type = findType(record.type);
    if (record.deleted)
        return fail(ErrorCode::Deleted, "that " + std::string(type->name) + " was deleted; undelete it first");
    RB_ASSIGN(const auto pack, replica.regulation());
    const PaperWords words(language, pack->calendar);
    if (record.type == type::kWeekPlan) {
        RB_ASSIGN(const auto paper, planPaper(replica, record));
        return planTable(paper, words);
    }
    if (record.type == type::kWeekRecord || record.type == type::kMonthRecord) {
        RB_ASSIGN(const auto paper, sheetPaper(replica, record));
        return recordTable(paper, words);
    }
    return fail(ErrorCode::BadInput,
                "there is no printed table of a " + std::string(type->name) +
                    "; a week_plan, a week_record and a month_record have one",
                "id");
}

Result<Printed> writeDocument(const DocumentTable& document, const PrintTo& to)
{
    Printed printed;
    std::optional<AsideFile> pdf;
    std::optional<AsideFile> xlsx;
    if (!to.pdf.empty()) {
        RB_ASSIGN(pdf, AsideFile::besides(to.pdf));
        RB_ASSIGN(const auto made, pdfOf(document));
        RB_TRY(pdf->write(made.bytes));
        printed.pages = made.pages;
    }
    if (!to.xlsx.empty()) {
        RB_ASSIGN(xlsx, AsideFile::besides(to.xlsx));
        RB_TRY(writeXlsx(document, xlsx->path()));
    }
    for (auto* file : {&pdf, &xlsx})
        if (*file)
            RB_TRY((*file)->keep());
    for (auto* file : {&pdf, &xlsx})
        if (*file)
            RB_TRY((*file)->takePlace());
    return printed;
}

} // namespace roadbook
