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

nlohmann::json toJson(const SyncSummary& summary);

} // namespace roadbook::cli
