// SPDX-License-Identifier: GPL-3.0-or-later
//
// What helps before and during a visit: the preparation (V-03) over a real store, ticks that stay in the draft, and the
// phrases that a rep writes again and again.
#include "device.h"
#include "model/fields.h"
#include "regulation/calendar/day.h"

using namespace roadbook;
using namespace roadbook::test;

class TestVisitPrep : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<TempFolder>();
        QVERIFY(makeSampleStore(m_folder->path(), "lin", midnightToday(), deviceEnvironment()));
        m_app = std::make_unique<TestApp>(m_folder->path());
        QVERIFY(m_app->unlock());
        m_app->settle();
        QCOMPARE(m_app->session.accounts()->create("新客户有限公司"), QString());
        m_account = m_app->session.accounts()->createdId();
    }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void whatToBringIsThePacksList()
    {
        start();
        QVERIFY(prep().shown());
        QCOMPARE(prep().lastText(), QString("第一次拜访这位客户"));
        const auto rows = prep().bring()->rows();
        const auto labels = [&rows] {
            QStringList all;
            for (const ChoiceRow& row : rows)
                all.append(row.label);
            return all;
        }();
        QVERIFY2(labels.contains("宣传画册") && labels.contains("名片"), qPrintable(labels.join(' ')));
        QVERIFY(std::ranges::none_of(rows, &ChoiceRow::chosen));
    }

    void ticksStayInTheDraftAndInNoRecord()
    {
        start();
        prep().bring()->toggle(2);
        const QString ticked = prep().bring()->rows().at(2).value;
        m_app->settle();
        m_app->session.lock();
        QVERIFY(m_app->unlock());
        m_app->settle();
        start();
        QCOMPARE(prep().bring()->chosenValues(), QStringList{ticked});
        const int before = m_app->session.sync()->pendingCount();
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        QCOMPARE(m_app->session.sync()->pendingCount(), before + 1); // the visit, and nothing of the ticks
        QVERIFY(!prep().shown());
    }

    void theLastVisitAndWhatIsStillOpenAreThere()
    {
        start();
        visit().setSummary("竞品报价低 3%");
        QCOMPARE(visit().addPromise("寄试样", Words::isoDay(QDate::currentDate().addDays(3))), QString());
        QCOMPARE(visit().addPromise("寄样册", Words::isoDay(QDate::currentDate().addDays(1))), QString());
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        start();
        QVERIFY2(prep().lastText().startsWith("上次"), qPrintable(prep().lastText()));
        QCOMPARE(prep().lastSummary(), QString("竞品报价低 3%"));
        QCOMPARE(prep().open()->count(), 2);
        QCOMPARE(prep().open()->rows().first().what, QString("寄样册")); // due first
        QVERIFY(prep().briefText().contains("2 项承诺未了"));
        // Kept: it is no matter of the next visit any more.
        m_app->session.account()->open(m_account);
        m_app->settle();
        m_app->session.account()->keepPromise(prep().open()->rows().first().promiseId);
        m_app->settle();
        visit().open(visit().visitId());
        m_app->settle();
        QCOMPARE(prep().open()->count(), 1);
    }

    void aBirthdayWithinTwoWeeksIsSaid()
    {
        const QDate soon = QDate::currentDate().addDays(5);
        const QDate late = QDate::currentDate().addDays(40);
        const auto birthday = findType(type::kContact)->field("birthday")->id;
        const auto person = [&](const char* name, const QDate& day) {
            return Edit{OpKind::Create,
                        type::kContact,
                        {},
                        {{field::contact::kAccount, *Id::parse(m_account.toStdString())},
                         {field::contact::kName, std::string(name)},
                         {birthday, day.toString("1980-MM-dd").toStdString()}}};
        };
        QVERIFY(m_app->store.save({person("赵敏", soon), person("孙凯", late)}));
        start();
        QCOMPARE(prep().days().size(), 1);
        QVERIFY2(prep().days().first().startsWith("赵敏"), qPrintable(prep().days().first()));
    }

    void birthdaysAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("next");
        QTest::addColumn<int>("years");
        QTest::newRow("with year") << "1980-11-30" << "2026-11-30" << 46;
        QTest::newRow("without") << "11-30" << "2026-11-30" << 0;
        QTest::newRow("in words") << "11月30日" << "2026-11-30" << 0;
        QTest::newRow("today") << "11月27日" << "2026-11-27" << 0;
        QTest::newRow("over for this year") << "1980年3月5日" << "2027-03-05" << 47;
        QTest::newRow("29 February") << "2月29日" << "2027-02-28" << 0;
        QTest::newRow("no day") << "属猴" << "" << 0;
        QTest::newRow("no month") << "13-40" << "" << 0;
        QTest::newRow("nothing") << "" << "" << 0;
    }
    void birthdaysAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, written);
        QFETCH(QString, next);
        QFETCH(int, years);
        const auto found = nextBirthday(written.toStdString(), regulation::dayOf(2026, 11, 27));
        QCOMPARE(found.next == 0 ? QString() : QString::fromStdString(regulation::formatDay(found.next)), next);
        QCOMPARE(found.years, years);
    }

    void whatIsWrittenTwiceBecomesAPhrase()
    {
        const std::vector<std::string> newestFirst{"对方更看重交期。报价已更新；下周再去", "报价已更新。谈得不错",
                                                   "对方更看重交期！报价已更新", "好。好。", "On time. On time."};
        QCOMPARE(phrasesIn(newestFirst), (std::vector<std::string>{"报价已更新", "对方更看重交期"}));
        QCOMPARE(phrasesIn({}), std::vector<std::string>{});
    }

    void phrasesAreLearnedFromMyVisitsAndKeptOnesComeFirst()
    {
        std::vector<Edit> written; // more often than what the sample's rep writes
        for (int i = 0; i < 60; ++i)
            written.push_back(
                {OpKind::Create,
                 type::kVisit,
                 {},
                 {{field::visit::kAccount, *Id::parse(m_account.toStdString())},
                  {field::visit::kRep, m_app->services.me.staff},
                  {field::visit::kStartedAt, midnightToday() + i},
                  {field::visit::kSummary, "第 " + std::to_string(i) + " 次。希望月底前拿到检测报告。"}}});
        QVERIFY(m_app->store.save(written));
        m_app->settle();
        PhrasesController& phrases = *visit().phrases();
        QVERIFY2(phrases.phrases().contains("希望月底前拿到检测报告"), qPrintable(phrases.phrases().join('|')));
        QCOMPARE(phrases.keep("约定下周再次上门"), QString());
        QVERIFY(!phrases.keep("约定下周再次上门").isEmpty());
        QVERIFY(!phrases.keep("  ").isEmpty());
        m_app->settle();
        QCOMPARE(phrases.phrases().first(), QString("约定下周再次上门"));
        m_app->session.lock();
        QVERIFY(m_app->unlock());
        m_app->settle();
        QCOMPARE(phrases.kept(), QStringList{"约定下周再次上门"});
        QSignalSpy notices(&m_app->session, &AppSession::notice);
        phrases.forget("约定下周再次上门");
        QCOMPARE(phrases.kept(), QStringList());
        m_app->session.undo(notices.last().at(2).toString());
        m_app->settle();
        QCOMPARE(phrases.kept(), QStringList{"约定下周再次上门"});
    }

    void aPhraseIsPutInAsASentence()
    {
        start();
        visit().setSummary("谈了价格");
        QCOMPARE(visit().insertPhrase("报价已更新", 4), 11);
        QCOMPARE(visit().summary(), QString("谈了价格。报价已更新。"));
        visit().setSummary("一。二");
        visit().insertPhrase("报价已更新", 2);
        QCOMPARE(visit().summary(), QString("一。报价已更新。二"));
        visit().setSummary("");
        visit().insertPhrase("Price sent", 0);
        QCOMPARE(visit().summary(), QString("Price sent. "));
    }

private:
    VisitController& visit() { return *m_app->session.visit(); }
    VisitPreparation& prep() { return *visit().preparation(); }
    void start()
    {
        visit().start(m_account);
        QTRY_VERIFY(!visit().readOnly());
        m_app->settle();
    }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
    QString m_account;
};

QTEST_MAIN(TestVisitPrep)
#include "tst_visit_prep.moc"
