// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/team_visits_controller.h"

#include "model/fields.h"
#include "pages/rows.h"

#include <algorithm>
#include <utility>

namespace roadbook {
namespace {

namespace vf = field::visit;

const QString kToday = QStringLiteral("today");
const QString kWeek = QStringLiteral("week");
const QString kMonth = QStringLiteral("month");

} // namespace

TeamVisitsController::TeamVisitsController(Services& services, QObject* parent)
    : PageController(services,
                     touchedType(type::kVisit) | touchedType(type::kPromise) | touchedType(type::kAccount) |
                         touchedType(type::kContact) | touchedType(type::kStaff),
                     parent),
      m_reps(ChoiceModel::Pick::One), m_kinds(ChoiceModel::Pick::One), m_periods(ChoiceModel::Pick::One),
      m_files(services)
{
    for (ChoiceModel* filter : {&m_reps, &m_kinds, &m_periods})
        connect(filter, &ChoiceModel::picked, this, [this] {
            m_loaded = false; // what another filter shows is not news
            refresh();
        });
    connect(&services.sync, &SyncRunner::stateChanged, this, &TeamVisitsController::changed);
    connect(&services.sync, &SyncRunner::finished, this, [this](bool ok) {
        if (!ok || !isActive())
            return;
        m_updated = words().now();
        emit changed();
    });
}

void TeamVisitsController::setSelectedId(const QString& visitId)
{
    if (m_newCount != 0) {
        m_newCount = 0;
        emit changed();
    }
    if (std::exchange(m_selectedId, visitId) == visitId)
        return;
    emit selectedIdChanged();
    showDetail();
}

QString TeamVisitsController::liveText() const
{
    using State = SyncRunner::State;
    const State state = services().sync.state();
    const bool live = state == State::Live || state == State::Soon ||
                      (state == State::Syncing && !services().sync.trouble()); // not while a retry is on its way
    if (m_updated == 0)
        return live ? tr("实时") : tr("连不上服务器，显示本机的记录");
    return live ? tr("实时 · 上次更新 %1").arg(Words::time(m_updated))
                : tr("连不上服务器 · 上次更新 %1").arg(words().nearMoment(m_updated));
}

void TeamVisitsController::selectBy(int step)
{
    if (m_visits.count() == 0)
        return;
    const int row = m_visits.find(m_selectedId);
    const int next = row < 0 ? 0 : std::clamp(row + step, 0, m_visits.count() - 1);
    setSelectedId(m_visits.rows().at(next).visitId);
}

TeamQuery TeamVisitsController::query() const
{
    const QDate today = words().today();
    const QString period = m_periods.chosenValue();
    TeamQuery query{.rep = idOf(m_reps.chosenValue()), .kind = m_kinds.chosenValue().toStdString(), .since = 0};
    if (period == kToday)
        query.since = Words::startOfDay(today);
    else if (period == kWeek)
        query.since = Words::startOfDay(today.addDays(1 - today.dayOfWeek()));
    else if (period == kMonth)
        query.since = Words::startOfDay(QDate(today.year(), today.month(), 1));
    return query;
}

DayRange TeamVisitsController::today() const
{
    return {Words::startOfDay(words().today()), Words::startOfDay(words().today().addDays(1))};
}

void TeamVisitsController::refresh()
{
    read([me = services().me.staff, query = query(),
          day = today()](Replica& replica) { return teamFacts(replica, me, query, day); },
         [this](TeamFacts facts) { show(std::move(facts)); });
}

// What has come since the list was looked at.
void TeamVisitsController::refreshCount()
{
    if (!m_loaded)
        return;
    read([query = query()](Replica& replica) { return newestVisits(replica, query); },
         [this](const std::vector<Id>& visits) {
             for (const Id& visit : visits)
                 meet(textOf(visit));
             emit changed();
         });
}

void TeamVisitsController::meet(const QString& visitId)
{
    if (m_known.contains(visitId))
        return;
    m_known.insert(visitId);
    m_newCount += m_loaded ? 1 : 0;
}

void TeamVisitsController::show(TeamFacts facts)
{
    showChoices(facts);
    QList<VisitRow> rows;
    for (const VisitFacts& visit : facts.visits)
        rows.append(visitRow(visit, words()));
    for (const VisitRow& row : rows)
        meet(row.visitId);
    m_loaded = true;
    m_todayCount = facts.today;
    m_visits.setRows(std::move(rows));
    if (m_visits.find(m_selectedId) < 0) {
        m_selectedId = m_visits.count() == 0 ? QString() : m_visits.rows().first().visitId;
        emit selectedIdChanged();
    }
    emit changed();
    showDetail();
}

void TeamVisitsController::showChoices(const TeamFacts& facts)
{
    const auto fill = [](ChoiceModel& model, QList<ChoiceRow> rows) {
        const QString chosen = model.chosenValue(); // "" is everybody
        for (ChoiceRow& row : rows)
            row.chosen = row.value == chosen;
        model.setRows(std::move(rows));
    };
    const auto countOf = [&facts](const Id& rep) {
        const auto count = facts.counts.find(rep);
        return QString::number(count == facts.counts.end() ? 0 : count->second);
    };
    QList<ChoiceRow> reps{{QString(), tr("全部"), countOf({}), false}};
    for (const StaffFacts& rep : facts.reps)
        reps.append({textOf(rep.id), Words::text(rep.name), countOf(rep.id), false});
    fill(m_reps, std::move(reps));
    QList<ChoiceRow> kinds{{QString(), tr("全部"), {}, false}};
    for (const Choice& kind : findType(type::kVisit)->field(vf::kKind)->choices)
        kinds.append({Words::text(kind.value), words().label(kind), {}, false});
    fill(m_kinds, std::move(kinds));
    fill(m_periods, {{QString(), tr("全部"), {}, false},
                     {kToday, tr("今天"), {}, false},
                     {kWeek, tr("本周"), {}, false},
                     {kMonth, tr("本月"), {}, false}});
}

void TeamVisitsController::showFiles()
{
    if (std::exchange(m_filesOf, m_selectedId) == m_selectedId)
        return;
    if (m_selectedId.isEmpty())
        return m_files.close();
    m_files.open({.question = [visit = idOf(m_selectedId)]() -> FilesController::Question {
        return [visit](Replica& replica) { return filesOfVisit(replica, {.visit = visit}); };
    }});
}

void TeamVisitsController::showDetail()
{
    showFiles();
    if (m_selectedId.isEmpty())
        return m_detail.set({}, {});
    services().store.run([visit = idOf(m_selectedId)](Replica& replica) { return visitInFull(replica, visit); }, this,
                         [this, wanted = m_selectedId](Result<VisitWithPromises> full) {
                             if (wanted != m_selectedId || !isActive())
                                 return;
                             if (!full)
                                 return m_detail.set({}, {});
                             const Record& visit = full->visit.visit;
                             const Timestamp started = visit.integer(vf::kStartedAt);
                             const Timestamp ended = visit.integer(vf::kEndedAt);
                             VisitDetailTexts texts;
                             texts.row = visitRow(full->visit, words());
                             texts.timeText = ended == 0 ? texts.row.timeText
                                                         : tr("%1–%2").arg(Words::time(started), Words::time(ended));
                             texts.stayText = texts.row.stayText;
                             texts.channelLabel = words().choice(type::kVisit, vf::kChannel, visit.text(vf::kChannel));
                             texts.summary = texts.row.summary;
                             texts.competitor = Words::text(visit.text(vf::kCompetitor));
                             texts.receivedText = tr("%1 保存").arg(words().nearMoment(full->stamp.at));
                             for (const std::string& purpose : visit.set(vf::kPurposes))
                                 texts.purposes.append(words().choice(type::kVisit, vf::kPurposes, purpose));
                             QList<PromiseRow> promises;
                             for (const PromiseFacts& promise : full->promises)
                                 promises.append(promiseRow(promise, words()));
                             m_detail.set(std::move(texts), std::move(promises));
                         });
}

void TeamVisitsController::clear()
{
    m_known.clear();
    m_loaded = false;
    m_todayCount = m_newCount = 0;
    m_updated = 0;
    m_selectedId.clear();
    m_filesOf.clear();
    m_files.close();
    for (ChoiceModel* filter : {&m_reps, &m_kinds, &m_periods})
        filter->setRows({});
    m_visits.setRows({});
    m_detail.set({}, {});
    emit selectedIdChanged();
    emit changed();
}

} // namespace roadbook
