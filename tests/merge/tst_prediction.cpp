// SPDX-License-Identifier: GPL-3.0-or-later
//
// The device predicts with the function by which the server decides. When nothing came between and
// the rank was not clamped, the two hold the same bytes; that is what lets an answer be "as you
// predicted" instead of the record again (laws 4 and 6 rest on it).
#include "merge/every_policy.h"
#include "merge/oracle.h"
#include "merge/tiny_device.h"
#include "model/codec.h"
#include "model/fields.h"

#include <rapidcheck.h>

#include <QTest>

using namespace roadbook;
using namespace roadbook::tiny;

namespace {

namespace fa = field::account;
namespace fe = field_of_every_policy;

using Act = std::optional<Sent> (*)(TinyDevice&, int kind, int value, int rank);

const TypeInfo& accountType()
{
    return *findType(type::kAccount);
}

// The same on the policies that join values.
std::optional<Sent> join(TinyDevice& device, int kind, int value, int rank)
{
    if (device.view().deleted)
        return device.undelete(rank);
    const std::int64_t number = device.view().integer(kind == 1 ? fe::kSum : fe::kMost) + value - 1;
    std::string text(device.view().text(fe::kText));
    switch (kind) {
    case 0:
        return device.remove(rank);
    case 1:
    case 2:
        return value == 1 ? std::optional<Sent>{} : device.edit(kind == 1 ? fe::kSum : fe::kMost, number, rank);
    case 3:
        return device.edit(fe::kLeast, Value{"2026-01-0" + std::to_string(value + 1)}, rank);
    case 4:
        if (device.seesOpenConflict(fe::kText))
            return device.settle(fe::kText, text + ";settled", rank);
        return {};
    default: // puts, changes or takes away one character somewhere, mostly inside a clause
        const std::size_t at = text.empty() ? 0 : static_cast<std::size_t>(kind * 3 + value) % text.size();
        const std::string with(1, static_cast<char>('p' + device.device().bytes[0]));
        text.replace(at, std::min<std::size_t>(value % 2, text.size()), value == 3 ? "" : with);
        if (text == device.view().text(fe::kText))
            return {};
        return device.edit(fe::kText, text.empty() ? Value{} : Value{text}, rank);
    }
}

// A random step of somebody; `kind` and `value` are small numbers.
std::optional<Sent> act(TinyDevice& device, int kind, int value, int rank)
{
    const Value text = value == 0 ? Value{} : Value{std::string(1, static_cast<char>('a' + value))};
    const bool deleted = device.view().deleted;
    if (kind == 0 && !deleted)
        return device.remove(rank);
    if (kind == 0)
        return device.undelete(rank);
    if (deleted)
        return {};
    const FieldId field = kind % 2 == 0 ? fa::kName : fa::kPhone;
    if (kind == 1)
        return device.editSet(fa::kRemarks, TextSet{"remark" + std::to_string(value)}, {}, rank);
    if (kind == 2 && device.seesOpenConflict(fa::kName))
        return device.settle(fa::kName, text, rank);
    if (kind == 3 && device.seesOpenConflict(kLifeField))
        return device.settle(kLifeField, value % 2 == 0, rank);
    if (device.view().value(field) == text)
        return {};
    return device.edit(field, text, rank);
}

// All that a device may show, with the time of arrival, which only the server knows, left out.
std::vector<std::string> shown(const Record& record, const std::vector<Record>& conflicts)
{
    std::vector<std::string> all{encodeRecord(record)};
    for (const auto& row : conflicts) {
        Conflict view = conflictFromRecord(row).value();
        for (auto& rival : view.rivals) {
            rival.arrived = 0;
            rival.deviceName.clear();
        }
        all.push_back(encodeRivals(view.rivals) + (view.open ? " open" : " settled"));
    }
    return all;
}

// One person works while nobody else does: each save predicts the bytes the server will hold, also
// on top of conflicts that others left.
void predictedBytes(const TypeInfo& type, const std::vector<std::pair<FieldId, Value>>& base, Act step,
                    const std::vector<std::tuple<std::uint8_t, std::uint8_t, std::uint8_t>>& before,
                    const std::vector<std::pair<std::uint8_t, std::uint8_t>>& steps)
{
    TinyHub hub(type);
    TinyDevice office(type, 9);
    static_cast<void>(hub.take(office.create(base, -1000)));
    std::vector<TinyDevice> others;
    for (std::uint8_t i = 2; i <= 4; ++i) {
        others.emplace_back(type, i);
        others.back().pull(hub);
    }
    int rank = 0;
    for (const auto& [who, kind, value] : before)
        if (const auto sent = step(others[who % others.size()], kind % 8, value % 4, ++rank))
            static_cast<void>(hub.take(*sent));
    TinyDevice device(type, 1);
    device.pull(hub);
    for (const auto& [kind, value] : steps) {
        const auto sent = step(device, kind % 8, value % 4, ++rank);
        if (!sent)
            continue;
        const bool foreseen = device.predicted().has_value();
        const auto taken = hub.take(*sent);
        RC_ASSERT(foreseen == taken.has_value());
        RC_ASSERT(shown(device.view(), device.conflictsInView()) == shown(hub.record(), hub.conflictRecords()));
        RC_ASSERT(!taken || taken->verdict == device.predicted()->verdict);
        RC_ASSERT(!taken || taken->past == device.predicted()->past);
    }
}

// Whatever happened: once all is sent and pulled, view = base = what the server holds.
void sameAtRest(const TypeInfo& type, const std::vector<std::pair<FieldId, Value>>& base, Act step,
                const std::vector<std::tuple<std::uint8_t, std::uint8_t, std::uint8_t, bool>>& steps)
{
    TinyHub hub(type);
    TinyDevice office(type, 9);
    static_cast<void>(hub.take(office.create(base, -1000)));
    std::vector<TinyDevice> devices;
    std::vector<std::vector<Sent>> unsent(3);
    for (std::uint8_t i = 1; i <= 3; ++i) {
        devices.emplace_back(type, i);
        devices.back().pull(hub);
    }
    int rank = 0;
    std::vector<Write> writes;
    const auto sync = [&](std::size_t who) {
        for (const auto& sent : unsent[who])
            static_cast<void>(hub.take(sent));
        unsent[who].clear();
        devices[who].pull(hub);
    };
    for (const auto& [who, kind, value, syncs] : steps) {
        const std::size_t at = who % 3;
        if (const auto sent = step(devices[at], kind % 8, value % 4, ++rank); sent) {
            unsent[at].push_back(*sent);
            if (devices[at].predicted() && sent->operation.kind == OpKind::Edit &&
                !(type.id == type::kAccount && sent->operation.changes[0].field == fa::kRemarks))
                writes.push_back({sent->operation.changes[0].field, sent->operation.changes[0].after,
                                  sent->writer.device, sent->writer.seq, sent->writer.rank});
        }
        if (syncs)
            sync(at);
    }
    for (std::size_t who = 0; who < 3; ++who)
        sync(who);
    for (auto& device : devices) {
        device.pull(hub);
        RC_ASSERT(encodeRecord(device.view()) == encodeRecord(hub.record()));
    }
    const auto wrong = anythingWrong(hub, writes);
    RC_ASSERT(wrong == std::string());
}

const std::vector<std::pair<FieldId, Value>> kName{{fa::kName, Value{std::string("base")}}};
const std::vector<std::pair<FieldId, Value>> kJoined{{fe::kText, Value{std::string("ab cd; ef gh; ij kl; mn op")}},
                                                     {fe::kSum, Value{std::int64_t{10}}}};

} // namespace

