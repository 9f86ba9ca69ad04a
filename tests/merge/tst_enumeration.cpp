// SPDX-License-Identifier: GPL-3.0-or-later
//
// Laws 3, 4 and 9 on one field, exhaustively: two and three people who start from the same base,
// one or two edits each, every value out of a few, every order of arrival, every order of
// their clocks. What must come out is computed by the oracle from the heads alone.
#include "merge/every_policy.h"
#include "merge/oracle.h"
#include "merge/schedule.h"
#include "merge/tiny_device.h"
#include "model/fields.h"

#include <QTest>
#include <functional>
#include <map>
#include <optional>

using namespace roadbook;
using namespace roadbook::tiny;
namespace fe = roadbook::tiny::field_of_every_policy;

namespace {

// A field, what is written to it, and what must come out; nothing: any sound end will do.
struct Subject {
    const TypeInfo* type;
    FieldId field;
    std::vector<Value> bases;
    std::vector<Value> values;
    std::function<std::optional<Expected>(const std::vector<Write>&, const Value& base)> expected;
};

Value number(std::int64_t value)
{
    return value;
}

const std::vector<Value> kLetters{Value{}, std::string("a"), std::string("b"), std::string("c")};
const std::vector<Value> kNumbers{Value{}, number(1), number(2), number(3)};
const std::vector<Value> kDays{Value{}, std::string("2026-01-02"), std::string("2026-01-03"),
                               std::string("2026-02-01")};
const std::vector<Value> kTexts{Value{}, std::string("M. n. o"), std::string("m. n. O"), std::string("M2. n. O"),
                                std::string("m. N. o")};

TinyHub startingFrom(const Subject& subject, const Value& base)
{
    TinyHub hub(*subject.type);
    TinyDevice office(*subject.type, 9);
    // Another field, so that the record exists; every type of these tests has a text as number 10 or 6.
    std::vector<std::pair<FieldId, Value>> values{
        {static_cast<FieldId>(subject.type->id == type::kAccount ? +field::account::kIndustry : +fe::kState),
         std::string("steel")}};
    if (!isNull(base))
        values.emplace_back(subject.field, base);
    static_cast<void>(hub.take(office.create(values, -1000)));
    return hub;
}

// Calls with every choice of values: no writer writes what they wrote last.
void everyChoice(const Subject& subject, const std::vector<int>& counts, const Value& base, std::size_t writer,
                 std::vector<std::vector<Value>>& chosen, const std::function<void()>& visit)
{
    if (writer == counts.size())
        return visit();
    if (chosen[writer].size() == static_cast<std::size_t>(counts[writer]))
        return everyChoice(subject, counts, base, writer + 1, chosen, visit);
    const Value last = chosen[writer].empty() ? base : chosen[writer].back();
    for (const auto& value : subject.values) {
        if (value == last)
            continue;
        chosen[writer].push_back(value);
        everyChoice(subject, counts, base, writer, chosen, visit);
        chosen[writer].pop_back();
    }
}

struct Script {
    std::vector<std::vector<Sent>> queues;
    std::vector<Write> writes;
};

// `clocks`: which writer has the next higher rank, and so on.
Script play(const TinyHub& start, const Subject& subject, const std::vector<std::vector<Value>>& values,
            const std::vector<int>& clocks)
{
    Script script;
    std::vector<TinyDevice> devices;
    for (std::size_t i = 0; i < values.size(); ++i) {
        devices.emplace_back(*subject.type, static_cast<std::uint8_t>(i + 1));
        devices.back().pull(start);
    }
    script.queues.resize(values.size());
    for (std::size_t at = 0; at < clocks.size(); ++at) {
        const auto writer = static_cast<std::size_t>(clocks[at]);
        auto& queue = script.queues[writer];
        const Value& value = values[writer][queue.size()];
        queue.push_back(devices[writer].edit(subject.field, value, static_cast<int>(at)));
        const auto& sent = queue.back().writer;
        script.writes.push_back({subject.field, value, sent.device, sent.seq, sent.rank});
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
constexpr std::size_t kSmallDomains = 5; // of those, for the policies where rank decides nothing

} // namespace

class EnumerationTest : public QObject {
    Q_OBJECT

private slots:
    void law3_law4_law9_review_data() { domains(kDomains.size()); }
    void law3_law4_law9_review();
    void law3_law4_law9_latest_data() { domains(kDomains.size()); }
    void law3_law4_law9_latest();
    void law3_law4_law9_ownerOnly_data() { domains(kSmallDomains); }
    void law3_law4_law9_ownerOnly();
    void law3_law4_law9_max_data() { domains(kSmallDomains); }
    void law3_law4_law9_max();
    void law3_law4_law9_min_data() { domains(kSmallDomains); }
    void law3_law4_law9_min();
    void law3_law4_law9_sum_data() { domains(kSmallDomains); }
    void law3_law4_law9_sum();
    void law3_law4_law9_text_data() { domains(kSmallDomains); }
    void law3_law4_law9_text();

private:
    void domains(std::size_t most);
    void enumerate(const Subject& subject);
    void checkEnd(const TinyHub& end, FieldId field, const Script& script, const std::optional<Expected>& expected);
};

void EnumerationTest::domains(std::size_t most)
{
    QTest::addColumn<int>("domain");
    for (std::size_t i = 0; i < most; ++i) {
        std::string name = "edits";
        for (const int count : kDomains[i].counts)
            name += " " + std::to_string(count);
        QTest::newRow(name.c_str()) << static_cast<int>(i);
    }
}

void EnumerationTest::checkEnd(const TinyHub& end, FieldId field, const Script& script,
                               const std::optional<Expected>& expected)
{
    const auto wrong = anythingWrong(end, script.writes);
    if (!wrong.empty())
        QFAIL(("law 3: " + wrong).c_str());
    if (!expected)
        return;
    if (openRivals(end, field) != expected->rivals)
        QFAIL(
            ("law 4: rivals " + show(openRivals(end, field)) + " instead of " + show(expected->rivals) + describe(end))
                .c_str());
    if (end.shown(field) != expected->shown)
        QFAIL(("law 4: shows " + show(end.shown(field)) + " instead of " + show(expected->shown) + describe(end))
                  .c_str());
}

void EnumerationTest::enumerate(const Subject& subject)
{
    QFETCH(int, domain);
    const Domain& chosenDomain = kDomains[static_cast<std::size_t>(domain)];
    const auto clockOrders = someClocks(chosenDomain.counts, chosenDomain.everyClock);
    std::size_t ends = 0;
    for (const Value& base : subject.bases) {
        const TinyHub start = startingFrom(subject, base);
        std::vector<std::vector<Value>> values(chosenDomain.counts.size());
        everyChoice(subject, chosenDomain.counts, base, 0, values, [&] {
            if (QTest::currentTestFailed())
                return;
            // Law 9: by order of arrival, what the first clocks led to.
            std::vector<std::pair<std::set<Value>, std::set<Value>>> byArrival;
            for (std::size_t c = 0; c < clockOrders.size(); ++c) {
                const Script script = play(start, subject, values, clockOrders[c]);
                const auto wanted = subject.expected(script.writes, base);
                std::size_t arrival = 0;
                ends += inEveryOrder(start, script.queues, [&](const TinyHub& end) {
                    if (QTest::currentTestFailed())
                        return;
                    checkEnd(end, subject.field, script, wanted);
                    std::pair outcome{openRivals(end, subject.field), accounted(end, subject.field)};
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

void EnumerationTest::law3_law4_law9_review()
{
    const auto expected = [](const std::vector<Write>& writes, const Value&) -> std::optional<Expected> {
        if (agreedAndWentOn(writes))
            return {};
        return expectedReview(writes);
    };
    enumerate({findType(type::kAccount), field::account::kName, {kLetters[0], kLetters[1]}, kLetters, expected});
}

void EnumerationTest::law3_law4_law9_latest()
{
    const auto expected = [](const std::vector<Write>& writes, const Value&) { return expectedLatest(writes); };
    enumerate({findType(type::kAccount), field::account::kPhone, {kLetters[0], kLetters[1]}, kLetters, expected});
}

void EnumerationTest::law3_law4_law9_ownerOnly()
{
    const auto expected = [](const std::vector<Write>& writes, const Value&) { return expectedLatest(writes); };
    enumerate({&everyPolicy(), fe::kOwned, {kLetters[0], kLetters[1]}, kLetters, expected});
}

void EnumerationTest::law3_law4_law9_max()
{
    enumerate({&everyPolicy(), fe::kMost, {kNumbers[0], kNumbers[2]}, kNumbers, expectedMost});
}

void EnumerationTest::law3_law4_law9_min()
{
    enumerate({&everyPolicy(), fe::kLeast, {kDays[0], kDays[2]}, kDays, expectedLeast});
}

void EnumerationTest::law3_law4_law9_sum()
{
    const std::vector<Value> values{number(-1), number(1), number(2), number(3)};
    enumerate({&everyPolicy(), fe::kSum, {Value{}, number(1)}, values, expectedSum});
}

void EnumerationTest::law3_law4_law9_text()
{
    const auto expected = [](const std::vector<Write>& writes, const Value& base) -> std::optional<Expected> {
        if (isNull(base)) // everything is written at the same place
            return {};
        return expectedText(writes, base);
    };
    enumerate({&everyPolicy(), fe::kText, {Value{}, std::string("m. n. o")}, kTexts, expected});
}

QTEST_GUILESS_MAIN(EnumerationTest)
#include "tst_enumeration.moc"
