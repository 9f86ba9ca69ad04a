// SPDX-License-Identifier: GPL-3.0-or-later
//
// The lane of attachments on the command line: piece after piece, waiting for each answer. (What a piece is and what
// comes next is BlobConversation's business.)
#pragma once

#include "replica/blob_conversation.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>

namespace roadbook::cli {

// `wanted`: one original, fetched now; "" = the lane of a sync. `textFirst` is called after every piece.
// Whatever the road or the server had against it is summary.trouble; an Error is the store's or textFirst's.
Result<BlobSummary> runBlobs(Replica& replica, const std::string& wanted, const std::function<Status()>& textFirst);

// {"sent","received","waiting","waiting_bytes","error"?} after a sync.
Result<nlohmann::json> laneToJson(Replica& replica, const BlobSummary& lane);
// What is here and what is still on its way to the server, with reasons.
Result<nlohmann::json> attachmentStatus(Replica& replica);

} // namespace roadbook::cli
