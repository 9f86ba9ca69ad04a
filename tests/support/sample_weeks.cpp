// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/defaults.h"
#include "model/fields.h"
#include "model/present.h"
#include "support/sample_calendar.h"
#include "support/sample_dice.h"
#include "support/sample_names.h"
#include "support/sample_year.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>

namespace roadbook::test {
namespace {

namespace vf = field::visit;
namespace wp = field::week_plan;
namespace pi = field::plan_item;
namespace ic = field::itinerary_change;
namespace wr = field::week_record;
namespace mr = field::month_record;
namespace rv = field::review;
namespace sc = field::spot_check;

constexpr Timestamp kMinute = 60'000;
constexpr Timestamp kHour = 60 * kMinute;
constexpr Timestamp kDay = 24 * kHour;
constexpr int kDaysOfWeek = 7;
constexpr int kWeeks = 51;
constexpr int kReviewedWeeks = 10; // of which the reviews are kept beside the records
constexpr int kMonths = 11;

std::string text(std::string_view view)
{
    return std::string(view);
}

struct Made { // a visit, or one that is planned as a visit
    Id id;
    Id account;
    Timestamp start;
    Timestamp end;
    bool done;
    std::string kind;
    std::string channel;
    std::string outcome;
};

class WeeksMaker {
public:
    WeeksMaker(const std::map<std::string, Id>& staff, Timestamp midnight)
        : m_staff(staff), m_midnight(midnight), m_today(dayOfMidnight(midnight))
    {}

    std::vector<SampleSave> make(const std::vector<SampleSave>& visits)
    {
        for (const SamplePerson& person : samplePeople()) {
            if (person.role != "rep")
                continue;
            m_login = person.login;
            m_rep = m_staff.at(person.login);
            m_rank = m_login == "lin" || m_login == "he" ? 0 : m_rank + 1;
            m_lead = m_staff.at(person.team == "华东一组" ? "wang" : "zhao");
            m_visits = visitsOf(visits);
            for (int ago = kWeeks; ago >= -1; --ago)
                week(ago);
            for (int ago = kMonths; ago >= 1; --ago)
                month(ago);
        }
        return std::move(m_saves);
    }

private:
    std::int64_t monday(int weeksAgo) const { return m_today - (m_today + 3) % kDaysOfWeek - weeksAgo * kDaysOfWeek; }
    Timestamp startOf(std::int64_t day) const { return m_midnight + (day - m_today) * kDay; }
    std::int64_t dayOf(Timestamp at) const
    {
        return m_today + (at >= m_midnight ? (at - m_midnight) / kDay : -((m_midnight - at + kDay - 1) / kDay));
    }
    static std::string date(std::int64_t day)
    {
        const auto [year, month, number] = civilFromDays(day);
        std::array<char, 16> out{};
        std::snprintf(out.data(), out.size(), "%04d-%02d-%02d", year, month, number);
        return out.data();
    }
    Id named(std::string_view kind, const std::string& name) const
    {
        const std::string_view parts[]{"sample", kind, m_login, name};
        return derivedId(parts);
    }
    void save(Timestamp at, TypeId type, const Id& id, FieldValues fields)
    {
        Edit edit{OpKind::Create, type, id, {}};
        edit.fields = std::move(fields);
        m_saves.push_back({m_login, at, {std::move(edit)}});
    }
    // A record of which there is one for each person and period.
    Id saveOfPeriod(Timestamp at, TypeId type, FieldValues fields)
    {
        const Id id = naturalId(*findType(type), fields);
        save(at, type, id, std::move(fields));
        return id;
    }

    std::vector<Made> visitsOf(const std::vector<SampleSave>& saves) const
    {
        std::vector<Made> visits;
        const auto textIn = [](const Edit& edit, FieldId field) {
            const Value value = valueIn(edit, field);
            return isNull(value) ? std::string() : std::get<std::string>(value);
        };
        for (const SampleSave& save : saves)
            for (const Edit& edit : save.edits) {
                if (edit.type != type::kVisit || valueIn(edit, vf::kRep) != Value(m_rep))
                    continue;
                const bool done = textIn(edit, vf::kState) == "done";
                const auto start = std::get<Timestamp>(valueIn(edit, done ? vf::kStartedAt : vf::kPlannedStart));
                const auto end = done ? std::get<Timestamp>(valueIn(edit, vf::kEndedAt)) : start + 40 * kMinute;
                visits.push_back({edit.id, std::get<Id>(valueIn(edit, vf::kAccount)), start, end, done,
                                  textIn(edit, vf::kKind), done ? textIn(edit, vf::kChannel) : "on_site",
                                  textIn(edit, vf::kOutcome)});
            }
        std::ranges::stable_sort(visits, {}, &Made::start);
        return visits;
    }

