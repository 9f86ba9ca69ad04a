// SPDX-License-Identifier: GPL-3.0-or-later
//
// Money in whole 分: rounding half away from zero, exact where a double would not be, refusals that name the field.
#include "regulation/calculators/money.h"

#include <QTest>
#include <limits>

using namespace roadbook;
using namespace roadbook::regulation;

class TestMoney : public QObject {
    Q_OBJECT

private slots:
    void partsAreRoundedHalfAwayFromZero()
    {
        QCOMPARE(partOf(50, 10'000), Fen(1)); // half a 分
        QCOMPARE(partOf(49, 10'000), Fen(0));
        QCOMPARE(partOf(-50, 10'000), Fen(-1));
        QCOMPARE(partOf(-49, 10'000), Fen(0));
        QCOMPARE(timesOver(1, 1, 3), std::int64_t(0));
        QCOMPARE(timesOver(2, 1, 3), std::int64_t(1));
    }

    void nothingIsLostInLargeAmounts()
    {
        QCOMPARE(partOf(kMostMoney, kWhole), kMostMoney);
        QCOMPARE(partOf(kMostMoney - 1, 1'050'000), Fen(104'999'999'999'999)); // …998.95, as no double tells
        QCOMPARE(shareOf(kMostMoney, 1), std::numeric_limits<Rate>::max());    // the nearest that can be kept
        QCOMPARE(shareDown(kMostMoney, 1), std::numeric_limits<Rate>::max());
    }

    void aShareOfThePlanIsRoundedDown()
    {
        QCOMPARE(shareDown(8'999'999, 10'000'000), Rate(899'999));
        QCOMPARE(shareOf(89'999'999, 100'000'000), Rate(900'000));
        QCOMPARE(shareDown(89'999'999, 100'000'000), Rate(899'999));
    }

    void amountsHaveTwoDecimals()
    {
        QCOMPARE(formatYuan(135'000), std::string("1350.00"));
        QCOMPARE(formatYuan(8'540), std::string("85.40"));
        QCOMPARE(formatYuan(1), std::string("0.01"));
        QCOMPARE(formatYuan(-13'200), std::string("-132.00"));
        QCOMPARE(formatPercent(135'000), std::string("13.5%"));
        QCOMPARE(formatPercent(5'000), std::string("0.5%"));
    }

    void whatIsNoAmountIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto* text : {"", "abc", "-1", "1.005", "1e3", "1,000", "1000000000000.01", "99999999999999999999"})
            QTest::newRow(text) << QString(text);
    }
    void whatIsNoAmountIsRefused()
    {
        QFETCH(QString, text);
        const auto amount = parseYuan(text.toStdString(), "wage");
        QVERIFY(!amount);
        QCOMPARE(amount.error().code, ErrorCode::BadValue);
        QCOMPARE(amount.error().field, std::string("wage"));
    }
};

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
