// SPDX-License-Identifier: GPL-3.0-or-later
//
// AccountWorld from records: the one way from what is stored to what is due, for device, server and command line. Pure;
// any thread.
#pragma once

#include "model/record.h"
#include "regulation/due/account_book.h"

#include <span>

namespace roadbook::regulation {

// `others`: what hangs on the account (contacts, visits, promises, complaints), in any order; deleted ones and other types do no harm.
AccountWorld accountWorld(const Record& account, std::span<const Record> others, int utcOffsetMinutes);

// The types that `others` may be of.
std::span<const TypeId> typesOnAccounts();

} // namespace roadbook::regulation
