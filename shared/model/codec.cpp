// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/codec.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace roadbook {
namespace {

constexpr std::uint64_t kMostStamps = 4096; // a record has at most as many stamps as fields, plus its life
constexpr std::uint64_t kMostFields = 4096;
constexpr std::uint8_t kDeletedFlag = 1;
constexpr std::uint8_t kOwnScopeFlag = 2; // scope is the record's own id: an account
constexpr std::uint8_t kEveryoneFlag = 4;
constexpr std::uint16_t kUnused = 0xffff;

// Which stamps are referred to, in order of revision: the canonical stamp table.
struct StampOrder {
    std::vector<std::uint16_t> table;    // new position → old index
    std::vector<std::uint16_t> position; // old index → new position
};

StampOrder orderStamps(const Record& record)
{
    StampOrder order;
    order.position.assign(record.stamps.size(), kUnused);
    const auto use = [&](std::uint16_t index) {
        if (index >= record.stamps.size())
            throw BrokenInvariant("record refers to a stamp that it does not have");
        if (order.position[index] == kUnused) {
            order.position[index] = 0;
            order.table.push_back(index);
        }
    };
    use(record.life);
    for (const auto& field : record.fields)
        use(field.stamp);
    std::sort(order.table.begin(), order.table.end(), [&](std::uint16_t a, std::uint16_t b) {
        const auto& left = record.stamps[a];
        const auto& right = record.stamps[b];
        return std::tie(left.rev, left.seq, left.device) < std::tie(right.rev, right.seq, right.device);
    });
    for (std::uint16_t i = 0; i < order.table.size(); ++i)
        order.position[order.table[i]] = i;
    return order;
}

std::unexpected<Error> notARecord()
{
    return fail(ErrorCode::BadInput, "these bytes are not a record");
}

} // namespace

void encodeStamp(ByteWriter& out, const Stamp& stamp)
{
    out.unsignedInt(stamp.rev);
    out.id(stamp.device);
    out.id(stamp.author);
    out.unsignedInt(stamp.seq);
    out.signedInt(stamp.at);
    // Wraps, as decoding does: bytes from outside may carry anything.
    out.signedInt(static_cast<std::int64_t>(static_cast<std::uint64_t>(stamp.rank) - static_cast<std::uint64_t>(stamp.at)));
}

Stamp decodeStamp(ByteReader& in)
{
    Stamp stamp;
    stamp.rev = static_cast<std::uint32_t>(in.unsignedInt());
    stamp.device = in.id();
    stamp.author = in.id();
    stamp.seq = in.unsignedInt();
    stamp.at = in.signedInt();
    stamp.rank = static_cast<std::int64_t>(static_cast<std::uint64_t>(stamp.at) + static_cast<std::uint64_t>(in.signedInt()));
    return stamp;
}

void encodeRecord(const Record& record, std::string& bytes)
{
    ByteWriter out(bytes);
    const StampOrder order = orderStamps(record);
    const bool ownScope = record.scope == record.id;
    const bool everyone = record.scope.isNull();
    out.byte(kRecordFormat);
    out.byte(static_cast<std::uint8_t>((record.deleted ? kDeletedFlag : 0) | (ownScope ? kOwnScopeFlag : 0) |
                                       (everyone ? kEveryoneFlag : 0)));
    out.unsignedInt(record.type);
    out.id(record.id);
    if (!ownScope && !everyone)
        out.id(record.scope);
    out.unsignedInt(record.rev);
    out.unsignedInt(order.table.size());
    for (const auto index : order.table)
        encodeStamp(out, record.stamps[index]);
    out.unsignedInt(order.position[record.life]);
    out.unsignedInt(record.fields.size());
    for (const auto& field : record.fields) {
        out.unsignedInt(field.id);
        out.unsignedInt(order.position[field.stamp]);
        encodeValue(out, field.value);
    }
}

std::string encodeRecord(const Record& record)
{
    std::string bytes;
    bytes.reserve(512);
    encodeRecord(record, bytes);
    return bytes;
}

Result<Record> decodeRecord(std::string_view bytes)
{
    ByteReader in(bytes);
    Record record;
    if (in.byte() != kRecordFormat)
        return notARecord();
    const auto flags = in.byte();
    record.deleted = (flags & kDeletedFlag) != 0;
    record.type = static_cast<TypeId>(in.unsignedInt());
    record.id = in.id();
    if ((flags & kOwnScopeFlag) != 0)
        record.scope = record.id;
    else if ((flags & kEveryoneFlag) == 0)
        record.scope = in.id();
    record.rev = static_cast<std::uint32_t>(in.unsignedInt());
    const auto stamps = in.unsignedInt();
    if (!in.ok() || stamps == 0 || stamps > kMostStamps)
        return notARecord();
    record.stamps.reserve(stamps + 1); // an edit adds one
    for (std::uint64_t i = 0; i < stamps && in.ok(); ++i)
        record.stamps.push_back(decodeStamp(in));
    record.life = static_cast<std::uint16_t>(in.unsignedInt());
    const auto fields = in.unsignedInt();
    if (!in.ok() || record.life >= stamps || fields > kMostFields)
        return notARecord();
    record.fields.reserve(fields + 1);
    std::uint64_t previous = 0;
    for (std::uint64_t i = 0; i < fields; ++i) {
        const auto id = in.unsignedInt();
        const auto stamp = in.unsignedInt();
        Value value = decodeValue(in);
        if (!in.ok() || id <= previous || id > 0xffff || stamp >= stamps)
            return notARecord();
        previous = id;
        record.fields.push_back(Field{static_cast<FieldId>(id), static_cast<std::uint16_t>(stamp), std::move(value)});
    }
    if (!in.ok() || !in.atEnd())
        return notARecord();
    return record;
}

} // namespace roadbook
