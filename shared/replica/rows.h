// SPDX-License-Identifier: GPL-3.0-or-later
//
// Rows: reading and writing the rows of a store, with their index and search entries kept in step.
// No rules here: what a row should contain is decided in pending.cpp and apply.cpp. Internal; call
// inside a transaction.
#pragma once

#include "merge/merge.h"
#include "model/digest.h"
#include "sqlite/database.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace roadbook {

struct StoredRow {
    std::int64_t rowid = 0;
    bool pending = false;
    std::optional<Record> base;
    std::optional<Record> view; // what people see: base with pending saves on it

    const Record& shown() const { return view ? *view : *base; }
};

class Rows {
public:
    explicit Rows(Database& db) : m_db(db) {}

    Result<std::optional<StoredRow>> load(const Id& id);
    // What people see of it; nothing when there is no such record.
    Result<std::optional<Record>> shown(const Id& id);

    // The server's word. `bytes` is the encoding of `record`. Leaves the view alone when saves are
    // pending on it: returns true then, and the caller replays them.
    Result<bool> putBase(const Record& record, std::string_view bytes);
    // What pending saves make of it.
    Status putView(const Record& view);
    // No save is pending any more: the view is the base again. Removes a row that has no base.
    Status dropView(const Id& id);
    // The view was confirmed as it stands.
    Status promote(const Id& id);
    // Everything of it, in every table. Returns how many records there were.
    Result<std::int64_t> removeScope(const Id& scope);
    // Removed rows leave their tokens in the search index, marked; this takes them out. After removeScope().
    Status wipeSearchResidue();
    // The server has no such record (any more): what pending saves make of it stays.
    Status dropBase(const Id& id);
    // Brings the kept digest of all bases up to what putBase() and the others did; before the commit.
    Status keepDigest();
    // Adds it up anew, after repairs.
    Status recountDigest();
    Result<Digest> digest();
    void forgetDigestChanges() { m_digestChange = {}; }

    // Every record of that type that is there, as shown, in no order. For small types.
    Status eachShown(TypeId type, const std::function<void(const Record&)>& visit);
    // Those of a type with that value in an indexed field, and a number of another in [from, to); by id.
    Result<std::vector<Record>> shownWith(TypeId type, FieldId field, const Value& value);
    Result<std::vector<Record>> shownBetween(TypeId type, FieldId field, const Value& value, FieldId number,
                                             std::int64_t from, std::int64_t to);
    // Every conflict record about `record`, as shown.
    Result<std::vector<Record>> conflictsAbout(const Id& record);
    // Forgets predicted conflicts about it.
    Status resetConflicts(const Id& record);

    Status addPast(const PastValue& past, const Id& scope);

    Status reindexAll();
    // Up to `atMost` rows of the search queue; returns how many are left.
    Result<std::int64_t> catchUpSearch(int atMost);

    // The scopes whose records people see otherwise than at the last call; a transaction that was rolled back may be
    // among them.
    std::set<Id> takeChangedScopes() { return std::exchange(m_changedScopes, {}); }

    // Moves when people see a record otherwise, by this object; and when it is one of the whole company: staff, teams,
    // packs.
    std::uint64_t changes() const { return m_changes; }
    std::uint64_t companyChanges() const { return m_companyChanges; }

    // Rows saved from now on wait in the queue instead of being indexed at once.
    void queueSearch(bool queue) { m_queueSearch = queue; }

    Result<std::string> metaText(std::string_view key);
    Result<std::int64_t> metaInteger(std::string_view key);
    Status setMeta(std::string_view key, std::string_view value);
    Status setMeta(std::string_view key, std::int64_t value);

private:
    Result<std::vector<Record>> shownWhere(TypeId type, const std::string& where, const std::vector<Value>& values);
    void noteChange(const Id& scope);
    Status index(std::int64_t rowid, const Record& shown);
    Status unindex(std::int64_t rowid, TypeId type);
    Status indexForSearch(std::int64_t rowid, const Record& shown);

    Database& m_db;
    Digest m_digestChange;
    std::set<Id> m_changedScopes;
    std::uint64_t m_changes = 0;
    std::uint64_t m_companyChanges = 0;
    bool m_queueSearch = false;
};

} // namespace roadbook
