// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/change.h"

#include "model/codec.h"
#include "model/limits.h"

#include <utility>

namespace roadbook {
namespace {

constexpr std::uint8_t kGroupFormat = 1;
constexpr std::uint64_t kMostSettledRivals = 10'000;

std::unexpected<Error> notAGroup()
{
    return fail(ErrorCode::BadInput, "these bytes are not a change group");
}

void encodeSeen(ByteWriter& out, const Seen& seen)
{
    out.unsignedInt(seen.rev);
    out.unsignedInt(seen.seq);
}

Seen decodeSeen(ByteReader& in)
{
    Seen seen;
    seen.rev = decodeNumber<std::uint32_t>(in);
    seen.seq = in.unsignedInt();
    return seen;
}

void encodeOperation(ByteWriter& out, const Operation& op)
{
    out.byte(static_cast<std::uint8_t>(op.kind));
    out.unsignedInt(op.type);
    out.id(op.record);
    out.id(op.scope);
    encodeSeen(out, op.seen);
    out.unsignedInt(op.expected);
    out.unsignedInt(op.changes.size());
    for (const auto& change : op.changes) {
        out.unsignedInt(change.field);
        encodeSeen(out, change.seen);
        encodeValue(out, change.before);
        encodeValue(out, change.after);
    }
    if (op.kind != OpKind::Settle)
        return;
    out.id(op.conflict);
    out.unsignedInt(op.rivals.size());
    for (const auto& rival : op.rivals) {
        out.id(rival.device);
        out.unsignedInt(rival.seq);
    }
}

bool decodeSettlement(ByteReader& in, Operation& op)
{
    op.conflict = in.id();
    const auto count = in.unsignedInt();
    if (count > kMostSettledRivals)
        return false;
    for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
        WriteRef rival;
        rival.device = in.id();
        rival.seq = in.unsignedInt();
        op.rivals.push_back(rival);
    }
    return in.ok();
}

bool decodeOperation(ByteReader& in, Operation& op)
{
    const auto kind = in.byte();
    if (kind < static_cast<std::uint8_t>(OpKind::Create) || kind > static_cast<std::uint8_t>(OpKind::Settle))
        return false;
    op.kind = static_cast<OpKind>(kind);
    op.type = decodeNumber<TypeId>(in);
    op.record = in.id();
    op.scope = in.id();
    op.seen = decodeSeen(in);
    op.expected = decodeNumber<std::uint32_t>(in);
    const auto changes = in.unsignedInt();
    if (!in.ok() || changes > limits::kChangesPerOperation)
        return false;
    op.changes.reserve(changes);
    for (std::uint64_t i = 0; i < changes && in.ok(); ++i) {
        FieldChange change;
        change.field = decodeNumber<FieldId>(in);
        change.seen = decodeSeen(in);
        change.before = decodeValue(in);
        change.after = decodeValue(in);
        op.changes.push_back(std::move(change));
    }
    return in.ok() && (op.kind != OpKind::Settle || decodeSettlement(in, op));
}

} // namespace

std::string encodeGroup(const ChangeGroup& group)
{
    std::string bytes;
    bytes.reserve(512);
    ByteWriter out(bytes);
    out.byte(kGroupFormat);
    out.unsignedInt(group.seq);
    out.signedInt(group.at);
    out.signedInt(group.rank);
    out.unsignedInt(group.operations.size());
    for (const auto& op : group.operations)
        encodeOperation(out, op);
    return bytes;
}

Result<ChangeGroup> decodeGroup(std::string_view bytes)
{
    if (bytes.size() > limits::kGroupBytes)
        return fail(ErrorCode::TooLarge, "one save is larger than 1 MiB; split it");
    ByteReader in(bytes);
    ChangeGroup group;
    if (in.byte() != kGroupFormat)
        return notAGroup();
    group.seq = in.unsignedInt();
    group.at = in.signedInt();
    group.rank = in.signedInt();
    const auto count = in.unsignedInt();
    if (!in.ok()) // none at all: the place of a save whose content had to be purged
        return notAGroup();
    if (count > limits::kOperationsPerGroup)
        return fail(ErrorCode::TooLarge, "one save touches more than 1000 records; split it");
    group.operations.reserve(count);
    for (std::uint64_t i = 0; i < count; ++i) {
        Operation op;
        if (!decodeOperation(in, op))
            return notAGroup();
        group.operations.push_back(std::move(op));
    }
    if (!in.atEnd())
        return notAGroup();
    return group;
}

} // namespace roadbook
