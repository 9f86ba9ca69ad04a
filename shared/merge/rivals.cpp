// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of merge() where a person decides: opening, joining and settling conflicts.
#include "merge/work.h"

#include <algorithm>
#include <utility>

namespace roadbook {

void MergeWork::applyReview(FieldId field, const Seen& seen, const Value& before, const Value& after)
{
    if (auto* open = openConflictOn(field)) {
        joinConflict(*open, seen, after);
        return;
    }
    const Value current = slotValue(field);
    const Stamp* stamp = slotStamp(field);
    const bool known = saw(stamp, seen) && !pinned(field);
    if (after == current) {
        if (!known) { // two people wrote the same: nothing to decide
            raise(Verdict::Merged);
            liftRank(field);
        }
        return;
    }
    if (known) {
        if (stamp != nullptr)
            forget(field, current, *stamp, PastReason::Replaced);
        setSlot(field, after, m_stamp);
        return;
    }
    openConflict(conflictId(m_op.record, field, seen.rev), field, before, incumbentRival(field), incomingRival(after));
}

void MergeWork::openConflict(const Id& id, FieldId field, const Value& before, Rival incumbent, Rival incoming)
{
    raise(Verdict::Conflicted);
    OpenConflict* conflict = conflictWithId(id);
    if (conflict == nullptr)
        conflict = &m_conflicts.emplace_back();
    // A settled conflict that opens again starts from the two values that differ now; its earlier
    // rivals went to the history when it was settled.
    conflict->view = Conflict{id,   m_op.record, m_op.type, field, before, {std::move(incumbent), std::move(incoming)},
                              true, {},          {},        0};
    conflict->dirty = true;
    showBest(*conflict);
}

void MergeWork::joinConflict(OpenConflict& conflict, const Seen& seen, const Value& after)
{
    const FieldId field = conflict.view.field;
    auto& rivals = conflict.view.rivals;
    // What the author knew and now replaces: the rival that they were shown, and their own earlier one.
    // Never what was submitted, not even by themselves.
    const Stamp* submitted = frozenFor(m_in.type->field(field)) ? slotStamp(field) : nullptr;
    const auto knownToAuthor = [&](const Rival& r) {
        if (submitted != nullptr && r.stamp.sameWrite(*submitted))
            return false;
        const bool shownToAuthor =
            r.stamp.rev != 0 && (field == kLifeField ? r.stamp.rev <= seen.rev : r.stamp.rev == seen.rev);
        return shownToAuthor || m_in.writer.wrote(r.stamp);
    };
    const auto sameValue = [&](const Rival& r) { return r.value == after; };
    const auto known =
        std::stable_partition(rivals.begin(), rivals.end(), [&](const Rival& r) { return !knownToAuthor(r); });
    const bool nothingNew = known != rivals.end() && std::all_of(known, rivals.end(), sameValue);
    if (nothingNew)
        return;
    const bool replaces = known != rivals.end();
    for (auto rival = known; rival != rivals.end(); ++rival)
        forget(field, rival->value, rival->stamp, PastReason::Replaced);
    conflict.dirty = true;
    if (std::all_of(rivals.begin(), known, sameValue)) {
        agreeOn(conflict, {rivals.begin(), known}, after);
        return;
    }
    rivals.erase(known, rivals.end());
    // About deleting everybody keeps their own voice; equal values of a field are one proposal.
    const auto proposed = field == kLifeField ? rivals.end() : std::find_if(rivals.begin(), rivals.end(), sameValue);
    raise(replaces || proposed == rivals.end() ? Verdict::Conflicted : Verdict::Merged);
    if (proposed == rivals.end())
        rivals.push_back(incomingRival(after));
    else // somebody proposed the same already: it counts as proposed by both
        proposed->stamp.rank = std::max(proposed->stamp.rank, m_stamp.rank);
    showBest(conflict);
}

// The last who differed came round: that settles it, by their write.
void MergeWork::agreeOn(OpenConflict& conflict, const std::vector<Rival>& others, const Value& value)
{
    raise(Verdict::Merged);
    Stamp stamp = m_stamp;
    for (const auto& rival : others) {
        forget(conflict.view.field, rival.value, rival.stamp, PastReason::Replaced);
        stamp.rank = std::max(stamp.rank, rival.stamp.rank);
    }
    closeConflict(conflict, value);
    setSlot(conflict.view.field, value, stamp);
}

// An edit that would disappear with the record stands for keeping it; it replaces what the same
// device said before.
void MergeWork::addKeeper(OpenConflict& conflict, const Stamp& edit)
{
    auto& rivals = conflict.view.rivals;
    const auto earlier =
        std::find_if(rivals.begin(), rivals.end(), [&](const Rival& r) { return r.stamp.device == edit.device; });
    conflict.dirty = true;
    if (earlier == rivals.end()) {
        rivals.push_back(rivalOf(false, edit));
        return;
    }
    if (earlier->value != Value{false})
        forget(kLifeField, earlier->value, earlier->stamp, PastReason::Replaced);
    *earlier = rivalOf(false, edit);
}

void MergeWork::closeConflict(OpenConflict& conflict, const Value& value)
{
    conflict.dirty = true;
    conflict.view.open = false;
    conflict.view.settledValue = value;
    conflict.view.settledBy = m_in.writer.author;
    conflict.view.settledAt = m_in.writer.at;
}

Status MergeWork::settle()
{
    if (m_in.current == nullptr)
        return fail(ErrorCode::NotFound, "the record of this conflict does not exist");
    if (m_op.changes.size() != 1)
        return fail(ErrorCode::BadInput, "a settlement sets exactly one field");
    auto* conflict = conflictWithId(m_op.conflict);
    const FieldChange& change = m_op.changes.front();
    if (conflict == nullptr || conflict->view.field != change.field)
        return fail(ErrorCode::Conflict, "there is no such conflict on this field");
    if (conflict->view.open)
        settleOpen(*conflict, change);
    else
        settleAgain(*conflict, change);
    if (m_record.deleted && change.field != kLifeField && !authorSawLife())
        reviveAfterUnseenDelete();
    return {};
}

void MergeWork::settleOpen(OpenConflict& conflict, const FieldChange& change)
{
    const FieldId field = change.field;
    const Value after = field == kLifeField ? change.after : normalised(change.after);
    auto& rivals = conflict.view.rivals;
    if (field == kLifeField && after == Value{true})
        if (const Stamp* unseen = unseenByAuthor())
            addKeeper(conflict, *unseen);
    std::vector<Rival> unseen;
    for (auto& rival : rivals) {
        const bool decided = named(rival.stamp) || m_in.writer.wrote(rival.stamp) || rival.value == after;
        if (decided)
            forget(field, rival.value, rival.stamp, rival.value == after ? PastReason::Replaced : PastReason::Rejected);
        else
            unseen.push_back(rival);
    }
    conflict.dirty = true;
    if (!unseen.empty()) {
        // A rival came in that the person had not seen: their choice stands against it.
        raise(Verdict::Conflicted);
        unseen.push_back(incomingRival(after));
        rivals = std::move(unseen);
        showBest(conflict);
        return;
    }
    closeConflict(conflict, after);
    setSlot(field, after, m_stamp);
}

// Somebody settled it meanwhile. The same choice is no news; another one is two people who differ,
// and opens it again; unless it was the author's own doing, who has thought better of it.
void MergeWork::settleAgain(OpenConflict& conflict, const FieldChange& change)
{
    const FieldId field = change.field;
    const Value after = field == kLifeField ? change.after : normalised(change.after);
    if (after == slotValue(field)) {
        raise(Verdict::Merged);
        return;
    }
    if (auto* open = openConflictOn(field)) {
        joinConflict(*open, change.seen, after);
        return;
    }
    const Stamp* stamp = slotStamp(field);
    const bool own = stamp != nullptr && m_in.writer.wrote(*stamp) && !frozenFor(m_in.type->field(field));
    const Stamp* unseen = own && field == kLifeField && after == Value{true} ? unseenByAuthor() : nullptr;
    if (own && unseen == nullptr) {
        forget(field, slotValue(field), *stamp, PastReason::Replaced);
        setSlot(field, after, m_stamp);
        closeConflict(conflict, after);
        return;
    }
    Rival incumbent = unseen != nullptr ? rivalOf(false, *unseen) : incumbentRival(field);
    openConflict(conflict.view.id, field, conflict.view.before, std::move(incumbent), incomingRival(after));
}

void MergeWork::showBest(OpenConflict& conflict)
{
    const FieldId field = conflict.view.field;
    const auto& rivals = conflict.view.rivals;
    if (conflict.view.open && pinned(field)) {
        // A record that may have to be deleted stays visible; a submitted visit keeps what was
        // submitted, until a person has rejected that.
        if (field == kLifeField && !m_record.deleted)
            return;
        const Value kept = field == kLifeField ? Value{false} : slotValue(field);
        const auto at = std::find_if(rivals.begin(), rivals.end(), [&](const Rival& r) { return r.value == kept; });
        if (at != rivals.end()) {
            showRival(field, *at);
            return;
        }
    }
    showRival(field, shownRival(rivals));
}

// A value that is shown again keeps the revision under which people saw it first.
void MergeWork::showRival(FieldId field, const Rival& rival)
{
    const Stamp* stamp = slotStamp(field);
    if (stamp == nullptr || *stamp != rival.stamp || slotValue(field) != rival.value)
        setSlot(field, rival.value, rival.stamp);
}

// Two people wrote the same: the value ranks as the higher of them, or which of three values is
// shown would depend on who arrived first (law 4). Who wrote it first, and the revision under which
// it was seen, stay.
void MergeWork::liftRank(FieldId field)
{
    const Stamp* stamp = slotStamp(field);
    if (stamp == nullptr || stamp->rank >= m_stamp.rank)
        return;
    Stamp lifted = *stamp;
    lifted.rank = m_stamp.rank;
    setSlot(field, slotValue(field), lifted);
}

MergeWork::OpenConflict* MergeWork::openConflictOn(FieldId field)
{
    const auto at = std::find_if(m_conflicts.begin(), m_conflicts.end(),
                                 [&](const OpenConflict& c) { return c.view.open && c.view.field == field; });
    return at != m_conflicts.end() ? &*at : nullptr;
}

MergeWork::OpenConflict* MergeWork::conflictWithId(const Id& id)
{
    const auto at =
        std::find_if(m_conflicts.begin(), m_conflicts.end(), [&](const OpenConflict& c) { return c.view.id == id; });
    return at != m_conflicts.end() ? &*at : nullptr;
}

bool MergeWork::pinned(FieldId field) const
{
    return field == kLifeField || frozenFor(m_in.type->field(field));
}

// Did the author of a settlement choose between this and others?
bool MergeWork::named(const Stamp& stamp) const
{
    return std::find(m_op.rivals.begin(), m_op.rivals.end(), WriteRef{stamp.device, stamp.seq}) != m_op.rivals.end();
}

// What the author built on: their own rival, when they have one, else what is shown.
const Value& MergeWork::valueKnownToAuthor(FieldId field)
{
    if (const auto* open = openConflictOn(field))
        for (const auto& rival : open->view.rivals)
            if (m_in.writer.wrote(rival.stamp))
                return rival.value;
    return m_record.value(field);
}

Rival MergeWork::incomingRival(const Value& value) const
{
    return Rival{value, m_stamp, m_in.writer.deviceName, m_in.writer.arrived};
}

Rival MergeWork::incumbentRival(FieldId field) const
{
    const Stamp* stamp = slotStamp(field);
    return stamp != nullptr ? rivalOf(slotValue(field), *stamp) : Rival{slotValue(field), {}, {}, 0};
}

Rival MergeWork::rivalOf(const Value& value, const Stamp& stamp) const
{
    Rival rival{value, stamp, {}, 0};
    if (m_in.originOf) {
        const WriteOrigin origin = m_in.originOf(stamp);
        rival.deviceName = origin.deviceName;
        rival.arrived = origin.arrived;
    }
    return rival;
}

} // namespace roadbook
