// SPDX-License-Identifier: GPL-3.0-or-later
//
// What devices are told: everything they may see, once, in pages that lead to one moment.
#include "model/fields.h"
#include "protocol/limits.h"
#include "server/hub_company.h"

#include <QTest>

using namespace roadbook;
using namespace roadbook::test;

class TestHubNews : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_company.emplace();
        m_lin = m_company->device("lin");
        m_account = m_company->account(m_lin, "东岭机械");
        m_company->pull(m_lin);
    }

    void nothingNewIsNothing()
    {
        const auto page = m_company->page(m_lin);
        QVERIFY(page.news.empty() && !page.more);
        QVERIFY(page.cursor == m_lin.cursor);
    }

    void whatADevicePredictedExactlyIsNotSentBack()
    {
        auto other = m_company->device("lin");
        m_company->pull(other);
        const auto visit = m_company->visit(m_lin, m_account, "准");
        const auto made = m_company->save(m_lin, {visit});
        QVERIFY(made.exact);
        QVERIFY(m_company->pull(m_lin).records.empty());
        QCOMPARE(m_company->pull(other).records.size(), std::size_t{1});

        // An exact edit: its history is not sent back either, and others get both.
        const auto edited = m_company->save(
            m_lin, {m_lin.edit(*m_company->stored(visit.record), field::visit::kSummary, Value{std::string("改")})});
        QVERIFY(edited.exact);
        const auto own = m_company->pull(m_lin);
        QVERIFY(own.records.empty() && own.past.empty());
        const auto others = m_company->pull(other);
        QCOMPARE(others.records.size(), std::size_t{1});
        QCOMPARE(others.past.size(), std::size_t{1});
    }

    void whatTheServerMadeDifferentIsSentBack()
    {
        auto wang = m_company->device("wang");
        m_company->pull(wang);
        const auto seen = *m_company->stored(m_account);
        m_company->save(wang, {wang.edit(seen, field::account::kPhone, Value{std::string("1")})});
        // Another field of the same record: merged without a clash, but not what the device predicted.
        const auto outcome = m_company->save(m_lin, {m_lin.edit(seen, field::account::kFax, Value{std::string("2")})});
        QVERIFY(!outcome.exact);
        const auto told = m_company->pull(m_lin);
        QCOMPARE(told.records.at(m_account).text(field::account::kPhone), std::string_view("1"));
        QCOMPARE(told.records.at(m_account).text(field::account::kFax), std::string_view("2"));
    }

    // Revision and last writer agree, yet an earlier write of the chain was somebody else's: not exact.
    void exactnessGoesBackToWhatTheDeviceHas()
    {
        auto wang = m_company->device("wang");
        const auto seen = *m_company->stored(m_account);
        m_company->save(wang, {wang.edit(seen, field::account::kPhone, Value{std::string("同")})});
        m_company->now -= 1000; // ranks lower: wang's write stands, lin's leaves no trace
        auto same = m_lin.edit(seen, field::account::kPhone, Value{std::string("同")}); // predicted as revision 2 here
        m_company->save(m_lin, {same});
        auto second = m_lin.edit(seen, field::account::kFax, Value{std::string("传真")});
        second.expected = 2;
        second.seen.seq = m_lin.lastSeq;
        const auto third = m_company->save(m_lin, {second});
        QVERIFY(!third.exact);
        auto last = m_lin.edit(seen, field::account::kPostcode, Value{std::string("361000")});
        last.expected = 3;
        last.seen.seq = m_lin.lastSeq;
        QCOMPARE(m_company->stored(m_account)->rev, 3U);
        QVERIFY(!m_company->save(m_lin, {last}).exact);
        QCOMPARE(m_company->pull(m_lin).records.size(), std::size_t{1});
    }

    void anotherEpochIsNeverExact()
    {
        m_company->setEpoch("epoch2");
        const auto outcome = m_company->save(
            m_lin, {m_lin.edit(*m_company->stored(m_account), field::account::kFax, Value{std::string("2")})});
        QVERIFY(!outcome.exact);
    }

    void aNewEpochBringsEverythingAgain()
    {
        m_company->save(m_lin, {m_company->visit(m_lin, m_account, "准")});
        m_company->pull(m_lin);
        m_company->setEpoch("epoch2");
        const auto again = m_company->pull(m_lin);
        QVERIFY(again.granted.contains(m_account));
        QCOMPARE(again.records.size(), std::size_t{12}); // directory, account and the own visit
        QCOMPARE(m_lin.cursor.epoch, std::string("epoch2"));
        m_lin.cursor.seq += 1'000'000; // beyond our end: an unannounced restore
        QCOMPARE(m_company->pull(m_lin).records.size(), std::size_t{12});
    }

    void pagesLeadToOneMoment()
    {
        std::set<Id> made;
        auto other = m_company->device("lin");
        const std::string text(3000, 'x');
        for (int i = 0; i < 10; ++i) {
            std::vector<Operation> visits;
            for (int k = 0; k < 150; ++k)
                made.insert(visits.emplace_back(m_company->visit(m_lin, m_account, text)).record);
            QCOMPARE(m_company->save(m_lin, visits).verdict, GroupVerdict::Applied);
        }
        auto reader = m_company->device("qian");
        auto page = m_company->page(reader);
        QVERIFY(page.more);
        QVERIFY(page.news.size() < limits::kPageBytes + 10'000);
        QCOMPARE(page.total, 1511ULL);
        // A change between two pages arrives with a later one.
        m_company->save(m_lin,
                        {m_lin.edit(*m_company->stored(m_account), field::account::kFax, Value{std::string("中途")})});
        const auto pulled = m_company->pull(reader);
        QVERIFY(pulled.pages >= 4);
        for (const auto& id : made)
            QVERIFY(pulled.records.contains(id));
        QCOMPARE(pulled.records.at(m_account).text(field::account::kFax), std::string_view("中途"));
        QCOMPARE(reader.cursor.seq, m_company->head().seq);
        // The device that wrote them, signed in anew, gets all of its own in every page.
        auto again = m_lin;
        again.cursor = {};
        QCOMPARE(m_company->pull(again).records.size(), std::size_t{1511});
    }

    void onePurgeOrGrantIsNeverSplit()
    {
        const std::string text(3000, 'x');
        for (int i = 0; i < 6; ++i) {
            std::vector<Operation> visits;
            for (int k = 0; k < 150; ++k)
                visits.push_back(m_company->visit(m_lin, m_account, text));
            m_company->save(m_lin, visits);
        }
        auto wang = m_company->device("wang");
        auto chen = m_company->device("chen");
        m_company->pull(chen);
        m_company->save(wang, {wang.edit(*m_company->stored(m_account), field::account::kOwner, Value{chen.staff})});
        const auto pulled = m_company->pull(chen);
        QVERIFY(pulled.granted.contains(m_account));
        QCOMPARE(pulled.records.size(), std::size_t{901});
    }

    // Few grants in a long log take the other road through the store; the result is the same.
    void aRepWithFewAccountsGetsExactlyTheirs()
    {
        auto he = m_company->device("he");
        const Id small = m_company->account(he, "小客户");
        m_company->pull(he);
        for (int i = 0; i < 5; ++i) {
            std::vector<Operation> visits;
            for (int k = 0; k < 100; ++k)
                visits.push_back(m_company->visit(m_lin, m_account, "别人的"));
            m_company->save(m_lin, visits);
        }
        auto zhao = m_company->device("zhao");
        const auto touched = m_company->visit(he, small, "自己的");
        m_company->save(he, {touched});
        m_company->save(zhao, {zhao.edit(*m_company->stored(small), field::account::kPhone, Value{std::string("5")})});
        const auto pulled = m_company->pull(he);
        QCOMPARE(pulled.records.size(), std::size_t{1}); // the own visit was exact
        QVERIFY(pulled.records.contains(small));
        auto fresh = m_company->device("he");
        const auto all = m_company->pull(fresh);
        QCOMPARE(all.records.size(), std::size_t{12});
        QVERIFY(all.records.contains(touched.record));
    }

    void sequenceNumbersHaveNoGapsAndNoDoubles()
    {
        const auto before = m_company->head().seq;
        m_company->save(m_lin, {m_company->visit(m_lin, m_account, "一"), m_company->visit(m_lin, m_account, "二")});
        QCOMPARE(m_company->head().seq, before + 2);
        // What is refused becomes a record, in a scope that its author, the supervisor and the manager see from now on.
        m_company->save(m_lin, {m_company->visit(m_lin, nextId(), "拒")});
        QCOMPARE(m_company->head().seq, before + 2 + 1 + 3);
    }

private:
    std::optional<HubCompany> m_company;
    Device m_lin;
    Id m_account;
};

QTEST_GUILESS_MAIN(TestHubNews)
#include "tst_hub_news.moc"
