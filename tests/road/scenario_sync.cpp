// SPDX-License-Identifier: GPL-3.0-or-later
//
// The syncs of a scenario, and what happens to them.
#include "road/scenario.h"

#include <atomic>
#include <csignal>
#include <memory>

namespace roadbook::road {

namespace {

constexpr long kStrikeMicros = 12'000; // in that time the server has done a small request, and the device its answer
constexpr int kHeldMillis = 3000;
constexpr std::uint64_t kKinds = 18;

} // namespace

void Scenario::sync(Device& device)
{
    const auto kind = m_dice.roll(kKinds);
    Trouble trouble;
    trouble.where = static_cast<double>(m_dice.roll(1000)) / 1000;
    trouble.times = 1 + static_cast<int>(m_dice.roll(3));
    trouble.other = m_dice.oneIn(2);
    trouble.micros = static_cast<long>(m_dice.roll(400'000));
    trouble.seed = m_dice.next();
    const auto by = [&](Fault fault, const char* name) {
        trouble.fault = fault;
        trouble.name = name;
        syncBy(device, trouble, fault == Fault::LateDuplicate);
    };
    switch (kind) {
    case 0:
    case 1:
        return by(Fault::CutRequest, "cut request");
    case 2:
    case 3:
        return by(Fault::CutAnswer, "cut answer");
    case 4:
        return by(Fault::Delay, "delay");
    case 5:
        return by(Fault::Duplicate, "duplicate");
    case 6:
        return by(Fault::LateDuplicate, "late duplicate");
    case 7:
        return syncOvertaken(device, Fault::HoldRequest, "request overtaken");
    case 8:
        return syncOvertaken(device, Fault::HoldAnswer, "answer overtaken");
    case 9:
        trouble.times = 1000;
        return by(Fault::Throttle, "1 Mbit/s");
    case 10:
        trouble.times = 1000;
        return by(Fault::Far, "300 ms");
    case 11:
        return syncStruck(device, m_dice.oneIn(2) ? Fault::StrikeRequest : Fault::StrikeAnswer, false, SIGKILL,
                          "device killed");
    case 12:
        return syncStruck(device, m_dice.oneIn(2) ? Fault::StrikeRequest : Fault::StrikeAnswer, false, SIGSTOP,
                          "device stopped");
    case 13:
        return syncStruck(device, Fault::StrikeRequest, true, SIGKILL, "server killed");
    case 14:
        return syncStruck(device, Fault::StrikeRequest, true, SIGSTOP, "server stopped");
    case 15:
        return syncOnFullDisk(device, false);
    case 16:
        return syncOnFullDisk(device, true);
    default:
        return syncFreely(device);
    }
}

void Scenario::heard(Device& device, const Ended& ended)
{
    note(device.name() + " syncs: " + inShort(ended));
    if (ended.stuck)
        m_problems.push_back("a sync of " + device.name() + " is stuck");
}

void Scenario::syncFreely(Device& device)
{
    const auto ended = device.run({"sync"});
    heard(device, ended);
    if (ended.exit != 0)
        m_problems.push_back(device.name() + " cannot sync on a good road: exit " + std::to_string(ended.exit) + ": " +
                             ended.err);
}

void Scenario::syncBy(Device& device, Trouble trouble, bool late)
{
    note(trouble.name + ":");
    device.road().meet(std::move(trouble));
    heard(device, device.run({"sync"}));
    if (late) { // once more when others, and itself, have gone on
        device.road().meet({});
        syncFreely(anyDevice());
        device.road().replayLate();
    }
    device.road().calm();
}

void Scenario::syncOvertaken(Device& device, Fault fault, const char* name)
{
    auto* other = &anyDevice();
    if (&other->road() == &device.road())
        other = device.user() == "wang" ? &m_world.lin() : &m_world.wang();
    note(std::string(name) + " by " + other->name() + ":");
    device.road().meet({.fault = fault, .name = name});
    const auto child = device.begin({"sync"});
    const bool held = device.road().waitHeld(kHeldMillis);
    syncFreely(*other);
    device.road().release();
    m_happened[name] += held ? 1 : 0;
    heard(device, child->finish());
    device.road().calm();
}

void Scenario::syncStruck(Device& device, Fault fault, bool server, int number, const char* name)
{
    Trouble trouble{.fault = fault, .name = name};
    trouble.where = static_cast<double>(m_dice.roll(1000)) / 1000;
    trouble.micros = static_cast<long>(m_dice.roll(kStrikeMicros));
    note(std::string(name) + (fault == Fault::StrikeRequest ? " after its request by " : " in its answer by ") +
         std::to_string(trouble.micros) + " us:");
    // The device's process is known only when it runs; until then nothing strikes.
    const auto victim = std::make_shared<std::shared_ptr<Child>>();
    const auto known = std::make_shared<std::atomic<bool>>(false);
    trouble.strike =
        server ? m_world.office().signaller(number)
               : std::function<bool()>([victim, known, number] { return *known && (*victim)->signal(number); });
    device.road().meet(std::move(trouble));
    const auto child = device.begin({"sync"});
    *victim = child;
    *known = true;
    if (number == SIGSTOP) { // meanwhile somebody else
        sleepMicros(300'000);
        if (server) {
            sleepMicros(static_cast<long>(m_dice.roll(400'000)));
        } else {
            auto& other = device.user() == "wang" ? m_world.lin() : m_world.wang();
            syncFreely(other);
        }
        // It may be struck only now, on a slow machine: until it has ended, somebody wakes it.
        while (child->isRunning()) {
            server ? m_world.office().signaller(SIGCONT)() : child->signal(SIGCONT);
            sleepMicros(50'000);
        }
        if (server)
            m_world.office().signaller(SIGCONT)();
    }
    heard(device, child->finish());
    device.road().calm();
    if (server && number == SIGKILL) {
        m_world.office().kill(); // a dying process still looks alive for a moment
        reviveServer();
    }
}

void Scenario::syncOnFullDisk(Device& device, bool server)
{
    // A device needs some pages to open its store at all; a server that runs has its files open.
    const auto keep = static_cast<long>(m_dice.roll(server ? 4 : 40)) * 4096;
    if (server)
        for (int i = 0; i < 2; ++i)
            saveVisit(device);
    auto& office = m_world.office();
    auto& disk = server ? office.disk() : device.disk();
    note(std::string(server ? "server" : "device") + " disk full but " + std::to_string(keep) + " bytes:");
    disk.fill(keep);
    if (!disk.isReal())
        server ? office.limitFiles(true) : device.limitFiles(true);
    const auto ended = device.run({"sync"});
    heard(device, ended);
    m_happened[server ? "server disk full" : "device disk full"] +=
        (server ? ended.exit != 0 : failedForWantOfSpace(ended)) ? 1 : 0;
    disk.clear();
    if (!disk.isReal())
        server ? office.limitFiles(false) : device.limitFiles(false);
    reviveServer();
}

void Scenario::reviveServer()
{
    if (m_world.office().isRunning())
        return;
    note("the server starts again");
    m_world.office().start();
}

} // namespace roadbook::road
