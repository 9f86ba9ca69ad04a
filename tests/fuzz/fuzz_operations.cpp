// SPDX-License-Identifier: GPL-3.0-or-later
//
// merge() against operations that no app of ours would send: one encoded save, whose operations meet one record in
// turn, written by three devices (by `expected`, which merge() does not read). Only what the server's check lets
// through gets there. Nothing crashes, everything has its one encoding, conflicts show one of their rivals.
#include "fuzz/fuzz.h"
#include "merge/merge.h"
#include "model/codec.h"
#include "model/present.h"

#include <algorithm>
#include <set>
#include <vector>

using namespace roadbook;
using namespace roadbook::fuzz;

namespace {

constexpr Timestamp kNow = 1'800'000'000'000;

Id deviceOf(std::uint32_t number)
{
    Id id;
    id.bytes.fill(static_cast<std::uint8_t>(1 + number % 3));
    return id;
}

// server/hub/check.cpp, as far as it does not depend on other records.
bool passesCheck(const TypeInfo& type, const Operation& op)
{
    std::set<FieldId> fields;
    for (const auto& change : op.changes) {
        if (!fields.insert(change.field).second)
            return false;
        if (change.field == kLifeField && op.kind == OpKind::Settle) {
            if (!std::holds_alternative<bool>(change.after))
                return false;
            continue;
        }
        const auto* field = type.field(change.field);
        if (field == nullptr || !checkValue(*field, change.after) || !checkValue(*field, change.before))
            return false;
    }
    return true;
}

struct Store {
    Record record;
    std::vector<Record> conflicts;
};

void demandOneEncoding(const Record& record)
{
    const auto bytes = encodeRecord(record);
    const auto again = decodeRecord(bytes);
    demand(again && encodeRecord(*again) == bytes, "a record has one encoding");
}

void keep(Store& store, const Merged& merged)
{
    if (merged.record) {
        demandOneEncoding(*merged.record);
        demand(merged.record->rev >= store.record.rev, "revisions only grow");
        store.record = *merged.record;
    }
    for (const auto& past : merged.past) {
        const auto again = decodePastValue(encodePastValue(past));
        demand(again && *again == past, "history comes back");
    }
    for (const auto& conflict : merged.conflicts) {
        demandOneEncoding(conflict);
        const auto at = std::find_if(store.conflicts.begin(), store.conflicts.end(),
                                     [&](const Record& r) { return r.id == conflict.id; });
        if (at == store.conflicts.end())
            store.conflicts.push_back(conflict);
        else
            *at = conflict;
    }
}

void checkConflicts(const Store& store)
{
    for (const auto& record : store.conflicts) {
        const auto conflict = conflictFromRecord(record);
        demand(conflict.has_value(), "what we stored is a conflict");
        if (!conflict->open)
            continue;
        const Value shown =
            conflict->field == kLifeField ? Value{store.record.deleted} : store.record.value(conflict->field);
        demand(std::any_of(conflict->rivals.begin(), conflict->rivals.end(),
                           [&](const Rival& r) { return r.value == shown; }),
               "what is shown meanwhile is one of the rivals");
    }
}

void meet(Store& store, const TypeInfo& type, Operation op, std::uint64_t seq, const ChangeGroup& group)
{
    op.type = type.id;
    op.record = deviceOf(2);
    op.scope = deviceOf(1);
    if (op.kind == OpKind::Settle && !store.conflicts.empty())
        op.conflict = store.conflicts[op.conflict.bytes[0] % store.conflicts.size()].id;
    for (auto& rival : op.rivals)
        rival.device = deviceOf(rival.device.bytes[0]);
    if (!passesCheck(type, op))
        return;
    MergeInput input;
    input.type = &type;
    input.current = store.record.rev != 0 ? &store.record : nullptr;
    input.conflicts = store.conflicts;
    input.operation = &op;
    input.writer = {deviceOf(op.expected),       "tablet", deviceOf(op.expected), seq, group.at,
                    clampRank(group.rank, kNow), kNow};
    const auto merged = merge(input);
    const auto again = merge(input);
    demand(merged.has_value() == again.has_value(), "law 15: same input, same result");
    if (!merged)
        return;
    demand(merged->record == again->record && merged->conflicts == again->conflicts && merged->past == again->past,
           "law 15: same input, same result");
    keep(store, *merged);
    checkConflicts(store);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto group = decodeGroup(viewOf(data, size));
    if (!group || group->operations.empty() || group->operations.size() > 64)
        return 0;
    const auto* type = findType(group->operations.front().type);
    if (type == nullptr || type->id == type::kConflict || type->id == type::kQuarantine)
        return 0; // written by the program, never by a save
    Store store;
    std::uint64_t seq = 0;
    for (const auto& op : group->operations)
        meet(store, *type, op, ++seq, *group);
    return 0;
}
