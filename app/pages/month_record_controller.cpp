// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/month_record_controller.h"

#include "model/fields.h"
#include "pages/month_rows.h"

#include <utility>

namespace roadbook {
namespace {

namespace mf = field::month_record;

} // namespace

MonthRecordController::MonthRecordController(Services& services, QObject* parent)
    : SealedRecordController(services, type::kMonthRecord,
                             touchedType(type::kMonthRecord) | touchedType(type::kWeekRecord) |
                                 touchedType(type::kVisit) | touchedType(type::kAccount) | touchedType(type::kPack) |
                                 touchedType(type::kStaff),
                             parent)
{}

const regulation::Sheet* MonthRecordController::sealedSheet() const
{
    return m_facts && m_facts->sealed ? &m_facts->sheet : nullptr;
}

FieldId MonthRecordController::summaryField() const
{
    return mf::kSummary;
}

QString MonthRecordController::submittedText() const
{
    return tr("月记录已封存并提交，已存本机，联网后上传");
}

QString MonthRecordController::supplementText() const
{
    const QString label = moveText("supplement", true);
    if (!m_facts || !m_facts->grown || label.isEmpty())
        return {};
    return m_facts->late > 0 ? tr("%1 %2 条").arg(label).arg(m_facts->late) : label;
}

std::vector<Edit> MonthRecordController::submission() const
{
    return {submissionEdit({{mf::kRep, services().me.staff}, {mf::kMonth, regulation::formatDay(m_facts->month)}})};
}

void MonthRecordController::submit()
{
    if (m_facts)
        m_month = m_facts->month; // or the next one that is to be handed in would come in its place
    SealedRecordController::submit();
}

void MonthRecordController::goToMonth(int ahead)
{
    if (!m_facts)
        return;
    keepDraft();
    m_month = regulation::plusMonths(m_facts->month, ahead);
    setRefusal({});
    refresh();
}

void MonthRecordController::usualMonth()
{
    keepDraft();
    m_month.reset();
    setRefusal({});
    if (isActive())
        refresh();
}

void MonthRecordController::showMonth(const QString& isoDay)
{
    if (!m_facts || dayOf(isoDay) == 0)
        return;
    keepDraft();
    m_month = regulation::startOfMonth(dayOf(isoDay));
    setRefusal({});
    refresh();
}

void MonthRecordController::refresh()
{
    read([me = services().me.staff, month = m_month](Replica& replica) { return monthRecordFacts(replica, me, month); },
         [this](MonthRecordFacts facts) { show(std::move(facts)); });
}

void MonthRecordController::show(MonthRecordFacts facts)
{
    const bool otherMonth = !m_facts || m_facts->record.id != facts.record.id;
    m_facts = std::move(facts);
    m_monthTitle = roadbook::monthTitle(m_facts->month, words());
    m_monthHint = roadbook::monthHint(m_facts->month, m_facts->today);
    m_summaryText = monthSummary(*m_facts);
    m_gapText = monthGaps(*m_facts, words());
    m_missing = weeksMissing(*m_facts);
    showStanding();
    std::array<RecordLineModel*, kMostWeeks> lines{};
    for (std::size_t i = 0; i < lines.size(); ++i) {
        lines[i] = &m_lines[i];
        m_lines[i].setRows(i < m_facts->weeks.size() ? monthLineRows(*m_facts, m_facts->weeks[i], words())
                                                     : QList<RecordLineRow>());
    }
    m_weeks.setRows(monthWeekRows(*m_facts, lines, words()));
    m_badges.setRows(monthBadges(*m_facts, words()));
    m_grades.setRows(monthGrades(*m_facts));
    m_kinds.setRows(monthKinds(*m_facts, words()));
    showRemarks(otherMonth, m_facts->summaryDraft);
    emit changed();
}

void MonthRecordController::clear()
{
    keepDraft();
    m_facts.reset();
    m_month.reset();
    clearStanding();
    for (QString* text : {&m_monthTitle, &m_monthHint, &m_summaryText, &m_gapText})
        text->clear();
    m_missing = 0;
    m_weeks.setRows({});
    for (RecordLineModel& lines : m_lines)
        lines.setRows({});
    for (BadgeModel* badges : {&m_badges, &m_grades, &m_kinds})
        badges->setRows({});
    clearRemarks();
    emit changed();
}

} // namespace roadbook
