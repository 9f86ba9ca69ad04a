// SPDX-License-Identifier: GPL-3.0-or-later
//
// The inside of a Replica, shared by its source files: replica.cpp (opening, drafts, settings),
// query.cpp (reading), save.cpp (writing), replay.cpp (view = base + pending), apply.cpp (the
// server's answers). Internal.
#pragma once

#include "protocol/messages.h"
#include "regulation/workflow/sheet.h"
#include "replica/replica.h"
#include "replica/rows.h"

#include <map>
#include <memory>
#include <optional>
#include <set>

namespace roadbook {

struct WeekFacts; // regulated.h

struct Replica::Inner {
    Inner(Database database, Environment environment) : db(std::move(database)), env(std::move(environment)), rows(db)
    {}

    Database db;
    Environment env;
    Rows rows;
    std::int64_t dataVersion = -1; // of the database, at the last takeChanges()

    Result<Identity> identity();
    Timestamp now(); // corrected
    // `arrived`: as below; 0 for a save that has not been sent.
    static Writer writer(const Identity& me, const ChangeGroup& group, std::uint64_t arrived = 0);

    // fork.cpp
    Result<std::vector<EarlierName>> earlierNames();
    Status addEarlierName(const Id& device, std::uint64_t until);
    Result<std::uint64_t> arrived(); // up to this number pending saves are on the server, under the name of that time
    Status forgetArrived(std::set<Id>& dirty); // their effect is here

    // save.cpp
    struct Saving {
        Identity me;
        ChangeGroup group;
        std::uint32_t epochBase = 0;
        std::vector<View> shown;                    // as they now are, in the order of the edits
        std::vector<Id> actingFor;                  // as in Actor
        std::map<Id, std::optional<Record>> before; // what it touches, as it was; nothing: it was not there

        void show(View view);
    };
    Result<Saving> beginSave();
    Status addEdit(Saving& saving, const Edit& edit);
    // `row`: of the record, as it stands; null when there is none.
    Status addOperation(Saving& saving, const TypeInfo& type, Operation op, const StoredRow* row);
    Status finishSave(Saving& saving);
    Result<std::vector<FieldChange>> changesOf(const Saving& saving, const TypeInfo& type, const Edit& edit,
                                               const StoredRow* row);
    Seen seenOf(const Saving& saving, const StoredRow* row, FieldId field);
    Result<Id> scopeOf(const TypeInfo& type, const Edit& edit, const Id& id, const StoredRow* row);

    // regulated.cpp: the regulation in force
    class SaveWorld;
    struct Company {
        std::vector<Member> staff;
        std::vector<TeamNode> teams;
    };
    Result<std::shared_ptr<const Company>> company();
    Result<bool> seesPerson(const Identity& me, const Id& person);
    Result<std::shared_ptr<const regulation::Pack>> regulation();
    Status judgeSave(const Saving& saving);
    Status completeMove(const Saving& saving, const TypeInfo& type, const Id& id, const Record* before, Edit& edit);
    Status markVisit(const regulation::Pack& pack, const Id& id, const Record* before, Edit& edit);
    Status addSheet(const regulation::Pack& pack, const Record* before, Edit& edit);
    Result<regulation::Sheet> sheetOf(const regulation::Pack& pack, TypeId type, const Id& rep, regulation::Day period);
    Result<WeekFacts> weekFacts(const regulation::Pack& pack, const Id& rep, regulation::Day week);
    std::shared_ptr<const Company> m_company; // as read, while neither this object nor another connection changes it
    std::uint64_t m_companyChanges = 0;
    std::int64_t m_companyVersion = -1;
    std::shared_ptr<const regulation::Pack> m_pack; // as read, between these moments
    std::string m_packSignature;
    Timestamp m_packFrom = 0;
    Timestamp m_packUntil = 0;

    // apply.cpp, healing.cpp: the server's answers
    struct Taking {
        const SyncReply* last = nullptr;
        bool first = false;    // the first sync of this store
        bool rebuild = false;  // a complete picture, in which what is missing is gone
        std::set<Id> dirty;    // records whose pending saves are to be replayed
        std::set<Id> received; // when rebuilding
        std::set<Id> granted;  // when rebuilding
        Applied applied;
    };
    Status takePage(Taking& taking, const SyncReply& page);
    Status takeOutcomes(Taking& taking, const SyncReply& page);
    Status takeNews(Taking& taking, const SyncReply& page);
    Status takeGrant(Taking& taking, std::string_view payload);
    Status finishPull(Taking& taking);
    Status dropWhatIsGone(Taking& taking);
    Status forgetPending(std::uint64_t seq, std::set<Id>& dirty);
    Status keepSent(std::uint64_t seq, Timestamp acked);
    Status forgetOldSent(Timestamp now);
    Status requeue(std::uint64_t highWater);
    Result<std::uint32_t> revisionBase();

    // purge.cpp: what is lost, and what closes by itself
    Status orderPurge(const Id& scope, std::uint64_t seq);
    Status purgeWhatIsDue(Taking& taking);
    Result<std::int64_t> purgeScope(const Id& scope);
    Status closeExpired();
    Status closeWhatIsOver(); // before anything is read; costs nothing while nothing is lent
    Status reopenWronglyClosed(Timestamp serverNow);
    Result<Timestamp> trustedNow();
    Result<Timestamp> serverTime();
    Status takeServerTime(Timestamp said);
    Status wipeResidue();
    Timestamp nextExpiry = 0; // of the grants held; 0 = none

    // replay.cpp
    Status replay(const Id& record);
    Result<std::set<std::uint64_t>> pendingNumbers();
    Status confirm(const Identity& me, std::uint64_t seq);
};

} // namespace roadbook
