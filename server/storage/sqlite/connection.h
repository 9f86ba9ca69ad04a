// SPDX-License-Identifier: GPL-3.0-or-later
//
// Internal to storage/sqlite: one connection, and the transaction that is open on it.
#pragma once

#include "sqlite/database.h"
#include "sqlite/migrate.h"
#include "sqlite/transaction.h"
#include "storage/storage.h"

#include <span>

namespace roadbook {

std::span<const Migration> serverMigrations();

// Both a Reading and a Writing: the kind of transaction decides which it is handed out as.
class SqliteSession final : public Writing {
public:
    SqliteSession(Database& db, Transaction transaction) : m_db(db), m_transaction(std::move(transaction)) {}

    Result<Head> head() override;
    Result<std::optional<RecordRow>> record(const Id& id) override;
    Result<std::vector<RecordRow>> conflictsAbout(const Id& record) override;
    Status eachOfType(TypeId type, const std::function<Status(std::string_view)>& visit) override;
    Status eachPast(const std::function<Status(std::string_view)>& visit) override;
    Status news(const NewsQuery& query, const NewsVisit& visit) override;
    Result<std::uint64_t> visibleRecords(const Id& staff) override;
    Result<GrantRow> grant(const Id& staff, const Id& scope) override;
    Result<std::vector<GrantRow>> readers(const Id& scope) override;
    Result<std::vector<GrantRow>> limitedGrants(const Id& staff) override;
    Result<std::vector<GrantRow>> expiredGrants(Timestamp now) override;
    Result<std::vector<LoanRow>> loans(const Id& scope) override;
    Result<std::vector<LoanRow>> allLoans() override;
    Result<std::vector<PurgeRow>> purges(bool alsoDone) override;
    Result<Digest> scopeDigest(const Id& scope) override;
    Result<Digest> staffDigest(const Id& staff) override;
    Status eachOfScope(const Id& scope, const std::function<Status(const RecordRow&)>& visit) override;
    Result<std::vector<QuarantineRow>> quarantinedOf(const Id& device) override;
    Result<std::vector<Id>> grantedScopes(const Id& staff) override;
    Result<std::vector<DamagedRow>> damaged() override;
    Result<std::vector<IncidentRow>> incidents() override;
    Result<bool> isScopeInUse(const Id& scope) override;
    Result<std::uint64_t> highWater(const Id& device) override;
    Result<std::optional<OutcomeRow>> outcome(const Id& device, std::uint64_t seq) override;
    Status eachQuarantined(const std::function<Status(const QuarantineRow&)>& visit) override;
    Result<std::optional<UserRow>> user(const Id& staff) override;
    Result<std::optional<UserRow>> userNamed(std::string_view login) override;
    Result<std::vector<UserRow>> users() override;
    Result<std::optional<DeviceRow>> device(const Id& id) override;
    Result<std::optional<DeviceRow>> deviceWithToken(std::string_view tokenHash) override;
    Result<std::vector<DeviceRow>> devices() override;
    Result<std::vector<AttachmentRow>> attachmentsNaming(std::string_view sha256) override;
    Result<std::vector<AttachmentRow>> attachmentsIn(const Id& scope) override;
    Result<StorageCounts> counts() override;

    Status insertRecord(const RecordRow& row) override;
    Status updateRecord(const RecordRow& row) override;
    Status insertPast(const PastRow& row) override;
    Status putGrant(const GrantRow& row) override;
    Status insertOutcome(const Id& device, const OutcomeRow& row) override;
    Status insertQuarantine(const QuarantineRow& row) override;
    Status putUser(const UserRow& row) override;
    Status putDevice(const DeviceRow& row) override;
    Status putLoan(const LoanRow& row) override;
    Status removeLoan(const Id& staff, const Id& scope) override;
    Status insertPurge(const PurgeRow& row) override;
    Status confirmPurge(const Id& device, const Receipt& receipt, Timestamp now) override;
    Status dropPurges(const Id& staff, const Id& scope) override;
    Status putScopeDigest(const Id& scope, const Digest& digest) override;
    Status putStaffDigest(const Id& staff, const Digest& digest) override;
    Status markDamaged(const Id& record) override;
    Status repair(const RecordRow& row) override;
    Status insertIncident(const IncidentRow& row) override;
    Status setHead(const Head& head) override;
    Result<std::uint64_t> nextServerSeq() override;
    Status commit() override { return m_transaction.commit(); }

private:
    Status indexAttachment(const RecordRow& row); // attachments.cpp

    template <typename... Values>
    Result<std::uint64_t> count(std::string_view sql, const Values&... values)
    {
        RB_ASSIGN(const auto number, m_db.integer(sql, values...));
        return static_cast<std::uint64_t>(number.value_or(0));
    }

    Database& m_db;
    Transaction m_transaction;
};

class SqliteConnection final : public Connection {
public:
    explicit SqliteConnection(Database db) : m_db(std::move(db)) {}

    Result<std::unique_ptr<Reading>> read() override;
    Result<std::unique_ptr<Writing>> write() override;
    Result<std::int64_t> dataVersion() override;
    Status backupTo(const std::string& file) override { return m_db.backupTo(file); }

private:
    Database m_db;
};

} // namespace roadbook
