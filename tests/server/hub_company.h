// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small company on a real SQLite store in a folder of its own, and devices that push and pull by hand: the hub
// without HTTP and without replicas. Time stands still unless a test moves it.
#pragma once

#include "hub/accept.h"
#include "hub/news.h"
#include "identity/people.h"
#include "support/temp_folder.h"

#include <map>
#include <set>

namespace roadbook::test {

// Counts up: different in every call, the same in every run.
Id nextId();

struct Device {
    Id staff;
    Id id;
    Cursor cursor;
    std::uint64_t lastSeq = 0;

    Operation create(TypeId type, const Id& record, const Id& scope,
                     std::vector<std::pair<FieldId, Value>> fields) const;
    Operation edit(const Record& seen, FieldId field, Value after) const;
};

class HubCompany {
public:
    // Teams north and south below company; lin and chen (reps of north), wang (supervisor of north), he (rep of south),
    // zhao (supervisor of south), qian (manager), it (IT).
    HubCompany();

    Timestamp now = 1'795'000'000'000;

    Id staff(const std::string& login) const { return m_staff.at(login); }
    Device device(const std::string& login); // signed in

    // One write transaction; throws on errors.
    void write(const std::function<Status(Batch&)>& work);
    Status tryWrite(const std::function<Status(Batch&)>& work);

    ChangeGroup group(Device& device, std::vector<Operation> operations) const; // takes the next number
    PushReply push(const Device& device, const std::vector<ChangeGroup>& groups);
    Result<PushReply> tryPush(const Device& device, const std::vector<std::string>& groups);
    // A new group with these operations; its outcome.
    Outcome save(Device& device, std::vector<Operation> operations);

    struct Pulled {
        std::map<Id, Record> records;
        std::vector<PastValue> past;
        std::set<Id> granted;
        std::set<Id> purged;
        int pages = 0;
    };
    // Everything that is new, page by page; moves the device's cursor.
    Pulled pull(Device& device);
    NewsPage page(const Device& device, bool continued = false);

    std::optional<Record> stored(const Id& record);
    std::vector<QuarantineRow> quarantined();
    Head head();
    void setEpoch(const std::string& epoch);

    // An account of that user, made on a device of theirs.
    Id account(Device& device, const std::string& name);
    Operation visit(const Device& device, const Id& account, const std::string& summary) const;

private:
    TempFolder m_folder;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<Connection> m_connection;
    std::map<std::string, Id> m_staff;
};

} // namespace roadbook::test
