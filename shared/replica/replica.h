// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replica: a device's store. What the server confirmed (base), what was saved here and not yet
// confirmed (pending), and what people see (view = base + pending), in one encrypted database.
// The app, the command line, the tests and the simulator use this same class.
//
// One thread owns a replica. Two processes may open the same directory: every call is a transaction
// of its own, and nothing is cached between calls but prepared statements.
//
// When save() has returned, the save is on the disk (synchronous=FULL, law 1). Nothing here waits
// for a network (law 2); talking to the server is SyncConversation's job (conversation.h).
#pragma once

#include "access/access.h"
#include "merge/merge.h"
#include "model/digest.h"
#include "regulation/pack/pack.h"
#include "regulation/workflow/compare.h"
#include "regulation/workflow/complete.h"
#include "regulation/workflow/sheet.h"
#include "replica/environment.h"
#include "replica/key_file.h"
#include "sqlite/database.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roadbook {

struct Outcome;
struct SyncReply;
struct CompareReply;
struct Cursor;
struct Receipt;
class Rows;
class Attachments;

// A record as people see it.
struct View {
    Record record;
    bool pending = false; // something in it is not confirmed by the server yet
};

// Who this device is, known since the first sign-in.
struct Identity {
    Id device;
    std::string deviceName;
    Id staff;
    Role role = Role::Rep;
    std::string display;
    std::string user;
    std::string server;
    std::string token;                     // of the session; "" = signed out, pending work is kept
    std::vector<EarlierName> earlier = {}; // when this store is a copy; setIdentity() leaves them alone
};

// One record of a save. Fields are given as they shall be; what the author had seen is taken from
// the view. Sets: the whole new set. Remarks: the texts to append. What a new record lacks is added
// (model/defaults.h).
struct Edit {
    OpKind kind = OpKind::Edit; // Create, Edit, Delete, Undelete
    TypeId type = 0;
    Id id; // null with Create: a new one is made
    std::vector<std::pair<FieldId, Value>> fields = {};
};

struct ListQuery {
    TypeId type = 0;
    struct Where {
        FieldId field;
        enum class Is : std::uint8_t { Equal, AtLeast, Less } is = Is::Equal;
        Value value;
    };
    std::vector<Where> where = {};
    FieldId orderBy = 0; // 0: order of ids, which is order of birth; an indexed field is quick
    bool descending = false;
    std::int64_t limit = -1;
    std::int64_t offset = 0;
    bool deleted = false; // true: only deleted ones
};

// One line of a record's history: what is there now, what was before, what is unsent. Newest first.
struct HistoryLine {
    FieldId field = 0;
    Value value;
    Stamp stamp; // who wrote it
    enum class State : std::uint8_t { Current, Unsent, Replaced, Overtaken, Rejected, Removed, Merged };
    State state = State::Current;
    std::optional<Stamp> by; // who put something else in its place
};

struct SearchHit {
    TypeId type = 0; // account or contact
    Id id;
    Id account;   // of a contact: its account
    int rank = 0; // lower is better
};

// A save that waits, for the sync page.
struct PendingSave {
    std::uint64_t seq = 0;
    Timestamp at = 0;
    bool sent = false; // the server has it; its effect arrives with the next page
    std::vector<std::pair<TypeId, Id>> records;
};

// A save that could not take effect, and needs somebody (law 8).
struct QuarantinedSave {
    Id id;                 // of its record, of type `quarantine`
    std::uint64_t seq = 0; // of the author's device
    Timestamp at = 0;
    Error reason;
    Id author;
    Id account; // null: about nothing that the server knows
    std::string deviceName;
    std::uint64_t waitsFor = 0; // the earlier save that this one hangs on
    bool handedOver = false;    // it is the supervisor's to decide
    std::vector<std::pair<TypeId, Id>> records;
    ChangeGroup save; // what was to be saved; empty when nobody can read it
};

// Something that was found and put right without anybody's doing.
struct Incident {
    Timestamp at = 0;
    std::string what; // "restored", "cloned", "damaged", "differed", "missing", "surplus"
    Id record;
    std::string note;
};

struct ReplicaStatus {
    std::int64_t pending = 0;
    std::int64_t quarantined = 0;
    std::int64_t openConflicts = 0;
    std::int64_t records = 0;
    std::int64_t scopes = 0;
    std::int64_t unindexed = 0;   // records that search does not know yet
    Timestamp lastConfirmed = 0;  // device clock of the last complete sync; 0 = never
    std::int64_t clockOffset = 0; // milliseconds to add to the device's clock
    bool firstSyncDone = false;
    std::string epoch;
    std::uint64_t cursor = 0;
    std::int64_t databaseBytes = 0;
    std::int64_t damaged = 0;      // records waiting to come again
    std::int64_t toPurge = 0;      // scopes that are lost and wait for the last unsent save
    std::int64_t acknowledged = 0; // saves kept in case the server is restored
};

