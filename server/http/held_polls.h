// SPDX-License-Identifier: GPL-3.0-or-later
//
// HeldPolls: devices that wait for news. Bounded in number and time; a commit releases exactly those whom it concerns.
// cpprestsdk cannot tell us that a client has gone, so a poll is held 25 s at most and a device has one at a time.
// Answers are called outside the lock. Any thread.
#pragma once

#include "hub/batch.h"

#include <chrono>
#include <functional>
#include <mutex>
#include <unordered_map>

namespace roadbook {

struct PollAnswer {
    bool news = false;
    std::uint64_t seq = 0; // without news: nothing for this device up to here
};

class HeldPolls {
public:
    using Moment = std::chrono::steady_clock::time_point;
    using Answer = std::function<void(PollAnswer)>;
    using Ticket = std::uint64_t;

    explicit HeldPolls(std::uint64_t head, std::size_t most) : m_head(head), m_most(most) {}

    // Waits for something after `asked`. 0: there are too many, or we are closing; `answer` was not called and never will
    // be. A poll that this device left behind is answered now.
    Ticket hold(const Id& staff, const Id& device, std::uint64_t asked, Moment until, Answer answer);
    void release(Ticket ticket, PollAnswer answer);
    void committed(std::uint64_t head, const Released& released);
    void committedElsewhere(std::uint64_t head); // by another process: nobody knows whom it concerns
    void expire(Moment now);
    void close(); // answers everybody and refuses from now on
    std::size_t count() const;

private:
    struct Poll {
        Id staff;
        Id device;
        std::uint64_t asked = 0;
        Moment until;
        Answer answer;
    };
    using Chosen = std::vector<Answer>;
    template <typename Which>
    Chosen take(Which&& which);
    static void answerAll(const Chosen& chosen, PollAnswer answer);

    mutable std::mutex m_mutex;
    std::unordered_map<Ticket, Poll> m_polls;
    std::unordered_map<Id, Ticket> m_byDevice;
    Ticket m_last = 0;
    std::uint64_t m_head;
    std::size_t m_most;
    bool m_closed = false;
};

} // namespace roadbook
