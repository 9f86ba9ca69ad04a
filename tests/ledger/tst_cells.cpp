// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/cells.h"

#include <rapidcheck.h>

#include <QtTest>

using namespace roadbook;
using namespace std::string_literals;

class TestCells : public QObject {
    Q_OBJECT

private slots:
    void readsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* text, const char* value) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(value);
        };
        row("2024-02-11", "2024-02-11");
        row("2026.8.6", "2026-08-06");
        row("2020年2月13日", "2020-02-13");
        row("2020年2月13号", "2020-02-13");
        row("2016/6/4", "2016-06-04");
        row("２０１６／６／４", "2016-06-04");
        row(" 2024-2-29 ", "2024-02-29");
        row("20200213", "2020-02-13");
        row("2024-02-11 00:00:00", "2024-02-11");
        row("2024-02-11T09:30", "2024-02-11");
        row("二〇二〇年二月十三日", "2020-02-13");
        row("二〇二〇年十二月三十一日", "2020-12-31");
        row("2025年13月40日", "(no_such_day)");
        row("2023-02-29", "(no_such_day)");
        row("2023-00-10", "(no_such_day)");
        row("20231340", "(no_such_day)");
        row("2024-02", "(not_a_date)");
        row("24-2-11", "(not_a_date)");
        row("11/2/2024", "(not_a_date)");
        row("2024-02.11", "(not_a_date)");
        row("2024-02-11 左右", "(not_a_date)");
        row("45333", "(not_a_date)");
        row("去年", "(not_a_date)");
        row("1024-02-11", "(not_a_date)");
        row("", "(not_a_date)");
    }
    void readsDates()
    {
        QFETCH(QString, text);
        const auto date = parseLedgerDate(text.toStdString());
        const auto shown = date ? *date : "(" + std::string(reasonCode(date.error())) + ")";
        QTEST(QString::fromStdString(shown), "value");
    }

    void cleansTexts()
    {
        QCOMPARE(cleanLine("　曾记物流有限公司 "), "曾记物流有限公司"s);
        QCOMPARE(cleanLine("曾记\u200B食品\n　厂\x01"), "曾记食品 厂"s);
        QCOMPARE(cleanLine("曾记（中国）"), "曾记（中国）"s);
        QCOMPARE(cleanLine("'=1+1"), "=1+1"s);
        QCOMPARE(cleanLine("'quoted"), "'quoted"s);
        QCOMPARE(cleanLines(" 机械加工 \n 设备　维修\n"), "机械加工\n设备 维修"s);
        for (const auto* nothing : {"", "-", "——", "／", "无", "N/A"})
            QVERIFY(meansNothing(nothing));
        QVERIFY(!meansNothing("无锡"));
    }

    void readsNumbersThatAreNames()
    {
        QCOMPARE(numberText("０７３１－５５５０２６９"), "0731-5550269"s);
        QCOMPARE(numberText("０５９２—１"), "0592-1"s);
        QVERIFY(isPostcode(numberText("６５００００")));
        QVERIFY(isPostcode("010000"));
        QVERIFY(!isPostcode("10000"));
        QVERIFY(!isPostcode("65000O"));
    }

    void readsWords()
    {
        QCOMPARE(paymentCreditCode("好").value(), "excellent");
        QCOMPARE(paymentCreditCode(" 良好").value(), "good");
        QCOMPARE(paymentCreditCode("一般").value(), "fair");
        QCOMPARE(paymentCreditCode("差").value(), "poor");
        QVERIFY(!paymentCreditCode("看情况"));
        QCOMPARE(customerCategoryCode("协议").value(), "agreement");
        QCOMPARE(customerCategoryCode("会员").value(), "member");
        QCOMPARE(customerCategoryCode("招投标").value(), "tender");
        QVERIFY(!customerCategoryCode(""));
        QCOMPARE(yesOrNo("是").value(), true);
        QCOMPARE(yesOrNo("FALSE").value(), false);
        QVERIFY(!yesOrNo("也许"));
    }

    void anyTextIsSafe()
    {
        const bool held = rc::check("any bytes", [](const std::string& text) {
            (void)parseLedgerDate(text);
            (void)cleanLine(text);
            (void)cleanLines(text);
            (void)numberText(text);
        });
        QVERIFY(held);
    }
};

QTEST_GUILESS_MAIN(TestCells)
#include "tst_cells.moc"
