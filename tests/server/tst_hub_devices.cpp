// SPDX-License-Identifier: GPL-3.0-or-later
//
// Real replicas against the real hub over a wire that loses answers: whatever they do to the same records, in the end
// every device holds, byte for byte, what the server would show its user (law 4), and every pushed group took effect
// once (law 6). What is skipped as exactly predicted is part of what is compared.
#include "model/codec.h"
#include "model/fields.h"
#include "replica/conversation.h"
#include "server/hub_company.h"

#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace roadbook;
using namespace roadbook::test;

namespace {

// One line of a record's past, so that it can be compared.
std::string pastLine(const Id& record, FieldId field, const Value& value, const Stamp& stamp, int reason,
                     const Stamp& by)
{
    std::string line;
    ByteWriter out(line);
    out.id(record);
    out.unsignedInt(field);
    encodeValue(out, value);
    encodeStamp(out, stamp);
    out.unsignedInt(static_cast<std::uint64_t>(reason));
    encodeStamp(out, by);
    return line;
}

class Tablet {
public:
    Tablet(HubCompany& company, const std::string& login, const std::filesystem::path& folder, std::mt19937_64& random)
        : m_company(company), m_device(company.device(login)), m_random(random),
          m_replica(Replica::open(folder, StoreKey(32, 'k'),
                                  {[this] { return m_company.now; },
                                   [this](std::span<std::uint8_t> out) {
                                       for (auto& byte : out)
                                           byte = static_cast<std::uint8_t>(m_random());
                                   }})
                        .value())
    {
        const Role role = login == "wang" ? Role::Supervisor : Role::Rep;
        m_replica.setIdentity({m_device.id, "tablet", m_device.staff, role, login, login, "http://127.0.0.1:1", "t"})
            .value();
    }

    Replica& replica() { return m_replica; }
    const Id& staff() const { return m_device.staff; }
    const Id& id() const { return m_device.id; }

    // One sync; the chance that an answer is lost, in percent.
    void sync(int lossPercent)
    {
        SyncConversation conversation(m_replica);
        for (;;) {
            const auto request = conversation.next().value();
            if (!request)
                return;
            if (request->path != "/v1/sync")
                throw std::runtime_error("a device was asked to fork");
            const auto reply = answer(decodeSyncRequest(request->body, WireForm::Cbor).value());
            if (static_cast<int>(m_random() % 100) < lossPercent)
                return; // the server has done it; the device does not know
            conversation.take(encode(reply, WireForm::Cbor)).value();
        }
    }

    std::multiset<std::string> past()
    {
        std::multiset<std::string> all;
        for (const auto& [id, bytes] : held()) {
            const auto lines = m_replica.history(decodeRecord(bytes)->type, id).value();
            for (const auto& line : lines)
                if (line.by) // what is there now is compared elsewhere
                    all.insert(
                        pastLine(id, line.field, line.value, line.stamp, static_cast<int>(line.state) - 1, *line.by));
        }
        return all;
    }

    std::map<Id, std::string> held()
    {
        std::map<Id, std::string> all;
        for (const auto& type : allTypes())
            for (const bool deleted : {false, true}) {
                ListQuery query;
                query.type = type.id;
                query.deleted = deleted;
                m_replica
                    .list(query,
                          [&](const View& view) {
                              all[view.record.id] = encodeRecord(view.record);
                              return true;
                          })
                    .value();
            }
        return all;
    }

private:
    SyncReply answer(const SyncRequest& request)
    {
        m_device.cursor = request.cursor;
        SyncReply reply;
        m_company.write([&](Batch& batch) -> Status {
            RB_ASSIGN(const auto pushed, accept(batch, {m_device.staff, m_device.id, request.cursor.epoch, request.now,
                                                        request.lastSeq, request.groups}));
            reply.highWater = pushed.highWater;
            reply.fork = pushed.fork;
            reply.outcomes = pushed.outcomes;
            return {};
        });
        const auto page = m_company.page(m_device, request.pullOnly);
        reply.now = m_company.now;
        reply.cursor = page.cursor;
        reply.more = page.more;
        reply.total = page.total;
        reply.news = page.news;
        return reply;
    }

    HubCompany& m_company;
    Device m_device;
    std::mt19937_64& m_random;
    Replica m_replica;
};

class World {
public:
    explicit World(std::uint64_t seed) : m_random(seed)
    {
        for (const auto* login : {"lin", "lin", "wang", "chen"})
            tablets.push_back(std::make_unique<Tablet>(
                company, login, std::filesystem::path(m_folder.path().toStdString()) / std::to_string(tablets.size()),
                m_random));
        for (auto& tablet : tablets)
            tablet->sync(0);
    }

