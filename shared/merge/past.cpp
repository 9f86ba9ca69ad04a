// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/merge.h"
#include "model/codec.h"

#include <algorithm>
#include <utility>

namespace roadbook {
namespace {

constexpr std::uint8_t kPastFormat = 1;

} // namespace

std::string encodePastValue(const PastValue& past)
{
    std::string bytes;
    ByteWriter out(bytes);
    out.byte(kPastFormat);
    out.id(past.record);
    out.unsignedInt(past.field);
    encodeValue(out, past.value);
    encodeStamp(out, past.stamp);
    out.byte(static_cast<std::uint8_t>(past.reason));
    encodeStamp(out, past.by);
    return bytes;
}

Result<PastValue> decodePastValue(std::string_view bytes)
{
    ByteReader in(bytes);
    PastValue past;
    const bool known = in.byte() == kPastFormat;
    past.record = in.id();
    past.field = decodeNumber<FieldId>(in);
    past.value = decodeValue(in);
    past.stamp = decodeStamp(in);
    past.reason = static_cast<PastReason>(in.byte());
    past.by = decodeStamp(in);
    if (!known || !in.ok() || !in.atEnd())
        return fail(ErrorCode::BadInput, "these bytes are not a history entry");
    return past;
}

std::uint32_t epochNumber(std::string_view epoch)
{
    constexpr std::uint32_t kMostEpochs = 4000;
    std::uint32_t number = 0;
    std::size_t at = 0;
    for (; at < epoch.size() && epoch[at] >= '0' && epoch[at] <= '9' && number < kMostEpochs; ++at)
        number = number * 10 + static_cast<std::uint32_t>(epoch[at] - '0');
    if (at == 0 || at == epoch.size() || epoch[at] != '.' || number == 0)
        return 1;
    return std::min(number, kMostEpochs);
}

std::uint32_t revisionBaseOf(std::string_view epoch)
{
    constexpr unsigned kEpochBits = 20; // a million revisions of one record between two restores
    return (epochNumber(epoch) - 1) << kEpochBits;
}

std::int64_t clampRank(std::int64_t rank, Timestamp arrived)
{
    return std::min(rank, arrived + kRankToleranceMillis);
}

} // namespace roadbook
