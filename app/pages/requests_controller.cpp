// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/requests_controller.h"

#include "models/tone.h"
#include "pages/request_rows.h"
#include "pages/rows.h"
#include "pages/week_rows.h"

#include <algorithm>

namespace roadbook {
namespace {

using Stage = RequestFacts::Stage;

constexpr Touched kDecides = touchedType(type::kRequest);
constexpr Touched kShows = kDecides | touchedType(type::kAccount) | touchedType(type::kStaff) |
                           touchedType(type::kPlanItem) | touchedType(type::kPack);

int mine(const std::vector<RequestFacts>& facts)
{
    return static_cast<int>(std::ranges::count(facts, Stage::Mine, &RequestFacts::stage));
}

} // namespace

RequestsController::RequestsController(Services& services, QObject* parent) : PageController(services, kShows, parent)
{}

bool RequestsController::leads() const
{
    return services().me.role == Role::Supervisor || services().me.role == Role::Manager;
}

void RequestsController::look(const QString& requestId)
{
    m_wanted = requestId;
    m_refusals.clear();
    refreshSoon();
}

void RequestsController::refresh()
{
    if (!leads())
        return;
    read([me = services().me.staff](Replica& replica) { return requestFacts(replica, me); },
         [this](std::vector<RequestFacts> facts) {
             m_facts = std::move(facts);
             m_problem.clear();
             m_ready = true;
             show();
         });
}

void RequestsController::refreshCount()
{
    if (!leads())
        return;
    read([me = services().me.staff](Replica& replica) { return requestsForMe(replica, me); },
         [this](const std::vector<RequestFacts>& facts) {
             m_waiting = mine(facts);
             emit changed();
         });
}

void RequestsController::readFailed(const Error& error)
{
    m_problem = words().refusal(error);
    emit changed();
}

void RequestsController::show()
{
    m_waiting = mine(m_facts);
    QList<RequestRow> rows;
    for (const RequestFacts& facts : m_facts) {
        RequestRow row = requestRow(facts, words());
        if (const auto refused = m_refusals.find(facts.id); refused != m_refusals.end())
            row.refusalText = whyNot(facts, refused->second);
        rows.append(std::move(row));
    }
    m_requests.setRows(std::move(rows));
    emit changed();
}

// What the judge says of it in both languages; of what came between, that somebody was quicker.
QString RequestsController::whyNot(const RequestFacts& facts, const Error& error) const
{
    if (facts.refusal && error.code == ErrorCode::Forbidden)
        return refusalText(*facts.refusal, words());
    if (error.code == ErrorCode::Conflict)
        return tr("这份申请已经撤回或有人决定，请看最新的状态。");
    return words().refusal(error);
}

void RequestsController::approve(const QString& requestId)
{
    const RequestFacts* facts = find(requestId);
    if (facts == nullptr)
        return;
    const Id id = facts->id;
    const Status done = services().store.ask([id](Replica& replica) { return signRequest(replica, id); });
    if (!done) {
        m_refusals.insert_or_assign(id, done.error());
        services().notices.say(whyNot(*facts, done.error()), Tone::Danger);
        return refreshSoon();
    }
    m_refusals.erase(id);
    const QString who = Words::text(facts->authorName);
    services().notices.say(
        facts->isLast() ? tr("已批准，已存本机，%1 会看到").arg(who) : tr("已签批，已存本机，交下一级"), Tone::Good);
    services().store.announce(kDecides, true);
}

QString RequestsController::refuse(const QString& requestId, const QString& reason)
{
    const RequestFacts* facts = find(requestId);
    if (facts == nullptr)
        return tr("这份申请已经不在了");
    const std::string said = reason.trimmed().toStdString();
    if (said.empty())
        return tr("否决要写明理由，申请人会看到。");
    const Id id = facts->id;
    const Status done = services().store.ask([&](Replica& replica) { return refuseRequest(replica, id, said); });
    if (!done)
        return whyNot(*facts, done.error());
    m_refusals.erase(id);
    services().notices.say(tr("已否决，已存本机，%1 会看到理由").arg(Words::text(facts->authorName)), Tone::Good);
    services().store.announce(kDecides, true);
    return {};
}

const RequestFacts* RequestsController::find(const QString& requestId) const
{
    const auto at = std::ranges::find(m_facts, idOf(requestId), &RequestFacts::id);
    return at != m_facts.end() ? &*at : nullptr;
}

QString RequestsController::subtitle() const
{
    if (!m_ready)
        return {};
    return m_waiting == 0 ? tr("没有等我审批的") : tr("%n 份等我审批，久等的在前", nullptr, m_waiting);
}

void RequestsController::clear()
{
    m_ready = false;
    m_waiting = 0;
    m_problem.clear();
    m_wanted.clear();
    m_facts.clear();
    m_refusals.clear();
    m_requests.setRows({});
    emit changed();
}

} // namespace roadbook
