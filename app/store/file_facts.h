// SPDX-License-Identifier: GPL-3.0-or-later
//
// The attachments of a visit or of a whole account, as pages show them: what they are, where they hang, who added them,
// and whether their bytes are here and on the server. Store thread; thumbnails come along, originals never.
#pragma once

#include "store/visit_draft.h"

#include <optional>
#include <string>
#include <vector>

namespace roadbook {

struct FileFacts {
    Id id;
    std::string name;
    std::string mediaType;
    std::uint64_t size = 0;
    std::string sha256;
    std::string thumbnail = {}; // JPEG; "" when there is none, or it has not come yet
    Timestamp at = 0;           // taken, or else added; 0 in a draft
    std::string byName = {};    // who added it
    TypeId hangsOn = type::kAccount;
    Id hangsOnId = {};
    Timestamp visitAt = 0;         // of the visit it hangs on
    bool draft = false;            // chosen, and not saved yet
    bool pending = false;          // its record has not been confirmed
    bool here = false;             // the whole original
    std::uint64_t have = 0;        // of the original, while it comes
    bool held = false;             // the server has the whole original, as far as this device knows
    std::optional<Error> why = {}; // the server did not take it
};

// Newest first. Deleted ones are left out.
Result<std::vector<FileFacts>> filesOfVisit(Replica& replica, const VisitDraft& draft);
Result<std::vector<FileFacts>> filesOfAccount(Replica& replica, const Id& account);

} // namespace roadbook
