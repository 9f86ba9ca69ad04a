// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/credit_code.h"

#include <QtTest>

using namespace roadbook;

class TestCreditCode : public QObject {
    Q_OBJECT

private slots:
    void checksTheLastCharacter()
    {
        QCOMPARE(checkCreditCode("91400266HDU4KCT46X"), CreditCodeState::Ok);
        QCOMPARE(checkCreditCode("91136171A427M6B0XF"), CreditCodeState::Ok);
        QCOMPARE(checkCreditCode("91400266HDU4KCT460"), CreditCodeState::WrongCheckDigit);
        QCOMPARE(creditCodeCheckDigit("91400266HDU4KCT460").value(), 'X');
    }

    void everySingleSlipIsNoticed()
    {
        const std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        const std::string right = "91400266HDU4KCT46X";
        for (std::size_t at = 0; at < right.size(); ++at)
            for (const char c : alphabet) {
                auto slip = right;
                slip[at] = c;
                QCOMPARE(checkCreditCode(slip) == CreditCodeState::Ok, c == right[at]);
            }
    }

    void knowsWhatIsNoCode()
    {
        for (const auto* wrong : {"", "9140", "91400266HDU4KCT46X1", "91400266HDI4KCT46X", "91400266hdu4kct46x", "无"})
            QCOMPARE(checkCreditCode(wrong), CreditCodeState::Malformed);
        QVERIFY(!creditCodeCheckDigit("9140"));
        QVERIFY(!creditCodeCheckDigit("91400266HDI4KCT46X"));
    }

    void writesItAsTheStandardDoes()
    {
        QCOMPARE(canonicalCreditCode(" 91400266-hdu4kct46x　"), std::string("91400266HDU4KCT46X"));
        QCOMPARE(canonicalCreditCode("９１４００２６６ＨＤＵ４ＫＣＴ４６Ｘ"), std::string("91400266HDU4KCT46X"));
    }
};

QTEST_GUILESS_MAIN(TestCreditCode)
#include "tst_credit_code.moc"
