// SPDX-License-Identifier: GPL-3.0-or-later
//
// Three-way merge of texts. The oracle does not compare texts at all: it makes the edits itself, on
// texts whose every word is unique, and knows from the positions what must come out.
#include "merge/text_diff.h"
#include "merge/text_merge.h"
#include "model/limits.h"

#include <QElapsedTimer>
#include <QTest>
#include <map>
#include <random>
#include <vector>

using namespace roadbook;

namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t most)
{
    return random() % most;
}

// One person's edits, by position: what stands instead of each word, and what is put before it
// (and at the end).
struct Script {
    std::vector<bool> gone;
    std::vector<std::string> put;
};

// A word of its own for every place; Chinese characters, so that each is a place by itself.
std::string wordAt(char32_t first, std::size_t number)
{
    const auto code = first + static_cast<char32_t>(number);
    return {static_cast<char>(0xE0 | (code >> 12U)), static_cast<char>(0x80 | ((code >> 6U) & 0x3FU)),
            static_cast<char>(0x80 | (code & 0x3FU))};
}

Script randomEdits(Random& random, std::size_t words, char32_t first)
{
    Script script{std::vector<bool>(words, false), std::vector<std::string>(words + 1)};
    const std::size_t edits = 1 + below(random, 3);
    for (std::size_t i = 0; i < edits; ++i) {
        const std::size_t at = below(random, words + 1);
        const std::size_t kind = below(random, 3);
        if (kind != 0)
            for (std::size_t w = at; w < std::min(words, at + 1 + below(random, 2)); ++w)
                script.gone[w] = true;
        if (kind != 1 && script.put[at].empty())
            script.put[at] = wordAt(first, 2 * i) + (below(random, 2) == 0 ? wordAt(first, 2 * i + 1) : "");
    }
    return script;
}

std::string edited(const std::vector<std::string>& words, const Script& script)
{
    std::string text;
    for (std::size_t i = 0; i <= words.size(); ++i) {
        text += script.put[i];
        if (i < words.size() && !script.gone[i])
            text += words[i];
    }
    return text;
}

bool isMark(const std::string& word)
{
    return word == "。" || word == "，" || word == "；";
}

// The gaps between words that an edit reaches: place i lies before word i, and what is taken away
// reaches the places on both its sides. From there it reaches all places of the clause, unless it
// took out whole clauses with their marks.
std::vector<bool> reached(const std::vector<std::string>& words, const Script& script)
{
    std::vector<bool> near(words.size() + 1, false);
    for (std::size_t i = 0; i <= words.size(); ++i)
        near[i] = !script.put[i].empty() || (i > 0 && script.gone[i - 1]) || (i < words.size() && script.gone[i]);
    std::vector<bool> far = near;
    const auto markBefore = [&](std::size_t place) { return place == 0 || isMark(words[place - 1]); };
    const auto stays = [&](std::size_t word) { return isMark(words[word]) && !script.gone[word]; };
    for (std::size_t from = 0; from < near.size(); ++from) {
        if (!near[from] || (from > 0 && script.gone[from - 1]))
            continue; // not where an edit begins
        std::size_t to = from;
        bool puts = !script.put[from].empty();
        while (to < words.size() && script.gone[to])
            puts = !script.put[++to].empty() || puts;
        const bool whole = markBefore(from) && markBefore(to) && !puts;
        for (std::size_t place = from; place > 0 && !stays(place - 1); --place)
            far[place - 1] = true;
        for (std::size_t place = to; !whole && place < words.size() && !stays(place); ++place)
            far[place + 1] = true;
    }
    return far;
}

// Unique words with some marks among them, each mark at most once.
std::vector<std::string> randomWords(Random& random, std::size_t count)
{
    std::vector<std::string> words;
    for (std::size_t i = 0; i < count; ++i)
        words.push_back(wordAt(0x4E00, i));
    for (const char* mark : {"。", "，", "；"})
        if (below(random, 4) != 0)
            words[below(random, count)] = mark;
    return words;
}

} // namespace

