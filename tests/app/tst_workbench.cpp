// SPDX-License-Identifier: GPL-3.0-or-later
//
// The workbench with a real store: everything that waits for a supervisor stands in one list by age, and leaves it when
// it is done.
#include "model/conflict.h"
#include "pages/work_rows.h"
#include "saturday.h"

#include <QAbstractItemModelTester>

using namespace roadbook;
using namespace roadbook::test;

namespace {

Stamp stampOf(const std::string& login, Timestamp at)
{
    return {
        .rev = 1, .device = sampleStaffId("device"), .author = sampleStaffId(login), .seq = 7, .at = at, .rank = at};
}

// Two people gave the same account another legal representative.
Record conflictOn(const Id& account, Timestamp at)
{
    Conflict conflict{.id = conflictId(account, field::account::kLegalRepresentative, 1),
                      .record = account,
                      .recordType = type::kAccount,
                      .field = field::account::kLegalRepresentative,
                      .before = Value{std::string("甲")},
                      .rivals = {},
                      .settledValue = {},
                      .settledBy = {}};
    for (const char* login : {"lin", "zhou"})
        conflict.rivals.push_back({Value{std::string(login)}, stampOf(login, at), "平板", at});
    Record record;
    record.type = type::kConflict;
    record.id = conflict.id;
    record.scope = account;
    storeConflict(conflict, Value{std::string("lin")}, record, stampOf("lin", at));
    return record;
}

Record refusedSave(const std::string& login, const Id& account, const std::string& state, Timestamp at)
{
    namespace q = field::quarantine;
    Record record;
    record.type = type::kQuarantine;
    const std::string_view parts[]{"refused", login, state};
    record.id = derivedId(parts);
    record.scope = account;
    record.life = record.addStamp(stampOf(login, at));
    const std::pair<FieldId, Value> fields[]{{q::kAuthor, sampleStaffId(login)},
                                             {q::kAccount, account},
                                             {q::kSavedAt, at},
                                             {q::kCode, std::string("forbidden")},
                                             {q::kMessage, std::string("这位客户已经交接")},
                                             {q::kState, state}};
    for (const auto& [field, value] : fields)
        record.set(field, value, record.life);
    return record;
}

} // namespace

class TestWorkbench : public SaturdayTest {
    Q_OBJECT

private slots:
    void init()
    {
        openAs("wang");
        m_bench = m_app->session.workbench();
        QCOMPARE(m_bench->work()->count(), 0); // not before it is opened
        m_bench->open();
        m_app->settle();
    }
    void cleanup() { close(); }

