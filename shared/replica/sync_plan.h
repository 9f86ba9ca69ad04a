// SPDX-License-Identifier: GPL-3.0-or-later
//
// SyncPlan: when a device talks to the server next, and why. A state machine over values: events and the time go in, a
// state and the next wake-up come out. Whoever owns it (SyncRunner with Qt's timers, the simulated world with its own
// clock) keeps one timer, set to wake(), and reports what happens. Time and chance are handed in (law 15). One thread.
//
// A device that has work or waits for an answer has a wake-up, always; so nothing hangs for want of a timer.
#pragma once

#include "base/result.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace roadbook {

// After `failures` in a row (1, 2, …), with `random` in [0, 1): the wait grows to a ceiling, and the jitter spreads
// an office that comes back at once. Never shorter than what the server asked for. The constants and their reasons
// stand in protocol/limits.h.
std::chrono::milliseconds retryWait(int failures, double random, std::chrono::seconds askedFor = {});

class SyncPlan {
public:
    using Moment = std::chrono::milliseconds; // of a clock that never goes back; its beginning does not matter

    enum class State : std::uint8_t {
        Stopped,   // no store, or paused: nothing is waited for
        Live,      // everything known is exchanged; a held poll waits for news
        Soon,      // something was saved a moment ago
        Syncing,   // a request is on the road, or its answer is being taken
        Waiting,   // the last try failed
        SignedOut, // the server wants a new sign-in, by a person; the work stays here
    };
    enum class Reason : std::uint8_t {
        Saved,     // several saves in a row travel together
        AnswerDue, // of a call, unless bytes still move: then it is lost, which counts as a failure
        PollEnds,  // the server answers a held poll at the latest now; else as above
        Retry,     // trouble() says what of
    };
    struct Wake {
        Moment at{};
        Reason why{};
    };

    State state() const { return m_state; }
    // Something in every state but Stopped and SignedOut.
    const std::optional<Wake>& wake() const { return m_wake; }
    // Why the last try failed, also while the next one is on the road; nothing once an answer has come again.
    const std::optional<Error>& trouble() const { return m_trouble; }

    // A fresh start: no failures are remembered.
    void forget();
    void stop();
    // A conversation begins: at the start, by a wake-up, because there is news, or because a person wants it: then
    // earlier failures do not make the next wait longer.
    void begin(Moment now, bool wanted = false);
    // It goes on: an answer came, so nothing is in the way any more, and the next request follows.
    void move(Moment now);
    // It is complete. True: something was saved meanwhile, begin() again at once; else the held poll is to be sent.
    bool succeed(Moment now);
    void fail(Moment now, const Error& error, double random, std::chrono::seconds askedFor = {});
    // The held poll ended without news, and is sent again.
    void pollAgain(Moment now);
    void saved(Moment now);

private:
    void wait(State state, Moment at, Reason why);

    State m_state = State::Stopped;
    std::optional<Wake> m_wake;
    std::optional<Error> m_trouble;
    bool m_again = false; // something was saved while a conversation was running
    int m_failures = 0;
};

std::string_view nameOf(SyncPlan::Reason reason);

} // namespace roadbook
