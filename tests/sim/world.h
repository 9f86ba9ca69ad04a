// SPDX-License-Identifier: GPL-3.0-or-later
//
// World: one server, several devices, six people, a road, and everything that can happen to them.
// It plays a schedule step by step and looks after each step whether anything is broken; at the end
// the faults stop, everything that can sync does, and the last checks are made.
//
// act.cpp: what people do · road.cpp: conversations and their faults · office.cpp: what happens to
// devices and at the server · watch.cpp: what must hold after every step · rest.cpp,
// oracle.cpp: what must hold when all is quiet.
#pragma once

#include "model/conflict.h"
#include "sim/device.h"
#include "sim/features.h"
#include "sim/ledger.h"
#include "sim/schedule.h"

#include <array>
#include <functional>
#include <map>
#include <string>

namespace roadbook::sim {

struct Broken {
    std::string invariant; // "I2 value accounting"
    std::string words;
    int step = 0; // 0: at rest
};

struct Played {
    std::optional<Broken> broken;
    std::uint64_t hash = 0;
    std::uint64_t steps = 0;
    std::map<std::string, std::uint64_t> faults; // that really happened
    std::map<std::string, std::uint64_t> checks; // that were made
    std::map<std::string, std::uint64_t> counts;
    std::set<std::string> conflicts; // which conflicts there were at the end, in words without clocks
    std::set<std::string> values;    // marks that were found
};

struct PlayOptions {
    bool trace = false;
    bool rightClocks = false; // the same schedule with every clock right (I9)
    bool calm = false;        // nobody edits what people disagree about: what is shown depends on clocks there
    bool big = false;         // enough data for several pages
    std::filesystem::path folder;
};

class World {
public:
    World(const Schedule& schedule, const PlayOptions& options);
    Played play();

private:
    // --- act.cpp
    void act(Device& device, const Step& step);
    struct Writing {
        std::vector<Edit> edits;
        std::map<Place, std::string> marks;
        std::set<Place> looksAt;
        bool set = false;
    };
    std::optional<Writing> writingOf(Device& device, const Step& step);
    void save(Device& device, const Step& step, const Writing& writing);
    void settleSomething(Device& device, const Step& step);
    using Saving = std::function<Status()>;
    void perform(Device& device, const Step& step, Save save, const std::map<Place, std::string>& marks, bool set,
                 const Saving& saving);
    Screen screen(Device& device, TypeId type, const Place& place);
    void checkReadOwnWrites(Device& device, const std::map<Place, std::string>& marks);
    std::string newMark() { return Ledger::mark(m_step->id, ++m_marks); }

    // --- road.cpp
    void road(Device& device, const Step& step);
    bool converse(Device& device, WireFault fault, std::uint64_t faultAt);
    Talk newTalk(Device& device);
    std::optional<WireRequest> nextRequest(Device& device, Talk& talk);
    bool carry(Device& device, Talk& talk, const WireRequest& request, WireFault fault);
    Server::Answer post(Device& device, Talk& talk, const WireRequest& request, ServerFault fault);
    bool take(Device& device, Talk& talk, WireFault fault);
    SyncPlan::Moment moment() const { return SyncPlan::Moment(m_now); }
    void over(Device& device);
    void failed(Device& device, const Error& error);
    bool overheard(Device& device); // its held poll would be answered now
    WireRequest spoilt(Talk& talk, const WireRequest& request);
    void learn(const Talk& talk, const Server::Answer& answer);

    // --- office.cpp
    void office(const Step& step);
    void happens(Device& device, const Step& step);
    void open(Device& device);
    void restart(Device& device, bool mustBeTheSame);
    Device& addDevice(std::size_t slot, std::size_t person);
    Device* device(std::size_t slot) { return slot < m_devices.size() ? m_devices[slot].get() : nullptr; }
    void wipe(Device& device);
    void excuseWhatIsGone();
    bool hasTwin(Device& device);
    Environment environment(Device& device);

    // --- damage.cpp
    void damageDevice(Device& device, const Step& step);
    void damageServer(const Step& step);

    // --- watch.cpp
    void watch(Device& device);
    void watchMonotonic(Device& device, const Rows& rows);
    void watchPairs(const std::function<std::optional<Record>(const Id&)>& find, const std::string& who);
    void watchVisits(const Rows& rows, const std::string& who);
    void watchRights(Device& device);
    void watchLoans(Device& device, const Rows& rows);
    void watchWakeUps();
    bool isWithin(Level level, const Record& record) const;
    bool mayRead(const Person& person, const Record& account) const;
    bool mayReadOf(const Person& reader, const Id& author) const;

    // --- rest.cpp
    void rest();
    bool drain();
    Device* nextToWake();
    void startAll();
    void checkSameRows();
    void checkUnknown();
    void checkOneStore();
    void finishHash();

    // --- oracle.cpp
    static std::set<std::string> marksAt(const Server::Contents& contents);
    void checkValues(const Server::Contents& contents);
    void checkOncePerWrite(const Server::Contents& contents);
    void checkConflicts(const Server::Contents& contents);
    bool hadSeen(const Save& save, const Place& place, const std::string& mark);
    void checkSound(const Conflict& conflict);
    void checkHistory(Device& device);
    void checkPurged(Device& device);

    // --- everywhere
    std::string nameOf(const Id& id);
    void found();
    void foundBig(Device& device);
    void broken(const std::string& invariant, const std::string& words);
    bool ok() const { return !m_result.broken; }
    void happened(std::string_view fault) { ++m_result.faults[std::string(fault)]; }
    void checked(std::string_view check) { ++m_result.checks[std::string(check)]; }
    void trace(const std::string& line);
    void mix(std::string_view bytes);
    Person& person(const Device& device) { return m_server.people()[device.person]; }

    const Schedule& m_schedule;
    PlayOptions m_options;
    Played m_result;
    Timestamp m_now = 1'795'000'000'000;
    Dice m_dice;
    const Step* m_step = nullptr;
    int m_marks = 0;
    bool m_restored = false; // the server was, from a backup
    bool m_halves = false;   // and some device had purged part of what it sent
    bool m_moved = false;    // the last conversation sent or brought something
    Server m_server;
    std::array<std::unique_ptr<Device>, kDevices> m_devices;
    std::array<Id, kAccounts> m_accounts{};
    std::array<Id, kVisits> m_visits{};
    std::map<Id, std::string> m_names; // of records, without clocks
    Ledger m_ledger;
    std::map<std::string, std::string> m_spoilt; // groups as an app of another version wrote them
    std::map<Id, std::string> m_unknown;         // what a newer server wrote into a record
};

} // namespace roadbook::sim
