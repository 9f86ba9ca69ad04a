// SPDX-License-Identifier: GPL-3.0-or-later
//
// The review desk with a real store: what reps hand in on their devices arrives, is approved, returned with a reason, and
// approved together when nothing differs. And that none of it happens otherwise.
#include "saturday.h"
#include "store/month_facts.h"
#include "support/sample_records.h"

#include <QAbstractItemModelTester>

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace wp = field::week_plan;
namespace wr = field::week_record;
namespace pi = field::plan_item;
namespace ic = field::itinerary_change;

constexpr Timestamp kDay = 24 * kHour;

Record weekRecord(const std::string& login, const std::string& week, int rows, int skipped, bool late = false)
{
    return weekRecordOf(login, {.week = week, .rows = rows, .skipped = skipped, .late = late}, theTime);
}

} // namespace

class TestReview : public SaturdayTest {
    Q_OBJECT

private slots:
    void init()
    {
        openAs("wang");
        m_review = m_app->session.review();
    }
    void cleanup()
    {
        close();
        m_repFolder.reset();
    }

    void nothingWaitsAtFirst()
    {
        QCOMPARE(m_review->waitingCount(), 0);
        QCOMPARE(m_review->selectedId(), QString());
        m_review->approve(); // and nothing happens
        m_review->startReturn();
        QVERIFY(!m_review->isReturning());
    }

    void whatIsReviewedIsExportedUnderItsAuthorsName()
    {
        m_review->exportPaper(); // nothing is shown
        m_app->services.papers = m_folder->path() + "/papers";
        bring({weekRecord("lin", kWeek, 8, 2)});
        m_review->setSelectedId(m_review->reviews()->rows().first().reviewId);
        m_app->settle();
        QVERIFY(m_review->detail()->exportable());
        QSignalSpy said(&m_app->session, &AppSession::notice);
        m_review->exportPaper();
        m_app->settle();
        QCOMPARE(said.count(), 1);
        QVERIFY2(said.last().at(0).toString().startsWith("已写好"), qPrintable(said.last().at(0).toString()));
        const QStringList files = QDir(QString::fromStdString(m_app->services.papers.string())).entryList(QDir::Files);
        QCOMPARE(files.size(), 2);
        for (const QString& file : files)
            QVERIFY2(file.contains("林晓") && !file.contains("王敏"), qPrintable(file));
    }

    void aPlanFromTheRepsDeviceIsApproved()
    {
        const Id plan = handInPlan();
        QCOMPARE(m_review->waitingCount(), 1);
        const ReviewRow row = m_review->reviews()->rows().first();
        QCOMPARE(row.repName, QString("林晓"));
        QCOMPARE(row.kindLabel, QString("周计划"));
        QCOMPARE(row.markText, QString("无异常"));
        QCOMPARE(row.lateText, QString());
        QVERIFY(row.clean);
        QCOMPARE(m_review->selectedId(), row.reviewId);
        QCOMPARE(m_review->detail()->lines()->count(), 2);
        QCOMPARE(m_review->detail()->lines()->rows().first().accountName, QString("华星橡胶制品有限公司"));
        QCOMPARE(m_review->detail()->lines()->rows().first().plannedText, QString("09:30"));
        QCOMPARE(m_review->detail()->onwardLabel(), QString("批准"));
        QVERIFY(m_review->detail()->articleText().contains("第36条"));

        QSignalSpy said(&m_app->session, &AppSession::notice);
        m_review->approve();
        m_app->settle();
        QCOMPARE(said.count(), 1);
        QCOMPARE(stateOf(plan), std::string("approved"));
        QCOMPARE(recordOf(plan).ref(wp::kDecidedBy), sampleStaffId("wang"));
        QCOMPARE(m_review->waitingCount(), 0);
        QCOMPARE(rowsIn("decided").size(), 1);
        m_review->approve(); // a second time changes nothing
        QCOMPARE(said.count(), 1);
    }

