// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/drawn_week.h"

#include "model/fields.h"

#include <map>
#include <utility>

namespace roadbook {
namespace {

using namespace roadbook::regulation;

constexpr int kWeek = 7;

// Facts of the accounts that the visits name, read once each; an account that is gone has no name and no grade.
class Accounts {
public:
    explicit Accounts(Replica& replica, int utcOffsetMinutes) : m_replica(replica), m_utcOffsetMinutes(utcOffsetMinutes)
    {}

    Result<AccountFact> of(const Id& id)
    {
        if (const auto known = m_facts.find(id); known != m_facts.end())
            return known->second;
        RB_ASSIGN(const auto found, m_replica.find(id));
        return m_facts.emplace(id, found ? accountFact(found->record, m_utcOffsetMinutes) : AccountFact{})
            .first->second;
    }

private:
    Replica& m_replica;
    int m_utcOffsetMinutes;
    std::map<Id, AccountFact> m_facts;
};

// Claimed visits of others that began from `from` on and before `to`.
Result<std::vector<CheckedVisit>> visitsBetween(Replica& replica, const Identity& identity, Accounts& accounts,
                                                Timestamp from, Timestamp to)
{
    using Is = ListQuery::Where::Is;
    ListQuery query;
    query.type = type::kVisit;
    query.where = {{field::visit::kStartedAt, Is::AtLeast, Value(from)},
                   {field::visit::kStartedAt, Is::Less, Value(to)}};
    std::vector<CheckedVisit> visits;
    std::vector<Record> records; // the store is asked one thing at a time
    RB_TRY(replica.list(query, [&records, &identity](const View& view) {
        if (view.record.ref(field::visit::kRep) != identity.staff)
            records.push_back(view.record);
        return true;
    }));
    for (const Record& record : records) {
        RB_ASSIGN(const AccountFact account, accounts.of(record.ref(field::visit::kAccount)));
        CheckedVisit visit = checkedVisit(record, account, {});
        if (isClaimed(visit.visit))
            visits.push_back(std::move(visit));
    }
    return visits;
}

} // namespace

Result<DrawnWeek> drawWeek(Replica& replica, const Identity& identity, Day day, const std::string& seed)
{
    if (identity.role == Role::Rep)
        return fail(ErrorCode::Forbidden, "a supervisor or manager draws the sample of a week");
    RB_ASSIGN(auto pack, replica.regulation());
    if (!pack->spotCheck.given)
        return fail(ErrorCode::NotFound, "the pack " + pack->name() + " says nothing about spot checks (spot_check)");
    const OfficeCalendar& office = pack->calendar;
    const Day start = startOfWeek(day, office.weekStart);
    const Day before = start - kWeek * pack->spotCheck.lookBackWeeks;
    Accounts accounts(replica, office.utcOffsetMinutes);
    RB_ASSIGN(auto week,
              visitsBetween(replica, identity, accounts, office.startOf(start), office.startOf(start + kWeek)));
    RB_ASSIGN(const auto earlier,
              visitsBetween(replica, identity, accounts, office.startOf(before), office.startOf(start)));
    const std::string published = seed.empty() ? defaultSeed(start, identity.staff) : seed;
    Sample sample = sampleOf(pack->spotCheck, week, earlier, office.utcOffsetMinutes, published);
    return DrawnWeek{std::move(pack), start, std::move(sample), std::move(week)};
}

Result<std::shared_ptr<const DrawnWeek>> DrawnWeeks::draw(Replica& replica, const Identity& identity, Day day)
{
    RB_ASSIGN(const auto edition, replica.edition());
    RB_ASSIGN(const auto pack, replica.regulation()); // another one comes into force without any change to the store
    const bool same = m_last && edition == m_edition && pack == m_last->pack && identity.staff == m_staff &&
                      identity.role == m_role && startOfWeek(day, pack->calendar.weekStart) == m_last->week;
    if (same)
        return m_last;
    RB_ASSIGN(auto drawn, drawWeek(replica, identity, day, {}));
    m_last = std::make_shared<const DrawnWeek>(std::move(drawn));
    m_edition = edition;
    m_staff = identity.staff;
    m_role = identity.role;
    return m_last;
}

} // namespace roadbook
