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
    RB_ASSIGN(const auto arrived, in.arrived());
    RB_ASSIGN(auto select, in.db.cached("SELECT body FROM pending WHERE seq > ? ORDER BY seq"));
    select->bind(arrived);
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

Result<Replica::Footing> Replica::footing()
{
    Footing footing;
    RB_ASSIGN(footing.epoch, m_inner->rows.metaText("epoch"));
    RB_ASSIGN(footing.clockOffset, m_inner->rows.metaInteger("clock_offset"));
    return footing;
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

Status Replica::Inner::takeOutcomes(Taking& taking, const SyncReply& page)
{
    RB_ASSIGN(const Identity me, identity());
    for (const auto& outcome : page.outcomes) {
        const bool refused = outcome.verdict == GroupVerdict::Quarantined || outcome.verdict == GroupVerdict::Held;
        if (outcome.verdict == GroupVerdict::Held && taking.last->version < 2)
            continue; // version 1 takes it up when what it hangs on has come
        ++taking.applied.pushed;
        if (outcome.verdict == GroupVerdict::Conflicted)
            ++taking.applied.conflicted;
        if (refused)
            ++taking.applied.quarantined;
        if (refused && taking.last->version < 2) { // a newer server sends a record instead
            const Error reason = outcome.reason.value_or(Error{ErrorCode::Internal, "refused without a reason"});
            RB_TRY(db.run("INSERT OR IGNORE INTO quarantine (seq, at, body, code, message, field) "
                          "SELECT seq, at, body, ?2, ?3, ?4 FROM pending WHERE seq = ?1",
                          outcome.seq, codeName(reason.code), reason.message, reason.field));
        }
        RB_TRY(keepSent(outcome.seq, page.now));
        if (outcome.exact && !taking.rebuild)
            RB_TRY(confirm(me, outcome.seq));
        else
            RB_TRY(forgetPending(outcome.seq, taking.dirty));
    }
    return {};
}

Status Replica::Inner::takeGrant(Taking& taking, std::string_view payload)
{
    RB_ASSIGN(const Grant grant, decodeGrant(payload));
    RB_ASSIGN(const auto held, db.integer("SELECT level FROM scope WHERE id = ?", grant.scope));
    if (held && static_cast<Level>(*held) != grant.level && !taking.rebuild) {
        // Another level shows other fields: all of it comes again behind this.
        std::vector<Id> records;
        RB_TRY(db.each(
            "SELECT id FROM record WHERE scope = ? AND base IS NOT NULL",
            [&](const Statement& row) { records.push_back(row.id(0)); }, grant.scope));
        for (const auto& id : records) {
            RB_TRY(rows.dropBase(id));
            taking.dirty.insert(id);
        }
        RB_TRY(db.run("DELETE FROM past WHERE scope = ?", grant.scope));
    }
    taking.granted.insert(grant.scope);
    RB_TRY(db.run("DELETE FROM purge_due WHERE scope = ?", grant.scope));
    RB_TRY(db.run("DELETE FROM closed WHERE scope = ?", grant.scope));
    return db.run("INSERT OR REPLACE INTO scope (id, level, until) VALUES (?, ?, ?)", grant.scope, grant.level,
                  grant.until);
}

Status Replica::Inner::takeNews(Taking& taking, const SyncReply& page)
{
    RB_ASSIGN(const auto items, readNews(page.news));
    for (const auto& item : items) {
        if (item.kind == NewsKind::Record) {
            RB_ASSIGN(const Record record, decodeRecord(item.payload));
            if (!taking.first && !taking.rebuild) {
                RB_ASSIGN(const auto held, db.text("SELECT base FROM record WHERE id = ?", record.id));
                const auto base = held ? decodeRecord(*held) : fail(ErrorCode::NotFound, "none"); // or unreadable
                if (base && base->rev > record.rev)
                    continue; // older than what we hold: never go back
            }
            RB_ASSIGN(const bool pending, rows.putBase(record, item.payload));
            ++taking.applied.records;
            if (taking.rebuild)
                taking.received.insert(record.id);
            if (pending)
                taking.dirty.insert(record.type == type::kConflict ? record.ref(field::conflict::kRecord) : record.id);
        } else if (item.kind == NewsKind::Past) {
            RB_ASSIGN(const PastValue past, decodePastValue(item.payload));
            RB_ASSIGN(const auto scope, db.text("SELECT scope FROM record WHERE id = ?", past.record));
            RB_ASSIGN(const Id scopeId, scope ? Id::fromBytes(*scope) : Result<Id>{Id{}});
            RB_TRY(rows.addPast(past, scopeId));
        } else if (item.kind == NewsKind::Grant) {
            RB_TRY(takeGrant(taking, item.payload));
        } else {
            RB_ASSIGN(const Id scope, Id::fromBytes(item.payload));
            RB_TRY(orderPurge(scope, taking.last->cursor.seq));
        }
    }
    return {};
}

Status Replica::Inner::takePage(Taking& taking, const SyncReply& page)
{
    rows.queueSearch(taking.first || page.news.size() > 64U * 1024);
    RB_TRY(takeOutcomes(taking, page));
    return takeNews(taking, page);
}

Result<Replica::Applied> Replica::apply(const SyncReply& reply, std::int64_t clockOffset)
{
    Inner& in = *m_inner;
    RB_ASSIGN(const auto firstDone, in.rows.metaInteger("first_sync_done"));
    RB_ASSIGN(auto tx, Transaction::begin(in.db));
    if (reply.more && firstDone != 0) {
        RB_TRY(in.db.run("INSERT INTO stage (reply) VALUES (?)", Blob{encode(reply, WireForm::Cbor)}));
        RB_TRY(tx.commit());
        return Applied{};
    }
    RB_ASSIGN(const auto rebuilding, in.rows.metaInteger("rebuilding"));
    Inner::Taking taking;
    taking.last = &reply;
    taking.first = firstDone == 0;
    taking.rebuild = rebuilding != 0;
    in.rows.forgetDigestChanges();
    if (taking.first) {
        RB_TRY(dropSecondaryIndexes(in.db));
        in.rows.queueSearch(true);
    }
    if (taking.rebuild)
        RB_TRY(in.db.run("DELETE FROM past")); // comes with the picture, too
    std::vector<SyncReply> pages;
    RB_TRY(in.db.each("SELECT reply FROM stage ORDER BY page", [&](const Statement& row) -> Status {
        RB_ASSIGN(pages.emplace_back(), decodeSyncReply(row.blob(0), WireForm::Cbor));
        return {};
    }));
    Status done;
    for (const auto& page : pages)
        if (done)
            done = in.takePage(taking, page);
    if (done)
        done = in.takePage(taking, reply);
    in.rows.queueSearch(false);
    RB_TRY(done);
    if (!reply.more)
        RB_TRY(in.finishPull(taking));
    RB_TRY(in.purgeWhatIsDue(taking));
    for (const auto& id : taking.dirty)
        RB_TRY(in.replay(id));
    RB_TRY(in.db.run("DELETE FROM stage"));
    RB_TRY(in.rows.setMeta("epoch", reply.cursor.epoch));
    RB_TRY(in.rows.setMeta("cursor", static_cast<std::int64_t>(reply.cursor.seq)));
    RB_TRY(in.rows.setMeta("clock_offset", clockOffset));
    RB_TRY(in.takeServerTime(reply.now));
    for (const auto& id : reply.asks)
        RB_TRY(in.db.run("INSERT OR IGNORE INTO asked (id) VALUES (?)", id));
    RB_TRY(in.rows.keepDigest());
    RB_TRY(tx.commit());
    if (taking.first && !reply.more)
        RB_TRY(in.db.checkpoint());
    if (taking.applied.purged > 0)
        RB_TRY(in.wipeResidue());
    return taking.applied;
}

// The device has everything of one moment.
Status Replica::Inner::finishPull(Taking& taking)
{
    // History may arrive before the record that it belongs to.
    RB_TRY(db.run("UPDATE past SET scope = coalesce((SELECT r.scope FROM record r WHERE r.id = past.record), scope) "
                  "WHERE scope = zeroblob(16)"));
    RB_TRY(forgetArrived(taking.dirty));
    if (taking.rebuild)
        RB_TRY(dropWhatIsGone(taking));
    if (taking.last->version >= 2)
        RB_TRY(db.run("DELETE FROM quarantine")); // records have taken their place
    RB_TRY(reopenWronglyClosed(taking.last->now));
    RB_TRY(forgetOldSent(taking.last->now));
    RB_TRY(rows.setMeta("rebuilding", 0));
    RB_TRY(rows.setMeta("first_sync_done", 1));
    return rows.setMeta("last_confirmed", env.clock());
}

} // namespace roadbook
