// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sample_company.h"

#include "model/fields.h"
#include "support/sample_dice.h"
#include "support/sample_names.h"
#include "support/sample_places.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <deque>

namespace roadbook::test {
namespace {

namespace af = field::account;
namespace cf = field::contact;
namespace vf = field::visit;
namespace pf = field::promise;

constexpr Timestamp kMinute = 60'000;
constexpr Timestamp kHour = 60 * kMinute;
constexpr Timestamp kDay = 24 * kHour;
constexpr int kDays = 60;
constexpr int kAccountsPerRep = 10;

std::string text(std::string_view view)
{
    return std::string(view);
}

struct Customer {
    Id id;
    std::string grade;
    std::vector<Id> contacts;
};

class Maker {
public:
    Maker(const std::map<std::string, Id>& staff, Timestamp midnight) : m_staff(staff), m_midnight(midnight) {}

    std::vector<SampleSave> make()
    {
        int number = 0;
        for (const SamplePerson& person : samplePeople()) {
            if (person.role != "rep")
                continue;
            std::vector<Customer> customers;
            for (int i = 0; i < kAccountsPerRep; ++i)
                customers.push_back(customer(person.login, number++));
            for (int day = kDays; day >= 1; --day)
                workday(person.login, customers, day);
            if (person.login == "lin")
                today(customers);
        }
        std::ranges::stable_sort(m_saves, {}, &SampleSave::at);
        placeCustomers(m_saves);
        return std::move(m_saves);
    }

private:
    Timestamp daysAgo(int days, Timestamp time) const { return m_midnight - days * kDay + time; }
    void save(const std::string& login, Timestamp at, std::vector<Edit> edits)
    {
        m_saves.push_back({login, at, std::move(edits)});
    }

    names::Known face(int number)
    {
        if (number < static_cast<int>(names::kKnown.size()))
            return names::kKnown[static_cast<std::size_t>(number)];
        const auto trade = m_dice.pick(names::kTrades);
        m_names.push_back(text(m_dice.pick(names::kPlaces)) + text(m_dice.pick(names::kStems)) + text(trade.word) +
                          text(m_dice.pick(names::kForms)));
        return {m_names.back(),       m_dice.pick(names::kGrades),
                m_dice.below(8) == 0, m_dice.pick(names::kPlaces),
                trade.industry,       {}};
    }

    Customer customer(const std::string& login, int number)
    {
        const Timestamp at = daysAgo(kDays + 1, 9 * kHour + number * kMinute);
        const names::Known known = face(number);
        Customer made{m_dice.id(at), text(known.grade), {}};
        const std::int64_t usage = known.usage.empty() ? (2 + m_dice.below(300)) * 1000L : 0;
        Edit account{OpKind::Create,
                     type::kAccount,
                     made.id,
                     {{af::kName, text(known.name)},
                      {af::kOwner, m_staff.at(login)},
                      {af::kRegion, text(known.region)},
                      {af::kIndustry, text(known.industry)},
                      {af::kIsTender, known.tender},
                      {af::kAddress, text(known.region) + "市东岭路 " + std::to_string(8 + number) + " 号"},
                      {af::kPostcode, std::to_string(650000 + number)},
                      {af::kPhone, "0871-0000 " + std::to_string(2200 + number)},
                      {af::kBusinessScope, text(known.industry) + "产品、备件"},
                      {af::kPaymentCredit, text(number % 3 == 0 ? "excellent" : "good")},
                      {af::kLegalRepresentative, person()},
                      {af::kAnnualUsage, usage}}};
        if (!known.usage.empty())
            account.fields.back().second = usageOf(known.usage);
        if (number % kAccountsPerRep >= kAccountsPerRep - 2) // left alone since: see workday()
            account.fields.emplace_back(findType(type::kAccount)->field("last_visit_on")->id,
                                        date(daysAgo(65 + number, 0)));
        if (!known.grade.empty())
            account.fields.emplace_back(af::kGrade, text(known.grade));
        if (login == "lin" && number % 3 == 1)
            account.fields.emplace_back(af::kSecondContact, m_staff.at("zhou"));
        std::vector<Edit> edits{std::move(account)};
        const int people = number == 1 ? 3 : 1 + m_dice.below(3);
        for (int i = 0; i < people; ++i) {
            const auto level = static_cast<std::size_t>(i);
            const Id id = m_dice.id(at);
            made.contacts.push_back(id);
            const std::string name = number == 1 ? std::array{"赵敏", "孙凯", "刘志元"}[level] : person();
            edits.push_back({OpKind::Create,
                             type::kContact,
                             id,
                             {{cf::kAccount, made.id},
                              {cf::kName, name},
                              {cf::kLevel, text(names::kLevels[level])},
                              {cf::kTitle, text(names::kTitles[level])},
                              {cf::kMobile, "138 0000 " + std::to_string(2000 + m_dice.below(8000))}}});
        }
        save(login, at, std::move(edits));
        return made;
    }

