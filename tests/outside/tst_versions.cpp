// SPDX-License-Identifier: GPL-3.0-or-later
//
// Old apps in the field (law 13): tests/cases/versions/N holds what release N left behind: the stores of two devices, the
// server's data, and a recorded conversation. They are opened by today's programs, for ever.
//
// Version 1: an account with a contact, a visit and a promise; an open conflict; a refused save; two unsent saves on lin's
// tablet. Every password is archive-pass-2026.
#include "protocol/messages.h"
#include "support/cli_device.h"
#include "support/server_process.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace roadbook;
using namespace roadbook::test;
using nlohmann::json;

namespace {

const QString kPassword = QStringLiteral("archive-pass-2026");

QString archive(const QString& name)
{
    return QStringLiteral(RB_SOURCE_DIR "/tests/cases/versions/1/") + name;
}

void copyInto(const QString& from, const QString& to)
{
    QDir().mkpath(to);
    for (const auto& file : QDir(from).entryList(QDir::Files)) {
        QFile::copy(from + "/" + file, to + "/" + file);
        QFile::setPermissions(to + "/" + file, QFile::ReadOwner | QFile::WriteOwner);
    }
}

std::string bytesOf(const QString& name)
{
    QFile file(archive("conversation/" + name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(name));
    return file.readAll().toStdString();
}

} // namespace

class TestVersions : public QObject {
    Q_OBJECT

private slots:
    void law13_aStoreOfVersion1OpensWithEverythingInIt()
    {
        CliDevice lin("lin", kPassword);
        copyInto(archive("lin"), lin.folder());
        const auto status = lin.status();
        QVERIFY2(status["pending"] == 2, status["pending"].dump().c_str());
        QVERIFY2(status["quarantine"] == 1, status["quarantine"].dump().c_str());
        QVERIFY2(status["conflicts"] == 1, status["conflicts"].dump().c_str());
        QCOMPARE(lin.list("account").size(), 1U);
        QVERIFY2(lin.list("account")[0]["fields"]["postcode"] == "310000",
                 lin.list("account")[0]["fields"]["postcode"].dump().c_str());
        QCOMPARE(lin.list("visit").size(), 2U);
        QVERIFY2(lin.list("contact")[0]["fields"]["hobbies"] == "钓鱼",
                 lin.list("contact")[0]["fields"]["hobbies"].dump().c_str());
        lin.command({"verify"}).good();
    }

    void law13_itsUnsentWorkArrivesAtTodaysServer()
    {
        ServerProcess server;
        copyInto(archive("server"), QString::fromStdString(server.folder()));
        server.start();
        CliDevice lin("lin", kPassword);
        CliDevice wang("wang", kPassword);
        copyInto(archive("lin"), lin.folder());
        copyInto(archive("wang"), wang.folder());
        for (auto* device : {&lin, &wang}) // the server stands elsewhere now
            device->login(server.url(), {"--no-sync"}).good();
        const auto sync = lin.sync();
        QVERIFY2(sync["pushed"] == 2, sync["pushed"].dump().c_str());
        QVERIFY2(sync["quarantined"] == 0, sync["quarantined"].dump().c_str());
        wang.sync();
        QCOMPARE(wang.list("visit").size(), 2U);
        QVERIFY2(wang.list("account")[0]["fields"]["postcode"] == "310000",
                 wang.list("account")[0]["fields"]["postcode"].dump().c_str());
        // What version 1 had refused is a record by now, with its reason.
        const auto refused = json::parse(lin.command({"quarantine"}).good().out.toStdString());
        QVERIFY2(refused["reason"]["field"] == "second_contact", refused["reason"]["field"].dump().c_str());
        QVERIFY2(refused["operations"][0]["fields"]["fax"] == "refused-fax",
                 refused["operations"][0]["fields"]["fax"].dump().c_str());
        for (auto* device : {&lin, &wang}) {
            device->command({"verify"}).good();
            QVERIFY2(device->status()["pending"] == 0, device->status()["pending"].dump().c_str());
            QVERIFY2(device->sync()["requests"] == 1, device->sync()["requests"].dump().c_str()); // the digests agree
        }
    }

    void law13_theConversationOfVersion1IsUnderstood()
    {
        for (const auto* number : {"01", "02", "03"}) {
            const auto request = decodeSyncRequest(bytesOf(QString("%1-request.cbor").arg(number)), WireForm::Cbor);
            QVERIFY(request.has_value());
            QCOMPARE(request->version, 1);
            for (const auto& group : request->groups)
                QVERIFY(decodeGroup(group).has_value());
            const auto reply = decodeSyncReply(bytesOf(QString("%1-reply.cbor").arg(number)), WireForm::Cbor);
            QVERIFY(reply.has_value());
            QCOMPARE(reply->version, 1);
            QVERIFY(!reply->digest);
            QVERIFY(readNews(reply->news).has_value());
        }
    }
};

QTEST_GUILESS_MAIN(TestVersions)
#include "tst_versions.moc"
