// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hub_company.h"

#include "identity/sessions.h"
#include "model/codec.h"
#include "model/fields.h"

#include <array>
#include <stdexcept>

namespace roadbook::test {
namespace {

template <typename T>
T good(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
    return *std::move(result);
}

} // namespace

Id nextId()
{
    static std::uint64_t counter = 0;
    return makeId(1'795'000'000'000, [](std::span<std::uint8_t> bytes) {
        std::uint64_t value = ++counter * 0x9e3779b97f4a7c15ULL;
        for (auto& byte : bytes) {
            byte = static_cast<std::uint8_t>(value >> 56);
            value *= 6364136223846793005ULL;
        }
    });
}

Operation Device::create(TypeId type, const Id& record, const Id& scope,
                         std::vector<std::pair<FieldId, Value>> fields) const
{
    Operation op;
    op.kind = OpKind::Create;
    op.type = type;
    op.record = record;
    op.scope = scope;
    for (auto& [field, value] : fields)
        op.changes.push_back({field, {}, {}, std::move(value)});
    return op;
}

Operation Device::edit(const Record& seen, FieldId field, Value after) const
{
    Operation op;
    op.kind = OpKind::Edit;
    op.type = seen.type;
    op.record = seen.id;
    op.scope = seen.scope;
    op.seen.rev = op.expected = seen.rev;
    const auto* stamp = seen.stampOf(field);
    op.changes.push_back({field, {stamp != nullptr ? stamp->rev : 0, 0}, seen.value(field), std::move(after)});
    return op;
}

HubCompany::HubCompany()
{
    m_storage = good(openSqliteStorage(m_folder.path(), "epoch1"));
    m_connection = good(m_storage->connect());
    write([](Batch& batch) { return addTeam(batch, nextId(), "company", ""); });
    write([](Batch& batch) { return addTeam(batch, nextId(), "north", "company"); });
    write([](Batch& batch) { return addTeam(batch, nextId(), "south", "company"); });
    struct Person {
        const char* login;
        Role role;
        const char* team;
    };
    for (const auto& [login, role, team] :
         {Person{"lin", Role::Rep, "north"}, Person{"chen", Role::Rep, "north"},
          Person{"wang", Role::Supervisor, "north"}, Person{"he", Role::Rep, "south"},
          Person{"zhao", Role::Supervisor, "south"}, Person{"qian", Role::Manager, "company"},
          Person{"it", Role::It, "company"}}) {
        NewUser user;
        user.staff = m_staff[login] = nextId();
        user.login = user.display = login;
        user.role = role;
        user.team = team;
        user.passwordHash = "none";
        write([&](Batch& batch) { return addUser(batch, user); });
    }
}

Device HubCompany::device(const std::string& login)
{
    Device device;
    device.staff = staff(login);
    device.id = nextId();
    write([&](Batch& batch) {
        return openSession(batch.storage(), device.staff, device.id, login + "'s tablet", device.id.text(), now);
    });
    return device;
}

Status HubCompany::tryWrite(const std::function<Status(Batch&)>& work)
{
    RB_ASSIGN(const auto writing, m_connection->write());
    Batch batch(*writing, now);
    RB_TRY(work(batch));
    RB_TRY(batch.finish());
    return writing->commit();
}

void HubCompany::write(const std::function<Status(Batch&)>& work)
{
    if (const auto done = tryWrite(work); !done)
        throw std::runtime_error(done.error().message);
}

ChangeGroup HubCompany::group(Device& device, std::vector<Operation> operations) const
{
    return {++device.lastSeq, now, now, std::move(operations)};
}

Result<PushReply> HubCompany::tryPush(const Device& device, const std::vector<std::string>& groups)
{
    Result<PushReply> reply;
    RB_TRY(tryWrite([&](Batch& batch) -> Status {
        reply = accept(batch, {device.staff, device.id, device.cursor.epoch, now, device.lastSeq, groups});
        return reply ? Status{} : fail(reply.error());
    }));
    return reply;
}

PushReply HubCompany::push(const Device& device, const std::vector<ChangeGroup>& groups)
{
    std::vector<std::string> encoded;
    for (const auto& one : groups)
        encoded.push_back(encodeGroup(one));
    return good(tryPush(device, encoded));
}

Outcome HubCompany::save(Device& device, std::vector<Operation> operations)
{
    const std::array groups{group(device, std::move(operations))};
    return push(device, {groups.begin(), groups.end()}).outcomes.at(0);
}

NewsPage HubCompany::page(const Device& device, bool continued)
{
    const auto reading = good(m_connection->read());
    return good(newsPage(*reading, device.staff, device.id, device.cursor, continued));
}

HubCompany::Pulled HubCompany::pull(Device& device)
{
    Pulled pulled;
    for (bool more = true; more;) {
        const auto next = page(device, pulled.pages > 0);
        for (const auto& item : good(readNews(next.news))) {
            if (item.kind == NewsKind::Record) {
                auto record = good(decodeRecord(item.payload));
                pulled.records[record.id] = std::move(record);
            } else if (item.kind == NewsKind::Past) {
                pulled.past.push_back(good(decodePastValue(item.payload)));
            } else {
                (item.kind == NewsKind::Grant ? pulled.granted : pulled.purged)
                    .insert(good(Id::fromBytes(item.payload)));
            }
        }
        device.cursor = next.cursor;
        more = next.more;
        ++pulled.pages;
    }
    return pulled;
}

std::optional<Record> HubCompany::stored(const Id& record)
{
    const auto reading = good(m_connection->read());
    const auto row = good(reading->record(record));
    return row ? std::optional{good(decodeRecord(row->body))} : std::nullopt;
}

std::vector<QuarantineRow> HubCompany::quarantined()
{
    std::vector<QuarantineRow> rows;
    const auto reading = good(m_connection->read());
    const auto done = reading->eachQuarantined([&](const QuarantineRow& row) -> Status {
        rows.push_back(row);
        return {};
    });
    if (!done)
        throw std::runtime_error(done.error().message);
    return rows;
}

Head HubCompany::head()
{
    const auto reading = good(m_connection->read());
    return good(reading->head());
}

void HubCompany::setEpoch(const std::string& epoch)
{
    write([&](Batch& batch) -> Status {
        RB_ASSIGN(const Head* head, batch.head());
        Head end = *head;
        end.epoch = epoch;
        return batch.storage().setHead(end);
    });
}

Id HubCompany::account(Device& device, const std::string& name)
{
    const Id id = nextId();
    const auto outcome = save(
        device, {device.create(type::kAccount, id, id,
                               {{field::account::kName, Value{name}}, {field::account::kOwner, Value{device.staff}}})});
    if (outcome.reason)
        throw std::runtime_error(outcome.reason->message);
    return id;
}

Operation HubCompany::visit(const Device& device, const Id& account, const std::string& summary) const
{
    return device.create(type::kVisit, nextId(), account,
                         {{field::visit::kAccount, Value{account}},
                          {field::visit::kRep, Value{device.staff}},
                          {field::visit::kSummary, Value{summary}}});
}

} // namespace roadbook::test
