// SPDX-License-Identifier: GPL-3.0-or-later
//
// The inside of a Replica, shared by its source files: replica.cpp (opening, drafts, settings),
// query.cpp (reading), save.cpp (writing), replay.cpp (view = base + pending), apply.cpp (the
// server's answers). Internal.
#pragma once

#include "replica/replica.h"
#include "replica/rows.h"

#include <memory>
#include <set>

namespace roadbook {

struct Replica::Inner {
    Inner(Database database, Environment environment) : db(std::move(database)), env(std::move(environment)), rows(db)
    {}

    Database db;
    Environment env;
    Rows rows;

    Result<Identity> identity();
    Timestamp now(); // corrected
    Writer writer(const Identity& me, const ChangeGroup& group) const;

    // save.cpp
    struct Saving {
        Identity me;
        ChangeGroup group;
        std::vector<Id> touched; // in the order of the edits
    };
    Result<Saving> beginSave();
    Status addEdit(Saving& saving, const Edit& edit);
    Status addOperation(Saving& saving, const TypeInfo& type, Operation op);
    Status finishSave(Saving& saving);
    Result<std::vector<FieldChange>> changesOf(const Saving& saving, const TypeInfo& type, const Edit& edit,
                                               const StoredRow* row);
    Seen seenOf(const Saving& saving, const StoredRow* row, FieldId field);
    Result<Id> scopeOf(const TypeInfo& type, const Edit& edit, const Id& id, const StoredRow* row);

    // replay.cpp
    Status replay(const Id& record);
    Result<std::set<std::uint64_t>> pendingNumbers();
    Status confirm(const Identity& me, std::uint64_t seq);

    // apply.cpp
    Status applyOutcomes(const SyncReply& reply, std::set<Id>& dirty, Applied& applied);
    Status applyNews(const SyncReply& reply, bool sameEpoch, std::set<Id>& dirty, Applied& applied);
    Status forgetPending(std::uint64_t seq, std::set<Id>& dirty);
};

} // namespace roadbook
