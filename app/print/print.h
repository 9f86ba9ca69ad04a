// SPDX-License-Identifier: GPL-3.0-or-later
//
// Printing a week plan, a weekly or a monthly record: documentOf() on the store thread makes the table, writeDocument()
// on any thread writes it, as PDF, as a workbook, or both. The command line and the window call these two.
#pragma once

#include "print/document_table.h"
#include "print/paper_words.h"
#include "replica/replica.h"

#include <filesystem>

namespace roadbook {

// NotFound, Deleted; BadInput for a record of a type that has no table.
Result<DocumentTable> documentOf(Replica& replica, const Id& record, PaperLanguage language);

struct PrintTo {
    std::filesystem::path pdf; // "" = not wanted
    std::filesystem::path xlsx;
};
struct Printed {
    int pages = 0; // of the PDF
};
// Each file takes its place whole, or nothing of it is there and a file of that name stays as it was; both are finished
// before the first takes its place. Storage, naming the file; Incompatible when no font here has Chinese characters. The
// PDF needs a QGuiApplication, on whatever platform.
Result<Printed> writeDocument(const DocumentTable& document, const PrintTo& to);

} // namespace roadbook
