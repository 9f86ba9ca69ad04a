// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/conflict.h"

#include "model/codec.h"
#include "model/fields.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace roadbook {
namespace {

namespace f = field::conflict;

constexpr std::uint8_t kRivalsFormat = 1;
constexpr std::uint64_t kMostRivals = 10'000;

std::string encodedValue(const Value& value)
{
    std::string bytes;
    ByteWriter out(bytes);
    encodeValue(out, value);
    return bytes;
}

Value decodedValue(std::string_view bytes)
{
    ByteReader in(bytes);
    return decodeValue(in);
}

std::string_view fieldName(TypeId recordType, FieldId fieldId)
{
    if (fieldId == kLifeField)
        return kLifeFieldName;
    const auto* info = findType(recordType);
    const auto* fieldInfo = info != nullptr ? info->field(fieldId) : nullptr;
    return fieldInfo != nullptr ? fieldInfo->name : std::string_view("unknown");
}

} // namespace

Id conflictId(const Id& record, FieldId fieldId, std::uint32_t baseRev)
{
    const std::string where = std::to_string(fieldId) + "@" + std::to_string(baseRev);
    const std::array<std::string_view, 3> parts{"conflict", record.view(), where};
    return derivedId(parts);
}

const Rival& shownRival(std::span<const Rival> rivals)
{
    if (rivals.empty())
        throw BrokenInvariant("a conflict has no rival");
    return *std::max_element(rivals.begin(), rivals.end(), [](const Rival& a, const Rival& b) {
        return std::tie(a.stamp.rank, a.stamp.device, a.stamp.seq) <
               std::tie(b.stamp.rank, b.stamp.device, b.stamp.seq);
    });
}

std::string encodeRivals(std::span<const Rival> rivals)
{
    std::string bytes;
    ByteWriter out(bytes);
    out.byte(kRivalsFormat);
    out.unsignedInt(rivals.size());
    for (const auto& rival : rivals) {
        encodeValue(out, rival.value);
        encodeStamp(out, rival.stamp);
        out.text(rival.deviceName);
        out.signedInt(rival.arrived);
    }
    return bytes;
}

Result<std::vector<Rival>> decodeRivals(std::string_view bytes)
{
    ByteReader in(bytes);
    if (in.byte() != kRivalsFormat)
        return fail(ErrorCode::BadInput, "these bytes are not rivals of a conflict");
    const auto count = in.unsignedInt();
    if (count > kMostRivals)
        return fail(ErrorCode::BadInput, "a conflict has too many rivals");
    std::vector<Rival> rivals;
    for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
        Rival rival;
        rival.value = decodeValue(in);
        rival.stamp = decodeStamp(in);
        rival.deviceName = in.text();
        rival.arrived = in.signedInt();
        rivals.push_back(std::move(rival));
    }
    if (!in.ok() || !in.atEnd())
        return fail(ErrorCode::BadInput, "these bytes are not rivals of a conflict");
    return rivals;
}

Result<Conflict> conflictFromRecord(const Record& record)
{
    Conflict conflict;
    conflict.id = record.id;
    conflict.record = record.ref(f::kRecord);
    const auto* info = findType(record.text(f::kRecordType));
    if (record.type != type::kConflict || info == nullptr)
        return fail(ErrorCode::BadInput, "this record is not a conflict that this version understands");
    conflict.recordType = info->id;
    const auto name = record.text(f::kField);
    if (name != kLifeFieldName) {
        const auto* fieldInfo = info->field(name);
        if (fieldInfo == nullptr)
            return fail(ErrorCode::BadInput, "the conflict is about a field that this version does not know");
        conflict.field = fieldInfo->id;
    }
    conflict.before = decodedValue(record.text(f::kBefore));
    RB_ASSIGN(conflict.rivals, decodeRivals(record.text(f::kRivals)));
    conflict.open = record.text(f::kState) == "open";
    conflict.settledValue = decodedValue(record.text(f::kSettledValue));
    conflict.settledBy = record.ref(f::kSettledBy);
    conflict.settledAt = record.integer(f::kSettledAt);
    return conflict;
}

void storeConflict(const Conflict& conflict, const Value& shown, Record& record, const Stamp& stamp)
{
    const auto index = record.addStamp(stamp);
    if (record.rev == 0)
        record.life = index;
    record.rev = stamp.rev;
    record.type = type::kConflict;
    record.id = conflict.id;
    const auto put = [&](FieldId fieldId, Value value) {
        const auto* present = record.field(fieldId);
        if (present == nullptr ? !isNull(value) : present->value != value)
            record.set(fieldId, std::move(value), index);
    };
    put(f::kRecord, conflict.record);
    const auto* info = findType(conflict.recordType);
    put(f::kRecordType, std::string(info != nullptr ? info->name : "unknown"));
    put(f::kField, std::string(fieldName(conflict.recordType, conflict.field)));
    put(f::kBefore, encodedValue(conflict.before));
    put(f::kRivals, encodeRivals(conflict.rivals));
    put(f::kShown, encodedValue(shown));
    put(f::kState, std::string(conflict.open ? "open" : "settled"));
    put(f::kSettledValue, conflict.open ? Value{} : Value{encodedValue(conflict.settledValue)});
    put(f::kSettledBy, conflict.open ? Value{} : Value{conflict.settledBy});
    put(f::kSettledAt, conflict.open ? Value{} : Value{conflict.settledAt});
}

} // namespace roadbook
