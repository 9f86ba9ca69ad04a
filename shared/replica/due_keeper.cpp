// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/due_keeper.h"

#include "judge/judge.h"
#include "model/fields.h"
#include "regulation/due/world.h"

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
static_assert(field::contact::kAccount == field::visit::kAccount &&
              field::promise::kAccount == field::visit::kAccount &&
              field::complaint::kAccount == field::visit::kAccount);
// And those that are handed in name the person there.
static_assert(field::week_plan::kRep == field::week_record::kRep &&
              field::month_record::kRep == field::week_plan::kRep);

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
    RB_ASSIGN(auto pack, replica.regulation());
    bool moved = pack != m_pack; // another one came, or its hour has come
    m_pack = std::move(pack);
    if (changes.all || !m_book || std::ranges::any_of(changes.scopes, &Id::isNull)) {
        RB_ASSIGN(const bool otherPeople, readDirectory(replica));
        moved = moved || otherPeople;
    }
    if (changes.all || !m_book || moved)
        return readAll(replica);
    for (const Id& scope : changes.scopes) {
        if (scope.isNull())
            continue;
        const bool isPerson = std::ranges::find(m_staff, scope, &StaffFact::id) != m_staff.end();
        RB_TRY(isPerson ? readFiled(replica, scope) : readOne(replica, scope));
    }
    return {};
}

// True when the staff, their teams or whose records this user sees are not what they were.
Result<bool> DueKeeper::readDirectory(Replica& replica)
{
    RB_ASSIGN(auto staff, staffOf(replica));
    auto seen = replica.peopleSeen();
    if (!seen && seen.error().code != ErrorCode::NotSignedIn)
        return fail(seen.error());
    const bool sameStaff = staff == m_staff && seen.value_or(std::vector<Id>{}) == m_seen;
    m_staff = std::move(staff);
    m_seen = seen.value_or(std::vector<Id>{});
    return !sameStaff;
}

Status DueKeeper::readAll(Replica& replica)
{
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
    m_filed.clear();
    for (const TypeId type : typesToFile())
        RB_TRY(replica.list({.type = type}, [this](const View& view) {
            if (auto filed = filedRecord(view.record))
                m_filed[filed->rep].push_back(*std::move(filed));
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

Status DueKeeper::readFiled(Replica& replica, const Id& person)
{
    auto& filed = m_filed[person];
    filed.clear();
    for (const TypeId type : typesToFile()) {
        const ListQuery query{.type = type, .where = {{field::week_plan::kRep, ListQuery::Where::Is::Equal, person}}};
        RB_TRY(replica.list(query, [&filed](const View& view) {
            if (auto one = filedRecord(view.record))
                filed.push_back(*std::move(one));
            return true;
        }));
    }
    return {};
}

std::vector<Filing> DueKeeper::filings(Timestamp now, const Id& person) const
{
    std::vector<FiledRecord> records;
    for (const auto& [whose, filed] : m_filed)
        records.insert(records.end(), filed.begin(), filed.end());
    return filingsOf(workflowOf(*m_pack), m_pack->calendar,
                     {.staff = m_staff, .authors = m_seen, .records = records, .person = person, .now = now});
}

std::optional<DueSnapshot> DueKeeper::snapshot(const Id& account) const
{
    const AccountBook* book = m_book ? m_book->account(account) : nullptr;
    return book != nullptr ? std::optional(DueSnapshot{m_pack, m_book->house(), *book}) : std::nullopt;
}

} // namespace roadbook
