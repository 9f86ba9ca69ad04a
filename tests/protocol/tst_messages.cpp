// SPDX-License-Identifier: GPL-3.0-or-later
//
// The messages in CBOR: round trips, sizes on the wire, limits, cuts at every byte.
#include "protocol/limits.h"
#include "protocol/messages.h"

#include <rapidcheck.h>

#include <QTest>
#include <algorithm>
#include <array>

using namespace roadbook;

namespace {

Id someId(std::uint8_t seed)
{
    Id id;
    for (std::size_t i = 0; i < id.bytes.size(); ++i)
        id.bytes[i] = static_cast<std::uint8_t>(seed * 31 + i * 7);
    return id;
}

SyncRequest idleRequest()
{
    SyncRequest request;
    request.version = limits::kProtocolVersion;
    request.now = 1'795'000'000'000;
    request.cursor = {"f34e47cf8ddd", 1'234'567};
    request.lastSeq = 8'901;
    return request;
}

SyncReply fullReply()
{
    SyncReply reply;
    reply.now = 1'795'000'000'123;
    reply.cursor = {"f34e47cf8ddd", 99};
    reply.highWater = 17;
    reply.fork = true;
    reply.more = true;
    reply.total = 100'000;
    reply.outcomes = {{16, GroupVerdict::Applied, true, {}},
                      {17, GroupVerdict::Quarantined, false, Error{ErrorCode::NotFound, "没有这个客户", "account"}}};
    appendNews(reply.news, NewsKind::Grant, someId(1).view());
    appendNews(reply.news, NewsKind::Record, "bytes of a record");
    return reply;
}

ChangeGroup oneFieldEdit()
{
    Operation op;
    op.kind = OpKind::Edit;
    op.type = type::kAccount;
    op.record = op.scope = someId(9);
    op.seen = {12, 0};
    op.expected = 12;
    op.changes = {{6, {3, 0}, Value{std::string("0592-5550123")}, Value{std::string("0592-5550199")}}};
    return {8'902, 1'795'000'000'000, 1'795'000'000'000, {op}};
}

bool same(const SyncReply& a, const SyncReply& b)
{
    return a.now == b.now && a.cursor == b.cursor && a.highWater == b.highWater && a.fork == b.fork &&
           a.more == b.more && a.total == b.total && a.outcomes == b.outcomes && a.news == b.news;
}

} // namespace

class TestMessages : public QObject {
    Q_OBJECT

private slots:
    void syncRequestsRoundTrip()
    {
        QVERIFY(rc::check("sync requests", [](std::int64_t now, std::uint64_t seq, std::uint64_t last, bool pullOnly,
                                              const std::vector<std::string>& groups) {
            SyncRequest request = idleRequest();
            request.now = now;
            request.cursor.seq = seq;
            request.lastSeq = last;
            request.pullOnly = pullOnly;
            request.groups = groups;
            const auto back = decodeSyncRequest(encode(request, WireForm::Cbor), WireForm::Cbor);
            RC_ASSERT(back.has_value());
            RC_ASSERT(back->now == now && back->cursor == request.cursor && back->lastSeq == last);
            RC_ASSERT(back->pullOnly == pullOnly && back->groups == groups && back->version == request.version);
        }));
    }

    void repliesRoundTrip()
    {
        const auto reply = fullReply();
        const auto back = decodeSyncReply(encode(reply, WireForm::Cbor), WireForm::Cbor);
        QVERIFY(back.has_value());
        QVERIFY(same(*back, reply));
        const auto items = readNews(back->news);
        QVERIFY(items.has_value());
        QCOMPARE(items->size(), std::size_t{2});
        QCOMPARE(items->at(0).payload, someId(1).view());
        QCOMPARE(items->at(1).kind, NewsKind::Record);
    }

    void signInRoundTrips()
    {
        const SignInRequest request{"林晓", "secret", someId(2), "平板"};
        const auto back = decodeSignInRequest(encode(request, WireForm::Cbor), WireForm::Cbor);
        QVERIFY(back.has_value());
        QCOMPARE(back->user, request.user);
        QCOMPARE(back->password, request.password);
        QVERIFY(back->device == request.device);
        QCOMPARE(back->deviceName, request.deviceName);

        const SignInReply reply{"token", someId(3), "林晓", "rep", 5, "epoch"};
        const auto replyBack = decodeSignInReply(encode(reply, WireForm::Cbor), WireForm::Cbor);
        QVERIFY(replyBack.has_value());
        QVERIFY(replyBack->staff == reply.staff && replyBack->token == reply.token && replyBack->role == reply.role);

        for (const auto form : {WireForm::Cbor, WireForm::Json}) {
            const auto fork = decodeForkRequest(encode(ForkRequest{someId(4), "笔记本", 7}, form), form);
            QVERIFY(fork.has_value() && fork->device == someId(4) && fork->deviceName == "笔记本" && fork->until == 7);
            const auto forked = decodeForkReply(encode(ForkReply{"t", 7}, form), form);
            QVERIFY(forked.has_value() && forked->token == "t" && forked->until == 7);
        }
    }

