// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/blob_lane.h"

#include <algorithm>
#include <utility>

namespace roadbook {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kAfterACut = 1s; // a moment later the road may carry again
// A thumbnail follows its record by some seconds, or by a day when its device went out of reach between the two: it is
// asked for again, less and less often.
constexpr std::chrono::milliseconds kMostWait = 5min;

struct Asked {
    std::optional<BlobRequest> request;
    std::optional<BlobMoving> moving;
    BlobSummary summary;
};

} // namespace

BlobLane::BlobLane(StoreThread& store, HttpClient& http, QObject* parent)
    : QObject(parent), m_store(store), m_http(http)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kAfterACut);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_talk)
            return ask();
        m_lane = true;
        if (m_open)
            begin();
    });
}

BlobLane::~BlobLane()
{
    abandon();
}

void BlobLane::want(const std::string& sha256)
{
    if (!isWanted(sha256))
        m_wanted.push_back(sha256);
    if (m_open)
        wantedFirst();
    emit moved();
}

// The lane of a sync may be dropped at any time; another one goes on where it stopped.
void BlobLane::wantedFirst()
{
    if (!m_wantedNow.empty() || m_wanted.empty())
        return;
    m_lane = m_lane || m_talk != nullptr;
    abandon();
    begin();
}

bool BlobLane::isWanted(const std::string& sha256) const
{
    return m_wantedNow == sha256 || std::ranges::find(m_wanted, sha256) != m_wanted.end();
}

void BlobLane::textIsThrough()
{
    m_open = true;
    m_lane = true;
    wantedFirst();
    if (!m_talk)
        begin();
    else if (m_call == 0 && !m_pause.isActive())
        ask();
}

void BlobLane::letTextGoFirst()
{
    m_open = false;
}

void BlobLane::roadIsBroken()
{
    m_open = false;
    abandon();
    emit moved();
}

void BlobLane::stop()
{
    m_open = false;
    abandon();
    m_lane = false;
    m_wanted.clear();
}

// What somebody wants is wanted still, by the next one.
void BlobLane::abandon()
{
    ++m_run;
    m_pause.stop();
    if (m_call != 0)
        m_http.abort(std::exchange(m_call, 0));
    m_talk.reset();
    if (!m_wantedNow.empty())
        m_wanted.push_front(std::exchange(m_wantedNow, {}));
    m_moving.reset();
}

void BlobLane::begin()
{
    if (!m_wanted.empty()) {
        m_wantedNow = m_wanted.front();
        m_wanted.pop_front();
    } else if (!std::exchange(m_lane, false)) {
        return;
    }
    ++m_run;
    m_pause.stop();
    m_whole = 0;
    m_talk = std::make_shared<Talk>();
    ask();
}

void BlobLane::ask()
{
    if (!m_open || !m_talk)
        return; // textIsThrough() goes on
    m_store.run(
        [talk = m_talk, wanted = m_wantedNow](Replica& replica) -> Result<Asked> {
            if (!talk->conversation)
                talk->conversation.emplace(replica, wanted);
            RB_ASSIGN(auto request, talk->conversation->next());
            return Asked{std::move(request), talk->conversation->moving(), talk->conversation->summary()};
        },
        this,
        [this, run = m_run](Result<Asked> asked) {
            if (run != m_run)
                return;
            if (!asked)
                return end({.trouble = asked.error()});
            m_moving = asked->moving;
            if (asked->summary.sent + asked->summary.received !=
                std::exchange(m_whole, asked->summary.sent + asked->summary.received))
                m_store.announce(touchedType(type::kAttachment));
            emit moved();
            if (!asked->request)
                return end(asked->summary);
            send(*asked->request);
        });
}

void BlobLane::send(const BlobRequest& request)
{
    const auto done = [this, run = m_run](HttpAnswer answer) {
        if (run != m_run)
            return;
        m_call = 0;
        hand(std::move(answer));
    };
    if (request.put)
        m_call = m_http.putBytes(request.path, request.body, done);
    else if (request.wantsBytes)
        m_call = m_http.getBytes(request.path, done);
    else
        m_call = m_http.get(request.path, done);
}

void BlobLane::hand(HttpAnswer answer)
{
    const bool carried = answer.body || !answer.partial.empty();
    m_store.run(
        [talk = m_talk,
         answer = BlobAnswer{std::move(answer.body), std::move(answer.partial)}](Replica&) -> Result<BlobSummary> {
            RB_TRY(talk->conversation->take(answer));
            return talk->conversation->summary();
        },
        this,
        [this, run = m_run, carried](Result<BlobSummary> summary) {
            if (run != m_run)
                return;
            if (!summary)
                return end({.trouble = summary.error()});
            if (carried || summary->trouble)
                ask();
            else
                m_pause.start(kAfterACut);
        });
}

void BlobLane::end(const BlobSummary& summary)
{
    if (summary.trouble && summary.trouble->code == ErrorCode::NoConnection) {
        m_lane = true;
        roadIsBroken();
        return;
    }
    const std::string wanted = std::exchange(m_wantedNow, {});
    abandon();
    m_store.announce(touchedType(type::kAttachment)); // what the server refused is said too
    if (!wanted.empty() && summary.trouble)
        emit missed(wanted, *summary.trouble);
    else if (!wanted.empty())
        emit arrived(wanted);
    emit moved();
    if (!m_open)
        return;
    if (summary.sent + summary.received > 0)
        m_pause.setInterval(kAfterACut);
    begin();
    if (m_talk) // there is more to do
        return;
    m_store.run([](Replica& replica) { return replica.attachments().missingThumbnails(1); }, this,
                [this, run = m_run](const Result<std::vector<std::string>>& missing) {
                    if (run == m_run && !m_talk && missing && !missing->empty())
                        m_pause.start(std::min(2 * m_pause.intervalAsDuration(), kMostWait));
                });
}

} // namespace roadbook
