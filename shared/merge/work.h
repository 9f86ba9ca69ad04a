// SPDX-License-Identifier: GPL-3.0-or-later
//
// MergeWork: the state while one operation meets one record. Internal to merge/; see merge.h for
// what it promises and docs/merge.md for the cases. A "slot" is a field, or the record's life
// (kLifeField), so that conflicts about deleting take the same road as conflicts about values.
#pragma once

#include "merge/merge.h"

#include <utility>

namespace roadbook {

class MergeWork {
public:
    explicit MergeWork(const MergeInput& input);

    Status run();
    Merged finish();

private:
    struct OpenConflict {
        Conflict view;
        Record record; // rev 0 when new
        bool dirty = false;
    };

    // merge.cpp: the kinds of operation
    Status create();
    Status edit();
    Status remove();
    Status undelete();
    Status applyChange(const FieldChange& change);
    Status applyFixed(const FieldInfo& field, const FieldChange& change);
    void applySet(const FieldChange& change);
    void applyLatest(const FieldChange& change);
    bool frozenFor(const FieldInfo* field) const;
    bool authorSawFreeze() const;
    bool authorSawLife() const;
    const Stamp* unseenByAuthor();
    void reviveAfterUnseenDelete();

    // joined.cpp: concurrent writes that become one value
    Stamp joinedStamp(const Stamp& other) const;
    void join(FieldId field, const Value& after, Value joined);
    void applyText(const FieldChange& change);
    Status applySum(const FieldInfo& field, const FieldChange& change);
    void applyExtreme(const FieldChange& change, bool larger);

    // rivals.cpp: where a person decides
    void applyReview(FieldId field, const Seen& seen, const Value& before, const Value& after);
    void openConflict(const Id& id, FieldId field, const Value& before, Rival incumbent, Rival incoming);
    void joinConflict(OpenConflict& conflict, const Seen& seen, const Value& after);
    void addKeeper(OpenConflict& conflict, const Stamp& edit);
    void agreeOn(OpenConflict& conflict, const std::vector<Rival>& others, const Value& value);
    void closeConflict(OpenConflict& conflict, const Value& value);
    Status settle();
    void settleOpen(OpenConflict& conflict, const FieldChange& change);
    void settleAgain(OpenConflict& conflict, const FieldChange& change);
    void showBest(OpenConflict& conflict);
    void showRival(FieldId field, const Rival& rival);
    void liftRank(FieldId field);
    OpenConflict* openConflictOn(FieldId field);
    OpenConflict* conflictWithId(const Id& id);
    bool pinned(FieldId field) const;
    bool named(const Stamp& stamp) const;
    const Value& valueKnownToAuthor(FieldId field);
    Rival incomingRival(const Value& value) const;
    Rival incumbentRival(FieldId field) const;
    Rival rivalOf(const Value& value, const Stamp& stamp) const;

    // the slots
    Value slotValue(FieldId field) const;
    const Stamp* slotStamp(FieldId field) const;
    void setSlot(FieldId field, const Value& value, const Stamp& stamp); // the stamp keeps its own revision
    void forget(FieldId field, const Value& value, const Stamp& stamp, PastReason reason);
    bool saw(const Stamp* stamp, const Seen& seen) const;
    bool outranks(const Stamp& stamp) const;
    void raise(Verdict verdict) { m_verdict = std::max(m_verdict, verdict); }

    const MergeInput& m_in;
    const Operation& m_op;
    Record m_record; // as it becomes
    Stamp m_stamp;   // of this write, at the new revision
    std::vector<OpenConflict> m_conflicts;
    std::vector<PastValue> m_past;
    Verdict m_verdict = Verdict::Applied;
    bool m_changed = false;
};

} // namespace roadbook
