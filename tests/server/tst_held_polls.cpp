// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/held_polls.h"

#include <QTest>

using namespace roadbook;

namespace {

Id id(std::uint8_t number)
{
    Id made;
    made.bytes[15] = number;
    return made;
}

const auto kFar = std::chrono::steady_clock::now() + std::chrono::hours(1);

} // namespace

class TestHeldPolls : public QObject {
    Q_OBJECT

private slots:
    void aCommitReleasesWhomItConcerns()
    {
        HeldPolls polls(10, 100);
        std::vector<std::pair<int, PollAnswer>> answers;
        for (int i = 1; i <= 3; ++i)
            QVERIFY(polls.hold(id(static_cast<std::uint8_t>(i)), id(static_cast<std::uint8_t>(100 + i)), 10, kFar,
                               [&, i](PollAnswer answer) { answers.emplace_back(i, answer); }) != 0);
        Released released;
        released.staff[id(2)] = Id{};
        released.staff[id(3)] = id(103); // that device knows already
        polls.committed(11, released);
        QCOMPARE(answers.size(), std::size_t{1});
        QCOMPARE(answers[0].first, 2);
        QVERIFY(answers[0].second.news);
        QCOMPARE(answers[0].second.seq, 11ULL);
        QCOMPARE(polls.count(), std::size_t{2});
        polls.committed(12, Released{});
        QCOMPARE(polls.count(), std::size_t{2});
        Released all;
        all.everyone = true;
        polls.committed(13, all);
        QCOMPARE(answers.size(), std::size_t{3});
    }

    void whoHasBeenHereSinceIsNotWoken()
    {
        HeldPolls polls(10, 100);
        int answered = 0;
        polls.hold(id(1), id(2), 12, kFar, [&](PollAnswer) { ++answered; });
        Released all;
        all.everyone = true;
        polls.committed(12, all); // released late: the device has synced meanwhile
        QCOMPARE(answered, 0);
        polls.committed(13, all);
        QCOMPARE(answered, 1);
    }

    void timeEndsIt()
    {
        HeldPolls polls(10, 100);
        PollAnswer got{true, 0};
        const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(1);
        polls.hold(id(1), id(2), 10, until, [&](PollAnswer answer) { got = answer; });
        polls.expire(until - std::chrono::milliseconds(1));
        QVERIFY(got.news);
        polls.expire(until);
        QVERIFY(!got.news);
        QCOMPARE(got.seq, 10ULL);
    }

    void aDeviceHasOneAtATime()
    {
        HeldPolls polls(10, 100);
        int first = 0;
        int second = 0;
        const auto ticket = polls.hold(id(1), id(2), 10, kFar, [&](PollAnswer) { ++first; });
        polls.hold(id(1), id(2), 10, kFar, [&](PollAnswer) { ++second; });
        QCOMPARE(first, 1);
        QCOMPARE(polls.count(), std::size_t{1});
        polls.release(ticket, {true, 11}); // too late: answered already
        QCOMPARE(first, 1);
        QCOMPARE(second, 0);
    }

    void thereAreOnlySoMany()
    {
        HeldPolls polls(10, 2);
        int answered = 0;
        for (std::uint8_t i = 0; i < 2; ++i)
            QVERIFY(polls.hold(id(1), id(static_cast<std::uint8_t>(10 + i)), 10, kFar,
                               [&](PollAnswer) { ++answered; }) != 0);
        QVERIFY(polls.hold(id(1), id(50), 10, kFar, [&](PollAnswer) { ++answered; }) == 0);
        polls.close();
        QCOMPARE(answered, 2);
        QVERIFY(polls.hold(id(1), id(60), 10, kFar, [&](PollAnswer) { ++answered; }) == 0);
        QCOMPARE(answered, 2);
    }
};

QTEST_GUILESS_MAIN(TestHeldPolls)
#include "tst_held_polls.moc"
