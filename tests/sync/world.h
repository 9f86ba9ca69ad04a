// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small world in one process: real replicas, the real hub over real SQLite, a wire that does what
// it is told. Time and randomness come from one seed (law 15).
#pragma once

#include "hub/accept.h"
#include "hub/batch.h"
#include "hub/news.h"
#include "replica/conversation.h"
#include "storage/storage.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace roadbook::test {

struct Person {
    Id staff;
    std::string name;
    Role role;
};

enum class Fault { None, LoseRequest, LoseReply, CutReply, Twice };

class World {
public:
    explicit World(std::filesystem::path folder, std::uint64_t seed);

    // Two teams: north (王敏; 林晓, 周航) and south (孙主管; 郑宁); a manager above.
    Person supervisor, lin, zhou, otherSupervisor, zheng, manager;

    struct Device {
        std::string name;
        Person person;
        std::filesystem::path folder;
        std::int64_t clockError = 0; // milliseconds its clock is wrong
        std::unique_ptr<Replica> replica;
    };
    Device& addDevice(const Person& person, const std::string& name);
    // Another device whose store is a copy of this one's, made now.
    Device& cloneDevice(Device& original, const std::string& name);
    void reopen(Device& device); // as after kill -9

    // One conversation. False when the fault broke it off; the next one goes on.
    bool sync(Device& device, Fault fault = Fault::None, int faultAt = 0);
    SyncSummary lastSummary;
    // Until nobody has anything to send or receive.
    void settle();

    Id createAccount(Device& device, const std::string& name);
    Id recordVisit(Device& device, const Id& account, const std::string& summary); // by the device's person
    Result<View> edit(Device& device, TypeId type, const Id& id, FieldId field, Value value);

    // What the server would show that person: canonical bytes by id.
    std::map<Id, std::string> serverView(const Person& person);
    std::map<Id, std::string> deviceView(Device& device);
    // Every text that the server can account for: current, in history, a rival, in quarantine.
    std::set<std::string> serverTexts();

    std::vector<std::unique_ptr<Device>>& devices() { return m_devices; }
    std::mt19937_64& dice() { return m_dice; }
    std::uint64_t roll(std::uint64_t below) { return m_dice() % below; }
    Timestamp now = 1'795'000'000'000;
    Storage& storage() { return *m_storage; }
    void setOwner(Device& by, const Id& account, const Person& owner);

    // Administration, as `roadbookd` does it.
    void administrate(const std::function<Status(Batch&)>& work);
    void backup(const std::filesystem::path& file);
    void restore(const std::filesystem::path& file); // a new epoch begins
    // Other hands than the program's.
    void atServer(const std::string& sql);
    void atDevice(Device& device, const std::string& sql);
    std::vector<std::string> grepDevice(Device& device, const std::string& text); // tables that hold it

private:
    Environment environment(Device& device);
    Person addPerson(const std::string& login, const std::string& name, Role role, const std::string& team);
    Result<std::string> serve(Device& device, const WireRequest& request);
    Result<std::string> exchange(Device& device, const SyncRequest& request);

    std::filesystem::path m_folder;
    std::mt19937_64 m_dice;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<Connection> m_connection;
    std::vector<std::unique_ptr<Device>> m_devices;
};

} // namespace roadbook::test
