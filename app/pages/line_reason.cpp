// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/line_reason.h"

#include "judge/judge.h"
#include "model/fields.h"
#include "models/tone.h"
#include "pages/due_rows.h"
#include "pages/rows.h"
#include "pages/week_rows.h"

#include <algorithm>

namespace roadbook {
namespace {

using regulation::ComparedLine;
using regulation::Difference;
using regulation::DifferenceKind;
namespace cf = field::itinerary_change;
namespace vf = field::visit;

// What the reason is asked for: what is missing first, else what may be said again.
const Difference* askedOf(const ComparedLine& line, const regulation::PlanRules& rules)
{
    const Difference* asked = nullptr;
    for (const Difference& difference : line.differences) {
        const auto rule = rules.differences.find(difference.kind);
        const bool asks = rule != rules.differences.end() && rule->second.needsReason;
        if (difference.missing && (asked == nullptr || !asked->missing))
            asked = &difference;
        else if (asks && asked == nullptr)
            asked = &difference;
    }
    return asked;
}

const char* changeOf(DifferenceKind kind)
{
    switch (kind) {
    case DifferenceKind::Moved:
        return "moved";
    case DifferenceKind::Skipped:
        return "dropped";
    case DifferenceKind::Added:
        return "added";
    case DifferenceKind::PersonChanged:
        return "person";
    case DifferenceKind::ChannelChanged:
        return "channel";
    default:
        return "other";
    }
}

FieldId reasonFieldOf(DifferenceKind kind)
{
    return kind == DifferenceKind::Added   ? vf::kOffPlanReason
           : kind == DifferenceKind::Dwell ? vf::kStayReason
                                           : vf::kTimeReason;
}

} // namespace

LineReason::LineReason(Services& services, QObject* parent)
    : QObject(parent), m_services(services), m_reasons(ChoiceModel::Pick::OneOrNone)
{}

bool LineReason::show(const WeekRecordFacts& facts, const Id& key)
{
    const auto& lines = facts.compared.result.lines;
    const auto line = std::ranges::find(lines, key, lineKey);
    const auto& rules = *workflowOf(*facts.compared.pack).plan;
    const Difference* asked = line != lines.end() ? askedOf(*line, rules) : nullptr;
    if (asked == nullptr)
        return false;
    m_pack = facts.compared.pack;
    m_line = *line;
    m_kind = asked->kind;
    m_plan = facts.compared.plan.id;
    const auto& rule = rules.differences.at(asked->kind);
    m_report = rule.needsReport || line->visit.isNull();
    m_change.reset();
    for (const Id& on : {line->item, line->visit})
        if (const auto change = facts.changes.find(on); !on.isNull() && change != facts.changes.end())
            m_change = change->second;
    const auto account = facts.accounts.find(line->account);
    m_title = Words::text(account != facts.accounts.end() && !account->second.name.empty() ? account->second.name
                                                                                           : line->customer);
    m_differenceText = roadbook::differenceText(facts, *line, words());
    const QString wants = m_report ? tr("须写明原因，并报告停留时数") : tr("须写明原因");
    m_ruleText =
        tr("%1%2 · %3")
            .arg(inLanguage(rule.label, words()), wants, inLanguage(regulation::sourceWords(rule.source), words()));
    m_reasonText = Words::text(asked->reason);
    if (m_reasonText.isEmpty() && m_change)
        m_reasonText = Words::text(m_change->record.text(cf::kReason));
    const std::int64_t stay = line->visit.isNull() ? 0 : line->stayMinutes;
    m_stayText = stay >= 0 ? QString::number(stay) : QString();
    m_reasons.setRows(usualReasons(asked->kind));
    emit changed();
    return true;
}

void LineReason::clear()
{
    m_pack.reset();
    m_line = {};
    m_change.reset();
    for (QString* text : {&m_title, &m_differenceText, &m_ruleText, &m_reasonText, &m_stayText})
        text->clear();
    m_reasons.setRows({});
    emit changed();
}

QString LineReason::save(const QString& reason, const QString& stayMinutes)
{
    const QString given = reason.trimmed();
    if (m_report) {
        bool isNumber = false;
        const qint64 stay = stayMinutes.trimmed().toLongLong(&isNumber);
        if (!stayMinutes.trimmed().isEmpty() && (!isNumber || stay < 0))
            return tr("停留时间请写分钟数，例如 40；没去写 0。");
        return saveReport(given.toStdString(), isNumber ? std::optional<std::int64_t>(stay) : std::nullopt);
    }
    if (given.isEmpty())
        return m_ruleText;
    const auto saved = m_services.store.save(
        {{OpKind::Edit, type::kVisit, m_line.visit, {{reasonFieldOf(m_kind), given.toStdString()}}}});
    if (!saved)
        return words().refusal(saved.error());
    m_services.notices.say(tr("原因已存本机"), Tone::Good);
    return {};
}

QString LineReason::saveReport(const std::string& reason, std::optional<std::int64_t> stay)
{
    const std::string_view before = m_change ? m_change->record.text(cf::kState) : std::string_view{};
    const bool again = before == "draft" || before == "returned";
    Edit edit{again ? OpKind::Edit : OpKind::Create, type::kItineraryChange, again ? m_change->record.id : Id{}, {}};
    if (!again) {
        edit.fields = {{cf::kRep, m_services.me.staff}};
        for (const auto& [field, about] : {std::pair{cf::kPlan, m_plan}, std::pair{cf::kItem, m_line.item}})
            if (!about.isNull())
                edit.fields.emplace_back(field, about);
    }
    for (const auto& [field, about] : {std::pair{cf::kVisit, m_line.visit}, std::pair{cf::kAccount, m_line.account}})
        if (!about.isNull())
            edit.fields.emplace_back(field, about);
    edit.fields.emplace_back(cf::kChange, std::string(changeOf(m_kind)));
    edit.fields.emplace_back(cf::kDay, regulation::formatDay(m_line.day));
    if (stay)
        edit.fields.emplace_back(cf::kStayMinutes, *stay);
    if (!reason.empty())
        edit.fields.emplace_back(cf::kReason, reason);
    edit.fields.emplace_back(cf::kState, std::string("submitted"));
    if (const auto refusal = lacksFields(*m_pack, type::kItineraryChange, "submitted", edit.fields))
        return refusalText(*refusal, words());
    const auto saved = m_services.store.save({edit});
    if (!saved)
        return words().refusal(saved.error());
    m_services.notices.say(tr("已报告行程变更，已存本机"), Tone::Good);
    return {};
}

} // namespace roadbook
