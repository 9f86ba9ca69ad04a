// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where a customer is: what people paste is read, one spelling is kept, and nothing else passes for a place.
#include "base/position.h"
#include "model/fields.h"
#include "model/from_text.h"
#include "model/present.h"

#include <QTest>
#include <string>

using namespace roadbook;

namespace {

constexpr Position kPlace{31'230'410, 121'473'700};
constexpr auto kKept = "31.230410,121.473700";

const FieldInfo& positionField()
{
    return *findType(type::kAccount)->field(field::account::kPosition);
}

} // namespace

class PositionTest : public QObject {
    Q_OBJECT

private slots:
    void whatPeoplePasteIsRead_data()
    {
        QTest::addColumn<QString>("written");
        for (const char* written : {"31.230410,121.473700",
                                    "31.23041, 121.4737",
                                    " 31.23041 121.4737 ",
                                    "31.23041，121.4737",
                                    "31.23041；121.4737",
                                    "31.2304100001;121.4737",
                                    "３１.２３０４１、１２１.４７３７",
                                    "(31.23041, 121.4737)",
                                    "[121.4737,31.23041]",
                                    "121.4737,31.23041",
                                    "+31.23041,+121.4737",
                                    "N31.23041 E121.4737",
                                    "31.23041N,121.4737E",
                                    "31.23041° n, 121.4737° e",
                                    "E121.4737, N31.23041",
                                    "北纬31.23041°，东经121.4737°",
                                    "东经121.4737度，北纬31.23041度",
                                    "纬度：31.23041 经度：121.4737",
                                    "31.2304096, 121.4736999",
                                    "31.23041\n121.4737"})
            QTest::newRow(written) << QString::fromUtf8(written);
    }
    void whatPeoplePasteIsRead()
    {
        QFETCH(QString, written);
        const auto place = parsePosition(written.toStdString());
        QVERIFY2(place, qPrintable(written));
        QCOMPARE(formatPosition(*place), std::string(kKept));
        QVERIFY(*place == kPlace);
        QCOMPARE(std::get<std::string>(valueFromText(positionField(), written.toStdString()).value()),
                 std::string(kKept));
    }

    void southAndWestAreNegative()
    {
        const Position place{-33'868'800, -70'650'000};
        for (const char* written : {"-33.8688,-70.65", "33.8688S 70.65W", "南纬33.8688 西经70.65", "W70.65 S33.8688"})
            QVERIFY2(parsePosition(written).value() == place, written);
        QCOMPARE(formatPosition(place), std::string("-33.868800,-70.650000"));
        QCOMPARE(formatPosition(Position{-1, 5}), std::string("-0.000001,0.000005"));
    }

    void nothingElseIsAPlace_data()
    {
        QTest::addColumn<QString>("written");
        for (const char* written : {"",
                                    " ",
                                    ",",
                                    "31.23041",
                                    "31.23041,",
                                    "31.23041,121.4737,5",
                                    "31,23041;121,4737",
                                    "31.23041121.4737",
                                    "91,181",
                                    "121.4737,131.4",
                                    "31.2,180.000001",
                                    "1031.2,121.4",
                                    "31..2,121",
                                    ".5,.5",
                                    "31.,121",
                                    "1e1,2",
                                    "31 23 041 N, 121 28 25 E",
                                    "31°13'49\"N 121°28'25\"E",
                                    "31.2N,121.4N",
                                    "-31.2S,70W",
                                    "NE31.2,121.4",
                                    "31.2,121.4E N",
                                    "N31.2,121.4 E5",
                                    "江城市东岭路 18 号",
                                    "0871-0000 2200",
                                    "2026-11-23",
                                    "31.2/121.4",
                                    "a,b"})
            QTest::newRow(written) << QString::fromUtf8(written);
    }
    void nothingElseIsAPlace()
    {
        QFETCH(QString, written);
        const auto place = parsePosition(written.toStdString());
        QVERIFY2(!place, qPrintable(written));
        QVERIFY(place.error().code == ErrorCode::BadValue);
        QVERIFY(place.error().message.find("31.230410,121.473700") != std::string::npos); // as it should be
    }

    void everyPlaceComesBack()
    {
        for (std::int64_t latitude = -90'000'000; latitude <= 90'000'000; latitude += 7'654'321)
            for (std::int64_t longitude = -180'000'000; longitude <= 180'000'000; longitude += 12'345'679) {
                const Position place{latitude, longitude};
                QVERIFY2(parsePosition(formatPosition(place)).value() == place, formatPosition(place).c_str());
            }
    }

    void theFieldKeepsOneSpelling()
    {
        QVERIFY(checkValue(positionField(), std::string(kKept)));
        for (const char* other : {"31.23041,121.4737", "121.473700,31.230410", "nowhere", ""}) {
            const auto refused = checkValue(positionField(), std::string(other));
            QVERIFY2(!refused, other);
            QCOMPARE(refused.error().field, std::string("position"));
        }
        const auto nowhere = valueFromText(positionField(), "nowhere");
        QVERIFY(nowhere.error().message.find("position") != std::string::npos);
        QVERIFY(nowhere.error().message.find("31.230410,121.473700") != std::string::npos);
    }

    void metres()
    {
        QCOMPARE(metresBetween(kPlace, kPlace), std::int64_t{0});
        QCOMPARE(metresBetween(kPlace, {31'231'410, 121'473'700}), std::int64_t{111}); // a thousandth northwards
        const auto east = metresBetween(kPlace, {31'230'410, 121'474'700});
        QVERIFY2(east > 90 && east < 100, std::to_string(east).c_str()); // degrees are shorter there
        QCOMPARE(metresBetween({31'230'410, 121'474'700}, kPlace), east);
    }
};

QTEST_GUILESS_MAIN(PositionTest)
#include "tst_position.moc"
