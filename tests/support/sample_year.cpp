// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sample_year.h"

#include "model/fields.h"
#include "regulation/facts/facts.h"
#include "support/sample_calendar.h"
#include "support/sample_dice.h"
#include "support/sample_names.h"
#include "support/sample_places.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>

namespace roadbook::test {
namespace {

namespace af = field::account;
namespace cf = field::contact;
namespace vf = field::visit;
namespace pf = field::promise;

constexpr Timestamp kMinute = 60'000;
constexpr Timestamp kDay = 24 * 60 * kMinute;
constexpr int kDays = 364;
constexpr int kDaysOfWeek = 7;
constexpr int kWorkdays = 5;

std::string text(std::string_view view)
{
    return std::string(view);
}

// How often a grade is seen, a little faster than the regulation asks, and every how many times by calling on it.
struct Rhythm {
    std::string_view grade;
    int share; // of a hundred accounts
    int days;
    int onSiteEvery;
};
constexpr std::array kRhythms{Rhythm{"A1", 8, 11, 2},  Rhythm{"A2", 14, 12, 2}, Rhythm{"B1", 22, 18, 3},
                              Rhythm{"B2", 24, 27, 3}, Rhythm{"C", 18, 38, 3},  Rhythm{"D", 6, 60, 3},
                              Rhythm{"", 8, 24, 2}}; // of which every other is a tender

constexpr int kLuck = 300;

// What they use in a year, in thousands of 元: as much as makes the grade, but for a few who have outgrown it or shrunk.
std::int64_t usageOf(std::string_view grade, int number, int luck)
{
    if (number % 13 == 5)
        return 2 + luck;
    if (grade == "A1")
        return 500 + 2 * luck;
    if (grade == "A2")
        return 200 + luck / 3;
    if (grade == "B1")
        return 50 + luck / 6;
    if (grade == "B2")
        return 20 + luck / 10;
    if (grade == "C")
        return 210 + luck / 2;
    return grade == "D" ? 20 + luck / 3 : 101 + luck / 4;
}

struct Customer {
    Id id;
    std::string grade;
    std::vector<Id> contacts;
    bool leftAlone = false;
};

struct Slot {
    int minute; // of the day
    bool onSite;
};
constexpr std::array kSlots{Slot{510, false}, Slot{530, true},   Slot{600, false}, Slot{640, true},  Slot{690, false},
                            Slot{790, false}, Slot{820, true},   Slot{880, false}, Slot{905, true},  Slot{960, false},
                            Slot{985, true},  Slot{1035, false}, Slot{1050, true}, Slot{1065, false}};

class YearMaker {
public:
    YearMaker(const std::map<std::string, Id>& staff, Timestamp midnight) : m_staff(staff), m_midnight(midnight) {}

    std::vector<SampleSave> make(const std::vector<SampleSave>& recent)
    {
        for (const SamplePerson& person : samplePeople()) {
            if (person.role != "rep")
                continue;
            m_login = person.login;
            m_lead = m_staff.at(person.team == "华东一组" ? "wang" : "zhao");
            m_taken.clear();
            std::vector<Customer> customers = known(recent);
            for (int more = moreOf(person); more > 0; --more)
                customers.push_back(customer());
            for (const Customer& one : customers)
                seeAllYear(one);
        }
        return std::move(m_saves);
    }

private:
    // The rep that the pictures follow has some seventy, the others of that team so many that it has three hundred.
    static int moreOf(const SamplePerson& person)
    {
        return person.login == "lin" ? 62 : person.team == "华东一组" ? 110 : 60;
    }

    Timestamp at(int daysAgo, int minute) const { return m_midnight - daysAgo * kDay + minute * kMinute; }
    std::string date(int daysAgo) const
    {
        const auto [year, month, day] = civilFromDays(dayOfMidnight(m_midnight) - daysAgo);
        std::array<char, 16> out{};
        std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", year, month, day);
        return out.data();
    }
    bool isWeekday(int daysAgo) const // what lies on a holiday is moved in the end: see keepHolidays()
    {
        constexpr int kThursday = 3; // 1970-01-01; Monday is 0
        return (dayOfMidnight(m_midnight) - daysAgo + kThursday) % kDaysOfWeek < kWorkdays;
    }

