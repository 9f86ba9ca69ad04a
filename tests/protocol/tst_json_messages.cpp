// SPDX-License-Identifier: GPL-3.0-or-later
//
// The same messages in JSON, as curl sends them: groups and news spelled out.
#include "model/codec.h"
#include "model/fields.h"
#include "protocol/limits.h"
#include "protocol/messages.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace roadbook;
using nlohmann::json;

namespace {

const char* const kAccount = "01890000-0000-7000-8000-00000000000a";
const char* const kVisit = "01890000-0000-7000-8000-00000000000b";

json visitGroup()
{
    return json{{"seq", 3},
                {"at", "2026-11-23T09:30:00+08:00"},
                {"operations",
                 {{{"kind", "create"},
                   {"type", "visit"},
                   {"id", kVisit},
                   {"changes",
                    {{"account", kAccount}, {"kind", "business"}, {"purposes", {"relationship", "competitors"}}}}}}}};
}

Result<SyncRequest> decoded(const json& body)
{
    return decodeSyncRequest(body.dump(), WireForm::Json);
}

Result<ChangeGroup> onlyGroup(const json& group)
{
    RB_ASSIGN(const auto request, decoded({{"version", 1}, {"groups", {group}}}));
    return decodeGroup(request.groups.at(0));
}

} // namespace

class TestJsonMessages : public QObject {
    Q_OBJECT

private slots:
    void aHandMadeGroupIsUnderstood()
    {
        const auto group = onlyGroup(visitGroup());
        QVERIFY(group.has_value());
        QCOMPARE(group->seq, 3ULL);
        QCOMPARE(group->rank, group->at);
        const auto& op = group->operations.at(0);
        QVERIFY(op.kind == OpKind::Create && op.type == type::kVisit);
        QCOMPARE(op.scope.text(), std::string(kAccount)); // from the type's rule
        QCOMPARE(op.changes.size(), std::size_t{3});
        for (const auto& change : op.changes)
            if (change.field == field::visit::kPurposes)
                QVERIFY((change.after == Value{TextSet{"competitors", "relationship"}}));
    }

    void groupsRoundTripThroughJson()
    {
        Operation op;
        op.kind = OpKind::Settle;
        op.type = type::kAccount;
        op.record = op.scope = Id::parse(kAccount).value();
        op.seen = {5, 2};
        op.expected = 7;
        op.changes = {{field::account::kName, {4, 0}, Value{std::string("旧名")}, Value{std::string("新名")}}};
        op.conflict = Id::parse(kVisit).value();
        op.rivals = {{Id::parse(kAccount).value(), 11}, {Id::parse(kVisit).value(), 12}};
        Operation tags;
        tags.type = type::kVisit;
        tags.record = Id::parse(kVisit).value();
        tags.scope = op.scope;
        tags.seen = {1, 0};
        tags.expected = 1;
        tags.changes = {
            {field::visit::kPurposes, {1, 0}, Value{TextSet{"relationship"}}, Value{TextSet{"competitors"}}}};
        const ChangeGroup group{9, 1'795'000'000'000, 1'795'000'000'500, {op, tags}};

        SyncRequest request;
        request.version = 1;
        request.groups = {encodeGroup(group)};
        const auto back = decodeSyncRequest(encode(request, WireForm::Json), WireForm::Json);
        QVERIFY(back.has_value());
        QVERIFY(decodeGroup(back->groups.at(0)).value() == group);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("kind") << QByteArray(R"([{"op":"replace","path":"/operations/0/kind","value":"eat"}])")
                              << QByteArray("kind");
        QTest::newRow("id") << QByteArray(R"([{"op":"replace","path":"/operations/0/id","value":"x"}])")
                            << QByteArray("id");
        QTest::newRow("no such field") << QByteArray(
                                              R"([{"op":"add","path":"/operations/0/changes/colour","value":1}])")
                                       << QByteArray("colour");
        QTest::newRow("wrong kind of value")
            << QByteArray(R"([{"op":"add","path":"/operations/0/changes/started_at","value":7}])")
            << QByteArray("started_at");
        QTest::newRow("seq") << QByteArray(R"([{"op":"replace","path":"/seq","value":-1}])") << QByteArray("seq");
        QTest::newRow("at") << QByteArray(R"([{"op":"replace","path":"/at","value":"yesterday"}])") << QByteArray("at");
        QTest::newRow("operations") << QByteArray(R"([{"op":"replace","path":"/operations","value":7}])")
                                    << QByteArray("operations");
    }
    void whatIsWrongIsNamed()
    {
        QFETCH(QByteArray, patch);
        QFETCH(QByteArray, field);
        const auto group = onlyGroup(visitGroup().patch(json::parse(patch.toStdString())));
        QVERIFY(!group);
        QCOMPARE(QByteArray::fromStdString(group.error().field), field);
    }

