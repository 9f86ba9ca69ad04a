// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server.h"

#include "hub/compare.h"
#include "hub/exchange.h"
#include "hub/grants.h"
#include "hub/news.h"
#include "identity/people.h"
#include "identity/sessions.h"
#include "identity/token.h"
#include "model/codec.h"
#include "protocol/limits.h"
#include "sqlite/database.h"

namespace roadbook::sim {
namespace {

Id idOf(std::uint8_t kind, std::uint8_t number)
{
    return makeId(1'790'000'000'000, [=](std::span<std::uint8_t> out) {
        std::fill(out.begin(), out.end(), kind);
        out.back() = number;
    });
}

std::string tokenOf(const Id& device)
{
    return "token-of-" + device.text();
}

constexpr FieldId kUnknownField = 900;
constexpr TypeId kUnknownType = 90;

} // namespace

Server::Server(const std::filesystem::path& folder, const std::filesystem::path& backups)
    : m_backupFolder(backups), m_disk(folder)
{
    const auto person = [&](std::uint8_t n, const char* login, const char* display, Role role, const char* team) {
        m_office.people.push_back({idOf(0x51, n), login, display, role, team, true});
    };
    person(1, "linxiao", "林晓", Role::Rep, "north");
    person(2, "zhouhang", "周航", Role::Rep, "north");
    person(3, "zhengning", "郑宁", Role::Rep, "south");
    person(4, "wangmin", "王敏", Role::Supervisor, "north");
    person(5, "sun", "孙主管", Role::Supervisor, "south");
    person(6, "boss", "经理", Role::Manager, "north");
}

void Server::start()
{
    m_storage = must(openSqliteStorage(m_disk.folder().string(), "1.simulated"), "storage");
    m_connection = must(m_storage->connect(), "connect");
}

void Server::restart()
{
    m_connection.reset();
    m_storage.reset();
    m_disk.revive();
    start();
}

void Server::found(Timestamp now)
{
    start();
    must(write(now, [](Batch& batch) { return addTeam(batch, idOf(0x52, 1), "north", ""); }), "team");
    must(write(now, [](Batch& batch) { return addTeam(batch, idOf(0x52, 2), "south", ""); }), "team");
    for (const auto& p : m_office.people)
        must(write(now, [&](Batch& batch) { return addUser(batch, {p.staff, p.login, p.name, p.role, p.team, "x"}); }),
             "user");
}

void Server::adopt(const std::filesystem::path& foundedFolder)
{
    m_disk.replaceWith(foundedFolder);
    start();
}

Server::Answer Server::post(const std::string& token, const std::string& path, const std::string& body, Timestamp now,
                            ServerFault fault, std::uint64_t dice)
{
    Answer answer;
    if (fault == ServerFault::KillAtWrite) {
        constexpr DiskFault kKinds[] = {DiskFault::Kill, DiskFault::TornKill, DiskFault::PowerCut};
        m_disk.arm(kKinds[dice % 3], (dice >> 8) % 12, dice);
    }
    auto handled = handle(token, path, body, now);
    if (m_disk.dead()) {
        answer.died = true;
        restart();
        return answer;
    }
    m_disk.revive();
    if (handled)
        answer.body = *std::move(handled);
    else
        answer.error = std::move(handled).error();
    if (fault == ServerFault::KillAfterCommit) {
        answer.died = answer.committed = true;
        m_disk.kill();
        restart();
    }
    return answer;
}

Result<std::string> Server::handle(const std::string& token, const std::string& path, const std::string& body,
                                   Timestamp now)
{
    Session who;
    {
        RB_ASSIGN(const auto reading, m_connection->read());
        RB_ASSIGN(who, sessionOf(*reading, token));
    }
    if (path == "/v1/devices")
        return fork(who.device, body, now);
    if (path == "/v1/compare")
        return compare(who.user.staff, who.device.id, body);
    return sync(who.user.staff, who.device.id, body, now);
}

Result<std::string> Server::sync(const Id& staff, const Id& device, const std::string& body, Timestamp now)
{
    RB_ASSIGN(const auto request, decodeSyncRequest(body, WireForm::Cbor));
    if (request.version > limits::kProtocolVersion)
        return fail(ErrorCode::Incompatible, "this app is newer than the server", "version");
    PushReply pushed;
    bool writes = false;
    {
        RB_ASSIGN(const auto reading, m_connection->read());
        RB_ASSIGN(writes, needsWriting(*reading, request, now));
        if (!writes) {
            RB_ASSIGN(pushed, acceptNothing(*reading, device, request.lastSeq));
        }
    }
    if (writes)
        RB_TRY(write(now, [&](Batch& batch) -> Status {
            RB_ASSIGN(pushed, takeRequest(batch, staff, device, request));
            return {};
        }));
    Answered answered;
    {
        RB_ASSIGN(const auto reading, m_connection->read());
        RB_ASSIGN(answered, answerRequest(*reading, staff, device, request, std::move(pushed), now));
    }
    if (answered.damaged)
        RB_TRY(write(now, [&](Batch& batch) { return markDamagedIn(batch, staff); }));
    return encode(answered.reply, WireForm::Cbor);
}

Result<std::string> Server::compare(const Id& staff, const Id& device, const std::string& body)
{
    RB_ASSIGN(const auto request, decodeCompareRequest(body));
    RB_ASSIGN(const auto reading, m_connection->read());
    RB_ASSIGN(const auto reply, compareHeld(*reading, staff, device, request));
    return encode(reply);
}

// One write transaction.
Status Server::write(Timestamp now, const std::function<Status(Batch&)>& work)
{
    RB_ASSIGN(const auto writing, m_connection->write());
    Batch batch(*writing, now);
    RB_TRY(work(batch));
    RB_TRY(batch.finish());
    return writing->commit();
}

Result<std::string> Server::fork(const DeviceRow& parent, const std::string& body, Timestamp now)
{
    RB_ASSIGN(const auto asked, decodeForkRequest(body, WireForm::Cbor));
    RB_ASSIGN(auto writing, m_connection->write());
    RB_TRY(forkSession(*writing, parent, asked, tokenHash(tokenOf(asked.device)), now));
    RB_TRY(writing->commit());
    return encode(ForkReply{tokenOf(asked.device), asked.until}, WireForm::Cbor);
}

Result<std::string> Server::signIn(const Person& person, const Id& device, const std::string& deviceName, Timestamp now)
{
    auto writing = must(m_connection->write(), "write");
    RB_TRY(openSession(*writing, person.staff, device, deviceName, tokenHash(tokenOf(device)), now));
    RB_TRY(writing->commit());
    return tokenOf(device);
}

void Server::movePerson(Person& person, const std::string& team, Timestamp now)
{
    must(write(now, [&](Batch& batch) { return moveUser(batch, person.login, team); }), "move");
    person.team = team;
}

void Server::disablePerson(Person& person, Timestamp now)
{
    must(write(now, [&](Batch& batch) { return disableUser(batch, person.login); }), "disable");
    person.active = false;
}

void Server::revokeDevice(const Id& device, Timestamp now)
{
    must(write(now, [&](Batch& batch) { return roadbook::revokeDevice(batch, device); }), "revoke");
    m_office.revoked.insert(device);
}

void Server::backup()
{
    m_disk.copyTo(m_backupFolder); // between two transactions: one consistent moment
    m_backedUpOffice = m_office;
    ++m_backups;
}

// As server/ops restores: the old file in place, and a new epoch.
void Server::restoreBackup()
{
    m_connection.reset();
    m_storage.reset();
    m_disk.replaceWith(m_backupFolder);
    m_office = m_backedUpOffice;
    start();
    auto writing = must(m_connection->write(), "write");
    Head head = must(writing->head(), "head");
    head.epoch = std::to_string(++m_epochs) + ".simulated";
    must(writing->setHead(head), "head");
    must(writing->commit(), "commit");
}

void Server::lend(const Person& reader, const Id& account, Level level, Timestamp until, Timestamp now)
{
    must(write(now, [&](Batch& batch) { return roadbook::lend(batch, reader.staff, account, level, until); }), "lend");
    m_office.loans[{reader.staff, account}] = {level, until};
}

std::optional<Loan> Server::loan(const Id& reader, const Id& account, Timestamp now) const
{
    const auto known = m_office.loans.find({reader, account});
    if (known == m_office.loans.end() || known->second.level == Level::None ||
        (known->second.until != 0 && known->second.until <= now))
        return std::nullopt;
    return known->second;
}

void Server::writeUnknown(const Id& account, const Id& newRecord, const std::string& text, Timestamp now)
{
    const auto writing = [&](Batch& batch) -> Status {
        RB_ASSIGN(const auto* entry, batch.load(account));
        Record changed = *entry->record;
        RB_ASSIGN(const auto number, batch.storage().nextServerSeq());
        Stamp stamp{++changed.rev, {}, {}, number, now, now};
        changed.set(kUnknownField, Value{text}, changed.addStamp(stamp));
        Record unknown;
        unknown.type = kUnknownType;
        unknown.id = newRecord;
        unknown.scope = changed.scope;
        unknown.rev = stamp.rev = 1;
        unknown.life = unknown.addStamp(stamp);
        unknown.set(1, Value{text + "+"}, unknown.life);
        batch.put(std::move(changed), {});
        batch.put(std::move(unknown), {});
        return batch.keepGroup({}, {});
    };
    must(write(now, writing), "a newer version writes");
}

bool Server::hasNews(const Person& person, const Id& device, std::uint64_t after)
{
    const auto reading = must(m_connection->read(), "read");
    return must(roadbook::hasNews(*reading, person.staff, device, after), "news");
}

std::map<Id, std::string> Server::rowsFor(const Person& person)
{
    std::map<Id, std::string> rows;
    auto reading = must(m_connection->read(), "read");
    Cursor cursor;
    for (bool more = true; more;) {
        const NewsPage page = must(newsPage(*reading, person.staff, Id{}, cursor, false), "news");
        for (const auto& item : must(readNews(page.news), "items"))
            if (item.kind == NewsKind::Record)
                rows[must(decodeRecord(item.payload), "record").id] = item.payload;
        cursor = page.cursor;
        more = page.more;
    }
    return rows;
}

std::optional<Record> Server::record(const Id& id)
{
    auto reading = must(m_connection->read(), "read");
    const auto row = must(reading->record(id), "record");
    if (!row)
        return std::nullopt;
    return must(decodeRecord(row->body), "record");
}

Server::Contents Server::contents()
{
    auto db = must(Database::open(sqliteStorageFile(m_disk.folder().string())), "look");
    Contents all;
    const auto collect = [&](const char* sql, std::vector<std::string>& into) {
        must(db.each(sql, [&](const Statement& row) { into.emplace_back(row.blob(0)); }), sql);
    };
    collect("SELECT body FROM record ORDER BY seq", all.records);
    collect("SELECT body FROM past ORDER BY seq", all.past);
    collect("SELECT bytes FROM quarantine ORDER BY device, seq", all.refused);
    return all;
}

std::string Server::epoch()
{
    auto reading = must(m_connection->read(), "read");
    return must(reading->head(), "head").epoch;
}

} // namespace roadbook::sim
