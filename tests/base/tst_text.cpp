// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <rapidcheck.h>

#include <QtTest>

using namespace roadbook;

class TestText : public QObject {
    Q_OBJECT

private slots:
    void composesToNfc()
    {
        QCOMPARE(toNfc("u\u0308").value(), std::string("ü"));
        QCOMPARE(toNfc("曾记 abc").value(), std::string("曾记 abc"));
    }

    void refusesWhatIsNotUtf8()
    {
        QVERIFY(isValidUtf8("曾记"));
        const std::string cut = std::string("曾记").substr(0, 5);
        QVERIFY(!isValidUtf8(cut));
        QVERIFY(!isValidUtf8("\xC0\xAF"));     // overlong
        QVERIFY(!isValidUtf8("\xED\xA0\x80")); // a surrogate
        const auto refused = toNfc(cut);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadInput);
        QVERIFY(refused.error().message.find("byte 4") != std::string::npos);
    }

    void badBytesStayWithinBounds()
    {
        const bool held = rc::check("any bytes", [](const std::string& bytes) {
            std::size_t at = 0;
            while (at < bytes.size()) {
                const auto before = at;
                nextCodePoint(bytes, at);
                RC_ASSERT(at > before);
            }
            RC_ASSERT(at == bytes.size());
            RC_ASSERT(isValidUtf8(foldWidth(bytes)));
            RC_ASSERT(isValidUtf8(normalisedName(bytes)));
            trimmed(bytes);
        });
        QVERIFY(held);
    }

    void codePointsRoundTrip()
    {
        const std::string text = "a曾𠮷é";
        QCOMPARE(codePointCount(text), std::size_t{4});
        std::string again;
        for (const auto codePoint : codePoints(text))
            appendUtf8(again, codePoint);
        QCOMPARE(again, text);
        QCOMPARE(std::string(firstCodePoints(text, 3)), std::string("a曾𠮷"));
        QVERIFY(isHan(U'𠮷') && isHan(U'〇') && !isHan(U'a') && !isHan(U'（'));
    }

    void foldsWidthAndTrims()
    {
        QCOMPARE(foldWidth("８.２　（ＡＢＣ）－"), std::string("8.2 (ABC)-"));
        QCOMPARE(std::string(trimmed("　曾记物流有限公司 ")), std::string("曾记物流有限公司"));
        QCOMPARE(std::string(trimmed(" 　\t\n")), std::string());
        QCOMPARE(collapsedSpaces("　a 　\n b　"), std::string("a b"));
        QCOMPARE(lowered("AbＣÜ"), std::string("abｃü"));
    }

    void oneNameHasOneSpelling()
    {
        QCOMPARE(normalisedName("曾记橡胶制品股份（有限公司）"), normalisedName(" 曾记橡胶制品股份有限公司"));
        QCOMPARE(normalisedName("ＡＢＣ（中国）·厂"), std::string("abc中国厂"));
        QVERIFY(normalisedName("曾记食品有限公司") != normalisedName("曾记食品有限责任公司"));
        QCOMPARE(normalisedName("《》 -"), std::string());
    }

    void similarityCountsCharactersNotBytes()
    {
        QCOMPARE(similarity("", ""), 1.0);
        QCOMPARE(similarity("曾记", ""), 0.0);
        QCOMPARE(similarity("曾记食品", "曾记饮品"), 0.75);
        QCOMPARE(similarity("abcd", "abd"), 0.75);
        const bool held = rc::check("symmetric, 1 only when equal", [](const std::string& a, const std::string& b) {
            RC_ASSERT(similarity(a, b) == similarity(b, a));
            RC_ASSERT((similarity(a, b) == 1.0) == (codePoints(a) == codePoints(b)));
        });
        QVERIFY(held);
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