    std::string person() { return text(m_dice.pick(names::kFamilyNames)) + text(m_dice.pick(names::kGivenNames)); }

    static std::int64_t usageOf(std::string_view wan) // "26.4" 万元 in 元
    {
        std::int64_t yuan = 0;
        std::int64_t unit = 10'000;
        bool fraction = false;
        for (const char c : wan) {
            if (c == '.') {
                fraction = true;
                continue;
            }
            if (fraction)
                unit /= 10;
            yuan = fraction ? yuan + (c - '0') * unit : yuan * 10 + (c - '0') * unit;
        }
        return yuan;
    }

    void workday(const std::string& login, const std::vector<Customer>& customers, int day)
    {
        const int weekday = static_cast<int>((m_midnight / kDay - day + 4 + 7) % 7); // near enough for a demo
        if (weekday == 0 || weekday == 6)
            return;
        const int visits = m_dice.below(3);
        for (int i = 0; i < visits; ++i) {
            // The last two are left alone, so that somebody was not seen for long.
            const auto& customer = customers[static_cast<std::size_t>(m_dice.below(kAccountsPerRep - 2))];
            visit(login, customer, daysAgo(day, (9 + 3 * i) * kHour + m_dice.below(90) * kMinute),
                  20 + m_dice.below(50), text(m_dice.pick(names::kSummaries)));
        }
    }

    void visit(const std::string& login, const Customer& customer, Timestamp start, int minutes, std::string summary,
               std::string_view kind = {})
    {
        Timestamp end = start + minutes * kMinute;
        const Id id = m_dice.id(end);
        TextSet purposes{text(m_dice.pick(names::kPurposes)), "relationship"};
        sortUnique(purposes);
        const int luck = m_dice.below(20);
        const bool met = luck != 0;
        const bool called = luck > 15;
        if (!met) // what was talked about nobody can know
            summary = text(names::kNobodyMet[m_saves.size() % names::kNobodyMet.size()]);
        else if (called)
            summary = text(names::heard(summary));
        if (!met || called)
            end = start + (called ? 5 + minutes / 6 : 11 + minutes % 4) * kMinute;
        std::string_view kindOf = kind.empty() ? m_dice.pick(names::kKinds) : kind;
        if (called && kindOf == "store_patrol")
            kindOf = "return_visit";
        Edit edit{OpKind::Create,
                  type::kVisit,
                  id,
                  {{vf::kAccount, customer.id},
                   {vf::kRep, m_staff.at(login)},
                   {vf::kKind, text(kindOf)},
                   {vf::kChannel, text(called ? "phone" : "on_site")},
                   {vf::kPurposes, purposes},
                   {vf::kStartedAt, start},
                   {vf::kEndedAt, end},
                   {vf::kOutcome, text(!met        ? "not_met"
                                       : luck == 1 ? "complaint"
                                       : luck < 5  ? "follow_up"
                                                   : "achieved")},
                   {vf::kSummary, std::move(summary)},
                   {vf::kState, text("done")}}};
        if (met)
            edit.fields.emplace_back(
                vf::kPeopleMet,
                TextSet{
                    customer
                        .contacts[static_cast<std::size_t>(m_dice.below(static_cast<int>(customer.contacts.size())))]
                        .text()});
        if (const auto competitor = m_dice.pick(names::kCompetitors); met && !competitor.empty())
            edit.fields.emplace_back(vf::kCompetitor, text(competitor));
        std::vector<Edit> edits{std::move(edit)};
        if (met && m_dice.below(4) == 0) {
            const int due = static_cast<int>((m_midnight - start) / kDay);
            const bool kept = due > 12 && m_dice.below(5) != 0;
            promise(edits, login, customer.id, id, start + (7 + m_dice.below(7)) * kDay,
                    kept       ? "kept"
                    : due > 20 ? "dropped"
                               : "open");
        }
        save(login, end, std::move(edits));
    }

