// SPDX-License-Identifier: GPL-3.0-or-later
//
// The rep's working week, offline: a plan drafted from what is due, moved, undone, handed in or refused in the words of
// the regulation; changes reported; the record that makes itself, explained, sealed and supplemented.
#include "device.h"
#include "week_news.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <ctime>

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace pf = field::plan_item;
constexpr Timestamp kHour = 60 * 60 * 1000;

const QDate kMonday(2026, 11, 23);

Timestamp at(int day, int hour, int minute = 0)
{
    return QDateTime(kMonday.addDays(day), QTime(hour, minute)).toMSecsSinceEpoch();
}
QString iso(int day)
{
    return Words::isoDay(kMonday.addDays(day));
}

} // namespace

class TestWeek : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai"); // the office's days are the device's
        tzset();
    }
    void init()
    {
        m_now = at(2, 10); // Wednesday
        m_cursor = 1;
        m_folder = std::make_unique<TempFolder>();
        const Environment env = deviceEnvironment([this] { return m_now; });
        QVERIFY(makeSampleStore(m_folder->path(), "lin", at(2, 0), env));
        m_app = std::make_unique<TestApp>(m_folder->path(), env);
        QVERIFY(m_app->unlock());
        m_app->settle();
    }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void suggestionsSayWhyOncePerCustomer()
    {
        const auto& rows = plan().suggestions()->rows();
        QVERIFY(rows.size() >= 3);
        QVERIFY(!rows.first().section.isEmpty());
        QSet<QString> accounts;
        for (const SuggestionRow& row : rows) {
            QVERIFY(!accounts.contains(row.accountId));
            accounts.insert(row.accountId);
            QVERIFY2(!row.why.isEmpty() && !row.when.isEmpty(), qPrintable(row.accountName));
            QCOMPARE(row.plannedText, QString());
        }
        QVERIFY(std::ranges::any_of(rows, [](const SuggestionRow& row) { return row.why.contains("制度 第34条"); }));
        QVERIFY2(plan().summaryText().contains("到期未排"), qPrintable(plan().summaryText()));
        QCOMPARE(plan().weekHint(), QString("本周"));
        QCOMPARE(plan().stateText(), QString("未提交"));
    }

    void anybodyIsFoundByPinyin()
    {
        plan().setQuery("dljx");
        m_app->settle();
        QCOMPARE(plan().suggestions()->rows().first().accountName, QString("东岭机械股份有限公司"));
        plan().setQuery("");
        m_app->settle();
        QVERIFY(!plan().suggestions()->rows().first().section.isEmpty());
    }

    void aPlanIsDraftedFromWhatIsDue()
    {
        QAbstractItemModelTester tester(plan().days(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(plan().days()->count(), 6);
        const SuggestionRow due = plan().suggestions()->rows().first();
        plan().choose(due.accountId);
        QCOMPARE(plan().chosenText(), due.accountName);
        plan().plan(plan().chosenId(), iso(3));
        QCOMPARE(plan().chosenId(), QString());
        m_app->settle();
        QCOMPARE(itemsOn(3).size(), 1);
        QCOMPARE(itemsOn(3).first().accountName, due.accountName);
        QCOMPARE(plan().stateText(), QString("草稿"));
        QVERIFY2(plan().stateDetail().contains("第36条第1款"), qPrintable(plan().stateDetail()));
        QCOMPARE(plan().suggestions()->rows().first().plannedText, QString("已排 周四"));
        QCOMPARE(m_app->session.sync()->pendingCount(), 1); // plan and item are one save
        const View item = only(type::kPlanItem);
        QVERIFY(item.record.text(pf::kChannel) == due.channel.toStdString());

        plan().planOn(due.accountId, 3); // again on that day
        m_app->settle();
        QCOMPARE(itemsOn(3).size(), 1);
        plan().plan(due.accountId, iso(9)); // not of this week
        m_app->settle();
        QCOMPARE(plan().summaryText().startsWith("已排 1 家"), true);
    }

    void anItemMovesWithItsHourAndBack()
    {
        const QString item = planned(0);
        QVERIFY(plan().openItem(item));
        QVERIFY(!plan().editor()->reporting());
        QVERIFY(plan().editor()->save("9点", "", "", "").contains("9:30"));
        QCOMPARE(plan().editor()->save("9：30", "谈年度框架", "", ""), QString());
        m_app->settle();
        QCOMPARE(itemsOn(0).first().timeText, QString("09:30"));
        QVERIFY(itemsOn(0).first().detailText.contains("谈年度框架"));

        plan().shift(item, -1); // there is no day before Monday
        m_app->settle();
        QCOMPARE(itemsOn(0).size(), 1);
        QSignalSpy notices(&m_app->session, &AppSession::notice);
        plan().shift(item, 1);
        m_app->settle();
        QCOMPARE(itemsOn(1).size(), 1);
        QCOMPARE(only(type::kPlanItem).record.integer(pf::kPlannedStart), at(1, 9, 30));
        m_app->session.undo(notices.last().at(2).toString());
        m_app->settle();
        QCOMPARE(itemsOn(0).first().timeText, QString("09:30"));
        QCOMPARE(only(type::kPlanItem).record.integer(pf::kPlannedStart), at(0, 9, 30));
    }

    void anItemIsTakenOutAndComesBack()
    {
        const QString item = planned(2);
        QSignalSpy notices(&m_app->session, &AppSession::notice);
        plan().remove(item);
        m_app->settle();
        QCOMPARE(itemsOn(2).size(), 0);
        m_app->session.undo(notices.last().at(2).toString());
        m_app->settle();
        QCOMPARE(itemsOn(2).size(), 1);
        QCOMPARE(itemsOn(2).first().itemId, item);
    }

    void anEmptyPlanIsRefusedInTheWordsOfTheRegulation()
    {
        const auto refused = [this] {
            plan().submit();
            m_app->settle();
            return plan().refusal().startsWith("计划里还没有拜访") && plan().refusal().contains("第36条第1款");
        };
        QVERIFY2(refused(), qPrintable(plan().refusal())); // there is no plan at all
        plan().remove(planned(1));
        m_app->settle();
        QVERIFY(plan().refusal().isEmpty());
        QVERIFY2(refused(), qPrintable(plan().refusal())); // nor an item in it
        QCOMPARE(plan().stateText(), QString("草稿"));
        m_app->settings.setLanguage("en");
        m_app->settle();
        plan().submit();
        QVERIFY2(plan().refusal().startsWith("The plan has no visit yet"), qPrintable(plan().refusal()));
    }

    void aPlanIsHandedInClosedAndRecalled()
    {
        const QString item = planned(1);
        plan().submit();
        m_app->settle();
        QCOMPARE(plan().refusal(), QString());
        QCOMPARE(plan().stateText(), QString("已提交"));
        QVERIFY2(plan().stateDetail().contains("逾期提交"), qPrintable(plan().stateDetail())); // due last Saturday
        QVERIFY(!plan().editable());
        QCOMPARE(plan().submitText(), QString());
        plan().move(item, iso(4));
        plan().plan(plan().suggestions()->rows().last().accountId, iso(4));
        plan().remove(item);
        m_app->settle();
        QCOMPARE(itemsOn(1).size(), 1);
        QCOMPARE(itemsOn(4).size(), 0);
        QVERIFY(!plan().recallText().isEmpty());
        plan().recall();
        m_app->settle();
        QVERIFY(plan().editable());
        plan().move(item, iso(4));
        m_app->settle();
        QCOMPARE(itemsOn(4).size(), 1);
    }

    void aPlanIsExportedAsPdfAndWorkbook()
    {
        QVERIFY(!plan().exportable()); // there is none yet
        m_app->services.papers = m_folder->path() + "/papers";
        plan().plan(plan().suggestions()->rows().first().accountId, iso(3));
        m_app->settle();
        QVERIFY(plan().exportable());
        QSignalSpy said(&m_app->session, &AppSession::notice);
        plan().exportPaper();
        m_app->settle();
        QVERIFY2(said.last().at(0).toString().startsWith("已写好"), qPrintable(said.last().at(0).toString()));
        const QDir papers(QString::fromStdString(m_app->services.papers.string()));
        const QStringList files = papers.entryList(QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 2);
        QVERIFY2(files.at(0).startsWith("周拜访计划表 林晓 2026-11-23") && files.at(0).endsWith(".pdf"),
                 qPrintable(files.at(0)));
        QVERIFY(QFileInfo(papers.filePath(files.at(1))).size() > 1000);
        m_app->services.papers = "/proc/nothing can be written here";
        plan().exportPaper();
        m_app->settle();
        QVERIFY2(said.last().at(0).toString().startsWith("没有写成"), qPrintable(said.last().at(0).toString()));
    }

    void nextWeekIsPlannedWhenItsPlanIsAnnounced()
    {
        plan().nextWeek();
        m_app->settle();
        QCOMPARE(plan().weekHint(), QString("下周"));
        plan().previousWeek();
        m_app->settle();
        plan().previousWeek();
        m_app->settle();
        QCOMPARE(plan().weekHint(), QString("上周"));
        plan().usualWeek();
        m_app->settle();
        QCOMPARE(plan().weekHint(), QString("本周"));
        m_now = at(4, 9); // Friday: due tomorrow
        plan().usualWeek();
        m_app->settle();
        QCOMPARE(plan().weekHint(), QString("下周"));
        QVERIFY2(plan().stateDetail().startsWith("11月28日 18:00 前提交"), qPrintable(plan().stateDetail()));
    }

    void aReturnedPlanShowsWhatTheSupervisorSaid()
    {
        deliverPlan("returned", {account(0)}, "周四也排一家");
        QCOMPARE(plan().stateText(), QString("已退回"));
        QCOMPARE(plan().guidance(), QString("周四也排一家"));
        QCOMPARE(plan().guidanceTone(), 4);
        QVERIFY(plan().stateDetail().contains("王敏"));
        QVERIFY(plan().editable());
        plan().submit();
        m_app->settle();
        QCOMPARE(plan().stateText(), QString("已提交"));
    }

    void anApprovedPlanChangesByReport()
    {
        const Id idle = idleAccount();
        m_now = at(0, 8);
        deliverPlan("approved", {idle});
        const QString item = itemsOn(0).first().itemId;
        QVERIFY(plan().openItem(item));
        PlanItemEditor& editor = *plan().editor();
        QVERIFY(editor.reporting());
        QVERIFY(editor.moving());
        QVERIFY(!editor.report("客户停电", "40").isEmpty()); // to the same day
        editor.days()->choose(iso(4));
        QVERIFY2(editor.report(" ", "40").startsWith("行程变更须写明原因"), qPrintable(editor.report(" ", "40")));
        QVERIFY2(editor.report("客户停电", "").startsWith("行程变更须写明停留时数"),
                 qPrintable(editor.report("客户停电", "")));
        QVERIFY(!editor.report("客户停电", "很久").isEmpty());
        QVERIFY(!editor.report("客户停电", "-5").isEmpty());
        QCOMPARE(editor.report("客户停电", "40"), QString());
        m_app->settle();
        QCOMPARE(itemsOn(0).first().markText, QString("改期 → 周五")); // the plan itself stays
        QVERIFY(only(type::kItineraryChange).record.text(field::itinerary_change::kState) == "submitted");
        QVERIFY(plan().openItem(item));
        QVERIFY(editor.reportedText().contains("客户停电"));
        editor.days()->choose(iso(3));
        QVERIFY(!editor.report("又变了", "40").isEmpty());
        editor.changes()->choose("dropped");
        QCOMPARE(editor.stayText(), QString("0"));
    }

    void withoutAPlanEverythingWasAdded()
    {
        QAbstractItemModelTester tester(record().lines(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto& lines = record().lines()->rows();
        QVERIFY(!lines.isEmpty());
        for (const RecordLineRow& line : lines) {
            QCOMPARE(line.plannedText, QString("—"));
            QVERIFY2(line.differenceText.startsWith("计划外"), qPrintable(line.differenceText));
            QVERIFY2(!line.channelIcon.isEmpty() && !line.channelLabel.isEmpty(), qPrintable(line.accountName));
            QCOMPARE(line.channelIcon == "phone", line.channelLabel == "电话");
        }
        QVERIFY(record().missingCount() >= 1);
        QVERIFY(record().badges()->rows().first().text.startsWith("待说明"));
        QVERIFY(record().badges()->rows().at(1).text.startsWith("计划外"));
        QVERIFY2(record().summaryText().contains("没有计划"), qPrintable(record().summaryText()));
    }

    void aMovedVisitSaysTheDayItWasPlannedFor()
    {
        const auto& rows = record().lines()->rows();
        const auto once = std::ranges::find_if(rows, [&rows](const RecordLineRow& row) {
            return row.dayText != "周一" && std::ranges::count(rows, row.accountId, &RecordLineRow::accountId) == 1;
        });
        QVERIFY(once != rows.end());
        const QString visited = once->accountId;
        const auto line = [this, &visited] {
            return *std::ranges::find(record().lines()->rows(), visited, &RecordLineRow::accountId);
        };
        deliverPlan("approved", {*Id::parse(visited.toStdString())});
        QVERIFY2(line().differenceText.startsWith("改期"), qPrintable(line().differenceText));
        QCOMPARE(line().plannedText, QString("11月23日"));
        deliverPlan("approved", {*Id::parse(visited.toStdString())}, "", 9);
        QCOMPARE(line().plannedText, QString("11月23日 09:00"));
        QVERIFY(line().dayText != "周一");
    }

    void theRecordWaitsForItsReasons()
    {
        record().submit();
        m_app->settle();
        QVERIFY2(record().refusal().contains("记录与计划的差异须有原因"), qPrintable(record().refusal()));
        QVERIFY(record().refusal().contains("第36条第3款"));
        QCOMPARE(record().stateText(), QString("未提交"));
        explainAll();
        QCOMPARE(record().missingCount(), 0);
        record().setRemarks("本周以年度框架为主");
        record().submit();
        m_app->settle();
        QCOMPARE(record().refusal(), QString());
        QCOMPARE(record().stateText(), QString("已提交"));
        QVERIFY2(record().sealText().startsWith("第 1 版"), qPrintable(record().sealText()));
        QCOMPARE(record().remarks(), QString("本周以年度框架为主"));
        QVERIFY(!record().editable());
        QCOMPARE(record().submitText(), QString());
        record().setRemarks("改不了");
        QCOMPARE(record().remarks(), QString("本周以年度框架为主"));
    }

    void aMissedVisitIsReportedWithTheHoursStayed()
    {
        const Id idle = idleAccount();
        deliverPlan("approved", {idle});
        const auto line = [this] {
            const auto& lines = record().lines()->rows();
            return *std::ranges::find_if(lines, [](const RecordLineRow& row) { return row.actualText == "未访"; });
        };
        QVERIFY(line().differenceText.startsWith("未去"));
        QCOMPARE(line().channelIcon + line().channelLabel, QString());
        QVERIFY(line().missing);
        QVERIFY(record().explain(line().lineKey));
        QVERIFY(record().reason()->report());
        QVERIFY(record().reason()->ruleText().contains("第36条第3款"));
        QCOMPARE(record().reason()->stayText(), QString("0"));
        QVERIFY(record().reason()->save("", "0").startsWith("行程变更须写明原因"));
        QVERIFY(record().reason()->save("对方停业盘点", "").startsWith("行程变更须写明停留时数"));
        QVERIFY(line().missing);
        QCOMPARE(record().reason()->save("对方停业盘点", "0"), QString());
        m_app->settle();
        QVERIFY(!line().missing);
        QCOMPARE(line().reason, QString("对方停业盘点"));
        QVERIFY(!line().explainable); // it was reported
        explainAll();
        record().submit();
        m_app->settle();
        QCOMPARE(record().stateText(), QString("已提交"));
        QVERIFY(only(type::kWeekPlan).record.text(field::week_plan::kState) ==
                "recorded"); // the plan is closed with it
    }

    void whatComesLaterMakesANewVersion()
    {
        explainAll();
        QVERIFY(explainable() > 0); // what was written can be changed
        record().submit();
        m_app->settle();
        QCOMPARE(record().supplementText(), QString());
        QCOMPARE(explainable(), 0); // until it is sealed
        QVERIFY(!record().explain(record().lines()->rows().first().lineKey));
        m_now = at(5, 20); // Saturday night
        VisitController& visit = *m_app->session.visit();
        visit.start(textOfId(idleAccount()));
        m_app->settle();
        m_now += kHour;
        QCOMPARE(visit.finish(), QString());
        m_app->settle();
        QVERIFY2(record().supplementText().endsWith("1 条"), qPrintable(record().supplementText()));
        record().supplement();
        m_app->settle();
        QVERIFY2(record().refusal().contains("计划外"), qPrintable(record().refusal()));
        QVERIFY(record().sealText().startsWith("第 1 版"));
        QCOMPARE(explainable(), 1);
        explainAll();
        QCOMPARE(explainable(), 1);
        record().supplement();
        m_app->settle();
        QCOMPARE(explainable(), 0);
        QCOMPARE(record().refusal(), QString());
        QVERIFY2(record().sealText().startsWith("第 2 版"), qPrintable(record().sealText()));
        QCOMPARE(record().supplementText(), QString());
    }

    void law1_everyKeystrokeOfTheSummarySurvivesLocking()
    {
        for (const QChar& c : QString("需要技术中心支持"))
            record().setRemarks(record().remarks() + c);
        record().previousWeek(); // while the disk is busy
        m_app->settle();
        QCOMPARE(record().remarks(), QString());
        record().usualWeek();
        m_app->settle();
        QCOMPARE(record().remarks(), QString("需要技术中心支持"));
        record().setRemarks("需要技术中心的支持");
        m_app->session.lock();
        QCOMPARE(record().lines()->count(), 0); // nothing is left to be seen
        QCOMPARE(plan().suggestions()->count(), 0);
        QVERIFY(m_app->unlock());
        m_app->settle();
        QCOMPARE(record().remarks(), QString("需要技术中心的支持"));
    }

private:
    WeekPlanController& plan() { return *m_app->session.weekPlan(); }
    WeekRecordController& record() { return *m_app->session.weekRecord(); }
    QList<PlanItemRow> itemsOn(int day) { return plan().days()->rows().at(day).items->rows(); }
    static QString textOfId(const Id& id) { return QString::fromStdString(id.text()); }
    Id account(int n) { return *Id::parse(plan().suggestions()->rows().at(n).accountId.toStdString()); }

    // The first customer that is due, planned on that day; the id of the item.
    QString planned(int day)
    {
        plan().plan(plan().suggestions()->rows().first().accountId, iso(day));
        m_app->settle();
        return itemsOn(day).first().itemId;
    }
    // One whom nobody visited this week.
    Id idleAccount()
    {
        for (const auto& row : plan().suggestions()->rows())
            if (std::ranges::none_of(record().lines()->rows(),
                                     [&row](const RecordLineRow& line) { return line.accountId == row.accountId; }))
                return *Id::parse(row.accountId.toStdString());
        return {};
    }
    int explainable()
    {
        return static_cast<int>(std::ranges::count(record().lines()->rows(), true, &RecordLineRow::explainable));
    }
    void explainAll()
    {
        for (const RecordLineRow& line : record().lines()->rows()) {
            if (!line.missing)
                continue;
            QVERIFY(record().explain(line.lineKey));
            QVERIFY(!record().reason()->save(" ", "20").isEmpty());
            QCOMPARE(record().reason()->save(record().reason()->reasons()->rows().first().value, "20"), QString());
        }
        m_app->settle();
    }
    View only(TypeId type)
    {
        std::vector<View> views;
        (void)m_app->store.ask([&](Replica& replica) {
            return replica.list({.type = type}, [&views](const View& view) {
                views.push_back(view);
                return true;
            });
        });
        if (views.size() != 1)
            qWarning() << "not one record but" << views.size();
        return views.size() == 1 ? views.front() : View{};
    }

    // As if a sync had just brought the plan that the supervisor decided about, with one item a day from Monday on; at
    // that hour, 0 = at any.
    void deliverPlan(const char* state, const std::vector<Id>& accounts, const char* guidance = "", int hour = 0)
    {
        const SyncReply reply = decidedPlan(++m_cursor, m_now, kMonday, {state, guidance, accounts, hour});
        QVERIFY(m_app->store.ask([&](Replica& replica) { return replica.apply(reply, 0); }));
        m_app->store.announce(kTouchedAll);
        m_app->settle();
    }

    Timestamp m_now = 0;
    std::uint64_t m_cursor = 1;
    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
};

QTEST_MAIN(TestWeek)
#include "tst_week.moc"
