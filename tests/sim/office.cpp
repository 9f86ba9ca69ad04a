// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happens to devices (restarts, clocks, copies, images) and at the server's office (people,
// backups, a newer version).
#include "sim/world.h"

namespace roadbook::sim {
namespace {

constexpr std::int64_t kTenYears = 3650LL * 86'400'000;

} // namespace

Environment World::environment(Device& device)
{
    return {[this, &device] { return device.clock.read(m_now); }, [this](auto out) { m_dice.fill(out); },
            [this] { return m_now; }};
}

void World::open(Device& device)
{
    device.replica = std::make_unique<Replica>(
        must(Replica::open(device.disk->folder(), kStoreKey, environment(device)), "the store opens again"));
    device.plan = SyncPlan(); // an app that starts talks to the server first
    device.plan.begin(moment());
}

Device& World::addDevice(std::size_t slot, std::size_t owner)
{
    auto& device = *(m_devices[slot] = std::make_unique<Device>());
    device.name = "device" + std::to_string(slot);
    device.slot = slot;
    device.person = owner;
    device.disk = std::make_unique<Disk>(m_options.folder / device.name);
    device.image = m_options.folder / (device.name + "-image");
    device.disk->replaceWith(m_options.folder.parent_path() / "beginnings" / "store");
    open(device);
    const auto& who = person(device);
    const Id id = device.replica->newId();
    const auto token = must(m_server.signIn(who, id, device.name, m_now), "sign in");
    must(device.replica->setIdentity({id, device.name, who.staff, who.role, who.name, who.login, "", token}),
         "identity");
    return device;
}

// The process ends, as it stands, and starts again.
void World::restart(Device& device, bool mustBeTheSame)
{
    std::map<Id, std::string> before;
    std::int64_t pending = 0;
    if (mustBeTheSame) {
        before = device.bytes(device.rows());
        pending = device.pending();
    }
    device.forgetTalks();
    device.disk->kill(); // nothing is tidied up
    device.replica.reset();
    device.disk->revive();
    open(device);
    if (!mustBeTheSame)
        return;
    checked("I4 the same after a kill");
    if (device.bytes(device.rows()) != before || device.pending() != pending)
        broken("I4 monotonic reads", device.name + " shows something else after a restart");
}

void World::happens(Device& device, const Step& step)
{
    switch (step.deed) {
    case Deed::Restart:
        device.forgetTalks();
        device.replica.reset(); // orderly
        open(device);
        return;
    case Deed::KillHere:
        happened("device_killed_idle");
        return restart(device, true);
    case Deed::ClockChange: {
        if (m_options.rightClocks)
            return;
        happened("clock_changed");
        constexpr std::array<std::int64_t, 6> kErrors{0, kTenYears, -kTenYears, 180'000, -180'000, 3'600'000};
        const auto kind = m_dice.roll(8);
        device.clock = {};
        if (kind < kErrors.size()) {
            device.clock.error = kErrors[kind];
        } else if (kind == 6) {
            device.clock.frozen = true;
            device.clock.frozenAt = m_now;
            happened("clock_frozen");
        } else {
            device.clock.stepping = true;
            happened("clock_stepping");
        }
        return;
    }
    case Deed::Clone:
        for (std::size_t slot = kFirstDevices; slot < kDevices; ++slot) {
            if (m_devices[slot])
                continue;
            happened("device_cloned");
            auto& copy = *(m_devices[slot] = std::make_unique<Device>());
            copy.name = "device" + std::to_string(slot);
            copy.person = device.person;
            copy.clock = device.clock;
            copy.slot = slot;
            copy.oldestSave = step.id;
            copy.image = m_options.folder / (copy.name + "-image");
            copy.disk = std::make_unique<Disk>(m_options.folder / copy.name);
            device.disk->copyTo(copy.disk->folder()); // while it runs, between two transactions
            open(copy);
            return;
        }
        return;
    case Deed::TakeImage:
        device.disk->copyTo(device.image);
        device.hasImage = true;
        return;
    case Deed::PutImageBack:
        if (!device.hasImage)
            return;
        happened("device_restored");
        device.forgetTalks();
        device.disk->kill();
        device.replica.reset();
        device.disk->revive();
        device.disk->replaceWith(device.image);
        open(device);
        device.confirmed.clear(); // it is younger than what was seen
        device.oldestSave = step.id;
        excuseWhatIsGone();
        return;
    case Deed::DamageDevice:
        return damageDevice(device, step);
    default:
        return;
    }
}

// The server said that this device is shut out: the app destroys the key before anything else.
void World::wipe(Device& device)
{
    checked("I7 only who was shut out is shut out");
    if (person(device).active && !m_server.revoked().contains(device.id()))
        return broken("I7 rights", device.name + " was shut out, though nobody asked for it");
    happened("device_wiped");
    device.shutOut = true;
    device.forgetTalks();
    device.plan.stop();
    device.replica.reset();
    excuseWhatIsGone();
}

// Values that were only on a disk that is no more: nobody can bring them back, and nobody has to.
// Whoever wrote a value holds it until the server has it, and for some time afterwards.
void World::excuseWhatIsGone()
{
    std::set<std::string> there = marksAt(m_server.contents());
    for (const auto& device : m_devices)
        if (device && device->replica)
            for (const auto& group : must(device->replica->outbox(SIZE_MAX), "outbox").groups)
                there.merge(Ledger::marksWritten(group));
    for (auto& [mark, written] : m_ledger.values()) {
        auto* author = device(written.device);
        const auto purged =
            author != nullptr ? author->purgedAt.find(written.account) : std::map<Id, int>::const_iterator{};
        const bool confused = !kHealingKnowsCopies && author != nullptr && author->replica && hasTwin(*author);
        const bool held = !confused && author != nullptr && author->replica && author->oldestSave <= written.step &&
                          (purged == author->purgedAt.end() || purged->second < written.step);
        if (!written.excused && !held && !there.contains(mark)) {
            written.excused = true;
            ++m_result.counts["values_gone_with_a_disk"];
        }
    }
}

// Another store works under the same name, and neither knows it yet.
bool World::hasTwin(Device& device)
{
    for (const auto& other : m_devices)
        if (other && other.get() != &device && other->replica && other->id() == device.id())
            return true;
    return false;
}

void World::office(const Step& step)
{
    auto& people = m_server.people();
    auto& someone = people[step.slot % people.size()];
    switch (step.deed) {
    case Deed::MovePerson:
        happened("person_moved");
        return m_server.movePerson(someone, someone.team == "north" ? "south" : "north", m_now);
    case Deed::DisablePerson:
        if (someone.role != Role::Rep || !someone.active)
            return;
        happened("person_disabled");
        return m_server.disablePerson(someone, m_now);
    case Deed::RevokeDevice:
        if (auto* lost = device(step.who); lost != nullptr && !lost->shutOut) {
            happened("device_revoked");
            m_server.revokeDevice(lost->id(), m_now);
        }
        return;
    case Deed::Backup:
        happened("server_backed_up");
        return m_server.backup();
    case Deed::RestoreBackup:
        if (!kHealing || !m_server.hasBackup())
            return;
        happened("server_restored");
        m_restored = true;
        for (const auto& d : m_devices)
            m_halves = m_halves || (!kPurgedSavesStayWhole && d && !d->purgedAt.empty());
        m_server.restoreBackup();
        m_ledger.serverRestored();
        std::erase_if(m_unknown, [&](const auto& entry) { // nobody but the server had written these
            const auto record = m_server.record(entry.first);
            return !record || record->text(record->type == type::kAccount ? 900 : 1) != entry.second;
        });
        return excuseWhatIsGone();
    case Deed::NewerServerWrites: {
        const Id account = m_accounts[step.slot % kAccounts];
        if (account.isNull() || !m_server.record(account))
            return;
        happened("newer_server_wrote");
        const Id unknown = makeId(m_now, [this](auto out) { m_dice.fill(out); });
        const std::string text = "newer " + std::to_string(step.id);
        m_server.writeUnknown(account, unknown, text, m_now);
        m_unknown[account] = text;
        m_unknown[unknown] = text + "+";
        return;
    }
    case Deed::DamageServer:
        return damageServer(step);
    case Deed::Lend: {
        const Id account = m_accounts[step.slot % kAccounts];
        const auto& reader = people[m_dice.roll(3)];
        if (account.isNull() || !m_server.record(account) || !reader.active)
            return;
        constexpr std::array kLevels{Level::None, Level::Directory, Level::Working, Level::Sensitive};
        happened("archive_lent");
        return m_server.lend(reader, account, kLevels[m_dice.roll(kLevels.size())],
                             m_dice.oneIn(4) ? 0 : m_now + static_cast<Timestamp>(m_dice.roll(3'000'000)) + 60'000,
                             m_now);
    }
    default:
        return;
    }
}

} // namespace roadbook::sim
