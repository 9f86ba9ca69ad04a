// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/due/due_book.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

void settle(DueItem& item, Day deadline, Day earliest, Timestamp end, const DueDay& day)
{
    item.deadline = deadline;
    item.deadlineAt = end;
    item.earliest = earliest;
    item.overdueDays = std::max<Day>(0, day.today - deadline);
    item.urgency = day.now >= end ? Urgency::Overdue : day.today >= earliest ? Urgency::Due : Urgency::Upcoming;
}

void addFilings(const DueDay& day, const DueQuestion& question, std::vector<DueItem>& items)
{
    for (const Filing& filing : question.filings) {
        if (!question.person.isNull() && filing.person != question.person)
            continue;
        DueItem item{.kind = DueKind::Filing,
                     .rule = filing.rule,
                     .person = filing.person,
                     .subject = filing.record,
                     .least = 1,
                     .since = filing.period};
        const Day on = day.office->dayOf(filing.deadline - 1); // a deadline at midnight belongs to the day before
        settle(item, on, on - filing.noticeDays, filing.deadline, day);
        items.push_back(std::move(item));
    }
}

// What a list is made of while it is made: of thousands of accounts few have something to do now, and of that few are
// shown. What is not wanted is dropped at once.
class Gathered {
public:
    explicit Gathered(const DueQuestion& question) : m_question(question) {}

    std::vector<DueItem>& items() { return m_items; }
    // After some were added.
    void settle()
    {
        const auto added = m_items.begin() + static_cast<std::ptrdiff_t>(m_settled);
        m_items.erase(std::remove_if(added, m_items.end(), [this](const DueItem& item) { return isUnwanted(item); }),
                      m_items.end());
        if (m_question.most != 0 && m_items.size() > 2 * m_question.most)
            cut();
        m_settled = m_items.size();
    }
    std::vector<DueItem> sorted()
    {
        std::ranges::sort(m_items, comesBefore);
        if (m_question.most != 0 && m_items.size() > m_question.most)
            m_items.resize(m_question.most);
        return std::move(m_items);
    }

private:
    bool isUnwanted(const DueItem& item) const
    {
        const bool tooEarly = item.urgency == Urgency::Upcoming &&
                              (!m_question.upcoming || (m_question.until && item.earliest > *m_question.until));
        return tooEarly || (m_last && comesBefore(*m_last, item));
    }
    void cut()
    {
        const auto last = m_items.begin() + static_cast<std::ptrdiff_t>(m_question.most - 1);
        std::ranges::nth_element(m_items, last, comesBefore);
        m_last = *last;
        m_items.resize(m_question.most);
    }

    const DueQuestion& m_question;
    std::vector<DueItem> m_items;
    std::size_t m_settled = 0;
    std::optional<DueItem> m_last; // so many are known that come before it
};

} // namespace

DueDay::DueDay(const DueSection& section, const OfficeCalendar& calendar, Timestamp moment)
    : office(&calendar), now(moment), today(calendar.dayOf(moment)), lastYear(plusMonths(startOfYear(today), -12)),
      thisYear(startOfYear(today)), nextYear(plusMonths(thisYear, 12))
{
    for (const DatedDuty& duty : section.dated) {
        occasions.push_back(occasionOn(duty, today, calendar));
        after.push_back(occasionAfter(duty, occasions.back().on, calendar));
    }
}

DueBook::DueBook(const DueSection& section, const OfficeCalendar& office, std::span<const StaffFact> staff)
    : m_section(&section), m_office(&office), m_house(staff),
      m_hasSelective(std::ranges::any_of(section.obligations, &Obligation::selective))
{}

void DueBook::put(AccountWorld world)
{
    const Id id = world.account.id;
    m_accounts.insert_or_assign(id, AccountBook(*m_section, *m_office, m_house, std::move(world)));
}

void DueBook::remove(const Id& account)
{
    m_accounts.erase(account);
}

void DueBook::putDone(const Id& person, std::vector<DoneDuty> done)
{
    m_done.insert_or_assign(person, std::move(done));
}

void DueBook::putAllDone(std::vector<DoneDuty> done)
{
    m_done.clear();
    for (DoneDuty& one : done)
        m_done[one.person].push_back(std::move(one));
}

void DueBook::seeOnly(std::span<const Id> people)
{
    m_seen.emplace(people.begin(), people.end());
    std::ranges::sort(*m_seen);
}

bool DueBook::sees(const Id& person) const
{
    return !m_seen || std::ranges::binary_search(*m_seen, person);
}

const AccountBook* DueBook::account(const Id& id) const
{
    const auto known = m_accounts.find(id);
    return known != m_accounts.end() ? &known->second : nullptr;
}