    void promise(std::vector<Edit>& edits, const std::string& login, const Id& account, const Id& visit, Timestamp due,
                 std::string_view state, std::string_view what = {})
    {
        edits.push_back({OpKind::Create,
                         type::kPromise,
                         m_dice.id(due),
                         {{pf::kAccount, account},
                          {pf::kVisit, visit},
                          {pf::kWhat, text(what.empty() ? m_dice.pick(names::kPromises) : what)},
                          {pf::kDue, date(due)},
                          {pf::kOwner, m_staff.at(login)},
                          {pf::kState, text(state)}}});
    }
    // Local date of a moment: days are counted from local midnight, which `m_midnight` is.
    std::string date(Timestamp at) const
    {
        const std::int64_t days = at >= m_midnight ? (at - m_midnight) / kDay : -((m_midnight - at + kDay - 1) / kDay);
        const auto [year, month, day] = civilFromDays(dayOfMidnight() + days);
        char text[16];
        std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
        return text;
    }
    std::int64_t dayOfMidnight() const { return (m_midnight + 14 * kHour) / kDay; } // local date, east or west of UTC

    // The day of the picture: one visit done, three planned, promises late and due.
    void today(const std::vector<Customer>& customers)
    {
        const auto at = [this](int hour, int minute) { return m_midnight + hour * kHour + minute * kMinute; };
        const std::pair<std::size_t, Timestamp> plan[]{{1, at(11, 0)}, {2, at(14, 0)}, {3, at(16, 20)}};
        std::vector<Edit> planned;
        for (const auto& [index, start] : plan)
            planned.push_back({OpKind::Create,
                               type::kVisit,
                               m_dice.id(start),
                               {{vf::kAccount, customers[index].id},
                                {vf::kRep, m_staff.at("lin")},
                                {vf::kKind, text(index == 1   ? "return_visit"
                                                 : index == 2 ? "business"
                                                              : "development")},
                                {vf::kPurposes, TextSet{index == 2 ? "market_research" : "relationship"}},
                                {vf::kPeopleMet, TextSet{customers[index].contacts.front().text()}},
                                {vf::kPlannedStart, start},
                                {vf::kState, text("planned")}}});
        save("lin", daysAgo(2, 17 * kHour), std::move(planned));
        visit("lin", customers[0], at(9, 30), 48, text(names::kSummaries[1]), "return_visit");
        std::vector<Edit> promises;
        promise(promises, "lin", customers[4].id, {}, m_midnight - 2 * kDay, "open", "发最新报价单");
        promise(promises, "lin", customers[3].id, {}, m_midnight, "open", "寄样册 20 份");
        for (Edit& edit : promises) // not made on a visit
            std::erase_if(edit.fields, [](const auto& given) { return given.first == pf::kVisit; });
        save("lin", daysAgo(7, 17 * kHour), std::move(promises));
    }

    const std::map<std::string, Id>& m_staff;
    Timestamp m_midnight;
    Dice m_dice{2026};
    std::vector<SampleSave> m_saves;
    std::deque<std::string> m_names; // made names, kept where they are
};

} // namespace

const std::vector<SamplePerson>& samplePeople()
{
    static const std::vector<SamplePerson> people{
        {"wang", "王敏", "supervisor", "华东一组"}, {"lin", "林晓", "rep", "华东一组"},
        {"zhou", "周航", "rep", "华东一组"},        {"chen", "陈露", "rep", "华东一组"},
        {"zhao", "赵岩", "supervisor", "华东二组"}, {"he", "何川", "rep", "华东二组"},
        {"wu", "吴迪", "rep", "华东二组"},          {"zheng", "郑宁", "rep", "华东二组"},
        {"shen", "沈立", "manager", "大客户部"},
    };
    return people;
}

std::vector<std::string> sampleTeams()
{
    return {"大客户部", "华东一组", "华东二组"};
}

std::vector<SampleSave> sampleSaves(const std::map<std::string, Id>& staff, Timestamp midnight)
{
    return Maker(staff, midnight).make();
}

} // namespace roadbook::test
