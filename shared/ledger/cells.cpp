// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/cells.h"

#include "base/text.h"
#include "base/time.h"
#include "ledger/chinese_number.h"
#include "ledger/csv_writer.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace roadbook {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2199;

constexpr auto kNothing = std::to_array<std::string_view>({"-", "--", "---", "—", "——", "/", "\\", "无", "暂无", "没有",
                                                           "不详", "未知", "待补", "n/a", "na", "null", "none"});

struct Word {
    std::string_view word;
    std::string_view code;
};
constexpr auto kPaymentCredit = std::to_array<Word>({
    {"好", "excellent"}, {"很好", "excellent"}, {"优", "excellent"}, {"优秀", "excellent"}, {"excellent", "excellent"},
    {"良好", "good"},    {"较好", "good"},      {"良", "good"},      {"good", "good"},      {"一般", "fair"},
    {"中", "fair"},      {"中等", "fair"},      {"尚可", "fair"},    {"fair", "fair"},      {"差", "poor"},
    {"较差", "poor"},    {"很差", "poor"},      {"不好", "poor"},    {"不良", "poor"},      {"poor", "poor"},
});
constexpr auto kCategory = std::to_array<Word>({
    {"协议", "agreement"},
    {"协议客户", "agreement"},
    {"协议大客户", "agreement"},
    {"agreement", "agreement"},
    {"会员", "member"},
    {"会员客户", "member"},
    {"会员大客户", "member"},
    {"member", "member"},
    {"招投标", "tender"},
    {"招投标客户", "tender"},
    {"招标", "tender"},
    {"投标", "tender"},
    {"tender", "tender"},
});
constexpr auto kYesNo = std::to_array<Word>({
    {"是", "y"},
    {"有", "y"},
    {"√", "y"},
    {"yes", "y"},
    {"y", "y"},
    {"true", "y"},
    {"1", "y"},
    {"否", "n"},
    {"不是", "n"},
    {"×", "n"},
    {"no", "n"},
    {"n", "n"},
    {"false", "n"},
    {"0", "n"},
});

template <typename Words>
std::optional<std::string_view> codeOf(std::string_view word, const Words& words)
{
    const auto plain = lowered(foldWidth(trimmed(word)));
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word& known) { return known.word == plain; });
    return found == words.end() ? std::nullopt : std::optional(found->code);
}

// Characters that nobody sees and no field wants: controls, zero-width ones, marks of direction.
bool isInvisible(char32_t codePoint)
{
    if ((codePoint >= 0x20 && codePoint < 0x7F) || codePoint == U'\n' || codePoint == U'\r' || codePoint == U'\t')
        return false;
    const auto category = u_charType(static_cast<UChar32>(codePoint));
    return category == U_CONTROL_CHAR || category == U_FORMAT_CHAR;
}

std::string visible(std::string_view cell)
{
    std::string out;
    out.reserve(cell.size());
    for (std::size_t at = 0; at < cell.size();)
        if (const auto codePoint = nextCodePoint(cell, at); !isInvisible(codePoint))
            appendUtf8(out, codePoint);
    return out;
}

struct DateParts {
    std::array<std::u32string, 3> texts;
    std::u32string_view behind;
};

bool isSeparator(char32_t c, std::size_t part)
{
    constexpr std::array<std::u32string_view, 3> kMarks{U"年-/.", U"月-/.", U"日号"};
    return kMarks[part].find(c) != std::u32string_view::npos;
}

// Year, month and day as texts, with either 年月日 or one sign between all of them.
std::optional<DateParts> splitDate(std::u32string_view text)
{
    DateParts out;
    std::array<char32_t, 2> signs{};
    for (std::size_t part = 0; part < out.texts.size(); ++part) {
        const auto known = [](char32_t c) { return digitValue(c).has_value() || c == U'十'; };
        const auto end = std::find_if_not(text.begin(), text.end(), known);
        out.texts[part].assign(text.begin(), end);
        text.remove_prefix(out.texts[part].size());
        if (part < 2) {
            if (text.empty() || !isSeparator(text.front(), part))
                return std::nullopt;
            signs[part] = text.front();
            text.remove_prefix(1);
        } else if (!text.empty() && isSeparator(text.front(), part)) {
            text.remove_prefix(1);
        }
    }
    if (signs[0] != signs[1] && !(signs[0] == U'年' && signs[1] == U'月'))
        return std::nullopt;
    out.behind = text;
    return out;
}

bool isTimeOfDay(std::u32string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char32_t c) {
                           return (c >= U'0' && c <= U'9') || c == U':' || c == U'.' || c == U' ' || c == U'T';
                       }) &&
           (text.empty() || text.front() == U' ' || text.front() == U'T');
}

std::optional<int> datePart(std::u32string_view text, std::size_t most)
{
    const auto value = text.size() <= most ? parseChineseNumber(text) : std::nullopt;
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

Read<std::string> dateOf(int year, int month, int day)
{
    if (year < kFirstYear || year > kLastYear)
        return std::unexpected(Reason::NotADate);
    if (!isRealDate(year, month, day))
        return std::unexpected(Reason::NoSuchDay);
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

} // namespace

std::string cleanLine(std::string_view cell)
{
    const auto shown = visible(cell);
    return collapsedSpaces(withoutFormulaGuard(trimmed(shown)));
}

std::string cleanLines(std::string_view cell)
{
    const auto shown = visible(cell);
    auto rest = withoutFormulaGuard(trimmed(shown));
    std::string out;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        if (!out.empty())
            out.push_back('\n');
        out.append(collapsedSpaces(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return out;
}

bool meansNothing(std::string_view clean)
{
    const auto plain = lowered(foldWidth(clean));
    return plain.empty() || std::find(kNothing.begin(), kNothing.end(), plain) != kNothing.end();
}

Read<std::string> parseLedgerDate(std::string_view text)
{
    const auto plain = codePoints(foldWidth(cleanLine(text)));
    if (plain.size() == 8)
        if (const auto digits = parseChineseNumber(plain); digits && *digits > 9'999'999)
            return dateOf(static_cast<int>(*digits / 10'000), static_cast<int>(*digits / 100 % 100),
                          static_cast<int>(*digits % 100));
    const auto parts = splitDate(plain);
    if (!parts || !isTimeOfDay(parts->behind))
        return std::unexpected(Reason::NotADate);
    const auto year = parts->texts[0].size() == 4 ? datePart(parts->texts[0], 4) : std::nullopt;
    const auto month = datePart(parts->texts[1], 2);
    const auto day = datePart(parts->texts[2], 3); // 二十一
    if (!year || !month || !day)
        return std::unexpected(Reason::NotADate);
    return dateOf(*year, *month, *day);
}

std::string numberText(std::string_view clean)
{
    std::string out;
    for (std::size_t at = 0; at < clean.size();) {
        const auto codePoint = foldedWidth(nextCodePoint(clean, at));
        appendUtf8(out, codePoint == U'–' || codePoint == U'—' || codePoint == U'−' ? U'-' : codePoint);
    }
    return collapsedSpaces(out);
}

bool isPostcode(std::string_view text)
{
    return text.size() == 6 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::optional<std::string_view> paymentCreditCode(std::string_view word)
{
    return codeOf(word, kPaymentCredit);
}

std::optional<std::string_view> customerCategoryCode(std::string_view word)
{
    return codeOf(word, kCategory);
}

std::optional<bool> yesOrNo(std::string_view word)
{
    const auto code = codeOf(word, kYesNo);
    return code ? std::optional(*code == "y") : std::nullopt;
}

} // namespace roadbook
