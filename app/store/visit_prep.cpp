// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/visit_prep.h"

#include "model/fields.h"
#include "regulation/calendar/day.h"

#include <algorithm>
#include <charconv>

namespace roadbook {
namespace {

namespace vf = field::visit;
namespace pf = field::promise;
namespace af = field::account;
using Is = ListQuery::Where::Is;
using regulation::Day;

constexpr int kSoonDays = 14;

Status addLastVisit(Replica& replica, const VisitDraft& draft, PrepFacts& facts)
{
    return replica.list({.type = type::kVisit,
                         .where = {{vf::kAccount, Is::Equal, draft.account}},
                         .orderBy = vf::kStartedAt,
                         .descending = true},
                        [&](const View& view) {
                            const bool done = view.record.integer(vf::kEndedAt) != 0 && view.record.id != draft.visit;
                            if (!done)
                                return true;
                            facts.lastAt = view.record.integer(vf::kStartedAt);
                            facts.lastSummary = view.record.text(vf::kSummary);
                            return false;
                        });
}

Status addOpenPromises(Replica& replica, const VisitDraft& draft, PrepFacts& facts)
{
    Reader reader(replica);
    RB_TRY(replica.list({.type = type::kPromise, .where = {{pf::kAccount, Is::Equal, draft.account}}},
                        [&](const View& view) {
                            if (view.record.text(pf::kState) == "open" && view.record.ref(pf::kVisit) != draft.visit)
                                facts.open.push_back(reader.promise(view));
                            return true;
                        }));
    std::ranges::stable_sort(facts.open, {}, [](const PromiseFacts& promise) {
        const std::string due(promise.promise.text(pf::kDue));
        return due.empty() ? std::string("9999") : due;
    });
    return {};
}

Status addDays(Replica& replica, const VisitDraft& draft, Day today, PrepFacts& facts)
{
    const auto keep = [&](Anniversary day, std::string name) {
        if (day.next == 0 || day.next - today > kSoonDays)
            return;
        day.name = std::move(name);
        facts.days.push_back(std::move(day));
    };
    static const FieldId kBirthday = findType(type::kContact)->field("birthday")->id;
    RB_TRY(replica.list({.type = type::kContact, .where = {{field::contact::kAccount, Is::Equal, draft.account}}},
                        [&](const View& view) {
                            keep(nextBirthday(view.record.text(kBirthday), today),
                                 std::string(view.record.text(field::contact::kName)));
                            return true;
                        }));
    if (const auto account = replica.get(type::kAccount, draft.account))
        keep(nextBirthday(account->record.text(af::kTradingSince), today), {});
    std::ranges::stable_sort(facts.days, {}, &Anniversary::next);
    return {};
}

Status addPlanned(Replica& replica, const VisitDraft& draft, PrepFacts& facts)
{
    const auto visit = replica.get(type::kVisit, draft.visit);
    if (!visit)
        return {}; // begun without a plan
    const auto item = replica.get(type::kPlanItem, visit->record.ref(vf::kPlanItem));
    if (item) {
        facts.matters = item->record.text(field::plan_item::kMatters);
        facts.bring = item->record.set(field::plan_item::kPreparation);
    }
    return {};
}

int numberFrom(std::string_view& text)
{
    const auto begin = text.find_first_of("0123456789");
    if (begin == std::string_view::npos)
        return 0;
    text.remove_prefix(begin);
    int number = 0;
    const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return trouble == std::errc{} ? number : 0;
}

} // namespace

Anniversary nextBirthday(std::string_view birthday, Day today)
{
    int year = numberFrom(birthday);
    int month = year > 12 ? numberFrom(birthday) : std::exchange(year, 0);
    const int day = numberFrom(birthday);
    if (month < 1 || month > 12 || day < 1 || day > 31)
        return {};
    const int thisYear = std::stoi(regulation::formatDay(today).substr(0, 4));
    for (const int candidate : {thisYear, thisYear + 1}) {
        const Day monthStart = regulation::dayOf(candidate, month, 1);
        const Day next = std::min(monthStart + day - 1, regulation::plusMonths(monthStart, 1) - 1); // 29 February
        if (next >= today)
            return {{}, next, year == 0 ? 0 : candidate - year};
    }
    return {};
}

Result<PrepFacts> prepFacts(Replica& replica, DueKeeper& keeper, const VisitDraft& draft, Day today)
{
    PrepFacts facts;
    RB_TRY(addLastVisit(replica, draft, facts));
    RB_TRY(addOpenPromises(replica, draft, facts));
    RB_TRY(addDays(replica, draft, today, facts));
    RB_TRY(addPlanned(replica, draft, facts));
    if (const auto due = dueOfAccount(replica, keeper, draft.account)) // without a regulation that can be read: nothing
        for (const DueFacts& one : due->items)
            if (one.item.kind == regulation::DueKind::Verification && one.item.urgency != regulation::Urgency::Upcoming)
                facts.verification = one;
    return facts;
}

} // namespace roadbook
