// SPDX-License-Identifier: GPL-3.0-or-later
//
// The device predicts with the function by which the server decides. When nothing came between and
// the rank was not clamped, the two hold the same bytes; that is what lets an answer be "as you
// predicted" instead of the record again (laws 4 and 6 rest on it).
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

const TypeInfo& accountType()
{
    return *findType(type::kAccount);
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

} // namespace

class PredictionTest : public QObject {
    Q_OBJECT

private slots:
    void law4_predictionIsTheServersBytes();
    void law4_everyDeviceEndsWithTheServersBytes();
    void law15_sameInputSameBytes();
};

// One person works while nobody else does: each save predicts the bytes the server will hold, also
// on top of conflicts that others left.
void PredictionTest::law4_predictionIsTheServersBytes()
{
    const bool ok = rc::check(
        "prediction = server", [](const std::vector<std::tuple<std::uint8_t, std::uint8_t, std::uint8_t>>& before,
                                  const std::vector<std::pair<std::uint8_t, std::uint8_t>>& steps) {
            TinyHub hub(accountType());
            TinyDevice office(accountType(), 9);
            static_cast<void>(hub.take(office.create({{fa::kName, Value{std::string("base")}}}, -1000)));
            std::vector<TinyDevice> others;
            for (std::uint8_t i = 2; i <= 4; ++i) {
                others.emplace_back(accountType(), i);
                others.back().pull(hub);
            }
            int rank = 0;
            for (const auto& [who, kind, value] : before)
                if (const auto sent = act(others[who % others.size()], kind % 8, value % 4, ++rank))
                    static_cast<void>(hub.take(*sent));
            TinyDevice device(accountType(), 1);
            device.pull(hub);
            for (const auto& [kind, value] : steps) {
                const auto sent = act(device, kind % 8, value % 4, ++rank);
                if (!sent)
                    continue;
                const bool foreseen = device.predicted().has_value();
                const auto taken = hub.take(*sent);
                RC_ASSERT(foreseen == taken.has_value());
                RC_ASSERT(shown(device.view(), device.conflictsInView()) == shown(hub.record(), hub.conflictRecords()));
                RC_ASSERT(!taken || taken->verdict == device.predicted()->verdict);
                RC_ASSERT(!taken || taken->past == device.predicted()->past);
            }
        });
    QVERIFY(ok);
}

// Whatever happened: once all is sent and pulled, view = base = what the server holds.
void PredictionTest::law4_everyDeviceEndsWithTheServersBytes()
{
    const bool ok =
        rc::check("at rest all are equal",
                  [](const std::vector<std::tuple<std::uint8_t, std::uint8_t, std::uint8_t, bool>>& steps) {
                      TinyHub hub(accountType());
                      TinyDevice office(accountType(), 9);
                      static_cast<void>(hub.take(office.create({{fa::kName, Value{std::string("base")}}}, -1000)));
                      std::vector<TinyDevice> devices;
                      std::vector<std::vector<Sent>> unsent(3);
                      for (std::uint8_t i = 1; i <= 3; ++i) {
                          devices.emplace_back(accountType(), i);
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
                          if (const auto sent = act(devices[at], kind % 8, value % 4, ++rank); sent) {
                              unsent[at].push_back(*sent);
                              if (devices[at].predicted() && sent->operation.kind == OpKind::Edit &&
                                  sent->operation.changes[0].field != fa::kRemarks)
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
                  });
    QVERIFY(ok);
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
