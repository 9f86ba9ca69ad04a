// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/password.h"
#include "identity/sessions.h"
#include "identity/throttle.h"
#include "identity/token.h"
#include "protocol/limits.h"
#include "server/hub_company.h"

#include <QTest>

using namespace roadbook;
using namespace roadbook::test;

class TestIdentity : public QObject {
    Q_OBJECT

private slots:
    void passwordsAreVerifiedAndNeverKept()
    {
        const auto hash = hashPassword("correct horse");
        QVERIFY(hash.has_value());
        QVERIFY(hash->find("correct") == std::string::npos);
        QVERIFY(hash->starts_with("$argon2id$"));
        QVERIFY(verifyPassword(*hash, "correct horse"));
        QVERIFY(!verifyPassword(*hash, "correct horsf"));
        QVERIFY(!verifyPassword("none", "none"));
        QVERIFY(!verifyPassword("", ""));
        QVERIFY(!hashPassword(""));
        QVERIFY(*hash != *hashPassword("correct horse"));
    }

    void tokensDiffer()
    {
        const auto token = newToken();
        QVERIFY(token.size() >= 43);
        QVERIFY(token != newToken());
        QVERIFY(tokenHash(token) == tokenHash(token));
        QVERIFY(tokenHash(token) != tokenHash(token + "x"));
    }

    void guessingIsSlowedDown()
    {
        Throttle throttle;
        Timestamp now = 1'000'000;
        for (int i = 1; i < limits::kFreeAttempts; ++i) {
            throttle.failed("lin\n10.0.0.1", now);
            QCOMPARE(throttle.waitFor("lin\n10.0.0.1", now), 0);
        }
        throttle.failed("lin\n10.0.0.1", now);
        QCOMPARE(throttle.waitFor("lin\n10.0.0.1", now), 30'000);
        QCOMPARE(throttle.waitFor("lin\n10.0.0.2", now), 0);
        now += 30'000;
        QCOMPARE(throttle.waitFor("lin\n10.0.0.1", now), 0);
        throttle.failed("lin\n10.0.0.1", now);
        QCOMPARE(throttle.waitFor("lin\n10.0.0.1", now), 60'000);
        for (int i = 0; i < 100; ++i)
            throttle.failed("lin\n10.0.0.1", now);
        QCOMPARE(throttle.waitFor("lin\n10.0.0.1", now), 15 * 60'000);
        throttle.succeeded("lin\n10.0.0.1");
        QCOMPARE(throttle.waitFor("lin\n10.0.0.1", now), 0);
    }

    void theThrottleIsBounded()
    {
        Throttle throttle(100);
        for (int i = 0; i < 10'000; ++i)
            throttle.failed(std::to_string(i), 1'000'000 + i);
        QVERIFY(throttle.size() <= 100);
    }

    void aSessionEndsInManyWays()
    {
        HubCompany company;
        const auto signIn = [&](const Id& device) {
            const auto token = newToken();
            company.write([&](Batch& batch) {
                return openSession(batch.storage(), company.staff("lin"), device, "平板", tokenHash(token),
                                   company.now);
            });
            return token;
        };
        const auto isIn = [&](const std::string& token) {
            bool in = false;
            company.write([&](Batch& batch) -> Status {
                in = sessionOf(batch.storage(), token).has_value();
                return {};
            });
            return in;
        };
        const Id tablet = nextId();
        const Id phone = nextId();
        auto first = signIn(tablet);
        auto second = signIn(phone);
        QVERIFY(isIn(first) && isIn(second));
        QVERIFY(!isIn("") && !isIn("guess"));

        const auto renewed = signIn(tablet); // a device has one session
        QVERIFY(!isIn(first) && isIn(renewed));

        company.write([&](Batch& batch) { return closeSession(batch.storage(), phone); });
        QVERIFY(!isIn(second) && isIn(renewed));

        company.write([&](Batch& batch) { return revokeDevice(batch, tablet); });
        QVERIFY(!isIn(renewed));
        const auto again = company.tryWrite([&](Batch& batch) {
            return openSession(batch.storage(), company.staff("lin"), tablet, "平板", "t", company.now);
        });
        QCOMPARE(again.error().code, ErrorCode::Revoked);

        second = signIn(phone);
        company.write([](Batch& batch) { return setPassword(batch, "lin", "other"); });
        QVERIFY(!isIn(second));
        second = signIn(phone);
        company.write([](Batch& batch) { return disableUser(batch, "lin"); });
        QVERIFY(!isIn(second));
    }

    void aDeviceBelongsToOnePerson()
    {
        HubCompany company;
        const auto tablet = company.device("lin").id;
        const auto taken = company.tryWrite([&](Batch& batch) {
            return openSession(batch.storage(), company.staff("he"), tablet, "平板", "t2", company.now);
        });
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::Conflict);
    }

    void administrationSaysWhatIsWrong()
    {
        HubCompany company;
        const auto codeOf = [&](const std::function<Status(Batch&)>& work) {
            return company.tryWrite(work).error().code;
        };
        NewUser user;
        user.staff = nextId();
        user.login = "LIN"; // names differ in more than case
        user.team = "north";
        QCOMPARE(codeOf([&](Batch& batch) { return addUser(batch, user); }), ErrorCode::AlreadyExists);
        user.login = "new";
        user.team = "nowhere";
        QCOMPARE(codeOf([&](Batch& batch) { return addUser(batch, user); }), ErrorCode::NotFound);
        QCOMPARE(codeOf([](Batch& batch) { return addTeam(batch, nextId(), "north", ""); }), ErrorCode::AlreadyExists);
        QCOMPARE(codeOf([](Batch& batch) { return disableUser(batch, "nobody"); }), ErrorCode::NotFound);
        QCOMPARE(codeOf([](Batch& batch) { return revokeDevice(batch, nextId()); }), ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
