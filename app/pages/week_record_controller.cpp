// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/week_record_controller.h"

#include "judge/judge.h"
#include "model/fields.h"
#include "pages/rows.h"

#include <algorithm>
#include <utility>

namespace roadbook {
namespace {

using regulation::ComparedLine;
using regulation::Day;
using regulation::Requirement;
namespace wf = field::week_record;

constexpr int kDaysOfWeek = 7;
constexpr int kShownDays = 6;

QString plannedText(const regulation::Comparison& compared)
{
    const auto added = std::ranges::count_if(
        compared.lines, [](const ComparedLine& line) { return line.item.isNull() && !line.visit.isNull(); });
    const QString text = WeekRecordController::tr("计划 %1 次，完成 %2 次").arg(compared.planned).arg(compared.kept);
    return added == 0 ? text : WeekRecordController::tr("%1 · 计划外 %2 次").arg(text).arg(added);
}

} // namespace

WeekRecordController::WeekRecordController(Services& services, QObject* parent)
    : SealedRecordController(services, type::kWeekRecord,
                             touchedType(type::kWeekPlan) | touchedType(type::kPlanItem) |
                                 touchedType(type::kWeekRecord) | touchedType(type::kItineraryChange) |
                                 touchedType(type::kVisit) | touchedType(type::kAccount) | touchedType(type::kPack) |
                                 touchedType(type::kStaff),
                             parent),
      m_reason(services)
{}

const regulation::Sheet* WeekRecordController::sealedSheet() const
{
    return m_facts && m_facts->sheet ? &*m_facts->sheet : nullptr;
}

FieldId WeekRecordController::summaryField() const
{
    return wf::kSummary;
}

QString WeekRecordController::submittedText() const
{
    return tr("周记录已封存并提交，已存本机，联网后上传");
}

// Visits that the sealed table does not know: they came after it.
int WeekRecordController::notInSheet() const
{
    if (!m_facts || !m_facts->sheet)
        return 0;
    const auto& rows = m_facts->sheet->rows;
    return static_cast<int>(std::ranges::count_if(m_facts->compared.result.lines, [&rows](const ComparedLine& line) {
        return !line.visit.isNull() && std::ranges::find(rows, line.visit, &regulation::SheetRow::visit) == rows.end();
    }));
}

QString WeekRecordController::supplementText() const
{
    const MoveFacts* move = m_facts ? m_facts->record.move("supplement") : nullptr;
    const int late = notInSheet();
    return move == nullptr || late == 0 ? QString() : tr("%1 %2 条").arg(inLanguage(move->label, words())).arg(late);
}

void WeekRecordController::goToWeek(int ahead)
{
    if (!m_facts)
        return;
    keepDraft();
    m_week = m_facts->week + Day{ahead} * kDaysOfWeek;
    setRefusal({});
    refresh();
}

void WeekRecordController::usualWeek()
{
    keepDraft();
    m_week.reset();
    setRefusal({});
    if (isActive())
        refresh();
}

void WeekRecordController::showWeek(const QString& isoDay)
{
    if (!m_facts || dayOf(isoDay) == 0)
        return;
    keepDraft();
    m_week = startOfWeek(dayOf(isoDay), m_facts->compared.pack->calendar.weekStart);
    setRefusal({});
    refresh();
}

bool WeekRecordController::explain(const QString& lineKey)
{
    const auto& rows = m_lines.rows();
    const auto line = std::ranges::find(rows, lineKey, &RecordLineRow::lineKey);
    return m_facts && line != rows.end() && line->explainable && m_reason.show(*m_facts, idOf(lineKey));
}

// What the table would be refused for, before it is made: the same requirement on the same comparison.
QString WeekRecordController::refusalOf(const char* name) const
{
    const auto& section = workflowOf(*m_facts->compared.pack);
    const auto* rules = section.rules(type::kWeekRecord);
    const auto& lines = m_facts->compared.result.lines;
    const auto line = std::ranges::find_if(lines, [](const ComparedLine& one) {
        return std::ranges::any_of(one.differences, &regulation::Difference::missing);
    });
    if (rules == nullptr || line == lines.end())
        return {};
    const auto difference = std::ranges::find_if(line->differences, &regulation::Difference::missing);
    for (const regulation::Move& move : rules->moves)
        for (const Requirement& requirement : move.requirements) {
            if (move.id != name || requirement.check != Requirement::Check::Sheet)
                continue;
            regulation::Refusal refusal = needs(move, requirement, "sheet");
            refusal.source = difference->source;
            const auto account = m_facts->accounts.find(line->account);
            const QString about =
                tr("%1 %2 %3")
                    .arg(words().day(dateOf(line->day)),
                         Words::text(account != m_facts->accounts.end() ? account->second.name : line->customer),
                         inLanguage(section.plan->differences.at(difference->kind).label, words()));
            return tr("%1：%2").arg(about, refusalText(refusal, words()));
        }
    return {};
}

// The record, and with it the plan that it closes.
std::vector<Edit> WeekRecordController::submission() const
{
    Edit edit = submissionEdit({{wf::kRep, services().me.staff}, {wf::kWeek, regulation::formatDay(m_facts->week)}});
    if (m_facts->planned)
        edit.fields.emplace_back(wf::kPlan, m_facts->compared.plan.id);
    std::vector<Edit> edits{std::move(edit)};
    if (m_facts->planRecordable)
        edits.push_back({OpKind::Edit,
                         type::kWeekPlan,
                         m_facts->compared.plan.id,
                         {{field::week_plan::kState, std::string("recorded")}}});
    return edits;
}

void WeekRecordController::refresh()
{
    read([me = services().me.staff, week = m_week](Replica& replica) { return weekRecordFacts(replica, me, week); },
         [this](WeekRecordFacts facts) { show(std::move(facts)); });
}

void WeekRecordController::refreshCount()
{
    if (services().me.role != Role::Rep)
        return; // no place in the rail says it
    read([me = services().me.staff](Replica& replica) { return reasonsMissing(replica, me); },
         [this](int missing) {
             m_missing = missing;
             emit changed();
         });
}

void WeekRecordController::show(WeekRecordFacts facts)
{
    const bool otherWeek = !m_facts || m_facts->record.id != facts.record.id;
    m_facts = std::move(facts);
    const auto& result = m_facts->compared.result;
    m_missing = result.missing;
    m_weekTitle = roadbook::weekTitle(m_facts->week, kShownDays, words());
    m_weekHint = roadbook::weekHint(m_facts->week, m_facts->today, *m_facts->compared.pack);
    m_summaryText = m_facts->planned ? plannedText(result) : tr("这一周没有计划，拜访都算计划外");
    showStanding();
    m_lines.setRows(recordLineRows(*m_facts, words()));
    m_badges.setRows(recordBadges(*m_facts, words()));
    showRemarks(otherWeek, m_facts->summaryDraft);
    emit changed();
}

void WeekRecordController::clear()
{
    keepDraft();
    m_facts.reset();
    m_week.reset();
    m_missing = 0;
    clearStanding();
    for (QString* text : {&m_weekTitle, &m_weekHint, &m_summaryText})
        text->clear();
    m_lines.setRows({});
    m_badges.setRows({});
    m_reason.clear();
    clearRemarks();
    emit changed();
}

} // namespace roadbook
