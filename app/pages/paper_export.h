// SPDX-License-Identifier: GPL-3.0-or-later
//
// Exporting a plan or record to where people keep documents, as PDF and as a workbook, and saying where it lies. GUI
// thread; reading and writing happen on the store thread.
#pragma once

#include "pages/services.h"

#include <QtCore/QObject>

namespace roadbook {

// `context`: whose page it is; nothing is said when it has gone. A file of the same name is replaced whole or not at all.
void exportPaper(Services& services, QObject* context, const Id& record);

} // namespace roadbook