// What fills the store, in bytes of content; the indexes and the search are the rest of ReplicaStatus::databaseBytes.
struct StoreSizes {
    std::int64_t records = 0; // as people see them and as the server confirmed them
    std::int64_t history = 0;
    std::int64_t saves = 0;       // unsent ones, and those kept in case the server is restored
    std::int64_t attachments = 0; // originals and thumbnails
};

class Replica {
public:
    // Creates or opens DIR/roadbook.db. Locked with a wrong key, Incompatible when it is newer.
    static Result<Replica> open(const std::filesystem::path& directory, const StoreKey& key, Environment env);
    Replica(Replica&&) noexcept;
    Replica& operator=(Replica&&) noexcept;
    ~Replica();

    Result<Identity> identity(); // NotSignedIn when there is none yet
    Status setIdentity(const Identity& identity);

    // --- reading -------------------------------------------------------------------------------
    Result<View> get(TypeId type, const Id& id); // NotFound; deleted records are found, marked
    Result<std::optional<View>> find(const Id& id);
    // Calls visit for each; visit returns false to stop. Records are decoded one at a time.
    Status list(const ListQuery& query, const std::function<bool(const View&)>& visit);
    // Everything of those types, some at a time, in the order in which it lies on the disk: for whoever reads it all. Begin
    // with `after` 0 and go on with what is answered; -1: that was the last. What changes between two calls may be given
    // as it was, or not at all: takeChanges() tells.
    Result<std::int64_t> scan(std::span<const TypeId> types, std::int64_t after, int most,
                              const std::function<void(View&&)>& use);
    Result<std::int64_t> count(const ListQuery& query); // as many as list() would visit, by indexed fields unread
    // Of each of `whom`: the greatest `number` among the records of that type whose `by` is it; whom none has is left out.
    // From the index over the two alone, no record is read: quick for a screen of hundreds. nullopt: there is no such
    // index, or a first sync has not made it yet.
    Result<std::optional<std::map<Id, std::int64_t>>> greatest(TypeId type, FieldId by, FieldId number,
                                                               std::span<const Id> whom);
    Result<std::vector<HistoryLine>> history(TypeId type, const Id& id);
    // Accounts and contacts by 汉字, full pinyin or initials; best first.
    Result<std::vector<SearchHit>> search(std::string_view text, int limit);
    // Work for idle time: makes one index that a first sync left out, or brings the search index up to
    // date for at most that many records. Returns how much remains; 0 = nothing.
    Result<std::int64_t> catchUpSearch(int atMost);
    Result<std::vector<View>> conflictsOf(const Id& record); // open and settled
    Result<std::vector<PendingSave>> pendingSaves(int limit);
    Result<std::vector<QuarantinedSave>> quarantine(); // those that wait for somebody, oldest first
    Result<std::vector<Incident>> incidents();
    Result<ReplicaStatus> status();
    Result<StoreSizes> sizes(); // reads everything once
    // The store's own rules: view = base + pending, index = view, order of numbers. Names what is wrong.
    Result<std::vector<std::string>> verify();

    // What has changed since the last call, for what is kept in memory beside the store: the scopes whose records people
    // see otherwise now (null: the directory). `all`: this is the first call, or another process has written.
    struct Changes {
        bool all = false;
        std::vector<Id> scopes;
    };
    Result<Changes> takeChanges();

    // Another one as soon as any reading may answer otherwise than before: something was saved or came, by this or another
    // program, or a right has ended. For whoever keeps an answer; the regulation in force is asked beside it.
    struct Edition {
        std::uint64_t changes = 0;
        std::int64_t version = 0;
        bool operator==(const Edition&) const = default;
    };
    Result<Edition> edition();

    // --- writing -------------------------------------------------------------------------------
    // One atomic save; returns the records as they now are, in the order of the edits. Refuses with
    // the same reasons as the server would: BadValue, NotFound, Frozen, Deleted, Forbidden …
    // A save that changes nothing succeeds and leaves no trace.
    Result<std::vector<View>> save(std::span<const Edit> edits);
    // Settles an open conflict with a value (kLifeField: true = delete).
    Result<View> settle(const Id& conflict, const Value& value);

    // What to do with a refused save. Each is an ordinary save: atomic, offline, in the history.
    // Puts it right: saves it again, with what waits for it, as far as it still means something; `instead` gives other
    // values for fields of its records. Refusals are those of save(). Returns the records as they now are.
    Result<std::vector<View>> applyQuarantined(const Id& id, std::span<const Edit> instead = {});
    Status discardQuarantined(const Id& id);
    Status handOverQuarantined(const Id& id); // to the supervisor

