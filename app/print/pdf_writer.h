// SPDX-License-Identifier: GPL-3.0-or-later
//
// A document as PDF: A4 on its side, fonts embedded. Any thread, while there is a QGuiApplication.
#pragma once

#include "base/result.h"
#include "print/document_table.h"

#include <string>

namespace roadbook {

struct Pdf {
    std::string bytes;
    int pages = 0;
};

Result<Pdf> pdfOf(const DocumentTable& document); // Incompatible when no font here has Chinese characters

} // namespace roadbook
