// SPDX-License-Identifier: GPL-3.0-or-later
//
// News: what a device has not got yet of what its user may see, in pages. The state of records, not their history;
// history entries travel as items of their own. Cost: the rows that are new, whatever the total.
//
// Records come as the level of the grant sees them; a record whose bytes do not fit their digest comes not at all.
#pragma once

#include "protocol/limits.h"
#include "storage/storage.h"

namespace roadbook {

struct NewsPage {
    std::string news;             // as in SyncReply
    Cursor cursor;                // where this page leads
    bool more = false;            // false: the device now has everything of one moment
    std::uint64_t total = 0;      // about how many records a first sync brings; 0 = not counted
    std::optional<Digest> digest; // with the last page, of everything this user sees
    bool damaged = false;         // something could not be sent; markDamagedIn() finds out what
};

// `continued`: the cursor is in the middle of a pull; nothing may be left out then, because the device has put its own
// predictions aside with the rest. A cursor of another epoch, or beyond our end, starts from nothing. `version`: of
// the protocol that the device speaks; version 1 knows no levels, and gets full scopes only.
Result<NewsPage> newsPage(Reading& storage, const Id& staff, const Id& device, const Cursor& cursor, bool continued,
                          int version = limits::kProtocolVersion);

// Is there anything at all?
Result<bool> hasNews(Reading& storage, const Id& staff, const Id& device, std::uint64_t after);

} // namespace roadbook
