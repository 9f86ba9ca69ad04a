// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/merge.h"

#include "merge/work.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace roadbook {

bool wroteAs(const Id& device, std::span<const EarlierName> earlier, const Stamp& stamp)
{
    return stamp.device == device || std::any_of(earlier.begin(), earlier.end(), [&](const EarlierName& name) {
               return name.device == stamp.device && stamp.seq <= name.until;
           });
}

Result<Merged> merge(const MergeInput& input)
{
    MergeWork work(input);
    RB_TRY(work.run());
    return work.finish();
}

MergeWork::MergeWork(const MergeInput& input) : m_in(input), m_op(*input.operation)
{
    if (input.current != nullptr)
        m_record = *input.current;
    const Writer& writer = input.writer;
    const auto rev = m_record.rev == 0 ? 1 : std::max(m_record.rev + 1, input.revisionBase);
    m_stamp = Stamp{rev, writer.device, writer.author, writer.seq, writer.at, writer.rank};
}

Status MergeWork::run()
{
    for (const auto& record : m_in.conflicts)
        if (auto view = conflictFromRecord(record)) // one about a newer version's field is not ours to touch (law 13)
            m_conflicts.push_back({*std::move(view), record, false});
    switch (m_op.kind) {
    case OpKind::Create:
        return create();
    case OpKind::Edit:
        return edit();
    case OpKind::Delete:
        return remove();
    case OpKind::Undelete:
        return undelete();
    case OpKind::Settle:
        return settle();
    }
    throw BrokenInvariant("unknown kind of operation");
}

Merged MergeWork::finish()
{
    Merged result;
    result.verdict = m_verdict;
    // A rival that is not shown is a change of the record too: its revision tells later authors,
    // and later deletions, whether they knew of it.
    const bool disputed =
        std::any_of(m_conflicts.begin(), m_conflicts.end(), [](const OpenConflict& c) { return c.dirty; });
    if (disputed)
        m_record.rev = m_stamp.rev;
    if (m_changed || disputed)
        result.record = std::move(m_record);
    for (auto& conflict : m_conflicts) {
        if (!conflict.dirty)
            continue;
        Stamp stamp = m_stamp;
        stamp.rev = conflict.record.rev == 0 ? 1 : std::max(conflict.record.rev + 1, m_in.revisionBase);
        const Record& target = *result.record;
        const FieldId field = conflict.view.field;
        const Value shown = field == kLifeField ? Value{target.deleted} : target.value(field);
        std::sort(conflict.view.rivals.begin(), conflict.view.rivals.end(), [](const Rival& a, const Rival& b) {
            return std::tie(a.stamp.rank, a.stamp.device, a.stamp.seq) <
                   std::tie(b.stamp.rank, b.stamp.device, b.stamp.seq);
        });
        conflict.record.scope = target.scope;
        storeConflict(conflict.view, shown, conflict.record, stamp);
        result.conflicts.push_back(std::move(conflict.record));
    }
    result.past = std::move(m_past);
    return result;
}

Status MergeWork::create()
{
    // Created twice (two devices importing the same ledger): the second is an edit of what it had
    // never seen, so that equal values meet silently and different ones as concurrent writes.
    if (m_in.current != nullptr)
        return edit();
    m_record.type = m_op.type;
    m_record.id = m_op.record;
    m_record.scope = m_op.scope;
    m_record.rev = 1;
    m_record.life = m_record.addStamp(m_stamp);
    m_changed = true;
    for (const auto& change : m_op.changes) {
        const auto* field = m_in.type->field(change.field);
        if (field != nullptr && field->policy == Policy::Derived)
            return fail(ErrorCode::Forbidden, "this field is written by the program only", std::string(field->name));
        Value value = normalised(change.after);
        if (!isNull(value))
            m_record.set(change.field, std::move(value), m_record.life);
    }
    return {};
}

Status MergeWork::edit()
{
    if (m_in.current == nullptr)
        return fail(ErrorCode::NotFound, "the record that was changed does not exist");
    if (m_record.deleted && authorSawLife())
        return fail(ErrorCode::Deleted, "the record is deleted; undelete it first");
    for (const auto& change : m_op.changes)
        RB_TRY(applyChange(change));
    if (m_record.deleted)
        reviveAfterUnseenDelete();
    return {};
}

