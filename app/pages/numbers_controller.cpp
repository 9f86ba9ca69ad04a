// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/numbers_controller.h"

#include "model/fields.h"
#include "models/tone.h"
#include "pages/marks.h"
#include "pages/rows.h"

#include <algorithm>
#include <utility>

namespace roadbook {

NumbersController::NumbersController(Services& services, QObject* parent)
    : PageController(services,
                     touchedType(type::kVisit) | touchedType(type::kPromise) | touchedType(type::kAccount) |
                         touchedType(type::kWeekPlan) | touchedType(type::kPlanItem),
                     parent),
      m_people(ChoiceModel::Pick::One)
{
    connect(&m_people, &ChoiceModel::picked, this, &NumbersController::show);
}

bool NumbersController::team() const
{
    return services().me.role == roadbook::Role::Supervisor || services().me.role == roadbook::Role::Manager;
}

QString NumbersController::title() const
{
    return team() ? tr("团队数字") : tr("我的数字");
}

QString NumbersController::subtitle() const
{
    return tr("今天的覆盖 · 前 %1 周的计划 · 前 %2 天的承诺").arg(kNumbersWeeks).arg(kNumbersDays);
}

void NumbersController::open()
{
    m_shown = true;
    refresh();
}

void NumbersController::close()
{
    m_shown = false;
}

void NumbersController::refresh()
{
    if (!m_shown || !isActive())
        return;
    readDue([due = services().due, person = team() ? Id{} : services().me.staff](
                Replica& replica) { return numbersFacts(replica, *due, person); },
            [this](NumbersFacts facts) {
                m_facts = std::move(facts);
                m_problem.clear();
                show();
            });
}

void NumbersController::readFailed(const Error& error)
{
    m_problem = words().refusal(error);
    emit changed();
}

MeasureRow NumbersController::row(const QString& id, const QString& label, const QString& detail,
                                  const regulation::Ratio& ratio) const
{
    const auto share = ratio.hundredths();
    return {.measureId = id,
            .label = label,
            .detail = detail,
            .shareText = shareText(ratio),
            .share = share ? static_cast<double>(*share) / 10000 : 0,
            .tone = toneOfShare(ratio),
            .ofTenders = false};
}

QList<MeasureRow> NumbersController::measuresOf(const Numbers& numbers) const
{
    const auto of = [](const QString& text, const regulation::Ratio& ratio) {
        return text.arg(ratio.whole).arg(ratio.part);
    };
    QList<MeasureRow> rows{row(QStringLiteral("coverage"), tr("覆盖"),
                               of(tr("应联系 %1 项，按时 %2 项"), numbers.coverage), numbers.coverage),
                           row(QStringLiteral("plan"), tr("计划执行"),
                               of(tr("计划 %1 次，去了 %2 次"), numbers.plan.adherence), numbers.plan.adherence),
                           row(QStringLiteral("promises"), tr("承诺兑现"),
                               of(tr("到期 %1 项，兑现 %2 项"), numbers.promises), numbers.promises)};
    // Neither good nor bad in itself: a week on the road changes.
    MeasureRow unplanned = row(QStringLiteral("unplanned"), tr("计划外拜访"),
                               of(tr("拜访 %1 次，计划外 %2 次"), numbers.plan.unplanned), numbers.plan.unplanned);
    MeasureRow moved = row(QStringLiteral("changed"), tr("计划变更"),
                           of(tr("计划 %1 次，变更 %2 次"), numbers.plan.changeRate), numbers.plan.changeRate);
    unplanned.tone = moved.tone = Tone::Neutral;
    rows << unplanned << moved;
    return rows;
}

void NumbersController::show()
{
    const QString chosen = m_people.chosenValue();
    const auto one = std::ranges::find(m_facts.people, idOf(chosen), &PersonNumbers::person);
    const Numbers& numbers = !chosen.isEmpty() && one != m_facts.people.end() ? one->numbers : m_facts.all;
    QList<ChoiceRow> choices{{QString(), tr("全部"), {}, chosen.isEmpty()}};
    QList<MeasureRow> persons;
    for (const PersonNumbers& person : m_facts.people) {
        const QString id = textOf(person.person);
        const QString name = Words::text(person.name);
        choices.append({id, name, {}, id == chosen});
        persons.append(
            row(id, name,
                tr("应联系 %1 项，按时 %2 项").arg(person.numbers.coverage.whole).arg(person.numbers.coverage.part),
                person.numbers.coverage));
    }
    QList<MeasureRow> grades;
    for (const auto& [grade, ratio] : numbers.byGrade) {
        grades.append(row(Words::text(grade), coverageGradeText(grade),
                          tr("应联系 %1 项，按时 %2 项").arg(ratio.whole).arg(ratio.part), ratio));
        grades.last().ofTenders = grade == kTenderGrade;
    }
    m_people.setRows(team() ? choices : QList<ChoiceRow>());
    m_persons.setRows(team() ? persons : QList<MeasureRow>());
    m_measures.setRows(measuresOf(numbers));
    m_grades.setRows(grades);
    emit changed();
}

void NumbersController::clear()
{
    m_shown = false;
    m_facts = {};
    m_problem.clear();
    m_people.setRows({});
    for (MeasureModel* model : {&m_measures, &m_grades, &m_persons})
        model->setRows({});
    emit changed();
}

} // namespace roadbook
