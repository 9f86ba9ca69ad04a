// SPDX-License-Identifier: GPL-3.0-or-later
//
// The week's spot checks on the supervisor's page, with the demo company: the sample is the published one, a check needs
// its outcome, what was found is kept and nobody is asked twice.
#include "device.h"
#include "handed_in.h"
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
        for (const SpotCheckRow& row : m_spot->visits()->rows()) {
            m_spot->setSelectedId(row.visitId);
            const QString chance = m_spot->chanceText();
            QVERIFY2(chance.count('%') == (chance.contains("随机") ? 1 : 0), qPrintable(chance));
            QVERIFY(chance.contains("种子"));
        }
        QVERIFY(m_spot->script().size() > 3);
        QCOMPARE(m_spot->outcomes()->rows().size(), 5);
        QCOMPARE(m_spot->methods()->chosenValue(), QString("phone"));
    }

    // What is kept of a drawing is of one person and of what the store says now.
    void law10_aDrawingIsKeptForOnePersonUntilSomethingChanges()
    {
        DrawnWeeks weeks;
        const auto drawn = [&](const Identity& identity) {
            return m_app->store
                .ask([&](Replica& replica) {
                    return weeks.draw(replica, identity, QDate(1970, 1, 1).daysTo(QDate::currentDate().addDays(-7)));
                })
                .value();
        };
        const Identity me = m_app->services.me;
        const auto first = drawn(me);
        QCOMPARE(drawn(me), first);
        Identity other = me;
        other.staff = sampleStaffId("zhou");
        QVERIFY(drawn(other)->sample.seed != first->sample.seed);
        const auto again = drawn(me);
        QCOMPARE(drawn(me), again);
        m_spot->outcomes()->choose("confirmed");
        m_spot->record();
        QTRY_COMPARE(checks().size(), 1U);
        QVERIFY(drawn(me) != again);
        QCOMPARE(drawn(me)->sample.seed, first->sample.seed);
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
        QCOMPARE(said(0), QString("王敏 · 电话核实"));
        QCOMPARE(m_spot->talk()->rows().at(0).text, QString("部分属实"));
        QCOMPARE(said(1), QString("客户 · 王敏记下")); // whose words, and who wrote them down
        QCOMPARE(m_spot->talk()->rows().at(1).text, QString("只在门口交了样品"));
        QCOMPARE(m_spot->talk()->count(), 2);
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

    void aRepSeesWhatWasFoundAndExplainsIt()
    {
        openAs("lin");
        QCOMPARE(own().checks()->count(), 0);
        QCOMPARE(own().waitingText(), QString());
        arrived({found("planned", ""), found("done", "partly"), found("done", "confirmed")});
        QCOMPARE(own().checks()->count(), 2); // what is only planned nobody tells them
        QCOMPARE(own().waitingCount(), 1);    // what was confirmed needs no word
        QVERIFY2(own().waitingText().contains("部分属实"), qPrintable(own().waitingText()));
        const auto& rows = own().checks()->rows();
        const auto waiting = std::ranges::find(rows, true, &OwnCheckRow::waiting);
        QVERIFY(waiting != rows.end());
        QCOMPARE(waiting->outcomeText, QString("部分属实"));
        QCOMPARE(waiting->answerText, QString("只在门口交了样品"));
        QVERIFY(waiting->foundText.startsWith("王敏 · 电话核实"));
        QVERIFY(!waiting->accountName.isEmpty() && !waiting->visitText.isEmpty());

        const QString check = waiting->checkId;
        QVERIFY(own().open(check));
        QVERIFY(own().openedTitle().endsWith("部分属实"));
        QVERIFY(!own().save().isEmpty()); // without a word
        own().setExplanation(" 接待人临时开会，先交了样品 ");
        QCOMPARE(own().save(), QString());
        m_app->settle();
        QCOMPARE(own().waitingCount(), 0);
        QCOMPARE(own().waitingText(), QString());
        const auto kept = checks();
        const Record& saved = *std::ranges::find(kept, idOf(check), &Record::id);
        QCOMPARE(saved.text(sf::kState), std::string_view("explained"));
        QCOMPARE(saved.text(sf::kExplanation), std::string_view("接待人临时开会，先交了样品"));
        QCOMPARE(saved.text(sf::kOutcome), std::string_view("partly"));
        QVERIFY(saved.integer(sf::kExplainedAt) > 0);
        QVERIFY(own().open(check)); // and may say it better
        QCOMPARE(own().explanation(), QString("接待人临时开会，先交了样品"));
        own().setExplanation("接待人临时开会，先交了样品，次日补了会谈");
        QCOMPARE(own().save(), QString());
    }

    void law1_everyKeystrokeOfAnExplanationSurvivesLocking()
    {
        openAs("lin");
        arrived({found("done", "not_seen")});
        const QString check = own().checks()->rows().first().checkId;
        QVERIFY(own().open(check));
        for (const QChar& c : QString("当天停电"))
            own().setExplanation(own().explanation() + c);
        QVERIFY(own().open(check)); // the sheet was closed and opened again
        QCOMPARE(own().explanation(), QString("当天停电"));
        m_app->session.lock();
        QCOMPARE(own().checks()->count(), 0); // nothing is left to be seen
        QCOMPARE(own().explanation(), QString());
        QVERIFY(m_app->unlock());
        m_app->settle();
        QVERIFY(own().open(check));
        QCOMPARE(own().explanation(), QString("当天停电"));
    }

    void nobodyElseSeesAPlaceToExplain()
    {
        arrived({found("done", "not_seen")}); // the supervisor has it too
        QCOMPARE(own().checks()->count(), 0);
        QCOMPARE(own().waitingCount(), 0);
    }

    void ruleK06_anExplanationIsAnswered()
    {
        arrived({explained()});
        QCOMPARE(m_spot->explainedCount(), 1);
        WorkbenchController& bench = *m_app->session.workbench();
        bench.open();
        m_app->settle();
        QString visit;
        for (const WorkRow& row : bench.work()->rows())
            if (row.kindLabel == "抽查说明") {
                QVERIFY2(row.detail.contains("临时开会") && row.detail.contains("部分属实"), qPrintable(row.detail));
                QCOMPARE(row.deed, int(WorkModel::Spot));
                visit = row.subjectId;
            }
        QVERIFY(!visit.isEmpty());
        m_spot->openVisit(visit); // of whatever week
        m_app->settle();
        QCOMPARE(m_spot->selectedId(), visit);
        QVERIFY(m_spot->isSettleable());
        QCOMPARE(m_spot->talk()->count(), 3);
        QCOMPARE(said(2), QString("林晓 · 本人说明"));
        QVERIFY(m_spot->talk()->rows().at(2).label.endsWith("00:00")); // each with its moment
        QCOMPARE(m_spot->talk()->rows().at(2).text, QString("接待人临时开会"));
        m_spot->settle(false, " ");
        QVERIFY(!m_spot->problem().isEmpty()); // what stands needs its reason
        QCOMPARE(checks().front().text(sf::kState), std::string_view("explained"));
        m_spot->settle(true, "下次补一张照片");
        m_app->settle();
        const Record closed = checks().front();
        QCOMPARE(closed.text(sf::kState), std::string_view("closed"));
        QCOMPARE(closed.text(sf::kOutcome), std::string_view("partly")); // what was found is not rewritten
        QCOMPARE(m_spot->explainedCount(), 0);
        QVERIFY(!m_spot->isSettleable());
        QCOMPARE(said(3), QString("王敏 · 答复"));
        QCOMPARE(m_spot->talk()->rows().at(3).text, QString("接受说明：下次补一张照片"));

        openAs("lin"); // who made the visit reads it
        arrived({closed});
        QCOMPARE(own().waitingCount(), 0);
        const OwnCheckRow row = own().checks()->rows().first();
        QVERIFY2(row.replyText.endsWith("接受说明：下次补一张照片"), qPrintable(row.replyText));
        QVERIFY2(row.explainedText.endsWith("00:00"), qPrintable(row.explainedText));
        QVERIFY(!row.explainable);
    }

    void whoDidNotCheckItDoesNotAnswer()
    {
        Record check = explained();
        check.set(sf::kChecker, sampleStaffId("shen"), check.life);
        arrived({check});
        QCOMPARE(m_spot->explainedCount(), 0);
        m_spot->openVisit(Words::text(check.ref(sf::kVisit).text()));
        m_app->settle();
        QVERIFY(!m_spot->isSettleable());
        m_spot->settle(true, "");
        QCOMPARE(checks().front().text(sf::kState), std::string_view("explained"));
    }

private:
    // Who speaks in that place; without the moment.
    QString said(int row) { return m_spot->talk()->rows().at(row).label.section(QStringLiteral(" · "), 0, 1); }
    Record explained()
    {
        Record check = found("explained", "partly");
        check.set(sf::kExplanation, std::string("接待人临时开会"), check.life);
        check.set(sf::kExplainedAt, Timestamp{midnightToday()}, check.life);
        return check;
    }
    OwnChecksController& own() { return *m_app->session.ownChecks(); }
    // Of one of lin's own visits, found by wang.
    Record found(const char* state, const char* outcome)
    {
        Id visit;
        Id account;
        (void)m_app->store.ask([&](Replica& replica) {
            return replica.list({.type = type::kVisit,
                                 .where = {{field::visit::kRep, ListQuery::Where::Is::Equal, sampleStaffId("lin")}}},
                                [&](const View& view) {
                                    visit = view.record.id;
                                    account = view.record.ref(field::visit::kAccount);
                                    return view.record.integer(field::visit::kStartedAt) == 0;
                                });
        });
        const Timestamp at = midnightToday() - 60 * 60 * 1000;
        Record record = recordOfRep(type::kSpotCheck, "lin",
                                    {{sf::kChecker, sampleStaffId("wang")},
                                     {sf::kWeek, std::string("2026-11-16")},
                                     {sf::kVisit, visit},
                                     {sf::kAccount, account},
                                     {sf::kMethod, std::string("phone")},
                                     {sf::kAnswer, std::string("只在门口交了样品")},
                                     {sf::kCheckedAt, at},
                                     {sf::kState, std::string(state)}},
                                    at);
        if (*outcome != '\0')
            record.set(sf::kOutcome, std::string(outcome), record.life);
        const std::string_view parts[]{"found", state, outcome};
        record.id = derivedId(parts);
        return record;
    }
    void arrived(const std::vector<Record>& records)
    {
        QVERIFY(m_app->store.ask([&](Replica& replica) { return arrive(replica, records, midnightToday()); }));
        m_app->store.announce(kTouchedAll);
        m_app->settle();
    }
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