    void step()
    {
        company.now += static_cast<Timestamp>(pick(60'000));
        auto& tablet = *tablets[pick(tablets.size())];
        switch (pick(10)) {
        case 0:
            return create(tablet);
        case 1:
        case 2:
            return visit(tablet);
        case 3:
            return removeOrRevive(tablet);
        case 4:
            return settle(tablet);
        case 5:
        case 6:
            return tablet.sync(25);
        default:
            return edit(tablet);
        }
    }

    HubCompany company;
    std::vector<std::unique_ptr<Tablet>> tablets;

private:
    std::size_t pick(std::size_t count) { return m_random() % count; }
    std::string word() { return "值" + std::to_string(pick(4)); }

    std::optional<Record> anyRecord(Tablet& tablet, TypeId type, bool deleted = false)
    {
        std::vector<Record> found;
        ListQuery query;
        query.type = type;
        query.deleted = deleted;
        tablet.replica()
            .list(query,
                  [&](const View& view) {
                      found.push_back(view.record);
                      return true;
                  })
            .value();
        return found.empty() ? std::nullopt : std::optional{found[pick(found.size())]};
    }

    // Refusals (a submitted visit, somebody else's visit) are part of the game.
    void save(Tablet& tablet, Edit edit) { (void)tablet.replica().save(std::span(&edit, 1)); }

    void create(Tablet& tablet)
    {
        if (m_accounts++ >= 4)
            return edit(tablet); // few records, or nobody ever meets
        save(tablet, {OpKind::Create,
                      type::kAccount,
                      {},
                      {{field::account::kName, Value{word()}}, {field::account::kOwner, Value{tablet.staff()}}}});
    }
    void visit(Tablet& tablet)
    {
        if (const auto account = anyRecord(tablet, type::kAccount))
            save(tablet, {OpKind::Create,
                          type::kVisit,
                          {},
                          {{field::visit::kAccount, Value{account->id}},
                           {field::visit::kRep, Value{tablet.staff()}},
                           {field::visit::kSummary, Value{word()}}}});
    }
    void edit(Tablet& tablet)
    {
        const bool onVisit = pick(3) == 0;
        const auto record = anyRecord(tablet, onVisit ? type::kVisit : type::kAccount);
        if (!record)
            return;
        Edit change{OpKind::Edit, record->type, record->id, {}};
        if (onVisit) {
            switch (pick(4)) {
            case 0:
                change.fields = {{field::visit::kSummary, Value{word()}}};
                break;
            case 1:
                change.fields = {{field::visit::kPurposes, Value{TextSet{word()}}}};
                break;
            case 2:
                change.fields = {{field::visit::kRemarks, Value{TextSet{word()}}}};
                break;
            default:
                change.fields = {{field::visit::kState, Value{std::string(pick(3) == 0 ? "submitted" : "done")}}};
                break;
            }
        } else {
            constexpr std::array kFields{field::account::kName, field::account::kPhone, field::account::kFax,
                                         field::account::kGrade, field::account::kAddress};
            change.fields = {{kFields[pick(kFields.size())], Value{word()}}};
            if (pick(2) == 0)
                change.fields.push_back({field::account::kPostcode, Value{word()}});
        }
        save(tablet, std::move(change));
    }
    void removeOrRevive(Tablet& tablet)
    {
        const bool revive = pick(2) == 0;
        if (const auto record = anyRecord(tablet, pick(2) == 0 ? type::kVisit : type::kAccount, revive))
            save(tablet, {revive ? OpKind::Undelete : OpKind::Delete, record->type, record->id, {}});
    }
    void settle(Tablet& tablet)
    {
        const auto record = anyRecord(tablet, type::kConflict);
        if (!record)
            return;
        const auto conflict = conflictFromRecord(*record);
        if (conflict && conflict->open)
            (void)tablet.replica().settle(record->id, conflict->rivals[pick(conflict->rivals.size())].value);
    }

    std::mt19937_64 m_random;
    QTemporaryDir m_folder;
    int m_accounts = 0;
};

} // namespace

class TestHubDevices : public QObject {
    Q_OBJECT

private slots:
    void law4_everyDeviceEndsWithWhatTheServerShows_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
    }
    void law4_everyDeviceEndsWithWhatTheServerShows()
    {
        QFETCH(quint64, seed);
        World world(seed);
        for (int step = 0; step < 150; ++step)
            world.step();
        for (int round = 0; round < 2; ++round) // what the second pushes, the first pulls in the next round
            for (auto& tablet : world.tablets)
                tablet->sync(0);
        for (auto& tablet : world.tablets) {
            QCOMPARE(tablet->replica().status().value().pending, 0);
            const auto problems = tablet->replica().verify().value();
            QVERIFY2(problems.empty(), problems.empty() ? "" : problems.front().c_str());
            Device fresh;
            fresh.staff = tablet->staff();
            fresh.id = nextId(); // a device that has never been here is told everything
            std::map<Id, std::string> shown;
            const auto pulled = world.company.pull(fresh);
            for (const auto& [id, record] : pulled.records) {
                shown[id] = encodeRecord(record);
                m_conflicts += record.type == type::kConflict;
            }
            const auto held = tablet->held();
            QCOMPARE(held.size(), shown.size());
            for (const auto& [id, bytes] : shown)
                QVERIFY2(held.contains(id) && held.at(id) == bytes, id.text().c_str());
            std::multiset<std::string> past; // law 3: and so is the history
            for (const auto& entry : pulled.past)
                past.insert(pastLine(entry.record, entry.field, entry.value, entry.stamp,
                                     static_cast<int>(entry.reason), entry.by));
            m_past += past.size();
            QVERIFY(tablet->past() == past);
        }
    }

    void cleanupTestCase()
    {
        // Or it was too peaceful to mean anything.
        QVERIFY2(m_conflicts >= 20, std::to_string(m_conflicts).c_str());
        QVERIFY2(m_past >= 300, std::to_string(m_past).c_str());
    }

private:
    std::size_t m_conflicts = 0;
    std::size_t m_past = 0;
};

QTEST_GUILESS_MAIN(TestHubDevices)
#include "tst_hub_devices.moc"