    // --- the regulation in force (制度)
    Result<std::shared_ptr<const regulation::Pack>> regulation();
    // Plan against record, as of now (V-13). NotFound when `plan` is no week plan of somebody you see.
    struct Compared {
        std::shared_ptr<const regulation::Pack> pack;
        regulation::PlanHead plan;
        regulation::Comparison result;
    };
    Result<Compared> compare(const Id& plan);
    // The table of a weekly or monthly record as it was sealed; before it is handed in, as it would be now, without a seal.
    Result<regulation::Sheet> sheetOf(const Id& record);
    // The same of a person's week or month (`type`: of the record), as it would be now, made or not.
    Result<regulation::Sheet> sheetNow(TypeId type, const Id& rep, regulation::Day period);
    // The same of a person's week that begins on `week`, planned or not: without a plan everything was added.
    Result<Compared> compareWeek(const Id& rep, regulation::Day week);
    // 补录: the next version of a weekly or monthly record that was handed in, with what came later. A save; nothing is
    // saved when there is nothing to add.
    Result<View> supplement(const Id& record);
    // Whose own scopes this user sees, as far as the directory tells: themselves and those they lead.
    Result<std::vector<Id>> peopleSeen();
    // Every move from the record's present state, with the reason why it is not for this user.
    Result<std::vector<regulation::PossibleMove>> possibleMoves(const Id& record);
    // The signature that a request waits for, with the reason why it is not this user's to give.
    Result<std::optional<regulation::PossibleSignature>> possibleSignature(const Id& record);

    // Unfinished work, by a key of the caller's ("visit/<id>"); saved at every pause in typing.
    // `scope`: the account it is about, with which it is purged.
    Status saveDraft(const std::string& key, std::string_view content, const Id& scope = {});
    // The same of sound and the like: bytes, in which nobody looks for the names of attachments.
    Status saveDraft(const std::string& key, Blob content, const Id& scope);
    Result<std::optional<std::string>> draft(const std::string& key);
    Status dropDraft(const std::string& key);
    Result<std::vector<std::string>> draftKeys();
    // Small settings of the user that stay on this device (language, theme …).
    Status setSetting(const std::string& key, std::string_view value);
    Result<std::string> setting(const std::string& key); // "" when not set

    Attachments attachments(); // the bytes of attachments (attachments.h)

    // A new id and the corrected time, for callers that need them inside a save.
    Id newId();
    Timestamp now();

    // --- for SyncConversation --------------------------------------------------------------------
    struct Outbox {
        std::vector<std::string> groups; // encoded, ascending
        std::uint64_t lastSeq = 0;       // highest number ever given out
        bool more = false;               // did not all fit
    };
    Result<Outbox> outbox(std::size_t mostBytes);
    // Where the next request begins. `fresh`: a new exchange; pages of an unfinished pull are dropped
    // (the server sends them again). Otherwise: behind the last page.
    Result<Cursor> syncCursor(bool fresh);
    struct Footing {
        std::string epoch;            // of the server; "" before the first sync
        std::int64_t clockOffset = 0; // as in ReplicaStatus
    };
    Result<Footing> footing(); // costs nothing, unlike status(), which counts
    struct Applied {
        std::int64_t pushed = 0;
        std::int64_t records = 0;
        std::int64_t purged = 0; // scopes
        std::int64_t conflicted = 0;
        std::int64_t quarantined = 0;
    };
    Result<Applied> apply(const SyncReply& reply, std::int64_t clockOffset);
    // The server was restored from a backup: it is told again what it has forgotten, and the base is made anew.
    Status enterEpoch(const std::string& epoch, std::uint64_t highWater);

    Result<std::vector<Receipt>> receipts();
    Status receiptsTaken(std::span<const Receipt> taken);
    Result<std::vector<Id>> damaged();           // changed by other hands: to come again
    Status cameAgain(std::span<const Id> ids);   // or are not ours any more
    Result<std::vector<std::string>> supplies(); // what the server asked for, in canonical bytes
    Status supplied();

    // Digests of the base (law 12). digest(): as kept. eachHeld(): of the rows as they are stored.
    Result<bool> isComparable(); // false while something lost still waits to be purged, or a pull is not complete
    Result<Digest> digest();
    Status eachHeld(const std::function<void(const Id&, const Digest&)>& visit);
    // What a comparison brought. Returns how many records were put right.
    Result<std::int64_t> repair(const CompareReply& reply);

    // This store is a copy of another device's, and of its saves these are on the server byte for byte, whoever sent
    // them: they are not sent again, and stay pending until their effect has come.
    Status noteArrived(std::span<const Outcome> outcomes);
    Result<std::uint64_t> lastShared(); // the last number that this store and the server have in common
    // From now on it is a device of its own (law 6). `until`: lastShared() as the server was told.
    Status becomeDevice(const Id& device, const std::string& token, std::uint64_t until);

private:
    struct Inner;
    explicit Replica(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> m_inner;
};

} // namespace roadbook
