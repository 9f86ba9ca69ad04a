// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first sync of a large store takes a while. Whoever has visits planned for today gets those accounts before
// everything else, and before these the own plans and records, so that the day can begin. They come a second time in
// their turn, which changes nothing.
#pragma once

#include "storage/storage.h"

#include <string>

namespace roadbook {

// As SyncReply::news, of the person's own scope and of accounts with a visit by them planned around `now`; empty when
// there is none, or when the person sees so many accounts that looking would take longer than it saves.
Result<std::string> todayFirst(Reading& storage, const Id& staff, Timestamp now);

} // namespace roadbook
