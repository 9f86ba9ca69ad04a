// SPDX-License-Identifier: GPL-3.0-or-later
//
// Law 1, from outside: the real app in a real (offscreen) window is killed with SIGKILL while somebody types; the
// draft is there when it starts again.
#include "device_env.h"
#include "support/program.h"
#include "support/sample_store.h"
#include "support/temp_folder.h"

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
            QVERIFY(app.command("click today.record"));
            QVERIFY(app.command("wait picker.account.0"));
            QVERIFY(app.command("click picker.account.0"));
            QVERIFY(app.command("wait visit.summary"));
            QVERIFY(app.command("sleep 300"));
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
        QVERIFY(app.command("click today.record"));
        QVERIFY(app.command("wait picker.account.0"));
        QVERIFY(app.command("click picker.account.0"));
        QVERIFY(app.command("wait visit.summary"));
        QVERIFY(app.command("sleep 300"));
        QVERIFY(app.command("text visit.summary")->startsWith(expected));
    }
};

QTEST_GUILESS_MAIN(TestKilledApp)
#include "tst_killed_app.moc"