std::vector<DueItem> DueBook::list(const DueQuestion& question) const
{
    const DueDay day(*m_section, *m_office, question.now);
    Gathered gathered(question);
    const auto add = [&](const AccountBook& account) {
        account.addItems(day, question.person, gathered.items(), question.wanted);
        gathered.settle();
    };
    for (const Id& id : question.accounts)
        if (const AccountBook* known = account(id))
            add(*known);
    if (question.accounts.empty())
        for (const auto& [id, account] : m_accounts)
            add(account);
    if (question.wanted == Wanted::All && question.accounts.empty()) {
        if (m_hasSelective)
            addSelective(day, question.person, gathered.items());
        addHouseDuties(day, question.person, gathered.items());
        addFilings(day, question, gathered.items());
        gathered.settle();
    }
    return gathered.sorted();
}

std::vector<DueItem> DueBook::ofAccount(const Id& account, Timestamp now) const
{
    std::vector<DueItem> items;
    if (const auto known = m_accounts.find(account); known != m_accounts.end())
        known->second.addItems(DueDay(*m_section, *m_office, now), {}, items);
    std::ranges::sort(items, comesBefore);
    return items;
}

void DueBook::eachOnAccounts(Timestamp now, const Id& person, const Use& use) const
{
    const DueDay day(*m_section, *m_office, now);
    std::vector<DueItem> items;
    for (const auto& [id, account] : m_accounts) {
        items.clear();
        account.addItems(day, person, items);
        for (const DueItem& item : items)
            use(account, item);
    }
}

void DueBook::gather(const AccountBook& account, const Id& person, std::vector<Together>& groups) const
{
    for (const AccountBook::Clock& clock : account.clocks()) {
        const Obligation& obligation = m_section->obligations[clock.obligation];
        const Id who = account.holders()[static_cast<std::size_t>(obligation.who)];
        if (!obligation.selective || (!person.isNull() && who != person))
            continue;
        auto group = std::ranges::find_if(
            groups, [&](const Together& known) { return known.obligation == clock.obligation && known.person == who; });
        if (group == groups.end())
            group = groups.insert(groups.end(), {clock.obligation, who, account.start(), {}});
        group->start = std::min(group->start, account.start());
        group->contacts.insert(group->contacts.end(), clock.contacts.begin(), clock.contacts.end());
    }
}

// "有选择地": so many among all the accounts of that tier, whichever they choose.
void DueBook::addSelective(const DueDay& day, const Id& person, std::vector<DueItem>& items) const
{
    std::vector<Together> groups;
    for (const auto& [id, account] : m_accounts)
        gather(account, person, groups);
    for (Together& group : groups) {
        std::ranges::sort(group.contacts, [](const CountedContact& a, const CountedContact& b) {
            return std::tie(a.at, a.visit) < std::tie(b.at, b.visit);
        });
        const Obligation& obligation = m_section->obligations[group.obligation];
        const Standing standing =
            standingOn({obligation.window, obligation.least}, group.contacts, group.start, day.today, *day.office);
        DueItem item{.kind = DueKind::Selective,
                     .rule = static_cast<std::uint32_t>(group.obligation),
                     .person = group.person,
                     .done = standing.done,
                     .least = obligation.least,
                     .since = group.start};
        if (standing.last != nullptr) {
            item.last = standing.last->visit;
            item.lastOn = standing.last->on;
            item.lastWarned = standing.last->warned;
        }
        settle(item, standing.deadline, standing.deadline - obligation.noticeDays,
               day.office->startOf(standing.deadline + 1), day);
        items.push_back(std::move(item));
    }
}

void DueBook::addHouseDuties(const DueDay& day, const Id& person, std::vector<DueItem>& items) const
{
    for (std::size_t i = 0; i < m_section->dated.size(); ++i) {
        const DatedDuty& duty = m_section->dated[i];
        if (duty.perAccount)
            continue;
        for (const Id& who : m_house.all(duty.who)) {
            if ((person.isNull() || who == person) && sees(who))
                items.push_back(houseDuty(day, i, who));
        }
    }
}

// The earliest occasion that is still open and not done.
DueItem DueBook::houseDuty(const DueDay& day, std::size_t number, const Id& person) const
{
    const DatedDuty& duty = m_section->dated[number];
    DueItem item{.kind = DueKind::Dated, .rule = static_cast<std::uint32_t>(number), .person = person, .least = 1};
    std::vector<Day> done;
    if (const auto known = m_done.find(person); known != m_done.end())
        for (const DoneDuty& one : known->second)
            if (one.duty == duty.id && one.on <= day.today) {
                done.push_back(one.occasion);
                item.lastOn = std::max(item.lastOn, one.on);
            }
    Occasion open = day.occasions[number];
    while (std::ranges::find(done, open.named) != done.end())
        open = occasionAfter(duty, open.on, *day.office);
    item.since = open.named;
    settle(item, open.on, open.on - duty.noticeDays, day.office->startOf(open.on + 1), day);
    return item;
}

} // namespace roadbook::regulation
