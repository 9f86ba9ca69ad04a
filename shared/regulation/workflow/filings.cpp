// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/workflow/filings.h"

#include "model/defaults.h"
#include "model/fields.h"
#include "regulation/due/words.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace roadbook::regulation {
namespace {

constexpr Day kDaysOfWeek = 7;
constexpr int kMinutesOfHour = 60;
constexpr int kMostPeriodsAhead = 5; // a plan is due at most so many periods before its own (section.cpp)

Day startOfPeriod(const Deadline& deadline, const OfficeCalendar& calendar, Day day)
{
    return deadline.of == Deadline::Of::Week ? startOfWeek(day, calendar.weekStart) : startOfMonth(day);
}

Day plusPeriods(const Deadline& deadline, Day period, int count)
{
    return deadline.of == Deadline::Of::Week ? period + count * kDaysOfWeek : plusMonths(period, count);
}

bool contains(const std::vector<std::string>& texts, std::string_view text)
{
    return std::ranges::find(texts, text) != texts.end();
}

// How a deadline is met: by the author's move, or by somebody who decides about what was handed in.
struct Way {
    const TypeRules* rules = nullptr;
    const Move* move = nullptr; // the one that people know it by
    bool byAuthor = false;
    std::vector<std::string> waiting; // states in which it is still to be done
};

bool isAuthors(const WorkflowSection& section, const Move& move)
{
    return std::ranges::any_of(move.who, [&section](const std::string& who) {
        const MoveActor* actor = section.actor(who);
        return actor != nullptr && actor->is == MoveActor::Is::Author;
    });
}

std::optional<Way> wayOf(const WorkflowSection& section, const Deadline& deadline)
{
    const bool isFiled = std::ranges::find(typesToFile(), deadline.type) != typesToFile().end();
    Way way{
        .rules = isFiled ? section.rules(deadline.type) : nullptr, .move = nullptr, .byAuthor = false, .waiting = {}};
    if (way.rules == nullptr)
        return {};
    for (const Move& move : way.rules->moves) {
        if (move.to != deadline.state)
            continue;
        if (way.move == nullptr) {
            way.move = &move;
            way.byAuthor = isAuthors(section, move);
        }
        way.waiting.insert(way.waiting.end(), move.from.begin(), move.from.end());
    }
    if (way.move == nullptr)
        return {};
    if (way.byAuthor) // 补录 leads there too, and is nobody's duty
        way.waiting = way.rules->editable;
    return way;
}

// Periods that a list of this moment shows: the next one whose deadline has not passed, and those that have.
class Shown {
public:
    Shown(const Deadline& deadline, const OfficeCalendar& calendar, Timestamp now)
        : m_deadline(&deadline), m_calendar(&calendar), m_now(now)
    {
        const Day today = calendar.dayOf(now);
        Day period = plusPeriods(deadline, startOfPeriod(deadline, calendar, today), kMostPeriodsAhead);
        while (dueTime(deadline, calendar, period).at > now) {
            m_next = period;
            period = plusPeriods(deadline, period, -1);
        }
        m_missed = period;
    }
    Day next() const { return m_next; }
    Day latestMissed() const { return m_missed; }
    bool shows(Day period) const
    {
        if (period > m_next)
            return false;
        if (period == m_next)
            return true;
        if (m_deadline->keepDays == 0)
            return period == m_missed;
        const Day day = dueTime(*m_deadline, *m_calendar, period).day;
        return m_now < m_calendar->startOf(day + 1 + m_deadline->keepDays);
    }

private:
    const Deadline* m_deadline;
    const OfficeCalendar* m_calendar;
    Timestamp m_now;
    Day m_next = 0;
    Day m_missed = 0;
};

std::string clockWords(int minute)
{
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(minute / kMinutesOfHour) + ":" + two(minute % kMinutesOfHour);
}

Bilingual periodWords(const Deadline& deadline, Day period, Day today)
{
    if (deadline.of == Deadline::Of::Week) {
        const Bilingual first = dayWords(period, today);
        return {first.zh + "起的一周", "week of " + first.en};
    }
    const CivilDate date = civilFromDays(period);
    const std::string month = std::to_string(date.month);
    return {std::to_string(date.year) + "年" + month + "月",
            std::to_string(date.year) + "-" + (date.month < 10 ? "0" : "") + month};
}

class Filings {
public:
    Filings(const WorkflowSection& section, const OfficeCalendar& calendar, const FilingInput& input)
        : m_calendar(&calendar), m_input(&input), m_house(input.staff), m_today(calendar.dayOf(input.now))
    {
        for (const FiledRecord& record : input.records)
            m_records.emplace(std::tuple(record.type, record.rep, startOf(record)), &record);
        for (std::size_t i = 0; i < section.deadlines.size(); ++i)
            if (const auto way = wayOf(section, section.deadlines[i]))
                addDeadline(section.deadlines[i], static_cast<std::uint32_t>(i), *way);
        std::ranges::sort(m_filings, [](const Filing& a, const Filing& b) {
            return std::tie(a.deadline, a.rule, a.person, a.record) < std::tie(b.deadline, b.rule, b.person, b.record);
        });
    }
    std::vector<Filing> take() { return std::move(m_filings); }

private:
    Day startOf(const FiledRecord& record) const
    {
        return record.type == type::kMonthRecord ? startOfMonth(record.period)
                                                 : startOfWeek(record.period, m_calendar->weekStart);
    }
    bool isAsked(const Id& person) const { return m_input->person.isNull() || m_input->person == person; }
    bool isKnown(const Id& author) const
    {
        return std::ranges::find(m_input->authors, author) != m_input->authors.end();
    }

