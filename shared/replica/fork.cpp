// SPDX-License-Identifier: GPL-3.0-or-later
//
// Replica: a store that turned out to be a copy of another device's (law 6). It takes a new name and keeps its past: its
// numbers go on, and up to the last save that the server has byte for byte it was the other device. So what was seen of
// those saves stays seen, whichever of the two stores had sent them.
#include "replica/inner.h"
#include "sqlite/transaction.h"

#include <algorithm>
#include <charconv>

namespace roadbook {

Result<std::vector<EarlierName>> Replica::Inner::earlierNames()
{
    RB_ASSIGN(const auto text, rows.metaText("earlier_names")); // "<id> <until> <id> <until> …"
    std::vector<EarlierName> names;
    for (std::size_t at = 0; at < text.size();) {
        const auto idEnd = std::min(text.find(' ', at), text.size());
        const auto end = std::min(text.find(' ', std::min(idEnd + 1, text.size())), text.size());
        EarlierName name;
        RB_ASSIGN(name.device, Id::parse(std::string_view(text).substr(at, idEnd - at)));
        if (idEnd < end)
            std::from_chars(text.data() + idEnd + 1, text.data() + end, name.until);
        names.push_back(name);
        at = end + 1;
    }
    return names;
}

Status Replica::Inner::addEarlierName(const Id& device, std::uint64_t until)
{
    RB_ASSIGN(std::string text, rows.metaText("earlier_names"));
    text += (text.empty() ? "" : " ") + device.text() + " " + std::to_string(until);
    return rows.setMeta("earlier_names", text);
}

Result<std::uint64_t> Replica::Inner::arrived()
{
    RB_ASSIGN(const auto number, rows.metaInteger("arrived"));
    return static_cast<std::uint64_t>(number);
}

Status Replica::Inner::forgetArrived(std::set<Id>& dirty)
{
    RB_ASSIGN(const auto upTo, arrived());
    RB_ASSIGN(const auto names, earlierNames());
    if (upTo == 0 || names.empty() || upTo > names.back().until)
        return {}; // the answer may have been on its way before they arrived
    std::vector<std::uint64_t> numbers;
    RB_TRY(db.each(
        "SELECT seq FROM pending WHERE seq <= ?",
        [&](const Statement& row) { numbers.push_back(static_cast<std::uint64_t>(row.integer(0))); }, upTo));
    for (const auto seq : numbers)
        RB_TRY(forgetPending(seq, dirty));
    return rows.setMeta("arrived", 0);
}

Status Replica::noteArrived(std::span<const Outcome> outcomes)
{
    Inner& in = *m_inner;
    RB_ASSIGN(auto tx, Transaction::begin(in.db));
    RB_ASSIGN(auto upTo, in.arrived());
    std::vector<std::uint64_t> waiting;
    RB_TRY(in.db.each(
        "SELECT seq FROM pending WHERE seq > ? ORDER BY seq",
        [&](const Statement& row) { waiting.push_back(static_cast<std::uint64_t>(row.integer(0))); }, upTo));
    for (std::size_t i = 0; i < waiting.size() && i < outcomes.size() && outcomes[i].seq == waiting[i]; ++i)
        upTo = waiting[i];
    RB_TRY(in.rows.setMeta("arrived", static_cast<std::int64_t>(upTo)));
    return tx.commit();
}

Result<std::uint64_t> Replica::lastShared()
{
    RB_ASSIGN(const auto upTo, m_inner->arrived());
    RB_ASSIGN(const auto last, m_inner->rows.metaInteger("last_seq"));
    RB_ASSIGN(const auto own, m_inner->db.integer("SELECT min(seq) FROM pending WHERE seq > ?", upTo));
    return static_cast<std::uint64_t>(own ? *own - 1 : last);
}

Status Replica::becomeDevice(const Id& device, const std::string& token, std::uint64_t until)
{
    Inner& in = *m_inner;
    RB_ASSIGN(auto tx, Transaction::begin(in.db));
    RB_ASSIGN(const Identity me, in.identity());
    std::vector<ChangeGroup> groups;
    RB_TRY(in.db.each("SELECT body FROM pending ORDER BY seq", [&](const Statement& row) -> Status {
        RB_ASSIGN(groups.emplace_back(), decodeGroup(row.blob(0)));
        return {};
    }));
    RB_TRY(in.db.run("DELETE FROM stage"));
    RB_TRY(in.db.run("DELETE FROM sent")); // the other store has those, under the name they were sent with
    RB_TRY(in.addEarlierName(me.device, until));
    RB_TRY(in.rows.setMeta("device", device.text()));
    RB_TRY(in.rows.setMeta("token", token));
    RB_TRY(in.db.run("INSERT INTO incident (at, what, record, note) VALUES (?, 'cloned', zeroblob(16), ?)", in.now(),
                     "this store is a copy of another device's; it goes on as a device of its own"));
    std::set<Id> touched;
    for (auto& group : groups) {
        bool changed = false;
        for (auto& op : group.operations) {
            touched.insert(op.record);
            for (auto& rival : op.rivals) { // our own unsent ones, which go under the new name
                const bool renamed = group.seq > until && rival.device == me.device && rival.seq > until;
                rival.device = renamed ? device : rival.device;
                changed = changed || renamed;
            }
        }
        if (changed)
            RB_TRY(in.db.run("UPDATE pending SET body = ? WHERE seq = ?", Blob{encodeGroup(group)}, group.seq));
    }
    for (const auto& id : touched)
        RB_TRY(in.replay(id));
    return tx.commit();
}

} // namespace roadbook
