// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a device knows of the regulation in force and of the week that it is applied to. Internal; one thread, like the
// replica.
#pragma once

#include "judge/judge.h"
#include "regulation/workflow/compare.h"
#include "regulation/workflow/sheet.h"
#include "replica/inner.h"

#include <map>

namespace roadbook {

// A save before the regulation: the records as they were before it, and as it leaves them.
class Replica::Inner::SaveWorld final : public regulation::MoveWorld {
public:
    SaveWorld(Inner& inner, const std::map<Id, std::optional<Record>>& before) : m_inner(inner), m_before(before) {}

    Result<std::optional<Record>> before(const Id& id) override;
    Result<std::optional<Record>> after(const Id& id) override;
    Result<std::vector<Record>> hanging(TypeId type, FieldId reference, const Id& on, const Id& scope) override;
    Result<bool> leads(const Id& lead, const Id& person) override;

private:
    Inner& m_inner;
    const std::map<Id, std::optional<Record>>& m_before;
};

// Plan, visits and reported changes of one person's week, as this device has them.
struct WeekFacts {
    regulation::PlanHead plan; // without a plan: only whose week it is
    std::vector<regulation::PlannedItem> items;
    std::vector<regulation::DoneVisit> visits;
    std::vector<regulation::ReportedChange> changes;
};

} // namespace roadbook