    void aReturnNeedsItsReason()
    {
        const Id plan = handInPlan();
        m_review->startReturn();
        QVERIFY(m_review->isReturning());
        m_review->confirmReturn();
        QVERIFY(!m_review->problem().isEmpty());
        QCOMPARE(stateOf(plan), std::string("submitted"));
        QVERIFY(m_review->isReturning());

        m_review->setGuidance("  华星改到周二上午  ");
        QVERIFY(m_review->problem().isEmpty());
        m_review->confirmReturn();
        m_app->settle();
        QCOMPARE(stateOf(plan), std::string("returned"));
        QCOMPARE(recordOf(plan).text(wp::kGuidance), std::string_view("华星改到周二上午"));
        QVERIFY(!m_review->isReturning());
        const auto reviews = allOf(type::kReview);
        QCOMPARE(reviews.size(), 1U);
        QCOMPARE(reviews.front().text(field::review::kDecision), std::string_view("returned"));
        QCOMPARE(reviews.front().ref(field::review::kSubject), plan);
    }

    void aCancelledReturnLeavesEverything()
    {
        const Id plan = handInPlan();
        m_review->startReturn();
        m_review->approve(); // not while the reason is asked for
        m_review->cancelReturn();
        m_app->settle();
        QCOMPARE(stateOf(plan), std::string("submitted"));
        QCOMPARE(allOf(type::kReview).size(), 0U);
    }

    void aWeekWithDifferencesNeedsGuidance()
    {
        bring({weekRecord("lin", kWeek, 8, 2)});
        const ReviewRow row = m_review->reviews()->rows().first();
        QCOMPARE(row.markText, QString("2 处差异"));
        QVERIFY(!row.clean);
        QCOMPARE(m_review->bulkCount(), 0);
        QCOMPARE(m_review->guidance(), QString()); // nothing is suggested where something has to be said
        const auto& lines = m_review->detail()->lines()->rows();
        QCOMPARE(lines.size(), 8);
        QCOMPARE(lines.last().markText, QString("未去"));
        QCOMPARE(lines.last().reasonText, QString("对方停业盘点"));
        m_review->approve();
        QVERIFY(!m_review->problem().isEmpty());
        const Id id = idOf(row.reviewId);
        QCOMPARE(stateOf(id), std::string("submitted"));
        m_review->setGuidance("停业要提前打电话");
        m_review->approve();
        m_app->settle();
        QCOMPARE(stateOf(id), std::string("reviewed"));
        const auto reviews = allOf(type::kReview);
        QCOMPARE(reviews.size(), 1U);
        QCOMPARE(reviews.front().text(field::review::kSeal).size(), 64U);
    }

