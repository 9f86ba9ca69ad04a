// SPDX-License-Identifier: GPL-3.0-or-later
//
// Photographs and papers on a visit and an account, over a real store and with a real server: chosen, safe in the draft,
// part of the one save, refused in plain words, taken away and brought back; sent after the text, seen small by the
// supervisor, fetched whole.
#include "attach/sha256.h"
#include "files/original.h"
#include "kept_files.h"
#include "replica/attachments.h"

#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <fstream>

using namespace roadbook;
using namespace roadbook::test;

class TestFiles : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<TempFolder>();
        QVERIFY(makeSampleStore(m_folder->path() + "/store", "lin", midnightToday(), deviceEnvironment()));
        m_app = std::make_unique<TestApp>(m_folder->path() + "/store");
        QVERIFY(m_app->unlock());
        m_app->settle();
        m_account = m_app->session.accounts()->results()->rows().first().accountId;
    }
    void cleanup()
    {
        m_app.reset();
        m_folder.reset();
    }

    void law5_aPhotoGoesIntoTheVisitsOneSave()
    {
        start();
        add({photo("新产线.jpg")});
        QCOMPARE(files().size(), 1);
        const FileRow row = files().first();
        QCOMPARE(row.name, QString("新产线.jpg"));
        QCOMPARE(row.place, int(FileModel::Chosen));
        QVERIFY(row.picture.startsWith("data:image/jpeg;base64,"));
        const int before = m_app->session.sync()->pendingCount();
        const QString id = visit().visitId();
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        const auto pending = m_app->store.ask([](Replica& replica) { return replica.pendingSaves(10); });
        QCOMPARE(int(pending->size()), before + 1);
        QCOMPARE(int(pending->back().records.size()), 2);
        const Record saved = attachments().at(0).record;
        QCOMPARE(saved.ref(field::attachment::kRecord).text(), id.toStdString());
        QCOMPARE(saved.text(field::attachment::kRecordType), std::string_view("visit"));
        QCOMPARE(saved.text(field::attachment::kMediaType), std::string_view("image/jpeg"));
        QVERIFY(saved.integer(field::attachment::kTakenAt) > 0);
        QVERIFY(bytesOf(saved.text(field::attachment::kSha256)) == contentOf(m_last));
        QTRY_COMPARE(files().size(), 1);
        QCOMPARE(files().first().place, int(FileModel::Here));
        QCOMPARE(files().first().stateText, QString("已存本机，等待上传"));
        // The account lists it, with where it hangs.
        m_app->session.account()->open(m_account);
        QTRY_COMPARE(m_app->session.account()->files()->files()->count(), 1);
        QCOMPARE(m_app->session.account()->files()->files()->rows().first().whereText, QString("今天拜访"));
        QCOMPARE(m_app->session.account()->files()->files()->rows().first().whoText, QString("林晓"));
    }

    void law1_whatWasChosenSurvivesLocking()
    {
        start();
        add({photo("一.jpg"), paper("二.pdf", 900'000)});
        QTRY_COMPARE(visit().draftState(), VisitController::Saved);
        m_app->session.lock();
        QVERIFY(m_app->unlock());
        m_app->settle();
        start();
        QTRY_COMPARE(files().size(), 2);
        QCOMPARE(files().at(0).name, QString("二.pdf")); // newest first
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        QCOMPARE(int(attachments().size()), 2);
    }

    void aFileThatIsStillOnItsWayWhenTheVisitEndsIsAttachedAllTheSame()
    {
        start();
        visit().files()->add({QUrl::fromLocalFile(paper("大.pdf", 12'000'000))});
        QCOMPARE(visit().files()->taking(), 1);
        QCOMPARE(visit().finish(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(visit().files()->taking(), 0, 30'000);
        m_app->settle();
        QTRY_COMPARE(files().size(), 1);
        QCOMPARE(int(attachments().size()), 1); // nobody has to save the visit once more
    }

    void aFileWhosePageHasGoneIsSavedByItself()
    {
        start();
        visit().files()->add({QUrl::fromLocalFile(paper("大.pdf", 6'000'000))});
        QCOMPARE(visit().finish(), QString());
        const auto accounts = m_app->session.accounts()->results()->rows();
        visit().start(accounts.at(1).accountId);
        QTRY_COMPARE_WITH_TIMEOUT(int(attachments().size()), 1, 30'000);
        QCOMPARE(attachments().at(0).record.ref(field::attachment::kAccount).text(), m_account.toStdString());
        QCOMPARE(files().size(), 0);
    }

    void whatIsRefusedIsSaidInWords()
    {
        start();
        write("安装.exe", QByteArray("MZ\x90\x00\x03\x00", 6));
        add({m_last});
        QVERIFY2(visit().files()->problem().contains("不是能加的文件"), qPrintable(visit().files()->problem()));
        QFile large(path("很大.pdf"));
        QVERIFY(large.open(QIODevice::WriteOnly));
        large.write("%PDF-1.7\n");
        QVERIFY(large.resize(51LL * 1024 * 1024));
        large.close();
        add({path("很大.pdf"), path("没有.jpg"), photo("好的.jpg")});
        QVERIFY(visit().files()->problem().contains("超过 50 MB"));
        QVERIFY(visit().files()->problem().contains("“没有.jpg”读不出来"));
        QCOMPARE(files().size(), 1); // the good one
        QCOMPARE(files().first().name, QString("好的.jpg"));
    }

    void takenAwayAndBroughtBack()
    {
        start();
        add({photo("一.jpg")});
        QSignalSpy notices(&m_app->session, &AppSession::notice);
        visit().files()->remove(files().first().fileId);
        QTRY_COMPARE(files().size(), 0);
        m_app->session.undo(notices.last().at(2).toString());
        QTRY_COMPARE(files().size(), 1);
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        // Saved by now: taking it away is a save, and so is bringing it back.
        visit().files()->remove(files().first().fileId);
        m_app->settle();
        QCOMPARE(files().size(), 0);
        QCOMPARE(int(attachments().size()), 0);
        m_app->session.undo(notices.last().at(2).toString());
        m_app->settle();
        QCOMPARE(files().size(), 1);
        QCOMPARE(int(attachments().size()), 1);
    }

    void aPictureIsShownLargeAndACopyIsPutWhereOneWants()
    {
        m_app->session.account()->open(m_account);
        FilesController& shelf = *m_app->session.account()->files();
        shelf.add({QUrl::fromLocalFile(photo("营业执照.jpg"))});
        QTRY_COMPARE(shelf.files()->count(), 1);
        const QString id = shelf.files()->rows().first().fileId;
        shelf.view(id);
        QCOMPARE(shelf.viewedName(), QString("营业执照.jpg"));
        const QString small = shelf.viewedPicture();
        QTRY_VERIFY(shelf.viewedText().isEmpty());
        QVERIFY(shelf.viewedPicture() != small);
        shelf.endView();
        QCOMPARE(shelf.viewedName(), QString());
        shelf.saveCopy(id, QUrl::fromLocalFile(path("copy.jpg")));
        m_app->settle();
        QCOMPARE(contentOf(path("copy.jpg")), contentOf(m_last));
    }

    void someoneElsesVisitTakesNoFile()
    {
        start();
        QCOMPARE(visit().finish(), QString());
        m_app->settle();
        m_app->services.me.staff = sampleStaffId("zhou");
        visit().open(visit().visitId());
        m_app->settle();
        QVERIFY(!visit().files()->canAdd());
        visit().files()->add({QUrl::fromLocalFile(photo("一.jpg"))});
        m_app->settle();
        QCOMPARE(files().size(), 0);
    }

    // The lines stand at the foot; the rest of the picture, and the chosen file, are as they were.
    void aStampIsDrawnOnACopy()
    {
        const QString file = photo("一.jpg");
        const QByteArray before = contentOf(file);
        Timestamp asked = 0;
        const auto stamped = lookAt(file, [&asked](Timestamp at) {
            asked = at;
            return QStringList{"2026-11-23 11:24", "东岭机械"};
        });
        QVERIFY(stamped);
        QCOMPARE(contentOf(file), before);
        QVERIFY(asked > 0);
        QCOMPARE(stamped->takenAt, asked);
        QVERIFY(stamped->sha256 != lookAt(file, {})->sha256);
        const QImage was = QImage::fromData(before);
        const QImage is = QImage::fromData(QByteArray::fromStdString(stamped->made));
        QCOMPARE(is.size(), was.size());
        QVERIFY(qAbs(qGray(is.pixel(10, 10)) - qGray(was.pixel(10, 10))) < 12);
        QVERIFY(qGray(was.pixel(10, was.height() - 4)) - qGray(is.pixel(10, is.height() - 4)) > 40);
    }

    void law2_theTextGoesFirstAndTheSupervisorSeesAndFetchesIt()
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
        mine.add({QUrl::fromLocalFile(photo("现场.jpg", 2400)), QUrl::fromLocalFile(paper("方案.pdf", 3'000'000))});
        QTRY_COMPARE_WITH_TIMEOUT(mine.files()->count(), 2, 20'000);
        QCOMPARE(rep.session.visit()->finish(), QString());
        QTRY_VERIFY_WITH_TIMEOUT(mine.files()->count() == 2 && everyOneIs(mine, "已存本机，已上传"), 30'000);

        wang.session.account()->open(account);
        FilesController& theirs = *wang.session.account()->files();
        QTRY_COMPARE_WITH_TIMEOUT(theirs.files()->count(), 2, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(named(theirs, "现场.jpg").viewable, 20'000); // the thumbnail comes by itself
        QCOMPARE(named(theirs, "现场.jpg").place, int(FileModel::Elsewhere));
        QCOMPARE(named(theirs, "现场.jpg").stateText, QString("还没有取到本机"));
        for (const char* name : {"现场.jpg", "方案.pdf"})
            theirs.fetch(named(theirs, name).fileId);
        QTRY_VERIFY_WITH_TIMEOUT(named(theirs, "现场.jpg").place == FileModel::Here &&
                                     named(theirs, "方案.pdf").place == FileModel::Here,
                                 30'000);
        theirs.saveCopy(named(theirs, "方案.pdf").fileId, QUrl::fromLocalFile(path("fetched.pdf")));
        wang.settle();
        QCOMPARE(contentOf(path("fetched.pdf")), contentOf(path("方案.pdf")));
    }

    // A picture that is being looked at goes with the account it hangs on.
    void law10_whatWasHandedOverLeavesTheScreen()
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
        rep.session.account()->open(account);
        FilesController& mine = *rep.session.account()->files();
        QTRY_VERIFY(mine.canAdd());
        mine.add({QUrl::fromLocalFile(photo("现场.jpg", 2400))});
        QTRY_VERIFY_WITH_TIMEOUT(mine.files()->count() == 1 && everyOneIs(mine, "已存本机，已上传"), 30'000);
        mine.view(mine.files()->rows().first().fileId);
        QTRY_VERIFY(mine.viewedPicture() != "" && mine.viewedText() == "");

        QTRY_VERIFY_WITH_TIMEOUT(handOver(wang, account, "陈露"), 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(mine.files()->count(), 0, 20'000);
        QCOMPARE(mine.viewedPicture(), QString());
        QCOMPARE(mine.viewedName(), QString());
        QCOMPARE(rep.session.account()->name(), QString());
    }

    // So does what a supervisor looks at in the pane of a visit, and what its rep takes away; the next visit has its own.
    void law10_whatIsGoneLeavesTheSupervisorsPane()
    {
        ServerProcess server;
        server.start();
        addSmallCompany(server);
        TestApp rep(m_folder->path() + "/rep");
        TestApp wang(m_folder->path() + "/wang");
        QVERIFY(signIn(server, rep, "lin"));
        QVERIFY(signIn(server, wang, "wang"));
        const QString stays = visitWith(rep, "瑞丰五金有限公司", {photo("门头.jpg")});
        const QString goes = visitWith(rep, "华星橡胶制品有限公司", {photo("现场.jpg", 2400), photo("合影.jpg")});
        QVERIFY(stays != "" && goes != "");
        const QString account = rep.session.visit()->accountId();

        wang.session.look("team");
        TeamVisitsController& team = *wang.session.teamVisits();
        FilesController& theirs = *team.files();
        QTRY_COMPARE_WITH_TIMEOUT(team.visits()->count(), 2, 30'000);
        team.setSelectedId(goes);
        QTRY_VERIFY_WITH_TIMEOUT(named(theirs, "合影.jpg").viewable && named(theirs, "现场.jpg").viewable, 30'000);
        theirs.view(named(theirs, "合影.jpg").fileId);
        QVERIFY(theirs.viewedPicture() != "");
        FilesController& mine = *rep.session.visit()->files();
        mine.remove(named(mine, "合影.jpg").fileId);
        QTRY_COMPARE_WITH_TIMEOUT(theirs.files()->count(), 1, 30'000);
        QCOMPARE(theirs.viewedPicture(), QString());
        QCOMPARE(theirs.viewedName(), QString());

        theirs.view(named(theirs, "现场.jpg").fileId);
        QTRY_VERIFY_WITH_TIMEOUT(theirs.viewedPicture() != "" && theirs.viewedText() == "", 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(handOver(wang, account, "何川"), 20'000); // who is of another team
        QTRY_COMPARE_WITH_TIMEOUT(team.visits()->count(), 1, 30'000);
        QCOMPARE(theirs.viewedPicture(), QString());
        QCOMPARE(theirs.viewedName(), QString());
        QCOMPARE(team.selectedId(), stays);
        QTRY_COMPARE(team.detail()->visitId(), stays);
        QTRY_COMPARE(theirs.files()->count(), 1);
        QCOMPARE(theirs.files()->rows().first().name, QString("门头.jpg"));
    }

    void thePackSaysWhetherPhotosAreStamped()
    {
        ServerProcess server;
        server.start();
        addSmallCompany(server);
        const std::string file = m_folder->path() + "/stamped.json";
        std::ofstream(file) << packWithStamp();
        const Ran activated = server.admin({"pack", "activate", QString::fromStdString(file)});
        QVERIFY2(activated.exit == 0, activated.err.constData());
        TestApp rep(m_folder->path() + "/rep");
        QVERIFY(signIn(server, rep, "lin"));
        QCOMPARE(rep.session.accounts()->create("华星橡胶制品有限公司"), QString());
        rep.session.visit()->start(rep.session.accounts()->createdId());
        QTRY_VERIFY(!rep.session.visit()->readOnly());
        FilesController& mine = *rep.session.visit()->files();
        mine.add({QUrl::fromLocalFile(photo("现场.jpg"))});
        QTRY_COMPARE_WITH_TIMEOUT(mine.files()->count(), 1, 20'000);
        mine.saveCopy(mine.files()->rows().first().fileId, QUrl::fromLocalFile(path("stamped.jpg")));
        rep.settle();
        const QImage was = QImage::fromData(contentOf(path("现场.jpg")));
        const QImage is = QImage::fromData(contentOf(path("stamped.jpg")));
        QCOMPARE(is.size(), was.size());
        QVERIFY(qGray(was.pixel(10, was.height() - 4)) - qGray(is.pixel(10, is.height() - 4)) > 40);
    }

private:
    // False while that device knows neither the account nor the person.
    static bool handOver(TestApp& from, const QString& account, std::string_view to)
    {
        Id person;
        (void)from.store.ask([&person, to](Replica& replica) {
            return replica.list({.type = type::kStaff}, [&person, to](const View& view) {
                if (view.record.text(field::staff::kName) == to)
                    person = view.record.id;
                return true;
            });
        });
        return !person.isNull() && from.store.save({{OpKind::Edit,
                                                     type::kAccount,
                                                     *Id::parse(account.toStdString()),
                                                     {{field::account::kOwner, person}}}});
    }
    // A visit to a new customer with these files, finished and wholly on the server; "" when that fails.
    static QString visitWith(TestApp& rep, const QString& customer, const QStringList& paths)
    {
        if (rep.session.accounts()->create(customer) != "")
            return {};
        VisitController& visit = *rep.session.visit();
        visit.start(rep.session.accounts()->createdId());
        if (!QTest::qWaitFor([&visit] { return !visit.readOnly(); }))
            return {};
        FilesController& shelf = *visit.files();
        QList<QUrl> urls;
        for (const QString& one : paths)
            urls.append(QUrl::fromLocalFile(one));
        shelf.add(urls);
        if (!QTest::qWaitFor([&] { return shelf.files()->count() == paths.size(); }, 30'000) || visit.finish() != "")
            return {};
        const auto allThere = [&] {
            return shelf.files()->count() == paths.size() && everyOneIs(shelf, "已存本机，已上传");
        };
        return QTest::qWaitFor(allThere, 30'000) ? visit.visitId() : QString();
    }
    VisitController& visit() { return *m_app->session.visit(); }
    QList<FileRow> files() { return visit().files()->files()->rows(); }
    void start()
    {
        visit().start(m_account);
        QTRY_VERIFY(!visit().readOnly());
    }
    void add(const QStringList& paths)
    {
        QList<QUrl> urls;
        for (const QString& one : paths)
            urls.append(QUrl::fromLocalFile(one));
        visit().files()->add(urls);
        QTRY_COMPARE_WITH_TIMEOUT(visit().files()->taking(), 0, 30'000);
        m_app->settle();
    }
    QString path(const QString& name) const { return QString::fromStdString(m_folder->path()) + "/" + name; }
    void write(const QString& name, const QByteArray& bytes)
    {
        m_last = path(name);
        QFile file(m_last);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QString photo(const QString& name, int width = 800)
    {
        QImage image(width, width * 3 / 4, QImage::Format_RGB32);
        image.fill(QColor(200, 210, 220));
        QPainter painter(&image);
        painter.fillRect(width / 4, width / 4, width / 3, width / 5, QColor(170, 90, 60));
        painter.end();
        m_last = path(name);
        image.save(m_last, "JPEG", 90);
        return m_last;
    }
    QString paper(const QString& name, int size)
    {
        QByteArray bytes("%PDF-1.7\n");
        bytes.resize(size);
        QRandomGenerator random(7);
        random.fillRange(reinterpret_cast<quint32*>(bytes.data()) + 3, bytes.size() / 4 - 3);
        write(name, bytes);
        return m_last;
    }
    static QByteArray contentOf(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    std::vector<View> attachments() { return attachmentsIn(*m_app); }
    QByteArray bytesOf(std::string_view sha256)
    {
        return QByteArray::fromStdString(
            m_app->store.ask([&](Replica& replica) { return readOriginal(replica.attachments(), std::string(sha256)); })
                .value());
    }
    static FileRow named(FilesController& shelf, const QString& name)
    {
        for (const FileRow& row : shelf.files()->rows())
            if (row.name == name)
                return row;
        return {};
    }
    static bool everyOneIs(FilesController& shelf, const QString& state)
    {
        return std::ranges::all_of(shelf.files()->rows(), [&](const FileRow& row) { return row.stateText == state; });
    }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
    QString m_account;
    QString m_last; // the file that was written last
};

QTEST_MAIN(TestFiles)
#include "tst_files.moc"
