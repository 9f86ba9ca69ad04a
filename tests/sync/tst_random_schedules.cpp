// SPDX-License-Identifier: GPL-3.0-or-later
//
// Random days: several people, several devices, every wire fault, wrong clocks, handovers, a copied
// store, people settling conflicts. After each day everything syncs, and then: every device shows
// byte for byte what the server would show that person (law 4), and every value that was ever saved
// can be found (law 3). A failing day prints its seed; RB_SEED=n plays that day alone.
#include "model/conflict.h"
#include "model/fields.h"
#include "sync/world.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <set>

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace fa = field::account;
namespace fv = field::visit;

constexpr int kDays = 100;
constexpr int kSteps = 120;

// Thousands of durable commits: in memory where the machine has such a folder. What a crash of the
// machine would leave behind is not this test's question.
QString fastFolder()
{
    return QFileInfo("/dev/shm").isWritable() ? QStringLiteral("/dev/shm/roadbook-XXXXXX")
                                              : QDir::tempPath() + "/roadbook-XXXXXX";
}

class Day {
public:
    Day(std::filesystem::path folder, std::uint64_t seed) : m_world(std::move(folder), seed)
    {
        for (const auto* person : {&m_world.lin, &m_world.lin, &m_world.zhou, &m_world.supervisor, &m_world.manager})
            m_world.addDevice(*person, "d");
        m_world.devices()[1]->clockError = 10LL * 365 * 86'400'000;
        m_world.devices()[2]->clockError = -10LL * 365 * 86'400'000;
        for (int i = 0; i < 3; ++i)
            m_accounts.push_back(m_world.createAccount(*m_world.devices()[0], value("n")));
        m_world.settle();
    }

