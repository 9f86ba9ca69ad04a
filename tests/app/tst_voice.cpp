// SPDX-License-Identifier: GPL-3.0-or-later
//
// Voice notes of a visit, from the microphone of the real libasound into a real store: what is kept are the samples that
// were heard, whatever happens while they are recorded, an app that is gone in the middle included; without a microphone it
// says so; they are played in the app, and the supervisor hears them too.
#include "files/original.h"
#include "kept_files.h"
#include "replica/attachments.h"
#include "support/test_sound.h"

#include <QRegularExpression>
#include <QScopeGuard>
#include <map>

using namespace roadbook;
using namespace roadbook::test;

class TestVoice : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<TempFolder>();
        m_sound = std::make_unique<TestSound>(m_folder->path() + "/sound");
        QVERIFY(makeSampleStore(m_folder->path() + "/store", "lin", midnightToday(), deviceEnvironment()));
        m_app = std::make_unique<TestApp>(m_folder->path() + "/store");
        QVERIFY(m_app->unlock());
        m_app->settle();
        m_account = m_app->session.accounts()->results()->rows().first().accountId;
        visit().start(m_account);
        QTRY_VERIFY(!visit().readOnly());
    }
    void cleanup()
    {
        m_sound->unplug(); // or whoever listens would wait for ever
        m_app.reset();
        m_sound.reset();
        m_folder.reset();
    }

    void law5_aNoteGoesIntoTheVisitsOneSave()
    {
        recordSpeech(50);
        QCOMPARE(voice().timeText(), QString("0:02"));
        QVERIFY(voice().loudness() > 0);
        shelf().record();
        QVERIFY(!voice().running());
        QTRY_COMPARE(files().size(), 1);
        const FileRow row = files().first();
        QVERIFY2(QRegularExpression("^录音 \\d\\d:\\d\\d\\.wav$").match(row.name).hasMatch(), qPrintable(row.name));
        QCOMPARE(row.detail.left(2), QString("录音"));
        QCOMPARE(row.place, int(FileModel::Chosen));
        QVERIFY(row.playable);
        const QString id = visit().visitId();
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        const auto pending = m_app->store.ask([](Replica& replica) { return replica.pendingSaves(10); });
        QCOMPARE(int(pending->back().records.size()), 2);
        const Record saved = onlyAttachment();
        QCOMPARE(saved.ref(field::attachment::kRecord).text(), id.toStdString());
        QCOMPARE(saved.text(field::attachment::kMediaType), std::string_view("audio/wav"));
        QCOMPARE(samplesOf(saved), TestSound::speech(50));
        QCOMPARE(shelf().problem(), QString());
    }

    void withoutAMicrophoneItSaysSoAndAFileIsTakenAllTheSame()
    {
        shelf().record();
        QTRY_VERIFY2(shelf().problem().contains("没有找到麦克风"), qPrintable(shelf().problem()));
        QVERIFY(!voice().running());
        QVERIFY(!shelf().canKeepAgain());
        const QString file = QString::fromStdString(m_folder->path()) + "/elsewhere.wav";
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(wavHeader(kVoice, 1600)) + TestSound::speech(1));
        out.close();
        shelf().add({QUrl::fromLocalFile(file)});
        QTRY_COMPARE(files().size(), 1);
        QCOMPARE(shelf().problem(), QString());
    }

    void aNoteEndsAtItsFullLengthAndIsKept()
    {
        m_sound->plugInFastMicrophone(TestSound::speech(7));
        QSignalSpy notices(&m_app->session, &AppSession::notice);
        shelf().record();
        QTRY_COMPARE_WITH_TIMEOUT(files().size(), 1, 30'000);
        QVERIFY(!voice().running());
        QVERIFY(notices.first().first().toString().contains("最长 5 分钟"));
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        const QByteArray samples = samplesOf(onlyAttachment());
        QCOMPARE(samples.size(), qsizetype(bytesPerSecond(kVoice)) * 300);
        QVERIFY(samples.startsWith(TestSound::speech(7)));
        QVERIFY(keptPieces().empty());
    }

    void law1_leavingThePageKeepsWhatWasHeard()
    {
        m_app->session.look("visit");
        recordSpeech(20);
        m_app->session.look("today");
        QVERIFY(!voice().running());
        QTRY_COMPARE(shelf().taking(), 0);
        m_app->session.look("visit");
        QTRY_COMPARE(files().size(), 1);
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        QCOMPARE(samplesOf(onlyAttachment()), TestSound::speech(20));
    }

    void law1_lockingKeepsWhatWasHeard()
    {
        const QString id = visit().visitId();
        recordSpeech(20);
        m_app->session.lock();
        QVERIFY(!voice().running());
        QVERIFY(m_app->unlock());
        m_app->settle();
        const Record saved = onlyAttachment();
        QCOMPARE(saved.ref(field::attachment::kRecord).text(), id.toStdString());
        QCOMPARE(samplesOf(saved), TestSound::speech(20));
        visit().start(m_account); // the draft is found again, and the note with it
        QTRY_COMPARE(files().size(), 1);
        QCOMPARE(visit().visitId(), id);
    }

    // Nobody stops it: the app is gone. What had been heard is a note when the visit is opened again.
    void law1_aNoteThatWasNeverStoppedIsThereAgain()
    {
        const QString id = visit().visitId();
        recordSpeech(70); // 3.5 seconds
        QTRY_VERIFY(!keptPieces().empty());
        QCOMPARE(files().size(), 0);
        killTheApp();
        QSignalSpy notices(&m_app->session, &AppSession::notice);
        visit().start(m_account);
        QTRY_COMPARE(files().size(), 1);
        QCOMPARE(visit().visitId(), id);
        const FileRow row = files().first();
        QVERIFY2(QRegularExpression("^录音 \\d\\d:\\d\\d\\.wav$").match(row.name).hasMatch(), qPrintable(row.name));
        QVERIFY(row.playable);
        QTRY_COMPARE(notices.count(), 1);
        QCOMPARE(notices.first().first().toString(), QString("上次录音没有正常结束，已保留 0:03"));
        m_app->settle();
        QVERIFY(keptPieces().empty());
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        QCOMPARE(onlyAttachment().ref(field::attachment::kRecord).text(), id.toStdString());
        const QByteArray samples = samplesOf(onlyAttachment());
        QVERIFY(samples.size() >= qsizetype(bytesPerSecond(kVoice)) * kKeptEvery.count());
        QVERIFY(TestSound::speech(70).startsWith(samples));
    }

    // Gone between the draft that has the note and forgetting its pieces; or before another note was begun.
    void law6_aNoteIsRescuedOnce()
    {
        recordSpeech(70);
        QTRY_VERIFY(!keptPieces().empty());
        const auto pieces = keptPieces();
        shelf().record();
        QTRY_COMPARE(files().size(), 1);
        m_app->settle();
        QVERIFY(keptPieces().empty());
        putBack(pieces);
        killTheApp();
        QSignalSpy notices(&m_app->session, &AppSession::notice);
        visit().start(m_account);
        QTRY_COMPARE(files().size(), 1);
        m_app->settle();
        QCOMPARE(files().size(), 1);
        QVERIFY(keptPieces().empty());
        QCOMPARE(notices.count(), 0);
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        QCOMPARE(samplesOf(onlyAttachment()), TestSound::speech(70));
        putBack(pieces);
        visit().open(visit().visitId()); // by now the note is a record
        m_app->settle();
        QCOMPARE(files().size(), 1);
        QVERIFY(keptPieces().empty());
    }

    // What one controller still has on its way in is no leftover, however often its page is opened.
    void law6_aNoteOnItsWayInIsNotRescuedToo()
    {
        m_app->session.look("visit");
        recordSpeech(70);
        QTRY_VERIFY(!keptPieces().empty());
        visit().start(m_account); // ends it, and opens the same visit again
        QTRY_COMPARE(shelf().taking(), 0);
        m_app->settle();
        QCOMPARE(files().size(), 1);
        QVERIFY(keptPieces().empty());
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        QCOMPARE(samplesOf(onlyAttachment()), TestSound::speech(70));
    }

    // It is kept again and again, each time what is new: nothing that was heard stands there twice.
    void law1_itIsKeptWhileItGoesOn()
    {
        recordSpeech(70);
        QTRY_COMPARE(int(keptPieces().size()), 2); // its name, and the first piece
        QVERIFY(m_sound->say(TestSound::speech(140).mid(70 * TestSound::kPieceBytes)));
        QTRY_COMPARE(int(keptPieces().size()), 3);
        std::string kept;
        for (const auto& [key, content] : keptPieces())
            if (!key.ends_with("name"))
                kept += content;
        QVERIFY(kept.size() >= 2 * bytesPerSecond(kVoice) * kKeptEvery.count());
        QVERIFY(TestSound::speech(140).startsWith(QByteArray::fromStdString(kept)));
    }

    // They are about a customer, and go with it.
    void law10_itsPiecesAreOfTheAccount()
    {
        recordSpeech(70);
        QTRY_COMPARE(int(keptPieces().size()), 2);
        m_sound->unplug();
        m_app.reset();
        const auto key = KeyFile(m_folder->path() + "/store").unlock(kSamplePassword, deviceEnvironment());
        QVERIFY(key);
        OpenOptions options;
        options.key = *key;
        auto db = Database::open(m_folder->path() + "/store/roadbook.db", options);
        QVERIFY(db);
        const Id account = Id::parse(m_account.toStdString()).value();
        QCOMPARE(db->integer("SELECT count(*) FROM draft WHERE key LIKE 'recording/%' AND scope = ?", account).value(),
                 std::optional<std::int64_t>(2));
    }

    // It was stopped, and is still on its way into the store.
    void law1_lockingAMomentAfterwardsKeepsItToo()
    {
        recordSpeech(20);
        shelf().record();
        QCOMPARE(shelf().taking(), 1);
        m_app->session.lock();
        QVERIFY(m_app->unlock());
        m_app->settle();
        QCOMPARE(samplesOf(onlyAttachment()), TestSound::speech(20));
    }

    void aNoteThatRunsWhenTheVisitEndsIsAttached()
    {
        const QString id = visit().visitId();
        recordSpeech(20);
        QCOMPARE(visit().finish(), QString());
        QVERIFY(!voice().running());
        QTRY_COMPARE(int(attachments().size()), 1);
        QCOMPARE(onlyAttachment().ref(field::attachment::kRecord).text(), id.toStdString());
        QCOMPARE(samplesOf(onlyAttachment()), TestSound::speech(20));
    }

    void aNoteThatTheStoreDoesNotTakeIsKeptForAnotherTry()
    {
        recordSpeech(20);
        m_app->store.close(); // as when the disk refuses
        shelf().record();
        QTRY_VERIFY(shelf().canKeepAgain());
        QVERIFY(!shelf().problem().isEmpty());
        m_app->store.unlock(m_app->directory, kSamplePassword, &m_app->session,
                            [](const Status& open) { QVERIFY(open); });
        QTRY_VERIFY(m_app->store.isOpen());
        m_app->services.due = std::make_shared<DueKeeper>(); // as the session does for another store
        shelf().keepAgain();
        QVERIFY(!shelf().canKeepAgain());
        QTRY_COMPARE(files().size(), 1);
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        QCOMPARE(samplesOf(onlyAttachment()), TestSound::speech(20));
    }

    void takenAwayAndBroughtBackLikeAnyFile()
    {
        recordSpeech(5);
        shelf().record();
        QTRY_COMPARE(files().size(), 1);
        QSignalSpy notices(&m_app->session, &AppSession::notice);
        shelf().remove(files().first().fileId);
        QTRY_COMPARE(files().size(), 0);
        m_app->session.undo(notices.last().at(2).toString());
        QTRY_COMPARE(files().size(), 1);
    }

    void itIsPlayedInTheApp()
    {
        recordSpeech(30);
        shelf().record();
        QTRY_COMPARE(files().size(), 1);
        const QString id = files().first().fileId;
        m_sound->unplug();
        shelf().view(id); // nothing to hear it with
        QCOMPARE(shelf().playing(), id);
        QTRY_VERIFY2(shelf().problem().contains("没有找到扬声器"), qPrintable(shelf().problem()));
        QCOMPARE(shelf().playing(), QString());
        m_sound->plugInLoudspeaker();
        shelf().view(id);
        QCOMPARE(shelf().playing(), id);
        QTRY_COMPARE(shelf().playing(), QString()); // to its end
        QTRY_COMPARE(m_sound->saidAloud(), TestSound::speech(30));
        QCOMPARE(shelf().problem(), QString());
        shelf().view(id);
        shelf().view(id); // once more stops it
        QCOMPARE(shelf().playing(), QString());
    }

    void someoneElsesVisitTakesNoNote()
    {
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        m_app->services.me.staff = sampleStaffId("zhou");
        visit().open(visit().visitId());
        m_app->settle();
        m_sound->plugInMicrophone();
        shelf().record();
        QVERIFY(!voice().running());
    }

    void law2_theSupervisorHearsIt()
    {
        ServerProcess server;
        server.start();
        addSmallCompany(server);
        TestApp rep(m_folder->path() + "/rep");
        TestApp wang(m_folder->path() + "/wang");
        QVERIFY(signIn(server, rep, "lin"));
        QVERIFY(signIn(server, wang, "wang"));
        QCOMPARE(rep.session.accounts()->create("华星橡胶制品有限公司"), QString());
        const QString account = rep.session.accounts()->createdId();
        rep.session.visit()->start(account);
        QTRY_VERIFY(!rep.session.visit()->readOnly());
        FilesController& mine = *rep.session.visit()->files();
        const auto silence = qScopeGuard([this] { m_sound->unplug(); });
        m_sound->plugInMicrophone();
        mine.record();
        QVERIFY(m_sound->say(TestSound::speech(60)));
        QTRY_COMPARE(mine.voice()->timeText(), QString("0:03"));
        mine.record();
        QTRY_COMPARE(mine.files()->count(), 1);
        QCOMPARE(rep.session.visit()->finish(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(mine.files()->rows().first().stateText, QString("已存本机，已上传"), 30'000);

        wang.session.account()->open(account);
        FilesController& theirs = *wang.session.account()->files();
        QTRY_COMPARE_WITH_TIMEOUT(theirs.files()->count(), 1, 30'000);
        const QString id = theirs.files()->rows().first().fileId;
        m_sound->plugInLoudspeaker();
        theirs.view(id); // it has to come first
        QCOMPARE(theirs.playing(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(theirs.files()->rows().first().place, int(FileModel::Here), 30'000);
        theirs.view(id);
        QTRY_COMPARE(m_sound->saidAloud(), TestSound::speech(60));
    }

private:
    VisitController& visit() { return *m_app->session.visit(); }
    FilesController& shelf() { return *visit().files(); }
    VoiceRecording& voice() { return *shelf().voice(); }
    QList<FileRow> files() { return shelf().files()->rows(); }
    void recordSpeech(int pieces)
    {
        m_sound->plugInMicrophone();
        shelf().record();
        QVERIFY(voice().running());
        QVERIFY(m_sound->say(TestSound::speech(pieces)));
        QTRY_COMPARE(voice().heard().count(), pieces * 50);
    }
    // As after kill -9: nothing was stopped or saved on the way out.
    void killTheApp()
    {
        m_sound->unplug(); // or whoever listens would wait for ever
        m_app.reset();
        m_app = std::make_unique<TestApp>(m_folder->path() + "/store");
        QVERIFY(m_app->unlock());
        m_app->settle();
    }
    // What the store has of notes that are being recorded.
    std::map<std::string, std::string> keptPieces()
    {
        return m_app->store
            .ask([](Replica& replica) -> Result<std::map<std::string, std::string>> {
                std::map<std::string, std::string> pieces;
                RB_ASSIGN(const auto keys, replica.draftKeys());
                for (const std::string& key : keys) {
                    if (!key.starts_with("recording/"))
                        continue;
                    RB_ASSIGN(const auto content, replica.draft(key));
                    pieces.emplace(key, content.value_or(std::string()));
                }
                return pieces;
            })
            .value();
    }
    void putBack(const std::map<std::string, std::string>& pieces)
    {
        m_app->store
            .ask([&pieces](Replica& replica) -> Status {
                for (const auto& [key, content] : pieces)
                    RB_TRY(key.ends_with("name") ? replica.saveDraft(key, content)
                                                 : replica.saveDraft(key, Blob{content}, Id{}));
                return {};
            })
            .value();
    }
    std::vector<View> attachments() { return attachmentsIn(*m_app); }
    Record onlyAttachment()
    {
        const auto found = attachments();
        return found.size() == 1 ? found.front().record : Record{};
    }
    QByteArray samplesOf(const Record& attachment)
    {
        const std::string sha256(attachment.text(field::attachment::kSha256));
        const auto file =
            m_app->store.ask([&](Replica& replica) { return readOriginal(replica.attachments(), sha256); });
        if (!file)
            return {};
        const auto wav = readWav(*file);
        return wav ? QByteArray::fromStdString(std::string(wav->samples)) : QByteArray();
    }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestSound> m_sound;
    std::unique_ptr<TestApp> m_app;
    QString m_account;
};

QTEST_MAIN(TestVoice)
#include "tst_voice.moc"
