// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replica: what it holds, in digests, and how it is put right when it differs from the server (law 12).
#include "model/codec.h"
#include "model/fields.h"
#include "replica/inner.h"
#include "sqlite/transaction.h"

namespace roadbook {
namespace {

Status note(Database& db, Timestamp at, std::string_view what, const Id& record, std::string_view why)
{
    return db.run("INSERT INTO incident (at, what, record, note) VALUES (?, ?, ?, ?)", at, what, record, why);
}

} // namespace

Result<bool> Replica::isComparable()
{
    RB_ASSIGN(const auto due, m_inner->db.integer("SELECT count(*) FROM purge_due"));
    RB_ASSIGN(const auto rebuilding, m_inner->rows.metaInteger("rebuilding"));
    RB_ASSIGN(const auto closed, m_inner->db.integer("SELECT count(*) FROM closed"));
    return due.value_or(0) == 0 && rebuilding == 0 && closed.value_or(0) == 0;
}

Result<Digest> Replica::digest()
{
    return m_inner->rows.digest();
}

Status Replica::eachHeld(const std::function<void(const Id&, const Digest&)>& visit)
{
    return m_inner->db.each("SELECT id, base FROM record WHERE base IS NOT NULL",
                            [&](const Statement& row) { visit(row.id(0), digestOf(row.blob(1))); });
}

Result<std::vector<Id>> Replica::damaged()
{
    std::vector<Id> ids;
    RB_TRY(
        m_inner->db.each("SELECT id FROM damaged LIMIT 500", [&](const Statement& row) { ids.push_back(row.id(0)); }));
    return ids;
}

Status Replica::cameAgain(std::span<const Id> ids)
{
    Inner& in = *m_inner;
    RB_ASSIGN(auto tx, Transaction::begin(in.db));
    for (const auto& id : ids) {
        RB_TRY(in.db.run("DELETE FROM damaged WHERE id = ?", id));
        RB_TRY(note(in.db, in.now(), "damaged", id,
                    "it was changed by other hands than the program's; the server sent it again"));
    }
    RB_TRY(in.rows.recountDigest());
    return tx.commit();
}

// CROSS JOIN: from the few that were asked for to their records, never the other way round.
Result<std::vector<std::string>> Replica::supplies()
{
    std::vector<std::string> bodies;
    RB_TRY(m_inner->db.each(
        "SELECT r.base FROM asked a CROSS JOIN record r ON r.id = a.id WHERE r.base IS NOT NULL LIMIT 500",
        [&](const Statement& row) { bodies.emplace_back(row.blob(0)); }));
    return bodies;
}

Status Replica::supplied()
{
    return m_inner->db.run("DELETE FROM asked");
}

Result<std::int64_t> Replica::repair(const CompareReply& reply)
{
    Inner& in = *m_inner;
    RB_ASSIGN(auto tx, Transaction::begin(in.db));
    std::set<Id> dirty;
    std::int64_t mended = 0;
    RB_ASSIGN(const auto items, readNews(reply.repairs));
    for (const auto& item : items) {
        if (item.kind != NewsKind::Record)
            continue;
        RB_ASSIGN(const Record record, decodeRecord(item.payload));
        RB_ASSIGN(const auto held, in.db.integer("SELECT 1 FROM record WHERE id = ? AND base IS NOT NULL", record.id));
        RB_ASSIGN(const bool pending, in.rows.putBase(record, item.payload));
        if (pending)
            dirty.insert(record.type == type::kConflict ? record.ref(field::conflict::kRecord) : record.id);
        RB_TRY(note(in.db, in.now(), held ? "differed" : "missing", record.id, "made the same as at the server"));
        RB_TRY(in.db.run("DELETE FROM damaged WHERE id = ?", record.id));
        ++mended;
    }
    for (const auto& id : reply.removes) {
        RB_TRY(in.rows.dropBase(id));
        dirty.insert(id);
        RB_TRY(note(in.db, in.now(), "surplus", id, "the server does not show it to this user; removed"));
        ++mended;
    }
    for (const auto& id : dirty)
        RB_TRY(in.replay(id));
    RB_TRY(in.rows.recountDigest());
    RB_TRY(tx.commit());
    return mended;
}

Result<std::vector<Incident>> Replica::incidents()
{
    std::vector<Incident> found;
    RB_TRY(m_inner->db.each("SELECT at, what, record, note FROM incident ORDER BY rowid", [&](const Statement& row) {
        found.push_back({row.integer(0), std::string(row.text(1)), row.id(2), std::string(row.text(3))});
    }));
    return found;
}

} // namespace roadbook