    // The customers of this rep that are there already, and the times that are taken.
    std::vector<Customer> known(const std::vector<SampleSave>& recent)
    {
        std::vector<Customer> customers;
        for (const SampleSave& save : recent)
            for (const Edit& edit : save.edits) {
                if (save.login != m_login)
                    continue;
                if (edit.type == type::kAccount) {
                    const Value grade = valueIn(edit, af::kGrade);
                    m_names.insert(std::get<std::string>(valueIn(edit, af::kName)));
                    customers.push_back({edit.id,
                                         isNull(grade) ? std::string() : std::get<std::string>(grade),
                                         {},
                                         !isNull(valueIn(edit, af::kLastVisitOn))});
                } else if (edit.type == type::kContact) {
                    customers.back().contacts.push_back(edit.id);
                } else if (edit.type == type::kVisit && !isNull(valueIn(edit, vf::kStartedAt))) {
                    take(std::get<Timestamp>(valueIn(edit, vf::kStartedAt)), true);
                }
            }
        return customers;
    }

    // The archives of trading customers are verified twice a year; a few still wait for this half.
    Value verified(int number) const
    {
        constexpr int kHalfYear = 183;
        const auto day = static_cast<regulation::Day>(dayOfMidnight(m_midnight));
        TextSet done;
        for (int half = number % 21 == 4 ? 1 : 0; half < 3; ++half)
            done.push_back(regulation::dutyMark("verify", day - half * kHalfYear - 20 - number % 30));
        sortUnique(done);
        return done;
    }

    std::string newName(std::string_view place, std::string_view trade)
    {
        for (;;) {
            const bool isLong = m_dice.below(12) == 0;
            std::string name = text(place) + text(m_dice.pick(names::kStems)) + text(trade) +
                               text(isLong ? m_dice.pick(names::kLongForms) : m_dice.pick(names::kForms));
            if (m_names.insert(name).second)
                return name;
        }
    }
    std::string person() { return text(m_dice.pick(names::kFamilyNames)) + text(m_dice.pick(names::kGivenNames)); }
    const Rhythm& rhythm()
    {
        int luck = m_dice.below(100);
        for (const Rhythm& one : kRhythms)
            if ((luck -= one.share) < 0)
                return one;
        return kRhythms.back();
    }

    Customer customer()
    {
        const int number = m_number++;
        const Timestamp made = at(kDays + 1, 9 * 60) + number * kMinute;
        const auto place = m_dice.pick(names::kPlaces);
        const auto trade = m_dice.pick(names::kTrades);
        const Rhythm& seen = rhythm();
        Customer customer{m_dice.id(made), text(seen.grade), {}, number % 19 == 7};
        Edit account{OpKind::Create,
                     type::kAccount,
                     customer.id,
                     {{af::kName, newName(place, trade.word)},
                      {af::kOwner, m_staff.at(m_login)},
                      {af::kRegion, text(place)},
                      {af::kIndustry, text(trade.industry)},
                      {af::kIsTender, seen.grade.empty() && number % 2 == 0},
                      {af::kAddress, text(place) + "市建设路 " + std::to_string(8 + number) + " 号"},
                      {af::kPostcode, std::to_string(651000 + number)},
                      {af::kPhone, "0871-0000 " + std::to_string(3200 + number)},
                      {af::kBusinessScope, text(trade.industry) + "产品、备件"},
                      {af::kPaymentCredit, text(number % 4 == 0 ? "excellent" : "good")},
                      {af::kLegalRepresentative, person()},
                      {af::kArchivedOn, date(kDays + 400 + number)},
                      {af::kDutiesDone, verified(number)},
                      {af::kAnnualUsage, usageOf(seen.grade, number, m_dice.below(kLuck)) * 1000}}};
        if (seen.grade == "C" || seen.grade == "D") { // no volume makes these: the manager gave them
            account.fields.emplace_back(af::kGradeOverride, true);
            account.fields.emplace_back(af::kGradeOverrideReason,
                                        text(seen.grade == "C" ? "用量较大，利润贡献率较低" : "用量较小，利润率较高"));
            account.fields.emplace_back(af::kGradeApprover, m_staff.at("shen"));
            account.fields.emplace_back(af::kGradeOverrideUntil, date(-120));
        }
        if (number % 9 != 0) { // the others are to be completed
            account.fields.emplace_back(af::kFax, "0871-0000 " + std::to_string(7200 + number));
            account.fields.emplace_back(af::kRegisteredCapital, (1 + m_dice.below(50)) * std::int64_t{100'000'000});
        }
        if (!customer.grade.empty())
            account.fields.emplace_back(af::kGrade, customer.grade);
        std::vector<Edit> edits{std::move(account)};
        const int people = customer.grade.starts_with('A') || customer.grade == "B1" ? 3 : 1 + m_dice.below(3);
        for (int i = 0; i < people; ++i) {
            const auto level = static_cast<std::size_t>(i);
            customer.contacts.push_back(m_dice.id(made));
            edits.push_back({OpKind::Create,
                             type::kContact,
                             customer.contacts.back(),
                             {{cf::kAccount, customer.id},
                              {cf::kName, person()},
                              {cf::kLevel, text(names::kLevels[level])},
                              {cf::kTitle, text(names::kTitles[level])},
                              {cf::kMobile, "138 0000 " + std::to_string(2000 + m_dice.below(8000))}}});
        }
        m_saves.push_back({m_login, made, std::move(edits)});
        return customer;
    }

