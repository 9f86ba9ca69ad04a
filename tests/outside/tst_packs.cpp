// SPDX-License-Identifier: GPL-3.0-or-later
//
// Regulation packs from outside: bad ones are refused with path and reason by every program, and what is put into force
// reaches every device, which then judges by it without a network.
#include "support/cli_device.h"
#include "support/server_process.h"

#include <QFile>
#include <QTest>

using namespace roadbook::test;
using nlohmann::json;

namespace {

json s0()
{
    return json::parse(run("roadbook-cli", {"pack", "show", "S0"}).good().out.toStdString());
}

json& withId(json& list, const std::string& id)
{
    for (auto& one : list)
        if (one.value("id", one.value("grade", "")) == id)
            return one;
    throw std::runtime_error("nothing is called " + id);
}

QString written(const TempFolder& folder, const json& pack)
{
    const auto name = QString::fromStdString(folder.file("pack.json"));
    QFile file(name);
    const auto text = QByteArray::fromStdString(pack.dump(2));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(text) != text.size())
        throw std::runtime_error("cannot write the pack");
    return name;
}

} // namespace

class TestPacks : public QObject {
    Q_OBJECT

private slots:
    void badPacksAreRefusedWithPathAndReason_data();
    void badPacksAreRefusedWithPathAndReason();
    void gapsAndUnconfiguredValuesRefuseNothing();
    void whatIsNoPackIsRefused();
    void law14_whatIsPutIntoForceReachesEveryDevice();
};

void TestPacks::badPacksAreRefusedWithPathAndReason_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("reason");
    QTest::newRow("an overlap") << "overlap" << "grading[0].bands[1]" << "overlaps";
    QTest::newRow("a cycle in a chain") << "cycle" << "approvals[1].steps" << "runs in a circle";
    QTest::newRow("an unknown field") << "unknown" << "grading[0].bands[0].colour"
                                      << "no member that this version knows";
    QTest::newRow("a missing source") << "source" << "archive.groups[3].source" << "is missing";
    QTest::newRow("a missing source of an obligation") << "obligation" << "obligations[0].source" << "is missing";
}

void TestPacks::badPacksAreRefusedWithPathAndReason()
{
    QFETCH(QString, what);
    QFETCH(QString, path);
    QFETCH(QString, reason);
    auto pack = s0();
    if (what == "overlap")
        withId(pack["grading"][0]["bands"], "A2")["to"] = "55";
    else if (what == "cycle")
        pack["approvals"][1]["steps"].back()["next"] = pack["approvals"][1]["steps"].front()["id"];
    else if (what == "unknown")
        pack["grading"][0]["bands"][0]["colour"] = "red";
    else if (what == "source")
        pack["archive"]["groups"][3].erase("source");
    else
        pack["obligations"][0].erase("source");
    const TempFolder folder;
    const auto file = written(folder, pack);
    for (const auto* program : {"roadbook-cli", "roadbookd"}) {
        const auto ran = run(program, {"pack", "check", file});
        QCOMPARE(ran.exit, 1);
        QCOMPARE(ran.errorCode(), std::string("bad_input"));
        QCOMPARE(json::parse(ran.err.toStdString())["error"]["field"].get<std::string>(), path.toStdString());
        const auto report = json::parse(ran.out.toStdString());
        QVERIFY(report["refused"].get<bool>());
        bool found = false;
        for (const auto& finding : report["findings"])
            found = found || (finding["kind"] == "error" && finding["path"] == path.toStdString() &&
                              finding["reason"].get<std::string>().find(reason.toStdString()) != std::string::npos);
        QVERIFY2(found, report.dump().c_str());
        const auto lines = run(program, {"pack", "check", "--text", file});
        QCOMPARE(lines.exit, 1);
        QVERIFY2(lines.out.contains("error " + path.toUtf8() + ": "), lines.out.constData());
    }
    ServerProcess server;
    QCOMPARE(server.admin({"pack", "activate", file}).errorCode(), std::string("bad_input"));
    QVERIFY(server.admin({"pack", "list"}).lines().empty());
}

void TestPacks::gapsAndUnconfiguredValuesRefuseNothing()
{
    for (const auto* id : {"S0", "S2", "S3", "S4/2", "S1/4", "S1/5", "S4/4"}) {
        const auto report = run("roadbook-cli", {"pack", "check", id}).object();
        QVERIFY2(!report["refused"].get<bool>(), id);
        QCOMPARE(report["errors"].get<int>(), 0);
    }
    const auto report = run("roadbook-cli", {"pack", "check", "S0"}).object();
    QVERIFY(report["gaps"].get<int>() > 0);         // 30 to 50 has no grade
    QVERIFY(report["unconfigured"].get<int>() > 0); // weights of the assessment, 第8章
}

void TestPacks::whatIsNoPackIsRefused()
{
    const TempFolder folder;
    QCOMPARE(run("roadbook-cli", {"pack", "check", "/nowhere/at/all"}).errorCode(), std::string("bad_input"));
    QCOMPARE(run("roadbook-cli", {"pack", "check", written(folder, json::array({1}))}).exit, 1);
    QCOMPARE(run("roadbook-cli", {"pack", "check"}).exit, 2);
    QCOMPARE(run("roadbookd", {"pack", "list"}).exit, 2); // of which data?
    QCOMPARE(run("roadbook-cli", {"pack", "show"}).exit, 2);
}

void TestPacks::law14_whatIsPutIntoForceReachesEveryDevice()
{
    ServerProcess server;
    addSmallCompany(server);
    server.start();
    CliDevice lin("lin", ServerProcess::passwordOf("lin"));
    lin.login(server.url()).good();
    QCOMPARE(lin.command({"pack", "show"}).object()["pack"].get<std::string>(),
             s0()["id"].get<std::string>() + "@" + s0()["version"].get<std::string>());

    auto own = s0();
    own["version"] = "2";
    const TempFolder folder;
    const auto done = server.admin({"pack", "activate", written(folder, own)}).object(); // while it serves
    QCOMPARE(done["pack"].get<std::string>(), std::string("S0@2"));
    QCOMPARE(done["retired"].size(), 1U);
    lin.sync();
    QCOMPARE(server.stop(), 0);
    QCOMPARE(lin.command({"pack", "show"}).object()["pack"].get<std::string>(), std::string("S0@2"));
    const auto records = lin.list("pack");
    QCOMPARE(records.size(), 2U);
    int retired = 0;
    for (const auto& record : records)
        retired += record["fields"]["state"] == "retired" ? 1 : 0;
    QCOMPARE(retired, 1); // still there, with its text: what it judged can be explained
    QCOMPARE(lin.command({"put", "pack"}, R"({"pack_id":"S0","version":"3","content":"{}"})").errorCode(),
             std::string("forbidden"));

    own["title"] = "另一个名称";
    QCOMPARE(server.admin({"pack", "activate", written(folder, own)}).errorCode(), std::string("already_exists"));
    QCOMPARE(server.admin({"pack", "list"}).lines().size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(TestPacks)
#include "tst_packs.moc"
