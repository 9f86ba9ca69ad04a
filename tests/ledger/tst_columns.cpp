// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/columns.h"

#include <QtTest>

using namespace roadbook;

class TestColumns : public QObject {
    Q_OBJECT

private slots:
    void knowsHeaders()
    {
        QCOMPARE(ledgerFieldOf("客户名称"), LedgerField::Name);
        QCOMPARE(ledgerFieldOf(" 单位名称 "), LedgerField::Name);
        QCOMPARE(ledgerFieldOf("年用量(万元)"), LedgerField::AnnualUsage);
        QCOMPARE(ledgerFieldOf("年用量（万元）"), LedgerField::AnnualUsage);
        QCOMPARE(ledgerFieldOf("registered_capital"), LedgerField::RegisteredCapital);
        QCOMPARE(ledgerFieldOf("主联系人"), LedgerField::Owner);
        QCOMPARE(ledgerFieldOf("坐标"), LedgerField::Position);
        QCOMPARE(ledgerFieldOf("经纬度（纬度在前）"), LedgerField::Position);
        QCOMPARE(ledgerFieldOf("纬度"), LedgerField::Latitude);
        QCOMPARE(ledgerFieldOf("Longitude"), LedgerField::Longitude);
        QVERIFY(!ledgerFieldOf("天气"));
        QVERIFY(!ledgerFieldOf(""));
    }

    void everyFieldOfPutIsKnownByItsName()
    {
        for (int n = 0; n <= static_cast<int>(LedgerField::Supervisor); ++n) {
            const auto field = static_cast<LedgerField>(n);
            if (const auto name = accountFieldName(field); !name.empty())
                QCOMPARE(ledgerFieldOf(name), field);
        }
        QCOMPARE(accountFieldName(LedgerField::Serial), "");
        QCOMPARE(accountFieldName(LedgerField::Latitude), "");
    }

    void findsSeparatorAndHeader()
    {
        QCOMPARE(findLedgerHeader("序号,客户名称,x;y,地址\n").value().separator, ',');
        QCOMPARE(findLedgerHeader("序号;客户名称;地址\n")->separator, ';');
        QCOMPARE(findLedgerHeader("序号\t客户名称\t地址\n")->separator, '\t');
        const auto titled = findLedgerHeader("\n客户一览表,,\n\"2026\n年\",,\n序号,客户名称,地址\n1,曾记,x\n");
        QCOMPARE(titled->line, std::size_t{5});
        QCOMPARE(titled->rowsBefore, std::size_t{3});
        QCOMPARE(titled->columns.size(), std::size_t{3});
    }

    void saysWhichColumnsAreLeftOut()
    {
        const auto header = findLedgerHeader("客户名称,天气,地址,单位地址,注册资本(万元),年用量(吨),").value();
        QCOMPARE(header.columns[1].trouble, Reason::UnknownColumn);
        QCOMPARE(header.columns[3].trouble, Reason::RepeatedColumn);
        QCOMPARE(header.columns[4].unit, AmountUnit::TenThousandYuan);
        QCOMPARE(header.columns[5].trouble, Reason::UnknownUnit);
        QVERIFY(!header.columns[5].field);
        QVERIFY(!header.columns[6].trouble); // an empty header is no column to miss
    }

    void aNameColumnIsNeeded()
    {
        const auto refused = findLedgerHeader("序号,地址\n1,x\n");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadInput);
        QCOMPARE(refused.error().field, std::string("客户名称"));
        QVERIFY(!findLedgerHeader(""));
    }
};

QTEST_GUILESS_MAIN(TestColumns)
#include "tst_columns.moc"
