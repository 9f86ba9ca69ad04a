// SPDX-License-Identifier: GPL-3.0-or-later
//
// Attachments through the built programs: a large picture over a road that cuts, text that never waits for it, a
// thumbnail for everybody, and nothing left when the customer is handed over.
#include "support/cli_device.h"
#include "support/cut_proxy.h"
#include "support/server_process.h"

#include <QCryptographicHash>
#include <QDir>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <memory>

using namespace roadbook::test;
using nlohmann::json;

namespace {

constexpr int kPictureBytes = 20 * 1024 * 1024;

// A photograph as the road sees it: the head of a PNG, then what no compression makes smaller.
QByteArray picture(int size, quint32 seed)
{
    QByteArray bytes("\x89PNG\r\n\x1a\n", 8);
    bytes.resize((size + 3) / 4 * 4);
    QRandomGenerator random(seed);
    random.fillRange(reinterpret_cast<quint32*>(bytes.data()) + 2, bytes.size() / 4 - 2);
    bytes.resize(size);
    return bytes;
}

QString sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

} // namespace

class TestAttachment : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        addSmallCompany(m_server);
        m_server.start();
        m_road = std::make_unique<CutProxy>(m_server.port());
        m_wang.login(m_server.url()).good();
    }

    void law6_aPictureCutTwentyTimesArrivesWhole()
    {
        auto& road = *m_road;
        m_lin.login(ServerProcess::url(road.port())).good();
        m_account = m_lin.put("account", {{"name", "华星橡胶制品有限公司"}})["id"];
        const auto bytes = picture(kPictureBytes, 1);
        const auto record =
            m_lin.command({"attach", "account", QString::fromStdString(m_account), file("front.png", bytes)}).object();
        const auto id = QString::fromStdString(record["id"]);
        QCOMPARE(QString::fromStdString(record["fields"]["sha256"]), sha256(bytes));
        QVERIFY(m_lin.status()["attachments"]["on_the_way"][0]["name"] == "front.png");

        // Twenty cuts, each at a place of its own, while visits are recorded; then the rest without.
        QRandomGenerator random(7);
        int cuts = 0;
        int visits = 0;
        QProcess sync;
        road.cutRequests(1, 3000);
        while (cuts < 20) {
            if (sync.state() == QProcess::NotRunning)
                startSync(sync);
            if (road.cutsLeft() == 0 && ++cuts < 20)
                road.cutRequests(1, random.bounded(1, 700'000));
            if (cuts > visits * 5) {
                ++visits;
                m_lin.put("visit",
                          {{"account", m_account}, {"started_at", "2026-11-21T09:00:00Z"}, {"summary", "途中"}});
            }
            sync.waitForFinished(2);
        }
        // No more cuts, but a slow road, and much of the picture still to come.
        road.slow({.downMillis = 100});
        for (int visit = 0; visit < 3; ++visit) {
            if (sync.state() == QProcess::NotRunning)
                startSync(sync);
            m_lin.put("visit", {{"account", m_account}, {"started_at", "2026-11-21T10:00:00Z"}, {"summary", "路上"}});
            const auto saved = requests();
            const auto everything = 2 + ++visits; // the account, the attachment's record, the visits
            while (sync.state() == QProcess::Running &&
                   counted("roadbook_groups_total{outcome=\"applied\"}") < everything) {
                QVERIFY2(requests() - saved <= 2, "a visit waited for more than the piece that was under way");
                sync.waitForFinished(1);
            }
            if (sync.state() == QProcess::Running)
                ++m_measured;
        }
        road.slow({});
        sync.waitForFinished(30'000);
        for (int round = 0; m_lin.sync()["attachments"]["waiting"].get<int>() != 0; ++round)
            QVERIFY(round < 10);
        QVERIFY2(m_measured > 0, "the upload was over before a visit could be recorded beside it");
        QCOMPARE(m_lin.status()["pending"].get<int>(), 0);

        m_wang.sync();
        QCOMPARE(int(m_wang.list("visit").size()), visits);
        const auto fetched = m_folder.file("fetched.png");
        m_wang.command({"fetch-attachment", id, QString::fromStdString(fetched)}).good();
        QVERIFY(contentOf(fetched) == bytes);
    }

    void fetchingGoesOnWhereItWasCut()
    {
        CutProxy road(m_server.port());
        CliDevice tablet("wang", ServerProcess::passwordOf("wang"));
        tablet.login(ServerProcess::url(road.port())).good();
        const auto id = QString::fromStdString(tablet.list("attachment").front()["id"]);
        const auto target = m_folder.file("later.png");
        road.loseAnswers(1'000, 400'000);
        const auto first = tablet.command({"fetch-attachment", id, QString::fromStdString(target)});
        road.loseAnswers(0);
        QVERIFY2(first.exit == 0 || first.exit == 4,
                 first.err); // every cut brought something: it may well be whole already
        tablet.command({"fetch-attachment", id, QString::fromStdString(target)}).good();
        QCOMPARE(sha256(contentOf(target)), sha256(picture(kPictureBytes, 1)));
    }

    void thumbnailsComeByThemselves()
    {
        // A real picture, eight by eight.
        const auto bytes =
            QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAMElEQVR4nG3CgRSAUAAEwcUIIYiFCGdxwvk"
                                   "4ISRw8wZsv23msZls5rWZYzOfzVw2/7q/SAELa235AAAAAElFTkSuQmCC");
        const auto record =
            m_lin.command({"attach", "account", QString::fromStdString(m_account), file("logo.png", bytes)}).object();
        QCOMPARE(record["fields"].value("media_type", ""), std::string("image/png"));
        QVERIFY(record["fields"].value("thumbnail", "").size() == 64);
        QCOMPARE(m_lin.sync()["attachments"]["sent"].get<int>(), 2);
        QCOMPARE(m_wang.sync()["attachments"]["received"].get<int>(), 1); // the thumbnail, not the original
        QCOMPARE(m_wang.sync()["attachments"]["received"].get<int>(), 0);
    }

    void whatIsRefusedIsSaid()
    {
        const auto account = QString::fromStdString(m_account);
        const auto program = m_lin.command({"attach", "account", account,
                                            file("a.png", QByteArray("\x7f"
                                                                     "ELF\0",
                                                                     5))});
        QCOMPARE(program.exit, 1);
        QCOMPARE(program.errorCode(), std::string("bad_value"));
        const auto large =
            m_lin.command({"attach", "account", account, file("l.png", picture(50 * 1024 * 1024 + 1, 2))});
        QCOMPARE(large.errorCode(), std::string("too_large"));
        QCOMPARE(m_lin.command({"attach", "account", account, m_folder.path().c_str()}).exit, 1);
        QCOMPARE(m_lin.command({"attach", "account", "019b0000-0000-7000-8000-000000000001", file("b.png", "x")})
                     .errorCode(),
                 std::string("not_found"));
    }

    void law7_aRestoredServerGetsTheBytesBack()
    {
        const auto backup = QString::fromStdString(m_folder.file("backup.db"));
        m_server.admin({"backup", backup}).good();
        const auto bytes = picture(100'000, 3);
        const auto record =
            m_lin.command({"attach", "account", QString::fromStdString(m_account), file("late.png", bytes)}).object();
        QVERIFY(m_lin.sync()["attachments"]["sent"].get<int>() >= 1);
        m_server.stop();
        m_server.admin({"restore", backup}).good();
        QDir(QString::fromStdString(m_server.folder()) + "/blobs").removeRecursively(); // another machine
        m_server.start();
        QVERIFY(m_lin.sync()["attachments"]["sent"].get<int>() >= 3);
        m_wang.sync();
        const auto target = m_folder.file("late.png.fetched");
        m_wang.command({"fetch-attachment", QString::fromStdString(record["id"]), QString::fromStdString(target)})
            .good();
        QVERIFY(contentOf(target) == bytes);
    }

    void law10_nothingIsLeftWhenTheCustomerIsHandedOver()
    {
        const auto record = m_lin.list("attachment").front();
        QVERIFY(m_lin.status()["attachments"]["here"].get<int>() > 0);
        std::string chen;
        for (const auto& staff : m_wang.list("staff"))
            if (staff["fields"].value("login", "") == "chen")
                chen = staff["id"];
        m_wang.put("account", {{"owner", chen}}, QString::fromStdString(m_account));
        m_wang.sync();
        m_lin.sync();
        m_lin.sync();
        QCOMPARE(m_lin.status()["attachments"]["here"].get<int>(), 0);
        QCOMPARE(m_lin.status()["attachments"]["waiting"].get<int>(), 0);
        const auto gone = m_lin.command(
            {"fetch-attachment", QString::fromStdString(record["id"]), QString::fromStdString(m_folder.file("x"))});
        QCOMPARE(gone.errorCode(), std::string("not_found"));
    }

    void fetchingWithoutAConnectionSaysSo()
    {
        const auto id = QString::fromStdString(m_wang.list("attachment").front()["id"]);
        CliDevice fresh("wang", ServerProcess::passwordOf("wang"));
        fresh.login(m_server.url()).good();
        m_server.stop();
        const auto ran = fresh.command({"fetch-attachment", id, QString::fromStdString(m_folder.file("y"))});
        QCOMPARE(ran.exit, 4);
        QVERIFY(!QFile::exists(QString::fromStdString(m_folder.file("y"))));
    }

private:
    QString file(const char* name, const QByteArray& bytes) const
    {
        QFile out(QString::fromStdString(m_folder.file(name)));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            throw std::runtime_error("cannot write a test's file");
        return out.fileName();
    }
    static QByteArray contentOf(const std::string& name)
    {
        QFile in(QString::fromStdString(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray{};
    }

    void startSync(QProcess& process) const
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("ROADBOOK_PASSWORD", ServerProcess::passwordOf("lin"));
        process.setProcessEnvironment(environment);
        process.start(programPath("roadbook-cli"), {"--store", m_lin.folder(), "sync"});
        process.waitForStarted();
    }

    QByteArray metrics() const
    {
        QNetworkAccessManager manager;
        auto* reply = manager.get(QNetworkRequest(QUrl(m_server.url() + "/metrics")));
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return reply->readAll();
    }
    qint64 counted(const QByteArray& name) const
    {
        const auto all = metrics();
        const auto at = all.indexOf('\n' + name + ' ');
        return at < 0 ? 0 : all.mid(at + name.size() + 2, 20).split('\n').first().toLongLong();
    }
    // Round trips of that device: pieces and syncs. The supervisor's rests meanwhile.
    qint64 requests() const
    {
        return counted("roadbook_requests_total{route=\"/v1/blobs/{sha256}\",status=\"200\"}") +
               counted("roadbook_requests_total{route=\"/v1/sync\",status=\"200\"}");
    }

    TempFolder m_folder;
    ServerProcess m_server;
    std::unique_ptr<CutProxy> m_road; // between lin and the server
    CliDevice m_lin{"lin", ServerProcess::passwordOf("lin")};
    CliDevice m_wang{"wang", ServerProcess::passwordOf("wang")};
    std::string m_account;
    int m_measured = 0;
};

QTEST_GUILESS_MAIN(TestAttachment)
#include "tst_attachment.moc"
