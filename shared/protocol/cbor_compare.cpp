// SPDX-License-Identifier: GPL-3.0-or-later
//
// Comparing digests, in CBOR. Between our own programs only.
#include "protocol/cbor_parts.h"
#include "protocol/wire.h"

namespace roadbook {

namespace key = cbor::key;
using namespace cborform;

namespace {

constexpr std::size_t kDigestBytes = 16;
constexpr std::size_t kHeldBytes = 32; // id and digest, one after the other

std::string bytesOf(const std::vector<std::uint8_t>& numbers)
{
    return {numbers.begin(), numbers.end()};
}

std::vector<std::uint8_t> numbersOf(std::string_view bytes)
{
    return {bytes.begin(), bytes.end()};
}

} // namespace

std::string encode(const CompareRequest& message)
{
    SparseMap map;
    map.add(key::kCompareEpoch).text(message.cursor.epoch);
    map.add(key::kCompareSeq).unsignedInt(message.cursor.seq);
    if (!message.buckets.empty()) {
        std::string sums;
        for (const auto& bucket : message.buckets)
            sums += bucket.bytes();
        map.add(key::kBuckets).bytes(sums);
    }
    if (!message.of.empty())
        map.add(key::kOf).bytes(bytesOf(message.of));
    if (!message.held.empty()) {
        std::string held;
        for (const auto& record : message.held) {
            held += record.id.view();
            held += record.digest.bytes();
        }
        map.add(key::kHeld).bytes(held);
    }
    return map.finish();
}

Result<CompareRequest> decodeCompareRequest(std::string_view body)
{
    CompareRequest message;
    cbor::Reader in(body);
    cbor::readMap(in, [&](std::uint64_t name) {
        if (name == key::kCompareEpoch) {
            message.cursor.epoch = in.text();
        } else if (name == key::kCompareSeq) {
            message.cursor.seq = in.unsignedInt();
        } else if (name == key::kBuckets) {
            const auto sums = in.bytes();
            for (std::size_t at = 0; at + kDigestBytes <= sums.size(); at += kDigestBytes)
                message.buckets.push_back(digestFromBytes(sums.substr(at, kDigestBytes)));
        } else if (name == key::kOf) {
            message.of = numbersOf(in.bytes());
        } else if (name == key::kHeld) {
            const auto held = in.bytes();
            for (std::size_t at = 0; at + kHeldBytes <= held.size(); at += kHeldBytes)
                message.held.push_back({Id::fromBytes(held.substr(at, 16)).value_or(Id{}),
                                        digestFromBytes(held.substr(at + 16, kDigestBytes))});
        } else {
            return false;
        }
        return true;
    });
    if (!in.ok() || !in.atEnd() || (!message.buckets.empty() && message.buckets.size() != 256) ||
        message.held.size() > limits::kComparedRecords)
        return fail(notMessage("a comparison of digests"));
    return message;
}

std::string encode(const CompareReply& message)
{
    SparseMap map;
    if (message.moved)
        map.add(key::kMoved).boolean(true);
    if (!message.differing.empty())
        map.add(key::kDiffering).bytes(bytesOf(message.differing));
    if (!message.repairs.empty())
        map.add(key::kRepairs).bytes(message.repairs);
    if (!message.removes.empty())
        writeIds(map.add(key::kRemoves), message.removes);
    if (message.more)
        map.add(key::kCompareMore).boolean(true);
    return map.finish();
}

Result<CompareReply> decodeCompareReply(std::string_view body)
{
    CompareReply message;
    cbor::Reader in(body);
    cbor::readMap(in, [&](std::uint64_t name) {
        if (name == key::kMoved)
            message.moved = in.boolean();
        else if (name == key::kDiffering)
            message.differing = numbersOf(in.bytes());
        else if (name == key::kRepairs)
            message.repairs = in.bytes();
        else if (name == key::kRemoves)
            message.removes = readIds(in);
        else if (name == key::kCompareMore)
            message.more = in.boolean();
        else
            return false;
        return true;
    });
    if (!in.ok() || !in.atEnd())
        return fail(notMessage("the answer to a comparison"));
    return message;
}

} // namespace roadbook
