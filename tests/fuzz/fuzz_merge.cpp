// SPDX-License-Identifier: GPL-3.0-or-later
//
// A session decided by bytes: three people work on one record, offline and online, with clocks as they come. After
// each save that arrives: the oracle of tests/merge finds every value (law 3), conflicts are sound, everything has its
// one encoding, and merging what was encoded and decoded gives the same bytes (laws 4 and 15).
#include "fuzz/fuzz.h"
#include "merge/every_policy.h"
#include "merge/oracle.h"
#include "merge/tiny_device.h"
#include "model/codec.h"

#include <algorithm>
#include <array>
#include <deque>
#include <optional>

using namespace roadbook;
using namespace roadbook::fuzz;
using namespace roadbook::tiny;

namespace {

constexpr std::size_t kPeople = 3;
constexpr int kMostSteps = 40;

struct Person {
    TinyDevice device;
    std::deque<Sent> outbox;
    std::int64_t rank = 0; // never behind the device's previous save
};

struct Session {
    TinyHub hub;
    std::vector<Person> people;
    std::vector<Write> writes;
};

Value valueFor(const FieldInfo& field, Dice& dice)
{
    constexpr std::array kDays{"2026-01-05", "2026-03-09", "2027-12-31"};
    const auto choice = dice.byte();
    if (choice % 8 == 7)
        return {};
    switch (field.kind) {
    case Kind::Integer:
    case Kind::Money:
    case Kind::Usage:
    case Kind::DateTime:
        return choice == 200 ? std::int64_t{999'999'999'999'999} : std::int64_t{choice};
    case Kind::Boolean:
        return choice % 2 == 0;
    case Kind::Date:
        return std::string(kDays[choice % kDays.size()]);
    case Kind::Ref:
        return idOf(static_cast<std::uint8_t>(1 + choice % 4));
    default:
        break;
    }
    if (field.policy == Policy::Text && choice >= 64) // sentences, for the three-way merge
        return normalised(std::string(dice.text(24)));
    if (field.name == "state" && choice % 3 == 0)
        return std::string("submitted");
    return std::string("value ") + static_cast<char>('a' + choice % 6);
}

void note(Session& session, const Sent& sent, FieldId field, const Value& value)
{
    const auto& writer = sent.writer;
    if (const auto* set = std::get_if<TextSet>(&value)) {
        for (const auto& member : *set)
            session.writes.push_back({field, member, writer.device, writer.seq, writer.rank});
        return;
    }
    const auto* info = session.hub.type().field(field);
    if (info->policy != Policy::Set && info->policy != Policy::Append)
        session.writes.push_back({field, value, writer.device, writer.seq, writer.rank});
}

std::optional<Sent> edit(Person& person, const TypeInfo& type, Dice& dice)
{
    const auto& field = type.fields[dice.below(type.fields.size())];
    if (field.policy == Policy::Set || field.policy == Policy::Append) {
        TextSet some;
        for (unsigned bits = dice.byte() % 8U, name = 'a'; bits != 0; bits >>= 1U, ++name)
            if ((bits & 1U) != 0)
                some.push_back(std::string("member ") + static_cast<char>(name));
        const bool add = dice.byte() % 2 == 0;
        const Value shown = person.device.view().value(field.id);
        const Value all{some};
        const Value added = add ? setMinus(all, shown) : Value{};
        const Value removed = add ? Value{} : setMinus(shown, setMinus(shown, all));
        if (isNull(added) && isNull(removed))
            return {};
        return person.device.editSet(field.id, added, removed, person.rank);
    }
    const Value value = valueFor(field, dice);
    if (person.device.view().value(field.id) == value)
        return {};
    return person.device.edit(field.id, value, person.rank);
}

std::optional<Sent> settle(Person& person, const TypeInfo& type, Dice& dice)
{
    const auto which = dice.below(type.fields.size() + 1);
    const FieldId field = which == 0 ? kLifeField : type.fields[which - 1].id;
    if (!person.device.seesOpenConflict(field))
        return {};
    const auto how = dice.byte() % 3;
    if (field == kLifeField)
        return person.device.settle(field, Value{how == 0}, person.rank);
    Value value = person.device.view().value(field);
    const auto& info = type.fields[which - 1];
    if (how == 1 && info.policy != Policy::Set && info.policy != Policy::Append)
        value = valueFor(info, dice);
    return person.device.settle(field, value, person.rank);
}

std::optional<Sent> save(Person& person, const TypeInfo& type, Dice& dice)
{
    const auto what = dice.byte() % 16;
    const auto clock = dice.byte();
    const std::int64_t rank = clock == 255 ? 100'000'000'000 : clock == 254 ? -100'000'000'000 : clock;
    person.rank = std::max(person.rank + 1, rank);
    if (!person.device.view().deleted && what < 10)
        return edit(person, type, dice);
    if (what < 13)
        return settle(person, type, dice);
    if (person.device.view().deleted)
        return person.device.undelete(person.rank);
    return what == 13 ? std::optional<Sent>{} : person.device.remove(person.rank);
}

// A save of a device that refuses it itself never happened.
void work(Session& session, Person& person, Dice& dice)
{
    Person after = person;
    const auto sent = save(after, session.hub.type(), dice);
    if (!sent || !after.device.predicted())
        return;
    after.outbox.push_back(*sent);
    person = std::move(after);
}

Record comeBack(const Record& record)
{
    const auto bytes = encodeRecord(record);
    auto again = decodeRecord(bytes);
    demand(again && encodeRecord(*again) == bytes, "a record has one encoding");
    return *std::move(again);
}

std::string bytesOf(const Result<Merged>& merged)
{
    if (!merged)
        return merged.error().message;
    std::string bytes{static_cast<char>(merged->verdict)};
    if (merged->record)
        bytes += encodeRecord(*merged->record);
    for (const auto& conflict : merged->conflicts)
        bytes += encodeRecord(conflict);
    for (const auto& past : merged->past)
        bytes += encodePastValue(past);
    return bytes;
}

// RB_FUZZ_TRACE=1 tells what arrives, for whoever looks at a finding.
const bool kTrace = std::getenv("RB_FUZZ_TRACE") != nullptr;

void tell(const Sent& sent)
{
    const Operation& op = sent.operation;
    std::fprintf(stderr, "device %d, write %d, rank %lld, saw record %u+%d: kind %d\n", sent.writer.device.bytes[0],
                 static_cast<int>(sent.writer.seq), static_cast<long long>(sent.writer.rank - kNow), op.seen.rev,
                 static_cast<int>(op.seen.seq), static_cast<int>(op.kind));
    for (const auto& change : op.changes)
        std::fprintf(stderr, "    field %d, saw %u+%d: %s -> %s\n", change.field, change.seen.rev,
                     static_cast<int>(change.seen.seq), show(change.before).c_str(), show(change.after).c_str());
}

// The same as the hub is about to do, from what a store would have kept of it.
std::string fromStored(const TinyHub& hub, const Sent& sent)
{
    const Record current = comeBack(hub.record());
    std::vector<Record> conflicts;
    for (const auto& conflict : hub.conflictRecords())
        conflicts.push_back(comeBack(conflict));
    ChangeGroup group{sent.writer.seq, sent.writer.at, sent.writer.rank, {sent.operation}};
    const auto decoded = decodeGroup(encodeGroup(group));
    demand(decoded && *decoded == group, "a save comes back");
    MergeInput input;
    input.type = &hub.type();
    input.current = &current;
    input.conflicts = conflicts;
    input.operation = &decoded->operations.front();
    input.writer = sent.writer;
    input.writer.rank = clampRank(sent.writer.rank, hub.now);
    input.writer.arrived = hub.now;
    input.originOf = [&](const Stamp& stamp) { return hub.originOf(stamp); };
    return bytesOf(merge(input));
}

void arrive(Session& session, Person& person)
{
    if (person.outbox.empty())
        return;
    const Sent sent = std::move(person.outbox.front());
    person.outbox.pop_front();
    const auto expected = fromStored(session.hub, sent);
    if (kTrace)
        tell(sent);
    const auto merged = session.hub.take(sent);
    for (const auto& change : sent.operation.changes)
        if (change.field != kLifeField)
            note(session, sent, change.field, change.after);
    demand(bytesOf(merged) == expected, "law 15: same input, same bytes");
    if (merged)
        for (const auto& past : merged->past) {
            const auto bytes = encodePastValue(past);
            const auto again = decodePastValue(bytes);
            demand(again && *again == past, "history comes back");
        }
    demand(session.hub.record().rev != 0, "the record is still there");
    const auto missing = lost(session.hub, session.writes);
    demand(missing.empty(), missing);
    const auto twice = countedTwice(session.hub);
    demand(twice.empty(), twice);
    const auto unsound = unsoundConflict(session.hub);
    demand(unsound.empty(), unsound);
}

Session begin(const TypeInfo& type)
{
    Session session{TinyHub(type), {}, {}};
    TinyDevice office(type, 9);
    std::vector<std::pair<FieldId, Value>> values;
    for (const auto& field : type.fields) {
        if (field.policy == Policy::Text)
            values.emplace_back(field.id, std::string("one, two; three. four"));
        else if (field.policy == Policy::Set)
            values.emplace_back(field.id, TextSet{"member a"});
        else if (field.policy == Policy::Fixed)
            values.emplace_back(field.id, idOf(0x77));
        else if (field.policy == Policy::Sum)
            values.emplace_back(field.id, std::int64_t{5});
        else if (field.kind == Kind::Text)
            values.emplace_back(field.id, std::string("base"));
    }
    const Sent sent = office.create(values, -1000);
    static_cast<void>(session.hub.take(sent));
    for (const auto& [field, value] : values)
        note(session, sent, field, value);
    for (std::size_t i = 0; i < kPeople; ++i) {
        session.people.push_back({TinyDevice(type, static_cast<std::uint8_t>(i + 1)), {}, 0});
        session.people.back().device.pull(session.hub);
    }
    return session;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Dice dice(viewOf(data, size));
    const std::array types{&everyPolicy(), findType(type::kVisit), findType(type::kAccount), findType(type::kPromise)};
    Session session = begin(*types[dice.below(types.size())]);
    for (int step = 0; step < kMostSteps && !dice.atEnd(); ++step) {
        const auto what = dice.byte();
        Person& person = session.people[what % kPeople];
        switch (what / kPeople % 4) {
        case 0:
            person.device.pull(session.hub);
            break;
        case 1:
            arrive(session, person);
            break;
        default:
            work(session, person, dice);
        }
    }
    // Everybody comes home: all of it arrives, and everybody sees the same.
    for (auto& person : session.people)
        while (!person.outbox.empty())
            arrive(session, person);
    const auto bytes = encodeRecord(session.hub.record());
    for (auto& person : session.people) {
        person.device.pull(session.hub);
        demand(encodeRecord(person.device.view()) == bytes, "law 4: everybody sees the same");
    }
    return 0;
}
