// SPDX-License-Identifier: GPL-3.0-or-later
//
// A document as a workbook of one sheet, set up to print on A4 as the PDF does. Any thread.
#pragma once

#include "base/result.h"
#include "print/document_table.h"

#include <filesystem>

namespace roadbook {

// `file` is written over; its folder holds the parts meanwhile. Storage when it could not be written whole.
Status writeXlsx(const DocumentTable& document, const std::filesystem::path& file);

} // namespace roadbook
