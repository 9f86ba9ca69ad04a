// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/sync_runner.h"

#include "net/calls.h"

#include <algorithm>
#include <utility>

namespace roadbook {
namespace {

using namespace std::chrono_literals;

struct Taken {
    SyncSummary summary;
    std::string token;
};

SyncPlan::Moment steadyNow()
{
    return std::chrono::duration_cast<SyncPlan::Moment>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

SyncRunner::SyncRunner(StoreThread& store, HttpClient& http, std::function<double()> random, QObject* parent)
    : QObject(parent), m_store(store), m_http(http), m_random(std::move(random)), m_lane(store, http)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { begin(); });
    connect(&store, &StoreThread::saved, this, &SyncRunner::saved);
}

SyncRunner::~SyncRunner()
{
    abortCall();
}

void SyncRunner::start(const Identity& identity)
{
    stop();
    m_started = true;
    m_plan.forget();
    m_http.setToken(identity.token);
    if (const Status status = m_http.setServer(identity.server); !status)
        return failWith(status.error());
    if (identity.token.empty())
        return failWith({ErrorCode::NotSignedIn, "Signed out on this device.", {}});
    begin();
}

void SyncRunner::stop()
{
    ++m_run;
    abortCall();
    m_talk.reset();
    m_lane.stop();
    m_plan.stop();
    follow();
}

void SyncRunner::syncNow()
{
    if (!m_started || state() == State::Syncing)
        return;
    begin(true);
}

std::chrono::seconds SyncRunner::retryIn() const
{
    if (state() != State::Waiting)
        return 0s;
    return std::max(0s, std::chrono::ceil<std::chrono::seconds>(m_plan.wake()->at - steadyNow()));
}

void SyncRunner::saved()
{
    m_plan.saved(steadyNow());
    follow();
}

void SyncRunner::begin(bool wanted)
{
    ++m_run;
    abortCall(); // of the held poll
    m_lane.letTextGoFirst();
    m_talk = std::make_shared<Talk>();
    m_summary = {};
    m_plan.begin(steadyNow(), wanted);
    follow();
    ask();
}

void SyncRunner::ask()
{
    m_store.run(
        [talk = m_talk](Replica& replica) {
            if (!talk->conversation)
                talk->conversation.emplace(replica);
            return talk->conversation->next();
        },
        this,
        [this, run = m_run](Result<std::optional<WireRequest>> request) {
            if (run != m_run)
                return;
            if (!request)
                return failWith(request.error());
            if (!*request)
                return succeed();
            send(**request);
        });
}

void SyncRunner::send(const WireRequest& request)
{
    m_call = m_http.post(request.path, request.body, [this, run = m_run](HttpAnswer answer) {
        if (run != m_run)
            return;
        m_call = 0;
        hand(std::move(answer));
    });
}

void SyncRunner::hand(HttpAnswer answer)
{
    if (!answer.body)
        return failWith(answer.body.error(), answer.retryAfter);
    m_store.run(
        [talk = m_talk, answer = std::move(answer)](Replica& replica) -> Result<Taken> {
            talk->conversation->countBytes(answer.bytesUp, answer.bytesDown);
            RB_TRY(talk->conversation->take(*answer.body));
            RB_ASSIGN(Identity me, replica.identity());
            return Taken{talk->conversation->summary(), std::move(me.token)};
        },
        this,
        [this, run = m_run](Result<Taken> taken) {
            if (run != m_run)
                return;
            if (!taken)
                return failWith(taken.error());
            m_plan.move(steadyNow());
            follow();
            m_summary = taken->summary;
            m_http.setToken(taken->token); // a cloned store has become a device of its own (law 6)
            emit progressed();
            ask();
        });
}

void SyncRunner::succeed()
{
    m_talk.reset();
    announceNews();
    const bool again = m_plan.succeed(steadyNow());
    if (!again) {
        follow();
        listen();
        m_lane.textIsThrough();
    }
    emit finished(true);
    if (again && state() == State::Syncing)
        begin();
}

void SyncRunner::failWith(const Error& error, std::chrono::seconds askedFor)
{
    m_talk.reset();
    m_plan.fail(steadyNow(), error, m_random(), askedFor);
    follow();
    m_lane.roadIsBroken();
    announceNews(); // earlier pages may have been applied
    emit finished(false);
}

void SyncRunner::announceNews()
{
    const SyncSummary& s = m_summary;
    if (s.pushed + s.pulled + s.purged + s.conflicts + s.quarantined > 0)
        m_store.announce(kTouchedAll);
}

void SyncRunner::listen()
{
    m_call = waitForNews(m_http, m_summary.cursor.seq, [this, run = m_run](Result<bool> news) {
        if (run != m_run)
            return;
        m_call = 0;
        if (!news)
            return failWith(news.error());
        if (*news)
            return begin();
        m_plan.pollAgain(steadyNow());
        listen();
    });
}

void SyncRunner::follow()
{
    if (state() == State::Soon || state() == State::Waiting)
        m_timer.start(std::max(0ms, m_plan.wake()->at - steadyNow()));
    else
        m_timer.stop();
    emit stateChanged();
}

void SyncRunner::abortCall()
{
    if (m_call != 0)
        m_http.abort(std::exchange(m_call, 0));
}

} // namespace roadbook