    void aCallIsToldFromAVisit()
    {
        auto sheet = *regulation::readSheet(weekRecord("lin", kWeek, 3, 1).text(wr::kSheet));
        sheet.rows[0].channel = "on_site";
        sheet.rows[1].channel = "phone";
        sheet.rows[1].stayMinutes = 4;
        bring({sealedRecord("lin", sheet, theTime)});
        const auto& lines = m_review->detail()->lines()->rows();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0).channelIcon, QString("map-pin"));
        QCOMPARE(lines.at(0).channelLabel, QString("上门"));
        QCOMPARE(lines.at(1).channelIcon, QString("phone"));
        QCOMPARE(lines.at(1).channelLabel, QString("电话"));
        QVERIFY2(lines.at(1).actualText.endsWith("4 分钟"), qPrintable(lines.at(1).actualText));
        QCOMPARE(lines.at(2).channelIcon, QString());                                            // nobody was there
        QCOMPARE(m_review->detail()->counts()->rows().last().text, QString("平均停留 40 分钟")); // a call is no stay
    }

    void aTableThatDoesNotFitItsSealIsNotClean()
    {
        Record record = weekRecord("lin", kWeek, 4, 0);
        std::string sheet(record.text(wr::kSheet));
        sheet.replace(sheet.find("\"stay_minutes\":40"), 17, "\"stay_minutes\":90");
        record.set(wr::kSheet, sheet, record.life);
        bring({record});
        QCOMPARE(m_review->reviews()->rows().first().markText, QString("与封存不符"));
        QCOMPARE(m_review->bulkCount(), 0);
        QVERIFY(!m_review->detail()->warningText().isEmpty());
    }

    void onlyTheCleanOnesGoTogether()
    {
        bring({weekRecord("lin", kWeek, 8, 0), weekRecord("zhou", kWeek, 5, 0), weekRecord("chen", kWeek, 6, 1),
               weekRecord("chen", "2026-11-09", 6, 0, true)});
        QCOMPARE(m_review->waitingCount(), 4);
        QCOMPARE(m_review->bulkCount(), 2);
        m_review->approveClean({}); // the regulation wants guidance with a weekly record
        QTRY_VERIFY(!m_review->isBusy());
        m_app->settle();
        QCOMPARE(m_review->waitingCount(), 4);

        m_review->approveClean(m_review->bulkGuidance());
        QTRY_VERIFY(!m_review->isBusy());
        m_app->settle();
        QCOMPARE(m_review->waitingCount(), 2);
        for (const ReviewRow& row : rowsIn("waiting") + rowsIn("decided"))
            QCOMPARE(row.section == "waiting", row.repName == "陈露");
        QCOMPARE(allOf(type::kReview).size(), 2U);
    }

    void aMarkNarrowsWhatGoesTogether()
    {
        bring({weekRecord("lin", kWeek, 8, 0), weekRecord("zhou", kWeek, 5, 0), weekRecord("chen", kWeek, 6, 1)});
        const auto idOfRep = [this](const QString& name) {
            const auto& rows = m_review->reviews()->rows();
            return std::ranges::find(rows, name, &ReviewRow::repName)->reviewId;
        };
        QSignalSpy said(&m_app->session, &AppSession::notice);
        m_review->toggleMark(idOfRep("陈露")); // has a difference
        QCOMPARE(said.count(), 1);
        QCOMPARE(m_review->markedCount(), 0);
        m_review->toggleMark(idOfRep("周航"));
        QCOMPARE(m_review->markedCount(), 1);
        QCOMPARE(m_review->bulkCount(), 1);
        m_review->toggleMark(idOfRep("周航"));
        QCOMPARE(m_review->bulkCount(), 2);
        m_review->toggleMark(idOfRep("林晓"));
        m_review->approveClean("请保持");
        QTRY_VERIFY(!m_review->isBusy());
        m_app->settle();
        QCOMPARE(m_review->waitingCount(), 2);
        QCOMPARE(m_review->markedCount(), 0);
    }

    void twentyCleanWeeksOneAfterTheOther()
    {
        std::vector<Record> records;
        for (int week = 0; week < 20; ++week)
            records.push_back(weekRecord(week % 2 == 0 ? "lin" : "zhou",
                                         QDate(2026, 11, 16).addDays(-7 * week).toString(Qt::ISODate).toStdString(), 6,
                                         0));
        bring(records);
        QCOMPARE(m_review->waitingCount(), 20);
        QAbstractItemModelTester tester(m_review->reviews(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < 20; ++i) {
            QVERIFY(!m_review->guidance().isEmpty()); // said of it by the facts; the reviewer may say more
            m_review->approve();
            m_app->settle();
            QCOMPARE(m_review->waitingCount(), 19 - i);
        }
        for (const Record& record : allOf(type::kWeekRecord))
            QCOMPARE(record.text(wr::kState), std::string_view("reviewed"));
    }

    void whatIsBeingWrittenSurvives()
    {
        bring({weekRecord("lin", kWeek, 8, 2), weekRecord("zhou", kWeek, 5, 1)});
        const QString first = m_review->selectedId();
        m_review->setGuidance("写了一半");
        m_review->selectNext();
        QVERIFY(m_review->selectedId() != first);
        m_app->settle();
        QCOMPARE(m_review->guidance(), QString());
        m_review->selectPrevious();
        m_app->settle();
        QCOMPARE(m_review->guidance(), QString("写了一半"));
        m_review->setGuidance("写了一半多");
        m_app->session.lock();
        QCOMPARE(m_review->reviews()->count(), 0);
        QVERIFY(m_app->unlock());
        m_app->settle();
        m_review->setSelectedId(first);
        m_app->settle();
        QCOMPARE(m_review->guidance(), QString("写了一半多"));
    }

    void guidanceWithoutADecision()
    {
        bring({weekRecord("lin", kWeek, 8, 2)});
        m_review->giveGuidance(); // nothing to give
        QCOMPARE(allOf(type::kReview).size(), 0U);
        m_review->setGuidance("先把瑞丰的情况问清楚");
        m_review->giveGuidance();
        m_app->settle();
        QCOMPARE(m_review->waitingCount(), 1);
        const auto reviews = allOf(type::kReview);
        QCOMPARE(reviews.size(), 1U);
        QCOMPARE(reviews.front().text(field::review::kDecision), std::string_view("guidance"));
    }

    void aReviewedWeekClosesItsPlan()
    {
        const Record plan = recordOfRep(
            type::kWeekPlan, "lin", {{wp::kWeek, std::string(kWeek)}, {wp::kState, std::string("recorded")}}, theTime);
        bring({plan, weekRecord("lin", kWeek, 6, 0)});
        QCOMPARE(m_review->waitingCount(), 1); // the plan waits for its record, not for a person
        m_review->approve();
        m_app->settle();
        QCOMPARE(stateOf(plan.id), std::string("reviewed"));
        QCOMPARE(m_review->waitingCount(), 0);
    }

    void aMonthIsReviewedThenForwarded()
    {
        regulation::Sheet sheet;
        sheet.monthly = true;
        sheet.rep = sampleStaffId("lin");
        sheet.period = *regulation::parseDay("2026-10-01");
        sheet.sealedAt = theTime;
        sheet.pack = "S0@1";
        const regulation::Day missing = *regulation::parseDay("2026-10-12");
        sheet.missingWeeks = {missing};
        regulation::SheetRow row;
        row.item = sampleId("item", "month 1");
        row.visit = sampleId("visit", "month 1");
        row.accountName = "客户";
        row.day = *regulation::parseDay("2026-10-05");
        row.differences = {"as_planned"};
        sheet.rows.push_back(row);
        bring({sealedRecord("lin", sheet, theTime)});
        QCOMPARE(m_review->reviews()->rows().first().markText, QString("缺 1 周的记录"));
        row.item = sampleId("item", "month 2");
        row.visit = {};
        row.differences = {"skipped"};
        row.reason = "对方停业盘点";
        sheet.rows.push_back(row);
        row.item = {};
        row.visit = sampleId("visit", "month 3");
        row.differences = {};
        sheet.rows.push_back(row);
        const Record month = sealedRecord("lin", sheet, theTime);
        bring({month});
        const ReviewRow head = m_review->reviews()->rows().first();
        QCOMPARE(head.markText, QString("1 处差异")); // a missing week is no difference
        QCOMPARE(head.summaryText, QString("计划 2 次，完成 1 次 · 计划外 1 次 · 缺 1 周的记录"));
        QVERIFY(!head.clean);
        const std::int64_t visits = visitsOf("lin", missing, missing + 7);
        QCOMPARE(m_review->detail()->warningText(),
                 QString("本月还缺这些周的记录：10月12日") +
                     (visits > 0 ? QString("（已有 %1 次拜访）").arg(visits) : QString()));
        QCOMPARE(m_review->detail()->lines()->rows().first().dateText, QString("5日 周一"));
        m_review->approve(); // a month needs no guidance
        m_app->settle();
        QCOMPARE(stateOf(month.id), std::string("reviewed"));
        QCOMPARE(m_review->waitingCount(), 1);
        QVERIFY(m_review->detail()->onwardLabel().contains("转交"));
        m_review->approve();
        m_app->settle();
        QCOMPARE(stateOf(month.id), std::string("forwarded"));
        QCOMPARE(recordOf(month.id).text(field::month_record::kForwardedTo), std::string_view("大客户管理部"));
        QCOMPARE(m_review->waitingCount(), 0);
    }

    void anItineraryChangeIsAcknowledgedAloneOnly()
    {
        const Id plan = handInPlan();
        m_review->approve();
        m_app->settle();
        auto rep = openRep();
        QVERIFY(rep);
        QVERIFY(arrive(*rep, {recordOf(plan)}, theTime));
        const Edit change[]{{OpKind::Create,
                             type::kItineraryChange,
                             rep->newId(),
                             {{ic::kRep, sampleStaffId("lin")},
                              {ic::kPlan, plan},
                              {ic::kItem, m_items.front()},
                              {ic::kChange, std::string("moved")},
                              {ic::kDay, std::string("2026-11-24")},
                              {ic::kNewStart, saturday() + 3 * kDay + 14 * kHour},
                              {ic::kStayMinutes, std::int64_t{45}},
                              {ic::kReason, std::string("对方改了时间")},
                              {ic::kState, std::string("submitted")}}}};
        const auto saved = rep->save(change);
        QVERIFY2(saved, saved ? "" : saved.error().message.c_str());
        bring({saved->front().record});
        QCOMPARE(m_review->waitingCount(), 1);
        const ReviewRow row = m_review->reviews()->rows().first();
        QCOMPARE(row.kindLabel, QString("行程变更"));
        QCOMPARE(row.summaryText, QString("改期 · 华星橡胶制品有限公司"));
        QCOMPARE(m_review->bulkCount(), 0);
        const auto& lines = m_review->detail()->lines()->rows();
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().accountName, QString("华星橡胶制品有限公司"));
        QCOMPARE(lines.first().reasonText, QString("对方改了时间"));
        QCOMPARE(lines.first().plannedText, QString("11月23日 09:30")); // the row stands on the day it was moved to
        m_review->approve();
        m_app->settle();
        QCOMPARE(stateOf(idOf(row.reviewId)), std::string("acknowledged"));
    }

