// SPDX-License-Identifier: GPL-3.0-or-later
//
// Device: a tablet or desktop of one person: a real replica on a simulated disk, a clock that may be
// wrong, and at most one conversation that runs and one that was given up.
#pragma once

#include "replica/conversation.h"
#include "replica/sync_plan.h"
#include "sim/server.h"

#include <map>
#include <memory>
#include <optional>
#include <string>

namespace roadbook::sim {

struct DeviceClock {
    std::int64_t error = 0;
    bool frozen = false;
    bool stepping = false; // jumps about at every step
    Timestamp frozenAt = 0;

    Timestamp read(Timestamp now) const { return frozen ? frozenAt : now + error; }
};

// A conversation and the replies on their way to it.
struct Talk {
    std::unique_ptr<SyncConversation> conversation;
    std::optional<std::string> reply;
    std::optional<WireRequest> delayed; // a request that is still on the road
    Id device;                          // who it speaks for, and with which token
    std::string token;
    std::vector<std::string> groups; // in its last request, as the device made them
};

using Rows = std::map<Id, View>;

struct Device {
    std::string name;
    std::size_t slot = 0;
    std::size_t person = 0; // in Server::people()
    std::unique_ptr<Disk> disk;
    std::filesystem::path image; // of an older moment; exists when hasImage
    bool hasImage = false;
    bool shutOut = false;         // the server no longer speaks to it, and its key is destroyed: no replica
    int oldestSave = 0;           // step; what was saved here before may be missing from this disk
    std::string epoch;            // of the server it last spoke to
    bool rebuilding = false;      // between two epochs
    bool strayed = false;         // took a reply that it should not have; the next sync mends it
    std::map<Id, Timestamp> lent; // accounts shown here only because they are lent, and until when
    std::set<Id> scopes;          // accounts shown here
    std::map<Id, int> purgedAt;   // step at which an account was no longer
    DeviceClock clock;
    std::unique_ptr<Replica> replica;
    Talk talk;
    Talk old;
    SyncPlan plan; // when its app would talk to the server by itself
    // What people last saw here, to compare with after a restart.
    Rows seen;
    std::map<Id, std::uint32_t> confirmed; // highest revision shown without anything pending on it

    Id id() { return must(replica->identity(), "identity").device; }
    std::int64_t pending() { return must(replica->status(), "status").pending; }
    Rows rows(); // everything shown here, deleted records too
    std::map<Id, std::string> bytes(const Rows& rows) const;
    void forgetTalks()
    {
        talk = Talk{};
        old = Talk{};
    }
};

inline const std::string kStoreKey(32, 'k');

} // namespace roadbook::sim
