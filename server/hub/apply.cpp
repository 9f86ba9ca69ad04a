// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/apply.h"

namespace roadbook {
namespace {

// What is known of an earlier write, for the rivals of a conflict.
WriteOrigin originOf(Batch& batch, const Stamp& stamp)
{
    WriteOrigin origin;
    if (stamp.device.isNull()) { // written by the server itself
        origin.arrived = stamp.at;
        return origin;
    }
    if (auto name = batch.deviceName(stamp.device))
        origin.deviceName = *std::move(name);
    if (const auto outcome = batch.storage().outcome(stamp.device, stamp.seq); outcome && *outcome)
        origin.arrived = (*outcome)->arrived;
    return origin;
}

// Had the device this very record, as a confirmed one or as its own exact prediction?
bool predictedFrom(const Batch::Entry& entry, const Writer& writer, const Operation& op)
{
    if (!entry.record)
        return op.expected == 0;
    if (entry.record->rev != op.expected)
        return false;
    if (op.seen.seq == 0)
        return true;
    const Stamp& last = entry.record->lastStamp();
    return entry.origin == writer.device && last.device == writer.device && last.seq == op.seen.seq;
}

} // namespace

Result<AppliedOperation> applyOperation(Batch& batch, const Writer& writer, const Operation& op, bool mayBeExact)
{
    RB_ASSIGN(const auto* entry, batch.load(op.record));
    const bool foreseen = mayBeExact && predictedFrom(*entry, writer, op);
    std::vector<Record> conflicts;
    if (entry->record) {
        RB_ASSIGN(conflicts, batch.conflictsAbout(op.record));
    }
    MergeInput input;
    input.type = findType(op.type);
    input.current = entry->record ? &*entry->record : nullptr;
    input.conflicts = conflicts;
    input.operation = &op;
    input.writer = writer;
    input.originOf = [&](const Stamp& stamp) { return originOf(batch, stamp); };
    RB_ASSIGN(const Head* head, batch.head());
    input.revisionBase = revisionBaseOf(head->epoch);
    RB_ASSIGN(Merged merged, merge(input));

    const Id scope =
        merged.record ? merged.record->scope : (input.current != nullptr ? input.current->scope : op.scope);
    AppliedOperation applied;
    applied.verdict = merged.verdict;
    applied.exact = foreseen && merged.verdict == Verdict::Applied && merged.conflicts.empty();
    for (auto& conflict : merged.conflicts) {
        RB_ASSIGN(const auto* known, batch.load(conflict.id));
        if (known->record && known->record->type != conflict.type) // an id made by hand, to be in the way
            return fail(ErrorCode::BadValue, "this id is taken by a record of another type");
        batch.put(std::move(conflict), {});
    }
    if (merged.record)
        batch.put(*std::move(merged.record), applied.exact ? writer.device : Id{});
    for (auto& past : merged.past)
        batch.addPast(scope, std::move(past));
    return applied;
}

} // namespace roadbook