private:
    QList<ReviewRow> rowsIn(const QString& section) const
    {
        QList<ReviewRow> rows;
        for (const ReviewRow& row : m_review->reviews()->rows())
            if (row.section == section)
                rows.append(row);
        return rows;
    }
    // 林晓's own device, offline.
    std::unique_ptr<Replica> openRep()
    {
        if (!m_repFolder) {
            m_repFolder = std::make_unique<TempFolder>();
            if (!makeSampleStore(m_repFolder->path(), "lin", saturday(), environment()))
                return nullptr;
        }
        auto key = KeyFile(m_repFolder->path()).unlock(kSamplePassword, environment());
        if (!key)
            return nullptr;
        auto replica = Replica::open(m_repFolder->path(), *key, environment());
        return replica ? std::make_unique<Replica>(std::move(*replica)) : nullptr;
    }
    // Next week's plan with two visits, made and handed in on that device, and brought here.
    Id handInPlan()
    {
        auto rep = openRep();
        if (!rep)
            return {};
        Id account;
        (void)rep->list({.type = type::kAccount}, [&account](const View& view) {
            if (view.record.text(field::account::kName) == "华星橡胶制品有限公司")
                account = view.record.id;
            return account.isNull();
        });
        const Id me = sampleStaffId("lin");
        const std::string week = "2026-11-23";
        const Id plan = naturalId(*findType(type::kWeekPlan), {{wp::kRep, me}, {wp::kWeek, week}});
        std::vector<Edit> edits{{OpKind::Create,
                                 type::kWeekPlan,
                                 plan,
                                 {{wp::kRep, me}, {wp::kWeek, week}, {wp::kState, std::string("submitted")}}}};
        m_items.clear();
        for (int day = 0; day < 2; ++day) {
            m_items.push_back(rep->newId());
            edits.push_back({OpKind::Create,
                             type::kPlanItem,
                             m_items.back(),
                             {{pi::kRep, me},
                              {pi::kPlan, plan},
                              {pi::kAccount, account},
                              {pi::kDay, Words::isoDay(QDate(2026, 11, 23 + day)).toStdString()},
                              {pi::kPlannedStart, saturday() + (2 + day) * kDay + 9 * kHour + kHour / 2},
                              {pi::kKind, std::string("return_visit")},
                              {pi::kChannel, std::string("on_site")}}});
        }
        const auto saved = rep->save(edits);
        if (!saved) {
            qWarning("%s", saved.error().message.c_str());
            return {};
        }
        std::vector<Record> records;
        for (const View& view : *saved)
            records.push_back(view.record);
        bring(records);
        return plan;
    }
    std::string stateOf(const Id& id)
    {
        const Record record = recordOf(id);
        const ReviewedFields* fields = reviewedFields(record.type);
        return fields != nullptr ? std::string(record.text(fields->state)) : std::string();
    }
    std::int64_t visitsOf(const std::string& login, regulation::Day from, regulation::Day to)
    {
        const auto visits = m_app->store.ask([&](Replica& replica) -> Result<std::int64_t> {
            RB_ASSIGN(const auto pack, replica.regulation());
            return visitsBetween(replica, pack->calendar, sampleStaffId(login), from, to);
        });
        return visits ? *visits : -1;
    }

    std::unique_ptr<TempFolder> m_repFolder;
    ReviewController* m_review = nullptr;
    std::vector<Id> m_items;
};

QTEST_MAIN(TestReview)
#include "tst_review.moc"
