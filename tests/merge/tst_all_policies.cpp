// SPDX-License-Identifier: GPL-3.0-or-later
//
// Law 3 over every policy at once: three people do four things out of a menu, in every order, each
// time either knowing all that has arrived or knowing only what they knew before. After each step
// the oracle looks for every value that anybody wrote.
#include "merge/every_policy.h"
#include "merge/oracle.h"
#include "merge/tiny_device.h"
#include "model/fields.h"

#include <QTest>
#include <bitset>
#include <optional>

using namespace roadbook;
using namespace roadbook::tiny;

namespace {

namespace fa = field::account;
namespace fv = field::visit;
namespace fe = field_of_every_policy;

constexpr std::size_t kPeople = 3;
constexpr int kSteps = 4;

using Writes = std::bitset<16>; // by index into World::writes

struct World {
    TinyHub hub;
    std::vector<TinyDevice> devices;
    std::vector<Write> writes;
    // Which writes each device knows (indices as bits), and which the hub has.
    std::vector<Writes> known;
    Writes arrived;
    Writes knownToSomeDelete; // to somebody who deleted, or settled for deleting
};

// What is shown, or a rival: a record disappears only when all of it was known to somebody who
// wanted it gone. What others had replaced already may go with it.
Writes standing(const World& world)
{
    std::vector<Stamp> stamps;
    for (const auto& field : world.hub.record().fields)
        stamps.push_back(world.hub.record().stamps[field.stamp]);
    for (const auto& conflict : world.hub.openConflicts())
        for (const auto& rival : conflict.rivals)
            stamps.push_back(rival.stamp);
    // What is in a joined value stands with it, though its own stamp is in the history.
    for (const auto& past : world.hub.past()) {
        const Stamp* shown = world.hub.record().stampOf(past.field);
        if (past.reason == PastReason::Merged && shown != nullptr && shown->device.isNull())
            stamps.push_back(past.stamp);
    }
    Writes found;
    for (std::size_t i = 0; i < world.writes.size(); ++i)
        for (const auto& stamp : stamps)
            if (stamp.device == world.writes[i].device && stamp.seq == world.writes[i].seq)
                found.set(i);
    return found;
}

using Action = std::function<std::optional<Sent>(TinyDevice&, const World&, int rank, std::vector<Write>& writes)>;

std::string mine(const TinyDevice& device, const char* what)
{
    return what + std::to_string(device.device().bytes[0]);
}

Action write(FieldId field, const char* what, bool everybodyTheSame = false)
{
    return [=](TinyDevice& device, const World&, int rank, std::vector<Write>& writes) -> std::optional<Sent> {
        const Value value = everybodyTheSame ? Value{std::string(what)} : Value{mine(device, what)};
        if (device.view().deleted || device.view().value(field) == value)
            return {};
        Sent sent = device.edit(field, value, rank);
        writes.push_back({field, value, sent.writer.device, sent.writer.seq, sent.writer.rank});
        return sent;
    };
}

Action add(FieldId field, const char* what)
{
    return [=](TinyDevice& device, const World&, int rank, std::vector<Write>& writes) -> std::optional<Sent> {
        const std::string member = mine(device, what);
        const auto& present = device.view().set(field);
        if (device.view().deleted || std::find(present.begin(), present.end(), member) != present.end())
            return {};
        Sent sent = device.editSet(field, TextSet{member}, {}, rank);
        writes.push_back({field, Value{member}, sent.writer.device, sent.writer.seq, sent.writer.rank});
        return sent;
    };
}

Action takeOut(FieldId field, const char* what)
{
    return [=](TinyDevice& device, const World&, int rank, std::vector<Write>&) -> std::optional<Sent> {
        const auto& present = device.view().set(field);
        if (device.view().deleted || std::find(present.begin(), present.end(), what) == present.end())
            return {};
        return device.editSet(field, {}, TextSet{what}, rank);
    };
}

// Writes one sentence of a text anew.
Action rewrite(FieldId field, std::size_t sentence, const char* what)
{
    return [=](TinyDevice& device, const World&, int rank, std::vector<Write>& writes) -> std::optional<Sent> {
        std::string value(device.view().text(field));
        std::size_t from = 0;
        for (std::size_t i = 0; i < sentence && from != std::string::npos; ++i)
            from = value.find(';', from) == std::string::npos ? std::string::npos : value.find(';', from) + 1;
        if (device.view().deleted || from == std::string::npos)
            return {};
        value.replace(from, value.find(';', from) - from, mine(device, what));
        if (value == device.view().text(field))
            return {};
        Sent sent = device.edit(field, value, rank);
        writes.push_back({field, value, sent.writer.device, sent.writer.seq, sent.writer.rank});
        return sent;
    };
}

// Adds to a number what nobody else adds.
Action raise(FieldId field)
{
    return [=](TinyDevice& device, const World&, int rank, std::vector<Write>& writes) -> std::optional<Sent> {
        if (device.view().deleted)
            return {};
        const Value value = device.view().integer(field) + (std::int64_t{1} << (4 * device.device().bytes[0]));
        Sent sent = device.edit(field, value, rank);
        writes.push_back({field, value, sent.writer.device, sent.writer.seq, sent.writer.rank});
        return sent;
    };
}

// Settles for a value of their own, or for what is shown.
Action settle(FieldId field, std::optional<Value> choice)
{
    return [=](TinyDevice& device, const World&, int rank, std::vector<Write>& writes) -> std::optional<Sent> {
        if (!device.seesOpenConflict(field) || device.view().deleted)
            return {};
        const Value value = choice ? *choice : Value{device.view().value(field)};
        Sent sent = device.settle(field, value, rank);
        if (field != kLifeField)
            writes.push_back({field, value, sent.writer.device, sent.writer.seq, sent.writer.rank});
        return sent;
    };
}

std::optional<Sent> removeIt(TinyDevice& device, const World&, int rank, std::vector<Write>&)
{
    return device.view().deleted ? std::optional<Sent>{} : device.remove(rank);
}

std::optional<Sent> bringBack(TinyDevice& device, const World&, int rank, std::vector<Write>&)
{
    return device.view().deleted ? device.undelete(rank) : std::optional<Sent>{};
}

} // namespace

