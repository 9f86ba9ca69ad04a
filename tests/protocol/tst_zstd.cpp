// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/limits.h"
#include "protocol/messages.h"

#include <rapidcheck.h>

#include <QTest>

using namespace roadbook;

class TestZstd : public QObject {
    Q_OBJECT

private slots:
    void goesInAndComesOut()
    {
        QVERIFY(rc::check("any bytes", [](const std::string& plain) {
            RC_ASSERT(decompressed(compressed(plain), plain.size()).value() == plain);
        }));
        const std::string large(3'000'000, 'x');
        QCOMPARE(decompressed(compressed(large), limits::kRequestPlainBytes).value(), large);
    }

    void aBombIsRefused()
    {
        const auto packed = compressed(std::string(50'000'000, '\0'));
        QVERIFY(packed.size() < 10'000);
        const auto refused = decompressed(packed, limits::kRequestPlainBytes);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TooLarge);
        QVERIFY(!decompressed(compressed("123456"), 5));
        QVERIFY(decompressed(compressed("12345"), 5).has_value());
    }

    void aFrameThatHidesItsSizeIsBoundedToo()
    {
        // Two frames behind each other announce only the first; the sum counts.
        const auto twice = compressed(std::string(400, 'a')) + compressed(std::string(400, 'b'));
        QVERIFY(!decompressed(twice, 500));
    }

    void law6_aCutFrameIsRefused()
    {
        std::string plain;
        for (int i = 0; i < 5000; ++i)
            plain += std::to_string(i * 7919);
        const auto packed = compressed(plain);
        for (std::size_t cut = 0; cut < packed.size(); cut += 1 + cut / 50)
            QVERIFY(!decompressed(std::string_view(packed).substr(0, cut), plain.size()));
        auto damaged = packed;
        damaged[packed.size() / 2] = static_cast<char>(damaged[packed.size() / 2] ^ 0x10);
        QVERIFY(!decompressed(damaged, plain.size()));
    }

    void noBytesDoHarm()
    {
        QVERIFY(rc::check("random bytes", [](const std::string& packed) { (void)decompressed(packed, 100'000); }));
        QVERIFY(rc::check("random bytes behind the magic number", [](const std::string& rest) {
            (void)decompressed(std::string("\x28\xb5\x2f\xfd", 4) + rest, 100'000);
        }));
    }
};

QTEST_GUILESS_MAIN(TestZstd)
#include "tst_zstd.moc"