    void addDeadline(const Deadline& deadline, std::uint32_t rule, const Way& way)
    {
        const Shown shown(deadline, *m_calendar, m_input->now);
        if (!way.byAuthor) {
            for (const FiledRecord& record : m_input->records)
                if (record.type == deadline.type && contains(way.waiting, record.state) && isKnown(record.rep))
                    addReview(deadline, rule, way, shown, record);
            return;
        }
        for (const StaffFact& person : m_input->staff) {
            if (!person.active || person.role != "rep" || !isAsked(person.id) || !isKnown(person.id))
                continue;
            for (Day period = shown.next(); shown.shows(period); period = plusPeriods(deadline, period, -1))
                addOwed(deadline, rule, way, person, period);
        }
    }

    void addOwed(const Deadline& deadline, std::uint32_t rule, const Way& way, const StaffFact& person, Day period)
    {
        const DueTime due = dueTime(deadline, *m_calendar, period);
        const bool wasThere =
            person.since < due.at && m_calendar->dayOf(person.since) < plusPeriods(deadline, period, 1);
        const auto known = m_records.find(std::tuple(deadline.type, person.id, period));
        const FiledRecord* record = known != m_records.end() ? known->second : nullptr;
        if (record == nullptr ? !wasThere : !contains(way.waiting, record->state))
            return;
        const Bilingual day = dayWords(due.day, m_today);
        const std::string clock = clockWords(deadline.minute);
        const Bilingual standing = record == nullptr ? Bilingual{"还没有提交", "not submitted yet"}
                                   : record->state == "returned"
                                       ? Bilingual{"已退回，改好后再提交", "returned: correct it and submit it again"}
                                       : Bilingual{"草稿还没有提交", "a draft, not submitted yet"};
        Filing filing = filingOf(deadline, rule, way, period);
        filing.person = person.id;
        filing.record = record != nullptr ? record->id : idOf(deadline, person.id, period);
        filing.deadline = due.at;
        filing.noticeDays = deadline.warnDays;
        filing.why = {day.zh + " " + clock + " 前提交，" + standing.zh,
                      "By " + day.en + " " + clock + ", " + standing.en};
        m_filings.push_back(std::move(filing));
    }

