// SPDX-License-Identifier: GPL-3.0-or-later
//
// The working week from outside: a plan made offline, returned once, approved; a record handed in and supplemented; an
// archive opened for a while; and what nobody gets past the regulation, neither on a device nor with a save of their own
// making.
#include "support/cli_device.h"
#include "support/compare_json.h"
#include "support/http_request.h"
#include "support/server_process.h"

#include <QTest>
#include <QUuid>

using namespace roadbook::test;
using nlohmann::json;

namespace {

QString q(const std::string& text)
{
    return QString::fromStdString(text);
}

std::string messageOf(const Ran& ran)
{
    return json::parse(ran.err.toStdString()).at("error").at("message");
}

} // namespace

class TestWorkflow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        addSmallCompany(m_server);
        m_server.start();
        for (auto* device : {&m_lin, &m_he, &m_wang, &m_qian})
            device->login(m_server.url()).good();
        m_account = m_lin.put("account", {{"name", "恒信物流有限公司"}})["id"];
        m_ofHe = m_he.put("account", {{"name", "何家客户有限公司"}})["id"];
        for (auto* device : {&m_lin, &m_he, &m_wang, &m_qian})
            device->sync();
        m_lin.setClock("2026-11-28T09:59Z"); // Saturday 17:59 in China
    }

    void ruleV08_aPlanIsMadeAndSubmittedOffline()
    {
        const auto made =
            m_lin.putGroup(json::array({{{"type", "week_plan"}, {"fields", {{"week", kWeek}, {"state", "submitted"}}}},
                                        {{"type", "plan_item"},
                                         {"fields",
                                          {{"plan", "$0"},
                                           {"account", m_account},
                                           {"day", "2026-12-01"},
                                           {"planned_start", "2026-12-01T09:00:00+08:00"},
                                           {"planned_end", "2026-12-01T10:00:00+08:00"},
                                           {"channel", "on_site"},
                                           {"kind", "return_visit"}}}}}));
        m_plan = made[0]["id"];
        m_item = made[1]["id"];
        COMPARE_JSON(made[0]["fields"]["late"], json(false));
        QCOMPARE(made[0]["fields"]["judged_by"].get<std::string>().substr(0, 3), std::string("S0@"));
        QVERIFY(made[0]["pending"].get<bool>());
        // One plan for each person and week: the second is told which it is.
        const auto second =
            m_lin.command({"put", "week_plan"}, QByteArray::fromStdString(json{{"week", kWeek}}.dump()));
        QCOMPARE(second.errorCode(), std::string("already_exists"));
        QVERIFY(messageOf(second).find(m_plan) != std::string::npos);
    }

    void ruleW06_whatIsSubmittedIsClosedOnTheDevice()
    {
        const auto closed = m_lin.command({"put", "plan_item", q(m_item)}, R"({"day":"2026-12-02"})");
        QCOMPARE(closed.errorCode(), std::string("frozen"));
    }

    void ruleV08_nobodyApprovesTheirOwnPlan()
    {
        const auto own = m_lin.command({"put", "week_plan", q(m_plan)}, R"({"state":"approved"})");
        QCOMPARE(own.exit, 1);
        QCOMPARE(own.errorCode(), std::string("forbidden"));
        QVERIFY(messageOf(own).find("直接主管") != std::string::npos);
        QVERIFY(messageOf(own).find("第36条第1款") != std::string::npos);
        sync(m_lin);

        // With a save of one's own making it goes to quarantine, with the same words.
        const auto token = signInByHand("lin", newId());
        const json approve{{"kind", "edit"},
                           {"type", "week_plan"},
                           {"id", m_plan},
                           {"scope", staffId("lin")},
                           {"changes", {{"state", "approved"}}},
                           {"seen", {{"rev", 1}, {"seq", 0}}}};
        syncByHand(token, json::array({{{"seq", 1}, {"at", "2026-11-28T10:00:00Z"}, {"operations", {approve}}}}), 1);
        sync(m_lin);
        sync(m_wang);
        COMPARE_JSON(m_wang.get("week_plan", m_plan)["fields"]["state"], json("submitted"));
        const auto refused = m_lin.command({"quarantine", "list"}).lines();
        QCOMPARE(refused.size(), std::size_t{1});
        QCOMPARE(refused[0]["reason"]["message"].get<std::string>(), messageOf(own));
        m_lin.command({"quarantine", "discard", q(refused[0]["id"])}).good();
        sync(m_lin);
    }

    void ruleW06_theSupervisorReturnsItOnceAndApprovesIt()
    {
        sync(m_wang);
        QCOMPARE(m_wang.command({"put", "week_plan", q(m_plan)}, R"({"state":"returned"})").errorCode(),
                 std::string("bad_value"));
        const auto returned = m_wang.put("week_plan", {{"state", "returned"}, {"guidance", "周一也排一家"}}, q(m_plan));
        COMPARE_JSON(returned["fields"]["decided_by"], json(staffId("wang")));
        sync(m_wang);
        sync(m_lin);
        COMPARE_JSON(m_lin.get("week_plan", m_plan)["fields"]["guidance"], json("周一也排一家"));
        m_lin.setClock("2026-11-28T10:01Z"); // 18:01: late, and not refused (§24.4)
        m_lin.put("plan_item", {{"matters", "带上新价格表"}}, q(m_item));
        const auto again = m_lin.put("week_plan", {{"state", "submitted"}}, q(m_plan));
        COMPARE_JSON(again["fields"]["late"], json(true));
        sync(m_lin);
        sync(m_wang);
        m_wang.setClock("2026-11-29T02:00Z");
        m_wang.put("week_plan", {{"state", "approved"}}, q(m_plan));
        sync(m_wang);
        sync(m_lin);
        COMPARE_JSON(m_lin.get("week_plan", m_plan)["fields"]["state"], json("approved"));
        for (const auto& move : m_lin.command({"moves", q(m_plan)}).lines())
            QVERIFY(move["allowed"].get<bool>() || !move["why"]["message"].get<std::string>().empty());
    }

    void ruleV12_theRecordWaitsForReasonsAndReports()
    {
        m_lin.setClock("2026-12-05T08:00Z"); // Saturday 16:00
        m_lin.put("visit", {{"account", m_account},
                            {"channel", "on_site"},
                            {"kind", "return_visit"},
                            {"started_at", "2026-12-03T14:00:00+08:00"},
                            {"ended_at", "2026-12-03T15:00:00+08:00"},
                            {"outcome", "achieved"},
                            {"summary", "改到周四"},
                            {"plan_item", m_item}});
        const auto compared = m_lin.command({"compare", "--plan", q(m_plan)}).object();
        COMPARE_JSON(compared["planned"], json(1));
        COMPARE_JSON(compared["kept"], json(1));
        COMPARE_JSON(compared["missing"], json(1));
        COMPARE_JSON(compared["lines"][0]["differences"][0]["kind"], json("moved"));
        COMPARE_JSON(compared["lines"][0]["differences"][0]["article"], json("第36条第3款"));

        m_record = m_lin.put("week_record", {{"week", kWeek}})["id"];
        const auto held = m_lin.command({"put", "week_record", q(m_record)}, R"({"state":"submitted"})");
        QCOMPARE(held.errorCode(), std::string("bad_value"));
        QVERIFY(messageOf(held).find("恒信物流") != std::string::npos);
        // §24.5: an itinerary change without the hours stayed is none.
        const auto change = json{{"plan", m_plan}, {"item", m_item}, {"change", "moved"}, {"reason", "客户停电"}};
        const std::string id = m_lin.put("itinerary_change", change)["id"];
        QCOMPARE(m_lin.command({"put", "itinerary_change", q(id)}, R"({"state":"submitted"})").errorCode(),
                 std::string("bad_value"));
        m_lin.put("itinerary_change", {{"state", "submitted"}, {"stay_minutes", 60}}, q(id));
        const auto submitted = m_lin.put("week_record", {{"state", "submitted"}}, q(m_record));
        COMPARE_JSON(submitted["fields"]["late"], json(false));
        const auto sheet = json::parse(submitted["fields"]["sheet"].get<std::string>());
        COMPARE_JSON(sheet["version"], json(1));
        QCOMPARE(sheet["rows"].size(), std::size_t{1});
        COMPARE_JSON(sheet["rows"][0]["reason"], json("客户停电"));
    }

    void ruleW02_whatComesLaterMakesANewVersion()
    {
        m_lin.setClock("2026-12-05T14:00Z"); // Saturday 22:00
        const auto visit = m_lin.put("visit", {{"account", m_account},
                                               {"channel", "phone"},
                                               {"started_at", "2026-12-05T20:00:00+08:00"},
                                               {"ended_at", "2026-12-05T20:20:00+08:00"},
                                               {"off_plan_reason", "客户晚上来电"}});
        COMPARE_JSON(visit["fields"]["late_entry"], json(true));
        const auto first = json::parse(m_lin.get("week_record", m_record)["fields"]["sheet"].get<std::string>());
        const auto added = m_lin.command({"supplement", q(m_record)}).object();
        const auto second = json::parse(added["fields"]["sheet"].get<std::string>());
        COMPARE_JSON(second["version"], json(2));
        COMPARE_JSON(second["previous"], first["seal"]);
        QVERIFY(second["rows"][1]["late"].get<bool>());
        m_lin.command({"supplement", q(m_record)}).good(); // nothing to add, nothing happens
        sync(m_lin);
        sync(m_wang);
        QVERIFY(m_wang.get("week_record", m_record)["fields"]["sheet"] == added["fields"]["sheet"]);
        // V-10, V-13: the supervisor reviews it with guidance.
        QCOMPARE(m_wang.command({"put", "week_record", q(m_record)}, R"({"state":"reviewed"})").errorCode(),
                 std::string("bad_value"));
        m_wang.put("week_record", {{"state", "reviewed"}, {"guidance", "下次先报告"}}, q(m_record));
        sync(m_wang);
        sync(m_lin);
        COMPARE_JSON(m_lin.get("week_record", m_record)["fields"]["state"], json("reviewed"));
    }

    void ruleW09_theMonthComesFromItsWeeks()
    {
        m_lin.setClock("2027-01-06T00:00+08:00");
        const std::string id = m_lin.put("month_record", {{"month", "2026-12-01"}})["id"];
        const auto submitted = m_lin.put("month_record", {{"state", "submitted"}}, q(id));
        COMPARE_JSON(submitted["fields"]["late"], json(true)); // §24.6: due on the 5th
        const auto sheet = json::parse(submitted["fields"]["sheet"].get<std::string>());
        QCOMPARE(sheet["rows"].size(), std::size_t{2});
        QCOMPARE(sheet["missing_weeks"].size(), std::size_t{4});
        sync(m_lin);
    }

    void ruleV05_aGiftNeedsItsApproval()
    {
        m_lin.setClock("2026-12-05T09:00Z");
        const std::string plan = m_lin.put("week_plan", {{"week", "2026-12-07"}})["id"];
        const std::string item = m_lin.put("plan_item", {{"plan", plan},
                                                         {"account", m_account},
                                                         {"day", "2026-12-08"},
                                                         {"gift", "茶叶"},
                                                         {"gift_kind", "other"}})["id"];
        QCOMPARE(m_lin.command({"put", "week_plan", q(plan)}, R"({"state":"submitted"})").errorCode(),
                 std::string("bad_value"));
        const std::string request = m_lin.put(
            "request", {{"kind", "gift"}, {"what", "茶叶一盒"}, {"account", m_account}, {"state", "submitted"}})["id"];
        m_lin.put("plan_item", {{"gift_request", request}}, q(item));
        QCOMPARE(m_lin.command({"put", "request", q(request)}, R"({"state":"approved"})").errorCode(),
                 std::string("forbidden"));
        sync(m_lin);
        sync(m_wang);
        m_wang.put("request", {{"state", "approved"}}, q(request)); // the only signature of its chain
        sync(m_wang);
        sync(m_lin);
        m_lin.put("week_plan", {{"state", "submitted"}}, q(plan));
        sync(m_lin);
    }

    void ruleS09_anArchiveIsOpenedByTheChainAndClosesByItself()
    {
        // §24.10: 部门经理, then 总经理; after its time the copy on the device is gone.
        const std::string id = m_lin.put("access_query", {{"account", m_ofHe},
                                                          {"account_name", "何家客户"},
                                                          {"level", "company"},
                                                          {"reason", "投标参考"},
                                                          {"state", "submitted"}})["id"];
        sync(m_lin);
        sync(m_wang);
        QCOMPARE(m_wang.command({"put", "access_query", q(id)}, R"({"state":"approved"})").exit, 1);
        m_wang.put("access_query", {{"step", 1}}, q(id));
        sync(m_wang);
        sync(m_qian);
        const auto approved = m_qian.put("access_query", {{"state", "approved"}}, q(id));
        COMPARE_JSON(approved["fields"]["step"], json(2));
        sync(m_qian);
        sync(m_lin);
        COMPARE_JSON(m_lin.get("account", m_ofHe)["fields"]["name"], json("何家客户有限公司"));
        QCOMPARE(m_lin.command({"put", "account", q(m_ofHe)}, R"({"phone":"1"})").errorCode(),
                 std::string("forbidden"));
        m_lin.setClock("+8d");
        QCOMPARE(m_lin.command({"get", "account", q(m_ofHe)}).errorCode(), std::string("not_found"));
        m_lin.setClock({});
        QCOMPARE(m_lin.command({"get", "account", q(m_ofHe)}).errorCode(), std::string("not_found"));
    }

    void law10_nobodyElseSeesTheWeek()
    {
        sync(m_he);
        QVERIFY(m_he.list("week_plan").empty());
        QVERIFY(m_he.list("week_record").empty());
        for (const auto* device : {&m_lin, &m_he, &m_wang, &m_qian})
            QVERIFY(device->command({"verify"}).object()["ok"]);
    }

    // Last: it goes into the future with one device.
    void ruleX12_aDutyThatIsAboutNoAccountIsTickedOffOffline()
    {
        m_wang.setClock("2026-12-22T02:00Z");
        const auto survey = [](const CliDevice& device, const QStringList& more = {}) -> json {
            for (const json& line : device.command(QStringList{"due"} + more).lines())
                if (line["obligation"] == "survey_second_half")
                    return line;
            return {};
        };
        const json open = survey(m_wang);
        QCOMPARE(open["period"].get<std::string>(), std::string("2027-01-10"));
        QCOMPARE(open["state"].get<std::string>(), std::string("due"));
        QCOMPARE(open["satisfied_by"].get<std::string>(), std::string("办好后勾选"));
        const json done{{"duty", "survey_second_half"},
                        {"occasion", open["period"]},
                        {"done_on", "2026-12-22"},
                        {"result", "满意率 96%"}};
        m_wang.put("duty_record", done);
        const json next = survey(m_wang);
        QCOMPARE(next["period"].get<std::string>(), std::string("2028-01-10"));
        QCOMPARE(next["last"]["day"].get<std::string>(), std::string("2026-12-22"));
        m_wang.sync();
        m_qian.sync();
        m_lin.sync();
        const auto seen = m_qian.list("duty_record");
        QCOMPARE(seen.size(), std::size_t{1});
        QVERIFY(seen[0]["fields"]["person"] == open["person"]);
        QVERIFY(seen[0]["fields"]["done_by"] == open["person"]);
        QVERIFY(seen[0]["fields"]["result"] == done["result"]);
        QVERIFY(m_lin.list("duty_record").empty());
        QVERIFY(survey(m_lin, {"--all"}).is_null()); // nor is it said there whether it is done
        QVERIFY(!survey(m_qian, {"--all"}).is_null());
        m_wang.setClock({});
    }

