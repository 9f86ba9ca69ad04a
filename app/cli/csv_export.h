// SPDX-License-Identifier: GPL-3.0-or-later
//
// Records of one type as a CSV table with the labels of our forms (zh) as headers. A table of accounts can be imported
// again: the ledger knows these labels. People stand with their names, choices with their codes.
#pragma once

#include "replica/replica.h"

#include <cstddef>
#include <string>

namespace roadbook::cli {

struct CsvExport {
    std::string text;
    std::size_t rows = 0;
};
Result<CsvExport> csvOf(Replica& replica, const TypeInfo& type);

} // namespace roadbook::cli
