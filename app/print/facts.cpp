// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/facts.h"

#include "judge/judge.h"
#include "model/fields.h"
#include "model/present.h"
#include "store/reader.h"

#include <utility>

namespace roadbook {
namespace {

Result<std::string> textOf(Replica& replica, const Id& id, FieldId field)
{
    if (id.isNull())
        return std::string();
    RB_ASSIGN(const auto view, replica.find(id));
    return view ? std::string(view->record.text(field)) : std::string();
}

class Names {
public:
    explicit Names(Replica& replica) : m_replica(replica), m_reader(replica) {}

    Status people(const Id& rep, const Id& decidedBy)
    {
        m_names.rep = m_reader.staffName(rep);
        m_names.decidedBy = m_reader.staffName(decidedBy);
        RB_ASSIGN(const auto staff, m_replica.find(rep));
        if (staff) {
            RB_ASSIGN(m_names.team, textOf(m_replica, staff->record.ref(field::staff::kTeam), field::team::kName));
        }
        return {};
    }
    void remarks(const TextSet& members)
    {
        for (const Remark& remark : readRemarks(members))
            m_names.staff.try_emplace(remark.author, m_reader.staffName(remark.author));
    }
    void account(const Id& id)
    {
        if (!id.isNull())
            m_names.accounts.try_emplace(id, m_reader.account(id).name);
    }
    void members(const TextSet& set)
    {
        for (const auto& member : set)
            m_names.people.try_emplace(member, m_reader.contact(member).name);
    }
    PaperNames take() { return std::move(m_names); }

private:
    Replica& m_replica;
    Reader m_reader;
    PaperNames m_names;
};

} // namespace

std::vector<std::string> PaperNames::of(const TextSet& members) const
{
    std::vector<std::string> names;
    for (const auto& member : members)
        if (const auto known = people.find(member); known != people.end() && !known->second.empty())
            names.push_back(known->second);
    return names;
}

Result<PlanPaper> planPaper(Replica& replica, const Record& plan)
{
    namespace i = field::plan_item;
    PlanPaper paper{.plan = plan, .items = {}, .requests = {}, .met = {}, .comparison = {}, .rules = {}, .names = {}};
    paper.now = replica.now();
    Names names(replica);
    RB_TRY(names.people(plan.ref(field::week_plan::kRep), plan.ref(field::week_plan::kDecidedBy)));
    names.remarks(plan.set(field::week_plan::kRemarks));
    RB_TRY(replica.list({.type = type::kPlanItem, .where = {{.field = i::kPlan, .value = plan.id}}},
                        [&](const View& view) {
                            paper.items.push_back(view.record);
                            return true;
                        }));
    for (const auto& item : paper.items) {
        names.account(item.ref(i::kAccount));
        names.members(item.set(i::kPeople));
        for (const auto reference : {i::kGiftRequest, i::kExpenseRequest})
            if (const Id request = item.ref(reference); !request.isNull()) {
                RB_ASSIGN(paper.requests[request], textOf(replica, request, field::request::kState));
            }
    }
    RB_ASSIGN(const auto pack, replica.regulation());
    if (const auto& rules = workflowOf(*pack).plan) {
        RB_ASSIGN(auto compared, replica.compare(plan.id));
        paper.comparison = std::move(compared.result);
        paper.rules = rules->differences;
        for (const auto& line : paper.comparison->lines) {
            names.account(line.account);
            if (line.visit.isNull())
                continue;
            RB_ASSIGN(const auto visit, replica.get(type::kVisit, line.visit));
            names.members(visit.record.set(field::visit::kPeopleMet));
            paper.met.emplace(line.visit, visit.record.set(field::visit::kPeopleMet));
        }
    }
    paper.names = names.take();
    return paper;
}

Result<SheetPaper> sheetPaper(Replica& replica, const Record& record)
{
    namespace w = field::week_record;
    namespace m = field::month_record;
    const bool monthly = record.type == type::kMonthRecord;
    SheetPaper paper{.record = record, .sheet = {}, .rules = {}, .names = {}};
    paper.now = replica.now();
    RB_ASSIGN(paper.sheet, replica.sheetOf(record.id));
    Names names(replica);
    RB_TRY(names.people(record.ref(monthly ? m::kRep : w::kRep), record.ref(monthly ? m::kDecidedBy : w::kDecidedBy)));
    names.remarks(record.set(monthly ? m::kRemarks : w::kRemarks));
    for (const auto& row : paper.sheet.rows)
        names.members(row.people);
    RB_ASSIGN(const auto pack, replica.regulation());
    if (const auto& rules = workflowOf(*pack).plan)
        paper.rules = rules->differences;
    paper.names = names.take();
    return paper;
}

} // namespace roadbook
