// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/today_controller.h"

#include "model/fields.h"
#include "models/tone.h"
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
                         touchedType(type::kAccount) | touchedType(type::kContact),
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
    read([me = services().me.staff, day, week](Replica& replica) { return todayFacts(replica, me, day, week); },
         [this, today](const TodayFacts& facts) {
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
             QList<PromiseRow> promises;
             for (const PromiseFacts& promise : facts.promises)
                 promises.append(promiseRow(promise, words()));
             m_overdueCount = static_cast<int>(std::ranges::count(promises, int(Tone::Danger), &PromiseRow::dueTone));
             m_promises.setRows(std::move(promises));
             QList<AccountRow> neglected;
             for (const NeglectedFacts& account : facts.neglected)
                 neglected.append(accountRow(account, words()));
             m_neglected.setRows(std::move(neglected));
             emit changed();
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
    m_promises.setRows({});
    m_neglected.setRows({});
    emit changed();
}

} // namespace roadbook
