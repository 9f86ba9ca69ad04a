// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/due_keeper.h"

#include "model/fields.h"
#include "regulation/due/world.h"
#include "regulation/pack/active.h"

#include <algorithm>
#include <unordered_map>

namespace roadbook {
namespace {

using namespace regulation;

Result<std::vector<Record>> recordsOf(Replica& replica, const ListQuery& query)
{
    std::vector<Record> records;
    RB_TRY(replica.list(query, [&records](const View& view) {
        records.push_back(view.record);
        return true;
    }));
    return records;
}

// Every type that hangs on an account names it in its first field.
Id accountOf(const Record& record)
{
    return record.ref(field::visit::kAccount);
}
static_assert(field::contact::kAccount == field::visit::kAccount && field::promise::kAccount == field::visit::kAccount);

Id idOf(const Record* pack)
{
    return pack != nullptr ? pack->id : Id{};
}

Result<std::vector<StaffFact>> staffOf(Replica& replica)
{
    RB_ASSIGN(const auto teams, recordsOf(replica, {.type = type::kTeam}));
    std::vector<StaffFact> staff;
    RB_TRY(replica.list({.type = type::kStaff}, [&](const View& view) {
        staff.push_back(staffFact(view.record, teams));
        return true;
    }));
    return staff;
}

} // namespace

Status DueKeeper::refresh(Replica& replica)
{
    Status status = bringUpToDate(replica);
    if (!status)
        m_book.reset(); // what had changed is known no more: the next refresh reads everything
    return status;
}

Status DueKeeper::bringUpToDate(Replica& replica)
{
    RB_ASSIGN(const auto changes, replica.takeChanges());
    m_lastRefreshed = 0;
    if (changes.all || !m_book || std::ranges::any_of(changes.scopes, &Id::isNull)) {
        RB_ASSIGN(const bool moved, readDirectory(replica));
        if (changes.all || !m_book || moved)
            return readAll(replica);
    } else if (idOf(packInForce(m_packs, replica.now())) != m_inForce) { // its hour has come
        return readAll(replica);
    }
    for (const Id& scope : changes.scopes)
        if (!scope.isNull())
            RB_TRY(readOne(replica, scope));
    return {};
}

// True when the staff, their teams or the pack in force are not what they were.
Result<bool> DueKeeper::readDirectory(Replica& replica)
{
    RB_ASSIGN(m_packs, recordsOf(replica, {.type = type::kPack}));
    RB_ASSIGN(auto staff, staffOf(replica));
    const bool sameStaff = staff == m_staff;
    m_staff = std::move(staff);
    return !sameStaff || idOf(packInForce(m_packs, replica.now())) != m_inForce;
}

Status DueKeeper::readAll(Replica& replica)
{
    RB_ASSIGN(auto pack, activePack(m_packs, replica.now()));
    m_inForce = idOf(packInForce(m_packs, replica.now()));
    m_pack = std::make_shared<const Pack>(std::move(pack));
    DueBook book(m_pack->due, m_pack->calendar, m_staff);
    std::unordered_map<Id, std::vector<Record>> others;
    for (const TypeId type : typesOnAccounts())
        RB_TRY(replica.list({.type = type}, [&others](const View& view) {
            others[accountOf(view.record)].push_back(view.record);
            return true;
        }));
    RB_TRY(replica.list({.type = type::kAccount}, [&](const View& view) {
        book.put(accountWorld(view.record, others[view.record.id], m_pack->calendar.utcOffsetMinutes));
        return true;
    }));
    m_lastRefreshed = book.size();
    m_book.emplace(std::move(book));
    return {};
}

Status DueKeeper::readOne(Replica& replica, const Id& account)
{
    const auto view = replica.get(type::kAccount, account);
    if (!view && view.error().code != ErrorCode::NotFound)
        return fail(view.error());
    if (!view || view->record.deleted) { // gone, or a scope that is no account
        m_book->remove(account);
        return {};
    }
    std::vector<Record> others;
    for (const TypeId type : typesOnAccounts()) {
        const ListQuery query{.type = type, .where = {{field::visit::kAccount, ListQuery::Where::Is::Equal, account}}};
        RB_TRY(replica.list(query, [&others](const View& other) {
            others.push_back(other.record);
            return true;
        }));
    }
    ++m_lastRefreshed;
    m_book->put(accountWorld(view->record, others, m_pack->calendar.utcOffsetMinutes));
    return {};
}

std::optional<DueSnapshot> DueKeeper::snapshot(const Id& account) const
{
    const AccountBook* book = m_book ? m_book->account(account) : nullptr;
    return book != nullptr ? std::optional(DueSnapshot{m_pack, m_book->house(), *book}) : std::nullopt;
}

} // namespace roadbook
