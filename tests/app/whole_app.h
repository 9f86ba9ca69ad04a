// SPDX-License-Identifier: GPL-3.0-or-later
//
// Everything that main() builds but the window, over a store of somebody's own. GUI thread.
#pragma once

#include "pages/app_session.h"

#include <filesystem>

namespace roadbook::test {

struct WholeApp {
    WholeApp(std::filesystem::path folder, const Environment& environment)
        : directory(std::move(folder)), env(environment), settings(directory), words(env.clock), store(env),
          sync(store, http, [] { return 0.5; }), services{store, http, sync, words, notices, directory},
          session(services, settings)
    {}

    std::filesystem::path directory;
    Environment env;
    SettingsController settings;
    Words words;
    Notices notices;
    HttpClient http;
    StoreThread store;
    SyncRunner sync;
    Services services;
    AppSession session;
};

} // namespace roadbook::test
