// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replica: a server that was restored from a backup (law 7). It starts a new epoch and has forgotten what happened after
// the backup. The device keeps what it sent for a window, sends it again under the same numbers, and makes its base
// anew from a complete picture.
#include "model/codec.h"
#include "protocol/limits.h"
#include "replica/inner.h"
#include "sqlite/transaction.h"

#include <algorithm>

namespace roadbook {

Result<std::uint32_t> Replica::Inner::revisionBase()
{
    RB_ASSIGN(const std::string epoch, rows.metaText("epoch"));
    return revisionBaseOf(epoch);
}

Status Replica::Inner::keepSent(std::uint64_t seq, Timestamp acked)
{
    return db.run("INSERT OR REPLACE INTO sent (seq, at, body, acked, cut) SELECT seq, at, body, ?2, 0 FROM pending "
                  "WHERE seq = ?1",
                  seq, acked);
}

Status Replica::Inner::forgetOldSent(Timestamp now)
{
    return db.run("DELETE FROM sent WHERE acked < ?", now - limits::kAcknowledgedWindowMillis);
}

// Everything of the window is pending again, not only what the server says it lacks: a copy of this store may have filled
// the same numbers meanwhile, and only the bytes tell (law 6). What the server does know gets its old answer. Where a
// number is missing behind that, because it is older than the window or had to be purged, an empty save keeps its place:
// the server takes them in order only.
Status Replica::Inner::requeue(std::uint64_t highWater)
{
    RB_ASSIGN(const auto firstPending, db.integer("SELECT min(seq) FROM pending"));
    RB_ASSIGN(const auto lastGiven, rows.metaInteger("last_seq"));
    RB_ASSIGN(const auto firstKept, db.integer("SELECT min(seq) FROM sent"));
    const auto end = static_cast<std::uint64_t>(firstPending.value_or(lastGiven + 1));
    const auto begin = std::min(highWater + 1, firstKept ? static_cast<std::uint64_t>(*firstKept) : highWater + 1);
    for (std::uint64_t seq = begin; seq < end; ++seq) {
        std::optional<ChangeGroup> kept;
        bool cut = false;
        RB_TRY(db.each(
            "SELECT body, cut FROM sent WHERE seq = ?",
            [&](const Statement& row) -> Status {
                RB_ASSIGN(kept, decodeGroup(row.blob(0)));
                cut = row.integer(1) != 0;
                return {};
            },
            seq));
        if (seq <= highWater && (!kept || cut))
            continue; // the server has it whole, or we have nothing to compare
        ChangeGroup group = kept.value_or(ChangeGroup{});
        group.seq = seq;
        if (!kept)
            group.at = group.rank = env.clock();
        RB_TRY(db.run("INSERT INTO pending (seq, at, body) VALUES (?, ?, ?)", seq, group.at, Blob{encodeGroup(group)}));
        for (const auto& op : group.operations)
            RB_TRY(db.run("INSERT OR IGNORE INTO touch (record, seq) VALUES (?, ?)", op.record, seq));
    }
    return db.run("DELETE FROM sent WHERE NOT cut OR seq > ?", highWater);
}

Status Replica::enterEpoch(const std::string& epoch, std::uint64_t highWater)
{
    Inner& in = *m_inner;
    RB_ASSIGN(auto tx, Transaction::begin(in.db));
    RB_TRY(in.rows.setMeta("arrived", 0)); // this server may not have them
    RB_TRY(in.requeue(highWater));
    RB_TRY(in.db.run("DELETE FROM stage"));
    RB_TRY(in.rows.setMeta("epoch", epoch));
    RB_TRY(in.rows.setMeta("cursor", 0));
    RB_TRY(in.rows.setMeta("rebuilding", 1)); // the base, and with it the history
    RB_TRY(in.db.run("INSERT INTO incident (at, what, record, note) VALUES (?, 'restored', zeroblob(16), ?)", in.now(),
                     "the server was restored from a backup; it is told again what it has forgotten"));
    return tx.commit();
}

// A complete picture has come: what is not in it, the server does not have, or we may not see.
Status Replica::Inner::dropWhatIsGone(Taking& taking)
{
    std::vector<Id> gone;
    RB_TRY(db.each("SELECT id FROM record WHERE base IS NOT NULL", [&](const Statement& row) {
        if (!taking.received.contains(row.id(0)))
            gone.push_back(row.id(0));
    }));
    for (const auto& id : gone) {
        RB_TRY(rows.dropBase(id));
        taking.dirty.insert(id);
    }
    std::vector<Id> lost;
    RB_TRY(db.each("SELECT id FROM scope", [&](const Statement& row) {
        if (!taking.granted.contains(row.id(0)))
            lost.push_back(row.id(0));
    }));
    for (const auto& scope : lost)
        RB_TRY(orderPurge(scope, taking.last->cursor.seq));
    // Saves that were sent again stand on a base that is other now.
    return db.each("SELECT DISTINCT record FROM touch", [&](const Statement& row) { taking.dirty.insert(row.id(0)); });
}

} // namespace roadbook
