// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/world.h"

#include "hub/compare.h"
#include "hub/exchange.h"
#include "identity/people.h"
#include "identity/sessions.h"
#include "model/codec.h"
#include "model/conflict.h"
#include "model/fields.h"
#include "protocol/limits.h"
#include "sqlite/database.h"

#include <cstdio>
#include <cstdlib>

namespace roadbook::test {
namespace {

template <typename T>
T must(Result<T> result, const char* what)
{
    if (!result) {
        std::fprintf(stderr, "%s: %s %s\n", what, result.error().message.c_str(), result.error().field.c_str());
        std::abort();
    }
    return *std::move(result);
}

void must(const Status& status, const char* what)
{
    if (!status) {
        std::fprintf(stderr, "%s: %s\n", what, status.error().message.c_str());
        std::abort();
    }
}

} // namespace

World::World(std::filesystem::path folder, std::uint64_t seed) : m_folder(std::move(folder)), m_dice(seed)
{
    std::filesystem::create_directories(m_folder / "server");
    m_storage = must(openSqliteStorage((m_folder / "server").string(), "epoch-1"), "storage");
    m_connection = must(m_storage->connect(), "connect");
    auto writing = must(m_connection->write(), "write");
    Batch batch(*writing, now);
    for (const auto* team : {"north", "south"})
        must(addTeam(batch,
                     makeId(now,
                            [this](auto out) {
                                for (auto& b : out)
                                    b = static_cast<std::uint8_t>(m_dice());
                            }),
                     team, ""),
             "team");
    must(batch.finish(), "finish");
    must(writing->commit(), "commit");
    writing.reset();
    supervisor = addPerson("wangmin", "王敏", Role::Supervisor, "north");
    lin = addPerson("linxiao", "林晓", Role::Rep, "north");
    zhou = addPerson("zhouhang", "周航", Role::Rep, "north");
    otherSupervisor = addPerson("sun", "孙主管", Role::Supervisor, "south");
    zheng = addPerson("zhengning", "郑宁", Role::Rep, "south");
    manager = addPerson("boss", "经理", Role::Manager, "north");
}

Person World::addPerson(const std::string& login, const std::string& name, Role role, const std::string& team)
{
    auto writing = must(m_connection->write(), "write");
    Batch batch(*writing, now);
    const Id staff = makeId(now, [this](auto out) {
        for (auto& b : out)
            b = static_cast<std::uint8_t>(m_dice());
    });
    must(addUser(batch, {staff, login, name, role, team, "x"}), "user");
    must(batch.finish(), "finish");
    must(writing->commit(), "commit");
    return {staff, name, role};
}

Environment World::environment(Device& device)
{
    return {[this, &device] { return now + device.clockError; },
            [this](std::span<std::uint8_t> out) {
                for (auto& b : out)
                    b = static_cast<std::uint8_t>(m_dice());
            },
            [this] { return now; }};
}

World::Device& World::addDevice(const Person& person, const std::string& name)
{
    auto& device = *m_devices.emplace_back(std::make_unique<Device>());
    device.name = name;
    device.person = person;
    device.folder = m_folder / (name + std::to_string(m_devices.size()));
    device.replica =
        std::make_unique<Replica>(must(Replica::open(device.folder, StoreKey(32, 'k'), environment(device)), "open"));
    const Id id = device.replica->newId();
    must(device.replica->setIdentity({id, name, person.staff, person.role, person.name, person.name, "", "token"}),
         "identity");
    auto writing = must(m_connection->write(), "write");
    must(openSession(*writing, person.staff, id, name, id.text(), now), "session");
    must(writing->commit(), "commit");
    return device;
}

World::Device& World::cloneDevice(Device& original, const std::string& name)
{
    auto& copy = *m_devices.emplace_back(std::make_unique<Device>());
    copy.name = name;
    copy.person = original.person;
    copy.folder = m_folder / (name + std::to_string(m_devices.size()));
    original.replica.reset(); // closes, so that the copy is whole
    std::filesystem::copy(original.folder, copy.folder);
    reopen(original);
    reopen(copy);
    return copy;
}

void World::reopen(Device& device)
{
    device.replica.reset();
    device.replica =
        std::make_unique<Replica>(must(Replica::open(device.folder, StoreKey(32, 'k'), environment(device)), "open"));
}

Result<std::string> World::exchange(Device& device, const SyncRequest& request)
{
    const Identity me = must(device.replica->identity(), "identity");
    PushReply pushed;
    if (!request.pullOnly) {
        auto writing = must(m_connection->write(), "write");
        Batch batch(*writing, now);
        RB_ASSIGN(pushed, takeRequest(batch, device.person.staff, me.device, request));
        must(batch.finish(), "finish");
        must(writing->commit(), "commit");
    }
    auto reading = must(m_connection->read(), "read");
    const auto answered =
        must(answerRequest(*reading, device.person.staff, me.device, request, std::move(pushed), now), "answer");
    const SyncReply& reply = answered.reply;
    return encode(reply, WireForm::Cbor);
}

Result<std::string> World::serve(Device& device, const WireRequest& request)
{
    if (request.path == "/v1/devices") {
        const auto fork = must(decodeForkRequest(request.body, WireForm::Cbor), "fork");
        auto writing = must(m_connection->write(), "write");
        const auto parent = must(writing->device(must(device.replica->identity(), "identity").device), "device");
        must(forkSession(*writing, *parent, fork, fork.device.text(), now), "session");
        must(writing->commit(), "commit");
        return encode(ForkReply{"token", fork.until}, WireForm::Cbor);
    }
    if (request.path == "/v1/compare") {
        auto reading = must(m_connection->read(), "read");
        const Identity me = must(device.replica->identity(), "identity");
        return encode(must(
            compareHeld(*reading, device.person.staff, me.device, must(decodeCompareRequest(request.body), "compare")),
            "compared"));
    }
    return exchange(device, must(decodeSyncRequest(request.body, WireForm::Cbor), "request"));
}

bool World::sync(Device& device, Fault fault, int faultAt)
{
    SyncConversation conversation(*device.replica);
    for (int exchangeNumber = 0;; ++exchangeNumber) {
        now += 40;
        auto request = must(conversation.next(), "next");
        if (!request)
            break;
        const bool strike = exchangeNumber == faultAt;
        if (strike && fault == Fault::LoseRequest)
            return false;
        if (strike && fault == Fault::Twice)
            (void)serve(device, *request);
        const std::string reply = must(serve(device, *request), "serve");
        if (strike && fault == Fault::LoseReply)
            return false;
        if (strike && fault == Fault::CutReply) {
            if (conversation.take(std::string_view(reply).substr(0, reply.size() / 2)))
                std::abort(); // half an answer must never be taken
            return false;
        }
        must(conversation.take(reply), "take");
    }
    lastSummary = conversation.summary();
    return true;
}

void World::settle()
{
    for (int round = 0; round < 4; ++round)
        for (auto& device : m_devices)
            sync(*device);
}

Id World::createAccount(Device& device, const std::string& name)
{
    const Edit edit{OpKind::Create,
                    type::kAccount,
                    {},
                    {{field::account::kName, name}, {field::account::kOwner, device.person.staff}}};
    return must(device.replica->save(std::span(&edit, 1)), "create").front().record.id;
}

Id World::recordVisit(Device& device, const Id& account, const std::string& summary)
{
    namespace fv = field::visit;
    const Edit edit{OpKind::Create,
                    type::kVisit,
                    {},
                    {{fv::kAccount, account}, {fv::kRep, device.person.staff}, {fv::kSummary, summary}}};
    return must(device.replica->save(std::span(&edit, 1)), "visit").front().record.id;
}

Result<View> World::edit(Device& device, TypeId type, const Id& id, FieldId field, Value value)
{
    const Edit change{OpKind::Edit, type, id, {{field, std::move(value)}}};
    RB_ASSIGN(auto views, device.replica->save(std::span(&change, 1)));
    return views.front();
}

void World::setOwner(Device& by, const Id& account, const Person& owner)
{
    must(edit(by, type::kAccount, account, field::account::kOwner, owner.staff), "owner");
}

std::map<Id, std::string> World::serverView(const Person& person)
{
    std::map<Id, std::string> rows;
    auto reading = must(m_connection->read(), "read");
    // A device that never was: everything from the beginning.
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

std::map<Id, std::string> World::deviceView(Device& device)
{
    std::map<Id, std::string> rows;
    for (const auto& info : allTypes()) {
        for (const bool deleted : {false, true}) {
            ListQuery query{info.id};
            query.deleted = deleted;
            must(device.replica->list(query,
                                      [&](const View& view) {
                                          rows[view.record.id] = encodeRecord(view.record);
                                          return true;
                                      }),
                 "list");
        }
    }
    return rows;
}

std::set<std::string> World::serverTexts()
{
    std::set<std::string> texts;
    const auto take = [&](const Value& value) {
        if (const auto* text = std::get_if<std::string>(&value))
            texts.insert(*text);
        else if (const auto* set = std::get_if<TextSet>(&value))
            texts.insert(set->begin(), set->end());
    };
    for (const auto& [id, bytes] : serverView(manager)) { // a manager sees every customer
        const Record record = must(decodeRecord(bytes), "record");
        for (const auto& field : record.fields)
            take(field.value);
        if (record.type == type::kConflict)
            for (const auto& rival : must(conflictFromRecord(record), "conflict").rivals)
                take(rival.value);
    }
    auto reading = must(m_connection->read(), "read");
    must(reading->eachPast([&](std::string_view body) -> Status {
        take(must(decodePastValue(body), "past").value);
        return {};
    }),
         "past");
    must(reading->eachQuarantined([&](const QuarantineRow& row) -> Status {
        for (const auto& op : must(decodeGroup(row.bytes), "group").operations)
            for (const auto& change : op.changes)
                take(change.after);
        return {};
    }),
         "quarantine");
    return texts;
}

void World::administrate(const std::function<Status(Batch&)>& work)
{
    auto writing = must(m_connection->write(), "write");
    Batch batch(*writing, now);
    must(work(batch), "administration");
    must(batch.finish(), "finish");
    must(writing->commit(), "commit");
}

void World::backup(const std::filesystem::path& file)
{
    must(m_connection->backupTo(file.string()), "backup");
}

void World::restore(const std::filesystem::path& file)
{
    m_connection.reset();
    m_storage.reset();
    const auto target = m_folder / "server" / "roadbook.db";
    for (const auto* end : {"", "-wal", "-shm"})
        std::filesystem::remove(target.string() + end);
    std::filesystem::copy_file(file, target);
    m_storage = must(openSqliteStorage((m_folder / "server").string(), "unused"), "storage");
    m_connection = must(m_storage->connect(), "connect");
    auto writing = must(m_connection->write(), "write");
    Head head = must(writing->head(), "head");
    head.epoch = std::to_string(epochNumber(head.epoch) + 1) + ".restored";
    must(writing->setHead(head), "epoch");
    must(writing->commit(), "commit");
}

void World::atServer(const std::string& sql)
{
    auto db = must(Database::open((m_folder / "server" / "roadbook.db").string(), {}), "server's file");
    must(db.script(sql), "sql at the server");
}

void World::atDevice(Device& device, const std::string& sql)
{
    OpenOptions options;
    const StoreKey key(32, 'k'); // the options only look at it
    options.key = key;
    auto db = must(Database::open((device.folder / "roadbook.db").string(), options), "device's file");
    must(db.script(sql), "sql at the device");
}

std::vector<std::string> World::grepDevice(Device& device, const std::string& text)
{
    OpenOptions options;
    const StoreKey key(32, 'k'); // the options only look at it
    options.key = key;
    auto db = must(Database::open((device.folder / "roadbook.db").string(), options), "device's file");
    std::vector<std::string> tables;
    must(db.each("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search%'",
                 [&](const Statement& row) { tables.emplace_back(row.text(0)); }),
         "tables");
    std::vector<std::string> found;
    for (const auto& table : tables) {
        std::vector<std::string> columns;
        must(db.each("SELECT name FROM pragma_table_info('" + table + "')",
                     [&](const Statement& row) { columns.emplace_back(row.text(0)); }),
             "columns");
        for (const auto& column : columns) {
            const auto sql = "SELECT count(*) FROM \"" + table + "\" WHERE instr(CAST(\"" + column +
                             "\" AS BLOB), CAST(? AS BLOB)) > 0";
            if (must(db.integer(sql, text), "grep").value_or(0) > 0)
                found.push_back(table + "." + column);
        }
    }
    return found;
}

} // namespace roadbook::test