    // `ago`: 0 is the week that runs, -1 the one that is being planned.
    void week(int ago)
    {
        const std::int64_t first = monday(ago);
        const Timestamp approved = startOf(first - 1) + 10 * kHour;
        const std::string state = ago > 0            ? "reviewed"
                                  : ago == 0         ? "approved"
                                  : m_login == "lin" ? "draft"
                                                     : "submitted";
        if (ago < 0 && m_login == "chen")
            return; // has not begun
        FieldValues fields{{wp::kRep, m_rep}, {wp::kWeek, date(first)}, {wp::kState, state}};
        if (state != "draft")
            fields.emplace_back(wp::kSubmittedAt, ago < 0 ? m_midnight + 9 * kHour : startOf(first - 2) + 16 * kHour);
        if (ago >= 0) {
            fields.emplace_back(wp::kDecidedBy, m_lead);
            fields.emplace_back(wp::kDecidedAt, approved);
        }
        m_plan = saveOfPeriod(startOf(first - 2) + 16 * kHour - 30 * kMinute, type::kWeekPlan, std::move(fields));
        m_ago = ago;
        std::vector<Made> made;
        for (const Made& one : m_visits)
            if (one.start >= startOf(first) && one.start < startOf(first + kDaysOfWeek))
                made.push_back(one);
        if (ago < 0)
            made = nextWeek(first);
        for (const Made& one : made)
            plan(one);
        if (ago >= 0 && !made.empty() && m_dice.below(2) == 0)
            dropped(first);
        if (ago > 0)
            record(first);
        if (ago > 0 && ago % 3 == 2)
            spotCheck(made, first);
    }

    // Whom one would see next: those who were seen three weeks before.
    std::vector<Made> nextWeek(std::int64_t first) const
    {
        std::vector<Made> made;
        std::map<std::int64_t, int> ofDay;
        for (const Made& one : m_visits)
            if (one.start >= startOf(first - 28) && one.start < startOf(first - 24) && one.channel == "on_site" &&
                ++ofDay[dayOf(one.start)] <= 2) {
                made.push_back(one);
                made.back().start += 28 * kDay;
                made.back().end += 28 * kDay;
                made.back().done = false;
            }
        return made;
    }

    void plan(const Made& one)
    {
        const int luck = m_dice.below(20);
        const bool moves = luck == 1 && one.done && one.channel == "on_site";
        if (luck == 0 && one.done)
            return added(one);
        Timestamp start = one.start - one.start % (10 * kMinute);
        if (moves)
            start += dayOf(start) % 2 == 0 ? kDay : -kDay;
        const Id item = named("item", date(monday(m_ago)) + one.id.text());
        FieldValues fields{
            {pi::kRep, m_rep},           {pi::kPlan, m_plan},
            {pi::kAccount, one.account}, {pi::kDay, date(dayOf(start))},
            {pi::kPlannedStart, start},  {pi::kPlannedEnd, start + std::max(10 * kMinute, one.end - one.start)},
            {pi::kKind, one.kind},       {pi::kChannel, one.channel}};
        if (luck > 14)
            fields.emplace_back(pi::kMatters, text(m_dice.pick(names::kMatters)));
        save(startOf(monday(m_ago) - 2) + 15 * kHour, type::kPlanItem, item, std::move(fields));
        if (moves)
            change("moved", item, {}, one.account, one.start, text(m_dice.pick(names::kMoveReasons)), 40);
    }

    // Off the plan. This week's wait for their reasons, the others have them.
    void added(const Made& one)
    {
        if (m_ago <= 0)
            return;
        const bool called = one.channel == "phone";
        const auto reason = m_dice.pick(names::kAddReasons);
        change("added", {}, one.id, one.account, one.start, text(called ? names::kAddedCall : reason),
               called ? 10 : 30);
    }

