// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/regulation_controller.h"

#include "pages/rows.h"
#include "pages/rule_rows.h"

namespace roadbook {

using PackPtr = std::shared_ptr<const regulation::Pack>;

RegulationController::RegulationController(Services& services, QObject* parent)
    : PageController(services, touchedType(type::kPack), parent)
{}

void RegulationController::look()
{
    m_shown = true;
    refresh();
}

void RegulationController::leave()
{
    m_shown = false;
}

void RegulationController::refresh()
{
    if (!m_shown || !isActive())
        return;
    read(
        [](Replica& replica) { return replica.regulation(); },
        [this](const PackPtr& pack) {
            m_problem.clear();
            m_title = Words::text(words().english() && !pack->title.en.empty() ? pack->title.en : pack->title.zh);
            m_subtitle =
                tr("第 %1 版 · %2起生效").arg(Words::text(pack->version), words().fullDay(dateOf(pack->effectiveFrom)));
            m_rules.setRows(ruleRows(*pack, words()));
            m_open.setRows(findingRows(pack->findings, words()));
            emit changed();
        });
}

void RegulationController::readFailed(const Error& error)
{
    m_problem = words().refusal(error);
    emit changed();
}

void RegulationController::clear()
{
    m_shown = false;
    m_title.clear();
    m_subtitle.clear();
    m_problem.clear();
    m_rules.setRows({});
    m_open.setRows({});
    emit changed();
}

} // namespace roadbook