Status MergeWork::applyChange(const FieldChange& change)
{
    const auto* field = m_in.type->field(change.field);
    const Policy policy = field != nullptr ? field->policy : Policy::Latest; // a newer version's field (law 13)
    if (policy == Policy::Derived)
        return fail(ErrorCode::Forbidden, "this field is written by the program only", std::string(field->name));
    if (policy == Policy::Fixed)
        return applyFixed(*field, change);
    const bool isSet = policy == Policy::Set || policy == Policy::Append;
    if (policy == Policy::Append && !isNull(change.before))
        return fail(ErrorCode::Forbidden, "remarks can be added, not taken away", std::string(field->name));
    const bool frozen = field != nullptr && frozenFor(field);
    if (frozen && authorSawFreeze())
        return fail(ErrorCode::Frozen, "this can no longer be changed; add a remark instead", std::string(field->name));
    if (frozen || openConflictOn(change.field) != nullptr) {
        // Written before the author could know that it was frozen, or while people disagree about it:
        // kept as a rival, whatever the policy, and a person decides. A set rivals as a whole.
        const Value whole = isSet ? setMinus(setUnion(valueKnownToAuthor(change.field), change.after), change.before)
                                  : normalised(change.after);
        applyReview(change.field, change.seen, isSet ? m_record.value(change.field) : change.before, whole);
        return {};
    }
    switch (policy) {
    case Policy::Set:
    case Policy::Append:
        applySet(change);
        return {};
    case Policy::Review:
        applyReview(change.field, change.seen, change.before, normalised(change.after));
        return {};
    case Policy::Text:
        applyText(change);
        return {};
    case Policy::Max:
    case Policy::Min:
        applyExtreme(change, policy == Policy::Max);
        return {};
    case Policy::Sum:
        return applySum(*field, change);
    case Policy::Latest:
    case Policy::OwnerOnly: // who may is asked in access/
    case Policy::Fixed:
    case Policy::Derived:
        applyLatest(change);
        return {};
    }
    throw BrokenInvariant("unknown policy");
}

Status MergeWork::applyFixed(const FieldInfo& field, const FieldChange& change)
{
    if (m_record.value(field.id) == normalised(change.after))
        return {};
    return fail(ErrorCode::Forbidden, "this is given when the record is made and does not change",
                std::string(field.name));
}

void MergeWork::applySet(const FieldChange& change)
{
    const Value current = m_record.value(change.field);
    const bool unseen = !saw(slotStamp(change.field), change.seen);
    const Value next = setMinus(setUnion(current, change.after), change.before);
    const Value removed = setMinus(current, setMinus(current, change.before));
    if (!isNull(removed))
        forget(change.field, removed, *slotStamp(change.field), PastReason::Removed);
    if (next != current)
        setSlot(change.field, next, m_stamp);
    if (unseen)
        raise(Verdict::Merged);
}

void MergeWork::applyLatest(const FieldChange& change)
{
    const Value current = m_record.value(change.field);
    const Value after = normalised(change.after);
    const Stamp* stamp = slotStamp(change.field);
    const bool seen = saw(stamp, change.seen);
    if (!seen)
        raise(Verdict::Merged);
    if (after == current) {
        // Two people wrote the same. It counts as written by the one who ranks higher, or a third
        // value between the two would be shown or not depending on who arrived first (law 4).
        if (!seen && outranks(*stamp))
            setSlot(change.field, after, m_stamp);
        return;
    }
    if (seen || outranks(*stamp)) {
        Stamp written = m_stamp;
        if (stamp != nullptr) {
            forget(change.field, current, *stamp, seen ? PastReason::Replaced : PastReason::Overtaken);
            // Who has seen a value ranks above it, whatever their clock says (law 9): or a third
            // write that the replaced one had beaten would come back and win.
            written.rank = std::max(written.rank, stamp->rank);
        }
        setSlot(change.field, after, written);
    } else {
        Stamp never = m_stamp;
        never.rev = 0;
        forget(change.field, after, never, PastReason::Overtaken);
    }
}

Status MergeWork::remove()
{
    if (m_in.current == nullptr)
        return fail(ErrorCode::NotFound, "the record that was deleted does not exist");
    if (m_record.deleted)
        return {};
    const Stamp* unseen = unseenByAuthor();
    if (auto* conflict = openConflictOn(kLifeField)) {
        if (unseen != nullptr)
            addKeeper(*conflict, *unseen);
        joinConflict(*conflict, m_op.seen, true);
        return {};
    }
    if (unseen != nullptr) {
        openConflict(conflictId(m_op.record, kLifeField, 0), kLifeField, false, rivalOf(false, *unseen),
                     incomingRival(true));
        return {};
    }
    forget(kLifeField, false, m_record.lifeStamp(), PastReason::Replaced);
    setSlot(kLifeField, true, m_stamp);
    return {};
}

