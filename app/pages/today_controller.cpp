// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/today_controller.h"

#include "model/fields.h"
#include "models/tone.h"
#include "pages/due_rows.h"
#include "pages/near_words.h"
#include "pages/rows.h"
#include "store/duty_records.h"

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
                         touchedType(type::kItineraryChange) | touchedType(type::kDutyRecord),
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
         [this, today](TodayFacts facts) { showDay(std::move(facts), today); });
}

void TodayController::showDay(TodayFacts facts, const QDate& today)
{
    QList<VisitRow> visits;
    for (const VisitFacts& visit : facts.today)
        visits.append(visitRow(visit, words()));
    const auto done = std::ranges::count(visits, int(VisitModel::Done), &VisitRow::phase);
    m_dateTitle = words().dayTitle(today);
    m_summaryText =
        visits.isEmpty() ? tr("今天还没有安排") : tr("今天 %1 家，已完成 %2 家").arg(visits.size()).arg(done);
    if (const QString plan = planStanding(facts.plan); !plan.isEmpty())
        m_summaryText = plan + QStringLiteral(" · ") + m_summaryText;
    m_planNote = planNoteOf(facts.plan);
    keepStops(facts.today, visits);
    m_visits.setRows(std::move(visits));
    QList<VisitRow> recent;
    for (const VisitFacts& visit : facts.recent)
        recent.append(visitRow(visit, words()));
    m_recent.setRows(std::move(recent));
    m_promiseFacts = std::move(facts.promises);
    if (m_dueKnown)
        showDue();
    else
        emit changed();
    askDue();
}

void TodayController::askDue()
{
    struct Due {
        std::vector<DueFacts> facts;
        std::optional<Error> trouble; // an unreadable regulation hides no visit
        std::optional<DueNearby> nearby;
    };
    readDue(
        [me = services().me.staff, keeper = services().due, ahead = m_ahead,
         today = m_seenToday](Replica& replica) -> Result<Due> {
            auto due = dueNow(replica, *keeper, me);
            if (!due)
                return Due{{}, due.error(), {}};
            auto nearby = dueNearby(replica, *keeper, me, ahead, today);
            return Due{std::move(*due), {}, nearby ? *std::move(nearby) : std::nullopt};
        },
        [this](Due due) {
            m_nearText = due.nearby ? roadbook::nearText(*due.nearby, words()) : QString();
            m_nearAccountId = due.nearby ? textOf(due.nearby->due.account.id) : QString();
            m_dueFacts = std::move(due.facts);
            m_dueProblem = due.trouble ? words().refusal(*due.trouble) : QString();
            m_dueKnown = true;
            showDue();
        });
}

void TodayController::keepStops(const std::vector<VisitFacts>& visits, const QList<VisitRow>& rows)
{
    m_ahead.clear();
    m_seenToday.clear();
    if (services().me.role != roadbook::Role::Rep)
        return;
    for (std::size_t i = 0; i < visits.size(); ++i) {
        const VisitFacts& visit = visits[i];
        if (visit.account.id.isNull())
            continue;
        m_seenToday.insert(visit.account.id);
        const bool ahead = rows.at(static_cast<qsizetype>(i)).phase != VisitModel::Done;
        if (ahead && isJourney(visit.visit.text(field::visit::kChannel)))
            m_ahead.push_back({visit.account, 0});
    }
}

QString TodayController::planStanding(const DayPlanFacts& plan) const
{
    if (plan.state.empty())
        return {};
    if (plan.approved)
        return tr("本周计划已批准");
    const bool withMe = plan.state == "draft" || plan.state == "returned";
    return withMe ? tr("本周计划还没有提交") : tr("本周计划等主管批准");
}

// W-07: nobody waits at the customer's door for an approval.
QString TodayController::planNoteOf(const DayPlanFacts& plan) const
{
    if (plan.approved || plan.open.empty() || !plan.goFirst)
        return {};
    return tr("计划还没有批准。到时间可以先去，拜访会标明“未批先行”（%1）。")
        .arg(inLanguage(regulation::sourceWords(*plan.goFirst), words()));
}

void TodayController::showDue()
{
    QList<DueRow> rows = todayDueRows(m_dueFacts, m_promiseFacts, m_unfolded, words());
    m_overdueCount = static_cast<int>(std::ranges::count(rows, int(Tone::Danger), &DueRow::tone));
    // What somebody unfolds pushes nothing else out of sight.
    const qsizetype folded =
        m_unfolded.isEmpty() ? rows.size() : todayDueRows(m_dueFacts, m_promiseFacts, {}, words()).size();
    const qsizetype most = m_mostDue + rows.size() - folded;
    m_moreDue = static_cast<int>(std::max<qsizetype>(0, rows.size() - most));
    rows.resize(rows.size() - m_moreDue);
    m_due.setRows(std::move(rows));
    emit changed();
}

void TodayController::showMoreDue()
{
    m_mostDue *= 2;
    showDue();
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
    if (account.isNull()) {
        if (const QString refusal = reportDuty(duty, {}, {}); !refusal.isEmpty())
            services().notices.say(refusal, Tone::Danger);
        return;
    }
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

QString TodayController::reportDuty(const QString& duty, const QString& result, const QString& note)
{
    const auto occasion = DutyOccasion::named(duty.toStdString());
    if (!occasion)
        return tr("这项职责已不在清单上");
    const Id me = services().me.staff;
    DutyReport report{.judgedBy = {}, .result = result.trimmed().toStdString(), .note = note.trimmed().toStdString()};
    const auto done = services().store.ask([&, keeper = services().due](Replica& replica) -> Result<bool> {
        RB_TRY(keeper->refresh(replica));
        report.on = keeper->pack().calendar.dayOf(replica.now());
        report.judgedBy = keeper->pack().name();
        return recordDuty(replica, me, *occasion, report);
    });
    if (!done)
        return words().refusal(done.error());
    services().store.announce(touchedType(type::kDutyRecord), true);
    if (!*done) { // not ours to take back
        services().notices.say(tr("之前已在另一台设备上勾选"), Tone::Neutral);
        return {};
    }
    services().notices.say(tr("已勾选，已存本机"), Tone::Good, [this, me, occasion = *occasion] {
        const Status undone =
            services().store.ask([&](Replica& replica) { return takeDutyBack(replica, me, occasion); });
        if (!undone)
            services().notices.say(words().refusal(undone.error()), Tone::Danger);
        services().store.announce(touchedType(type::kDutyRecord), true);
    });
    return {};
}

void TodayController::clear()
{
    m_minute.stop();
    m_dateTitle.clear();
    m_summaryText.clear();
    m_planNote.clear();
    m_overdueCount = 0;
    m_visits.setRows({});
    m_recent.setRows({});
    m_dueFacts.clear();
    m_promiseFacts.clear();
    m_ahead.clear();
    m_seenToday.clear();
    m_nearText.clear();
    m_nearAccountId.clear();
    m_unfolded.clear();
    m_dueProblem.clear();
    m_dueKnown = false;
    m_moreDue = 0;
    m_mostDue = kDueAtFirst;
    m_due.setRows({});
    emit changed();
}

} // namespace roadbook
