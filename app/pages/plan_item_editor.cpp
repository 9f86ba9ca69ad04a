// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/plan_item_editor.h"

#include "judge/judge.h"
#include "model/fields.h"
#include "model/scaled.h"
#include "models/tone.h"
#include "pages/due_rows.h"
#include "pages/request_rows.h"
#include "pages/rows.h"
#include "pages/week_rows.h"

#include <QtCore/QDateTime>

#include <algorithm>

namespace roadbook {
namespace {

namespace pf = field::plan_item;
namespace cf = field::itinerary_change;
namespace rf = field::request;

constexpr int kMoneyPlaces = 2;

// "9:30" or "09:30"; the colon of a Chinese keyboard too.
QTime timeOf(QString text)
{
    return QTime::fromString(text.trimmed().replace(QChar(0xFF1A), u':'), QStringLiteral("H:mm"));
}

} // namespace

PlanItemEditor::PlanItemEditor(Services& services, QObject* parent)
    : QObject(parent), m_services(services), m_days(ChoiceModel::Pick::One), m_channels(ChoiceModel::Pick::One),
      m_preparation(ChoiceModel::Pick::Several), m_giftKinds(ChoiceModel::Pick::OneOrNone),
      m_changes(ChoiceModel::Pick::One), m_reasons(ChoiceModel::Pick::OneOrNone)
{
    connect(&m_changes, &ChoiceModel::chosenChanged, this, &PlanItemEditor::movingChanged);
}

QString PlanItemEditor::itemId() const
{
    return textOf(m_item.item.record.id);
}

QString PlanItemEditor::accountId() const
{
    return textOf(m_item.account.id);
}

QString PlanItemEditor::accountName() const
{
    return Words::text(m_item.account.name.empty() ? m_item.planned.customer : m_item.account.name);
}

QString PlanItemEditor::plannedText() const
{
    if (m_item.planned.day == 0)
        return {};
    const QString day = words().dayTitle(dateOf(m_item.planned.day));
    return m_item.planned.start == 0 ? day : tr("%1 %2").arg(day, timeText());
}

QString PlanItemEditor::timeText() const
{
    return m_item.planned.start == 0 ? QString() : Words::time(m_item.planned.start);
}

QString PlanItemEditor::mattersText() const
{
    return Words::text(m_item.item.record.text(pf::kMatters));
}

QString PlanItemEditor::giftText() const
{
    return Words::text(m_item.item.record.text(pf::kGift));
}

QString PlanItemEditor::expenseText() const
{
    const std::int64_t fen = m_item.item.record.integer(pf::kExpense);
    return fen == 0 ? QString() : Words::text(formatScaled(fen, kMoneyPlaces));
}

QString PlanItemEditor::requestText() const
{
    const auto outcome = [this](const QString& what, const RequestOutcome& of) {
        return of.state.empty() ? QString() : tr("%1：%2").arg(what, outcomeText(of, words()));
    };
    QStringList parts{outcome(tr("礼品审批"), m_item.gift), outcome(tr("费用审批"), m_item.expense)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString PlanItemEditor::approvalText() const
{
    const auto& rules = m_pack ? workflowOf(*m_pack).visit : std::nullopt;
    return rules ? tr("礼品事前申报并获批准，年历、贺卡除外；费用事前申请（%1）")
                       .arg(inLanguage(regulation::sourceWords(rules->giftSource), words()))
                 : QString();
}

bool PlanItemEditor::moving() const
{
    return m_changes.chosenValue() == QLatin1String("moved");
}

QString PlanItemEditor::stayText() const
{
    return m_changes.chosenValue() == QLatin1String("dropped") ? QStringLiteral("0") : QString();
}

QString PlanItemEditor::reportedText() const
{
    if (!m_item.change)
        return {};
    const Record& change = m_item.change->record;
    QStringList parts{words().choice(type::kItineraryChange, cf::kChange, change.text(cf::kChange)),
                      words().choice(type::kItineraryChange, cf::kState, change.text(cf::kState)),
                      Words::text(change.text(cf::kReason)), Words::text(change.text(cf::kGuidance))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

bool PlanItemEditor::show(const WeekPlanFacts& facts, const Id& item)
{
    const auto found = std::ranges::find(facts.items, item, [](const PlannedFacts& one) { return one.item.record.id; });
    if (found == facts.items.end())
        return false;
    m_item = *found;
    m_pack = facts.pack;
    m_reporting = !facts.plan.editable;
    showChoices(facts);
    emit changed();
    emit movingChanged();
    return true;
}

void PlanItemEditor::showChoices(const WeekPlanFacts& facts)
{
    const Record& item = m_item.item.record;
    m_days.setRows(dayChoices(facts, m_item.planned.day, words()));
    m_channels.setRows(fieldChoices(type::kPlanItem, pf::kChannel, {std::string(item.text(pf::kChannel))}, words()));
    m_preparation.setRows(fieldChoices(type::kPlanItem, pf::kPreparation, item.set(pf::kPreparation), words()));
    m_giftKinds.setRows(fieldChoices(type::kPlanItem, pf::kGiftKind, {std::string(item.text(pf::kGiftKind))}, words()));
    QList<ChoiceRow> changes = fieldChoices(type::kItineraryChange, cf::kChange, {"moved"}, words());
    erase_if(changes, [](const ChoiceRow& row) { return row.value == QLatin1String("added"); }); // it is planned
    m_changes.setRows(std::move(changes));
    m_reasons.setRows(usualReasons(regulation::DifferenceKind::Moved));
}

void PlanItemEditor::clear()
{
    m_item = {};
    m_pack.reset();
    for (ChoiceModel* model : {&m_days, &m_channels, &m_preparation, &m_giftKinds, &m_changes, &m_reasons})
        model->setRows({});
    emit changed();
}

PlanItemEditor::Asked PlanItemEditor::giftAsked(const std::string& gift, const std::string& kind) const
{
    const Record& item = m_item.item.record;
    const auto& rules = workflowOf(*m_pack).visit;
    const bool standing = rules && std::ranges::find(rules->standingGifts, kind) != rules->standingGifts.end();
    const std::string what = gift.empty() ? words().choice(type::kPlanItem, pf::kGiftKind, kind).toStdString() : gift;
    return {.reference = pf::kGiftRequest,
            .state = m_item.gift.state,
            .needed = (!gift.empty() || !kind.empty()) && !standing,
            .changed = gift != item.text(pf::kGift) || kind != item.text(pf::kGiftKind),
            .fields = {{rf::kKind, std::string("gift")}, {rf::kWhat, what}, {rf::kGiftKind, normalised(kind)}}};
}

PlanItemEditor::Asked PlanItemEditor::expenseAsked(std::int64_t fen) const
{
    return {.reference = pf::kExpenseRequest,
            .state = m_item.expense.state,
            .needed = fen > 0,
            .changed = fen != m_item.item.record.integer(pf::kExpense),
            .fields = {{rf::kKind, std::string("visit_expense")},
                       {rf::kWhat, tr("拜访费用").toStdString()},
                       {rf::kAmount, fen}}};
}

// What was asked for and is not wanted any more, or is another thing now, is withdrawn; what is needed is asked for.
void PlanItemEditor::ask(const Asked& asked, std::vector<Edit>& edits) const
{
    const Record& item = m_item.item.record;
    const bool there = !asked.state.empty() && asked.state != "withdrawn" && asked.state != "rejected";
    const bool stale = there && (!asked.needed || asked.changed);
    if (stale && asked.state == "submitted")
        edits.push_back(
            {OpKind::Edit, type::kRequest, item.ref(asked.reference), {{rf::kState, std::string("withdrawn")}}});
    if (stale && !asked.needed)
        edits.front().fields.emplace_back(asked.reference, Value{});
    if (!asked.needed || (there && !stale))
        return;
    const Environment& env = m_services.store.environment();
    Edit request{OpKind::Create, type::kRequest, makeId(env.clock(), env.random), asked.fields};
    std::erase_if(request.fields, [](const auto& given) { return isNull(given.second); });
    request.fields.emplace_back(rf::kAuthor, m_services.me.staff);
    request.fields.emplace_back(rf::kPlanItem, item.id);
    if (!m_item.account.id.isNull())
        request.fields.emplace_back(rf::kAccount, m_item.account.id);
    request.fields.emplace_back(rf::kState, std::string("submitted"));
    edits.front().fields.emplace_back(asked.reference, request.id);
    edits.push_back(std::move(request));
}

QString PlanItemEditor::save(const QString& timeHm, const QString& matters, const QString& gift, const QString& expense)
{
    const QDate day = dateOf(dayOf(m_days.chosenValue()));
    const QTime time = timeOf(timeHm);
    if (!timeHm.trimmed().isEmpty() && !time.isValid())
        return tr("时间要写成 9:30 这样，或者留空。");
    const std::string money = expense.trimmed().toStdString();
    const auto fen = money.empty() ? Result<std::int64_t>(0) : parseScaled(money, kMoneyPlaces);
    if (!fen || *fen < 0)
        return tr("费用写成元，例如 200 或 200.50；没有就留空。");
    const std::string what = gift.trimmed().toStdString();
    const std::string kind = m_giftKinds.chosenValue().toStdString();
    const Value start = time.isValid() ? Value{Timestamp{QDateTime(day, time).toMSecsSinceEpoch()}} : Value{};
    std::vector<Edit> edits{{OpKind::Edit,
                             type::kPlanItem,
                             m_item.item.record.id,
                             {{pf::kDay, Words::isoDay(day).toStdString()},
                              {pf::kPlannedStart, start},
                              {pf::kChannel, normalised(m_channels.chosenValue().toStdString())},
                              {pf::kPreparation, normalised(setOf(m_preparation))},
                              {pf::kMatters, normalised(matters.trimmed().toStdString())},
                              {pf::kGift, normalised(what)},
                              {pf::kGiftKind, normalised(kind)},
                              {pf::kExpense, *fen == 0 ? Value{} : Value{*fen}}}}};
    ask(giftAsked(what, kind), edits);
    ask(expenseAsked(*fen), edits);
    const auto saved = m_services.store.save(edits);
    if (!saved)
        return words().refusal(saved.error());
    m_services.notices.say(edits.size() > 1 ? tr("已存本机，审批申请一并提交主管") : tr("已存本机"), Tone::Good);
    return {};
}

QString PlanItemEditor::report(const QString& reason, const QString& stayMinutes)
{
    const std::string_view before = m_item.change ? m_item.change->record.text(cf::kState) : std::string_view{};
    if (before == "submitted" || before == "acknowledged")
        return tr("这一项已经报告过。要再改，请主管先退回。");
    bool isNumber = false;
    const qint64 stay = stayMinutes.trimmed().toLongLong(&isNumber);
    if (!stayMinutes.trimmed().isEmpty() && (!isNumber || stay < 0))
        return tr("停留时间请写分钟数，例如 40；没去写 0。");
    const QString day = moving() ? m_days.chosenValue() : Words::isoDay(dateOf(m_item.planned.day));
    if (moving() && dayOf(day) == m_item.planned.day)
        return tr("请选改到哪一天。");
    Edit edit{before.empty() ? OpKind::Create : OpKind::Edit,
              type::kItineraryChange,
              before.empty() ? Id{} : m_item.change->record.id,
              {}};
    if (before.empty())
        edit.fields = {{cf::kRep, m_services.me.staff},
                       {cf::kPlan, m_item.item.record.ref(pf::kPlan)},
                       {cf::kItem, m_item.item.record.id}};
    if (before.empty() && !m_item.account.id.isNull())
        edit.fields.emplace_back(cf::kAccount, m_item.account.id);
    edit.fields.emplace_back(cf::kChange, m_changes.chosenValue().toStdString());
    edit.fields.emplace_back(cf::kDay, day.toStdString());
    if (isNumber)
        edit.fields.emplace_back(cf::kStayMinutes, std::int64_t{stay});
    if (!reason.trimmed().isEmpty())
        edit.fields.emplace_back(cf::kReason, reason.trimmed().toStdString());
    edit.fields.emplace_back(cf::kState, std::string("submitted"));
    if (const auto refusal = lacksFields(*m_pack, type::kItineraryChange, "submitted", edit.fields))
        return refusalText(*refusal, words());
    const auto saved = m_services.store.save({edit});
    if (!saved)
        return words().refusal(saved.error());
    m_services.notices.say(tr("已报告主管，已存本机，联网后上传"), Tone::Good);
    return {};
}

} // namespace roadbook
