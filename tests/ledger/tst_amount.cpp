// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "ledger/amount.h"
#include "ledger/chinese_number.h"

#include <rapidcheck.h>

#include <QtTest>

using namespace roadbook;

class TestAmount : public QObject {
    Q_OBJECT

    // The value as its field spells it, or the reason's code in brackets.
    static std::string money(std::string_view text, AmountUnit bare = AmountUnit::Yuan)
    {
        const auto fen = parseMoney(text, bare);
        return fen ? moneyText(*fen) : "(" + std::string(reasonCode(fen.error())) + ")";
    }
    static std::string usage(std::string_view text)
    {
        const auto yuan = parseUsage(text, AmountUnit::TenThousandYuan);
        return yuan ? usageText(*yuan) : "(" + std::string(reasonCode(yuan.error())) + ")";
    }

private slots:
    void readsMoney_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* text, const char* value) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(value);
        };
        row("50万元人民币", "500000");
        row("1.5亿", "150000000");
        row("3000000", "3000000");
        row("1,200万元", "12000000");
        row("八百万元", "8000000");
        row("500万", "5000000");
        row("５００万", "5000000");
        row(" 人民币 1，200 万元整 ", "12000000");
        row("￥3,000,000.50", "3000000.50");
        row("RMB 20万", "200000");
        row("50万（人民币）", "500000");
        row("0.01", "0.01");
        row("3千万", "30000000");
        row("2百万", "2000000");
        row("1亿2000万", "120000000");
        row("一亿五千万元", "150000000");
        row("两千万", "20000000");
        row("一千二百零三万", "12030000");
        row("十五万", "150000");
        row("二〇〇万", "2000000");
        row("壹佰伍拾万元整", "1500000");
        row("一万亿", "1000000000000");
        row("约三十万", "(approximate_amount)");
        row("三十万左右", "(approximate_amount)");
        row("500万以上", "(approximate_amount)");
        row("30-50万", "(approximate_amount)");
        row("30～50万", "(approximate_amount)");
        row("几百万", "(approximate_amount)");
        row("500多万", "(approximate_amount)");
        row("50万美元", "(foreign_currency)");
        row("USD 500,000", "(foreign_currency)");
        row("三万五", "(not_an_amount)");
        row("一百二", "(not_an_amount)");
        row("二三十万", "(not_an_amount)");
        row("1,20万", "(not_an_amount)");
        row("1,5亿", "(not_an_amount)");
        row("12,34,567", "(not_an_amount)");
        row("1.200.000", "(not_an_amount)");
        row("30 50", "(not_an_amount)");
        row("万", "(not_an_amount)");
        row("-5", "(not_an_amount)");
        row("5.", "(not_an_amount)");
        row("1e6", "(not_an_amount)");
        row("五百万吨", "(not_an_amount)");
        row("2000万1亿", "(not_an_amount)");
        row("0.001", "(amount_too_fine)");
        row("99999999999亿", "(amount_too_large)");
        row("99999999999999999999", "(amount_too_large)");
        row("2488888448444888.8", "2488888448444888.80"); // 18 digits when it is written
        row("92233720368547758.07", "92233720368547758.07");
        row("", "(not_an_amount)");
    }
    void readsMoney()
    {
        QFETCH(QString, text);
        QTEST(QString::fromStdString(money(text.toStdString())), "value");
    }

    void readsUsage()
    {
        QCOMPARE(usage("８.２"), std::string("8.2"));
        QCOMPARE(usage("30.01"), std::string("30.01"));
        QCOMPARE(usage("４.９９"), std::string("4.99"));
        QCOMPARE(usage("50"), std::string("50"));
        QCOMPARE(usage("20万"), std::string("20")); // a unit of its own counts more than the header's
        QCOMPARE(usage("200000元"), std::string("20"));
        QCOMPARE(usage("三十"), std::string("30"));
        QCOMPARE(usage("三十万"), std::string("30"));
        QCOMPARE(usage("0"), std::string("0"));
        QCOMPARE(usage("1.23456"), std::string("(amount_too_fine)"));
        QCOMPARE(usage("约三十万"), std::string("(approximate_amount)"));
    }

    void bareNumbersFollowTheHeader()
    {
        QCOMPARE(money("500", AmountUnit::TenThousandYuan), std::string("5000000"));
        QCOMPARE(money("1.5亿", AmountUnit::TenThousandYuan), std::string("150000000"));
        QCOMPARE(money("3000000元", AmountUnit::TenThousandYuan), std::string("3000000"));
    }

    void everyMoneyTextReadsBack()
    {
        const bool held = rc::check("text of any amount", [] {
            const auto fen = *rc::gen::inRange<std::int64_t>(0, INT64_MAX);
            RC_ASSERT(parseMoney(moneyText(fen), AmountUnit::Yuan).value() == fen);
            RC_ASSERT(parseUsage(usageText(fen), AmountUnit::TenThousandYuan).value() == fen);
        });
        QVERIFY(held);
    }

    void anyTextIsSafe()
    {
        const auto characters = codePoints("零一二三十百千万亿两〇拾0123456789.,元 约-");
        const bool held = rc::check("any mixture", [&] {
            std::string text;
            for (const auto c : *rc::gen::container<std::u32string>(rc::gen::elementOf(characters)))
                appendUtf8(text, c);
            if (const auto fen = parseMoney(text, AmountUnit::Yuan))
                RC_ASSERT(*fen >= 0);
        });
        QVERIFY(held);
    }

    void chineseNumbers()
    {
        const auto number = [](std::u32string_view text) { return parseChineseNumber(text).value_or(-1); };
        QCOMPARE(number(U"十"), 10);
        QCOMPARE(number(U"二十一"), 21);
        QCOMPARE(number(U"一百零五"), 105);
        QCOMPARE(number(U"一百一十"), 110);
        QCOMPARE(number(U"一千零五十"), 1050);
        QCOMPARE(number(U"两亿零五百万"), 205'000'000);
        QCOMPARE(number(U"二〇二〇"), 2020);
        QCOMPARE(number(U"零"), 0);
        for (const auto* wrong :
             {U"", U"百", U"一百百", U"十百", U"零万", U"一千零", U"五万五", U"一百二", U"万五", U"一二百"})
            QCOMPARE(number(wrong), -1);
    }
};

QTEST_GUILESS_MAIN(TestAmount)
#include "tst_amount.moc"
