// SPDX-License-Identifier: GPL-3.0-or-later
//
// A voice note while it is being recorded: in the store, piece by piece, so that a killed app loses its last seconds at
// most (law 1). The pieces are drafts, and stay until the note itself is among the files of what it hangs on, as the file
// of the same id; what is still there when that is opened was never stopped. Store thread.
//
//     RB_TRY(keepPiece(replica, recording, 0, samples));
//     RB_ASSIGN(const auto left, recordingsLeft(replica, visit));
//     RB_TRY(settleRecording(replica, visit, recording.id));
#pragma once

#include "replica/replica.h"

#include <string>
#include <string_view>
#include <vector>

namespace roadbook {

struct KeptRecording {
    Id id;      // of the file that it becomes
    Id record;  // what it hangs on
    Id account; // with which it is purged (law 10)
    std::string name;
    std::string samples = {};
};

// The next of it; `piece` counts from 0.
Status keepPiece(Replica& replica, const KeptRecording& recording, int piece, std::string_view samples);
// What was never stopped, oldest first, with its samples. What has become a file is forgotten here.
Result<std::vector<KeptRecording>> recordingsLeft(Replica& replica, const Id& record);
// Forgets its pieces if it has become a file: one of the record's draft, or saved.
Status settleRecording(Replica& replica, const Id& record, const Id& id);

} // namespace roadbook