private:
    // Under the real clock: one that is pretended would be corrected from then on.
    static void sync(CliDevice& device)
    {
        device.setClock({});
        device.sync();
    }

    static std::string newId() { return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString(); }

    std::string staffId(const std::string& login) const
    {
        for (const auto& staff : m_wang.list("staff"))
            if (staff["fields"].value("login", "") == login)
                return staff["id"];
        throw std::runtime_error("no such staff");
    }

    std::string signInByHand(const QString& user, const std::string& device) const
    {
        const auto reply = postJson(m_server.port(), "/v1/sessions",
                                    {{"user", user.toStdString()},
                                     {"password", ServerProcess::passwordOf(user).toStdString()},
                                     {"device", device},
                                     {"device_name", "by hand"}});
        return json::parse(reply.body.toStdString()).at("token");
    }

    HttpReply syncByHand(const std::string& token, const json& groups, int lastSeq) const
    {
        return postJson(m_server.port(), "/v1/sync",
                        {{"version", 1},
                         {"now", "2026-11-28T10:00:00Z"},
                         {"cursor", {{"epoch", ""}, {"seq", 0}}},
                         {"last_seq", lastSeq},
                         {"groups", groups}},
                        token);
    }

    static constexpr const char* kWeek = "2026-11-30";
    ServerProcess m_server;
    CliDevice m_lin{"lin", ServerProcess::passwordOf("lin")};
    CliDevice m_he{"he", ServerProcess::passwordOf("he")};
    CliDevice m_wang{"wang", ServerProcess::passwordOf("wang")};
    CliDevice m_qian{"qian", ServerProcess::passwordOf("qian")};
    std::string m_account;
    std::string m_ofHe;
    std::string m_plan;
    std::string m_item;
    std::string m_record;
};

QTEST_GUILESS_MAIN(TestWorkflow)
#include "tst_workflow.moc"