    void seeAllYear(const Customer& customer)
    {
        const auto rhythm = std::ranges::find(kRhythms, customer.grade, &Rhythm::grade);
        const int last = customer.leftAlone ? 40 + m_dice.below(40) : 1;
        int turn = m_dice.below(rhythm->onSiteEvery);
        for (int day = kDays - m_dice.below(rhythm->days); day >= last; day -= rhythm->days - m_dice.below(3))
            visit(customer, day, turn++ % rhythm->onSiteEvery == 0);
        // As important as that, or perhaps a tender: the supervisor calls too.
        if (customer.contacts.size() == std::size(names::kLevels) || customer.grade.empty())
            for (int day = kDays - m_dice.below(40); day >= 2; day -= customer.grade == "A1" ? 45 : 80)
                if (m_dice.below(9) != 0)
                    callOfSupervisor(customer, day);
    }
    void callOfSupervisor(const Customer& customer, int daysAgo)
    {
        std::swap(m_taken, m_takenOf[m_lead]); // the rep's days are full; these are the supervisor's own
        const Timestamp start = freeTime(daysAgo, true);
        if (start != 0)
            take(start, true);
        std::swap(m_taken, m_takenOf[m_lead]);
        if (start == 0)
            return;
        const Timestamp end = start + (30 + m_dice.below(30)) * kMinute;
        const std::size_t wanted = customer.grade.starts_with('A') ? 1 : 2; // the head, or who decides
        const std::size_t level = std::min(wanted, customer.contacts.size() - 1);
        m_saves.push_back({m_login,
                           end,
                           {{OpKind::Create,
                             type::kVisit,
                             m_dice.id(end),
                             {{vf::kAccount, customer.id},
                              {vf::kRep, m_lead},
                              {vf::kKind, text("return_visit")},
                              {vf::kChannel, text("on_site")},
                              {vf::kPurposes, TextSet{"relationship"}},
                              {vf::kPeopleMet, TextSet{customer.contacts[level].text()}},
                              {vf::kStartedAt, start},
                              {vf::kEndedAt, end},
                              {vf::kOutcome, text("achieved")},
                              {vf::kSummary, text(m_dice.pick(names::kSummaries))},
                              {vf::kState, text("done")}}}}});
    }

    void take(Timestamp start, bool onSite)
    {
        for (int minute = onSite ? -90 : -15; minute <= (onSite ? 90 : 15); ++minute)
            m_taken.insert(start / kMinute + minute);
    }
    // A free hour on that day or, when it is full, on one of the next.
    Timestamp freeTime(int daysAgo, bool onSite)
    {
        for (int day = daysAgo; day >= 1; --day) {
            const int first = m_dice.below(static_cast<int>(kSlots.size()));
            for (std::size_t i = 0; isWeekday(day) && i < kSlots.size(); ++i) {
                const Slot& slot = kSlots[(i + static_cast<std::size_t>(first)) % kSlots.size()];
                const Timestamp start = at(day, slot.minute + m_dice.below(8));
                if (slot.onSite == onSite && !m_taken.contains(start / kMinute))
                    return start;
            }
        }
        return 0;
    }