    void depthIsBoundedBeforeAnythingIsBuilt()
    {
        for (const auto* open : {"[", R"({"a":)"}) {
            std::string body;
            for (int i = 0; i < 200'000; ++i)
                body += open;
            const auto refused = decodeSyncRequest(body, WireForm::Json);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::BadInput);
        }
        // Brackets inside text are text.
        const std::string text(1000, '[');
        QVERIFY(decodeSignInRequest(json{{"user", "u\\\""}, {"password", text}, {"device", kAccount}}.dump(),
                                    WireForm::Json));
    }

    void numberOfValuesIsBounded()
    {
        std::string body = R"({"version":1,"x":[0)";
        for (std::size_t i = 0; i < limits::kJsonValues; ++i)
            body += ",0";
        body += "]}";
        const auto refused = decodeSyncRequest(body, WireForm::Json);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TooLarge);
    }

    void notJsonIsSaidSo_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray(R"({"version":1)");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("not UTF-8") << QByteArray("{\"version\":1,\"x\":\"\xff\"}");
        QTest::newRow("two objects") << QByteArray(R"({"version":1}{"version":1})");
        QTest::newRow("no version") << QByteArray("{}");
        QTest::newRow("version as text") << QByteArray(R"({"version":"1"})");
    }
    void notJsonIsSaidSo()
    {
        QFETCH(QByteArray, body);
        const auto refused = decodeSyncRequest(body.toStdString(), WireForm::Json);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BadInput);
    }

    void newsIsSpelledOut()
    {
        Record record;
        record.type = type::kTeam;
        record.id = Id::parse(kVisit).value();
        record.rev = 1;
        record.life = record.addStamp(Stamp{1, {}, {}, 1, 5, 5});
        record.set(field::team::kName, Value{std::string("华东")}, record.life);
        SyncReply reply;
        reply.cursor = {"e", 4};
        appendNews(reply.news, NewsKind::Grant, Id::parse(kAccount).value().view());
        appendNews(reply.news, NewsKind::Record, encodeRecord(record));
        appendNews(reply.news, NewsKind::Past,
                   encodePastValue(PastValue{record.id, 1, Value{std::string("旧")}, record.stamps[0],
                                             PastReason::Replaced, record.stamps[0]}));
        appendNews(reply.news, NewsKind::Purge, Id::parse(kVisit).value().view());
        const auto body = json::parse(encode(reply, WireForm::Json));
        const auto& news = body["news"];
        QCOMPARE(news["granted"][0].get<std::string>(), std::string(kAccount));
        QCOMPARE(news["purged"][0].get<std::string>(), std::string(kVisit));
        QCOMPARE(news["records"][0]["fields"]["name"].get<std::string>(), std::string("华东"));
        QCOMPARE(news["past"][0]["value"].get<std::string>(), std::string("旧"));
        QCOMPARE(news["past"][0]["reason"].get<std::string>(), std::string("replaced"));
        QVERIFY(decodeSyncReply(body.dump(), WireForm::Json).has_value());
    }
};

QTEST_GUILESS_MAIN(TestJsonMessages)
#include "tst_json_messages.moc"
