// SPDX-License-Identifier: GPL-3.0-or-later
//
// A whole working week with three processes, real mouse and keyboard: 林晓's tablet, which has no signal from Monday to
// Friday, 王敏's desktop, and the server. Planned, approved, eleven visits, one moved, one skipped, two added; the record
// makes itself, is returned once, approved; spot checks; the month closed; all of it on paper. Each function is one step and
// begins where the one before it ended; numbered pictures of the main moments lie in <build>/week.
#include "week/facts.h"
#include "week/rep.h"
#include "week/supervisor.h"

#include <QDir>
#include <QTest>
#include <memory>

using namespace roadbook::test;

namespace {

constexpr auto kOffline = "离线";

} // namespace

class TestWorkingWeek : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        play([this] {
            QDir(kPictures).removeRecursively();
            expect(QDir().mkpath(kPictures), "no folder for the pictures");
            m_office = std::make_unique<Office>();
            m_office->begin(kMonday.addDays(-2), QTime(9, 30));
            const QString folder = QString::fromStdString(m_folder.path());
            m_lin = std::make_unique<Rep>(
                Person::Desk{"lin", "平板", "today", ServerProcess::url(m_office->road.port()), QSize(1280, 800)},
                folder + "/tablet", *m_office);
            m_wang = std::make_unique<Supervisor>(
                Person::Desk{"wang", "电脑", "team", m_office->server.url(), QSize(1440, 900)}, folder + "/desktop",
                *m_office);
        });
    }
    void init()
    {
        if (m_broken)
            QSKIP("an earlier step failed");
    }
    // What stood on the screens when a step failed.
    void cleanup()
    {
        if (!QTest::currentTestFailed())
            return;
        m_broken = true;
        for (Screen* screen : {&m_lin->screen, &m_wang->screen})
            if (screen->isOpen())
                picture(*screen, QString("FAILED-%1-%2").arg(QTest::currentTestFunction(), screen->name()));
    }

    void saturday_thePlanOfNextWeekIsMade()
    {
        play([this] {
            m_lin->signIn();
            m_lin->go("week");
            m_lin->screen.waitFor("plan.search");
            expectEqual(m_lin->planState(), "未提交", "the plan");
            bool byHand = true; // the first one
            for (const PlannedVisit& visit : plannedVisits())
                m_lin->putDown(visit, std::exchange(byHand, false));
            picture(m_lin->screen, "saturday-plan");
            m_lin->handInPlan();
            m_lin->waitUntilSent();
        });
    }

    void saturday_theSupervisorApprovesIt()
    {
        play([this] {
            m_wang->signIn();
            m_wang->openReview("周计划");
            for (int i = 0; i < plannedVisits().size(); ++i)
                expectEqual(m_wang->line(i, "accountName"), customers().at(plannedVisits().at(i).customer).name,
                            "the customer in the plan");
            picture(m_wang->screen, "saturday-approve");
            m_wang->approve();
            m_wang->waitUntilDecided();
            m_wang->close();
            m_lin->screen.waitForValue("plan.state", "text", "已批准", 60);
            picture(m_lin->screen, "saturday-approved");
            m_lin->close();
        });
    }

    void monday_theTabletHasNoSignal()
    {
        play([this] {
            m_office->road.close();
            morning(0);
            m_lin->screen.waitForValue("syncChip", "text", kOffline);
            picture(m_lin->screen, "monday-offline");
            visits(0);
            m_lin->screen.waitForValue("syncChip", "text", "离线 · 已存本机");
            m_lin->close();
        });
    }

    void tuesday_oneVisitIsMoved()
    {
        play([this] {
            morning(1);
            m_lin->go("week");
            m_lin->reportMoved(plannedVisits().at(3), 3, kMovedReason, 40);
            picture(m_lin->screen, "tuesday-moved");
            m_lin->go("today");
            visits(1);
            m_lin->close();
        });
    }

    void wednesday_oneMoreThanPlanned()
    {
        play([this] {
            morning(2);
            visits(2);
            picture(m_lin->screen, "wednesday-today");
            m_lin->close();
        });
    }

    void wednesday_theOfficeWorksOn()
    {
        play([this] {
            m_office->begin(kMonday.addDays(2), QTime(18, 0));
            m_wang->open();
            m_wang->go("team");
            const QString said = "展厅看样，下周试装。";
            m_office->chen.setClock(m_office->clock.option());
            const auto account = m_office->chen.list("account").front()["id"];
            m_office->chen.put("visit", {{"account", account},
                                         {"channel", "on_site"},
                                         {"kind", "business"},
                                         {"started_at", "2026-11-25T15:00:00+08:00"},
                                         {"ended_at", "2026-11-25T15:40:00+08:00"},
                                         {"outcome", "achieved"},
                                         {"summary", said.toStdString()}});
            m_office->chen.sync();
            m_wang->screen.waitForText(said, 60); // without a key pressed
            expect(m_wang->screen.state().at("visits") == 1, "the team has other visits");
            picture(m_wang->screen, "wednesday-team");
            m_wang->close();
        });
    }

    void thursday_oneCustomerIsClosed()
    {
        play([this] {
            morning(3);
            visits(3);
            m_lin->close();
        });
    }

    void friday_stillNoSignal()
    {
        play([this] {
            morning(4);
            visits(4);
            m_lin->screen.waitForValue("syncChip", "text", "离线 · 已存本机");
            picture(m_lin->screen, "friday-offline");
            m_lin->close();
        });
    }

    void saturday_theRecordHasMadeItself()
    {
        play([this] {
            m_office->begin(kMonday.addDays(5), QTime(9, 30));
            m_lin->open();
            m_lin->openRecord();
            for (int i = 0; i < comparedRows().size(); ++i) {
                const ComparedRow& row = comparedRows().at(i);
                expectContains(m_lin->recordLine(i), customers().at(row.customer).name, "the record's line");
                expectContains(m_lin->recordLine(i), row.label, "the record's line");
            }
            picture(m_lin->screen, "saturday-record");
            m_lin->screen.click("record.submit");
            m_lin->screen.waitForValue("record.refusal", "text", "第36条第3款");
        });
    }

    void saturday_whatDiffersIsExplained()
    {
        play([this] {
            m_lin->explain(5, kFirstAddedReason);
            m_lin->reportSkipped(8, kSkippedReason);
            m_lin->explain(11, kSecondAddedReason);
            m_lin->screen.click("record.remarks");
            m_lin->screen.type(kRemarks);
            m_lin->handInRecord();
            picture(m_lin->screen, "saturday-handed-in");
        });
    }

    void saturday_theSignalIsBack()
    {
        play([this] {
            m_office->road.open();
            m_lin->screen.click("syncChip");
            m_lin->screen.click("sync.now");
            m_lin->waitUntilSent();
            m_wang->open();
            m_wang->openReview("周记录");
            for (int i = 0; i < comparedRows().size(); ++i)
                expectShown(comparedRows().at(i), i);
            picture(m_wang->screen, "saturday-difference");
        });
    }

    void saturday_itIsReturnedOnce()
    {
        play([this] {
            m_wang->sendBack(kReturned);
            m_wang->waitUntilDecided();
            m_lin->openRecord();
            m_lin->screen.waitForValue("record.state", "text", "已退回", 60);
            expectContains(m_lin->screen.text("record.guidance"), kReturned, "what the rep reads");
            picture(m_lin->screen, "saturday-returned");
            m_lin->screen.click("record.remarks");
            m_lin->screen.key("ctrl+End");
            m_lin->screen.type(kAmended);
            m_lin->handInRecord();
            m_lin->waitUntilSent();
        });
    }

    void saturday_itIsApproved()
    {
        play([this] {
            m_wang->openReview("周记录");
            m_wang->approve(kGuidance);
            m_wang->waitUntilDecided();
            for (int change = 0; change < 2; ++change) { // one moved, one dropped
                m_wang->openReview("行程变更");
                m_wang->approve();
                m_wang->waitUntilDecided();
            }
            m_lin->screen.waitForValue("record.state", "text", "已审阅", 60);
            expectContains(m_lin->screen.text("record.guidance"), kGuidance, "what the rep reads");
            m_lin->screen.click("record.export");
            m_lin->screen.waitForText("已写好");
            picture(m_lin->screen, "saturday-approved-record");
            m_lin->close();
            m_wang->close();
        });
    }

    void monday_theSpotChecksAreMade()
    {
        play([this] {
            m_office->begin(kMonday.addDays(7), QTime(9, 30));
            m_wang->open();
            m_checked = m_wang->checkSample("来过，谈的就是这些。");
            m_wang->waitUntilSent();
            picture(m_wang->screen, "monday-spot-checks");
            m_wang->close();
        });
    }

    void december_theMonthIsClosed()
    {
        play([this] {
            m_office->begin(QDate(2026, 12, 1), QTime(9, 30));
            m_lin->open();
            m_lin->readChecks("来过，谈的就是这些。");
            m_lin->handInMonth();
            picture(m_lin->screen, "december-rep-month");
            m_lin->waitUntilSent();
            m_wang->open();
            m_wang->openReview("月记录");
            picture(m_wang->screen, "december-month");
            m_wang->approve();
            m_wang->screen.waitForValue("review.approve", "text", "转交");
            m_wang->approve();
            m_wang->waitUntilDecided();
            m_wang->close();
            m_lin->screen.waitForValue("month.state", "text", "已转交", 60);
            m_lin->close();
        });
    }

    void december_bothStoresTellTheSameWeek()
    {
        play([this] {
            const ClosedStore tablet = closed(*m_lin, "lin");
            const ClosedStore desktop = closed(*m_wang, "wang");
            const auto visits = tablet.list("visit");
            expect(visits.size() == std::size_t(madeVisits().size()), QString("%1 visits").arg(visits.size()));
            const auto rep = visits.begin()->second.at("rep").get<std::string>();
            const QStringList ofLin{"--where", "rep=" + QString::fromStdString(rep)};
            for (const char* type : {"visit", "week_plan", "plan_item", "week_record", "month_record",
                                     "itinerary_change", "spot_check", "review"})
                expectSame(tablet, desktop, type, ofLin);

            const std::string plan = tablet.only("week_plan");
            for (const ClosedStore* store : {&tablet, &desktop})
                expectCompared(store->command({"compare", "--plan", QString::fromStdString(plan)}).front());
            expectState(tablet, "week_plan", "reviewed");
            expectState(tablet, "week_record", "reviewed");
            expectState(tablet, "month_record", "forwarded");
            for (const auto& [id, change] : tablet.list("itinerary_change"))
                expect(change.at("state") == "acknowledged", "an itinerary change is not acknowledged");
            const auto checks = tablet.list("spot_check");
            expect(checks.size() >= 2, "fewer than two visits of a rep were checked");
            expect(int(desktop.list("spot_check").size()) == m_checked, "other spot checks than were made");
            for (const auto& [id, check] : checks)
                expect(check.at("outcome") == "confirmed" && visits.contains(check.at("visit").get<std::string>()),
                       "a spot check is not as it was made");
            const QStringList due{"due", "--person", QString::fromStdString(rep)};
            expect(tablet.command(due) == desktop.command(due), "the two have other things due");
            for (const ClosedStore* store : {&tablet, &desktop}) {
                expect(store->command({"verify"}).front().at("ok") == true, "a store does not hold together");
                expect(store->command({"quarantine", "list"}).empty(), "something is in quarantine");
                expect(store->command({"conflicts", "list"}).empty(), "something is in conflict");
            }
        });
    }

    void december_itIsOnPaper()
    {
        play([this] {
            const ClosedStore desktop = closed(*m_wang, "wang");
            const QString week = m_lin->documents() + "/周拜访记录表 林晓 2026-11-23";
            expectPrinted(week + ".pdf", week + ".xlsx", desktop, desktop.only("week_record"));
            const QString month = m_lin->documents() + "/month";
            const std::string record = desktop.only("month_record");
            desktop.command(
                {"print", QString::fromStdString(record), "--pdf", month + ".pdf", "--xlsx", month + ".xlsx"});
            expectPrinted(month + ".pdf", month + ".xlsx", desktop, record);
        });
    }

