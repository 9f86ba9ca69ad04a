// SPDX-License-Identifier: GPL-3.0-or-later
//
// How values read in the window, in both languages.
#include "model/fields.h"
#include "pages/words.h"

#include <QTest>

using namespace roadbook;

class TestWords : public QObject {
    Q_OBJECT

private slots:
    void theVersionThatJudgedIsSaidInWords()
    {
        const Words words([] { return Timestamp{0}; });
        const auto shown = [&words](TypeId type, const char* name, const char* value) {
            return words.value(*findType(type)->field(name), std::string(value), [](const Id&) { return QString(); });
        };
        QCOMPARE(shown(type::kAccount, "grade_pack", "S0@1"), QString("制度第 1 版"));
        QCOMPARE(shown(type::kWeekRecord, "judged_by", "S2@2027"), QString("制度第 2027 版"));
        QCOMPARE(shown(type::kAccount, "address", "a@b"), QString("a@b"));
    }

    void amountsAreWrittenAsTheLanguageWritesThem()
    {
        Words words([] { return Timestamp{0}; });
        QCOMPARE(words.money(500'000'000), QString("500 万元"));
        QCOMPARE(words.money(120'050), QString("1200.50 元"));
        QCOMPARE(words.usage(264'000), QString("26.4 万元"));
        words.setEnglish(true);
        QCOMPARE(words.money(500'000'000), QString("CNY 5,000,000"));
        QCOMPARE(words.money(120'050), QString("CNY 1,200.50"));
        QCOMPARE(words.money(-99'900), QString("CNY -999"));
        QCOMPARE(words.money(-100'000'001), QString("CNY -1,000,000.01"));
        QCOMPARE(words.usage(264'000), QString("CNY 264,000"));
        QCOMPARE(words.usage(0), QString("CNY 0"));
    }

    void aDayNamesItsYearWhenItIsAnotherOneOrWhenAsked()
    {
        Words words([] { return Words::startOfDay(QDate(2026, 11, 28)); });
        QCOMPARE(words.day(QDate(2026, 1, 1)), QString("1月1日"));
        QCOMPARE(words.day(QDate(2025, 1, 1)), QString("2025年1月1日"));
        QCOMPARE(words.fullDay(QDate(2026, 1, 1)), QString("2026年1月1日"));
        words.setEnglish(true);
        QCOMPARE(words.day(QDate(2026, 1, 1)), QString("1 Jan"));
        QCOMPARE(words.fullDay(QDate(2026, 1, 1)), QString("1 Jan 2026"));
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
