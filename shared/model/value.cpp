// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/value.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace roadbook {
namespace {

enum Tag : std::uint8_t { kNull = 0, kFalse = 1, kTrue = 2, kInteger = 3, kText = 4, kId = 5, kSet = 6 };

constexpr std::size_t kMostMembers = 65'536; // of a decoded set; the real limit is checked with the schema

const TextSet& asSet(const Value& value)
{
    static const TextSet kEmpty;
    const auto* set = std::get_if<TextSet>(&value);
    return set != nullptr ? *set : kEmpty;
}

Value decodeSet(ByteReader& in)
{
    const auto count = in.unsignedInt();
    if (count > kMostMembers || count > in.left()) {
        in.failNow();
        return {};
    }
    TextSet set;
    set.reserve(count);
    for (std::uint64_t i = 0; i < count && in.ok(); ++i) {
        const auto member = in.text();
        if (!set.empty() && member <= set.back())
            in.failNow(); // a set has one encoding
        set.emplace_back(member);
    }
    return set;
}

} // namespace

void sortUnique(TextSet& set)
{
    std::sort(set.begin(), set.end());
    set.erase(std::unique(set.begin(), set.end()), set.end());
}

Value normalised(Value value)
{
    if (auto* set = std::get_if<TextSet>(&value)) {
        sortUnique(*set);
        if (set->empty())
            return {};
    } else if (const auto* text = std::get_if<std::string>(&value); text != nullptr && text->empty()) {
        return {};
    }
    return value;
}

void encodeValue(ByteWriter& out, const Value& value)
{
    if (const auto* flag = std::get_if<bool>(&value)) {
        out.byte(*flag ? kTrue : kFalse);
    } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
        out.byte(kInteger);
        out.signedInt(*number);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        out.byte(kText);
        out.text(*text);
    } else if (const auto* id = std::get_if<Id>(&value)) {
        out.byte(kId);
        out.id(*id);
    } else if (const auto* set = std::get_if<TextSet>(&value)) {
        out.byte(kSet);
        out.unsignedInt(set->size());
        for (const auto& member : *set)
            out.text(member);
    } else {
        out.byte(kNull);
    }
}

Value decodeValue(ByteReader& in)
{
    switch (in.byte()) {
    case kNull:
        return {};
    case kFalse:
        return false;
    case kTrue:
        return true;
    case kInteger:
        return in.signedInt();
    case kText:
        return std::string(in.text());
    case kId:
        return in.id();
    case kSet:
        return decodeSet(in);
    default:
        in.failNow();
        return {};
    }
}

Value setUnion(const Value& base, const Value& added)
{
    const auto& a = asSet(base);
    const auto& b = asSet(added);
    TextSet result;
    result.reserve(a.size() + b.size());
    std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return normalised(std::move(result));
}

Value setMinus(const Value& base, const Value& removed)
{
    const auto& a = asSet(base);
    const auto& b = asSet(removed);
    TextSet result;
    result.reserve(a.size());
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(result));
    return normalised(std::move(result));
}

} // namespace roadbook
