// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/codec.h"

#include <algorithm>
#include <bitset>
#include <tuple>
#include <utility>

namespace roadbook {
namespace {

constexpr std::uint64_t kMostStamps = 4096; // a record has at most as many stamps as fields, plus its life
constexpr std::uint64_t kMostFields = 4096;
constexpr std::uint8_t kDeletedFlag = 1;
constexpr std::uint8_t kOwnScopeFlag = 2; // scope is the record's own id: an account
constexpr std::uint8_t kEveryoneFlag = 4;
constexpr std::uint8_t kAllFlags = kDeletedFlag | kOwnScopeFlag | kEveryoneFlag;
constexpr std::uint16_t kUnused = 0xffff;

// The canonical order. All of a stamp counts: two fields may show the same write at other ranks.
bool before(const Stamp& a, const Stamp& b)
{
    return std::tie(a.rev, a.seq, a.device, a.author, a.at, a.rank) <
           std::tie(b.rev, b.seq, b.device, b.author, b.at, b.rank);
}

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
    std::sort(order.table.begin(), order.table.end(),
              [&](std::uint16_t a, std::uint16_t b) { return before(record.stamps[a], record.stamps[b]); });
    for (std::size_t i = 0; i < order.table.size(); ++i)
        order.position[order.table[i]] = static_cast<std::uint16_t>(i);
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
    out.signedInt(
        static_cast<std::int64_t>(static_cast<std::uint64_t>(stamp.rank) - static_cast<std::uint64_t>(stamp.at)));
}

Stamp decodeStamp(ByteReader& in)
{
    Stamp stamp;
    stamp.rev = decodeNumber<std::uint32_t>(in);
    stamp.device = in.id();
    stamp.author = in.id();
    stamp.seq = in.unsignedInt();
    stamp.at = in.signedInt();
    stamp.rank =
        static_cast<std::int64_t>(static_cast<std::uint64_t>(stamp.at) + static_cast<std::uint64_t>(in.signedInt()));
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

namespace {

// Format, flags, type, id, scope, revision.
bool decodeHead(ByteReader& in, Record& record)
{
    if (in.byte() != kRecordFormat)
        return false;
    const auto flags = in.byte();
    const bool ownScope = (flags & kOwnScopeFlag) != 0;
    const bool everyone = (flags & kEveryoneFlag) != 0;
    record.deleted = (flags & kDeletedFlag) != 0;
    record.type = decodeNumber<TypeId>(in);
    record.id = in.id();
    if (ownScope)
        record.scope = record.id;
    else if (!everyone)
        record.scope = in.id();
    record.rev = decodeNumber<std::uint32_t>(in);
    const bool oneSpelling = ownScope   ? everyone == record.id.isNull()
                             : everyone ? !record.id.isNull()
                                        : !record.scope.isNull() && record.scope != record.id;
    return in.ok() && (flags & ~kAllFlags) == 0 && oneSpelling;
}

bool decodeStamps(ByteReader& in, Record& record)
{
    const auto count = in.unsignedInt();
    if (!in.ok() || count == 0 || count > kMostStamps || count > in.left())
        return false;
    record.stamps.reserve(count + 1); // an edit adds one
    for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
        record.stamps.push_back(decodeStamp(in));
        if (i > 0 && !before(record.stamps[i - 1], record.stamps[i]))
            return false;
    }
    return in.ok();
}

bool decodeFields(ByteReader& in, Record& record)
{
    std::bitset<kMostStamps> used;
    record.life = decodeNumber<std::uint16_t>(in);
    const auto count = in.unsignedInt();
    if (!in.ok() || record.life >= record.stamps.size() || count > kMostFields || count > in.left())
        return false;
    used.set(record.life);
    record.fields.reserve(count + 1);
    FieldId previous = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        Field field;
        field.id = decodeNumber<FieldId>(in);
        field.stamp = decodeNumber<std::uint16_t>(in);
        field.value = decodeValue(in);
        if (!in.ok() || field.id <= previous || field.stamp >= record.stamps.size())
            return false;
        previous = field.id;
        used.set(field.stamp);
        record.fields.push_back(std::move(field));
    }
    return used.count() == record.stamps.size();
}

} // namespace

Result<Record> decodeRecord(std::string_view bytes)
{
    ByteReader in(bytes);
    Record record;
    if (!decodeHead(in, record) || !decodeStamps(in, record) || !decodeFields(in, record) || !in.atEnd())
        return notARecord();
    return record;
}

} // namespace roadbook
