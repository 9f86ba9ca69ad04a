// SPDX-License-Identifier: GPL-3.0-or-later
//
// The app and a real roadbookd: signing in, the first sync, saves that travel by themselves, live news on another
// device, an outage that heals without anybody pressing a button.
#include "device.h"
#include "model/fields.h"
#include "regulation/pack/pack.h"
#include "support/server_process.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

using namespace roadbook;
using namespace roadbook::test;

class TestSyncRunner : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<ServerProcess>();
        m_server->start();
        addSmallCompany(*m_server);
    }
    void cleanupTestCase() { m_server.reset(); }

    void signInMakesAStoreAndSyncs()
    {
        const TempFolder folder;
        TestApp app(folder.path());
        QCOMPARE(app.session.stage(), AppSession::SignedOut);
        app.session.signIn()->setServer(m_server->url());
        app.session.signIn()->setUser("lin");
        app.session.signIn()->signIn("wrong password");
        QTRY_VERIFY(!app.session.signIn()->busy());
        QVERIFY(!app.session.signIn()->errorText().isEmpty());
        QCOMPARE(app.session.stage(), AppSession::SignedOut);
        QVERIFY(signIn(app, "lin"));
        QVERIFY(!app.session.userName().isEmpty());
        QTRY_COMPARE(app.session.sync()->state(), SyncController::UpToDate);
        QTRY_VERIFY(!app.session.sync()->lastConfirmedText().isEmpty());

        // Locked and opened again, with the password and nothing else.
        app.session.lock();
        QVERIFY(app.unlock(ServerProcess::passwordOf("lin")));
    }

    void aSaveReachesTheSupervisorByItself()
    {
        const TempFolder repFolder;
        const TempFolder wangFolder;
        TestApp rep(repFolder.path());
        TestApp wang(wangFolder.path());
        QVERIFY(signIn(rep, "lin"));
        QVERIFY(signIn(wang, "wang"));
        QTRY_COMPARE(wang.sync.state(), SyncRunner::State::Live);
        wang.settle();
        const int before = wang.session.teamVisits()->visits()->count();

        QCOMPARE(rep.session.accounts()->create("华星橡胶制品有限公司"), QString());
        rep.session.visit()->start(rep.session.accounts()->createdId());
        QTRY_VERIFY(!rep.session.visit()->readOnly());
        rep.session.visit()->setSummary("实时到达");
        QCOMPARE(rep.session.visit()->finish(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(rep.session.sync()->pendingCount(), 0, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(wang.session.teamVisits()->visits()->count(), before + 1, 10'000);
        QCOMPARE(wang.session.teamVisits()->visits()->rows().first().summary, QString("实时到达"));
        QVERIFY(wang.session.teamVisits()->newCount() >= 1);
    }

    // "C 类每季度电话 1 次", as docs/regulation-packs.md adds it.
    void law14_anObligationAddedToThePackShowsOnToday()
    {
        const TempFolder folder;
        TestApp app(folder.path());
        QVERIFY(signIn(app, "lin"));
        QCOMPARE(app.session.accounts()->create("三类客户有限公司"), QString());
        const QString id = app.session.accounts()->createdId();
        app.session.account()->open(id);
        app.settle();
        QCOMPARE(app.session.account()->edit("grade", "C"), QString());
        QCOMPARE(app.session.account()->edit("archived_on", "2026-01-05"), QString()); // a quarter has gone by
        app.settle();
        QVERIFY(!shows(app, "补充第1条"));
        QTRY_COMPARE_WITH_TIMEOUT(app.session.sync()->pendingCount(), 0, 10'000);

        const std::string file = folder.path() + "/ours.json";
        std::ofstream(file) << packWithCallsToC();
        const Ran activated = m_server->admin({"pack", "activate", QString::fromStdString(file)});
        QVERIFY2(activated.exit == 0, activated.err.constData());
        QTRY_VERIFY_WITH_TIMEOUT(shows(app, "补充第1条"), 20'000);
        QTRY_VERIFY(std::ranges::any_of(app.session.account()->due()->rows(),
                                        [](const DueRow& row) { return row.head == "C 类每季度电话 1 次"; }));
    }

    void anOutageHealsByItself()
    {
        const TempFolder folder;
        TestApp app(folder.path());
        QVERIFY(signIn(app, "chen"));
        QTRY_COMPARE(app.sync.state(), SyncRunner::State::Live);
        m_server->stop();
        QTRY_COMPARE_WITH_TIMEOUT(app.session.sync()->state(), SyncController::Offline, 15'000);
        QVERIFY(app.session.sync()->reasonText().contains("连不上服务器"));
        QCOMPARE(app.session.accounts()->create("断网时新建的客户"), QString());
        app.settle();
        QCOMPARE(app.session.sync()->pendingCount(), 1);
        QCOMPARE(app.session.sync()->waiting()->rows().first().stage, int(SyncController::OnDevice));

        // Tries that come to nothing do not say that something is on its way.
        QSet<int> shown;
        QSet<QString> reasons;
        const auto look = [&] {
            shown.insert(app.session.sync()->state());
            reasons.insert(app.session.sync()->reasonText());
        };
        const auto looking = connect(app.session.sync(), &SyncController::changed, this, look);
        int tries = 0;
        const auto counting = connect(&app.sync, &SyncRunner::finished, this, [&tries] { ++tries; });
        QTRY_VERIFY_WITH_TIMEOUT(tries >= 2, 30'000);
        QCOMPARE(shown, QSet<int>{SyncController::Offline});
        QVERIFY(reasons.contains("连不上服务器，正在再试"));
        QVERIFY(!reasons.contains(QString()));
        disconnect(looking);
        disconnect(counting);

        m_server->start();
        QTRY_COMPARE_WITH_TIMEOUT(app.session.sync()->pendingCount(), 0, 30'000);
        QTRY_COMPARE(app.session.sync()->state(), SyncController::UpToDate);
    }

    void twoPeopleMeetAConflictCardAndSettleIt()
    {
        const TempFolder repFolder;
        const TempFolder wangFolder;
        TestApp rep(repFolder.path());
        TestApp wang(wangFolder.path());
        QVERIFY(signIn(rep, "lin"));
        QVERIFY(signIn(wang, "wang"));
        QCOMPARE(rep.session.accounts()->create("两个人都改的客户"), QString());
        const QString id = rep.session.accounts()->createdId();
        rep.session.account()->open(id);
        rep.settle();
        QCOMPARE(rep.session.account()->edit("legal_representative", "刘建国"), QString());
        QTRY_COMPARE_WITH_TIMEOUT(rep.session.sync()->pendingCount(), 0, 10'000);
        wang.session.account()->open(id);
        QTRY_VERIFY_WITH_TIMEOUT(openAndFound(wang, id), 10'000);

        rep.sync.stop();
        wang.sync.stop();
        QCOMPARE(rep.session.account()->edit("legal_representative", "刘志远"), QString());
        QCOMPARE(wang.session.account()->edit("legal_representative", "刘志元"), QString());
        rep.sync.syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(rep.session.sync()->pendingCount(), 0, 10'000);
        wang.sync.syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(wang.session.account()->conflicts()->count(), 1, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(rep.session.account()->conflicts()->count(), 1, 10'000);
        QCOMPARE(wang.session.sync()->state(), SyncController::Attention);

        ConflictItem* item = wang.session.account()->conflicts()->rows().first().item;
        QCOMPARE(item->title(), QString("法定代表人"));
        QCOMPARE(item->beforeText(), QString("刘建国"));
        QCOMPARE(item->rivals()->count(), 2);
        const auto rivals = item->rivals()->rows();
        const auto wanted = std::ranges::find(rivals, QString("刘志远"), &RivalRow::value);
        QVERIFY(wanted != rivals.end());
        QVERIFY(!wanted->author.isEmpty());
        QCOMPARE(item->settleWith(int(wanted - rivals.begin())), QString());
        QTRY_COMPARE_WITH_TIMEOUT(rep.session.account()->conflicts()->count(), 0, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(wang.session.account()->conflicts()->count(), 0, 10'000);
        for (TestApp* app : {&rep, &wang}) {
            const auto& fields = app->session.account()->fields()->rows();
            QCOMPARE(std::ranges::find(fields, QString("legal_representative"), &FieldRow::field)->value,
                     QString("刘志远"));
        }
    }

private:
    static bool shows(TestApp& app, const char* article)
    {
        return std::ranges::any_of(app.session.today()->due()->rows(),
                                   [article](const DueRow& row) { return row.why.contains(article); });
    }
    static std::string packWithCallsToC()
    {
        auto pack = nlohmann::json::parse(regulation::presetText("S0").value());
        pack["version"] = "2";
        pack["obligations"].push_back({{"id", "c_phone"},
                                       {"label", "C 类每季度电话 1 次"},
                                       {"label_en", "C: a call every quarter"},
                                       {"task", "电话"},
                                       {"task_en", "Call"},
                                       {"who", "rep"},
                                       {"grades", {"C"}},
                                       {"tender", "never"},
                                       {"count_kinds", {"return_visit"}},
                                       {"channels", {"phone"}},
                                       {"on_site_counts", true},
                                       {"window", {{"calendar", "quarter"}}},
                                       {"min", 1},
                                       {"notice_days", 30},
                                       {"source", {{"ref", "§1"}, {"article", "补充第1条"}, {"rules", {"C-03"}}}}});
        for (auto& one : pack["obligations"])
            if (one["id"] == "none_b2_c_d")
                one["grades"].erase(std::ranges::find(one["grades"], "C"));
        return pack.dump();
    }
    bool signIn(TestApp& app, const QString& user)
    {
        app.session.signIn()->setServer(m_server->url());
        app.session.signIn()->setUser(user);
        app.session.signIn()->setDevice(user + "的平板");
        app.session.signIn()->signIn(ServerProcess::passwordOf(user));
        const bool ready = QTest::qWaitFor([&app] { return app.session.stage() == AppSession::Ready; }, 15'000);
        if (!ready)
            qWarning("%s", qPrintable(app.session.signIn()->errorText() + app.session.firstSync()->errorText()));
        return ready;
    }
    static bool openAndFound(TestApp& app, const QString& id)
    {
        if (!app.session.account()->found())
            app.session.account()->open(id);
        return app.session.account()->found();
    }

    std::unique_ptr<ServerProcess> m_server;
};

QTEST_MAIN(TestSyncRunner)
#include "tst_sync_runner.moc"
