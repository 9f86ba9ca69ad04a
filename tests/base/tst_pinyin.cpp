// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pinyin.h"
#include "base/text.h"

#include <rapidcheck.h>

#include <QElapsedTimer>
#include <QtTest>

using namespace roadbook;

namespace {

// What an index does with the keys: every term is the beginning of some token.
bool finds(std::string_view text, std::string_view query)
{
    const auto tokens = searchKeys(text).tokens;
    const auto terms = queryTerms(query);
    return !terms.empty() && std::all_of(terms.begin(), terms.end(), [&](const std::string& term) {
        return std::any_of(tokens.begin(), tokens.end(),
                           [&](const std::string& token) { return token.starts_with(term); });
    });
}

} // namespace

class TestPinyin : public QObject {
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");
        const auto row = [](const char* text, const char* query, bool found = true) {
            QTest::addRow("%s by %s", text, query) << QString::fromUtf8(text) << QString::fromUtf8(query) << found;
        };
        row("重庆长安物流", "chongqing");
        row("重庆长安物流", "zhongqing");
        row("重庆长安物流", "chongqingchangan");
        row("重庆长安物流", "zhongqingzhangan");
        row("重庆长安物流", "cqca");
        row("重山橡胶", "chongshan");
        row("重山橡胶", "zhongshan");
        row("重山橡胶", "zsxj");
        row("重山橡胶", "csxj");
        row("长乐仪表商行", "changle");
        row("长乐仪表商行", "zhangyue");
        row("长乐仪表商行", "hang");
        row("长乐仪表商行", "xing");
        row("行知医药", "xingzhi");
        row("行知医药", "hangzhi");
        row("单县化工集团", "shanxian");
        row("单县化工集团", "danxian");
        row("曾记食品", "zengji");
        row("曾记食品", "cengji");
        row("曾记食品", "zjsp");
        row("仇氏轴承", "qiushi");
        row("仇氏轴承", "choushi");
        row("厦海印务", "xiahai");
        row("厦海印务", "shahai");
        row("吕氏绿化", "lvshi");
        row("吕氏绿化", "lushi");
        row("吕氏绿化", "lüshi");
        row("东岭机械有限公司", "机械");
        row("东岭机械有限公司", "jixie");
        row("东岭机械有限公司", "jxyx");
        row("东岭机械有限公司", "东岭jx");
        row("东岭机械有限公司", "东岭 jixie");
        row("东岭机械有限公司", "jx东岭");
        row("曾记食品", "曾j");
        row("曾记橡胶（有限公司）", "橡胶有限");
        row("曾记橡胶（有限公司）", "胶（有限");
        row("Ａ1五金ＫＴＶ", "a1wj");
        row("Ａ1五金ＫＴＶ", "ktv");
        row("Ａ1五金ＫＴＶ", "ＫＴＶ");
        row("Ａ1五金ＫＴＶ", "1五金k");
        row("0731-5550863", "5550863");
        row("西安", "xi'an");
        row("东岭机械有限公司", "ling jx 有限");
        row("东岭机械有限公司", "xie");
        row("东岭机械有限公司", "lingj");
        row("中华人民共和国长沙市岳麓区市政工程股份有限公司", "中华人民共和国长沙市岳麓区市政工程股份有限公司");
        row("东岭机械有限公司", "chongqing", false);
        row("东岭机械有限公司", "东机", false);
        row("东岭机械有限公司", "东岭wl", false);
        row("东岭机械有限公司", "   ", false);
        row("东岭机械有限公司", "’\"*", false);
    }
    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QString, query);
        QTEST(::finds(text.toStdString(), query.toStdString()), "found");
    }

    void tokensAreCleanAndFew()
    {
        const auto tokens = searchKeys("重庆 \"长乐\" 曾记'橡胶’（Ａ１）行 单县*").tokens;
        QVERIFY(!tokens.empty());
        QVERIFY(std::is_sorted(tokens.begin(), tokens.end()));
        for (const auto& token : tokens) {
            QVERIFY(!token.empty());
            for (const auto codePoint : codePoints(token))
                QVERIFY2(isWordCharacter(codePoint) && foldedWidth(codePoint) == codePoint, token.c_str());
        }
        QCOMPARE(std::adjacent_find(tokens.begin(), tokens.end(), [](auto& a, auto& b) { return b.starts_with(a); }),
                 tokens.end());
        // Seven of nine characters have two readings or more; still at most four variants behind each.
        const auto many = searchKeys("重长行曾单乐朝").tokens.size();
        QVERIFY2(many <= 7 * (1 + 2 * kMostVariants), std::to_string(many).c_str());
    }

    void tokensAreCapped()
    {
        std::string longName;
        for (int i = 0; i < 40; ++i)
            longName += "双";
        for (const auto& token : searchKeys(longName + "abcdefghijklmnopqrstuvwxyz0123456789abcdefghij").tokens)
            QVERIFY(codePointCount(token) <= kMostKeyLetters);
    }

    void anySubstringIsFound()
    {
        const auto han = codePoints("曾记橡胶制品股份有限公司行知长乐单县五金a1k");
        const bool held = rc::check("any substring of any text", [&] {
            const auto text = *rc::gen::container<std::u32string>(rc::gen::elementOf(han));
            RC_PRE(!text.empty());
            const auto from = *rc::gen::inRange<std::size_t>(0, text.size());
            const auto length = *rc::gen::inRange<std::size_t>(1, text.size() - from + 1);
            std::string whole;
            std::string part;
            for (std::size_t at = 0; at < text.size(); ++at) {
                appendUtf8(whole, text[at]);
                if (at >= from && at < from + length)
                    appendUtf8(part, text[at]);
            }
            RC_ASSERT(::finds(whole, part));
            RC_ASSERT(matchRank(whole, part) <= 2);
            // and every short run in its usual pinyin
            const std::string sound = usualPinyin(part);
            if (length <= 4 && from + length <= text.size())
                RC_ASSERT(::finds(whole, sound));
        });
        QVERIFY(held);
    }

    void anyBytesAreSafe()
    {
        const bool held = rc::check("any bytes", [](const std::string& text, const std::string& query) {
            for (const auto& token : searchKeys(text).tokens)
                RC_ASSERT(isValidUtf8(token));
            queryTerms(query);
            matchRank(text, query);
        });
        QVERIFY(held);
    }

    void termsSplitAtScripts()
    {
        using Terms = std::vector<std::string>;
        QCOMPARE(queryTerms("东岭jx"), (Terms{"东岭", "jx"}));
        QCOMPARE(queryTerms("曾j"), (Terms{"曾", "j"}));
        QCOMPARE(queryTerms(" ＺＥＮＧ　记 "), (Terms{"zeng", "记"}));
        QCOMPARE(queryTerms("Xi'An"), (Terms{"xian"}));
        QCOMPARE(queryTerms(""), Terms{});
    }

    void rankOrdersMatches()
    {
        const std::string_view name = "重山橡胶有限公司";
        QCOMPARE(matchRank(name, "重山橡胶有限公司"), 0);
        QCOMPARE(matchRank(name, "重山橡胶（有限公司）"), 0);
        QCOMPARE(matchRank(name, "重山"), 1);
        QCOMPARE(matchRank(name, "橡胶"), 2);
        QCOMPARE(matchRank(name, "chongshanx"), 3);
        QCOMPARE(matchRank(name, "zhongshan"), 3);
        QCOMPARE(matchRank(name, "zsxj"), 4);
        QCOMPARE(matchRank(name, "重山xj"), 4);
        QCOMPARE(matchRank(name, "xj"), 5);
        QCOMPARE(matchRank("A1五金", "a1"), 1);
        QCOMPARE(matchRank("A1五金", "a1wujin"), 3);
        QCOMPARE(matchRank("", "a"), 5);
    }

    void readingsComeWithTheirVariants()
    {
        using Readings = std::vector<std::string_view>;
        QCOMPARE(readings(U'山'), Readings{"shan"});
        QCOMPARE(readings(U'重').size(), std::size_t{2});
        QCOMPARE(readings(U'吕'), (Readings{"lv", "lu"}));
        QVERIFY(readings(U'a').empty());
        for (const char32_t character : U"行长重乐单曾仇解朴查盖覃区尉都厦佛朝调大")
            QVERIFY(character == 0 || readings(character).size() >= 2);
        QCOMPARE(usualPinyin("嘉禾轴承A1"), usualPinyin("佳禾轴承a1"));
    }

    // A budget with much room, so that a busy machine does not fail it: the aim is well under 2 s for 100,000.
    void indexesTenThousandNamesQuickly()
    {
        QElapsedTimer timer;
        timer.start();
        std::size_t tokens = 0;
        for (int i = 0; i < 10'000; ++i)
            tokens += searchKeys("行知汽车配件股份有限公司" + std::to_string(i)).tokens.size();
        qInfo("10,000 names, %zu tokens: %lld ms", tokens, timer.elapsed());
        QVERIFY(timer.elapsed() < 3000);
    }
};

QTEST_GUILESS_MAIN(TestPinyin)
#include "tst_pinyin.moc"
