// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/reading/article_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace roadbook::regulation {
namespace {

constexpr std::string_view kOrdinal = "第";
constexpr std::string_view kAnd = "、";

bool take(std::string_view& text, std::string_view word)
{
    if (!text.starts_with(word))
        return false;
    text.remove_prefix(word.size());
    return true;
}

// One of 一 to 九; 0 when it does not begin so.
int takeChineseDigit(std::string_view& text)
{
    constexpr std::array<std::string_view, 9> kDigits{"一", "二", "三", "四", "五", "六", "七", "八", "九"};
    for (std::size_t i = 0; i < kDigits.size(); ++i)
        if (take(text, kDigits[i]))
            return static_cast<int>(i) + 1;
    return 0;
}

// "36" or "三十六", below a hundred when in Chinese; "" when there is none.
std::string takeNumber(std::string_view& text)
{
    if (const auto end = std::min(text.find_first_not_of("0123456789"), text.size()); end > 0) {
        const std::string digits(text.substr(0, end));
        text.remove_prefix(end);
        return digits;
    }
    int number = takeChineseDigit(text);
    if (take(text, "十"))
        number = (number == 0 ? 1 : number) * 10 + takeChineseDigit(text);
    return number == 0 ? std::string() : std::to_string(number);
}

// Takes "第36条" from the front of it and gives "36"; takes nothing and gives "" when it does not begin so.
std::string takeNumbered(std::string_view& text, std::string_view before, std::string_view after)
{
    std::string_view left = text;
    if (!take(left, before))
        return {};
    std::string number = takeNumber(left);
    if (number.empty() || !take(left, after))
        return {};
    text = left;
    return number;
}

// "a, b and c"
std::string listed(const std::vector<std::string>& items)
{
    std::string list;
    for (std::size_t i = 0; i < items.size(); ++i)
        list += (i == 0 ? "" : i + 1 == items.size() ? " and " : ", ") + items[i];
    return list;
}

// Of "第2款" or "第2、3款", behind its article: "(2) and (3)". Nothing when it is written in another way.
std::optional<std::string> takeParagraphs(std::string_view& text)
{
    std::string_view left = text;
    if (!take(left, kOrdinal))
        return "";
    std::vector<std::string> numbers;
    do
        numbers.push_back("(" + takeNumber(left) + ")");
    while (take(left, kAnd));
    if (std::ranges::find(numbers, "()") != numbers.end() || !take(left, "款"))
        return {};
    text = left;
    return listed(numbers);
}

// The whole of "第14条、第20条"; nothing when it is anything else.
std::optional<std::string> articles(std::string_view text)
{
    std::vector<std::string> cited;
    do {
        const std::string number = takeNumbered(text, kOrdinal, "条");
        const auto paragraphs = takeParagraphs(text);
        if (number.empty() || !paragraphs)
            return {};
        cited.push_back(number + *paragraphs);
    } while (take(text, kAnd));
    if (!text.empty())
        return {};
    return (cited.size() == 1 ? "Art. " : "Arts. ") + listed(cited);
}

// The regulations that articles name in front, and their English names; the longer ones first.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kNamed{
    {{"档案制度", "Archive regulation"},
     {"客户档案管理制度", "Archive regulation"},
     {"客户档案管理办法", "Archive rules"},
     {"客户资料管理办法", "Customer data rules"},
     {"业务管理制度", "Trade regulation"},
     {"集团制度", "Group regulation"},
     {"细则", "Detailed rules"}}};

std::string_view takeName(std::string_view& text)
{
    for (const auto& [zh, en] : kNamed)
        if (take(text, zh)) {
            take(text, " ");
            return en;
        }
    return "Regulation";
}

// "三（二）2（3）", the numbers below a chapter, section or article, is "3(2).2(3)". Nothing when it is anything else.
std::optional<std::string> numbersBelow(std::string_view text)
{
    std::string below;
    while (!text.empty()) {
        const char first = text.front();
        const bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
        if (letter && !below.empty()) {
            below += first;
            text.remove_prefix(1);
        } else if (const auto inside = takeNumbered(text, "（", "）"); !inside.empty()) {
            below += "(" + inside + ")";
        } else if (const auto half = takeNumbered(text, "(", ")"); !half.empty()) {
            below += "(" + half + ")";
        } else if (const auto number = takeNumber(text); !number.empty()) {
            below += (below.empty() ? "" : ".") + number;
            if (!take(text, kAnd))
                take(text, ".");
        } else if (below.empty() || !take(text, "）")) {
            return {};
        }
    }
    return below;
}

} // namespace

Label citation(const Source& source, Citing citing)
{
    if (citing == Citing::Reference)
        return {source.ref, source.ref};
    const std::string_view article = source.article;
    const bool named = std::ranges::any_of(std::array{"制度", "细则", "办法"}, [article](const char* word) {
        return article.find(word) != std::string_view::npos;
    });
    return {(named ? "" : "制度 ") + source.article, articleInEnglish(source)};
}

std::string articleInEnglish(const Source& source)
{
    std::string_view left = source.article;
    const std::string_view name = takeName(left);
    std::string where;
    const auto add = [&where](std::string_view unit, const std::string& number) {
        if (!number.empty())
            where += ", " + std::string(unit) + number;
    };
    add("Part ", takeNumbered(left, "篇", ""));
    take(left, " ");
    add("Ch. ", takeNumbered(left, kOrdinal, "章"));
    add("Sec. ", takeNumbered(left, kOrdinal, "节"));
    if (const auto cited = articles(left)) {
        add("", *cited);
        left = {};
    } else {
        add("Art. ", takeNumbered(left, kOrdinal, "条"));
    }
    const auto below = numbersBelow(left);
    if (!below)
        return source.ref;
    if (!below->empty())
        where += (below->front() == '(' ? "" : ", ") + *below;
    return where.empty() ? source.ref : std::string(name) + where;
}

} // namespace roadbook::regulation