    void visit(const Customer& customer, int daysAgo, bool onSite)
    {
        const Timestamp start = freeTime(daysAgo, onSite);
        if (start == 0)
            return;
        take(start, onSite);
        const Timestamp end = start + (onSite ? 25 + m_dice.below(40) : 4 + m_dice.below(9)) * kMinute;
        const Id id = m_dice.id(end);
        TextSet purposes{text(m_dice.pick(names::kPurposes)), "relationship"};
        sortUnique(purposes);
        const int luck = m_dice.below(24);
        const auto level = m_dice.below(std::min(2, static_cast<int>(customer.contacts.size())));
        const auto summary = m_dice.pick(names::kSummaries);
        Edit edit{OpKind::Create,
                  type::kVisit,
                  id,
                  {{vf::kAccount, customer.id},
                   {vf::kRep, m_staff.at(m_login)},
                   {vf::kKind, text("return_visit")},
                   {vf::kChannel, text(onSite ? "on_site" : "phone")},
                   {vf::kPurposes, purposes},
                   {vf::kPeopleMet, TextSet{customer.contacts[static_cast<std::size_t>(level)].text()}},
                   {vf::kStartedAt, start},
                   {vf::kEndedAt, end},
                   {vf::kOutcome, text(luck == 1  ? "complaint"
                                       : luck < 5 ? "follow_up"
                                                  : "achieved")},
                   {vf::kSummary, text(onSite ? summary : names::heard(summary))},
                   {vf::kState, text("done")}}};
        if (const auto competitor = m_dice.pick(names::kCompetitors); onSite && !competitor.empty())
            edit.fields.emplace_back(vf::kCompetitor, text(competitor));
        std::vector<Edit> edits{std::move(edit)};
        if (onSite && m_dice.below(5) == 0)
            edits.push_back(promise(customer, id, daysAgo));
        m_saves.push_back({m_login, end, std::move(edits)});
    }

    Edit promise(const Customer& customer, const Id& visit, int daysAgo)
    {
        const int due = daysAgo - 6 - m_dice.below(8);
        const char* state = due < 2 ? "open" : m_dice.below(9) != 0 ? "kept" : "dropped";
        return {OpKind::Create,
                type::kPromise,
                m_dice.id(at(daysAgo, 0)),
                {{pf::kAccount, customer.id},
                 {pf::kVisit, visit},
                 {pf::kWhat, text(m_dice.pick(names::kPromises))},
                 {pf::kDue, date(due)},
                 {pf::kOwner, m_staff.at(m_login)},
                 {pf::kState, text(state)}}};
    }

    const std::map<std::string, Id>& m_staff;
    Timestamp m_midnight;
    Dice m_dice{2027};
    std::string m_login; // whose year is being made
    Id m_lead;
    int m_number = 0;
    std::set<std::string> m_names;
    std::set<Timestamp> m_taken;                 // minutes
    std::map<Id, std::set<Timestamp>> m_takenOf; // of supervisors
    std::vector<SampleSave> m_saves;
};

} // namespace

std::vector<SampleSave> withSampleYear(std::vector<SampleSave> recent, const std::map<std::string, Id>& staff,
                                       Timestamp midnight)
{
    keepLonger(recent, midnight);
    auto year = YearMaker(staff, midnight).make(recent);
    recent.insert(recent.end(), std::make_move_iterator(year.begin()), std::make_move_iterator(year.end()));
    placeCustomers(recent);
    keepApart(recent);
    auto weeks = sampleWeeks(recent, staff, midnight);
    recent.insert(recent.end(), std::make_move_iterator(weeks.begin()), std::make_move_iterator(weeks.end()));
    keepHolidays(recent, midnight);
    std::ranges::stable_sort(recent, {}, &SampleSave::at);
    return recent;
}

} // namespace roadbook::test