    void everythingThatWaitsStandsThereByAge()
    {
        QAbstractItemModelTester tester(m_bench->work(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(rowsOf("审核").isEmpty() && rowsOf("冲突").isEmpty() && rowsOf("转来的修改").isEmpty());
        const Id account = someAccount();
        bring({weekRecordOf("lin", {.week = kWeek, .rows = 8, .skipped = 2}, theTime - kHour),
               conflictOn(account, theTime - 30 * kHour),
               refusedSave("zhou", account, "handed_over", theTime - 50 * kHour),
               refusedSave("chen", account, "waiting", theTime - 60 * kHour)});
        const auto reviews = rowsOf("审核");
        QCOMPARE(reviews.size(), 1);
        QCOMPARE(reviews.first().head, QString("林晓 · 周记录 · 11月16日 – 11月22日"));
        QVERIFY(reviews.first().detail.contains("2 处差异") && reviews.first().detail.contains("第36条"));
        QCOMPARE(reviews.first().deed, int(WorkModel::Review));
        QCOMPARE(rowsOf("冲突").size(), 1);
        QCOMPARE(rowsOf("冲突").first().ageText, QString("等了 1 天"));
        QCOMPARE(rowsOf("冲突").first().deed, int(WorkModel::Account));
        QCOMPARE(idOf(rowsOf("冲突").first().subjectId), account);
        const auto refused = rowsOf("转来的修改"); // what its author has not handed over is the author's
        QCOMPARE(refused.size(), 1);
        QVERIFY(refused.first().head.contains("周航"));
        QVERIFY2(refused.first().detail.contains("没有权限"), qPrintable(refused.first().detail));
        QVERIFY(!rowsOf("抽查").isEmpty());
        QVERIFY(at("转来的修改") < at("冲突"));
        QVERIFY(at("冲突") < at("审核"));
        QVERIFY(m_bench->summaryText().contains(QString::number(m_bench->work()->count())));
    }

    void aRegradeThatAnOpenWeekRefusedNamesTheWeek()
    {
        namespace q = field::quarantine;
        const Id account = someAccount();
        Record refused = refusedSave("zhou", account, "handed_over", theTime - 50 * kHour);
        refused.set(q::kCode, std::string("frozen"), refused.life);
        refused.set(q::kField, std::string("grade"), refused.life);
        refused.set(q::kMessage, std::string("负责人11月16日起的一周还在执行"), refused.life);
        bring({refused});
        const auto said = [&] {
            m_app->session.sync()->refused()->show(Words::text(refused.id.text()));
            QStringList all{m_app->session.sync()->refused()->reasonText()};
            for (const WorkRow& row : rowsOf(workKind(WorkFacts::Kind::Refused)))
                all.append(row.detail);
            for (const AttentionRow& row : m_app->session.sync()->attention()->rows())
                all.append(row.detail);
            return all;
        };
        m_app->settle();
        QCOMPARE(said().filter("11月16日").size(), 3);
        m_app->settings.setLanguage("en");
        m_app->settle();
        QVERIFY2(said().filter("16 Nov").size() == 3, qPrintable(said().join('\n')));
        m_app->settings.setLanguage("zh");
    }

    void theValueThatStandsInTheWayIsShownAsItIsTyped()
    {
        namespace q = field::quarantine;
        const Id account = someAccount();
        const FieldId usage = field::account::kAnnualUsage;
        Operation operation{.kind = OpKind::Edit,
                            .type = type::kAccount,
                            .record = account,
                            .scope = account,
                            .seen = {},
                            .expected = 0,
                            .changes = {},
                            .conflict = {},
                            .rivals = {}};
        operation.changes.push_back({.field = usage, .seen = {}, .before = {}, .after = std::int64_t{264'000}});
        ChangeGroup group{.seq = 7, .at = theTime, .rank = theTime, .operations = {}};
        group.operations.push_back(std::move(operation));
        Record refused = refusedSave("zhou", account, "handed_over", theTime - kHour);
        refused.set(q::kField, std::string("annual_usage"), refused.life);
        refused.set(q::kSave, encodeGroup(group), refused.life);
        bring({refused});
        RefusedSave& sheet = *m_app->session.sync()->refused();
        QVERIFY(sheet.show(Words::text(refused.id.text())));
        QCOMPARE(sheet.fieldText(), QString("26.4"));
        QCOMPARE(sheet.contentText(), QString("年用量：26.4 万元"));
        QCOMPARE(sheet.apply("27.5"), QString());
        QCOMPARE(recordOf(account).integer(usage), std::int64_t{275'000});
    }

    void ruleV10_whatIsNotHandedInComesWhenItIsLate()
    {
        QVERIFY(rowsOf("未交").isEmpty()); // until 18:00 there is time
        theTime = saturday() + 12 * kHour;
        m_app->store.announce(kTouchedAll);
        m_app->settle();
        const auto missing = rowsOf("未交");
        QVERIFY(missing.size() >= 6); // a plan and a record of each of the three
        for (const WorkRow& row : missing) {
            QCOMPARE(row.ageTone, 4);
            QVERIFY(row.detail.contains("第36条"));
            m_app->session.review()->setSelectedId(row.subjectId); // as the page does
            m_app->settle();
            QCOMPARE(m_app->session.review()->detail()->reviewId(), row.subjectId);
        }
    }

    void ownVisitsThatAreLateAreOneRow()
    {
        QVERIFY(rowsOf("本人拜访").isEmpty());
        const auto saved = m_app->store.ask([](Replica& replica) {
            namespace af = field::account;
            const Edit edit[]{{OpKind::Create,
                               type::kAccount,
                               {},
                               {{af::kName, std::string("王敏自己的客户")}, {af::kGrade, std::string("A1")}}}};
            return replica.save(edit);
        });
        QVERIFY2(saved, saved ? "" : saved.error().message.c_str());
        theTime = saturday() + 40 * 24 * kHour;
        m_app->store.announce(kTouchedAll);
        m_app->settle();
        const auto own = rowsOf("本人拜访");
        QCOMPARE(own.size(), 1);
        QVERIFY2(own.first().detail.contains("王敏自己的客户"), qPrintable(own.first().detail));
        QCOMPARE(own.first().ageTone, 4);
        QCOMPARE(own.first().deed, int(WorkModel::Today));
    }

    void whatIsDoneLeaves()
    {
        bring({weekRecordOf("lin", {.week = kWeek, .rows = 6}, theTime)});
        QCOMPARE(rowsOf("审核").size(), 1);
        m_app->session.review()->setSelectedId(rowsOf("审核").first().subjectId);
        m_app->settle();
        m_app->session.review()->approve();
        m_app->settle();
        QCOMPARE(rowsOf("审核").size(), 0);
    }

    void oneKindAlone()
    {
        bring({weekRecordOf("lin", {.week = kWeek, .rows = 6}, theTime)});
        const int all = m_bench->work()->count();
        m_bench->kinds()->toggle(1);
        QVERIFY(m_bench->work()->count() > 0 && m_bench->work()->count() < all);
        const QString kind = m_bench->work()->rows().first().kindLabel;
        for (const WorkRow& row : m_bench->work()->rows())
            QCOMPARE(row.kindLabel, kind);
        m_bench->kinds()->toggle(0);
        QCOMPARE(m_bench->work()->count(), all);
    }

    void nothingIsLeftWhenTheStoreIsLocked()
    {
        QVERIFY(m_bench->work()->count() > 0);
        m_app->session.lock();
        QCOMPARE(m_bench->work()->count(), 0);
        QCOMPARE(m_bench->kinds()->count(), 0);
        QCOMPARE(m_bench->summaryText(), QString());
    }

private:
    QList<WorkRow> rowsOf(const QString& kind) const
    {
        QList<WorkRow> rows;
        for (const WorkRow& row : m_bench->work()->rows())
            if (row.kindLabel == kind)
                rows.append(row);
        return rows;
    }
    qsizetype at(const QString& kind) const // of the first
    {
        const auto& rows = m_bench->work()->rows();
        return std::ranges::find(rows, kind, &WorkRow::kindLabel) - rows.begin();
    }
    Id someAccount()
    {
        Id account;
        (void)m_app->store.ask([&account](Replica& replica) {
            return replica.list({.type = type::kAccount}, [&account](const View& view) {
                account = view.record.id;
                return false;
            });
        });
        return account;
    }

    WorkbenchController* m_bench = nullptr;
};

QTEST_MAIN(TestWorkbench)
#include "tst_workbench.moc"
