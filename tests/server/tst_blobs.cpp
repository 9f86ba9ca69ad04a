// SPDX-License-Identifier: GPL-3.0-or-later
//
// The lane of attachments, spoken to as an outsider would: who may, in which pieces, and what is refused.
#include "attach/messages.h"
#include "attach/sha256.h"
#include "protocol/limits.h"
#include "server/raw_http.h"
#include "support/server_process.h"

#include <QDir>
#include <QTest>
#include <random>

using namespace roadbook::test;
using nlohmann::json;
using roadbook::sha256Hex;
namespace limits = roadbook::limits;

class TestBlobs : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        addSmallCompany(m_server);
        m_server.start();
        for (auto* who : {&m_lin, &m_chen, &m_wang, &m_he})
            who->device = signIn(port(), who->name, ServerProcess::passwordOf(who->name));
        m_account = accountOf(m_lin, "林家客户");
        m_other = accountOf(m_he, "何家客户");
    }
    void cleanupTestCase() { QCOMPARE(m_server.stop(), 0); }

    void arrivesInPieces()
    {
        const auto bytes = someBytes(600'000, 1);
        const auto name = attach(m_lin, m_account, bytes);
        QCOMPARE(held(m_lin, name)["have"].get<int>(), 0);
        std::size_t at = 0;
        for (const std::size_t length : {100'000, 1, 250'000, 249'999}) {
            const auto reply = put(m_lin, name, at, bytes, length);
            QCOMPARE(reply.status, 200);
            at += length;
            QCOMPARE(reply.json()["have"].get<std::size_t>(), at);
            QCOMPARE(reply.json()["whole"].get<bool>(), at == bytes.size());
        }
        QVERIFY(held(m_lin, name)["whole"].get<bool>());
        QByteArray all;
        while (all.size() < qsizetype(bytes.size()))
            all += get(m_wang, name, std::size_t(all.size()), 200'000).body; // the supervisor reads it
        QVERIFY(all.toStdString() == bytes);
        QCOMPARE(get(m_lin, name, bytes.size(), 10).body.size(), qsizetype(0));
        const auto folder = QString::fromStdString(m_server.folder()) + "/blobs/";
        QCOMPARE(QDir(folder + "partial").entryList(QDir::Files).size(), qsizetype(0));
        QVERIFY(QFile::exists(folder + QString::fromStdString(name.substr(0, 2) + "/" + name.substr(2))));
    }

    void law6_aPieceTwiceOrFromElsewhereChangesNothing()
    {
        const auto bytes = someBytes(50'000, 2);
        const auto name = attach(m_lin, m_account, bytes);
        QCOMPARE(put(m_lin, name, 0, bytes, 20'000).status, 200);
        for (const std::size_t wrong : {0, 10'000, 30'000}) { // the answer was lost; a gap
            const auto again = put(m_lin, name, wrong, bytes, 20'000);
            QCOMPARE(again.status, 200);
            QCOMPARE(again.json()["have"].get<int>(), 20'000);
        }
        m_server.kill(); // what was acknowledged is on the disk
        m_server.start();
        QCOMPARE(held(m_lin, name)["have"].get<int>(), 20'000);
        QVERIFY(put(m_lin, name, 20'000, bytes, 30'000).json()["whole"].get<bool>());
        QVERIFY(put(m_lin, name, 0, bytes, 20'000).json()["whole"].get<bool>()); // here already: nothing to send
    }

    void onlyWhatItsNameSaysBecomesVisible()
    {
        const auto bytes = someBytes(30'000, 3);
        const auto name = attach(m_lin, m_account, bytes);
        auto damaged = bytes;
        damaged[20'000] = static_cast<char>(damaged[20'000] + 1);
        QCOMPARE(put(m_lin, name, 0, damaged, 15'000).status, 200);
        const auto refused = put(m_lin, name, 15'000, damaged, 15'000);
        QCOMPARE(refused.status, 422);
        QCOMPARE(refused.json()["error"]["field"].get<std::string>(), std::string("sha256"));
        QCOMPARE(get(m_lin, name, 0, 100).status, 404);
        QCOMPARE(held(m_lin, name)["have"].get<int>(), 0); // from the start
        QVERIFY(put(m_lin, name, 0, bytes, 30'000).json()["whole"].get<bool>());
    }

    void law10_othersLearnNothing()
    {
        const auto bytes = someBytes(20'000, 4);
        const auto name = attach(m_lin, m_account, bytes);
        QVERIFY(put(m_lin, name, 0, bytes, 20'000).json()["whole"].get<bool>());
        const auto never = sha256Hex("never");
        QCOMPARE(get(m_he, name, 0, 100).status, 404);
        QVERIFY(get(m_he, name, 0, 100).body == get(m_he, never, 0, 100).body); // the same words
        QVERIFY(put(m_he, name, 0, bytes, 10).body == put(m_he, never, 0, bytes, 10).body);
        QCOMPARE(put(m_he, name, 0, bytes, 10).status, 404);
        const auto asked =
            request(port(), "GET", QByteArray::fromStdString(roadbook::blobsPath({name, never})), m_he.device.headers);
        QCOMPARE(asked.status, 200);
        QVERIFY(asked.json()["blobs"].empty());
        for (const QByteArray path : {"/v1/blobs?sha256=", "/v1/blobs/"})
            QCOMPARE(request(port(), "GET", path + name.c_str()).status, 401);
        QCOMPARE(get(m_chen, name, 0, 100).status, 404); // a colleague of the same team
        QCOMPARE(get(m_wang, name, 0, 100).status, 200);
    }

    void knownBytesAreNotSentAgain()
    {
        const auto bytes = someBytes(20'000, 5);
        const auto name = attach(m_lin, m_account, bytes);
        QVERIFY(put(m_lin, name, 0, bytes, 20'000).json()["whole"].get<bool>());
        attach(m_he, m_other, bytes); // the same brochure for another customer
        QVERIFY(held(m_he, name)["whole"].get<bool>());
        QVERIFY(get(m_he, name, 0, 20'000).body.toStdString() == bytes);
    }

    void whatIsRefused()
    {
        const auto bytes = someBytes(20'000, 6);
        const auto name = attach(m_lin, m_account, bytes);
        QCOMPARE(put(m_lin, name, 0, bytes, 10, 19'999).status, 422); // not the size in the record
        QCOMPARE(put(m_lin, name, 0, someBytes(limits::kBlobPieceBytes + 1, 6), limits::kBlobPieceBytes + 1).status,
                 413);
        for (const QByteArray query : {"?offset=-1&size=20000", "?offset=x&size=20000", "?offset=99999999999999999999"})
            QCOMPARE(request(port(), "PUT", "/v1/blobs/" + QByteArray::fromStdString(name) + query,
                             m_lin.device.headers, "x")
                         .status,
                     400);
        const std::string program("\x7f"
                                  "ELF\x02\x01\x01\0\0\0\0\0",
                                  12);
        const auto bad = attach(m_lin, m_account, program, "");
        const auto reply = put(m_lin, bad, 0, program, program.size());
        QCOMPARE(reply.status, 422);
        QCOMPARE(reply.json()["error"]["field"].get<std::string>(), std::string("media_type"));
        const auto lying = attach(m_lin, m_account, bytes + "x", "image/png");
        QCOMPARE(put(m_lin, lying, 0, bytes + "x", 20'001).status, 422);
        for (const QByteArray path : {"/v1/blobs/", "/v1/blobs/..%2f..%2froadbook.db", "/v1/blobs/../roadbook.db",
                                      "/v1/blobs/x", "/v1/blobs//", "/v1/other/x"})
            QVERIFY2(request(port(), "GET", path, m_lin.device.headers).status == 404, path.constData());
        QCOMPARE(request(port(), "POST", "/v1/blobs/" + QByteArray::fromStdString(name), m_lin.device.headers).status,
                 405);
        QCOMPARE(request(port(), "GET", "/v1/blobs?sha256=xyz", m_lin.device.headers).status, 400);
    }

    void aRecordThatNamesNothingIsRefused()
    {
        const std::string bytes = "%PDF-1.4 a paper";
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, attach(m_chen, accountOf(m_chen, "陈家客户"), bytes, "", "../x"));
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, attach(m_chen, accountOf(m_chen, "陈家客户二"), ""));
    }

    void aCustomerHasSoMuchRoom()
    {
        const auto account = accountOf(m_lin, "林家大客户");
        const auto large = attach(m_lin, account, someBytes(10'000, 7));
        const auto folder = QString::fromStdString(m_server.folder() + "/blobs/" + large.substr(0, 2));
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + '/' + QString::fromStdString(large.substr(2)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64(limits::kScopeBlobBytes) - 1000)); // holes only
        const auto more = someBytes(2'000, 8);
        const auto name = attach(m_lin, account, more);
        const auto reply = put(m_lin, name, 0, more, 2'000);
        QCOMPARE(reply.status, 413);
        QCOMPARE(reply.errorCode(), std::string("too_large"));
        attach(m_lin, m_account, more); // another customer has room
        QVERIFY(file.remove());
        QCOMPARE(put(m_lin, name, 0, more, 2'000).status, 200);
    }

    void metricsCountRoutesAndNamesNothing()
    {
        const auto metrics = request(port(), "GET", "/metrics").body;
        QVERIFY(metrics.contains("route=\"/v1/blobs/{sha256}\""));
        QVERIFY(!metrics.contains(sha256Hex(someBytes(20'000, 5)).c_str()));
    }

private:
    struct Person {
        QString name;
        SignedIn device = {};
        int groups = 0;
    };

    int port() const { return m_server.port(); }

    static std::string someBytes(std::size_t size, unsigned seed)
    {
        std::mt19937 random(seed);
        std::string bytes("%PDF-1.7\n");
        while (bytes.size() < size)
            bytes.push_back(static_cast<char>(random()));
        return bytes;
    }

    std::string accountOf(Person& who, const std::string& name)
    {
        const auto account = newUuid();
        const auto reply =
            sync(port(), who.device, {{"groups", {accountGroup(++who.groups, account, name, who.device)}}});
        if (reply.json()["outcomes"][0]["outcome"] != "applied")
            throw std::runtime_error(reply.body.toStdString());
        return account;
    }

    // The record of an attachment; its bytes come after it. Returns their name.
    std::string attach(Person& who, const std::string& account, const std::string& bytes,
                       const std::string& mediaType = "application/pdf", const std::string& called = {})
    {
        const auto name = called.empty() ? sha256Hex(bytes) : called;
        json changes{{"account", account}, {"record", account},    {"record_type", "account"},
                     {"name", "合同.pdf"}, {"size", bytes.size()}, {"sha256", name}};
        if (!mediaType.empty())
            changes["media_type"] = mediaType;
        const json group{{"seq", ++who.groups},
                         {"at", "2026-11-21T08:00:00Z"},
                         {"operations",
                          {{{"kind", "create"},
                            {"type", "attachment"},
                            {"id", newUuid()},
                            {"scope", account},
                            {"changes", changes}}}}};
        const auto reply = sync(port(), who.device, {{"groups", {group}}});
        if (reply.json()["outcomes"][0]["outcome"] != "applied")
            throw std::runtime_error(reply.body.toStdString());
        return name;
    }

    RawReply put(const Person& who, const std::string& name, std::size_t offset, const std::string& bytes,
                 std::size_t length, std::size_t size = 0)
    {
        auto headers = who.device.headers;
        headers["Content-Type"] = "application/octet-stream";
        const auto path = roadbook::blobPutPath(name, offset, size != 0 ? size : bytes.size());
        return request(port(), "PUT", QByteArray::fromStdString(path), headers,
                       QByteArray::fromStdString(bytes.substr(offset, length)));
    }
    RawReply get(const Person& who, const std::string& name, std::size_t offset, std::size_t length)
    {
        return request(port(), "GET", QByteArray::fromStdString(roadbook::blobGetPath(name, offset, length)),
                       who.device.headers);
    }
    json held(const Person& who, const std::string& name)
    {
        return request(port(), "GET", QByteArray::fromStdString(roadbook::blobsPath({name})), who.device.headers)
            .json()["blobs"][0];
    }

    ServerProcess m_server;
    Person m_lin{"lin"};
    Person m_chen{"chen"};
    Person m_wang{"wang"};
    Person m_he{"he"};
    std::string m_account;
    std::string m_other;
};

QTEST_GUILESS_MAIN(TestBlobs)
#include "tst_blobs.moc"
