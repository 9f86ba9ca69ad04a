// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/today_controller.h"

#include "model/fields.h"
#include "models/tone.h"
#include "pages/due_rows.h"
#include "pages/rows.h"

#include <algorithm>

namespace roadbook {
namespace {

constexpr int kRecentDays = 7;

Edit promiseStateEdit(const Id& promise, const char* state)
{
    return {OpKind::Edit, type::kPromise, promise, {{field::promise::kState, std::string(state)}}};
}

} // namespace

TodayController::TodayController(Services& services, QObject* parent)
    : PageController(services,
                     kTouchedDrafts | touchedType(type::kVisit) | touchedType(type::kPromise) |
                         touchedType(type::kAccount) | touchedType(type::kContact) | touchedType(type::kPack) |
                         touchedType(type::kStaff) | touchedType(type::kWeekPlan) | touchedType(type::kPlanItem) |
                         touchedType(type::kItineraryChange),
                     parent)
{
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, [this] { refreshSoon(); });
}

void TodayController::keepPromise(const QString& promiseId)
{
    const Id promise = idOf(promiseId);
    const auto kept = services().store.save({promiseStateEdit(promise, "kept")});
    if (!kept)
        return services().notices.say(words().refusal(kept.error()), Tone::Danger);
    services().notices.say(tr("已兑现，已存本机"), Tone::Good, [this, promise] {
        if (const auto undone = services().store.save({promiseStateEdit(promise, "open")}); !undone)
            services().notices.say(words().refusal(undone.error()), Tone::Danger);
    });
}

void TodayController::refresh()
{
    m_minute.start();
    const QDate today = words().today();
    const DayRange day{Words::startOfDay(today), Words::startOfDay(today.addDays(1))};
    const DayRange week{Words::startOfDay(today.addDays(-kRecentDays)), day.from};
    read([me = services().me.staff, day, week,
          keeper = services().due](Replica& replica) { return todayFacts(replica, *keeper, me, day, week); },
         [this, today](TodayFacts facts) {
             QList<VisitRow> visits;
             for (const VisitFacts& visit : facts.today)
                 visits.append(visitRow(visit, words()));
             const auto done = std::ranges::count(visits, int(VisitModel::Done), &VisitRow::phase);
             m_dateTitle = words().dayTitle(today);
             m_summaryText =
                 visits.isEmpty() ? tr("今天还没有安排") : tr("今天 %1 家，已完成 %2 家").arg(visits.size()).arg(done);
             m_visits.setRows(std::move(visits));
             QList<VisitRow> recent;
             for (const VisitFacts& visit : facts.recent)
                 recent.append(visitRow(visit, words()));
             m_recent.setRows(std::move(recent));
             m_dueFacts = std::move(facts.due);
             m_promiseFacts = std::move(facts.promises);
             m_dueProblem = facts.dueTrouble ? words().refusal(*facts.dueTrouble) : QString();
             showDue();
         });
}

void TodayController::showDue()
{
    QList<DueRow> rows = todayDueRows(m_dueFacts, m_promiseFacts, m_unfolded, words());
    m_overdueCount = static_cast<int>(std::ranges::count(rows, int(Tone::Danger), &DueRow::tone));
    m_due.setRows(std::move(rows));
    emit changed();
}

void TodayController::unfold(const QString& dueKey)
{
    if (!m_unfolded.remove(dueKey))
        m_unfolded.insert(dueKey);
    showDue();
}

void TodayController::tickOff(const QString& accountId, const QString& duty)
{
    const Id account = idOf(accountId);
    const std::string name = duty.toStdString();
    const auto ticked = services().store.ask([&, keeper = services().due](Replica& replica) -> Result<regulation::Day> {
        RB_TRY(keeper->refresh(replica));
        const regulation::Day on = keeper->pack().calendar.dayOf(replica.now());
        RB_TRY(roadbook::tickOff(replica, account, name, on));
        return on;
    });
    if (!ticked)
        return services().notices.say(words().refusal(ticked.error()), Tone::Danger);
    services().store.announce(touchedType(type::kAccount), true);
    services().notices.say(tr("已勾选，已存本机"), Tone::Good, [this, account, name, on = *ticked] {
        const Status undone =
            services().store.ask([&](Replica& replica) { return takeTickBack(replica, account, name, on); });
        if (!undone)
            services().notices.say(words().refusal(undone.error()), Tone::Danger);
        services().store.announce(touchedType(type::kAccount), true);
    });
}

void TodayController::clear()
{
    m_minute.stop();
    m_dateTitle.clear();
    m_summaryText.clear();
    m_overdueCount = 0;
    m_visits.setRows({});
    m_recent.setRows({});
    m_dueFacts.clear();
    m_promiseFacts.clear();
    m_unfolded.clear();
    m_dueProblem.clear();
    m_due.setRows({});
    emit changed();
}

} // namespace roadbook
