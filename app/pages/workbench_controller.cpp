// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/workbench_controller.h"

#include "pages/work_rows.h"

#include <algorithm>
#include <chrono>

namespace roadbook {
namespace {

using Work = WorkFacts::Kind;

QString valueOf(Work kind)
{
    return QString::number(static_cast<int>(kind));
}

} // namespace

WorkbenchController::WorkbenchController(Services& services, QObject* parent)
    : PageController(services, kTouchedAll, parent), m_kinds(ChoiceModel::Pick::One)
{
    connect(&m_kinds, &ChoiceModel::picked, this, &WorkbenchController::show);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, [this] { refreshSoon(); });
}

void WorkbenchController::open()
{
    m_shown = true;
    m_minute.start();
    refresh();
}

void WorkbenchController::close()
{
    m_shown = false;
    m_minute.stop();
}

void WorkbenchController::refresh()
{
    if (!m_shown || !isActive())
        return;
    readDue([me = services().me, keeper = services().due,
             weeks = services().drawn](Replica& replica) { return workbenchFacts(replica, *keeper, *weeks, me); },
            [this](WorkbenchFacts facts) {
                m_facts = std::move(facts);
                m_problem.clear();
                m_ready = true;
                showKinds();
                show();
            });
}

void WorkbenchController::readFailed(const Error& error)
{
    m_problem = words().refusal(error);
    emit changed();
}

void WorkbenchController::showKinds()
{
    const QString chosen = m_kinds.chosenValue();
    QList<ChoiceRow> rows{{QString(), tr("全部 %1").arg(m_facts.rows.size()), {}, true}};
    for (const Work kind : {Work::Review, Work::Request, Work::Missing, Work::Conflict, Work::Refused, Work::SpotCheck,
                            Work::Explained, Work::OwnVisits}) {
        const auto count = std::ranges::count(m_facts.rows, kind, &WorkFacts::kind);
        if (count == 0)
            continue;
        rows.append({valueOf(kind), tr("%1 %2").arg(workKind(kind)).arg(count), {}, valueOf(kind) == chosen});
        rows.first().chosen = rows.first().chosen && valueOf(kind) != chosen; // what is done with chooses all
    }
    m_kinds.setRows(rows);
}

void WorkbenchController::show()
{
    const QString chosen = m_kinds.chosenValue();
    QList<WorkRow> rows;
    for (const WorkFacts& facts : m_facts.rows)
        if (chosen.isEmpty() || valueOf(facts.kind) == chosen)
            rows.append(workRow(facts, words()));
    m_work.setRows(std::move(rows));
    emit changed();
}

QString WorkbenchController::summaryText() const
{
    if (!m_ready)
        return {};
    if (m_facts.rows.empty())
        return tr("没有等我处理的");
    const auto late = std::ranges::count(m_facts.rows, true, &WorkFacts::late);
    const QString all = tr("%n 件等我处理，久等的在前", nullptr, static_cast<int>(m_facts.rows.size()));
    return late > 0 ? tr("%1 · 已过期限 %2").arg(all).arg(late) : all;
}

void WorkbenchController::clear()
{
    close();
    m_ready = false;
    m_facts = {};
    m_problem.clear();
    m_kinds.setRows({});
    m_work.setRows({});
    emit changed();
}

} // namespace roadbook
