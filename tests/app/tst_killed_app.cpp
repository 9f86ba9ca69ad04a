// SPDX-License-Identifier: GPL-3.0-or-later
//
// Law 1, from outside: the real app in a real (offscreen) window is killed with SIGKILL while somebody types, or records a
// voice note; the draft is there when it starts again, and the note.
#include "device_env.h"
#include "support/program.h"
#include "support/sample_store.h"
#include "support/temp_folder.h"
#include "support/test_sound.h"

#include <QDate>
#include <QProcess>
#include <QTest>

using namespace roadbook;
using namespace roadbook::test;

namespace {

// A running roadbook that is driven over its standard input.
class DrivenApp {
public:
    explicit DrivenApp(const std::string& store)
    {
        QProcessEnvironment env = QProcessEnvironment::systemEnvironment();
        env.insert("QT_QPA_PLATFORM", "offscreen");
        m_process.setProcessEnvironment(env);
        m_process.start(programPath("roadbook"),
                        {"--store", QString::fromStdString(store), "--drive", "-", "--language", "zh"});
        m_process.waitForStarted();
    }
    ~DrivenApp()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    // The answer without its "ok "; an empty optional after "error".
    std::optional<QString> command(const QString& line)
    {
        m_process.write(line.toUtf8() + "\n");
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(20'000))
                return std::nullopt;
        const QString answer = QString::fromUtf8(m_process.readLine()).trimmed();
        if (!answer.startsWith("ok"))
            qWarning("%s: %s", qPrintable(line), qPrintable(answer));
        return answer.startsWith("ok") ? std::optional(answer.mid(3)) : std::nullopt;
    }
    void write(const QString& line) { m_process.write(line.toUtf8() + "\n"); }
    void kill()
    {
        m_process.waitForBytesWritten();
        m_process.kill();
        m_process.waitForFinished();
    }
    bool unlock()
    {
        return command("wait unlock.password") && command("click unlock.password") &&
               command(QString("type ") + kSamplePassword) && command("key Return") && command("wait nav.today 20");
    }
    bool visitTheFirst()
    {
        return command("click today.record") && command("wait picker.account.0") && command("click picker.account.0") &&
               command("wait visit.summary") && command("sleep 300");
    }

private:
    QProcess m_process;
};

} // namespace

class TestKilledApp : public QObject {
    Q_OBJECT

private slots:
    void law1_draftSurvivesKillWhileTyping()
    {
        const TempFolder folder;
        const Timestamp midnight = QDate::currentDate().startOfDay().toMSecsSinceEpoch();
        QVERIFY(makeSampleStore(folder.path(), "lin", midnight, deviceEnvironment()));
        QString expected;
        for (int round = 0; round < 3; ++round) {
            DrivenApp app(folder.path());
            QVERIFY(app.unlock());
            QVERIFY(app.visitTheFirst());
            const auto before = app.command("text visit.summary");
            QVERIFY(before);
            QVERIFY2(before->startsWith(expected), qPrintable(*before + " / " + expected)); // what was there survived
            QVERIFY(app.command("click visit.summary"));
            QVERIFY(app.command("key End"));
            QVERIFY(app.command(QString("type 第%1次记录。").arg(round)));
            expected = *before + QString("第%1次记录。").arg(round);
            QVERIFY(app.command("sleep 500")); // a pause
            app.write("type 打到一半");
            app.kill();
        }
        DrivenApp app(folder.path());
        QVERIFY(app.unlock());
        QVERIFY(app.visitTheFirst());
        QVERIFY(app.command("text visit.summary")->startsWith(expected));
    }

    void law1_aVoiceNoteSurvivesKillWhileRecording()
    {
        const TempFolder folder;
        const std::string store = folder.path() + "/store";
        TestSound sound(folder.path() + "/sound");
        QVERIFY(
            makeSampleStore(store, "lin", QDate::currentDate().startOfDay().toMSecsSinceEpoch(), deviceEnvironment()));
        {
            sound.plugInMicrophone();
            DrivenApp app(store);
            QVERIFY(app.unlock());
            QVERIFY(app.visitTheFirst());
            QVERIFY(app.command("click visit.record"));
            QVERIFY(app.command("waittext 停止录音"));
            QVERIFY(sound.say(TestSound::speech(80))); // 4 seconds
            QVERIFY(app.command("sleep 2000"));
            app.kill();
        }
        sound.unplug();
        DrivenApp app(store);
        QVERIFY(app.unlock());
        QVERIFY(app.visitTheFirst());
        QVERIFY(app.command("wait visit.file.0"));
        const auto note = app.command("text visit.file.0");
        QVERIFY2(note && note->contains("播放 录音"), qPrintable(note.value_or(QString())));
    }
};

QTEST_GUILESS_MAIN(TestKilledApp)
#include "tst_killed_app.moc"
