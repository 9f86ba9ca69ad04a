// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/quarantine.h"

#include "model/fields.h"

#include <algorithm>
#include <array>
#include <map>

namespace roadbook {
namespace {

namespace f = field::quarantine;

Result<bool> isAccount(Batch& batch, const Id& scope)
{
    if (scope.isNull())
        return false;
    RB_ASSIGN(const auto* entry, batch.load(scope));
    return entry->record && entry->record->type == type::kAccount;
}

// The part of the save that concerns each scope, to be kept where that scope is.
Result<std::map<Id, std::string>> partsByScope(Batch& batch, const RefusedGroup& refused)
{
    std::map<Id, std::string> parts;
    const auto group = decodeGroup(refused.bytes);
    if (!group) {
        parts[refused.staff] = refused.bytes;
        return parts;
    }
    std::map<Id, ChangeGroup> groups;
    for (const auto& op : group->operations) {
        RB_ASSIGN(const bool known, isAccount(batch, op.scope));
        auto& part = groups[known ? op.scope : refused.staff];
        part.seq = group->seq;
        part.at = group->at;
        part.rank = group->rank;
        part.operations.push_back(op);
    }
    for (const auto& [scope, part] : groups)
        parts[scope] = encodeGroup(part);
    return parts;
}

// A ledger imported by somebody who may not see all of its rows: what is there already, value for value, is nothing that
// anybody would have to decide. The author is told the same as for any other archive that is not theirs.
Result<bool> isAllThereAlready(Batch& batch, const std::string& save)
{
    const auto group = decodeGroup(save);
    if (!group)
        return false;
    for (const auto& op : group->operations) {
        RB_ASSIGN(const auto* entry, batch.load(op.record));
        if (op.kind != OpKind::Create || !entry->record || entry->record->type != op.type)
            return false;
        for (const auto& change : op.changes)
            if (entry->record->value(change.field) != normalised(change.after))
                return false;
    }
    return true;
}

Record recordOf(const RefusedGroup& refused, const Id& id, const Id& scope, std::string save, bool lost, Timestamp now)
{
    Record record;
    record.type = type::kQuarantine;
    record.id = id;
    record.scope = scope;
    record.rev = 1;
    const auto group = decodeGroup(refused.bytes);
    const Stamp stamp{1, {}, refused.staff, refused.seq, now, now};
    record.life = record.addStamp(stamp);
    const auto set = [&](FieldId field, Value value) {
        if (!isNull(value))
            record.set(field, std::move(value), record.life);
    };
    set(f::kAuthor, refused.staff);
    set(f::kAccount, scope == refused.staff ? Value{} : Value{scope});
    set(f::kDeviceName, normalised(refused.deviceName));
    set(f::kDevice, refused.device);
    set(f::kNumber, static_cast<std::int64_t>(refused.seq));
    set(f::kSavedAt, group ? Value{group->at} : Value{});
    set(f::kArrived, now);
    set(f::kCode, std::string(codeName(refused.reason.code)));
    set(f::kMessage, normalised(refused.reason.message));
    set(f::kField, normalised(refused.reason.field));
    set(f::kSave, std::move(save));
    set(f::kWaitsFor, refused.waitsFor != 0 ? Value{static_cast<std::int64_t>(refused.waitsFor)} : Value{});
    // Whoever lost the account cannot act on it any more: it is the supervisor's from the start.
    set(f::kState, std::string(lost ? "handed_over" : "waiting"));
    return record;
}

} // namespace

Status keepRefused(Batch& batch, const RefusedGroup& refused)
{
    RB_ASSIGN(const auto parts, partsByScope(batch, refused));
    const std::string number = std::to_string(refused.seq);
    for (const auto& [scope, save] : parts) {
        const std::array<std::string_view, 4> name{"quarantine", refused.device.view(), number, scope.view()};
        const Id id = derivedId(name);
        RB_ASSIGN(const auto* known, batch.load(id));
        if (known->record)
            continue; // a restored server hears of it again
        RB_ASSIGN(const bool nothingNew, isAllThereAlready(batch, save));
        if (nothingNew)
            continue;
        RB_ASSIGN(const Level level, batch.level(refused.staff, scope));
        const bool lost = scope != refused.staff && level != Level::Full;
        batch.put(recordOf(refused, id, scope, save, lost, batch.now()), {});
    }
    return batch.keepGroup({}, {});
}

Result<std::uint64_t> hangsOn(Batch& batch, const DeviceNames& names, std::string_view bytes)
{
    const auto group = decodeGroup(bytes);
    if (!group)
        return 0;
    std::vector<QuarantineRow> refused;
    for (const auto& name : names.earlier) {
        RB_ASSIGN(const auto before, batch.storage().quarantinedOf(name.device));
        std::copy_if(before.begin(), before.end(), std::back_inserter(refused),
                     [&](const QuarantineRow& row) { return row.seq <= name.until; });
    }
    RB_ASSIGN(const auto own, batch.storage().quarantinedOf(names.device));
    refused.insert(refused.end(), own.begin(), own.end());
    for (auto earlier = refused.rbegin(); earlier != refused.rend(); ++earlier) {
        const auto kept = decodeGroup(earlier->bytes);
        if (!kept)
            continue;
        for (const auto& made : kept->operations) {
            if (made.kind != OpKind::Create)
                continue;
            const bool needed = std::any_of(group->operations.begin(), group->operations.end(), [&](const auto& op) {
                const bool makesItAnew = op.kind == OpKind::Create && op.record == made.record;
                return !makesItAnew && (op.record == made.record || op.scope == made.record);
            });
            RB_ASSIGN(const auto* entry, batch.load(made.record));
            if (needed && !entry->record)
                return kept->seq;
        }
    }
    return 0;
}

Status recordOldRefusals(Batch& batch)
{
    std::vector<QuarantineRow> rows;
    RB_TRY(batch.storage().eachQuarantined([&](const QuarantineRow& row) -> Status {
        rows.push_back(row);
        return {};
    }));
    for (const auto& row : rows) {
        RB_ASSIGN(auto name, batch.deviceName(row.device));
        RB_TRY(keepRefused(batch, {row.device, std::move(name), row.staff, row.seq, row.bytes, row.reason, 0}));
    }
    return {};
}

} // namespace roadbook
