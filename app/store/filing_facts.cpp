// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/filing_facts.h"

#include "judge/judge.h"
#include "model/defaults.h"
#include "store/reader.h"

namespace roadbook {
namespace {

using namespace regulation;

// Reviews are filings too: of a record that is another person's.
bool isToHandIn(const Deadline& deadline, const Filing& filing)
{
    const TypeInfo& type = *findType(deadline.type);
    return naturalId(type, {{type.scopeField, filing.person}, {type.periodField, formatDay(filing.period)}}) ==
           filing.record;
}

Result<std::string> stateOf(Replica& replica, const Filing& filing)
{
    RB_ASSIGN(const auto view, replica.find(filing.record));
    const TypeInfo* type = view ? findType(view->record.type) : nullptr;
    const FieldInfo* state = type != nullptr && !view->record.deleted ? type->field("state") : nullptr;
    return state != nullptr ? std::string(view->record.text(state->id)) : std::string();
}

} // namespace

Result<std::vector<MissingFacts>> missingFilings(Replica& replica, DueKeeper& keeper, const Id& me)
{
    RB_TRY(keeper.refresh(replica));
    const Timestamp now = replica.now();
    const OfficeCalendar& office = keeper.pack().calendar;
    const auto& deadlines = workflowOf(keeper.pack()).deadlines;
    Reader reader(replica);
    std::vector<MissingFacts> missing;
    for (const Filing& filing : keeper.filings(now, {})) {
        const Deadline& deadline = deadlines[filing.rule];
        const Day announced = office.dayOf(filing.deadline - 1) - filing.noticeDays;
        if (filing.person == me || office.dayOf(now) < announced || !isToHandIn(deadline, filing))
            continue;
        MissingFacts facts{.key = filing.kind + "/" + filing.person.text() + "/" + formatDay(filing.period),
                           .type = deadline.type,
                           .rep = filing.person,
                           .repName = reader.staffName(filing.person),
                           .record = filing.record,
                           .period = filing.period,
                           .deadline = filing.deadline,
                           .late = now >= filing.deadline,
                           .label = filing.label,
                           .why = filing.why,
                           .source = filing.source};
        RB_ASSIGN(facts.state, stateOf(replica, filing));
        missing.push_back(std::move(facts));
    }
    return missing; // by deadline, as filings are
}

} // namespace roadbook
