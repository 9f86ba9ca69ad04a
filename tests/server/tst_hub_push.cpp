// SPDX-License-Identifier: GPL-3.0-or-later
//
// What becomes of pushed groups: once, whole, or in quarantine with the reason.
#include "model/fields.h"
#include "server/hub_company.h"

#include <QTest>

using namespace roadbook;
using namespace roadbook::test;

class TestHubPush : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_company.emplace();
        m_lin = m_company->device("lin");
        m_account = m_company->account(m_lin, "东岭机械");
    }

    void law6_theSameGroupTwiceTakesEffectOnce()
    {
        const auto group = m_company->group(m_lin, {m_company->visit(m_lin, m_account, "一次")});
        const auto first = m_company->push(m_lin, {group});
        const auto seq = m_company->head().seq;
        m_company->now += 1000;
        const auto second = m_company->push(m_lin, {group});
        QVERIFY(first.outcomes == second.outcomes);
        QCOMPARE(second.highWater, group.seq);
        QCOMPARE(m_company->head().seq, seq);
        QCOMPARE(m_company->stored(group.operations[0].record)->rev, 1U);
    }

    void law6_otherBytesUnderAKnownNumberFork()
    {
        const auto group = m_company->group(m_lin, {m_company->visit(m_lin, m_account, "原来的")});
        m_company->push(m_lin, {group});
        const auto head = m_company->head().seq;
        auto other = group;
        other.operations = {m_company->visit(m_lin, m_account, "别的")};
        auto next = m_company->group(m_lin, {m_company->visit(m_lin, m_account, "再一个")});
        const auto reply = m_company->push(m_lin, {other, next});
        QVERIFY(reply.fork);
        QVERIFY(reply.outcomes.empty());
        QCOMPARE(m_company->head().seq, head);
    }

    void law6_aStoreThatKnowsLessThanTheServerForks()
    {
        auto copy = m_lin; // a tablet restored from an image, taken before the last save
        m_company->save(m_lin, {m_company->visit(m_lin, m_account, "后来的")});
        const auto reply = m_company->push(copy, {});
        QVERIFY(reply.fork);
        QCOMPARE(reply.highWater, m_lin.lastSeq);
    }

    void aGapStopsThere()
    {
        const auto one = m_company->group(m_lin, {m_company->visit(m_lin, m_account, "一")});
        const auto two = m_company->group(m_lin, {m_company->visit(m_lin, m_account, "二")});
        const auto three = m_company->group(m_lin, {m_company->visit(m_lin, m_account, "三")});
        const auto reply = m_company->push(m_lin, {one, three});
        QCOMPARE(reply.highWater, one.seq);
        QCOMPARE(reply.outcomes.size(), std::size_t{1});
        QVERIFY(!m_company->stored(three.operations[0].record));
        QCOMPARE(m_company->push(m_lin, {two, three}).highWater, three.seq);
    }

    void law5_aRefusedGroupLeavesNothing()
    {
        const auto before = *m_company->stored(m_account);
        const auto good = m_company->visit(m_lin, m_account, "好的");
        auto bad = m_company->visit(m_lin, m_account, "坏的");
        bad.scope = nextId();
        const auto outcome =
            m_company->save(m_lin, {m_lin.edit(before, field::account::kPhone, Value{std::string("1")}), good, bad});
        QCOMPARE(outcome.verdict, GroupVerdict::Quarantined);
        QVERIFY(*m_company->stored(m_account) == before);
        QVERIFY(!m_company->stored(good.record));
        QVERIFY(!m_company->stored(bad.record));
    }

    void law8_oneBadGroupBlocksNothing()
    {
        auto broken = m_company->group(m_lin, {m_company->visit(m_lin, nextId(), "谁的？")});
        const auto fine = m_company->group(m_lin, {m_company->visit(m_lin, m_account, "我的")});
        const auto reply = m_company->push(m_lin, {broken, fine});
        QCOMPARE(reply.outcomes.size(), std::size_t{2});
        QCOMPARE(reply.outcomes[0].verdict, GroupVerdict::Quarantined);
        QCOMPARE(reply.outcomes[0].reason->code, ErrorCode::NotFound);
        QCOMPARE(reply.outcomes[1].verdict, GroupVerdict::Applied);
        // Law 3: it is in quarantine, to the byte.
        const auto kept = m_company->quarantined();
        QCOMPARE(kept.size(), std::size_t{1});
        QCOMPARE(kept[0].bytes, encodeGroup(broken));
        QVERIFY(kept[0].staff == m_lin.staff);
        QCOMPARE(kept[0].reason.code, ErrorCode::NotFound);
    }

    void law8_bytesThatAreNoGroupAreKeptToo()
    {
        auto bytes = encodeGroup(m_company->group(m_lin, {m_company->visit(m_lin, m_account, "截断")}));
        bytes.resize(bytes.size() - 3);
        const auto fine = encodeGroup(m_company->group(m_lin, {m_company->visit(m_lin, m_account, "完整")}));
        const auto reply = m_company->tryPush(m_lin, {bytes, fine});
        QVERIFY(reply.has_value());
        QCOMPARE(reply->outcomes.at(0).reason->code, ErrorCode::BadInput);
        QCOMPARE(reply->outcomes.at(1).verdict, GroupVerdict::Applied);
        QCOMPARE(m_company->quarantined().at(0).bytes, bytes);
        // Without a readable number nothing can be said about it: the request is refused.
        QVERIFY(!m_company->tryPush(m_lin, {"\xff"}));
    }

    void whatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<int>("field");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::newRow("no such field") << 999 << QByteArray("x") << static_cast<int>(ErrorCode::UnknownField);
        QTest::newRow("the field of life") << 0 << QByteArray("x") << static_cast<int>(ErrorCode::UnknownField);
        QTest::newRow("text for a reference")
            << int{field::account::kSecondContact} << QByteArray("x") << static_cast<int>(ErrorCode::BadValue);
        QTest::newRow("control characters")
            << int{field::account::kPhone} << QByteArray("a\x01") << static_cast<int>(ErrorCode::BadValue);
        QTest::newRow("not UTF-8") << int{field::account::kPhone} << QByteArray("\xff\xfe")
                                   << static_cast<int>(ErrorCode::BadValue);
        QTest::newRow("too long") << int{field::account::kPhone} << QByteArray(100'000, 'x')
                                  << static_cast<int>(ErrorCode::BadValue);
    }
    void whatDoesNotFitIsRefused()
    {
        QFETCH(int, field);
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        const auto record = *m_company->stored(m_account);
        const auto outcome =
            m_company->save(m_lin, {m_lin.edit(record, static_cast<FieldId>(field), Value{text.toStdString()})});
        QCOMPARE(outcome.verdict, GroupVerdict::Quarantined);
        QCOMPARE(static_cast<int>(outcome.reason->code), code);
    }

    void whatIsRequiredMustBeThere()
    {
        const Id id = nextId();
        const auto nameless = m_company->save(
            m_lin, {m_lin.create(type::kAccount, id, id, {{field::account::kOwner, Value{m_lin.staff}}})});
        QCOMPARE(nameless.reason->field, std::string("name"));
        const auto nobody = m_company->save(m_lin, {m_lin.create(type::kAccount, id, id,
                                                                 {{field::account::kName, Value{std::string("甲")}},
                                                                  {field::account::kOwner, Value{nextId()}}})});
        QCOMPARE(nobody.reason->field, std::string("owner"));
        const auto misplaced = m_company->save(
            m_lin, {m_lin.create(type::kAccount, id, m_account, {{field::account::kName, Value{std::string("甲")}}})});
        QCOMPARE(misplaced.verdict, GroupVerdict::Quarantined);
        auto twice = m_company->visit(m_lin, m_account, "x");
        twice.changes.push_back(twice.changes.back());
        QCOMPARE(m_company->save(m_lin, {twice}).reason->code, ErrorCode::BadInput);
    }

    void law9_aClockAheadNeverWinsForEver()
    {
        // Ten years ahead, and it says so in `now` too: the offset is taken out.
        auto group = m_company->group(m_lin, {m_company->visit(m_lin, m_account, "未来")});
        const Timestamp ahead = 10LL * 365 * 24 * 3600 * 1000;
        group.at += ahead;
        group.rank += ahead;
        m_company->write([&](Batch& batch) -> Status {
            const std::vector<std::string> groups{encodeGroup(group)};
            RB_ASSIGN(const auto reply,
                      accept(batch, {m_lin.staff, m_lin.id, {}, m_company->now + ahead, m_lin.lastSeq, groups}));
            return reply.outcomes.at(0).verdict == GroupVerdict::Applied && !reply.outcomes.at(0).exact
                       ? Status{}
                       : fail(ErrorCode::Internal, "not as expected");
        });
        QCOMPARE(m_company->stored(group.operations[0].record)->lifeStamp().rank, m_company->now);
        QCOMPARE(m_company->stored(group.operations[0].record)->lifeStamp().at, group.at); // what it said is kept

        // A clock that lies only in the group is clamped.
        auto liar = m_company->group(m_lin, {m_company->visit(m_lin, m_account, "更远")});
        liar.rank += ahead;
        QCOMPARE(m_company->push(m_lin, {liar}).outcomes.at(0).verdict, GroupVerdict::Applied);
        QCOMPARE(m_company->stored(liar.operations[0].record)->lifeStamp().rank, m_company->now + kRankToleranceMillis);

        for (const auto extreme : {INT64_MIN, INT64_MAX}) {
            auto mad = m_company->group(m_lin, {m_company->visit(m_lin, m_account, "疯")});
            mad.rank = extreme;
            QCOMPARE(m_company->push(m_lin, {mad}).outcomes.at(0).verdict, GroupVerdict::Applied);
            mad = m_company->group(m_lin, {m_company->visit(m_lin, m_account, "疯")});
            mad.at = extreme;
            QCOMPARE(m_company->push(m_lin, {mad}).outcomes.at(0).verdict, GroupVerdict::Quarantined);
        }
    }

    void law3_rivalsBecomeAConflictWithNamesAndTimes()
    {
        auto wang = m_company->device("wang");
        const auto seen = *m_company->stored(m_account);
        m_company->now += 60'000;
        const auto first =
            m_company->save(m_lin, {m_lin.edit(seen, field::account::kName, Value{std::string("东岭甲")})});
        QCOMPARE(first.verdict, GroupVerdict::Applied);
        const auto arrivedFirst = m_company->now;
        m_company->now += 60'000;
        const auto second =
            m_company->save(wang, {wang.edit(seen, field::account::kName, Value{std::string("东岭乙")})});
        QCOMPARE(second.verdict, GroupVerdict::Conflicted);
        QVERIFY(!second.exact);
        const auto conflict = conflictFromRecord(*m_company->stored(conflictId(m_account, field::account::kName, 1)));
        QVERIFY(conflict.has_value());
        QCOMPARE(conflict->rivals.size(), std::size_t{2});
        for (const auto& rival : conflict->rivals) {
            const bool isFirst = rival.stamp.device == m_lin.id;
            QCOMPARE(rival.deviceName, std::string(isFirst ? "lin's tablet" : "wang's tablet"));
            QCOMPARE(rival.arrived, isFirst ? arrivedFirst : m_company->now);
        }
        QVERIFY(conflict->before == Value{std::string("东岭机械")});
    }

    void anIdInTheWayOfAConflictHarmsNobody()
    {
        // Somebody makes an account under the id that a conflict will need.
        const auto seen = *m_company->stored(m_account);
        const Id taken = conflictId(m_account, field::account::kName, seen.rev);
        auto wang = m_company->device("wang");
        QCOMPARE(m_company
                     ->save(wang, {wang.create(type::kAccount, taken, taken,
                                               {{field::account::kName, Value{std::string("挡路")}}})})
                     .verdict,
                 GroupVerdict::Applied);
        m_company->save(m_lin, {m_lin.edit(seen, field::account::kName, Value{std::string("甲")})});
        const auto refused = m_company->save(wang, {wang.edit(seen, field::account::kName, Value{std::string("乙")})});
        QCOMPARE(refused.verdict, GroupVerdict::Quarantined);
    }

private:
    std::optional<HubCompany> m_company;
    Device m_lin;
    Id m_account;
};

QTEST_GUILESS_MAIN(TestHubPush)
#include "tst_hub_push.moc"
