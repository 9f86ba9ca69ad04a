// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests for approval beforehand (审批申请, domain §13): which wait for whose signature, what each asks for and by which
// article, and signing or refusing one. Who may do what is the pack's and the judge's; nothing of it is repeated here.
// Store thread; plain values.
#pragma once

#include "replica/replica.h"
#include "store/reader.h"

#include <optional>

namespace roadbook {

// What became of a request, for whoever made it.
struct RequestOutcome {
    std::string state = {}; // "" = none was made
    std::string decidedBy = {};
    Timestamp decidedAt = 0;
    std::string guidance = {};
};
Result<RequestOutcome> requestOutcome(Replica& replica, Reader& reader, const Id& request);

struct RequestFacts {
    enum class Stage : std::uint8_t { Mine, Others, Own, Decided };

    Id id = {};
    Stage stage = Stage::Mine; // whose turn it is: mine, somebody else's, that of who decides about mine; nobody's
    std::string authorName = {};
    AccountFace account = {};
    std::string kind = {};
    std::string giftKind = {};
    std::string what = {};
    std::string reason = {};
    std::string receiver = {};
    std::int64_t amount = 0; // in 分; 0 = none
    regulation::Day day = 0; // for which it is wanted; 0 = not known
    Timestamp since = 0;     // from when it waits
    int step = 0;            // which signature it waits for, of how many
    int steps = 0;
    regulation::Label chain = {};                    // what the regulation calls it
    regulation::Label signer = {};                   // whose signature
    regulation::Source source = {};                  // of the rule that wants it approved
    std::optional<regulation::Refusal> refusal = {}; // why that signature is not mine to give
    RequestOutcome outcome = {};

    // Nobody signs after this.
    bool isLast() const { return step == steps; }
};
// Mine first, the longest waiting first; what was decided lately at the end, the latest first.
Result<std::vector<RequestFacts>> requestFacts(Replica& replica, const Id& me);
// Only those that wait for me.
Result<std::vector<RequestFacts>> requestsForMe(Replica& replica, const Id& me);

// Gives the next signature, with the last of the chain the approval. Refusals are those of Replica::save().
Status signRequest(Replica& replica, const Id& request);
Status refuseRequest(Replica& replica, const Id& request, const std::string& reason);

} // namespace roadbook