// The highest-ranking write of somebody else that the author of this operation did not know of, and
// whose author has not spoken about deleting since.
const Stamp* MergeWork::unseenByAuthor()
{
    const auto* aboutLife = openConflictOn(kLifeField);
    const auto spoke = [&](const Stamp& stamp) {
        return aboutLife != nullptr &&
               std::any_of(aboutLife->view.rivals.begin(), aboutLife->view.rivals.end(), [&](const Rival& r) {
                   if (stamp.device.isNull()) // a joined value: its number says nothing about order
                       return r.stamp.device.isNull() && r.stamp.rev >= stamp.rev;
                   return r.stamp.device == stamp.device && r.stamp.seq >= stamp.seq;
               });
    };
    const Stamp* unseen = nullptr;
    const auto look = [&](const Stamp& stamp) {
        if (stamp.rev > m_op.seen.rev && !m_in.writer.wrote(stamp) && !named(stamp) && !spoke(stamp))
            if (unseen == nullptr || unseen->rank < stamp.rank)
                unseen = &stamp;
    };
    look(m_record.lifeStamp());
    for (const auto& field : m_record.fields)
        look(m_record.stamps[field.stamp]);
    for (const auto& conflict : m_conflicts)
        if (conflict.view.open && conflict.view.field != kLifeField)
            for (const auto& rival : conflict.view.rivals)
                look(rival.stamp);
    return unseen;
}

Status MergeWork::undelete()
{
    if (m_in.current == nullptr)
        return fail(ErrorCode::NotFound, "the record that was undeleted does not exist");
    if (!m_record.deleted)
        return {};
    forget(kLifeField, true, m_record.lifeStamp(), PastReason::Replaced);
    setSlot(kLifeField, false, m_stamp);
    return {};
}

void MergeWork::reviveAfterUnseenDelete()
{
    // An edit met a delete that its author had not seen. The record stays visible, with the edit in
    // it, until a person decides.
    Rival deletion = incumbentRival(kLifeField);
    setSlot(kLifeField, false, m_stamp);
    if (openConflictOn(kLifeField) != nullptr)
        return;
    openConflict(conflictId(m_op.record, kLifeField, 0), kLifeField, false, std::move(deletion), incomingRival(false));
}

bool MergeWork::frozenFor(const FieldInfo* field) const
{
    if (field == nullptr || m_in.type->frozenState.empty() || field->policy == Policy::Append)
        return false;
    // What the record was before this operation: submitting and correcting in one save is allowed.
    return m_in.current != nullptr && m_in.current->text(m_in.type->stateField) == m_in.type->frozenState;
}

bool MergeWork::authorSawLife() const
{
    const Stamp& life = m_in.current->lifeStamp();
    return life.rev <= m_op.seen.rev || m_in.writer.wrote(life);
}

bool MergeWork::authorSawFreeze() const
{
    const Stamp* state = m_in.current->stampOf(m_in.type->stateField);
    return state->rev <= m_op.seen.rev || m_in.writer.wrote(*state);
}

Value MergeWork::slotValue(FieldId field) const
{
    return field == kLifeField ? Value{m_record.deleted} : m_record.value(field);
}

const Stamp* MergeWork::slotStamp(FieldId field) const
{
    return m_record.stampOf(field);
}

void MergeWork::setSlot(FieldId field, const Value& value, const Stamp& stamp)
{
    const auto index = m_record.addStamp(stamp);
    m_record.rev = m_stamp.rev;
    m_changed = true;
    if (field == kLifeField) {
        m_record.deleted = value == Value{true};
        m_record.life = index;
    } else {
        m_record.set(field, value, index);
    }
}

void MergeWork::forget(FieldId field, const Value& value, const Stamp& stamp, PastReason reason)
{
    if (isNull(value) && stamp == Stamp{})
        return; // a field that nobody had ever given
    m_past.push_back(PastValue{m_op.record, field, value, stamp, reason, m_stamp});
}

bool MergeWork::saw(const Stamp* stamp, const Seen& seen) const
{
    if (stamp == nullptr)
        return true; // nothing there that could have been missed
    // Its own earlier writes are always known to a device, also those that were not on its screen: another's stood there,
    // and ranked higher. Nobody is in conflict with themselves.
    return stamp->rev == seen.rev || m_in.writer.wrote(*stamp);
}

bool MergeWork::outranks(const Stamp& stamp) const
{
    return std::tie(m_stamp.rank, m_stamp.device, m_stamp.seq) > std::tie(stamp.rank, stamp.device, stamp.seq);
}

} // namespace roadbook
