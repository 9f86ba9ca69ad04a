// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace roadbook {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// Where the first malformed sequence starts, or npos.
std::size_t firstBadByte(std::string_view bytes)
{
    const auto size = static_cast<std::int64_t>(bytes.size());
    for (std::int64_t at = 0; at < size;) {
        const auto start = at;
        UChar32 codePoint = 0;
        U8_NEXT(bytes.data(), at, size, codePoint);
        if (codePoint < 0)
            return static_cast<std::size_t>(start);
    }
    return std::string_view::npos;
}

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

template <typename Change>
std::string mapped(std::string_view text, Change change)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        appendUtf8(out, change(nextCodePoint(text, at)));
    return out;
}

char32_t lower(char32_t codePoint)
{
    if (codePoint < 0x80)
        return codePoint >= U'A' && codePoint <= U'Z' ? codePoint + 0x20 : codePoint;
    return static_cast<char32_t>(u_tolower(static_cast<UChar32>(codePoint)));
}

} // namespace

bool isValidUtf8(std::string_view bytes)
{
    return firstBadByte(bytes) == std::string_view::npos;
}

Result<std::string> toNfc(std::string_view text)
{
    if (isAscii(text))
        return std::string(text);
    if (const auto bad = firstBadByte(text); bad != std::string_view::npos)
        return fail(ErrorCode::BadInput, "The text is not UTF-8 at byte " + std::to_string(bad + 1) + ".");
    UErrorCode status = U_ZERO_ERROR;
    const auto* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status))
        throw BrokenInvariant("ICU has no NFC data");
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    nfc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, nullptr, status);
    if (U_FAILURE(status))
        return fail(ErrorCode::BadInput, "The text cannot be normalised.");
    return out;
}

char32_t nextCodePoint(std::string_view text, std::size_t& at)
{
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) {
        ++at;
        return first;
    }
    auto position = static_cast<std::int64_t>(at);
    UChar32 codePoint = 0;
    U8_NEXT(text.data(), position, static_cast<std::int64_t>(text.size()), codePoint);
    if (codePoint < 0) {
        ++at; // one byte at a time, so that no good character behind it is swallowed
        return kReplacement;
    }
    at = static_cast<std::size_t>(position);
    return static_cast<char32_t>(codePoint);
}

void appendUtf8(std::string& out, char32_t codePoint)
{
    if (codePoint < 0x80) {
        out.push_back(static_cast<char>(codePoint));
        return;
    }
    if (codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF))
        codePoint = kReplacement;
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(codePoint));
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::u32string codePoints(std::string_view text)
{
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();)
        out.push_back(nextCodePoint(text, at));
    return out;
}

std::size_t codePointCount(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count)
        nextCodePoint(text, at);
    return count;
}

std::string_view firstCodePoints(std::string_view text, std::size_t most)
{
    std::size_t at = 0;
    for (; most > 0 && at < text.size(); --most)
        nextCodePoint(text, at);
    return text.substr(0, at);
}

bool isHan(char32_t codePoint)
{
    if (codePoint < 0x2E80)
        return false;
    return (codePoint >= 0x4E00 && codePoint <= 0x9FFF) || codePoint == U'〇' ||
           u_hasBinaryProperty(static_cast<UChar32>(codePoint), UCHAR_UNIFIED_IDEOGRAPH) != 0;
}

bool isSpace(char32_t codePoint)
{
    if (codePoint < 0x80)
        return codePoint == U' ' || (codePoint >= 0x09 && codePoint <= 0x0D);
    return codePoint == 0x3000 || codePoint == 0x200B || codePoint == 0xFEFF ||
           u_isUWhiteSpace(static_cast<UChar32>(codePoint)) != 0;
}

bool isWordCharacter(char32_t codePoint)
{
    if (codePoint < 0x80)
        return (codePoint >= U'0' && codePoint <= U'9') || (codePoint >= U'a' && codePoint <= U'z') ||
               (codePoint >= U'A' && codePoint <= U'Z');
    return (codePoint >= 0x4E00 && codePoint <= 0x9FFF) || codePoint == U'〇' ||
           u_isalnum(static_cast<UChar32>(codePoint)) != 0;
}

char32_t foldedWidth(char32_t codePoint)
{
    if (codePoint >= 0xFF01 && codePoint <= 0xFF5E)
        return codePoint - 0xFEE0;
    return codePoint == 0x3000 ? U' ' : codePoint;
}

std::string foldWidth(std::string_view text)
{
    return mapped(text, foldedWidth);
}

std::string lowered(std::string_view text)
{
    return mapped(text, lower);
}

std::string_view trimmed(std::string_view text)
{
    std::size_t begin = text.size();
    std::size_t end = text.size();
    for (std::size_t at = 0; at < text.size();) {
        const auto start = at;
        if (isSpace(nextCodePoint(text, at)))
            continue;
        begin = std::min(begin, start);
        end = at;
    }
    return text.substr(begin, end - begin);
}

std::string collapsedSpaces(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    bool pending = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto codePoint = nextCodePoint(text, at);
        if (isSpace(codePoint)) {
            pending = !out.empty();
            continue;
        }
        if (std::exchange(pending, false))
            out.push_back(' ');
        appendUtf8(out, codePoint);
    }
    return out;
}

std::string normalisedName(std::string_view name)
{
    std::string out;
    out.reserve(name.size());
    for (std::size_t at = 0; at < name.size();) {
        const auto codePoint = foldedWidth(nextCodePoint(name, at));
        if (isWordCharacter(codePoint))
            appendUtf8(out, lower(codePoint));
    }
    return out;
}

double similarity(std::string_view a, std::string_view b)
{
    const auto left = codePoints(a);
    const auto right = codePoints(b);
    const auto longer = std::max(left.size(), right.size());
    if (longer == 0)
        return 1;
    std::vector<std::size_t> edits(right.size() + 1); // of left so far into each beginning of right
    std::iota(edits.begin(), edits.end(), std::size_t{0});
    for (std::size_t i = 0; i < left.size(); ++i) {
        auto diagonal = std::exchange(edits[0], i + 1);
        for (std::size_t j = 0; j < right.size(); ++j) {
            const auto replaced = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = edits[j + 1];
            edits[j + 1] = std::min({replaced, diagonal + 1, edits[j] + 1});
        }
    }
    return 1 - static_cast<double>(edits.back()) / static_cast<double>(longer);
}

} // namespace roadbook