    void dropped(std::int64_t first)
    {
        const Timestamp start = startOf(first + 1 + m_dice.below(3)) + 17 * kHour + 30 * kMinute;
        if (start > m_midnight)
            return;
        const Made& whom = m_visits[static_cast<std::size_t>(m_dice.below(static_cast<int>(m_visits.size())))];
        const Id item = named("dropped", date(first));
        save(startOf(first - 2) + 15 * kHour, type::kPlanItem, item,
             {{pi::kRep, m_rep},
              {pi::kPlan, m_plan},
              {pi::kAccount, whom.account},
              {pi::kDay, date(dayOf(start))},
              {pi::kPlannedStart, start},
              {pi::kPlannedEnd, start + 40 * kMinute},
              {pi::kKind, text("return_visit")},
              {pi::kChannel, text("on_site")}});
        change("dropped", item, {}, whom.account, start, text(m_dice.pick(names::kDropReasons)), 0);
    }

    void change(const char* kind, const Id& item, const Id& visit, const Id& account, Timestamp when,
                std::string reason, std::int64_t stay)
    {
        const bool settled = m_ago > 0;
        FieldValues fields{{ic::kRep, m_rep},
                           {ic::kPlan, m_plan},
                           {ic::kAccount, account},
                           {ic::kChange, text(kind)},
                           {ic::kDay, date(dayOf(when))},
                           {ic::kReason, std::move(reason)},
                           {ic::kStayMinutes, stay},
                           {ic::kState, text(settled ? "acknowledged" : "submitted")},
                           {ic::kSubmittedAt, when + kHour}};
        if (!item.isNull())
            fields.emplace_back(ic::kItem, item);
        if (!visit.isNull())
            fields.emplace_back(ic::kVisit, visit);
        if (settled) {
            fields.emplace_back(ic::kDecidedBy, m_lead);
            fields.emplace_back(ic::kDecidedAt, when + 5 * kHour);
        }
        save(when + kHour, type::kItineraryChange, named("change", (item.isNull() ? visit : item).text()),
             std::move(fields));
    }

    // Its table is made by whoever has the store. Last week's of two reps still wait for their review.
    void record(std::int64_t first)
    {
        const bool waits = m_ago == 1 && m_login != "lin";
        const bool late = (m_ago == 1 && m_login == "chen") || (m_ago > 1 && m_dice.below(14) == 0);
        const Timestamp handedIn = startOf(first + 5) + (late ? 43 : 16) * kHour + 20 * kMinute;
        const Timestamp decided = startOf(first + kDaysOfWeek) + 9 * kHour + m_dice.below(100) * kMinute;
        const std::string guidance = text(m_dice.pick(names::kGuidance));
        FieldValues fields{{wr::kRep, m_rep},
                           {wr::kWeek, date(first)},
                           {wr::kPlan, m_plan},
                           {wr::kState, text(waits ? "submitted" : "reviewed")},
                           {wr::kSummary, text(m_dice.pick(names::kWeekSummaries))},
                           {wr::kSubmittedAt, handedIn},
                           {wr::kLate, late}};
        if (!waits) {
            fields.emplace_back(wr::kDecidedBy, m_lead);
            fields.emplace_back(wr::kDecidedAt, decided);
            fields.emplace_back(wr::kGuidance, guidance);
        }
        const Id id = saveOfPeriod(handedIn, type::kWeekRecord, std::move(fields));
        if (!waits && m_ago <= kReviewedWeeks)
            save(decided, type::kReview, named("review", id.text()),
                 {{rv::kRep, m_rep},
                  {rv::kReviewer, m_lead},
                  {rv::kSubject, id},
                  {rv::kSubjectType, text("week_record")},
                  {rv::kDecision, text("guidance")},
                  {rv::kGuidance, guidance},
                  {rv::kState, text(m_ago == 1 ? "given" : "read")}});
    }