private:
    static constexpr auto kPictures = RB_WEEK_PICTURES;

    void play(const std::function<void()>& step)
    {
        try {
            step();
        } catch (const std::exception& problem) {
            QTest::qFail(problem.what(), __FILE__, __LINE__);
        }
    }
    void picture(Screen& screen, const QString& what)
    {
        screen.shot(QString("%1/%2-%3.png").arg(kPictures).arg(++m_picture, 2, 10, QChar('0')).arg(what));
    }

    void morning(int day)
    {
        m_office->clock.set(kMonday.addDays(day), QTime(8, 0));
        m_lin->open();
    }
    void visits(int day)
    {
        for (const MadeVisit& visit : madeVisits())
            if (visit.day == day)
                m_lin->record(visit);
    }
    // On the supervisor's page.
    void expectShown(const ComparedRow& row, int line)
    {
        const QString name = customers().at(row.customer).name;
        expectEqual(m_wang->line(line, "accountName"), name, "a line of the difference view");
        expectEqual(m_wang->line(line, "markText"), row.label, name);
        expectContains(m_wang->line(line, "reasonText"), row.reason, name);
    }
    static void expectState(const ClosedStore& store, const QString& type, const std::string& state)
    {
        expect(store.list(type).begin()->second.at("state") == state, type + " is not " + state.c_str());
    }
    ClosedStore closed(const Person& person, const QString& user) const
    {
        return {person.store(), user, m_office->clock};
    }

    TempFolder m_folder;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<Rep> m_lin;
    std::unique_ptr<Supervisor> m_wang;
    int m_checked = 0;
    int m_picture = 0;
    bool m_broken = false;
};

QTEST_GUILESS_MAIN(TestWorkingWeek)
#include "tst_working_week.moc"
