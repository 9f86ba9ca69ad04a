// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replica: view = base + pending. Whenever the base of a record changes under pending saves, they
// are replayed on the new base with merge(), the function by which the server will decide.
#include "model/codec.h"
#include "replica/inner.h"

#include <algorithm>
#include <map>

namespace roadbook {
namespace {

// Takes the conflicts that merge() changed over into the list it will see next.
void remember(std::vector<Record>& known, const std::vector<Record>& changed)
{
    for (const auto& conflict : changed) {
        const auto at = std::find_if(known.begin(), known.end(), [&](const Record& r) { return r.id == conflict.id; });
        if (at != known.end())
            *at = conflict;
        else
            known.push_back(conflict);
    }
}

} // namespace

Writer Replica::Inner::writer(const Identity& me, const ChangeGroup& group, std::uint64_t arrived)
{
    Writer writer{me.device, me.deviceName, me.staff, group.seq, group.at, group.rank, 0, me.earlier};
    for (const auto& name : me.earlier)
        if (group.seq <= std::min(arrived, name.until)) {
            writer.device = name.device; // so the server has it
            break;
        }
    return writer;
}

Result<std::set<std::uint64_t>> Replica::Inner::pendingNumbers()
{
    std::set<std::uint64_t> numbers;
    RB_TRY(db.each("SELECT seq FROM pending",
                   [&](const Statement& row) { numbers.insert(static_cast<std::uint64_t>(row.integer(0))); }));
    return numbers;
}

Status Replica::Inner::replay(const Id& id)
{
    RB_ASSIGN(const Identity me, identity());
    std::vector<std::string> groups;
    RB_TRY(db.each(
        "SELECT p.body FROM touch t JOIN pending p ON p.seq = t.seq WHERE t.record = ? ORDER BY t.seq",
        [&](const Statement& row) { groups.emplace_back(row.blob(0)); }, id));
    RB_TRY(rows.resetConflicts(id));
    RB_ASSIGN(auto row, rows.load(id));
    if (groups.empty())
        return row && row->pending ? rows.dropView(id) : Status{};

    std::optional<Record> current = row ? row->base : std::nullopt;
    RB_ASSIGN(std::vector<Record> conflicts, rows.conflictsAbout(id));
    RB_ASSIGN(const auto epochBase, revisionBase());
    RB_ASSIGN(const auto onServer, arrived());
    std::vector<Record> predicted;
    for (const auto& body : groups) {
        RB_ASSIGN(const ChangeGroup group, decodeGroup(body));
        for (const auto& op : group.operations) {
            const auto* type = findType(op.type);
            if (op.record != id || type == nullptr)
                continue;
            const auto merged = merge(
                {type, current ? &*current : nullptr, conflicts, &op, writer(me, group, onServer), {}, epochBase});
            if (!merged)
                continue; // the server will refuse it too; until it says so, the rest is shown
            if (merged->record)
                current = merged->record;
            remember(conflicts, merged->conflicts);
            remember(predicted, merged->conflicts);
        }
    }
    if (!current)
        return rows.dropView(id);
    RB_TRY(rows.putView(*current));
    for (const auto& conflict : predicted)
        RB_TRY(rows.putView(conflict));
    return {};
}

// The server holds exactly what we predicted for this group: the prediction becomes the base.
Status Replica::Inner::confirm(const Identity& me, std::uint64_t seq)
{
    RB_ASSIGN(const auto body, db.text("SELECT body FROM pending WHERE seq = ?", seq));
    if (!body)
        return {}; // confirmed before; the answer came twice
    RB_ASSIGN(const ChangeGroup group, decodeGroup(*body));
    std::map<Id, int> records; // and how many operations each has in this group
    std::set<Id> promoted;     // nothing is pending on them any more
    for (const auto& op : group.operations)
        ++records[op.record];
    for (const auto& op : group.operations) {
        RB_ASSIGN(const auto others,
                  db.integer("SELECT count(*) FROM touch WHERE record = ? AND seq <> ?", op.record, seq));
        if (op.kind == OpKind::Create && others.value_or(0) == 0 && records[op.record] == 1) {
            RB_TRY(rows.promote(op.record)); // the common case: a new visit with its promises
            promoted.insert(op.record);
            continue;
        }
        RB_ASSIGN(const auto row, rows.load(op.record));
        const Record* base = row && row->base ? &*row->base : nullptr;
        RB_ASSIGN(const auto conflicts, rows.conflictsAbout(op.record));
        RB_ASSIGN(const auto epochBase, revisionBase());
        RB_ASSIGN(const Merged merged,
                  merge({findType(op.type), base, conflicts, &op, writer(me, group), {}, epochBase}));
        for (const auto& past : merged.past)
            RB_TRY(rows.addPast(past, op.scope));
        if (merged.record)
            RB_TRY(rows.putBase(*merged.record, encodeRecord(*merged.record)));
    }
    RB_TRY(db.run("DELETE FROM pending WHERE seq = ?", seq));
    for (const auto& [id, operations] : records) {
        RB_TRY(db.run("DELETE FROM touch WHERE record = ? AND seq = ?", id, seq));
        if (promoted.contains(id))
            continue;
        RB_ASSIGN(const auto row, rows.load(id));
        if (row && row->pending)
            RB_TRY(replay(id));
    }
    return {};
}

} // namespace roadbook
