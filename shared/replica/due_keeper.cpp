// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/due_keeper.h"

#include "judge/judge.h"
#include "model/fields.h"
#include "regulation/due/world.h"

#include <algorithm>

namespace roadbook {
namespace {

using namespace regulation;

constexpr std::int64_t kRecordsOfStep = 500; // about 5 ms

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

Result<std::vector<DoneDuty>> doneDuties(Replica& replica, const ListQuery& query)
{
    std::vector<DoneDuty> done;
    RB_TRY(replica.list(query, [&done](const View& view) {
        if (auto one = doneDuty(view.record))
            done.push_back(*std::move(one));
        return true;
    }));
    return done;
}

Status readAllDone(Replica& replica, DueBook& book)
{
    RB_ASSIGN(auto done, doneDuties(replica, {.type = type::kDutyRecord}));
    book.putAllDone(std::move(done));
    return {};
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
    for (;;) {
        RB_ASSIGN(const bool done, step(replica));
        if (done)
            return {};
    }
}

Result<bool> DueKeeper::step(Replica& replica)
{
    auto done = advance(replica);
    if (!done) { // what had changed is known no more: the next refresh reads everything
        m_book.reset();
        m_reading.reset();
    }
    return done;
}

Result<bool> DueKeeper::advance(Replica& replica)
{
    RB_ASSIGN(const auto changes, replica.takeChanges());
    m_lastRefreshed = 0;
    RB_ASSIGN(auto pack, replica.regulation());
    const bool isNew = changes.all || (!m_book && !m_reading);
    bool moved = pack != m_pack; // another one came, or its hour has come
    if (isNew || std::ranges::any_of(changes.scopes, &Id::isNull)) {
        RB_ASSIGN(const bool otherPeople, readDirectory(replica));
        moved = moved || otherPeople;
    }
    std::set<Id> changed(changes.scopes.begin(), changes.scopes.end());
    if (isNew || moved) {
        m_book.reset(); // it refers to the pack
        m_reading.reset();
        m_pack = std::move(pack);
        changed.clear(); // all of it is to be read
        m_reading.emplace(Reading{.book = DueBook(m_pack->due, m_pack->calendar, m_staff)});
        m_reading->book.seeOnly(m_seen);
    }
    if (m_reading) {
        m_reading->changed.merge(changed);
        RB_ASSIGN(const bool done, readSome(replica));
        if (!done)
            return false;
        changed = std::move(m_reading->changed);
        m_book.emplace(std::move(m_reading->book));
        m_reading.reset();
        m_lastRefreshed = m_book->size();
    }
    for (const Id& scope : changed) {
        if (scope.isNull())
            continue;
        const bool isPerson = std::ranges::find(m_staff, scope, &StaffFact::id) != m_staff.end();
        if (isPerson) {
            RB_TRY(readFiled(replica, scope));
            RB_TRY(readDone(replica, scope));
        } else {
            RB_TRY(readOne(replica, scope));
        }
    }
    return true;
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

// True when everything was read: the records, then an account after the other, then what is handed in and done.
Result<bool> DueKeeper::readSome(Replica& replica)
{
    Reading& reading = *m_reading;
    if (reading.after >= 0) {
        RB_TRY(readRecords(replica));
        return false;
    }
    for (int i = 0; i < kRecordsOfStep && !reading.accounts.empty(); ++i) {
        const auto others = reading.others.extract(reading.accounts.back().id);
        reading.book.put(accountWorld(reading.accounts.back(), others ? others.mapped() : std::vector<Record>(),
                                      m_pack->calendar.utcOffsetMinutes));
        reading.accounts.pop_back();
    }
    if (!reading.accounts.empty())
        return false;
    RB_TRY(readAllFiled(replica));
    RB_TRY(readAllDone(replica, reading.book));
    return true;
}

// In the order in which they lie on the disk: once through the store, whatever their types.
Status DueKeeper::readRecords(Replica& replica)
{
    Reading& reading = *m_reading;
    std::vector<TypeId> types{type::kAccount};
    types.insert(types.end(), typesOnAccounts().begin(), typesOnAccounts().end());
    RB_ASSIGN(reading.after, replica.scan(types, reading.after, kRecordsOfStep, [&reading](View&& view) {
        if (view.record.type == type::kAccount)
            reading.accounts.push_back(std::move(view.record));
        else
            reading.others[accountOf(view.record)].push_back(std::move(view.record));
    }));
    return {};
}

Status DueKeeper::readAllFiled(Replica& replica)
{
    m_filed.clear();
    for (const TypeId type : typesToFile())
        RB_TRY(replica.list({.type = type}, [this](const View& view) {
            if (auto filed = filedRecord(view.record))
                m_filed[filed->rep].push_back(*std::move(filed));
            return true;
        }));
    return {};
}

// Nothing: it is gone, or a scope that is no account.
Result<std::optional<AccountWorld>> DueKeeper::worldOf(Replica& replica, const Id& account) const
{
    const auto view = replica.get(type::kAccount, account);
    if (!view && view.error().code != ErrorCode::NotFound)
        return fail(view.error());
    if (!view || view->record.deleted)
        return std::nullopt;
    std::vector<Record> others;
    for (const TypeId type : typesOnAccounts()) {
        const ListQuery query{.type = type, .where = {{field::visit::kAccount, ListQuery::Where::Is::Equal, account}}};
        RB_TRY(replica.list(query, [&others](const View& other) {
            others.push_back(other.record);
            return true;
        }));
    }
    return accountWorld(view->record, others, m_pack->calendar.utcOffsetMinutes);
}

Status DueKeeper::readOne(Replica& replica, const Id& account)
{
    RB_ASSIGN(auto world, worldOf(replica, account));
    if (!world) {
        m_book->remove(account);
        return {};
    }
    ++m_lastRefreshed;
    m_book->put(*std::move(world));
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

Status DueKeeper::readDone(Replica& replica, const Id& person)
{
    const ListQuery query{.type = type::kDutyRecord,
                          .where = {{field::duty_record::kPerson, ListQuery::Where::Is::Equal, person}}};
    RB_ASSIGN(auto done, doneDuties(replica, query));
    m_book->putDone(person, std::move(done));
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

Result<std::optional<DueSnapshot>> DueKeeper::snapshot(Replica& replica, const Id& account)
{
    if (m_book || !m_reading) // up to date but for little; or not begun, and then the first step makes pack and staff
        RB_TRY(step(replica));
    if (m_book) {
        const AccountBook* book = m_book->account(account);
        return book != nullptr ? std::optional(DueSnapshot{m_pack, m_book->house(), *book}) : std::nullopt;
    }
    RB_ASSIGN(auto world, worldOf(replica, account));
    if (!world)
        return std::nullopt;
    const House& house = m_reading->book.house();
    return DueSnapshot{m_pack, house, AccountBook(m_pack->due, m_pack->calendar, house, *std::move(world))};
}

std::vector<DueItem> DueSnapshot::items(Timestamp now) const
{
    std::vector<DueItem> items;
    account.addItems(DueDay(pack->due, pack->calendar, now), {}, items);
    std::ranges::sort(items, comesBefore);
    return items;
}

} // namespace roadbook
