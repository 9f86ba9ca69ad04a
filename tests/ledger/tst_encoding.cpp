// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/encoding.h"

#include <rapidcheck.h>

#include <QtTest>

using namespace roadbook;
using namespace std::string_literals;

class TestEncoding : public QObject {
    Q_OBJECT

private slots:
    void recognisesEncodings()
    {
        QCOMPARE(decodeText("客户")->text, "客户"s);
        QCOMPARE(decodeText("\xEF\xBB\xBF客户")->text, "客户"s);
        QCOMPARE(decodeText("\xEF\xBB\xBF客户")->encoding, Encoding::Utf8);
        const auto gb = decodeText("\xBF\xCD\xBB\xA7");
        QCOMPARE(gb->text, "客户"s);
        QCOMPARE(gb->encoding, Encoding::Gb18030);
        QCOMPARE(decodeText("\x95\x32\x82\x36")->text, "𠀀"s); // four bytes, beyond GBK
        const auto wide = decodeText("\xFF\xFE\xA2\x5B\x37\x62"s);
        QCOMPARE(wide->text, "客户"s);
        QCOMPARE(wide->encoding, Encoding::Utf16);
        QCOMPARE(decodeText("")->text, ""s);
    }

    void composesText() { QCOMPARE(decodeText("u\u0308")->text, "ü"s); }

    void refusesWhatIsNoText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("workbook") << QByteArray("PK\x03\x04rest");
        QTest::newRow("old workbook") << QByteArray("\xD0\xCF\x11\xE0rest");
        QTest::newRow("zero byte") << QByteArray("a\0b", 3);
        QTest::newRow("neither") << QByteArray("\xFF\xFF\xFF");
        QTest::newRow("cut GB18030") << QByteArray("\xBF\xCD\xBB");
    }
    void refusesWhatIsNoText()
    {
        QFETCH(QByteArray, bytes);
        const auto refused = decodeText({bytes.data(), static_cast<std::size_t>(bytes.size())});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadInput);
    }

    void anyBytesAreSafe()
    {
        const bool held = rc::check("any bytes", [](const std::string& bytes) { (void)decodeText(bytes); });
        QVERIFY(held);
    }
};

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
