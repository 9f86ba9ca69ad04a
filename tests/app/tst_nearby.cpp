// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who lies on the way: by the coordinates of the archives, else by the region; in the plan of a week beside whom a
// suggestion fits, on Today who is due beside a visit that is still to come.
#include "device.h"
#include "model/fields.h"
#include "models/tone.h"
#include "pages/near_words.h"
#include "pages/rows.h"
#include "support/sample_records.h"

#include <QTest>
#include <algorithm>
#include <ctime>

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace af = field::account;
namespace pf = field::plan_item;

const QDate kWednesday(2026, 11, 25);

Timestamp onWednesday(int hour)
{
    return QDateTime(kWednesday, QTime(hour, 0)).toMSecsSinceEpoch();
}

AccountFace face(const char* name, const char* region, std::optional<Position> position)
{
    AccountFace face;
    face.id = sampleId("face", name);
    face.name = name;
    face.region = region;
    face.position = position;
    return face;
}

constexpr std::int64_t kKilometre = 9000; // northwards in millionths of a degree, a little more

} // namespace

class TestNearby : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai"); // the office's days are the device's
        tzset();
    }
    void init()
    {
        m_folder = std::make_unique<TempFolder>();
        const Environment env = deviceEnvironment([] { return onWednesday(10); });
        QVERIFY(makeSampleStore(m_folder->path(), "lin", onWednesday(0), env));
        m_app = std::make_unique<TestApp>(m_folder->path(), env);
        QVERIFY(m_app->unlock());
        m_app->settle();
    }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void aRegionCountsWhereADistanceIsNotKnown()
    {
        const AccountFace here = face("here", "江城", Position{0, 0});
        const AccountFace beside = face("beside", "临江", Position{kKilometre, 0});
        const AccountFace far = face("far", "江城", Position{30 * kKilometre, 0});
        const AccountFace unknown = face("unknown", "江城", {});
        const AccountFace nowhere = face("nowhere", "", {});
        QCOMPARE(nearness(here, beside, 20'000)->metres.value(), metresBetween(*here.position, *beside.position));
        QVERIFY(!nearness(here, beside, 500));
        QVERIFY(!nearness(here, far, 20'000)); // of one region, but it is known better
        QVERIFY(nearness(here, unknown, 20'000) && !nearness(here, unknown, 20'000)->metres);
        QVERIFY(!nearness(beside, unknown, 20'000));
        QVERIFY(!nearness(nowhere, nowhere, 20'000)); // no region is no common one
    }

    void theNearestInTimeFits()
    {
        const AccountFace me = face("me", "江城", Position{0, 0});
        const auto stop = [](const char* name, std::int64_t north, regulation::Day day) {
            return Stop{face(name, "江城", Position{north * kKilometre, 0}), day};
        };
        const Stop sameRegion{face("region", "江城", {}), 1};
        const auto fits = [&me](regulation::Day deadline, std::initializer_list<Stop> stops) {
            const auto found = fittingStop(me, deadline, stops, kMetresOfADay);
            return found ? found->stop.account.name : std::string("none");
        };
        QCOMPARE(fits(0, {}), std::string("none"));
        QCOMPARE(fits(0, {stop("me", 0, 1)}), std::string("none")); // that is the customer itself
        QCOMPARE(fits(0, {stop("five", 5, 1), stop("two", 2, 3)}), std::string("two"));
        QCOMPARE(fits(2, {stop("five", 5, 1), stop("two", 2, 3)}), std::string("five")); // the nearer is too late
        QCOMPARE(fits(3, {stop("five", 5, 1), stop("two", 2, 3)}), std::string("two"));
        QCOMPARE(fits(0, {sameRegion, stop("nine", 9, 3)}), std::string("nine"));
        QCOMPARE(fits(2, {sameRegion, stop("nine", 9, 3)}), std::string("region"));
        QCOMPARE(fits(0, {stop("later", 2, 4), stop("earlier", 2, 2)}), std::string("earlier"));
        QCOMPARE(fits(0, {stop("first", 2, 2), stop("second", 2, 2)}), std::string("first"));
        QCOMPARE(fits(0, {stop("far", 30, 1)}), std::string("none"));
    }

    void distancesAreSaidAsFinelyAsTheyAreMeant()
    {
        QCOMPARE(distanceText(0), QString("100 米"));
        QCOMPARE(distanceText(349), QString("300 米"));
        QCOMPARE(distanceText(949), QString("900 米"));
        QCOMPARE(distanceText(950), QString("1.0 公里"));
        QCOMPARE(distanceText(1430), QString("1.4 公里"));
        QCOMPARE(distanceText(9949), QString("9.9 公里"));
        QCOMPARE(distanceText(9950), QString("10 公里"));
        QCOMPARE(distanceText(14'400), QString("14 公里"));
    }

    void aSuggestionSaysBesideWhomItFits()
    {
        const auto& rows = plan().suggestions()->rows();
        QVERIFY(rows.size() >= 3);
        const SuggestionRow planned = rows.at(0);
        const QString beside = rows.at(1).accountId;
        place(planned.accountId, "10.0,20.0");
        place(beside, "10.01,20.0");
        QCOMPARE(row(beside).nearText, QString()); // nothing is planned yet
        plan().planOn(planned.accountId, 3);
        m_app->settle();
        QVERIFY2(isJourney(planned.channel.toStdString()) == !row(beside).nearText.isEmpty(),
                 qPrintable(planned.channel));
        edit(itemsOn(3).first().itemId, {{pf::kChannel, std::string("on_site")}});
        QCOMPARE(row(beside).nearText, QString("顺路：周四 %1 · 1.1 公里").arg(planned.accountName));
        QCOMPARE(row(planned.accountId).nearText, QString()); // it has its day

        plan().choose(beside);
        for (int day = 0; day < plan().days()->count(); ++day)
            QCOMPARE(plan().days()->rows().at(day).fitText,
                     day == 3 ? QString("顺路：离%1 1.1 公里").arg(planned.accountName) : QString());
        plan().choose(beside); // taken back
        QCOMPARE(plan().days()->rows().at(3).fitText, QString());

        edit(itemsOn(3).first().itemId, {{pf::kChannel, std::string("phone")}}); // that leads nowhere
        QCOMPARE(row(beside).nearText, QString());
        edit(itemsOn(3).first().itemId, {{pf::kChannel, std::string("on_site")}});
        plan().shift(itemsOn(3).first().itemId, -2); // Tuesday is over
        m_app->settle();
        QCOMPARE(row(beside).nearText, QString());
    }

    void whoIsFoundByNameFitsToo()
    {
        const SuggestionRow planned = plan().suggestions()->rows().at(0);
        plan().planOn(planned.accountId, 4);
        m_app->settle();
        edit(itemsOn(4).first().itemId, {{pf::kChannel, std::string("on_site")}});
        plan().setQuery(planned.accountName == "东岭机械股份有限公司" ? "华星橡胶" : "东岭机械");
        m_app->settle();
        const QString found = plan().suggestions()->rows().first().accountId;
        QVERIFY(found != planned.accountId);
        place(planned.accountId, "10.0,20.0");
        place(found, "10.001,20.0");
        QCOMPARE(row(found).nearText, QString("顺路：周五 %1 · 100 米").arg(planned.accountName));
        place(found, "");
        edit(planned.accountId, {{af::kRegion, std::string("远山")}}, type::kAccount);
        edit(found, {{af::kRegion, std::string("远山")}}, type::kAccount);
        QCOMPARE(row(found).nearText, QString("顺路：周五 %1 · 同在远山").arg(planned.accountName));
    }

    void todaySaysWhoIsDueBesideAVisitToCome()
    {
        const QString stop = accountOf("江城市政工程集团"); // today at 14:00
        const QString due = accountOf("华北仪表厂");        // was promised a price list for Monday
        place(stop, "10.0,20.0");
        place(due, "10.001,20.0");
        place(accountOf("瑞丰五金商行"), "9.9995,20.0"); // nearer and due, but seen today in any case
        QVERIFY2(today().nearText().startsWith("顺路：华北仪表厂 距江城市政工程集团 100 米，"),
                 qPrintable(today().nearText()));
        QCOMPARE(today().nearAccountId(), due);
        place(due, "10.05,20.0"); // more than a detour
        QVERIFY2(!today().nearText().contains("华北仪表厂"), qPrintable(today().nearText()));
        place(due, "10.001,20.0");
        QCOMPARE(today().nearAccountId(), due);
        const QList<VisitRow> visits = today().visits()->rows();
        for (const VisitRow& visit : visits) // nothing leads out of the office any more
            if (visit.phase == VisitModel::Planned)
                edit(visit.visitId, {{field::visit::kChannel, std::string("phone")}}, type::kVisit);
        QCOMPARE(today().nearText(), QString());
        QCOMPARE(today().nearAccountId(), QString());
    }

    void whatIsNoPlaceIsNotSaved()
    {
        AccountController& account = *m_app->session.account();
        account.open(accountOf("东岭机械股份有限公司"));
        m_app->settle();
        QCOMPARE(account.editTitle("position"), QString("坐标（纬度,经度）"));
        QVERIFY(account.edit("position", "东岭路 18 号").contains("31.230410,121.473700"));
        QCOMPARE(account.edit("position", "121.4737，31.23041"), QString());
        m_app->settle();
        const auto& rows = account.fields()->rows();
        const auto at = std::ranges::find(rows, QString("position"), &FieldRow::field);
        QVERIFY(at != rows.end());
        QCOMPARE(at->value, QString("31.230410,121.473700"));
        QCOMPARE(account.edit("position", ""), QString());
        m_app->settle();
        QCOMPARE(std::ranges::find(account.fields()->rows(), QString("position"), &FieldRow::field)->fieldState,
                 QString()); // nobody has to fill it in
    }

private:
    WeekPlanController& plan() { return *m_app->session.weekPlan(); }
    TodayController& today() { return *m_app->session.today(); }
    QList<PlanItemRow> itemsOn(int day) { return plan().days()->rows().at(day).items->rows(); }
    SuggestionRow row(const QString& account)
    {
        const auto& rows = plan().suggestions()->rows();
        const auto at = std::ranges::find(rows, account, &SuggestionRow::accountId);
        return at == rows.end() ? SuggestionRow() : *at;
    }
    QString accountOf(const char* name)
    {
        Id found;
        const auto read = m_app->store.ask([&](Replica& replica) -> Status {
            return replica.list({.type = type::kAccount}, [&](const View& view) {
                if (view.record.text(af::kName) == name)
                    found = view.record.id;
                return true;
            });
        });
        return read ? textOf(found) : QString();
    }
    void edit(const QString& record, std::vector<std::pair<FieldId, Value>> fields, TypeId type = type::kPlanItem)
    {
        const auto saved = m_app->store.save({Edit{OpKind::Edit, type, idOf(record), std::move(fields)}});
        QVERIFY2(saved, saved ? "" : saved.error().message.c_str());
        m_app->settle();
    }
    void place(const QString& account, const char* written)
    {
        const auto place = parsePosition(written);
        edit(account, {{af::kPosition, place ? Value{formatPosition(*place)} : Value{}}}, type::kAccount);
    }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
};

QTEST_MAIN(TestNearby)
#include "tst_nearby.moc"
