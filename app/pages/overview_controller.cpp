// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/overview_controller.h"

#include "model/fields.h"
#include "pages/due_rows.h"
#include "pages/marks.h"
#include "pages/rows.h"

#include <algorithm>

namespace roadbook {
namespace {

constexpr int kDaysOfWeek = 7;
constexpr Touched kShows = touchedType(type::kVisit) | touchedType(type::kAccount) | touchedType(type::kWeekPlan) |
                           touchedType(type::kPlanItem) | touchedType(type::kWeekRecord) |
                           touchedType(type::kMonthRecord) | touchedType(type::kConflict) |
                           touchedType(type::kComplaint) | touchedType(type::kStaff) | touchedType(type::kPack);

QString teamRow(const Id& team)
{
    return QStringLiteral("team/") + textOf(team);
}

QString personRow(const Id& person)
{
    return QStringLiteral("person/") + textOf(person);
}

} // namespace

OverviewController::OverviewController(Services& services, QObject* parent) : PageController(services, kShows, parent)
{}

QString OverviewController::title() const
{
    return services().me.role == Role::Manager ? tr("部门总览") : tr("团队总览");
}

QString OverviewController::subtitle() const
{
    return tr("今天的覆盖 · 前 %1 周的计划与逾期 · 近 %2 周的拜访").arg(kNumbersWeeks).arg(kOverviewWeeks);
}

QStringList OverviewController::grades() const
{
    QStringList heads;
    for (const std::string& grade : m_facts.grades)
        heads.append(coverageGradeText(grade));
    heads.append(tr("全部"));
    return heads;
}

void OverviewController::open()
{
    m_shown = true;
    refresh();
}

void OverviewController::close()
{
    m_shown = false;
    ++m_run;
}

void OverviewController::refresh()
{
    if (!m_shown || !isActive())
        return;
    readDue([due = services().due](Replica& replica) { return overviewFacts(replica, *due); },
            [this](OverviewFacts facts) {
                m_facts = std::move(facts);
                m_problem.clear();
                show();
                showAccounts();
                readWeek(0, ++m_run);
            });
}

void OverviewController::readFailed(const Error& error)
{
    m_problem = words().refusal(error);
    emit changed();
}

// This week first, then back week by week: a job each, so that saves go between them.
void OverviewController::readWeek(int back, std::uint64_t run)
{
    if (back >= kOverviewWeeks)
        return;
    const regulation::Day week = m_facts.thisWeek - back * kDaysOfWeek;
    services().store.run([week](Replica& replica) { return weekOfVisits(replica, week); }, this,
                         [this, back, run](Result<VisitedWeek> facts) {
                             if (run != m_run || !isActive())
                                 return;
                             if (!facts)
                                 return readFailed(facts.error());
                             m_read.insert_or_assign(facts->week, std::move(*facts));
                             showWeeks();
                             readWeek(back + 1, run);
                         });
}

std::vector<const OverviewPerson*> OverviewController::peopleOf(const QString& rowId) const
{
    std::vector<const OverviewPerson*> people;
    for (const OverviewPerson& person : m_facts.people)
        if (rowId.isEmpty() || rowId == teamRow(person.team) || rowId == personRow(person.id))
            people.push_back(&person);
    return people;
}

OverviewController::Sum OverviewController::sumOf(const QString& rowId) const
{
    Sum sum;
    for (const OverviewPerson* person : peopleOf(rowId)) {
        sum.numbers += person->numbers;
        sum.missing += person->missing;
        sum.handedInLate += person->handedInLate;
        sum.conflicts += person->conflicts;
        sum.complaints += person->complaints;
    }
    return sum;
}

CellModel* OverviewController::cellsOf(const QString& rowId, const Numbers& numbers)
{
    QList<CellRow> cells;
    const auto add = [&cells](const regulation::Ratio& ratio) {
        cells.append({QString::number(cells.size()), shareText(ratio),
                      tr("应联系 %1 项，按时 %2 项").arg(ratio.whole).arg(ratio.part), toneOfShare(ratio)});
    };
    for (const std::string& grade : m_facts.grades) {
        const auto ratio = numbers.byGrade.find(grade);
        add(ratio != numbers.byGrade.end() ? ratio->second : regulation::Ratio{});
    }
    add(numbers.coverage);
    auto& model = m_cells[rowId];
    if (!model)
        model = std::make_unique<CellModel>();
    model->setRows(std::move(cells));
    return model.get();
}

MatrixRow OverviewController::rowOf(const QString& rowId, const QString& label, int level)
{
    const Sum sum = sumOf(rowId);
    return {.rowId = rowId,
            .label = label,
            .level = level,
            .chosen = rowId == m_chosen,
            .cells = cellsOf(rowId, sum.numbers),
            .planText = shareText(sum.numbers.plan.adherence),
            .planTone = toneOfShare(sum.numbers.plan.adherence),
            .missing = sum.missing,
            .handedInLate = sum.handedInLate,
            .conflicts = sum.conflicts,
            .complaints = sum.complaints};
}

QString OverviewController::labelOf(const QString& rowId) const
{
    for (const OverviewTeam& team : m_facts.teams)
        if (rowId == teamRow(team.id))
            return team.name.empty() ? tr("没有团队") : Words::text(team.name);
    for (const OverviewPerson& person : m_facts.people)
        if (rowId == personRow(person.id))
            return Words::text(person.name);
    return tr("全部");
}

// One team alone is not folded: there is nothing to look over.
void OverviewController::show()
{
    const bool several = m_facts.teams.size() > 1;
    QList<MatrixRow> rows;
    if (several)
        rows.append(rowOf({}, tr("全部"), 0));
    for (const OverviewTeam& team : m_facts.teams) {
        const QString id = teamRow(team.id);
        MatrixRow row = rowOf(id, labelOf(id), 1);
        row.foldable = several;
        row.folded = several && !m_unfolded.contains(id);
        rows.append(row);
        for (const OverviewPerson& person : m_facts.people)
            if (person.team == team.id && !row.folded)
                rows.append(rowOf(personRow(person.id), Words::text(person.name), 2));
    }
    m_table.setRows(std::move(rows));
    emit changed();
    showWeeks();
}

void OverviewController::choose(const QString& rowId)
{
    const auto& rows = m_table.rows();
    const auto row = std::ranges::find(rows, rowId, &MatrixRow::rowId);
    if (row == rows.end())
        return;
    if (row->foldable && !m_unfolded.remove(rowId))
        m_unfolded.insert(rowId);
    m_chosen = rowId;
    show();
}

QString OverviewController::chartTitle() const
{
    return m_chosen.isEmpty() ? QString() : labelOf(m_chosen);
}

void OverviewController::showWeeks()
{
    QSet<QString> people;
    for (const OverviewPerson* person : peopleOf(m_chosen))
        people.insert(textOf(person->id));
    QList<ChartRow> rows;
    double before = -1;
    for (int back = kOverviewWeeks - 1; back >= 0; --back) {
        const auto week = m_read.find(m_facts.thisWeek - back * kDaysOfWeek);
        if (week == m_read.end())
            continue; // it has not come yet
        WeekVisits sum;
        for (const auto& [person, visits] : week->second.people)
            if (people.contains(textOf(person))) {
                sum.planned += visits.planned;
                sum.kept += visits.kept;
                sum.done += visits.done;
            }
        const QDate first = dateOf(week->first);
        const regulation::Ratio kept{sum.kept, sum.planned};
        ChartRow row{.pointId = Words::isoDay(first),
                     .label = words().axisDay(first),
                     .detail =
                         tr("%1起的一周：计划 %2，完成 %3").arg(words().day(first)).arg(sum.planned).arg(sum.done),
                     .first = static_cast<double>(sum.planned),
                     .second = static_cast<double>(sum.done),
                     .share = sum.planned > 0 ? static_cast<double>(sum.kept) / sum.planned : -1,
                     .shareBefore = before,
                     .shareText = shareText(kept)};
        before = row.share;
        rows.append(row);
    }
    m_weeks.setRows(std::move(rows));
    emit chartChanged();
}

void OverviewController::look(const QString& rowId, int column)
{
    if (column < 0 || column > static_cast<int>(m_facts.grades.size()))
        return;
    m_lookedRow = rowId;
    m_lookedColumn = column;
    showAccounts();
}

void OverviewController::lookAway()
{
    m_lookedColumn = -1;
    m_accountsTitle.clear();
    m_accountsHint.clear();
    m_accounts.setRows({});
    emit accountsChanged();
}

void OverviewController::showAccounts()
{
    if (m_lookedColumn < 0)
        return;
    CoverageQuestion question;
    for (const OverviewPerson* person : peopleOf(m_lookedRow))
        question.people.push_back(person->id);
    const auto column = static_cast<std::size_t>(m_lookedColumn);
    if (column < m_facts.grades.size())
        question.grade = m_facts.grades[column];
    services().store.run(
        [question, due = services().due](Replica& replica) { return coveredAccounts(replica, *due, question); }, this,
        [this, row = m_lookedRow, column = m_lookedColumn](const Result<CoveredAccounts>& found) {
            if (row != m_lookedRow || column != m_lookedColumn || !isActive())
                return;
            if (!found)
                return readFailed(found.error());
            QList<CoveredRow> rows;
            for (const CoveredAccount& one : found->rows) {
                const DueRow due = dueRow(one.worst, words());
                rows.append({.rowKey = textOf(one.account.id) + QLatin1Char('/') + Words::text(one.personName),
                             .accountId = textOf(one.account.id),
                             .name = Words::text(one.account.name),
                             .grade = Words::text(one.account.grade),
                             .tender = one.account.tender,
                             .personName = Words::text(one.personName),
                             .countText = tr("%1 项，按时 %2 项").arg(one.asked).arg(one.kept),
                             .whenText = due.when,
                             .why = due.why,
                             .tone = due.tone});
            }
            m_accountsTitle = QStringLiteral("%1 · %2").arg(labelOf(row), grades().value(column));
            m_accountsHint = found->cut
                                 ? tr("%n 家客户，逾期在前，列出前 %1 行", nullptr, found->customers).arg(rows.size())
                                 : tr("%n 家客户，逾期在前", nullptr, found->customers);
            m_accounts.setRows(std::move(rows));
            emit accountsChanged();
        });
}

void OverviewController::clear()
{
    close();
    m_facts = {};
    m_read.clear();
    m_chosen.clear();
    m_unfolded.clear();
    m_problem.clear();
    m_table.setRows({});
    m_cells.clear(); // no row shows them any more
    m_weeks.setRows({});
    lookAway();
    emit changed();
    emit chartChanged();
}

} // namespace roadbook