class AllPoliciesTest : public QObject {
    Q_OBJECT

private slots:
    void law3_archive();
    void law3_visit();
    void law3_joined();

private:
    World begin(const TypeInfo& type, const std::vector<std::pair<FieldId, Value>>& values);
    void explore(const World& world, const std::vector<Action>& menu, int step);
    void act(const World& world, const std::vector<Action>& menu, int step, std::size_t person, std::size_t action,
             bool informed);
    void check(const World& before, const World& after, std::size_t person, bool informed, const Sent& sent);
    std::size_t m_steps = 0;
    int m_direction = 1; // of the clocks against the order of arrival
};

World AllPoliciesTest::begin(const TypeInfo& type, const std::vector<std::pair<FieldId, Value>>& values)
{
    World world{TinyHub(type), {}, {}, {}, {}, {}};
    TinyDevice office(type, 9);
    const Sent sent = office.create(values, -1000);
    static_cast<void>(world.hub.take(sent));
    for (const auto& [field, value] : values)
        if (std::holds_alternative<std::string>(value))
            world.writes.push_back({field, value, sent.writer.device, sent.writer.seq, sent.writer.rank});
    for (std::size_t i = 0; i < kPeople; ++i) {
        world.devices.emplace_back(type, static_cast<std::uint8_t>(i + 1));
        world.devices.back().pull(world.hub);
    }
    for (std::size_t i = 0; i < world.writes.size(); ++i)
        world.arrived.set(i);
    world.known.assign(kPeople, world.arrived);
    return world;
}

void AllPoliciesTest::check(const World& before, const World& after, std::size_t person, bool informed,
                            const Sent& sent)
{
    if (const auto wrong = anythingWrong(after.hub, after.writes); !wrong.empty())
        QFAIL(("law 3: " + wrong).c_str());
    if (after.hub.record().deleted && !(standing(after) & ~after.knownToSomeDelete).none())
        QFAIL(("law 3: an edit disappeared by a deletion that did not know of it" + describe(after.hub)).c_str());
    // Whoever has seen everything meets nobody.
    const Operation& op = sent.operation;
    if (!informed || op.kind != OpKind::Edit || after.hub.quarantine().size() != before.hub.quarantine().size())
        return;
    const FieldId field = op.changes.front().field;
    const auto policy = after.hub.type().field(field)->policy;
    const bool single = policy != Policy::Set && policy != Policy::Append && policy != Policy::Max;
    if (single && openRivals(before.hub, field).empty() && after.hub.shown(field) != op.changes.front().after)
        QFAIL(("law 9: somebody who had seen all was not heard, person " + std::to_string(person) + describe(after.hub))
                  .c_str());
    if (after.hub.conflictRecords().size() > before.hub.conflictRecords().size())
        QFAIL(("a conflict with somebody who had seen all" + describe(after.hub)).c_str());
}

