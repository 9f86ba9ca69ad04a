// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replica: what its user may no longer see (law 10). A lost scope is removed whole as soon as no unsent save is about
// it: those reach the server first. What was lent closes by itself when its time is up, with no network and with the
// clock set back.
#include "protocol/limits.h"
#include "replica/inner.h"
#include "sqlite/transaction.h"

#include <algorithm>

namespace roadbook {

namespace {

Operation cutMark()
{
    Operation mark;
    mark.type = kCutSave;
    return mark;
}

} // namespace

Status Replica::Inner::orderPurge(const Id& scope, std::uint64_t seq)
{
    return db.run("INSERT OR REPLACE INTO purge_due (scope, seq) VALUES (?, ?)", scope, seq);
}

// Everything of it: rows, index, history, drafts, attachments, and the bytes of saves in the window of the acknowledged.
Result<std::int64_t> Replica::Inner::purgeScope(const Id& scope)
{
    std::vector<ChangeGroup> kept;
    RB_TRY(db.each("SELECT body FROM sent", [&](const Statement& row) -> Status {
        RB_ASSIGN(ChangeGroup group, decodeGroup(row.blob(0)));
        std::erase_if(group.operations, [](const Operation& op) { return op.type == kCutSave; });
        if (std::erase_if(group.operations, [&](const Operation& op) { return op.scope == scope; }) > 0)
            kept.push_back(std::move(group));
        return {};
    }));
    for (auto& group : kept) {
        if (!group.operations.empty()) // never half a save (law 5): the server refuses it whole, and somebody looks
            group.operations.insert(group.operations.begin(), cutMark());
        RB_TRY(db.run("UPDATE sent SET body = ?, cut = 1 WHERE seq = ?", Blob{encodeGroup(group)}, group.seq));
    }
    return rows.removeScope(scope);
}

Status Replica::Inner::purgeWhatIsDue(Taking& taking)
{
    std::vector<std::pair<Id, std::uint64_t>> due;
    RB_TRY(db.each("SELECT scope, seq FROM purge_due", [&](const Statement& row) {
        due.emplace_back(row.id(0), static_cast<std::uint64_t>(row.integer(1)));
    }));
    for (const auto& [scope, seq] : due) {
        RB_ASSIGN(const auto unsent,
                  db.integer("SELECT 1 FROM touch t CROSS JOIN record r ON r.id = t.record WHERE r.scope = ? LIMIT 1",
                             scope));
        if (unsent)
            continue;
        RB_ASSIGN(const auto records, purgeScope(scope));
        RB_TRY(db.run("INSERT OR REPLACE INTO receipt (scope, seq, records) VALUES (?, ?, ?)", scope, seq, records));
        RB_TRY(db.run("DELETE FROM purge_due WHERE scope = ?", scope));
        RB_TRY(db.run("DELETE FROM closed WHERE scope = ?", scope));
        ++taking.applied.purged;
    }
    return taking.applied.purged > 0 ? rows.wipeSearchResidue() : Status{};
}

Result<std::vector<Receipt>> Replica::receipts()
{
    std::vector<Receipt> receipts;
    RB_TRY(m_inner->db.each(
        "SELECT scope, seq, records FROM receipt LIMIT ?",
        [&](const Statement& row) {
            receipts.push_back(
                {row.id(0), static_cast<std::uint64_t>(row.integer(1)), static_cast<std::uint64_t>(row.integer(2))});
        },
        static_cast<std::int64_t>(limits::kReceiptsPerRequest)));
    return receipts;
}

Status Replica::receiptsTaken(std::span<const Receipt> taken)
{
    RB_ASSIGN(auto tx, Transaction::begin(m_inner->db));
    for (const auto& receipt : taken)
        RB_TRY(m_inner->db.run("DELETE FROM receipt WHERE scope = ? AND seq = ?", receipt.scope, receipt.seq));
    return tx.commit();
}

// What the server last said, and what must have passed on this machine since. Setting the clock back does not bring
// time back.
Result<Timestamp> Replica::Inner::serverTime()
{
    RB_ASSIGN(const auto said, rows.metaInteger("server_time"));
    RB_ASSIGN(const auto mark, rows.metaInteger("uptime"));
    const std::int64_t up = env.uptime ? env.uptime() : 0;
    return said + (up >= mark ? up - mark : up); // less: the machine was started anew
}

// A reply that was long on the road does not turn it back either. What a clock that ran ahead had claimed is forgotten.
Status Replica::Inner::takeServerTime(Timestamp said)
{
    RB_ASSIGN(const Timestamp known, serverTime());
    const Timestamp moment = std::max(said, known);
    RB_TRY(rows.setMeta("server_time", moment));
    RB_TRY(rows.setMeta("latest_time", moment));
    return rows.setMeta("uptime", env.uptime ? env.uptime() : 0);
}

Result<Timestamp> Replica::Inner::trustedNow()
{
    RB_ASSIGN(const auto latest, rows.metaInteger("latest_time"));
    RB_ASSIGN(const Timestamp atLeast, serverTime());
    return std::max({now(), latest, atLeast});
}

Status Replica::Inner::closeExpired()
{
    RB_ASSIGN(const auto soonest, db.integer("SELECT min(until) FROM scope WHERE until > 0"));
    nextExpiry = soonest.value_or(0);
    if (nextExpiry == 0)
        return {};
    RB_ASSIGN(const Timestamp moment, trustedNow());
    RB_ASSIGN(auto tx, Transaction::begin(db));
    RB_TRY(rows.setMeta("latest_time", moment));
    std::vector<Id> over;
    RB_TRY(db.each(
        "SELECT id FROM scope WHERE until > 0 AND until <= ?", [&](const Statement& row) { over.push_back(row.id(0)); },
        moment));
    rows.forgetDigestChanges();
    for (const auto& scope : over) {
        RB_TRY(db.run(
            "INSERT OR REPLACE INTO closed (scope, level, until) SELECT id, level, until FROM scope WHERE id = ?",
            scope));
        RB_ASSIGN([[maybe_unused]] const auto records, purgeScope(scope));
    }
    if (!over.empty())
        RB_TRY(rows.wipeSearchResidue());
    RB_TRY(rows.keepDigest());
    RB_TRY(tx.commit());
    if (over.empty())
        return {};
    RB_ASSIGN(const auto next, db.integer("SELECT min(until) FROM scope WHERE until > 0"));
    nextExpiry = next.value_or(0);
    return wipeResidue();
}

// SQLite leaves old copies in the gaps of pages that it has balanced, and the journal has older ones.
Status Replica::Inner::wipeResidue()
{
    constexpr std::int64_t kAtOnce = 32LL * 1024 * 1024; // some tenths of a second
    RB_ASSIGN(const auto bytes,
              db.integer("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"));
    if (bytes.value_or(0) > kAtOnce)
        RB_TRY(rows.setMeta("wipe_due", 1)); // in idle time
    else
        RB_TRY(db.script("VACUUM"));
    RB_TRY(db.checkpoint());
    return {};
}

Status Replica::Inner::closeWhatIsOver()
{
    if (nextExpiry == 0)
        return {};
    RB_ASSIGN(const Timestamp moment, trustedNow());
    return moment >= nextExpiry ? closeExpired() : Status{};
}

// A clock that ran ahead closed what the server still grants: the comparison of digests brings it back.
Status Replica::Inner::reopenWronglyClosed(Timestamp serverNow)
{
    RB_TRY(
        db.run("INSERT OR IGNORE INTO scope (id, level, until) SELECT scope, level, until FROM closed WHERE until > ?",
               serverNow));
    RB_TRY(db.run("DELETE FROM closed WHERE until > ?", serverNow));
    RB_ASSIGN(const auto soonest, db.integer("SELECT min(until) FROM scope WHERE until > 0"));
    nextExpiry = soonest.value_or(0);
    return {};
}

} // namespace roadbook
