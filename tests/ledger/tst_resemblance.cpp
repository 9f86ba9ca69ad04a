// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/resemblance.h"

#include <QtTest>

using namespace roadbook;
using namespace std::string_literals;

class TestResemblance : public QObject {
    Q_OBJECT

    static CustomerIndex indexOf(Customer customer)
    {
        CustomerIndex index;
        index.add(std::move(customer));
        return index;
    }

private slots:
    void coresAreNamesWithoutLegalForm()
    {
        for (const auto* name : {"曾记食品有限公司", "曾记食品有限责任公司", "曾记食品股份（有限公司）", "曾记食品集团",
                                 "曾记食品厂", "曾记食品商行", "曾记食品集团股份有限公司"})
            QCOMPARE(nameCore(name), "曾记食品"s);
        QCOMPARE(nameCore("嘉禾轴承股份有限公司分公司"), "嘉禾轴承股份有限公司分公司"s);
        QCOMPARE(nameCore("天厂"), "天厂"s); // something has to be left
    }

    void sameByCodeOrByNameAndAddress()
    {
        const auto index = indexOf({1, {}, "曾记食品有限公司", "CODE1", "长沙市1号"});
        QVERIFY(index.same({2, {}, "别的", "CODE1", ""}));
        QVERIFY(index.same({2, {}, "曾记食品（有限公司）", "", "长沙市 １号"}));
        QVERIFY(!index.same({2, {}, "曾记食品有限公司", "CODE2", "长沙市1号"}));
        QVERIFY(!index.same({2, {}, "曾记食品有限公司", "", ""}));
        QVERIFY(!index.same({2, {}, "曾记食品有限公司", "", "长沙市2号"}));
    }

    void similarByCoreOrSound()
    {
        const auto index = indexOf({1, {}, "嘉禾轴承有限公司", "A", "x"});
        QVERIFY(index.similar({2, {}, "嘉禾轴承厂", "B", "y"}));
        QVERIFY(index.similar({2, {}, "佳禾轴承集团", "B", "y"}));
        QVERIFY(!index.similar({2, {}, "嘉禾食品有限公司", "B", "y"}));
        QVERIFY(!index.similar({2, {}, "家和周成有限公司", "B", "y"})); // sounds alike, looks like nothing
        QVERIFY(!index.similar({2, {}, "", "B", "y"}));
    }

    void findsTheCodeWithTheRightDigit()
    {
        const auto index = indexOf({26, {}, "嘉禾", "91400266HDU4KCT46X", ""});
        QCOMPARE(index.sameButCheckDigit({162, {}, "", "91400266HDU4KCT460", ""})->row, std::size_t{26});
        QVERIFY(!index.sameButCheckDigit({162, {}, "", "91400266HDU4KCT46X", ""}));
        QVERIFY(!index.sameButCheckDigit({162, {}, "", "9140", ""}));
    }
};

QTEST_GUILESS_MAIN(TestResemblance)
#include "tst_resemblance.moc"
