// SPDX-License-Identifier: GPL-3.0-or-later
//
// What docs/regulation-packs.md promises: "C 类 每季度电话一次" is added by editing a pack and nothing else, and stands in
// the due list of the owner. The obligation is taken from that page, so the page stays true.
#include "model/fields.h"
#include "regulation/due/due_book.h"
#include "regulation/due/words.h"
#include "regulation/pack/active.h"

#include <nlohmann/json.hpp>

#include <QTest>
#include <algorithm>
#include <fstream>
#include <sstream>

using namespace roadbook;
using namespace roadbook::regulation;
using nlohmann::json;

namespace {

constexpr Timestamp kNow = 1'795'000'000'000; // 18 November 2026

Id id(std::uint8_t number)
{
    Id made;
    made.bytes[15] = number;
    return made;
}

const Id kRep = id(1);
const Id kAccount = id(20);

// The block of the page that holds the obligation.
json obligationOfThePage()
{
    std::ifstream in(std::string(RB_SOURCE_DIR) + "/docs/regulation-packs.md");
    std::ostringstream page;
    page << in.rdbuf();
    const auto text = page.str();
    const auto begin = text.find("{\"id\": \"c_phone\"");
    const auto end = text.find("},\n```", begin);
    return json::parse(text.substr(begin, end + 1 - begin));
}

json edited()
{
    auto pack = json::parse(presetText("S0").value());
    pack["version"] = "2";
    pack["obligations"].push_back(obligationOfThePage());
    for (auto& one : pack["obligations"])
        if (one["id"] == "none_b2_c_d")
            one["grades"].erase(std::find(one["grades"].begin(), one["grades"].end(), "C"));
    return pack;
}

Record activated(const json& pack)
{
    namespace f = field::pack;
    Record record;
    record.type = type::kPack;
    record.id = id(9);
    const auto stamp = record.addStamp({});
    record.set(f::kPackId, pack["id"].get<std::string>(), stamp);
    record.set(f::kVersion, pack["version"].get<std::string>(), stamp);
    record.set(f::kState, std::string("active"), stamp);
    record.set(f::kActivatedAt, kNow - 1, stamp);
    record.set(f::kContent, pack.dump(), stamp);
    return record;
}

AccountWorld customer(std::string_view grade)
{
    AccountWorld world;
    world.account.id = kAccount;
    world.account.name = "东岭机械";
    world.account.owner = kRep;
    world.account.grade = grade;
    world.account.archivedOn = dayOf(2026, 1, 5);
    world.account.given.set();
    return world;
}

std::vector<DueItem> dueOf(const Pack& pack, const AccountWorld& world, std::string_view rule)
{
    const std::vector<StaffFact> staff{{kRep, "林晓", "rep", id(8), {}, true}};
    DueBook book(pack.due, pack.calendar, staff);
    book.put(world);
    auto items = book.list({.now = kNow, .person = kRep});
    std::erase_if(items, [&](const DueItem& item) { return ruleId(pack.due, item) != rule; });
    return items;
}

} // namespace

class NewObligationTest : public QObject {
    Q_OBJECT

private slots:
    void anEditedPackBringsItToTheDueList()
    {
        const std::vector records{activated(edited())};
        const auto pack = activePack(records, kNow);
        QVERIFY2(pack, pack ? "" : pack.error().message.c_str());
        const auto items = dueOf(*pack, customer("C"), "c_phone");
        QCOMPARE(items.size(), 1U);
        QVERIFY(items[0].account == kAccount && items[0].person == kRep);
        const auto words = wordsFor(pack->due, items[0], pack->calendar.dayOf(kNow));
        QCOMPARE(words.what.zh, std::string("电话"));
        QCOMPARE(words.rule.zh, std::string("C 类每季度电话 1 次"));
        QCOMPARE(words.source.article, std::string("补充第1条"));
        QVERIFY2(words.why.zh.find("补充第1条") != std::string::npos, words.why.zh.c_str());
        QVERIFY(dueOf(*pack, customer("D"), "c_phone").empty());
    }

    void beforeTheEditNobodyIsReminded()
    {
        const auto pack = activePack({}, kNow).value();
        QVERIFY(dueOf(pack, customer("C"), "c_phone").empty());
    }

    void aCallSatisfiesItAndAnOrdinaryContactDoesNot()
    {
        const std::vector records{activated(edited())};
        const auto pack = activePack(records, kNow).value();
        auto world = customer("C");
        VisitFact call;
        call.id = id(30);
        call.account = kAccount;
        call.rep = kRep;
        call.kind = "business";
        call.channel = "phone";
        call.state = "done";
        call.startedAt = kNow - 86'400'000;
        call.endedAt = call.startedAt + 600'000;
        world.visits.push_back(call);
        QCOMPARE(dueOf(pack, world, "c_phone").front().done, 0);
        world.visits.front().kind = "return_visit";
        const auto after = dueOf(pack, world, "c_phone");
        QVERIFY(after.empty() || after.front().deadline > pack.calendar.dayOf(kNow) + 31); // the next quarter's
    }
};

QTEST_APPLESS_MAIN(NewObligationTest)
#include "tst_new_obligation.moc"