class TextMergeTest : public QObject {
    Q_OBJECT

private slots:
    void edits();
    void sentencesOfOneParagraph();
    void touching();
    void trivialOnes();
    void linesFarApart();
    void law4_randomEditsAgainstTheOracle();
    void law4_everyOrderOfThreePeople();
    void law3_anyTextsAtAll();
    void longTextsStayQuick();
};

void TextMergeTest::edits()
{
    QVERIFY(editsBetween("abc", "abc").empty());
    const auto one = editsBetween("价格可以谈。下周再去。", "价格可以谈。下月再去。");
    QCOMPARE(one.size(), std::size_t{1});
    QCOMPARE(one[0].from, std::string("价格可以谈。").size());
    QCOMPARE(one[0].with, std::string_view("下月再去"));
    // Two places in one clause are one edit, in two clauses two.
    QCOMPARE(editsBetween("甲乙丙丁。", "子乙丙丑。").size(), std::size_t{1});
    QCOMPARE(editsBetween("甲乙。丙丁。", "子乙。丙丑。").size(), std::size_t{2});
    QCOMPARE(editsBetween("order 100 pieces", "order 250 pieces")[0].with, std::string_view("250"));
    QCOMPARE(editsBetween("on 2026-03-01 at 9:30", "on 2026-04-01 at 9:45").size(), std::size_t{2});
    QCOMPARE(editsBetween("on 2026-03-01", "on 2026-04-01")[0].with, std::string_view("2026-04-01"));
    // A sentence of its own, put between two.
    const auto put = editsBetween("甲。乙。", "甲。新来的。乙。");
    QCOMPARE(put, (std::vector<TextEdit>{{6, 6, "新来的。"}}));
    QCOMPARE(editsBetween("甲。新来的。乙。", "甲。乙。"), (std::vector<TextEdit>{{6, 18, ""}}));
    QCOMPARE(editsBetween("", "x")[0].with, std::string_view("x"));
    QCOMPARE(editsBetween("x", "")[0].to, std::size_t{1});
    QCOMPARE(editsBetween("\xff\x80 broken", "\xff\x81 broken").size(), std::size_t{1}); // no text at all: no harm
}

void TextMergeTest::sentencesOfOneParagraph()
{
    const auto merged =
        mergeTexts("张总说价格可以谈。下周三送样品。账期三十天。", "张总说价格不能谈。下周三送样品。账期三十天。",
                   "张总说价格可以谈。下周四送样品。账期三十天。");
    QCOMPARE(merged, std::optional<std::string>("张总说价格不能谈。下周四送样品。账期三十天。"));
    QCOMPARE(mergeTexts("甲\n乙\n丙\n", "甲\n乙改\n丙\n", "甲\n乙\n丙\n丁\n"),
             std::optional<std::string>("甲\n乙改\n丙\n丁\n"));
    QCOMPARE(mergeTexts("red green blue", "dark green blue", "red green pink"),
             std::optional<std::string>("dark green pink"));
}

void TextMergeTest::touching()
{
    const std::string base = "张总说价格可以谈。下周三送样品。";
    QVERIFY(!mergeTexts(base, "张总说价格不能谈。下周三送样品。", "张总说价格最低谈。下周三送样品。"));
    // Within one clause is touching, whatever lies between: nobody would have written the result.
    QVERIFY(!mergeTexts(base, "李总说价格可以谈。下周三送样品。", "张总说价格可以问。下周三送样品。"));
    QVERIFY(!mergeTexts("3.5 kg", "4.5 kg", "3.8 kg"));
    // So is side by side, with nothing unchanged between.
    QVERIFY(!mergeTexts("甲，乙，丙", "甲！乙，丙", "甲，丑，丙"));
    QVERIFY(!mergeTexts("甲。", "甲。一。", "甲。二。"));
    QVERIFY(!mergeTexts("", "x", "y"));
    QVERIFY(!mergeTexts("甲，乙", "", "甲，乙丙"));
    const std::string most(limits::kTextBytes - 10, 'x');
    QVERIFY(!mergeTexts(most, "1234567 " + most, most + " 1234567")); // longer than a text may be
}

