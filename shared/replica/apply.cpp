// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replica: taking the server's answers. A reply is applied in one transaction, or kept aside until
// the last page of its pull has come (law 5); applying one twice changes nothing (law 6).
#include "model/codec.h"
#include "model/fields.h"
#include "protocol/limits.h"
#include "protocol/messages.h"
#include "replica/inner.h"
#include "replica/store_schema.h"
#include "sqlite/transaction.h"

#include <map>

namespace roadbook {

Result<Replica::Outbox> Replica::outbox(std::size_t mostBytes)
{
    Inner& in = *m_inner;
    Outbox box;
    RB_ASSIGN(const auto last, in.rows.metaInteger("last_seq"));
    box.lastSeq = static_cast<std::uint64_t>(last);
    std::size_t bytes = 0;
    RB_ASSIGN(auto select, in.db.cached("SELECT body FROM pending ORDER BY seq"));
    for (;;) {
        RB_ASSIGN(const bool found, select->step());
        if (!found)
            break;
        const auto body = select->blob(0);
        if (!box.groups.empty() &&
            (bytes + body.size() > mostBytes || box.groups.size() >= limits::kGroupsPerRequest)) {
            box.more = true;
            break;
        }
        bytes += body.size();
        box.groups.emplace_back(body);
    }
    return box;
}

Result<Cursor> Replica::syncCursor(bool fresh)
{
    Inner& in = *m_inner;
    if (fresh)
        RB_TRY(in.db.run("DELETE FROM stage"));
    RB_ASSIGN(const auto staged, in.db.text("SELECT reply FROM stage ORDER BY page DESC LIMIT 1"));
    if (staged) {
        RB_ASSIGN(const SyncReply page, decodeSyncReply(*staged, WireForm::Cbor));
        return page.cursor;
    }
    Cursor cursor;
    RB_ASSIGN(cursor.epoch, in.rows.metaText("epoch"));
    RB_ASSIGN(const auto seq, in.rows.metaInteger("cursor"));
    cursor.seq = static_cast<std::uint64_t>(seq);
    return cursor;
}

Status Replica::Inner::forgetPending(std::uint64_t seq, std::set<Id>& dirty)
{
    RB_ASSIGN(const auto body, db.text("SELECT body FROM pending WHERE seq = ?", seq));
    if (!body)
        return {};
    RB_ASSIGN(const ChangeGroup group, decodeGroup(*body));
    for (const auto& op : group.operations) {
        dirty.insert(op.record);
        RB_TRY(db.run("DELETE FROM touch WHERE record = ? AND seq = ?", op.record, seq));
    }
    return db.run("DELETE FROM pending WHERE seq = ?", seq);
}

Status Replica::Inner::applyOutcomes(const SyncReply& reply, std::set<Id>& dirty, Applied& applied)
{
    RB_ASSIGN(const Identity me, identity());
    for (const auto& outcome : reply.outcomes) {
        if (outcome.verdict == GroupVerdict::Held)
            continue; // stays pending; the server takes it up when what it hangs on has come
        ++applied.pushed;
        if (outcome.verdict == GroupVerdict::Conflicted)
            ++applied.conflicted;
        if (outcome.verdict == GroupVerdict::Quarantined) {
            ++applied.quarantined;
            const Error reason = outcome.reason.value_or(Error{ErrorCode::Internal, "refused without a reason"});
            RB_TRY(db.run("INSERT OR IGNORE INTO quarantine (seq, at, body, code, message, field) "
                          "SELECT seq, at, body, ?2, ?3, ?4 FROM pending WHERE seq = ?1",
                          outcome.seq, codeName(reason.code), reason.message, reason.field));
        }
        if (outcome.exact)
            RB_TRY(confirm(me, outcome.seq));
        else
            RB_TRY(forgetPending(outcome.seq, dirty));
    }
    return {};
}

Status Replica::Inner::applyNews(const SyncReply& reply, bool sameEpoch, std::set<Id>& dirty, Applied& applied)
{
    RB_ASSIGN(const auto items, readNews(reply.news));
    for (const auto& item : items) {
        if (item.kind == NewsKind::Record) {
            RB_ASSIGN(const Record record, decodeRecord(item.payload));
            if (sameEpoch) {
                RB_ASSIGN(const auto row, rows.load(record.id));
                if (row && row->base && row->base->rev > record.rev)
                    continue; // older than what we hold: never go back
            }
            RB_ASSIGN(const bool pending, rows.putBase(record, item.payload));
            ++applied.records;
            if (pending)
                dirty.insert(record.type == type::kConflict ? record.ref(field::conflict::kRecord) : record.id);
        } else if (item.kind == NewsKind::Past) {
            RB_ASSIGN(const PastValue past, decodePastValue(item.payload));
            RB_ASSIGN(const auto scope, db.text("SELECT scope FROM record WHERE id = ?", past.record));
            RB_ASSIGN(const Id scopeId, scope ? Id::fromBytes(*scope) : Result<Id>{Id{}});
            RB_TRY(rows.addPast(past, scopeId));
        } else {
            RB_ASSIGN(const Id scope, Id::fromBytes(item.payload));
            if (item.kind == NewsKind::Grant) {
                RB_TRY(db.run("INSERT OR IGNORE INTO scope (id) VALUES (?)", scope));
            } else {
                RB_TRY(rows.removeScope(scope));
                ++applied.purged;
            }
        }
    }
    return {};
}

Result<Replica::Applied> Replica::apply(const SyncReply& reply, std::int64_t clockOffset)
{
    Inner& in = *m_inner;
    Applied applied;
    RB_ASSIGN(const auto firstDone, in.rows.metaInteger("first_sync_done"));
    if (firstDone == 0)
        RB_TRY(in.db.script("PRAGMA wal_autocheckpoint = 16000")); // one big pour: checkpoint seldom
    RB_ASSIGN(auto tx, Transaction::begin(in.db));
    if (reply.more && firstDone != 0) {
        RB_TRY(in.db.run("INSERT INTO stage (reply) VALUES (?)", Blob{encode(reply, WireForm::Cbor)}));
        RB_TRY(tx.commit());
        return applied;
    }
    RB_ASSIGN(const std::string epoch, in.rows.metaText("epoch"));
    const bool sameEpoch = epoch == reply.cursor.epoch && firstDone != 0;
    if (firstDone == 0) {
        RB_TRY(dropSecondaryIndexes(in.db));
        in.rows.queueSearch(true);
    }
    std::vector<SyncReply> pages;
    RB_TRY(in.db.each("SELECT reply FROM stage ORDER BY page", [&](const Statement& row) -> Status {
        RB_ASSIGN(pages.emplace_back(), decodeSyncReply(row.blob(0), WireForm::Cbor));
        return {};
    }));
    std::set<Id> dirty;
    const auto takePage = [&](const SyncReply& page) -> Status {
        in.rows.queueSearch(firstDone == 0 || page.news.size() > 64U * 1024);
        RB_TRY(in.applyOutcomes(page, dirty, applied));
        return in.applyNews(page, sameEpoch, dirty, applied);
    };
    Status done;
    for (const auto& page : pages)
        if (done)
            done = takePage(page);
    if (done)
        done = takePage(reply);
    in.rows.queueSearch(false);
    RB_TRY(done);
    if (!reply.more) {
        // History may arrive before the record that it belongs to.
        RB_TRY(in.db.run(
            "UPDATE past SET scope = coalesce((SELECT r.scope FROM record r WHERE r.id = past.record), scope) "
            "WHERE scope = zeroblob(16)"));
        RB_TRY(in.rows.setMeta("first_sync_done", 1));
        RB_TRY(in.rows.setMeta("last_confirmed", in.env.clock()));
    }
    for (const auto& id : dirty)
        RB_TRY(in.replay(id));
    RB_TRY(in.db.run("DELETE FROM stage"));
    RB_TRY(in.rows.setMeta("epoch", reply.cursor.epoch));
    RB_TRY(in.rows.setMeta("cursor", static_cast<std::int64_t>(reply.cursor.seq)));
    RB_TRY(in.rows.setMeta("clock_offset", clockOffset));
    RB_TRY(tx.commit());
    if (firstDone == 0 && !reply.more) {
        RB_TRY(in.db.script("PRAGMA wal_autocheckpoint = 1000")); // SQLite's own default again
        RB_TRY(in.db.checkpoint());
    }
    return applied;
}

Status Replica::becomeDevice(const Id& device, const std::string& token)
{
    Inner& in = *m_inner;
    RB_ASSIGN(auto tx, Transaction::begin(in.db));
    RB_ASSIGN(Identity me, in.identity());
    const Id old = me.device;
    std::vector<ChangeGroup> groups;
    RB_TRY(in.db.each("SELECT body FROM pending ORDER BY seq", [&](const Statement& row) -> Status {
        RB_ASSIGN(groups.emplace_back(), decodeGroup(row.blob(0)));
        return {};
    }));
    std::map<std::uint64_t, std::uint64_t> renumbered;
    for (std::size_t i = 0; i < groups.size(); ++i)
        renumbered[groups[i].seq] = i + 1;
    RB_TRY(in.db.run("DELETE FROM pending"));
    RB_TRY(in.db.run("DELETE FROM touch"));
    RB_TRY(in.db.run("DELETE FROM stage"));
    std::set<Id> touched;
    for (auto& group : groups) {
        for (auto& op : group.operations) {
            RB_ASSIGN(const auto row, in.rows.load(op.record));
            // What was seen of our own earlier saves: those still unsent have a new number, those the
            // server took under the old name are revisions of the base by now.
            const auto translate = [&](Seen& seen, const Stamp* confirmed) {
                const auto at = renumbered.find(seen.seq);
                if (at != renumbered.end()) {
                    seen.seq = at->second;
                } else if (seen.seq != 0) {
                    if (confirmed != nullptr && confirmed->device == old && confirmed->seq == seen.seq)
                        seen.rev = confirmed->rev;
                    seen.seq = 0;
                }
            };
            const Record* base = row && row->base ? &*row->base : nullptr;
            translate(op.seen, base != nullptr ? &base->lastStamp() : nullptr);
            for (auto& change : op.changes)
                translate(change.seen, base != nullptr ? base->stampOf(change.field) : nullptr);
            touched.insert(op.record);
        }
        group.seq = renumbered[group.seq];
        RB_TRY(in.db.run("INSERT INTO pending (seq, at, body) VALUES (?, ?, ?)", group.seq, group.at,
                         Blob{encodeGroup(group)}));
        for (const auto& op : group.operations)
            RB_TRY(in.db.run("INSERT OR IGNORE INTO touch (record, seq) VALUES (?, ?)", op.record, group.seq));
    }
    RB_TRY(in.rows.setMeta("last_seq", static_cast<std::int64_t>(groups.size())));
    RB_TRY(in.rows.setMeta("device", device.text()));
    RB_TRY(in.rows.setMeta("token", token));
    for (const auto& id : touched)
        RB_TRY(in.replay(id));
    return tx.commit();
}

} // namespace roadbook
