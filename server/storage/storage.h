// SPDX-License-Identifier: GPL-3.0-or-later
//
// Storage: what the hub stands on. A Connection belongs to one thread at a time; on it one Reading (an unchanging view)
// or one Writing (a transaction, one at a time in the whole system) is open. SQLite today; the interface asks nothing
// that PostgreSQL could not give.
//
// Failures are ErrorCode::Storage; "not there" is an empty optional.
#pragma once

#include "storage/rows.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace roadbook {

class Reading {
public:
    virtual ~Reading() = default;

    virtual Result<Head> head() = 0;

    virtual Result<std::optional<RecordRow>> record(const Id& id) = 0;
    virtual Result<std::vector<RecordRow>> conflictsAbout(const Id& record) = 0;
    // In no particular order. Quick for the types that are few (staff, team, account, pack); others cost a whole scan.
    virtual Status eachOfType(TypeId type, const std::function<Status(std::string_view body)>& visit) = 0;
    virtual Status eachPast(const std::function<Status(std::string_view body)>& visit) = 0;

    // News of one user, in the order of keys, until visit returns false.
    using NewsVisit = std::function<bool(const NewsRow&)>;
    virtual Status news(const NewsQuery& query, const NewsVisit& visit) = 0;
    virtual Result<std::uint64_t> visibleRecords(const Id& staff) = 0;

    // None when there is no grant, or it has ended. Whether its time is up is the hub's question.
    virtual Result<GrantRow> grant(const Id& staff, const Id& scope) = 0;
    virtual Result<std::vector<GrantRow>> readers(const Id& scope) = 0;
    virtual Result<std::vector<GrantRow>> limitedGrants(const Id& staff) = 0; // below Sensitive
    virtual Result<std::vector<GrantRow>> expiredGrants(Timestamp now) = 0;
    virtual Result<std::vector<LoanRow>> loans(const Id& scope) = 0;
    virtual Result<std::vector<LoanRow>> allLoans() = 0;
    virtual Result<std::vector<PurgeRow>> purges(bool alsoDone) = 0;

    // Digests as they are kept: of all records in a scope; of all that a person sees at Sensitive and above.
    virtual Result<Digest> scopeDigest(const Id& scope) = 0;
    virtual Result<Digest> staffDigest(const Id& staff) = 0;
    virtual Status eachOfScope(const Id& scope, const std::function<Status(const RecordRow&)>& visit) = 0;
    // Refused saves of one device, oldest first.
    virtual Result<std::vector<QuarantineRow>> quarantinedOf(const Id& device) = 0;
    virtual Result<std::vector<Id>> grantedScopes(const Id& staff) = 0;
    virtual Result<std::vector<DamagedRow>> damaged() = 0;
    virtual Result<std::vector<IncidentRow>> incidents() = 0;
    virtual Result<bool> isScopeInUse(const Id& scope) = 0; // is any record in it?

    virtual Result<std::uint64_t> highWater(const Id& device) = 0; // 0 = nothing yet
    virtual Result<std::optional<OutcomeRow>> outcome(const Id& device, std::uint64_t seq) = 0;
    virtual Status eachQuarantined(const std::function<Status(const QuarantineRow&)>& visit) = 0;

    virtual Result<std::optional<UserRow>> user(const Id& staff) = 0;
    virtual Result<std::optional<UserRow>> userNamed(std::string_view login) = 0;
    virtual Result<std::vector<UserRow>> users() = 0;
    virtual Result<std::optional<DeviceRow>> device(const Id& id) = 0;
    virtual Result<std::optional<DeviceRow>> deviceWithToken(std::string_view tokenHash) = 0;
    virtual Result<std::vector<DeviceRow>> devices() = 0;

    virtual Result<std::vector<AttachmentRow>> attachmentsNaming(std::string_view sha256) = 0;
    virtual Result<std::vector<AttachmentRow>> attachmentsIn(const Id& scope) = 0;

    virtual Result<StorageCounts> counts() = 0;
};

class Writing : public Reading {
public:
    virtual Status insertRecord(const RecordRow& row) = 0;
    virtual Status updateRecord(const RecordRow& row) = 0; // by id; takes its new sequence number
    virtual Status insertPast(const PastRow& row) = 0;
    virtual Status putGrant(const GrantRow& row) = 0;
    virtual Status insertOutcome(const Id& device, const OutcomeRow& row) = 0;
    virtual Status insertQuarantine(const QuarantineRow& row) = 0;
    virtual Status putUser(const UserRow& row) = 0;
    virtual Status putDevice(const DeviceRow& row) = 0;
    virtual Status putLoan(const LoanRow& row) = 0;
    virtual Status removeLoan(const Id& staff, const Id& scope) = 0;
    virtual Status insertPurge(const PurgeRow& row) = 0;
    // The receipt. Orders up to that sequence number are done.
    virtual Status confirmPurge(const Id& device, const Receipt& receipt, Timestamp now) = 0;
    virtual Status dropPurges(const Id& staff, const Id& scope) = 0; // granted again before it was done
    virtual Status putScopeDigest(const Id& scope, const Digest& digest) = 0;
    virtual Status putStaffDigest(const Id& staff, const Digest& digest) = 0;
    virtual Status markDamaged(const Id& record) = 0;
    // Puts a supplied record in the place of a damaged one.
    virtual Status repair(const RecordRow& row) = 0;
    virtual Status insertIncident(const IncidentRow& row) = 0;
    virtual Status setHead(const Head& head) = 0;
    // Numbers the changes that the server itself writes, as a device numbers its groups.
    virtual Result<std::uint64_t> nextServerSeq() = 0;

    // On success everything is durable.
    virtual Status commit() = 0;
};

class Connection {
public:
    virtual ~Connection() = default;

    virtual Result<std::unique_ptr<Reading>> read() = 0;
    virtual Result<std::unique_ptr<Writing>> write() = 0; // waits for another writer, some seconds
    // Changes when anybody else has committed since it was last asked on this connection.
    virtual Result<std::int64_t> dataVersion() = 0;
    // A consistent copy while everybody goes on working.
    virtual Status backupTo(const std::string& file) = 0;
};

class Storage {
public:
    virtual ~Storage() = default;
    virtual Result<std::unique_ptr<Connection>> connect() = 0; // any thread
};

// DIR/roadbook.db, created on first use with `newEpoch` as its first epoch.
Result<std::unique_ptr<Storage>> openSqliteStorage(const std::string& directory, const std::string& newEpoch);
std::string sqliteStorageFile(const std::string& directory);

} // namespace roadbook