void TextMergeTest::trivialOnes()
{
    const std::string base = "甲。乙。丙。";
    const std::string one = "甲。乙二。丙。";
    QCOMPARE(mergeTexts(base, one, one), std::optional(one));
    QCOMPARE(mergeTexts(base, base, one), std::optional(one));
    QCOMPARE(mergeTexts(base, one, base), std::optional(one));
    QCOMPARE(mergeTexts(base, one, "甲。乙二。丙三。"),
             std::optional<std::string>("甲。乙二。丙三。")); // alike counts once
}

void TextMergeTest::linesFarApart()
{
    std::string base;
    std::string one;
    std::string other;
    for (int i = 0; i < 300; ++i) {
        const std::string line = "第 " + std::to_string(i) + " 行，内容相同。\n";
        base += line;
        one += i < 100 ? "全部重写 " + std::to_string(i * 7) + "\n" : line; // more than kMostEdits words
        other += i == 250 ? "只改这一行。\n" : line;
    }
    const auto merged = mergeTexts(base, one, other);
    QVERIFY(merged);
    QVERIFY(merged->starts_with("全部重写 0\n全部重写 7\n"));
    QVERIFY(merged->find("\n只改这一行。\n第 251 行") != std::string::npos);
}

void TextMergeTest::law4_randomEditsAgainstTheOracle()
{
    Random random(20260101);
    int clean = 0;
    constexpr int kCases = 100'000;
    for (int n = 0; n < kCases; ++n) {
        const std::size_t count = 1 + below(random, 14);
        const std::vector<std::string> words = randomWords(random, count);
        const Script one = randomEdits(random, count, 0x6000);
        const Script other = randomEdits(random, count, 0x7000);
        std::string base;
        for (const auto& word : words)
            base += word;
        const auto placesOne = reached(words, one);
        const auto placesOther = reached(words, other);
        bool touch = false;
        for (std::size_t i = 0; i < placesOne.size(); ++i)
            touch = touch || (placesOne[i] && placesOther[i]);
        const std::string left = edited(words, one);
        const std::string right = edited(words, other);
        const auto merged = mergeTexts(base, left, right);
        QCOMPARE(mergeTexts(base, right, left), merged);
        const auto say = [&] { return base + " | " + left + " | " + right + " -> " + merged.value_or("conflict"); };
        if (!touch) {
            ++clean;
            Script both = one;
            for (std::size_t i = 0; i <= count; ++i)
                both.put[i] += other.put[i];
            for (std::size_t i = 0; i < count; ++i)
                both.gone[i] = one.gone[i] || other.gone[i];
            if (merged != edited(words, both))
                QFAIL(say().c_str());
        } else if (merged) {
            // Only what both did alike may touch and yet be joined: then each edit of the one is an
            // edit of the other, or reaches no place of it.
            bool alike = false;
            for (std::size_t i = 0; i < count; ++i)
                alike = alike || (one.gone[i] && other.gone[i]);
            if (!alike)
                QFAIL(say().c_str());
        }
    }
    QVERIFY(clean > kCases / 20 && clean < kCases * 19 / 20);
    qInfo("%d of %d merged", clean, kCases);
}