class PredictionTest : public QObject {
    Q_OBJECT

private slots:
    void law4_predictionIsTheServersBytes();
    void law4_everyDeviceEndsWithTheServersBytes();
    void law15_sameInputSameBytes();
};

void PredictionTest::law4_predictionIsTheServersBytes()
{
    using Before = std::vector<std::tuple<std::uint8_t, std::uint8_t, std::uint8_t>>;
    using Steps = std::vector<std::pair<std::uint8_t, std::uint8_t>>;
    QVERIFY(rc::check("prediction = server", [](const Before& before, const Steps& steps) {
        predictedBytes(accountType(), kName, act, before, steps);
    }));
    QVERIFY(rc::check("joined values: prediction = server", [](const Before& before, const Steps& steps) {
        predictedBytes(everyPolicy(), kJoined, join, before, steps);
    }));
}

void PredictionTest::law4_everyDeviceEndsWithTheServersBytes()
{
    using Steps = std::vector<std::tuple<std::uint8_t, std::uint8_t, std::uint8_t, bool>>;
    QVERIFY(
        rc::check("at rest all are equal", [](const Steps& steps) { sameAtRest(accountType(), kName, act, steps); }));
    QVERIFY(rc::check("joined values: at rest all are equal",
                      [](const Steps& steps) { sameAtRest(everyPolicy(), kJoined, join, steps); }));
}

void PredictionTest::law15_sameInputSameBytes()
{
    const auto run = [] {
        TinyHub hub(accountType());
        TinyDevice a(accountType(), 1);
        TinyDevice b(accountType(), 2);
        static_cast<void>(hub.take(a.create({{fa::kName, Value{std::string("base")}}}, 0)));
        b.pull(hub);
        a.pull(hub);
        static_cast<void>(hub.take(a.edit(fa::kName, Value{std::string("x")}, 1)));
        static_cast<void>(hub.take(b.edit(fa::kName, Value{std::string("y")}, 2)));
        std::string bytes = encodeRecord(hub.record());
        for (const auto& conflict : hub.conflictRecords())
            bytes += encodeRecord(conflict);
        for (const auto& past : hub.past())
            bytes += encodePastValue(past);
        return bytes;
    };
    QVERIFY(run() == run());
}

QTEST_GUILESS_MAIN(PredictionTest)
#include "tst_prediction.moc"
