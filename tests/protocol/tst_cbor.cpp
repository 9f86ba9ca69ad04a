// SPDX-License-Identifier: GPL-3.0-or-later
//
// The CBOR layer: what is written is read back; what is damaged, cut or hostile is refused without harm.
#include "protocol/cbor.h"

#include <rapidcheck.h>

#include <QTest>

using namespace roadbook;

class TestCbor : public QObject {
    Q_OBJECT

private slots:
    void valuesGoInAndComeOut()
    {
        QVERIFY(rc::check("integers, bytes and booleans",
                          [](std::int64_t number, std::uint64_t count, const std::string& bytes, bool flag) {
                              std::string body;
                              cbor::Writer out(body);
                              out.signedInt(number);
                              out.unsignedInt(count);
                              out.bytes(bytes);
                              out.boolean(flag);
                              out.text("拜访");
                              cbor::Reader in(body);
                              RC_ASSERT(in.signedInt() == number);
                              RC_ASSERT(in.unsignedInt() == count);
                              RC_ASSERT(in.bytes() == bytes);
                              RC_ASSERT(in.boolean() == flag);
                              RC_ASSERT(in.text() == "拜访");
                              RC_ASSERT(in.ok() && in.atEnd());
                          }));
    }

    void integersTakeTheirShortestForm()
    {
        for (const auto& [number, size] :
             {std::pair{0ULL, 1U}, {23ULL, 1U}, {24ULL, 2U}, {256ULL, 3U}, {65536ULL, 5U}, {1ULL << 32, 9U}}) {
            std::string body;
            cbor::Writer(body).unsignedInt(number);
            QCOMPARE(body.size(), std::size_t{size});
        }
    }

    void anythingCanBeSkipped()
    {
        // {"a": [1, -1, h'00', true, null, 1.5, 0("x")]} and an integer behind it
        const std::string body("\xa1\x61\x61\x87\x01\x20\x41\x00\xf5\xf6\xf9\x3e\x00\xc0\x61\x78\x07", 17);
        cbor::Reader in(body);
        in.skip();
        QVERIFY(in.ok());
        QCOMPARE(in.unsignedInt(), 7ULL);
        QVERIFY(in.ok() && in.atEnd());
    }

    void hostileShapesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("deep arrays") << QByteArray(100'000, '\x81');
        QTest::newRow("deep maps") << QByteArray("\xa1\x01").repeated(100'000);
        QTest::newRow("deep tags") << QByteArray(100'000, '\xc0');
        QTest::newRow("indefinite text inside itself") << QByteArray(100'000, '\x7f');
        QTest::newRow("an array of 2^62") << QByteArray("\x9b\x40\x00\x00\x00\x00\x00\x00\x00", 9);
        QTest::newRow("a map of 2^63") << QByteArray("\xbb\x80\x00\x00\x00\x00\x00\x00\x00", 9);
        QTest::newRow("text of 2^64-1") << QByteArray("\x7b\xff\xff\xff\xff\xff\xff\xff\xff", 9);
        QTest::newRow("nothing") << QByteArray();
    }
    void hostileShapesAreRefused()
    {
        QFETCH(QByteArray, body);
        cbor::Reader in({body.data(), static_cast<std::size_t>(body.size())});
        in.skip();
        QVERIFY(!in.ok());
    }

    void textMustBeUtf8()
    {
        cbor::Reader in(std::string_view("\x62\xff\xfe", 3));
        in.text();
        QVERIFY(!in.ok());
    }

    void noBytesDoHarm()
    {
        QVERIFY(rc::check("random bytes", [](const std::string& body) {
            cbor::Reader all(body);
            all.skip();
            cbor::Reader map(body);
            cbor::readMap(map, [&](std::uint64_t key) {
                if (key % 2 == 0)
                    return false;
                map.bytes();
                return true;
            });
        }));
    }
};

QTEST_GUILESS_MAIN(TestCbor)
#include "tst_cbor.moc"
