// SPDX-License-Identifier: GPL-3.0-or-later
//
// Batch: everything that happens in one write transaction, held in memory until finish() writes it down. Many requests
// share one batch, so that a record changed ten times is written once and one fsync serves them all. Within it each
// change group is all or nothing: what a group touched is put back when it is refused (law 5).
//
// Sequence numbers are handed out in finish(), as the last thing before the commit: readers never see a number whose
// smaller neighbour is still to come. Time is a parameter. One thread at a time.
#pragma once

#include "merge/merge.h"
#include "regulation/pack/pack.h"
#include "storage/storage.h"

#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace roadbook {

// Whom a commit concerns, so that exactly their held polls are released.
struct Released {
    bool everyone = false;
    // The device, when not null, made all of it itself, knows the result, and need not be told.
    std::unordered_map<Id, Id> staff;
};

class Batch {
public:
    Batch(Writing& storage, Timestamp now) : m_storage(storage), m_now(now) {}

    Timestamp now() const { return m_now; }
    Writing& storage() { return m_storage; }
    Result<const Head*> head(); // as it was before this batch

    // --- records
    struct Entry {
        std::optional<Record> record; // empty: no such record
        Id origin;                    // see RecordRow::origin
        Digest digest;                // of the stored row
        bool stored = false;          // there is a row of it
        bool dirty = false;
        bool repaired = false;
    };
    // ServerBusy when its bytes do not fit their digest any more: it waits for a device to supply it.
    Result<const Entry*> load(const Id& id);
    Result<std::vector<Record>> conflictsAbout(const Id& record);
    // As it was before the group that is open; nothing when there was none.
    Result<std::optional<Record>> beforeGroup(const Id& id);
    // Every record of that type in a scope, as it is in this batch; by id.
    Result<std::vector<Record>> ofScope(const Id& scope, TypeId type);

    // --- one change group
    void put(Record record, const Id& origin);
    void addPast(const Id& scope, PastValue past);
    // A device supplied a damaged record; it takes its place whatever becomes of the groups.
    void putRepaired(Record record, const Digest& digest);
    bool createdInGroup(const Id& record) const; // the group that is open made it
    // Ends the group. `origin`: the device that predicted all of it exactly, or null.
    Status keepGroup(const Id& origin, const Id& author);
    void undoGroup();

    // --- who may see what
    Result<Level> level(const Id& staff, const Id& scope);
    Status setLevel(const Id& staff, const Id& scope, Level level, Timestamp until = 0);
    Status orderPurge(const Id& staff, const Id& scope); // it was never granted, yet the device holds it
    Result<std::vector<Id>> readers(const Id& scope);    // at any level
    Result<const std::vector<Member>*> members();
    Result<const std::vector<TeamNode>*> teams();
    void forgetPeople(); // users or teams have changed
    Result<const std::vector<Id>*> readersFor(const Id& owner, const Id& secondContact);
    Result<bool> isInUse(const Id& scope); // is any record in it, in this batch or before?
    // Of every account that was merged: survivor → loser. Reads all accounts once, when it is first asked.
    Result<const std::multimap<Id, Id>*> mergedAccounts();

    // --- the regulation in force when the batch began
    Result<std::shared_ptr<const regulation::Pack>> regulation();

    // --- devices
    // "平板": shown in conflicts beside the author.
    Result<std::string> deviceName(const Id& device);

    // Writes everything down and numbers it; the caller commits.
    Result<Released> finish();

private:
    struct Access {
        Level level = Level::None;
        Timestamp until = 0;

        bool operator==(const Access&) const = default;
    };
    struct GrantState {
        Access stored; // before this batch
        Access now;
        bool purge = false;
    };
    struct Journal {
        std::vector<std::pair<Id, Entry>> before;
        std::unordered_set<Id> touched;
        std::size_t past = 0;
    };
    struct Past {
        Id scope;
        Id origin;
        PastValue value;
    };
    using Pair = std::pair<Id, Id>; // of a grant: scope, staff; of readersFor: owner, second contact

    Result<GrantState*> grant(const Id& staff, const Id& scope);
    Status writeGrants(Head& head, Released& released);
    Status orderPurges(const Id& staff, const Id& scope, std::uint64_t seq);
    Status writeDigests();
    Status writeRecords(Head& head, Released& released);
    Status writePast(Head& head, Released& released);
    Status release(const Id& scope, const Id& origin, Released& released);

    Writing& m_storage;
    Timestamp m_now;
    std::unordered_map<Id, Entry> m_entries;
    std::vector<Id> m_order; // of first change
    std::unordered_map<Id, std::vector<Id>> m_conflictsAbout;
    std::vector<Past> m_past;
    Journal m_journal;
    std::map<Pair, GrantState> m_grants;
    std::unordered_map<Id, Digest> m_scopeDeltas;         // what finish() has added to each scope's digest
    std::vector<Id> m_damaged;                            // found by this batch
    std::optional<std::unordered_set<Id>> m_knownDamaged; // as stored
    std::optional<Head> m_head;
    std::shared_ptr<const regulation::Pack> m_regulation;
    std::optional<std::vector<Member>> m_members;
    std::optional<std::vector<TeamNode>> m_teams;
    std::map<Pair, std::vector<Id>> m_readersFor;
    std::optional<std::multimap<Id, Id>> m_mergedAccounts;
    std::unordered_map<Id, std::string> m_deviceNames;
    std::unordered_map<Id, std::vector<Id>> m_releaseTo;
};

} // namespace roadbook
