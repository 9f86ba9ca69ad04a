// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/week_plan_controller.h"

#include "model/fields.h"
#include "models/tone.h"
#include "pages/rows.h"

#include <algorithm>
#include <utility>

namespace roadbook {
namespace {

using regulation::Day;
namespace wf = field::week_plan;
namespace pf = field::plan_item;

constexpr auto kUsualKind = "return_visit";
constexpr auto kUsualChannel = "on_site";

std::string isoOf(Day day)
{
    return regulation::formatDay(day);
}

// The same hour on the other day.
Edit dayEdit(const PlannedFacts& item, Day day)
{
    Edit edit{OpKind::Edit, type::kPlanItem, item.item.record.id, {{pf::kDay, isoOf(day)}}};
    constexpr Timestamp kDay = 24 * 60 * 60 * 1000;
    for (const FieldId field : {pf::kPlannedStart, pf::kPlannedEnd})
        if (const Timestamp at = item.item.record.integer(field); at != 0)
            edit.fields.emplace_back(field, at + (day - item.planned.day) * kDay);
    return edit;
}

} // namespace

WeekPlanController::WeekPlanController(Services& services, QObject* parent)
    : HandedInController(services, type::kWeekPlan,
                         touchedType(type::kWeekPlan) | touchedType(type::kPlanItem) |
                             touchedType(type::kItineraryChange) | touchedType(type::kVisit) |
                             touchedType(type::kPromise) | touchedType(type::kAccount) | touchedType(type::kPack) |
                             touchedType(type::kStaff),
                         parent),
      m_editor(services)
{}

QString WeekPlanController::chosenText() const
{
    const auto row = std::ranges::find(m_suggestions.rows(), m_chosen, &SuggestionRow::suggestionKey);
    return m_chosen.isEmpty() || row == m_suggestions.rows().end() ? QString() : row->accountName;
}

void WeekPlanController::setQuery(const QString& text)
{
    if (m_query == text)
        return;
    m_query = text;
    emit queryChanged();
    if (isActive())
        refresh();
}

void WeekPlanController::goToWeek(int ahead)
{
    if (!m_facts)
        return;
    m_week = m_facts->week + Day{ahead} * kDaysOfWeek;
    setRefusal({});
    refresh();
}

void WeekPlanController::usualWeek()
{
    m_week.reset();
    setRefusal({});
    if (isActive())
        refresh();
}

void WeekPlanController::showWeek(const QString& isoDay)
{
    if (!m_facts || dayOf(isoDay) == 0)
        return;
    m_week = startOfWeek(dayOf(isoDay), m_facts->pack->calendar.weekStart);
    setRefusal({});
    refresh();
}

void WeekPlanController::choose(const QString& accountId)
{
    m_chosen = m_chosen == accountId || !editable() ? QString() : accountId;
    showLists();
    emit changed();
}

const PlannedFacts* WeekPlanController::find(const QString& itemId) const
{
    if (!m_facts)
        return nullptr;
    const auto at =
        std::ranges::find(m_facts->items, idOf(itemId), [](const PlannedFacts& one) { return one.item.record.id; });
    return at != m_facts->items.end() ? &*at : nullptr;
}

bool WeekPlanController::save(std::vector<Edit> edits)
{
    const auto saved = services().store.save(std::move(edits));
    if (!saved)
        services().notices.say(words().refusal(saved.error()), Tone::Danger);
    return saved.has_value();
}

void WeekPlanController::saveUndoable(std::vector<Edit> edits, const QString& said, std::vector<Edit> undo)
{
    setRefusal({});
    if (save(std::move(edits)))
        services().notices.say(said, Tone::Good, [this, undo = std::move(undo)] { save(undo); });
}

// The plan itself, made with its first item.
Edit WeekPlanController::planEdit() const
{
    return {OpKind::Create,
            type::kWeekPlan,
            m_facts->plan.id,
            {{wf::kRep, services().me.staff}, {wf::kWeek, isoOf(m_facts->week)}}};
}

void WeekPlanController::planOn(const QString& accountId, int dayIndex)
{
    if (dayIndex >= 0 && dayIndex < m_days.count())
        plan(accountId, m_days.rows().at(dayIndex).day);
}

void WeekPlanController::plan(const QString& accountId, const QString& day)
{
    const Day on = dayOf(day);
    const Id account = idOf(accountId);
    if (!editable() || account.isNull() || on < m_facts->week || on >= m_facts->week + kDaysOfWeek)
        return;
    const QString when = words().dayTitle(dateOf(on));
    const bool there = std::ranges::any_of(
        m_facts->items, [&](const PlannedFacts& one) { return one.account.id == account && one.planned.day == on; });
    m_chosen.clear();
    if (there) {
        services().notices.say(tr("这位客户已经排在%1").arg(when), Tone::Info);
        showLists();
        return emit changed();
    }
    const auto row = std::ranges::find(m_suggestions.rows(), accountId, &SuggestionRow::accountId);
    const bool known = row != m_suggestions.rows().end();
    const std::string kind = known && !row->kind.isEmpty() ? row->kind.toStdString() : kUsualKind;
    const std::string channel = known && !row->channel.isEmpty() ? row->channel.toStdString() : kUsualChannel;
    const Environment& env = services().store.environment();
    const Id item = makeId(env.clock(), env.random);
    std::vector<Edit> edits;
    if (!m_facts->plan.view)
        edits.push_back(planEdit());
    edits.push_back({OpKind::Create,
                     type::kPlanItem,
                     item,
                     {{pf::kRep, services().me.staff},
                      {pf::kPlan, m_facts->plan.id},
                      {pf::kAccount, account},
                      {pf::kDay, isoOf(on)},
                      {pf::kKind, kind},
                      {pf::kChannel, channel}}});
    saveUndoable(std::move(edits), tr("已排在%1，已存本机").arg(when), {{OpKind::Delete, type::kPlanItem, item, {}}});
}

void WeekPlanController::move(const QString& itemId, const QString& day)
{
    const PlannedFacts* item = find(itemId);
    const Day to = dayOf(day);
    if (item == nullptr || !editable() || to == item->planned.day || to < m_facts->week ||
        to >= m_facts->week + kDaysOfWeek)
        return;
    Edit back{OpKind::Edit, type::kPlanItem, item->item.record.id, {{pf::kDay, isoOf(item->planned.day)}}};
    for (const FieldId field : {pf::kPlannedStart, pf::kPlannedEnd})
        if (const Timestamp at = item->item.record.integer(field); at != 0)
            back.fields.emplace_back(field, at);
    saveUndoable({dayEdit(*item, to)}, tr("已移到%1").arg(words().dayTitle(dateOf(to))), {std::move(back)});
}

void WeekPlanController::shift(const QString& itemId, int days)
{
    const PlannedFacts* item = find(itemId);
    if (item == nullptr)
        return;
    const Day to = item->planned.day + days;
    if (to >= m_facts->week && to < m_facts->week + m_days.count())
        move(itemId, Words::isoDay(dateOf(to)));
}

void WeekPlanController::remove(const QString& itemId)
{
    const PlannedFacts* item = find(itemId);
    if (item == nullptr || !editable())
        return;
    const Id id = item->item.record.id;
    saveUndoable({{OpKind::Delete, type::kPlanItem, id, {}}},
                 tr("已从计划里去掉：%1").arg(Words::text(item->account.name)),
                 {{OpKind::Undelete, type::kPlanItem, id, {}}});
}

bool WeekPlanController::openItem(const QString& itemId)
{
    return m_facts && m_editor.show(*m_facts, idOf(itemId));
}

void WeekPlanController::submit()
{
    moveTo("submit", "submitted", tr("计划已提交主管，已存本机，联网后上传"));
}

void WeekPlanController::refresh()
{
    const WeekPlanQuestion question{services().me.staff, m_week, m_query.trimmed().toStdString()};
    readDue([question, keeper = services().due](Replica& replica) { return weekPlanFacts(replica, *keeper, question); },
            [this](WeekPlanFacts facts) { show(std::move(facts)); });
}

void WeekPlanController::show(WeekPlanFacts facts)
{
    m_facts = std::move(facts);
    m_weekTitle = roadbook::weekTitle(m_facts->week, daysToPlan(*m_facts), words());
    m_weekHint = roadbook::weekHint(m_facts->week, m_facts->today, *m_facts->pack);
    m_summaryText = planSummary(*m_facts);
    showStanding();
    m_dueProblem = m_facts->dueTrouble ? words().refusal(*m_facts->dueTrouble) : QString();
    if (!editable())
        m_chosen.clear();
    showLists();
    emit changed();
}

void WeekPlanController::showLists()
{
    if (!m_facts)
        return;
    m_suggestions.setRows(suggestionRows(*m_facts, m_query.trimmed(), m_chosen, words()));
    std::array<PlanItemModel*, kDaysOfWeek> items{};
    for (int i = 0; i < kDaysOfWeek; ++i) {
        items[i] = &m_items[i];
        m_items[i].setRows(planItemRows(*m_facts, m_facts->week + i, words()));
    }
    m_days.setRows(weekDayRows(*m_facts, items, m_chosen, words()));
}

void WeekPlanController::clear()
{
    m_facts.reset();
    m_week.reset();
    clearStanding();
    for (QString* text : {&m_weekTitle, &m_weekHint, &m_summaryText, &m_dueProblem, &m_chosen, &m_query})
        text->clear();
    m_suggestions.setRows({});
    m_days.setRows({});
    for (PlanItemModel& items : m_items)
        items.setRows({});
    m_editor.clear();
    emit queryChanged();
    emit changed();
}

} // namespace roadbook
