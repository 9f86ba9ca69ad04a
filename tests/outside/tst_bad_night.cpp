// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the road, the office and a bad night can do to real processes: an account that changes hands under unsent edits, a
// restored backup, a copied store, damaged records, clocks ten years off, a device that is shut out.
#include "replica/key_file.h"
#include "sqlite/database.h"
#include "support/cli_device.h"
#include "support/server_process.h"

#include <sodium.h>
#include <sqlite3.h>

#include <QDir>
#include <QProcess>
#include <QTest>
#include <set>

using namespace roadbook;
using namespace roadbook::test;
using nlohmann::json;

namespace {

std::string newAccount(CliDevice& device, const QString& name)
{
    return device.put("account", {{"name", name.toStdString()}})["id"].get<std::string>();
}

std::string newVisit(CliDevice& device, const std::string& account, const std::string& summary)
{
    return device.put("visit", {{"account", account}, {"channel", "on_site"}, {"summary", summary}})["id"]
        .get<std::string>();
}

std::set<std::string> summaries(CliDevice& device)
{
    std::set<std::string> found;
    for (const auto& visit : device.list("visit"))
        found.insert(visit["fields"].value("summary", ""));
    return found;
}

std::vector<json> lines(const Ran& ran)
{
    std::vector<json> found;
    for (const auto& line : ran.out.split('\n'))
        if (!line.isEmpty())
            found.push_back(json::parse(line.toStdString()));
    return found;
}

Environment environment()
{
    return {[] { return Timestamp{1'800'000'000'000}; },
            [](std::span<std::uint8_t> out) { randombytes_buf(out.data(), out.size()); }};
}

// The database of a device, opened with its owner's password, by other hands than the program's.
Database storeOf(const CliDevice& device, const QString& user)
{
    const std::filesystem::path folder = device.folder().toStdString();
    const auto key = KeyFile(folder).unlock(ServerProcess::passwordOf(user).toStdString(), environment());
    if (!key)
        qFatal("%s", key.error().message.c_str());
    OpenOptions options;
    options.key = *key;
    auto db = Database::open((folder / "roadbook.db").string(), options);
    if (!db)
        qFatal("%s", db.error().message.c_str());
    return *std::move(db);
}

// Every page of it in the clear, free ones too, the journal's among them.
QByteArray pagesOf(Database& db)
{
    sqlite3_int64 size = 0;
    auto* bytes = sqlite3_serialize(db.handle(), "main", &size, 0);
    QByteArray pages(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    sqlite3_free(bytes);
    return pages;
}

} // namespace

class TestBadNight : public QObject {
    Q_OBJECT

private slots:
    void init();
    void law10_anAccountChangesHandsUnderUnsentEdits();
    void law7_aRestoredServerIsHealedByItsDevices();
    void law6_aCopiedStoreIsRecognised();
    void law12_aRecordDamagedOnTheDevice();
    void law12_aRecordDamagedAtTheServer();
    void law9_clocksTenYearsOff();
    void law11_aRevokedDeviceDestroysItself();
    void law11_aDisabledUsersStoreDestroysItself();
    void law10_aLentArchiveClosesWithoutNetwork();
    void whatASyncCosts();

private:
    CliDevice& device(const QString& user);