    void play()
    {
        for (int step = 0; step < kSteps; ++step) {
            m_world.now += static_cast<Timestamp>(m_world.roll(100'000));
            act(*m_world.devices()[m_world.roll(m_world.devices().size())]);
        }
        m_world.settle();
    }

    World& world() { return m_world; }
    const std::set<std::string>& saved() const { return m_saved; }
    int conflicts() const { return m_settled; }

private:
    std::string value(const std::string& kind) { return kind + "-" + std::to_string(++m_counter) + "-"; }

    void act(World::Device& device)
    {
        switch (m_world.roll(16)) {
        case 0:
            return create(device);
        case 1:
        case 2:
        case 3:
            return editAccount(device);
        case 4:
        case 5:
            return recordVisit(device);
        case 6:
            return editVisit(device);
        case 7:
            return deleteOrUndelete(device);
        case 8:
            return m_world.roll(2) == 0 ? handOver(device) : settleSomething(device);
        case 9:
            return settleSomething(device);
        case 10:
            return m_world.reopen(device);
        case 11:
            if (m_world.devices().size() < 7 && m_world.roll(6) == 0)
                m_world.cloneDevice(device, "copy").clockError = device.clockError;
            return;
        default:
            m_world.sync(device, static_cast<Fault>(m_world.roll(5)), static_cast<int>(m_world.roll(3)));
        }
    }

    void note(const Result<std::vector<View>>& done, const std::string& text)
    {
        if (done)
            m_saved.insert(text);
    }

    void create(World::Device& device)
    {
        const std::string name = value("name");
        const Edit edit{OpKind::Create, type::kAccount, {}, {{fa::kName, name}, {fa::kOwner, device.person.staff}}};
        const auto done = device.replica->save(std::span(&edit, 1));
        note(done, name);
        if (done)
            m_accounts.push_back(done->front().record.id);
    }

    void editAccount(World::Device& device)
    {
        static constexpr FieldId kFields[] = {fa::kName, fa::kName, fa::kLegalRepresentative, fa::kPhone, fa::kNotes};
        const std::string text = value("v");
        const Edit edit{OpKind::Edit, type::kAccount, anyAccount(), {{kFields[m_world.roll(5)], text}}};
        note(device.replica->save(std::span(&edit, 1)), text);
    }

    void recordVisit(World::Device& device)
    {
        const std::string summary = value("summary");
        const std::string what = value("what");
        const Id account = anyAccount();
        const Id visit = device.replica->newId();
        const std::array edits{
            Edit{OpKind::Create,
                 type::kVisit,
                 visit,
                 {{fv::kAccount, account}, {fv::kRep, device.person.staff}, {fv::kSummary, summary}}},
            Edit{
                OpKind::Create,
                type::kPromise,
                {},
                {{field::promise::kAccount, account}, {field::promise::kVisit, visit}, {field::promise::kWhat, what}}}};
        const auto done = device.replica->save(edits);
        note(done, summary);
        note(done, what);
        if (done)
            m_visits.push_back(visit);
    }

    void editVisit(World::Device& device)
    {
        if (m_visits.empty())
            return;
        const std::string text = value("w");
        Edit edit{OpKind::Edit, type::kVisit, m_visits[m_world.roll(m_visits.size())], {}};
        const auto dice = m_world.roll(4);
        if (dice == 0)
            edit.fields = {{fv::kState, std::string("submitted")}};
        else if (dice == 1)
            edit.fields = {{fv::kPurposes, TextSet{text}}};
        else
            edit.fields = {{fv::kSummary, text}};
        const auto done = device.replica->save(std::span(&edit, 1));
        if (dice >= 2)
            note(done, text);
    }

    void deleteOrUndelete(World::Device& device)
    {
        const Edit edit{m_world.roll(3) == 0 ? OpKind::Delete : OpKind::Undelete, type::kAccount, anyAccount(), {}};
        (void)device.replica->save(std::span(&edit, 1));
    }

    void handOver(World::Device& device)
    {
        const Person& to = m_world.roll(2) == 0 ? m_world.lin : m_world.zhou;
        const Edit edit{OpKind::Edit, type::kAccount, anyAccount(), {{fa::kOwner, to.staff}}};
        (void)device.replica->save(std::span(&edit, 1));
    }

    void settleSomething(World::Device& device)
    {
        for (const auto& account : m_accounts) {
            const auto conflicts = device.replica->conflictsOf(account);
            for (const auto& view : *conflicts) {
                const Conflict conflict = *conflictFromRecord(view.record);
                if (!conflict.open)
                    continue;
                const auto& choice = conflict.rivals[m_world.roll(conflict.rivals.size())].value;
                m_settled += device.replica->settle(conflict.id, choice) ? 1 : 0;
                return;
            }
        }
    }

    // Mostly the same few, so that people meet.
    Id anyAccount()
    {
        return m_accounts[m_world.roll(m_world.roll(4) == 0 ? m_accounts.size()
                                                            : std::min<std::size_t>(3, m_accounts.size()))];
    }

    World m_world;
    std::vector<Id> m_accounts;
    std::vector<Id> m_visits;
    std::set<std::string> m_saved;
    int m_counter = 0;
    int m_settled = 0;
};

} // namespace

class TestRandomSchedules : public QObject {
    Q_OBJECT

private slots:
    void law3_law4_afterAnyDay();
};

void TestRandomSchedules::law3_law4_afterAnyDay()
{
    const QByteArray only = qgetenv("RB_SEED");
    int settled = 0;
    std::size_t values = 0;
    for (int seed = only.isEmpty() ? 1 : only.toInt(); seed <= (only.isEmpty() ? kDays : only.toInt()); ++seed) {
        QTemporaryDir dir(fastFolder());
        Day day(std::filesystem::path(dir.path().toStdString()), static_cast<std::uint64_t>(seed));
        day.play();
        settled += day.conflicts();
        values += day.saved().size();
        const QByteArray name = "seed " + QByteArray::number(seed);
        for (auto& device : day.world().devices()) {
            QVERIFY2(device->replica->status()->pending == 0, name);
            QVERIFY2(day.world().deviceView(*device) == day.world().serverView(device->person), name);
            const auto wrong = device->replica->verify();
            QVERIFY2(wrong && wrong->empty(),
                     wrong && !wrong->empty() ? (name + " " + wrong->front().c_str()).constData() : name.constData());
        }
        const auto found = day.world().serverTexts();
        for (const auto& value : day.saved())
            QVERIFY2(found.contains(value), (name + " lost " + value.c_str()).constData());
    }
    qInfo("%zu values saved and found again, %d conflicts settled", values, settled);
    QVERIFY(only.isEmpty() ? settled > 0 && values > 1000 : true);
}

QTEST_GUILESS_MAIN(TestRandomSchedules)
#include "tst_random_schedules.moc"