    void month(int ago)
    {
        const auto [year, number, day] = civilFromDays(m_today);
        const int months = year * 12 + static_cast<int>(number) - 1 - ago;
        std::array<char, 32> first{};
        std::snprintf(first.data(), first.size(), "%04d-%02d-01", months / 12, months % 12 + 1);
        const std::int64_t next =
            m_today - day + 1 - std::int64_t{30} * (ago - 1); // near enough to the first of the next
        const Timestamp handedIn = startOf(next + 3) + 15 * kHour;
        saveOfPeriod(handedIn, type::kMonthRecord,
                     {{mr::kRep, m_rep},
                      {mr::kMonth, text(first.data())},
                      {mr::kState, text("forwarded")},
                      {mr::kSummary, text(m_dice.pick(names::kWeekSummaries))},
                      {mr::kSubmittedAt, handedIn},
                      {mr::kDecidedBy, m_lead},
                      {mr::kDecidedAt, handedIn + 20 * kHour},
                      {mr::kGuidance, text(m_dice.pick(names::kGuidance))},
                      {mr::kForwardedTo, text("市场部")},
                      {mr::kForwardedAt, handedIn + 44 * kHour}});
    }

    static std::int64_t afterHolidays(std::int64_t day)
    {
        while (!isWorkday(day))
            ++day;
        return day;
    }
    // Some days ago, on a working day.
    Timestamp fewDaysAgo() const
    {
        constexpr int kWorkdays = 5;
        std::int64_t day = m_today - 3;
        while ((day + 3) % kDaysOfWeek >= kWorkdays)
            --day;
        return startOf(day) + 10 * kHour;
    }

    // One visit of the week was asked about. Most were as written. Of the others the old ones are explained and answered; of
    // the latest only 周航 has explained his, and waits for the answer.
    void spotCheck(const std::vector<Made>& made, std::int64_t first)
    {
        std::vector<const Made*> onSite;
        for (const Made& one : made)
            if (one.done && one.channel == "on_site")
                onSite.push_back(&one);
        if (onSite.empty())
            return;
        const Made* called = onSite[static_cast<std::size_t>(m_ago) % onSite.size()]; // not always Monday's first
        const bool latest = m_ago == 2;
        const bool partly = latest || m_dice.below(6) == 0;
        const bool explained = partly && (!latest || m_login == "zhou");
        const names::Doubt& doubt = names::kDoubts[partly && !latest ? m_doubts++ % names::kDoubts.size() : 0];
        // On the phone early, one rep after the other, before the supervisor's own visits.
        const Timestamp day = startOf(std::min(afterHolidays(first + kDaysOfWeek + 2), dayOf(fewDaysAgo())));
        const Timestamp at = day + 8 * kHour + (20 + 10 * m_rank) * kMinute;
        FieldValues fields{{sc::kRep, m_rep},
                           {sc::kChecker, m_lead},
                           {sc::kWeek, date(first)},
                           {sc::kVisit, called->id},
                           {sc::kAccount, called->account},
                           {sc::kMethod, text("phone")},
                           {sc::kState, text(!latest     ? "closed"
                                             : explained ? "explained"
                                                         : "done")},
                           {sc::kOutcome, text(partly ? "partly" : "confirmed")},
                           {sc::kAnswer, text(partly ? doubt.answer : "来过，谈了交期和价格")},
                           {sc::kCheckedAt, at},
                           {sc::kSeed, date(first) + "/" + m_lead.text()},
                           {sc::kProbability, std::int64_t{120'000}}};
        if (explained) {
            fields.emplace_back(sc::kExplanation, text(doubt.explanation));
            fields.emplace_back(sc::kExplainedAt, latest ? fewDaysAgo() : day + 34 * kHour);
        }
        if (explained && !latest)
            fields.emplace_back(sc::kRemarks, TextSet{makeRemark(m_replies.id(day + 41 * kHour), m_lead, doubt.reply)});
        save(at, type::kSpotCheck, named("check", date(first)), std::move(fields));
    }

    const std::map<std::string, Id>& m_staff;
    Timestamp m_midnight;
    std::int64_t m_today;
    Dice m_dice{2028};
    Dice m_replies{2029};     // apart, so that an answer more does not change the weeks
    std::size_t m_doubts = 0; // so far
    std::string m_login;      // whose weeks are being made
    Id m_rep;
    Id m_lead;
    int m_rank = 0; // among those whom the supervisor rings up for
    Id m_plan;      // of the week that is being made
    int m_ago = 0;  // how long it is over
    std::vector<Made> m_visits;
    std::vector<SampleSave> m_saves;
};

} // namespace

std::vector<SampleSave> sampleWeeks(const std::vector<SampleSave>& visits, const std::map<std::string, Id>& staff,
                                    Timestamp midnight)
{
    return WeeksMaker(staff, midnight).make(visits);
}

} // namespace roadbook::test
