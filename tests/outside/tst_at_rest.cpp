// SPDX-License-Identifier: GPL-3.0-or-later
//
// Law 11: on the disk it is noise.
#include "support/cli_device.h"
#include "support/server_process.h"

#include <QDirIterator>
#include <QStringEncoder>
#include <QTest>

using namespace roadbook::test;
using nlohmann::json;

class TestAtRest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        addSmallCompany(m_server);
        m_server.start();
        m_tablet.login(m_server.url()).good();
        m_account = m_tablet.put("account", {{"name", m_words[0]}, {"phone", m_words[1]}, {"notes", m_words[2]}})["id"];
        m_tablet.put("contact", {{"account", m_account}, {"name", m_words[3]}, {"hobbies", m_words[4]}});
        m_tablet.sync();
        m_tablet.put("visit", {{"account", m_account}, {"summary", m_words[5]}}); // and one that waits
        QVERIFY(!m_tablet.command({"search", "duxing"}).good().out.isEmpty());    // the index is there
    }

    void law11_noFileShowsWhatWasSaved()
    {
        int files = 0;
        QDirIterator at(m_tablet.folder(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (at.hasNext()) {
            QFile file(at.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto bytes = file.readAll();
            ++files;
            for (const auto& word : m_words)
                for (const auto encoding : {QStringEncoder::Utf8, QStringEncoder::Utf16LE, QStringEncoder::Utf16BE}) {
                    const QByteArray sought = QStringEncoder(encoding).encode(QString::fromStdString(word));
                    QVERIFY2(!bytes.contains(sought),
                             qPrintable(file.fileName() + ": " + QString::fromStdString(word)));
                }
            QVERIFY2(!bytes.contains("SQLite format 3"), qPrintable(file.fileName()));
            QVERIFY2(!bytes.contains(ServerProcess::passwordOf("lin").toUtf8()), qPrintable(file.fileName()));
        }
        QVERIFY(files >= 2); // the database and its key, at least
    }

    void law11_aWrongPasswordOpensNothing()
    {
        m_tablet.setPassword("wrong");
        for (const auto& command : {QStringList{"list", "account"}, QStringList{"status"}, QStringList{"sync"},
                                    QStringList{"get", "account", QString::fromStdString(m_account)}}) {
            const auto ran = m_tablet.command(command);
            QCOMPARE(ran.exit, 3);
            QVERIFY(ran.out.isEmpty());
            QVERIFY(ran.errorCode() == "locked" || ran.errorCode() == "throttled");
        }
        m_tablet.setPassword({});
        QCOMPARE(m_tablet.command({"list", "account"}).exit, 3);
        m_tablet.setPassword(ServerProcess::passwordOf("lin"));
    }

    void law11_withoutTheKeyFileNothingOpens()
    {
        QVERIFY(QFile::remove(m_tablet.folder() + "/store.key"));
        QCOMPARE(m_tablet.command({"list", "account"}).exit, 3);
    }

    void aWrongPasswordSignsNobodyIn()
    {
        CliDevice stranger("lin", "guess");
        const auto ran = stranger.login(m_server.url());
        QCOMPARE(ran.exit, 3);
        QCOMPARE(ran.errorCode(), std::string("not_signed_in"));
        QVERIFY(!QFile::exists(stranger.folder()));
    }

private:
    ServerProcess m_server;
    CliDevice m_tablet{"lin", ServerProcess::passwordOf("lin")};
    std::string m_account;
    // Long enough not to appear by chance.
    const std::vector<std::string> m_words{
        "独行者精密机械有限公司", "19912345678901", "此客户要求保密 secret-note-77",
        "欧阳某某专员",           "喜欢钓鱼与围棋", "今天谈了新的价格条款 price-terms"};
};

QTEST_GUILESS_MAIN(TestAtRest)
#include "tst_at_rest.moc"
