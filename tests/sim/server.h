// SPDX-License-Identifier: GPL-3.0-or-later
//
// Server: the real hub over real SQLite, without sockets and threads. It follows server/http: who
// speaks, what is asked, one write transaction, the news. The only file of the simulator that knows
// the hub's interface; when that changes, follow here.
#pragma once

#include "access/access.h"
#include "base/time.h"
#include "hub/batch.h"
#include "model/level.h"
#include "sim/disk.h"
#include "storage/storage.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace roadbook::sim {

struct Person {
    Id staff;
    std::string login;
    std::string name;
    Role role = Role::Rep;
    std::string team;
    bool active = true;
};

struct Loan {
    Level level = Level::None;
    Timestamp until = 0; // 0: no end
};

enum class ServerFault : std::uint8_t { None, KillAtWrite, KillAfterCommit };

class Server {
public:
    Server(const std::filesystem::path& folder, const std::filesystem::path& backups);

    // A new company: teams north and south below the root, six people (see people()). The same ids in every world.
    void found(Timestamp now);
    // The company as another world of this process founded it; much quicker.
    void adopt(const std::filesystem::path& foundedFolder);
    std::vector<Person>& people() { return m_office.people; }
    const std::set<Id>& revoked() const { return m_office.revoked; }

    std::string file() const { return sqliteStorageFile(m_disk.folder().string()); }
    // What was lent and whose time is not up.
    std::optional<Loan> loan(const Id& reader, const Id& account, Timestamp now) const;

    // --- a request arrives
    struct Answer {
        bool died = false;          // no answer comes; the process has started again
        bool committed = false;     // it died after the commit
        std::optional<Error> error; // any answer but 200
        std::string body;           // what was answered, also when nobody received it
    };
    Answer post(const std::string& token, const std::string& path, const std::string& body, Timestamp now,
                ServerFault fault = ServerFault::None, std::uint64_t dice = 0);

    // --- the office
    // A new token; Forbidden when the device was revoked.
    Result<std::string> signIn(const Person& person, const Id& device, const std::string& deviceName, Timestamp now);
    void movePerson(Person& person, const std::string& team, Timestamp now);
    void disablePerson(Person& person, Timestamp now);
    void revokeDevice(const Id& device, Timestamp now);
    // Lets somebody read an account for a while; Level::None takes it back.
    void lend(const Person& reader, const Id& account, Level level, Timestamp until, Timestamp now);
    void backup();
    bool hasBackup() const { return m_backups > 0; }
    void restoreBackup();
    // What a newer version of the server would write: a field, and a record of a type, that we do not know.
    void writeUnknown(const Id& account, const Id& newRecord, const std::string& text, Timestamp now);

    // --- looking
    bool hasNews(const Person& person, const Id& device, std::uint64_t after); // as a held poll asks
    std::map<Id, std::string> rowsFor(const Person& person); // as a device that never was would get them
    std::optional<Record> record(const Id& id);
    struct Contents {
        std::vector<std::string> records; // canonical bytes
        std::vector<std::string> past;
        std::vector<std::string> refused; // bytes of groups in quarantine
    };
    Contents contents(); // all of it, straight from the tables
    std::string epoch();

private:
    void start();
    void restart();
    Result<std::string> handle(const std::string& token, const std::string& path, const std::string& body,
                               Timestamp now);
    Result<std::string> sync(const Id& staff, const Id& device, const std::string& body, Timestamp now);
    Result<std::string> compare(const Id& staff, const Id& device, const std::string& body);
    Status write(Timestamp now, const std::function<Status(Batch&)>& work);
    Result<std::string> fork(const DeviceRow& parent, const std::string& body, Timestamp now);

    std::filesystem::path m_backupFolder;
    Disk m_disk;
    std::unique_ptr<Storage> m_storage;
    std::unique_ptr<Connection> m_connection;
    struct Office { // what the office knows that it did, for the oracle
        std::vector<Person> people;
        std::set<Id> revoked;
        std::map<std::pair<Id, Id>, Loan> loans; // of an account to somebody
    };
    Office m_office;
    Office m_backedUpOffice;
    int m_backups = 0;
    int m_epochs = 1;
};

// Unwraps what cannot fail unless the simulator itself is wrong; throws otherwise.
template <typename T>
T must(Result<T> result, const char* what)
{
    if (!result)
        throw std::runtime_error(std::string(what) + ": " + result.error().message + " " + result.error().field);
    return *std::move(result);
}
inline void must(const Status& status, const char* what)
{
    if (!status)
        throw std::runtime_error(std::string(what) + ": " + status.error().message);
}

} // namespace roadbook::sim
