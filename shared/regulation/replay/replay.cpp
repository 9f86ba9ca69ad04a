// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/replay/replay.h"

#include "model/fields.h"
#include "regulation/due/world.h"
#include "regulation/grading/facts_of_account.h"
#include "regulation/grading/standing.h"

#include <algorithm>
#include <map>

namespace roadbook::regulation {
namespace {

constexpr int kMonths = 12;
constexpr Day kDaysOfYear = 365;

// The stored accounts that count, by one pack.
struct Side {
    const Pack* pack;
    std::vector<AccountWorld> worlds; // in the order of the accounts
    std::vector<Graded> graded;       // the same; empty when the pack grades nobody
    std::span<const DoneDuty> done;   // what hangs on no account
};

std::vector<const StoredAccount*> living(std::span<const StoredAccount> stored)
{
    std::vector<const StoredAccount*> found;
    for (const auto& one : stored)
        if (!one.account.deleted && one.account.ref(field::account::kMergedInto).isNull())
            found.push_back(&one);
    std::ranges::sort(found, {}, [](const StoredAccount* one) { return one->account.id; });
    return found;
}

Side sideOf(const Pack& pack, std::span<const StoredAccount* const> accounts, std::span<const DoneDuty> done, Day today)
{
    Side side{.pack = &pack, .worlds = {}, .graded = {}, .done = done};
    std::vector<GroupMember> members;
    for (const auto* one : accounts) {
        side.worlds.push_back(accountWorld(one->account, one->others, pack.calendar.utcOffsetMinutes));
        members.push_back(memberOf(one->account, today));
    }
    if (const auto* scheme = pack.grading.primary())
        side.graded = gradeAll(*scheme, factsToGrade(members, *scheme));
    return side;
}

std::string gradeBy(const Side& side, std::size_t account)
{
    return side.graded.empty() ? std::string() : side.graded[account].grade;
}

// Under the other pack an account has the grade it gives, from the day it would be in force.
void giveGrades(Side& side, std::span<const StoredAccount* const> accounts, Day today)
{
    for (std::size_t i = 0; i < accounts.size(); ++i)
        if (!side.graded.empty() && !standingOf(accounts[i]->account).heldByHand(today))
            side.worlds[i].account.grade = side.graded[i].grade;
}

// What was known then: later visits are not there yet.
AccountWorld asOf(const AccountWorld& world, Timestamp now)
{
    AccountWorld then = world;
    std::erase_if(then.visits, [now](const VisitFact& visit) { return visit.startedAt > now; });
    return then;
}

DueBook bookOf(const Side& side, std::span<const StaffFact> staff, Timestamp now)
{
    DueBook book(side.pack->due, side.pack->calendar, staff);
    book.putAllDone({side.done.begin(), side.done.end()});
    for (const auto& world : side.worlds)
        if (world.account.archivedOn <= side.pack->calendar.dayOf(now))
            book.put(asOf(world, now));
    return book;
}

Replay::Counts counted(const std::vector<DueItem>& items)
{
    Replay::Counts counts;
    for (const auto& item : items) {
        counts.due += item.urgency == Urgency::Due ? 1 : 0;
        counts.overdue += item.urgency == Urgency::Overdue ? 1 : 0;
    }
    return counts;
}

Replay::Counts countedOf(const DueBook& book, Timestamp now)
{
    return counted(book.list({.now = now, .person = {}, .filings = {}, .upcoming = false}));
}

void compareGrades(Replay& result, const Side& before, const Side& after,
                   std::span<const StoredAccount* const> accounts)
{
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        if (gradeBy(before, i) == gradeBy(after, i))
            continue;
        const auto& account = accounts[i]->account;
        result.regraded.push_back({.account = account.id,
                                   .name = std::string(account.text(field::account::kName)),
                                   .owner = account.ref(field::account::kOwner),
                                   .stored = std::string(account.text(field::account::kGrade)),
                                   .before = gradeBy(before, i),
                                   .after = gradeBy(after, i),
                                   .heldByHand = standingOf(account).heldByHand(result.day),
                                   .why = after.graded.empty() ? Label{} : after.graded[i].why});
    }
}

void compareDue(Replay& result, const DueBook& before, const DueBook& after,
                std::span<const StoredAccount* const> accounts, Timestamp now)
{
    for (const auto* one : accounts) {
        const auto was = counted(before.ofAccount(one->account.id, now));
        const auto would = counted(after.ofAccount(one->account.id, now));
        if (was != would)
            result.owed.push_back({.account = one->account.id,
                                   .name = std::string(one->account.text(field::account::kName)),
                                   .owner = one->account.ref(field::account::kOwner),
                                   .before = was,
                                   .after = would});
    }
    result.totalBefore = countedOf(before, now);
    result.totalAfter = countedOf(after, now);
}

// One part for each month, one for what is due now.
constexpr int kParts = kMonths + 1;

void walkTheYear(Replay& result, const Side& before, const Side& after, std::span<const StaffFact> staff,
                 const ReplayProgress& goOn)
{
    const auto& office = before.pack->calendar;
    for (int back = kMonths - 1; back >= 0; --back) {
        if (goOn && !goOn(kParts - 1 - back, kParts))
            return;
        const Day next = plusMonths(startOfMonth(result.day), -back);
        const Timestamp end = office.startOf(next) - 1;
        result.months.push_back({.day = next - 1,
                                 .before = countedOf(bookOf(before, staff, end), end),
                                 .after = countedOf(bookOf(after, staff, end), end)});
    }
}

std::map<Id, AskedLoad> loadsOf(const Side& side, const DueBook& book)
{
    std::vector<AccountBook> accounts;
    for (const auto& world : side.worlds)
        if (const auto* account = book.account(world.account.id))
            accounts.push_back(*account);
    return askedLoads(side.pack->due, accounts);
}

void addPeople(Replay& result, const Side& before, const Side& after, const DueBook& bookBefore,
               const DueBook& bookAfter)
{
    std::map<Id, Replay::Person> people;
    for (const auto& [person, load] : loadsOf(before, bookBefore))
        people[person].before = load;
    for (const auto& [person, load] : loadsOf(after, bookAfter))
        people[person].after = load;
    for (const auto& world : before.worlds)
        for (const auto& visit : world.visits) {
            const Day on = before.pack->calendar.dayOf(visit.startedAt);
            if (visit.happened() && on > result.day - kDaysOfYear && on <= result.day)
                ++(visit.channel == "on_site" ? people[visit.rep].visitsDone : people[visit.rep].callsDone);
        }
    for (auto& [id, person] : people) {
        person.id = id;
        result.people.push_back(person);
    }
}

} // namespace

Replay replay(const Pack& inForce, const Pack& other, std::span<const StaffFact> staff,
              std::span<const StoredAccount> stored, Timestamp now, const ReplayProgress& goOn,
              std::span<const DoneDuty> done)
{
    const auto accounts = living(stored);
    Replay result;
    result.before = inForce.name();
    result.after = other.name();
    result.day = inForce.calendar.dayOf(now);
    result.accounts = std::ssize(accounts);
    if (goOn && !goOn(0, kParts))
        return result;
    const auto before = sideOf(inForce, accounts, done, result.day);
    auto after = sideOf(other, accounts, done, result.day);
    giveGrades(after, accounts, result.day);
    compareGrades(result, before, after, accounts);
    const auto bookBefore = bookOf(before, staff, now);
    const auto bookAfter = bookOf(after, staff, now);
    compareDue(result, bookBefore, bookAfter, accounts, now);
    walkTheYear(result, before, after, staff, goOn);
    addPeople(result, before, after, bookBefore, bookAfter);
    return result;
}

} // namespace roadbook::regulation
