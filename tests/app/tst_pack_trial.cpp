// SPDX-License-Identifier: GPL-3.0-or-later
//
// A new pack tried on a manager's real store: what the page shows is what the replay of the server's command says of the
// same records; a bad file is refused with its path; nothing is put into force.
#include "device.h"
#include "models/tone.h"
#include "regulation/pack/pack.h"
#include "regulation/pack/report.h"
#include "replica/replay_input.h"

#include <nlohmann/json.hpp>

#include <fstream>

using namespace roadbook;
using namespace roadbook::test;

class TestPackTrial : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<TempFolder>();
        QVERIFY(makeSampleStore(m_folder->path(), "shen", midnightToday(), deviceEnvironment()));
        m_app = std::make_unique<TestApp>(m_folder->path());
        QVERIFY(m_app->unlock());
        m_app->settle();
        m_trial = m_app->session.packTrial();
    }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void itShowsWhatTheReplayOfTheServerSays()
    {
        const std::string text = stricter();
        QSignalSpy progress(m_trial, &PackTrialController::progressChanged);
        m_trial->choose(fileWith(text));
        QCOMPARE(m_trial->state(), PackTrialController::Reading);
        QTRY_COMPARE_WITH_TIMEOUT(m_trial->state(), PackTrialController::Done, 60'000);
        QVERIFY(progress.count() > 5);

        const auto expected = m_app->store.ask([&text](Replica& replica) -> Result<regulation::Replay> {
            RB_ASSIGN(const auto pack, regulation::readPack(text));
            RB_ASSIGN(const auto inForce, replica.regulation());
            RB_ASSIGN(const auto input, replayInput(replica));
            return regulation::replay(*inForce, pack, input.staff, input.accounts, replica.now(), {}, input.done);
        });
        QVERIFY(expected);
        QVERIFY(!expected->regraded.empty()); // or there is nothing to see
        QCOMPARE(m_trial->regraded()->count(), static_cast<int>(expected->regraded.size()));
        QCOMPARE(m_trial->months()->count(), 12);
        double before = 0;
        double after = 0;
        for (const auto& month : expected->months) {
            before += static_cast<double>(month.before.overdue);
            after += static_cast<double>(month.after.overdue);
        }
        for (const ChartRow& row : m_trial->months()->rows()) {
            before -= row.first;
            after -= row.second;
        }
        QCOMPARE(before, 0.0);
        QCOMPARE(after, 0.0);
        QCOMPARE(m_trial->people()->count(), static_cast<int>(expected->people.size()));
        QCOMPARE(expected->before, std::string("S0@1"));
        QCOMPARE(m_trial->title(), QString("试算的《大客户管理制度》第 try 版与现行的《大客户管理制度》第 1 版"));
        QVERIFY(m_trial->nextText().contains("trial.json"));
        QVERIFY(!m_trial->nextText().contains("roadbookd")); // the interface tells people, not shells
    }

    // Less is late because less is asked: that is nothing to be glad of.
    void dutiesThatAreDroppedAreAWarning()
    {
        auto pack = nlohmann::json::parse(*regulation::presetText("S0"));
        pack["version"] = "try";
        pack["obligations"] = nlohmann::json::array();
        m_trial->choose(fileWith(pack.dump()));
        QTRY_COMPARE_WITH_TIMEOUT(m_trial->state(), PackTrialController::Done, 60'000);
        const auto& facts = m_trial->facts()->rows();
        const auto overdue = std::ranges::find(facts, QString("overdue"), &ShortFactRow::factKey);
        QVERIFY(overdue != facts.end());
        QCOMPARE(overdue->tone, static_cast<int>(Tone::Warning));
        QVERIFY(m_trial->owed()->count() > 0);
        for (const ReplayRow& row : m_trial->owed()->rows())
            QVERIFY2(row.tone != Tone::Good, qPrintable(row.title));
    }

    void law14_nothingIsPutIntoForce()
    {
        const auto name = [this] {
            const auto pack = m_app->store.ask([](Replica& replica) { return replica.regulation(); });
            return pack ? (*pack)->name() : std::string();
        };
        const std::string before = name();
        m_trial->choose(fileWith(stricter()));
        QTRY_COMPARE_WITH_TIMEOUT(m_trial->state(), PackTrialController::Done, 60'000);
        QCOMPARE(name(), before);
        const auto status = m_app->store.ask([](Replica& replica) { return replica.status(); });
        QCOMPARE(status->pending, 0);
    }

    void aBadPackIsRefusedWithItsPath()
    {
        auto pack = nlohmann::json::parse(*regulation::presetText("S0"));
        pack["obligations"][2]["who"] = "boss";
        m_trial->choose(fileWith(pack.dump()));
        QTRY_COMPARE(m_trial->state(), PackTrialController::Refused);
        QVERIFY(!m_trial->errorText().isEmpty());
        QVERIFY(m_trial->findings()->count() > 0);
        const auto& rows = m_trial->findings()->rows();
        QVERIFY(std::ranges::any_of(rows, [](const RuleRow& row) {
            return row.source == "obligations[2].who" && row.note == "文件第 1 行" &&
                   row.label.startsWith("联系要求第 3 项（A1 主管每季度上门 1 次） · 由谁负责：没有“boss”这个值");
        }));
        QVERIFY2(m_trial->errorText().startsWith("文件 trial.json 有 1 处错误"), qPrintable(m_trial->errorText()));
        QCOMPARE(m_trial->regraded()->count(), 0);
        QCOMPARE(m_trial->nextText(), QString());
    }

    void whatIsNoPackIsRefused()
    {
        m_trial->choose(fileWith("{ not json"));
        QTRY_COMPARE(m_trial->state(), PackTrialController::Refused);
        QVERIFY(m_trial->findings()->count() > 0);
        QVERIFY2(m_trial->errorText().contains("trial.json"), qPrintable(m_trial->errorText()));
        m_trial->choose(fileWith(R"({"version": 3, "presets": []})"));
        QTRY_COMPARE(m_trial->state(), PackTrialController::Refused);
        QVERIFY2(m_trial->errorText().contains("trial.json 不像制度包"), qPrintable(m_trial->errorText()));
        QCOMPARE(m_trial->findings()->count(), 0); // what a pack would lack of it is of no use
        m_trial->choose(fileWith(R"({"id": "S9", "version": 3})"));
        QTRY_VERIFY(std::ranges::any_of(m_trial->findings()->rows(), [](const RuleRow& row) {
            return row.label == "版本：应当是一段文字" && row.source == "version";
        }));
        m_trial->choose(fileWith(std::string(600 * 1024, ' ')));
        QTRY_COMPARE(m_trial->state(), PackTrialController::Refused);
        QVERIFY(m_trial->errorText().contains("512"));
        m_trial->choose(QUrl::fromLocalFile("no/such/file.json"));
        QTRY_COMPARE(m_trial->state(), PackTrialController::Refused);
        QVERIFY(m_trial->errorText().contains("打不开"));
        m_trial->reset();
        QCOMPARE(m_trial->state(), PackTrialController::Choosing);
        QCOMPARE(m_trial->findings()->count(), 0);
    }

    void stoppedOrLockedItIsForgotten()
    {
        m_trial->choose(fileWith(stricter()));
        m_app->settle();
        m_trial->reset();
        QTest::qWait(300);
        QCOMPARE(m_trial->state(), PackTrialController::Choosing);
        m_trial->choose(fileWith(stricter()));
        m_app->session.lock();
        QTest::qWait(300);
        QCOMPARE(m_trial->state(), PackTrialController::Choosing);
        QCOMPARE(m_trial->regraded()->count(), 0);
    }

private:
    // The preset with one grade beginning elsewhere.
    static std::string stricter()
    {
        auto pack = nlohmann::json::parse(*regulation::presetText("S0"));
        pack["version"] = "try";
        pack["grading"][0]["bands"][0]["from"] = "40";
        return pack.dump();
    }
    QUrl fileWith(const std::string& text)
    {
        const std::string path = m_folder->path() + "/trial.json";
        std::ofstream(path, std::ios::binary) << text;
        return QUrl::fromLocalFile(QString::fromStdString(path));
    }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
    PackTrialController* m_trial = nullptr;
};

QTEST_MAIN(TestPackTrial)
#include "tst_pack_trial.moc"
