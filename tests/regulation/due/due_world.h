// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small office for tests of the due list: a rep, a second rep, their supervisor, a manager above, and accounts with
// visits written by their dates. Times are those of the office, at UTC+8.
#pragma once

#include "regulation/due/due_book.h"
#include "regulation/due/words.h"
#include "regulation/pack/pack.h"

#include <QTest>
#include <string>
#include <vector>

namespace roadbook::test {

using namespace roadbook::regulation;

inline Id id(std::uint8_t number, std::uint8_t kind = 0)
{
    Id made;
    made.bytes[0] = kind;
    made.bytes[15] = number;
    return made;
}

inline const Id kRep = id(1);
inline const Id kOtherRep = id(2);
inline const Id kSupervisor = id(3);
inline const Id kManager = id(4);
inline const Id kTeam = id(8);
inline const Id kDepartment = id(9);
inline const Id kAccount = id(20);

inline std::vector<StaffFact> office()
{
    return {{kRep, "林晓", "rep", kTeam, kDepartment, true},
            {kOtherRep, "周航", "rep", kTeam, kDepartment, true},
            {kSupervisor, "王敏", "supervisor", kTeam, kDepartment, true},
            {kManager, "沈立", "manager", kDepartment, {}, true}};
}

inline Day day(const char* text)
{
    const auto parsed = parseDay(text);
    if (!parsed)
        throw BrokenInvariant(parsed.error().message);
    return *parsed;
}

// "2026-03-01T09:00", as the office's clock shows it.
inline Timestamp at(const std::string& text)
{
    const auto parsed = parseTimestamp(text + ":00+08:00");
    if (!parsed)
        throw BrokenInvariant(parsed.error().message);
    return *parsed;
}

// What a visit was like, with what it usually is.
struct Was {
    const char* kind = "return_visit";
    const char* channel = "on_site";
    CounterpartLevel met = CounterpartLevel::Handler;
    Id rep = kRep;
    const char* outcome = "achieved";
};

class World {
public:
    explicit World(const char* preset, const char* grade = "", const char* archivedOn = "2026-01-05")
        : m_pack(*regulation::preset(preset)), book(m_pack.due, m_pack.calendar, office())
    {
        m_world.account.id = kAccount;
        m_world.account.name = "东岭机械";
        m_world.account.owner = kRep;
        m_world.account.secondContact = kOtherRep;
        m_world.account.grade = grade;
        m_world.account.archivedOn = day(archivedOn);
        m_world.account.given.set(); // complete
    }

    AccountWorld& facts() { return m_world; }
    const Pack& pack() const { return m_pack; }

    Id visit(const std::string& moment, const Was& was = {})
    {
        VisitFact visit;
        visit.id = id(++m_number, 5);
        visit.account = m_world.account.id;
        visit.rep = was.rep;
        visit.kind = was.kind;
        visit.channel = was.channel;
        visit.state = "done";
        visit.outcome = was.outcome;
        visit.startedAt = at(moment.size() > 10 ? moment : moment + "T09:30");
        visit.endedAt = visit.startedAt + 30 * 60'000;
        visit.met = {was.met};
        m_world.visits.push_back(visit);
        return visit.id;
    }

    // Everything due of the account, on that day at noon or at that moment.
    std::vector<DueItem> items(const std::string& moment)
    {
        book.put(m_world);
        return book.ofAccount(m_world.account.id, at(moment.size() > 10 ? moment : moment + "T12:00"));
    }
    // The item of that rule; fails the test when there is not exactly one.
    DueItem item(const std::string& rule, const std::string& moment)
    {
        std::vector<DueItem> found;
        for (const DueItem& one : items(moment))
            if (ruleId(m_pack.due, one) == rule)
                found.push_back(one);
        if (found.size() != 1)
            throw BrokenInvariant(rule + " is there " + std::to_string(found.size()) + " times on " + moment);
        return found.front();
    }
    bool has(const std::string& rule, const std::string& moment)
    {
        for (const DueItem& one : items(moment))
            if (ruleId(m_pack.due, one) == rule)
                return true;
        return false;
    }
    std::string deadline(const std::string& rule, const std::string& moment)
    {
        return formatDay(item(rule, moment).deadline);
    }

private:
    Pack m_pack;
    AccountWorld m_world;
    std::uint8_t m_number = 0;

public:
    DueBook book;
};

} // namespace roadbook::test
