// SPDX-License-Identifier: GPL-3.0-or-later
//
// The week's spot checks on the supervisor's page, with the demo company: the sample is the published one, a check needs
// its outcome, what was found is kept and nobody is asked twice.
#include "device.h"
#include "model/fields.h"
#include "replica/drawn_week.h"

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace sf = field::spot_check;

Id idOf(const QString& text)
{
    return Id::parse(text.toStdString()).value_or(Id{});
}

} // namespace

class TestSpotChecks : public QObject {
    Q_OBJECT

private slots:
    void init() { openAs("wang"); }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void theSampleIsThePublishedOne()
    {
        const QDate lastWeek = QDate::currentDate().addDays(-7);
        const auto drawn = m_app->store.ask([&](Replica& replica) {
            return drawWeek(replica, m_app->services.me, QDate(1970, 1, 1).daysTo(lastWeek), {});
        });
        QVERIFY(drawn);
        QVERIFY(drawn->sample.taken > 0);
        QCOMPARE(m_spot->visits()->count(), int(drawn->sample.taken));
        QCOMPARE(m_spot->openCount(), int(drawn->sample.taken));
        for (const SpotCheckRow& row : m_spot->visits()->rows()) {
            QVERIFY(!row.settled);
            QVERIFY(!row.accountName.isEmpty() && !row.repName.isEmpty());
        }
        QVERIFY(m_spot->chanceText().contains('%'));
        QVERIFY(m_spot->script().size() > 3);
        QCOMPARE(m_spot->outcomes()->rows().size(), 5);
        QCOMPARE(m_spot->methods()->chosenValue(), QString("phone"));
    }

    void aCheckNeedsItsOutcome()
    {
        m_spot->record();
        QVERIFY(!m_spot->problem().isEmpty());
        QCOMPARE(checks().size(), 0U);
        m_spot->outcomes()->toggle(1);
        QVERIFY(m_spot->problem().isEmpty());
    }

    void whatWasFoundIsKept()
    {
        const QString visit = m_spot->selectedId();
        const int open = m_spot->openCount();
        m_spot->outcomes()->choose("partly");
        m_spot->setAnswer(" 只在门口交了样品 ");
        m_spot->record();
        QTRY_COMPARE(m_spot->openCount(), open - 1);
        const auto found = checks();
        QCOMPARE(found.size(), 1U);
        const Record& check = found.front();
        QCOMPARE(check.ref(sf::kVisit), idOf(visit));
        QCOMPARE(check.ref(sf::kChecker), sampleStaffId("wang"));
        QVERIFY(check.ref(sf::kRep) != sampleStaffId("wang"));
        QCOMPARE(check.text(sf::kState), std::string_view("done"));
        QCOMPARE(check.text(sf::kOutcome), std::string_view("partly"));
        QCOMPARE(check.text(sf::kMethod), std::string_view("phone"));
        QCOMPARE(check.text(sf::kAnswer), std::string_view("只在门口交了样品"));
        QVERIFY(check.text(sf::kSeed).ends_with(sampleStaffId("wang").text()));
        QVERIFY(check.integer(sf::kProbability) > 0);
        QVERIFY(check.integer(sf::kCheckedAt) > 0);

        const auto& rows = m_spot->visits()->rows();
        QVERIFY(rows.last().settled); // what is done goes below
        QCOMPARE(rows.last().visitId, visit);
        QCOMPARE(rows.last().markText, QString("部分属实"));
        m_spot->setSelectedId(visit);
        QVERIFY(m_spot->foundText().startsWith("部分属实"));
        QCOMPARE(m_spot->foundAnswer(), QString("只在门口交了样品"));
        m_spot->outcomes()->choose("confirmed");
        m_spot->record(); // once is enough
        QCOMPARE(checks().size(), 1U);
    }

    void otherWeeksCanBeLookedAt()
    {
        const QString week = m_spot->weekText();
        QVERIFY(!m_spot->hasLater());
        m_spot->laterWeek(); // this week is not over
        m_spot->earlierWeek();
        QTRY_VERIFY(m_spot->weekText() != week);
        QVERIFY(m_spot->hasLater());
        m_spot->laterWeek();
        QTRY_COMPARE(m_spot->weekText(), week);
    }

    void aRepChecksNobody()
    {
        openAs("lin");
        QCOMPARE(m_spot->visits()->count(), 0);
        QCOMPARE(m_spot->openCount(), 0);
        m_spot->record();
        QCOMPARE(checks().size(), 0U);
    }

private:
    void openAs(const std::string& login)
    {
        m_app.reset();
        m_folder = std::make_unique<TempFolder>();
        QVERIFY(makeSampleStore(m_folder->path(), login, midnightToday(), deviceEnvironment()));
        m_app = std::make_unique<TestApp>(m_folder->path());
        QVERIFY(m_app->unlock());
        m_spot = m_app->session.spotCheck();
        if (login == "wang")
            QTRY_VERIFY(!m_spot->selectedId().isEmpty());
        else
            m_app->settle();
    }
    std::vector<Record> checks()
    {
        std::vector<Record> records;
        (void)m_app->store.ask([&records](Replica& replica) {
            return replica.list({.type = type::kSpotCheck}, [&records](const View& view) {
                records.push_back(view.record);
                return true;
            });
        });
        return records;
    }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
    SpotCheckController* m_spot = nullptr;
};

QTEST_MAIN(TestSpotChecks)
#include "tst_spot_checks.moc"
