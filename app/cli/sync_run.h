// SPDX-License-Identifier: GPL-3.0-or-later
//
// One sync, from start to end, waiting for each answer: a command line has nothing else to do meanwhile. (The app never
// waits: app/sync.)
#pragma once

#include "replica/conversation.h"

#include <nlohmann/json_fwd.hpp>

namespace roadbook::cli {

// Whatever arrived before a failure stays; what was not sent stays pending.
Result<SyncSummary> runSync(Replica& replica);

Result<SignInReply> signInAndWait(const std::string& server, const SignInRequest& request);

// What a second sync did, beside a first.
void add(SyncSummary& sum, const SyncSummary& more);

nlohmann::json toJson(const SyncSummary& summary);
nlohmann::json clockToJson(std::int64_t offset); // with a sentence when the device's clock is wrong

} // namespace roadbook::cli
