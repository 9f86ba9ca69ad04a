// SPDX-License-Identifier: GPL-3.0-or-later
//
// Services: what every controller needs, made once in main() or by a test. GUI thread.
#pragma once

#include "net/http_client.h"
#include "pages/notices.h"
#include "pages/words.h"
#include "replica/drawn_week.h"
#include "replica/due_keeper.h"
#include "store/store_thread.h"
#include "sync/sync_runner.h"

#include <filesystem>
#include <memory>

namespace roadbook {

struct Services {
    StoreThread& store;
    HttpClient& http;
    SyncRunner& sync;
    Words& words;
    Notices& notices;
    std::filesystem::path directory;   // of the store
    Identity me = {};                  // valid while a store is open
    std::filesystem::path papers = {}; // where exports go; empty: the user's documents
    // Kept of the store; only its thread looks inside.
    std::shared_ptr<DueKeeper> due = std::make_shared<DueKeeper>();
    std::shared_ptr<DrawnWeeks> drawn = std::make_shared<DrawnWeeks>();
};

} // namespace roadbook
