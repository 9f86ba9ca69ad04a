// SPDX-License-Identifier: GPL-3.0-or-later
//
// Records made by hand and a world of them, for the tests of the workflow: one rep, one supervisor above, one of another
// team, two managers.
#pragma once

#include "model/defaults.h"
#include "regulation/pack/pack.h"
#include "regulation/workflow/moves.h"

#include <algorithm>
#include <map>

namespace roadbook::regulation::test {

inline Id idOf(std::uint8_t number)
{
    Id id;
    id.bytes.fill(number);
    return id;
}

inline const Id kRep = idOf(1), kColleague = idOf(2), kLead = idOf(3), kOtherLead = idOf(4), kManager = idOf(5),
                kSecondManager = idOf(6);

inline Mover moverOf(const Id& staff)
{
    const bool lead = staff == kLead || staff == kOtherLead;
    const bool manager = staff == kManager || staff == kSecondManager;
    return {staff, manager ? "manager" : lead ? "supervisor" : "rep", {}};
}

inline Record recordOf(std::string_view type, const Id& id, const FieldValues& fields, const Id& scope = kRep)
{
    Record record;
    record.type = findType(type)->id;
    record.id = id;
    record.scope = scope;
    record.rev = 1;
    record.life = record.addStamp(Stamp{});
    for (const auto& [field, value] : fields)
        record.set(field, normalised(value), record.life);
    return record;
}

class SmallCompany final : public MoveWorld {
public:
    std::map<Id, Record> was;
    std::map<Id, Record> is;

    Result<std::optional<Record>> before(const Id& id) override { return in(was, id); }
    Result<std::optional<Record>> after(const Id& id) override { return in(is, id); }
    Result<std::vector<Record>> hanging(TypeId type, FieldId reference, const Id& on, const Id& scope) override
    {
        std::vector<Record> found;
        for (const auto& [id, record] : is)
            if (record.type == type && record.ref(reference) == on && record.scope == scope)
                found.push_back(record);
        return found;
    }
    Result<bool> leads(const Id& lead, const Id& person) override
    {
        const bool manager = lead == kManager || lead == kSecondManager;
        return lead != person && (manager || (lead == kLead && (person == kRep || person == kColleague)));
    }

    void put(const Record& record) { was[record.id] = is[record.id] = record; }

    // Edits a record by one save of that person; the answer of mayMove(). When it is allowed, the world goes on from there.
    MoveAnswer edit(const Rulebook& book, const Id& by, const Id& record, const FieldValues& fields)
    {
        Moving moving{findType(is.at(record).type), record, is.at(record).scope, Moving::Kind::Edit, {}};
        Record next = is.at(record);
        for (const auto& [field, value] : fields) {
            moving.changes.push_back({field, next.value(field), normalised(value)});
            next.set(field, normalised(value), next.life);
        }
        is[record] = next;
        auto answer = mayMove(book, moving, moverOf(by), *this);
        settle(answer, record);
        return answer;
    }

    MoveAnswer create(const Rulebook& book, const Id& by, const Record& record)
    {
        Moving moving{findType(record.type), record.id, record.scope, Moving::Kind::Create, {}};
        for (const auto& field : record.fields)
            moving.changes.push_back({field.id, {}, field.value});
        is[record.id] = record;
        auto answer = mayMove(book, moving, moverOf(by), *this);
        settle(answer, record.id);
        return answer;
    }

private:
    static std::optional<Record> in(const std::map<Id, Record>& records, const Id& id)
    {
        const auto at = records.find(id);
        return at != records.end() ? std::optional{at->second} : std::nullopt;
    }

    void settle(const MoveAnswer& answer, const Id& record)
    {
        if (answer && !*answer)
            was[record] = is[record];
        else if (was.contains(record))
            is[record] = was[record];
        else
            is.erase(record);
    }
};

inline const Pack& defaultPack()
{
    static const Pack kPack = preset(kDefaultPreset).value();
    return kPack;
}

inline const OfficeCalendar& china()
{
    static const OfficeCalendar kChina = [] {
        OfficeCalendar calendar = defaultPack().calendar;
        calendar.utcOffsetMinutes = 8 * 60;
        return calendar;
    }();
    return kChina;
}

inline Rulebook rulebook(Timestamp now = 1'795'000'000'000)
{
    return {&defaultPack().workflow, &china(), now};
}

inline bool allowed(const MoveAnswer& answer)
{
    return answer && !*answer;
}
inline ErrorCode codeOf(const MoveAnswer& answer)
{
    return !answer ? answer.error().code : *answer ? (*answer)->code : ErrorCode::Internal;
}

} // namespace roadbook::regulation::test
