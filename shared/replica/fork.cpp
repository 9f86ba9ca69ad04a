// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replica: a store that turned out to be a copy of another device's (law 6).
#include "replica/inner.h"
#include "sqlite/transaction.h"

#include <map>

namespace roadbook {

Status Replica::settleArrived(std::span<const Outcome> outcomes, Timestamp serverNow)
{
    Inner& in = *m_inner;
    RB_ASSIGN(auto tx, Transaction::begin(in.db));
    RB_ASSIGN(const Identity me, in.identity());
    in.rows.forgetDigestChanges();
    std::set<Id> dirty;
    for (const auto& outcome : outcomes) {
        if (outcome.verdict == GroupVerdict::Held)
            continue;
        RB_TRY(in.keepSent(outcome.seq, serverNow));
        RB_TRY(outcome.exact ? in.confirm(me, outcome.seq) : in.forgetPending(outcome.seq, dirty));
    }
    for (const auto& id : dirty)
        RB_TRY(in.replay(id));
    RB_TRY(in.rows.keepDigest());
    return tx.commit();
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
    RB_TRY(in.db.run("DELETE FROM sent")); // the other store has those, under the name they were sent with
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
    RB_TRY(in.db.run("INSERT INTO incident (at, what, record, note) VALUES (?, 'cloned', zeroblob(16), ?)", in.now(),
                     "this store is a copy of another device's; it goes on as a device of its own"));
    for (const auto& id : touched)
        RB_TRY(in.replay(id));
    return tx.commit();
}

} // namespace roadbook