void AllPoliciesTest::act(const World& world, const std::vector<Action>& menu, int step, std::size_t person,
                          std::size_t action, bool informed)
{
    World next = world;
    TinyDevice& device = next.devices[person];
    if (informed) {
        device.pull(next.hub);
        next.known[person] |= next.arrived;
    }
    const auto before = next.writes.size();
    const auto sent = menu[action](device, next, 100 + m_direction * step, next.writes);
    if (!sent || !device.predicted())
        return; // the device refuses it at once, nothing was committed
    ++m_steps;
    for (auto i = before; i < next.writes.size(); ++i)
        next.known[person].set(i);
    const Operation& op = sent->operation;
    const bool forDeleting =
        op.kind == OpKind::Delete ||
        (op.kind == OpKind::Settle && op.changes[0].field == kLifeField && op.changes[0].after == Value{true});
    if (forDeleting)
        next.knownToSomeDelete |= next.known[person];
    if (next.hub.take(*sent))
        for (auto i = before; i < next.writes.size(); ++i)
            next.arrived.set(i);
    check(world, next, person, informed, *sent);
    if (QTest::currentTestFailed()) {
        qInfo("step %d: person %zu, action %zu, %s", step, person, action, informed ? "informed" : "not informed");
        return;
    }
    explore(next, menu, step + 1);
    if (QTest::currentTestFailed())
        qInfo("step %d: person %zu, action %zu, %s", step, person, action, informed ? "informed" : "not informed");
}

void AllPoliciesTest::explore(const World& world, const std::vector<Action>& menu, int step)
{
    if (step == kSteps)
        return;
    // Names do not matter before somebody has acted: person 1 enters only after person 0 (and so on).
    std::size_t people = 1;
    for (std::size_t i = 0; i + 1 < kPeople; ++i)
        if (world.hub.takenFrom(world.devices[i].device()) > 0)
            people = i + 2;
    for (std::size_t person = 0; person < people; ++person)
        for (std::size_t action = 0; action < menu.size(); ++action)
            for (const bool informed : {false, true}) {
                if (QTest::currentTestFailed())
                    return;
                act(world, menu, step, person, action, informed);
            }
}

void AllPoliciesTest::law3_archive()
{
    const std::vector<Action> menu{write(fa::kName, "name"),
                                   write(fa::kName, "same", true),
                                   write(fa::kPhone, "phone"),
                                   removeIt,
                                   bringBack,
                                   settle(fa::kName, std::nullopt),
                                   settle(kLifeField, Value{false}),
                                   settle(kLifeField, Value{true})};
    for (const int direction : {1, -1}) {
        m_direction = direction;
        explore(begin(*findType(type::kAccount), {{fa::kName, std::string("base")}}), menu, 0);
    }
    qInfo("%zu steps", m_steps);
}

void AllPoliciesTest::law3_visit()
{
    const Value account = idOf(0x77);
    const std::vector<Action> menu{write(fv::kSummary, "summary"),
                                   write(fv::kState, "submitted", true),
                                   add(fv::kPurposes, "purpose"),
                                   takeOut(fv::kPurposes, "base"),
                                   add(fv::kRemarks, "remark"),
                                   settle(fv::kSummary, std::nullopt),
                                   settle(fv::kPurposes, Value{TextSet{"chosen"}}),
                                   settle(fv::kState, Value{std::string("done")}),
                                   removeIt};
    for (const int direction : {1, -1}) {
        m_direction = direction;
        explore(begin(*findType(type::kVisit), {{fv::kAccount, account},
                                                {fv::kSummary, std::string("base")},
                                                {fv::kState, std::string("done")},
                                                {fv::kPurposes, TextSet{"base"}}}),
                menu, 0);
    }
    qInfo("%zu steps", m_steps);
}

void AllPoliciesTest::law3_joined()
{
    const std::vector<Action> menu{
        rewrite(fe::kText, 0, "first"),  rewrite(fe::kText, 1, "second"), raise(fe::kSum), raise(fe::kMost),
        settle(fe::kText, std::nullopt), settle(kLifeField, Value{true}), removeIt};
    for (const int direction : {1, -1}) {
        m_direction = direction;
        explore(begin(everyPolicy(), {{fe::kText, std::string("a;b;c")}, {fe::kSum, Value{std::int64_t{1}}}}), menu, 0);
    }
    qInfo("%zu steps", m_steps);
}

QTEST_GUILESS_MAIN(AllPoliciesTest)
#include "tst_all_policies.moc"
