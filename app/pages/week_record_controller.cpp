// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/week_record_controller.h"

#include "judge/judge.h"
#include "model/fields.h"
#include "models/tone.h"
#include "pages/paper_export.h"
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
constexpr int kShownOfSeal = 8;

} // namespace

WeekRecordController::WeekRecordController(Services& services, QObject* parent)
    : PageController(services,
                     touchedType(type::kWeekPlan) | touchedType(type::kPlanItem) | touchedType(type::kWeekRecord) |
                         touchedType(type::kItineraryChange) | touchedType(type::kVisit) | touchedType(type::kAccount) |
                         touchedType(type::kPack) | touchedType(type::kStaff),
                     parent),
      m_reason(services)
{}

QString WeekRecordController::submitText() const
{
    const MoveFacts* move = m_facts ? m_facts->record.move("submit") : nullptr;
    return move == nullptr ? QString() : inLanguage(move->label, words());
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

QString WeekRecordController::sealText() const
{
    if (!m_facts || !m_facts->sheet)
        return {};
    const regulation::Sheet& sheet = *m_facts->sheet;
    return tr("第 %1 版 · %2 封存 · 封印 %3 · 依据 %4")
        .arg(sheet.version)
        .arg(words().nearMoment(sheet.sealedAt), Words::text(sheet.seal).left(kShownOfSeal), Words::text(sheet.pack));
}

void WeekRecordController::setRemarks(const QString& text)
{
    if (!editable() || m_remarks == text)
        return;
    m_remarks = text;
    emit remarksChanged();
    m_dirty = true;
    saveDraft();
}

// One save at a time, always of the newest state.
void WeekRecordController::saveDraft()
{
    if (m_saving || !m_dirty || !m_facts)
        return;
    m_saving = true;
    m_dirty = false;
    services().store.run([key = weekSummaryKey(m_facts->record.id), content = m_remarks.toStdString()](
                             Replica& replica) { return replica.saveDraft(key, content); },
                         this,
                         [this](const Status& status) {
                             m_saving = false;
                             if (!status)
                                 services().notices.say(words().refusal(status.error()), Tone::Danger);
                             saveDraft(); // what was typed meanwhile
                         });
}

// Leaving the week, locking, closing the app: the last keystrokes go to the disk.
void WeekRecordController::keepDraft()
{
    if (m_dirty && m_facts)
        services().store.run([key = weekSummaryKey(m_facts->record.id), content = m_remarks.toStdString()](
                                 Replica& replica) { return replica.saveDraft(key, content); });
    m_dirty = false;
}

void WeekRecordController::goToWeek(int ahead)
{
    if (!m_facts)
        return;
    keepDraft();
    m_week = m_facts->week + Day{ahead} * kDaysOfWeek;
    m_refusal.clear();
    refresh();
}

void WeekRecordController::usualWeek()
{
    keepDraft();
    m_week.reset();
    m_refusal.clear();
    if (isActive())
        refresh();
}

bool WeekRecordController::explain(const QString& lineKey)
{
    return m_facts && m_reason.show(*m_facts, idOf(lineKey));
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
    const HandedIn& record = m_facts->record;
    Edit edit{record.view ? OpKind::Edit : OpKind::Create, type::kWeekRecord, record.id, {}};
    if (!record.view)
        edit.fields = {{wf::kRep, services().me.staff}, {wf::kWeek, regulation::formatDay(m_facts->week)}};
    if (m_facts->planned)
        edit.fields.emplace_back(wf::kPlan, m_facts->compared.plan.id);
    if (const std::string remarks = m_remarks.trimmed().toStdString(); !remarks.empty() || record.view)
        edit.fields.emplace_back(wf::kSummary, normalised(remarks));
    edit.fields.emplace_back(wf::kState, std::string("submitted"));
    std::vector<Edit> edits{std::move(edit)};
    if (m_facts->planRecordable)
        edits.push_back({OpKind::Edit,
                         type::kWeekPlan,
                         m_facts->compared.plan.id,
                         {{field::week_plan::kState, std::string("recorded")}}});
    return edits;
}

bool WeekRecordController::exportable() const
{
    return m_facts && m_facts->record.view.has_value();
}

void WeekRecordController::exportPaper()
{
    if (exportable())
        roadbook::exportPaper(services(), this, m_facts->record.id);
}

void WeekRecordController::submit()
{
    if (submitText().isEmpty())
        return;
    m_refusal = refusalOf("submit");
    if (m_refusal.isEmpty()) {
        const auto saved = services().store.save(submission());
        if (saved) {
            m_dirty = false;
            services().store.run(
                [key = weekSummaryKey(m_facts->record.id)](Replica& replica) { return replica.dropDraft(key); });
            services().notices.say(tr("周记录已封存并提交，已存本机，联网后上传"), Tone::Good);
        } else {
            m_refusal = words().refusal(saved.error());
        }
    }
    emit changed();
}

void WeekRecordController::supplement()
{
    if (supplementText().isEmpty())
        return;
    m_refusal = refusalOf("supplement");
    if (m_refusal.isEmpty()) {
        const auto made =
            services().store.ask([id = m_facts->record.id](Replica& replica) { return replica.supplement(id); });
        if (made) {
            services().store.announce(touchedType(type::kWeekRecord), true);
            services().notices.say(tr("补录已封存为新的一版，已存本机"), Tone::Good);
        } else {
            m_refusal = words().refusal(made.error());
        }
    }
    emit changed();
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
    m_problem.clear();
    const auto& result = m_facts->compared.result;
    m_missing = result.missing;
    m_weekTitle = roadbook::weekTitle(m_facts->week, kShownDays, words());
    m_weekHint = roadbook::weekHint(m_facts->week, m_facts->today, *m_facts->compared.pack);
    m_summaryText = m_facts->planned ? tr("计划 %1 家 · 已访 %2 家").arg(result.planned).arg(result.kept)
                                     : tr("这一周没有计划，拜访都算计划外");
    m_handedIn = handedInWords(m_facts->record, type::kWeekRecord, words());
    m_lines.setRows(recordLineRows(*m_facts, words()));
    m_badges.setRows(recordBadges(*m_facts, words()));
    if (otherWeek || !m_facts->record.editable) { // while it is being written, what is on the screen stands
        const QString kept = m_facts->record.view ? Words::text(m_facts->record.view->record.text(wf::kSummary)) : "";
        m_remarks = m_facts->record.editable && m_facts->summaryDraft ? Words::text(*m_facts->summaryDraft) : kept;
        m_dirty = false;
        emit remarksChanged();
    }
    emit changed();
}

void WeekRecordController::readFailed(const Error& error)
{
    clear();
    m_problem = words().refusal(error);
    emit changed();
}

void WeekRecordController::clear()
{
    keepDraft();
    m_facts.reset();
    m_week.reset();
    m_missing = 0;
    m_handedIn = {};
    for (QString* text : {&m_weekTitle, &m_weekHint, &m_summaryText, &m_refusal, &m_problem, &m_remarks})
        text->clear();
    m_lines.setRows({});
    m_badges.setRows({});
    m_reason.clear();
    emit remarksChanged();
    emit changed();
}

} // namespace roadbook
