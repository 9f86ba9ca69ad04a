// SPDX-License-Identifier: GPL-3.0-or-later
//
// libxlsxwriter assembles the parts of a workbook in temporary files, and does not see when one of them was cut short by a
// full disk. So the workbook is read again before it takes its place. Any thread.
#pragma once

#include "base/result.h"

#include <filesystem>

namespace roadbook {

Status isWholeWorkbook(const std::filesystem::path& file); // Storage: a part is missing, or does not end as it must

} // namespace roadbook