    // What came in after its review was due is reviewed by the next such day.
    void addReview(const Deadline& deadline, std::uint32_t rule, const Way& way, const Shown& shown,
                   const FiledRecord& record)
    {
        const Id reviewer = reviewerOf(record.rep);
        if (reviewer.isNull() || !isAsked(reviewer))
            return;
        Day period = startOf(record);
        while (dueTime(deadline, *m_calendar, period).at <= record.stateAt)
            period = plusPeriods(deadline, period, 1);
        if (period < shown.next() && !shown.shows(period))
            return;
        const DueTime due = dueTime(deadline, *m_calendar, period);
        const Day handedIn = m_calendar->dayOf(record.stateAt);
        const Bilingual on = dayWords(handedIn, m_today);
        Filing filing = filingOf(deadline, rule, way, startOf(record));
        filing.person = reviewer;
        filing.record = record.id;
        filing.deadline = due.at;
        filing.noticeDays = static_cast<int>(std::max<Day>(deadline.warnDays, due.day - handedIn));
        const std::string author = nameOf(record.rep);
        filing.why = {author + " " + on.zh + "提交，待" + std::string(way.move->label.zh),
                      author + " submitted it on " + on.en};
        m_filings.push_back(std::move(filing));
    }

    Filing filingOf(const Deadline& deadline, std::uint32_t rule, const Way& way, Day period) const
    {
        const Bilingual about = periodWords(deadline, period, m_today);
        Filing filing;
        filing.kind = deadline.id;
        filing.rule = rule;
        filing.period = period;
        filing.label = {deadline.label.zh + "（" + about.zh + "）", deadline.label.en + " (" + about.en + ")"};
        filing.satisfy = {way.move->label.zh, way.move->label.en};
        filing.source = deadline.source;
        return filing;
    }

    static Id idOf(const Deadline& deadline, const Id& person, Day period)
    {
        const TypeInfo& type = *findType(deadline.type);
        return naturalId(type, {{type.scopeField, person}, {type.periodField, formatDay(period)}});
    }
    Id reviewerOf(const Id& rep) const
    {
        AccountFact ofTheRep;
        ofTheRep.owner = rep;
        const Holders holders = m_house.holdersOf(ofTheRep);
        const Id supervisor = holders[static_cast<std::size_t>(Holder::Supervisor)];
        return !supervisor.isNull() ? supervisor : holders[static_cast<std::size_t>(Holder::Manager)];
    }
    std::string nameOf(const Id& person) const
    {
        const auto known = std::ranges::find(m_input->staff, person, &StaffFact::id);
        return known != m_input->staff.end() ? known->name : std::string();
    }

    const OfficeCalendar* m_calendar;
    const FilingInput* m_input;
    House m_house;
    Day m_today;
    std::map<std::tuple<TypeId, Id, Day>, const FiledRecord*> m_records;
    std::vector<Filing> m_filings;
};

} // namespace

std::span<const TypeId> typesToFile()
{
    static constexpr std::array kTypes{type::kWeekPlan, type::kWeekRecord, type::kMonthRecord};
    return kTypes;
}

std::optional<FiledRecord> filedRecord(const Record& record)
{
    const TypeInfo* type = findType(record.type);
    if (type == nullptr || record.deleted || std::ranges::find(typesToFile(), record.type) == typesToFile().end())
        return {};
    const auto period = parseDay(record.text(type->periodField));
    const FieldInfo* state = type->field("state");
    if (!period || state == nullptr)
        return {};
    const Stamp* stamp = record.stampOf(state->id);
    return FiledRecord{record.type,
                       record.id,
                       record.ref(type->scopeField),
                       *period,
                       std::string(record.text(state->id)),
                       stamp != nullptr ? stamp->at : 0};
}

std::vector<Filing> filingsOf(const WorkflowSection& section, const OfficeCalendar& calendar, const FilingInput& input)
{
    return Filings(section, calendar, input).take();
}

} // namespace roadbook::regulation
