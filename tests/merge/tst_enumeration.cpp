// SPDX-License-Identifier: GPL-3.0-or-later
//
// Laws 3, 4 and 9 on one field, exhaustively: two and three people who start from the same base,
// one or two edits each, every value out of null, a, b, c, every order of arrival, every order of
// their clocks. What must come out is computed by the oracle from the heads alone.
#include "merge/oracle.h"
#include "merge/schedule.h"
#include "merge/tiny_device.h"
#include "model/fields.h"

#include <QTest>
#include <map>

using namespace roadbook;
using namespace roadbook::tiny;

namespace {

const std::vector<Value> kValues{Value{}, std::string("a"), std::string("b"), std::string("c")};

const TypeInfo& accountType()
{
    return *findType(type::kAccount);
}

TinyHub startingFrom(FieldId field, const Value& base)
{
    TinyHub hub(accountType());
    TinyDevice office(accountType(), 9);
    std::vector<std::pair<FieldId, Value>> values{{field::account::kIndustry, std::string("steel")}};
    if (!isNull(base))
        values.emplace_back(field, base);
    static_cast<void>(hub.take(office.create(values, -1000)));
    return hub;
}

// Calls with every choice of values: no writer writes what they see already.
void everyChoice(const std::vector<int>& counts, const Value& base, std::size_t writer,
                 std::vector<std::vector<Value>>& chosen, const std::function<void()>& visit)
{
    if (writer == counts.size())
        return visit();
    if (chosen[writer].size() == static_cast<std::size_t>(counts[writer]))
        return everyChoice(counts, base, writer + 1, chosen, visit);
    const Value last = chosen[writer].empty() ? base : chosen[writer].back();
    for (const auto& value : kValues) {
        if (value == last)
            continue;
        chosen[writer].push_back(value);
        everyChoice(counts, base, writer, chosen, visit);
        chosen[writer].pop_back();
    }
}

struct Script {
    std::vector<std::vector<Sent>> queues;
    std::vector<Write> writes;
};

// `clocks`: which writer has the next higher rank, and so on.
Script play(const TinyHub& start, FieldId field, const std::vector<std::vector<Value>>& values,
            const std::vector<int>& clocks)
{
    Script script;
    std::vector<TinyDevice> devices;
    for (std::size_t i = 0; i < values.size(); ++i) {
        devices.emplace_back(accountType(), static_cast<std::uint8_t>(i + 1));
        devices.back().pull(start);
    }
    script.queues.resize(values.size());
    for (std::size_t at = 0; at < clocks.size(); ++at) {
        const auto writer = static_cast<std::size_t>(clocks[at]);
        auto& queue = script.queues[writer];
        const Value& value = values[writer][queue.size()];
        queue.push_back(devices[writer].edit(field, value, static_cast<int>(at)));
        const auto& sent = queue.back().writer;
        script.writes.push_back({field, value, sent.device, sent.seq, sent.rank});
    }
    return script;
}

std::vector<std::vector<int>> someClocks(const std::vector<int>& counts, bool every)
{
    auto all = interleavings(counts);
    if (every)
        return all;
    return {all.front(), all.back()}; // one writer after the other, and its reverse
}

struct Domain {
    std::vector<int> counts;
    bool everyClock;
};

// All of them together take seconds; 2+2+2 has 90 orders of arrival and as many of clocks, of
// which it plays two.
const std::vector<Domain> kDomains{{{1, 1}, true},    {{2, 1}, true},    {{2, 2}, true},    {{1, 1, 1}, true},
                                   {{2, 1, 1}, true}, {{2, 2, 1}, true}, {{2, 2, 2}, false}};

} // namespace

class EnumerationTest : public QObject {
    Q_OBJECT

private slots:
    void law3_law4_law9_review_data() { domains(); }
    void law3_law4_law9_review() { enumerate(field::account::kName, expectedReview, true); }
    void law3_law4_law9_latest_data() { domains(); }
    void law3_law4_law9_latest() { enumerate(field::account::kPhone, expectedLatest, false); }

private:
    void domains();
    void enumerate(FieldId field, Expected (*expected)(const std::vector<Write>&), bool review);
    void checkEnd(const TinyHub& end, FieldId field, const Script& script, const Expected& expected, bool exact);
};

void EnumerationTest::domains()
{
    QTest::addColumn<int>("domain");
    for (std::size_t i = 0; i < kDomains.size(); ++i) {
        std::string name = "edits";
        for (const int count : kDomains[i].counts)
            name += " " + std::to_string(count);
        QTest::newRow(name.c_str()) << static_cast<int>(i);
    }
}

void EnumerationTest::checkEnd(const TinyHub& end, FieldId field, const Script& script, const Expected& expected,
                               bool exact)
{
    const auto wrong = anythingWrong(end, script.writes);
    if (!wrong.empty())
        QFAIL(("law 3: " + wrong).c_str());
    if (!exact)
        return;
    if (openRivals(end, field) != expected.rivals)
        QFAIL(("law 4: rivals " + show(openRivals(end, field)) + " instead of " + show(expected.rivals) + describe(end))
                  .c_str());
    if (end.shown(field) != expected.shown)
        QFAIL(
            ("law 4: shows " + show(end.shown(field)) + " instead of " + show(expected.shown) + describe(end)).c_str());
}

void EnumerationTest::enumerate(FieldId field, Expected (*expected)(const std::vector<Write>&), bool review)
{
    QFETCH(int, domain);
    const Domain& chosenDomain = kDomains[static_cast<std::size_t>(domain)];
    const auto clockOrders = someClocks(chosenDomain.counts, chosenDomain.everyClock);
    std::size_t ends = 0;
    for (const Value& base : {kValues[0], kValues[1]}) {
        const TinyHub start = startingFrom(field, base);
        std::vector<std::vector<Value>> values(chosenDomain.counts.size());
        everyChoice(chosenDomain.counts, base, 0, values, [&] {
            if (QTest::currentTestFailed())
                return;
            // Law 9: by order of arrival, what the first clocks led to.
            std::vector<std::pair<std::set<Value>, std::set<Value>>> byArrival;
            for (std::size_t c = 0; c < clockOrders.size(); ++c) {
                const Script script = play(start, field, values, clockOrders[c]);
                const Expected wanted = expected(script.writes);
                const bool exact = !review || !agreedAndWentOn(script.writes);
                std::size_t arrival = 0;
                ends += inEveryOrder(start, script.queues, [&](const TinyHub& end) {
                    if (QTest::currentTestFailed())
                        return;
                    checkEnd(end, field, script, wanted, exact);
                    std::pair outcome{openRivals(end, field), accounted(end, field)};
                    if (c == 0)
                        byArrival.push_back(std::move(outcome));
                    else if (byArrival[arrival] != outcome)
                        QFAIL(("law 9: clocks changed what is in conflict" + describe(end)).c_str());
                    ++arrival;
                });
            }
        });
    }
    qInfo("%zu end states", ends);
}

QTEST_GUILESS_MAIN(EnumerationTest)
#include "tst_enumeration.moc"
