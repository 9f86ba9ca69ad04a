// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/sync_plan.h"

#include "protocol/limits.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace roadbook {
namespace {

using namespace std::chrono_literals;

// Several saves in a row (a visit, a promise kept) travel together.
constexpr auto kAfterSave = 300ms;
// A save is a good moment to try again, even when the last failures asked for a long wait.
constexpr auto kAfterSaveWhileWaiting = 3s;

} // namespace

std::chrono::milliseconds retryWait(int failures, double random, std::chrono::seconds askedFor)
{
    using Seconds = std::chrono::duration<double>;
    const double growth = std::pow(limits::kRetryGrowth, std::clamp(failures - 1, 0, 30));
    const Seconds full = std::min(Seconds(limits::kRetryFirst) * growth, Seconds(limits::kRetryMost));
    const Seconds wait = full * (1.0 - limits::kRetryJitter * random);
    const Seconds asked = Seconds(askedFor) * (1.0 + limits::kRetryJitter * random);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::max(wait, asked));
}

void SyncPlan::wait(State state, Moment at, Reason why)
{
    m_state = state;
    m_wake = Wake{at, why};
}

void SyncPlan::forget()
{
    m_failures = 0;
    m_trouble.reset();
}

void SyncPlan::stop()
{
    m_state = State::Stopped;
    m_wake.reset();
    m_again = false;
}

void SyncPlan::begin(Moment now, bool wanted)
{
    m_again = false;
    if (wanted)
        m_failures = 0;
    wait(State::Syncing, now + limits::kCallSilence, Reason::AnswerDue);
}

void SyncPlan::move(Moment now)
{
    if (m_state != State::Syncing)
        return;
    m_trouble.reset(); // not m_failures: the wait after a next failure is as long as before
    wait(State::Syncing, now + limits::kCallSilence, Reason::AnswerDue);
}

bool SyncPlan::succeed(Moment now)
{
    forget();
    if (std::exchange(m_again, false)) {
        begin(now);
        return true;
    }
    wait(State::Live, now + limits::kPollSilence, Reason::PollEnds);
    return false;
}

void SyncPlan::fail(Moment now, const Error& error, double random, std::chrono::seconds askedFor)
{
    m_trouble = error;
    m_again = false; // the next try takes everything along
    ++m_failures;
    if (error.code == ErrorCode::NotSignedIn || error.code == ErrorCode::Revoked) {
        m_state = State::SignedOut;
        m_wake.reset();
        return;
    }
    wait(State::Waiting, now + retryWait(m_failures, random, askedFor), Reason::Retry);
}

void SyncPlan::pollAgain(Moment now)
{
    if (m_state == State::Live)
        wait(State::Live, now + limits::kPollSilence, Reason::PollEnds);
}

void SyncPlan::saved(Moment now)
{
    switch (m_state) {
    case State::Live:
    case State::Soon:
        return wait(State::Soon, now + kAfterSave, Reason::Saved);
    case State::Syncing:
        m_again = true;
        return;
    case State::Waiting:
        m_wake->at = std::min(m_wake->at, now + Moment(kAfterSaveWhileWaiting));
        return;
    case State::Stopped:
    case State::SignedOut:
        return;
    }
}

std::string_view nameOf(SyncPlan::Reason reason)
{
    switch (reason) {
    case SyncPlan::Reason::Saved:
        return "something was saved";
    case SyncPlan::Reason::AnswerDue:
        return "an answer is due";
    case SyncPlan::Reason::PollEnds:
        return "the held poll ends";
    case SyncPlan::Reason::Retry:
        return "the last try failed";
    }
    return "?";
}

} // namespace roadbook