    std::unique_ptr<ServerProcess> m_server;
    std::vector<std::unique_ptr<CliDevice>> m_devices;
};

void TestBadNight::init()
{
    m_devices.clear();
    m_server = std::make_unique<ServerProcess>();
    addSmallCompany(*m_server);
    m_server->start();
}

CliDevice& TestBadNight::device(const QString& user)
{
    auto& made = *m_devices.emplace_back(std::make_unique<CliDevice>(user, ServerProcess::passwordOf(user)));
    made.login(m_server->url()).good();
    return made;
}

void TestBadNight::law10_anAccountChangesHandsUnderUnsentEdits()
{
    auto& lin = device("lin");
    auto& chen = device("chen");
    auto& wang = device("wang");
    const auto account = newAccount(lin, "canary 东岭机械");
    newVisit(lin, account, "canary, sent long ago");
    lin.sync();
    wang.sync();
    const auto chenId = chen.status()["staff"].get<std::string>();
    wang.put("account", {{"owner", chenId}}, QString::fromStdString(account));
    wang.sync();
    std::set<std::string> unsent;
    for (int i = 0; i < 5; ++i) {
        const auto text = "canary, unsent " + std::to_string(i);
        newVisit(lin, account, text);
        unsent.insert(text);
    }
    const auto sync = lin.sync();
    QVERIFY2(sync["quarantined"] == 5, sync["quarantined"].dump().c_str());
    QVERIFY2(sync["purged"] == 1, sync["purged"].dump().c_str());
    {
        auto db = storeOf(lin, "lin");
        QVERIFY(!pagesOf(db).contains("canary"));
    }
    QVERIFY(lin.list("account").empty());
    QVERIFY(lines(lin.command({"quarantine"})).empty());
    wang.sync();
    chen.sync();
    const auto handed = lines(wang.command({"quarantine", "list"}).good());
    QCOMPARE(handed.size(), 5U);
    std::set<std::string> found;
    for (const auto& save : handed) {
        QVERIFY2(save["state"] == "handed_over", save["state"].dump().c_str());
        found.insert(save["operations"][0]["fields"]["summary"].get<std::string>());
    }
    QCOMPARE(found, unsent);
    QCOMPARE(chen.list("account").size(), 1U);
    QCOMPARE(summaries(chen), (std::set<std::string>{"canary, sent long ago"}));
    for (const auto& one : lines(m_server->admin({"device", "list"}).good()))
        QVERIFY2(one["not_purged"] == 0, one["not_purged"].dump().c_str());
    for (const auto& save : handed) // and the supervisor has them recorded
        wang.command({"quarantine", "fix", QString::fromStdString(save["id"].get<std::string>())}).good();
    wang.sync();
    chen.sync();
    QCOMPARE(summaries(chen).size(), 6U);
}

void TestBadNight::law7_aRestoredServerIsHealedByItsDevices()
{
    auto& lin = device("lin");
    auto& chen = device("chen");
    auto& wang = device("wang");
    const auto ofLin = newAccount(lin, "甲");
    const auto ofChen = newAccount(chen, "乙");
    for (auto* each : {&lin, &chen, &wang})
        each->sync();
    const auto file = QString::fromStdString(m_server->folder()) + "-backup.db";
    m_server->admin({"backup", file}).good();
    const auto visits = [](CliDevice& by, const std::string& account) {
        json group = json::array();
        for (int i = 0; i < 100; ++i)
            group.push_back(
                {{"type", "visit"},
                 {"fields", {{"account", account}, {"summary", "visit " + std::to_string(i) + " of " + account}}}});
        by.putGroup(group);
        by.sync();
    };
    visits(lin, ofLin);
    visits(chen, ofChen);
    wang.sync();
    QCOMPARE(summaries(wang).size(), 200U);
    m_server->stop();
    m_server->admin({"restore", file}).good();
    QFile::remove(file);
    m_server->start();
    QVERIFY2(json::parse(m_server->admin({"stats"}).good().out.toStdString())["visits"] == 0,
             json::parse(m_server->admin({"stats"}).good().out.toStdString())["visits"].dump().c_str());
    for (auto* each : {&lin, &chen, &wang})
        QVERIFY(each->sync()["server_restored"].get<bool>());
    QVERIFY2(json::parse(m_server->admin({"stats"}).good().out.toStdString())["visits"] == 200,
             json::parse(m_server->admin({"stats"}).good().out.toStdString())["visits"].dump().c_str());
    QCOMPARE(summaries(wang).size(), 200U);
    for (auto* each : {&lin, &chen, &wang}) {
        QVERIFY2(each->status()["pending"] == 0, each->status()["pending"].dump().c_str());
        each->command({"verify"}).good();
    }
    QCOMPARE(lin.list("visit").size(), 100U);
}

void TestBadNight::law6_aCopiedStoreIsRecognised()
{
    auto& lin = device("lin");
    auto& wang = device("wang");
    const auto account = newAccount(lin, "甲");
    lin.sync();
    CliDevice copy("lin", ServerProcess::passwordOf("lin"));
    QCOMPARE(QProcess::execute("cp", {"-r", lin.folder(), copy.folder()}), 0);
    newVisit(lin, account, "on the first");
    newVisit(copy, account, "on the second");
    QVERIFY(!lin.sync()["forked"].get<bool>());
    QVERIFY(copy.sync()["forked"].get<bool>());
    wang.sync();
    lin.sync();
    const std::set<std::string> both{"on the first", "on the second"};
    for (auto* each : {&lin, &copy, &wang})
        QCOMPARE(summaries(*each), both);
    QVERIFY2(copy.status()["incidents"][0]["what"] == "cloned", copy.status()["incidents"][0]["what"].dump().c_str());
    QVERIFY(lin.status()["device"] != copy.status()["device"]);
}

void TestBadNight::law12_aRecordDamagedOnTheDevice()
{
    auto& lin = device("lin");
    const auto account = newAccount(lin, "甲");
    newVisit(lin, account, "a visit");
    lin.sync();
    const auto before = lin.list("account");
    {
        auto db = storeOf(lin, "lin");
        QVERIFY(db.script("UPDATE record SET base = substr(base, 1, length(base) - 3) || x'414141' WHERE type = 3"));
    }
    QCOMPARE(lin.command({"verify"}).exit, 1);
    const auto sync = lin.sync();
    QVERIFY2(sync["repaired"] == 1, sync["repaired"].dump().c_str());
    QVERIFY2(sync["pulled"] == 1, sync["pulled"].dump().c_str()); // nothing else
    lin.command({"verify"}).good();
    QVERIFY(lin.list("account") == before);
    QVERIFY2(lin.status()["incidents"][0]["record"] == account, lin.status()["incidents"][0]["record"].dump().c_str());
}

void TestBadNight::law12_aRecordDamagedAtTheServer()
{
    auto& lin = device("lin");
    auto& wang = device("wang");
    const auto account = newAccount(lin, "甲");
    lin.sync();
    {
        auto db = Database::open(m_server->folder() + "/roadbook.db", {});
        QVERIFY(db && db->script("UPDATE record SET body = zeroblob(50) WHERE type = 3"));
    }
    wang.sync();
    QVERIFY(wang.list("account").empty()); // shown to nobody
    lin.sync();
    wang.sync();
    QCOMPARE(wang.list("account").size(), 1U);
    QVERIFY2(wang.get("account", account)["fields"]["name"] == "甲",
             wang.get("account", account)["fields"]["name"].dump().c_str());
    const auto incidents = lines(m_server->admin({"incidents"}).good());
    QCOMPARE(incidents.size(), 1U);
    QVERIFY2(incidents[0]["what"] == "repaired_by_device", incidents[0]["what"].dump().c_str());
    QVERIFY2(incidents[0]["record"] == account, incidents[0]["record"].dump().c_str());
}

void TestBadNight::law9_clocksTenYearsOff()
{
    auto& lin = device("lin");
    auto& wang = device("wang");
    const auto account = newAccount(lin, "甲");
    lin.sync();
    wang.sync();
    for (const auto* clock : {"2036-01-01", "2016-01-01"}) {
        lin.setClock(clock);
        lin.put("account", {{"phone", clock}}, QString::fromStdString(account));
        const auto sync = lin.sync();
        QVERIFY(sync["clock"]["wrong"].get<bool>());
        QVERIFY(!sync["clock"]["message"].get<std::string>().empty());
        wang.sync();
        QVERIFY2(wang.get("account", account)["fields"]["phone"] == clock,
                 wang.get("account", account)["fields"]["phone"].dump().c_str());
        wang.put("account", {{"phone", "after"}}, QString::fromStdString(account));
        wang.sync();
        lin.sync();
        QVERIFY2(lin.get("account", account)["fields"]["phone"] == "after",
                 lin.get("account", account)["fields"]["phone"].dump().c_str());
    }
    lin.setClock({});
    lin.sync();
    QVERIFY(!lin.sync()["clock"]["wrong"].get<bool>());
}

void TestBadNight::law11_aRevokedDeviceDestroysItself()
{
    auto& lin = device("lin");
    newVisit(lin, newAccount(lin, "甲"), "unsent");
    const auto id = QString::fromStdString(lin.status()["device"].get<std::string>());
    m_server->admin({"device", "revoke", id}).good();
    const auto ran = lin.command({"sync"});
    QCOMPARE(ran.exit, 3);
    QCOMPARE(ran.errorCode(), std::string("revoked"));
    QVERIFY(!QFile::exists(lin.folder() + "/store.key"));
    QVERIFY(!QFile::exists(lin.folder() + "/roadbook.db"));
    QCOMPARE(lin.command({"status"}).exit, 3);
}

void TestBadNight::law11_aDisabledUsersStoreDestroysItself()
{
    auto& lin = device("lin");
    newAccount(lin, "甲");
    m_server->admin({"user", "disable", "lin"}).good();
    QCOMPARE(lin.command({"sync"}).errorCode(), std::string("revoked"));
    QVERIFY(!QFile::exists(lin.folder() + "/store.key"));
}

void TestBadNight::law10_aLentArchiveClosesWithoutNetwork()
{
    auto& lin = device("lin");
    auto& he = device("he");
    const auto account = newAccount(lin, "canary");
    lin.put("contact", {{"account", account}, {"name", "canary contact"}, {"hobbies", "canary hobby"}});
    lin.sync();
    const auto id = QString::fromStdString(account);
    m_server->admin({"loan", "give", "he", id, "--level", "working", "--until", "+2h"}).good();
    he.sync();
    QCOMPARE(he.list("account").size(), 1U);
    QCOMPARE(he.list("contact").size(), 1U);
    QVERIFY(!he.list("contact")[0]["fields"].contains("hobbies"));
    QCOMPARE(he.command({"put", "account", id}, R"({"phone":"1"})").errorCode(), std::string("forbidden"));
    {
        auto db = storeOf(he, "he");
        QVERIFY(!pagesOf(db).contains("canary hobby"));
    }
    m_server->stop();
    he.setClock("+3h");
    QVERIFY(he.list("account").empty());
    he.setClock("-1d");
    QVERIFY(he.list("account").empty());
    auto db = storeOf(he, "he");
    QVERIFY(!pagesOf(db).contains("canary"));
}

void TestBadNight::whatASyncCosts()
{
    auto& lin = device("lin");
    auto& wang = device("wang");
    const auto account = newAccount(lin, "甲");
    json people = json::array();
    for (int i = 0; i < 200; ++i)
        people.push_back(
            {{"type", "contact"}, {"fields", {{"account", account}, {"name", "联系人" + std::to_string(i)}}}});
    lin.putGroup(people);
    lin.sync();
    wang.sync();
    lin.sync();
    const auto nothing = lin.sync();
    QVERIFY2(nothing["requests"] == 1, nothing["requests"].dump().c_str());
    QVERIFY2(nothing["bytes_up"] <= 200 && nothing["bytes_down"] <= 200, nothing.dump().c_str());
    lin.put("account", {{"phone", "0571-88888888"}}, QString::fromStdString(account));
    const auto edit = lin.sync();
    QVERIFY2(edit["bytes_up"] <= 400, edit.dump().c_str());
    // A typical day: 20 visits with 40 promises up, 200 changed records down.
    wang.sync();
    json changed = json::array();
    for (const auto& contact : wang.list("contact"))
        changed.push_back({{"type", "contact"}, {"id", contact["id"]}, {"fields", {{"title", "经理"}}}});
    wang.putGroup(changed);
    wang.sync();
    for (int i = 0; i < 20; ++i)
        lin.putGroup({{{"type", "visit"}, {"fields", {{"account", account}, {"summary", "谈了" + std::to_string(i)}}}},
                      {{"type", "promise"}, {"fields", {{"account", account}, {"visit", "$0"}, {"what", "寄样品"}}}},
                      {{"type", "promise"}, {"fields", {{"account", account}, {"visit", "$0"}, {"what", "报价"}}}}});
    const auto day = lin.sync();
    QVERIFY2(day["pushed"] == 20, day["pushed"].dump().c_str());
    QVERIFY(day["pulled"] >= 200);
    QVERIFY2(day["requests"] <= 3, day.dump().c_str());
    qInfo("nothing new: %s up, %s down; one field: %s up; a day: %s requests, %s up, %s down",
          nothing["bytes_up"].dump().c_str(), nothing["bytes_down"].dump().c_str(), edit["bytes_up"].dump().c_str(),
          day["requests"].dump().c_str(), day["bytes_up"].dump().c_str(), day["bytes_down"].dump().c_str());
}

QTEST_GUILESS_MAIN(TestBadNight)
#include "tst_bad_night.moc"