// Three people, no two of whom touch: whoever arrives first, the same text comes out.
void TextMergeTest::law4_everyOrderOfThreePeople()
{
    Random random(7);
    int joined = 0;
    for (int n = 0; n < 50'000; ++n) {
        const std::size_t count = 6 + below(random, 14);
        const std::vector<std::string> words = randomWords(random, count);
        std::string base;
        for (const auto& word : words)
            base += word;
        std::vector<Script> scripts;
        std::vector<std::vector<bool>> places;
        for (int who = 0; who < 3; ++who) {
            scripts.push_back(randomEdits(random, count, 0x6000 + static_cast<char32_t>(who) * 0x100));
            places.push_back(reached(words, scripts.back()));
        }
        bool touch = false;
        for (std::size_t i = 0; i <= count; ++i)
            touch = touch || places[0][i] + places[1][i] + places[2][i] > 1;
        if (touch)
            continue;
        ++joined;
        std::vector<int> order{0, 1, 2};
        std::optional<std::string> first;
        do {
            std::string current = edited(words, scripts[static_cast<std::size_t>(order[0])]);
            for (const int next : {order[1], order[2]}) {
                const auto merged = mergeTexts(base, current, edited(words, scripts[static_cast<std::size_t>(next)]));
                QVERIFY(merged);
                current = *merged;
            }
            QVERIFY(!first || *first == current);
            first = current;
        } while (std::next_permutation(order.begin(), order.end()));
    }
    QVERIFY(joined > 500);
}

// Texts out of very few words, where it is open which word is which: still nothing that one person
// added is missing, and nothing comes from nowhere.
void TextMergeTest::law3_anyTextsAtAll()
{
    Random random(11);
    const auto text = [&](const std::vector<std::string>& words) {
        std::string made;
        for (std::size_t i = below(random, 12); i > 0; --i)
            made += words[below(random, words.size())];
        return made;
    };
    const auto counted = [](std::string_view all) {
        std::map<char, int> times;
        for (const char c : all)
            ++times[c];
        return times;
    };
    for (int n = 0; n < 100'000; ++n) {
        const std::string base = text({"a ", "b ", ".", "\n"});
        const std::string one = text({"a ", "b ", ".", "\n", "x"});
        const std::string other = text({"a ", "b ", ".", "\n", "y"});
        // The edits make the one text of the other, and lie apart.
        std::string rebuilt;
        std::size_t copied = 0;
        for (const auto& edit : editsBetween(base, one)) {
            QVERIFY(rebuilt.empty() || edit.from > copied);
            rebuilt.append(base, copied, edit.from - copied).append(edit.with);
            copied = edit.to;
        }
        QCOMPARE(rebuilt.append(base, copied), one);
        const auto merged = mergeTexts(base, one, other);
        QCOMPARE(mergeTexts(base, other, one), merged);
        if (!merged)
            continue;
        auto in = counted(*merged);
        auto left = counted(one);
        auto right = counted(other);
        if (in['x'] != left['x'] || in['y'] != right['y'])
            QFAIL((base + " | " + one + " | " + other + " -> " + *merged).c_str());
    }
}

void TextMergeTest::longTextsStayQuick()
{
    Random random(5);
    std::string base;
    std::string one;
    std::string other;
    while (base.size() + 10 < limits::kTextBytes) {
        base += wordAt(0x4E00, below(random, 9));
        one += wordAt(0x4E00, below(random, 9));
        other += wordAt(0x4E00, below(random, 9));
    }
    QElapsedTimer timer;
    timer.start();
    static_cast<void>(mergeTexts(base, one, other));
    QVERIFY2(timer.elapsed() < 2000, "two diffs of nothing in common"); // some 40 ms; sanitizers and loaded machines
    qInfo("%lld ms", static_cast<long long>(timer.elapsed()));
    base.replace(base.size() / 6 * 3, 3, "。");
    const std::string head = "子" + base.substr(3);
    const std::string tail = base.substr(0, base.size() - 3) + "丑";
    QVERIFY(mergeTexts(base, head, tail) == "子" + tail.substr(3));
}

QTEST_GUILESS_MAIN(TextMergeTest)
#include "tst_text_merge.moc"
