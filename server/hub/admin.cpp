// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/admin.h"

#include "hub/apply.h"
#include "model/present.h"

namespace roadbook {
namespace {

Status fillSeen(Operation& op, const Record* current)
{
    const auto* type = findType(op.type);
    if (type == nullptr)
        throw BrokenInvariant("an administrative change of an unknown type");
    op.kind = current == nullptr ? OpKind::Create : OpKind::Edit;
    op.expected = op.seen.rev = current != nullptr ? current->rev : 0;
    std::vector<FieldChange> changes;
    for (auto& change : op.changes) {
        const auto* field = type->field(change.field);
        RB_TRY(checkValue(*field, change.after));
        if (current != nullptr) {
            const auto* stamp = current->stampOf(change.field);
            change.seen.rev = stamp != nullptr ? stamp->rev : 0;
            change.before = current->value(change.field);
            if (change.before == normalised(change.after))
                continue;
        }
        changes.push_back(std::move(change));
    }
    op.changes = std::move(changes);
    return {};
}

} // namespace

Status applyAsServer(Batch& batch, std::span<Operation> operations)
{
    Writer writer;
    RB_ASSIGN(writer.seq, batch.storage().nextServerSeq());
    writer.at = writer.rank = writer.arrived = batch.now();
    for (auto& op : operations) {
        const auto done = [&]() -> Status {
            RB_ASSIGN(const auto* entry, batch.load(op.record));
            RB_TRY(fillSeen(op, entry->record ? &*entry->record : nullptr));
            RB_TRY(applyOperation(batch, writer, op, false));
            return {};
        }();
        if (!done) {
            batch.undoGroup();
            return done;
        }
    }
    return batch.keepGroup({}, {});
}

Operation givenBy(TypeId type, const Id& record, const Id& scope, GivenFields fields)
{
    Operation op;
    op.type = type;
    op.record = record;
    op.scope = scope;
    for (auto& [field, value] : fields)
        op.changes.push_back({field, {}, {}, std::move(value)});
    return op;
}

Status grantDirectory(Batch& batch, const Id& staff)
{
    return batch.setLevel(staff, Id{}, Level::Full);
}

} // namespace roadbook
