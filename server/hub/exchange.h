// SPDX-License-Identifier: GPL-3.0-or-later
//
// One sync request from end to end, in the two steps that a server takes: writing, when there is anything to write, and
// answering from one unchanging view. The HTTP server and the simulated worlds of the tests run these same functions.
#pragma once

#include "hub/accept.h"

namespace roadbook {

// May the request be answered without writing?
Result<bool> needsWriting(Reading& storage, const SyncRequest& request, Timestamp now);

Result<PushReply> takeRequest(Batch& batch, const Id& staff, const Id& device, const SyncRequest& request);

struct Answered {
    SyncReply reply;
    bool damaged = false; // markDamagedIn() should have a look
};
// `pushed`: from takeRequest(), or from acceptNothing() when nothing had to be written.
Result<Answered> answerRequest(Reading& storage, const Id& staff, const Id& device, const SyncRequest& request,
                               PushReply pushed, Timestamp now);

} // namespace roadbook