    void errorsRoundTrip()
    {
        for (const auto form : {WireForm::Cbor, WireForm::Json}) {
            const Error error{ErrorCode::Throttled, "等一等", "30"};
            const auto back = decodeError(encodeError(error, form), form);
            QVERIFY(back.has_value());
            QVERIFY(*back == error);
        }
    }

    void anIdleSyncTakesAtMost200Bytes()
    {
        const auto up = encode(idleRequest(), WireForm::Cbor);
        SyncReply reply;
        reply.now = 1'795'000'000'123;
        reply.cursor = {"f34e47cf8ddd", 1'234'567};
        reply.highWater = 8'901;
        const auto down = encode(reply, WireForm::Cbor);
        QVERIFY2(up.size() <= 200, std::to_string(up.size()).c_str());
        QVERIFY2(down.size() <= 200, std::to_string(down.size()).c_str());
    }

    void aOneFieldEditTakesAtMost400Bytes()
    {
        auto request = idleRequest();
        request.groups = {encodeGroup(oneFieldEdit())};
        const auto up = encode(request, WireForm::Cbor);
        QVERIFY2(up.size() <= 400, std::to_string(up.size()).c_str());
    }

    // A transport that ends a cut body as if it were complete must not pass for one.
    void law6_aCutBodyIsNeverTakenForAWhole()
    {
        auto request = idleRequest();
        request.groups = {encodeGroup(oneFieldEdit()), "another"};
        const auto asked = encode(request, WireForm::Cbor);
        for (std::size_t cut = 0; cut < asked.size(); ++cut)
            QVERIFY(!decodeSyncRequest(std::string_view(asked).substr(0, cut), WireForm::Cbor));
        const auto answered = encode(fullReply(), WireForm::Cbor);
        for (std::size_t cut = 0; cut < answered.size(); ++cut)
            QVERIFY(!decodeSyncReply(std::string_view(answered).substr(0, cut), WireForm::Cbor));
        QVERIFY(!decodeSyncReply(answered + '\0', WireForm::Cbor));
    }

    void law13_unknownKeysAreSkipped()
    {
        auto body = encode(idleRequest(), WireForm::Cbor);
        body[0] = static_cast<char>(body[0] + 1); // one more pair
        body += std::string("\x18\x63\xa1\x01\x82\x01\x02", 7);
        const auto back = decodeSyncRequest(body, WireForm::Cbor);
        QVERIFY(back.has_value());
        QCOMPARE(back->lastSeq, idleRequest().lastSeq);
    }

    void limitsAreEnforced()
    {
        auto request = idleRequest();
        request.groups.assign(limits::kGroupsPerRequest + 1, "x");
        auto refused = decodeSyncRequest(encode(request, WireForm::Cbor), WireForm::Cbor);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TooLarge);

        request.groups = {std::string(limits::kGroupBytes + 1, 'x')};
        refused = decodeSyncRequest(encode(request, WireForm::Cbor), WireForm::Cbor);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TooLarge);

        const SignInRequest longName{std::string(limits::kNameBytes + 1, 'u'), "p", someId(1), ""};
        const auto signIn = decodeSignInRequest(encode(longName, WireForm::Cbor), WireForm::Cbor);
        QVERIFY(!signIn);
        QCOMPARE(signIn.error().field, std::string("user"));
    }

    void noBytesDoHarm()
    {
        QVERIFY(rc::check("random bodies", [](const std::string& body) {
            for (const auto form : {WireForm::Cbor, WireForm::Json}) {
                (void)decodeSyncRequest(body, form);
                (void)decodeSyncReply(body, form);
                (void)decodeSignInRequest(body, form);
                (void)decodeSignInReply(body, form);
                (void)decodeForkRequest(body, form);
                (void)decodeError(body, form);
            }
            (void)readNews(body);
        }));
    }

    void everyErrorHasAFittingStatus()
    {
        QCOMPARE(httpStatus(ErrorCode::NotSignedIn), 401);
        QCOMPARE(httpStatus(ErrorCode::TooLarge), 413);
        QCOMPARE(httpStatus(ErrorCode::BadInput), 400);
        QCOMPARE(httpStatus(ErrorCode::ServerBusy), 503);
        for (int code = 0; code <= static_cast<int>(ErrorCode::Internal); ++code)
            QVERIFY(httpStatus(static_cast<ErrorCode>(code)) >= 400);
    }
};

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
