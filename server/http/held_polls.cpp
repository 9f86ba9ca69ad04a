// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/held_polls.h"

#include <algorithm>

namespace roadbook {

template <typename Which>
HeldPolls::Chosen HeldPolls::take(Which&& which)
{
    Chosen chosen;
    for (auto at = m_polls.begin(); at != m_polls.end();) {
        if (!which(at->second)) {
            ++at;
            continue;
        }
        chosen.push_back(std::move(at->second.answer));
        m_byDevice.erase(at->second.device);
        at = m_polls.erase(at);
    }
    return chosen;
}

void HeldPolls::answerAll(const Chosen& chosen, PollAnswer answer)
{
    for (const auto& one : chosen)
        one(answer);
}

HeldPolls::Ticket HeldPolls::hold(const Id& staff, const Id& device, std::uint64_t asked, Moment until, Answer answer)
{
    Chosen left;
    PollAnswer nothing;
    Ticket ticket = 0;
    {
        const std::scoped_lock lock(m_mutex);
        nothing.seq = m_head;
        if (const auto old = m_byDevice.find(device); old != m_byDevice.end()) {
            const auto poll = m_polls.find(old->second);
            left.push_back(std::move(poll->second.answer));
            m_polls.erase(poll);
            m_byDevice.erase(old);
        }
        if (!m_closed && m_polls.size() < m_most) {
            ticket = ++m_last;
            m_polls.emplace(ticket, Poll{staff, device, asked, until, std::move(answer)});
            m_byDevice[device] = ticket;
        }
    }
    answerAll(left, nothing);
    return ticket;
}

void HeldPolls::release(Ticket ticket, PollAnswer answer)
{
    Chosen chosen;
    {
        const std::scoped_lock lock(m_mutex);
        const auto poll = m_polls.find(ticket);
        if (poll == m_polls.end())
            return;
        chosen.push_back(std::move(poll->second.answer));
        m_byDevice.erase(poll->second.device);
        m_polls.erase(poll);
    }
    answerAll(chosen, answer);
}

void HeldPolls::committed(std::uint64_t head, const Released& released)
{
    Chosen chosen;
    {
        const std::scoped_lock lock(m_mutex);
        m_head = std::max(m_head, head);
        if (released.everyone || !released.staff.empty())
            chosen = take([&](const Poll& poll) {
                if (poll.asked >= head) // it has been here since, and knows
                    return false;
                if (released.everyone)
                    return true;
                const auto concerned = released.staff.find(poll.staff);
                return concerned != released.staff.end() && concerned->second != poll.device;
            });
    }
    answerAll(chosen, {true, head});
}

void HeldPolls::committedElsewhere(std::uint64_t head)
{
    Chosen chosen;
    {
        const std::scoped_lock lock(m_mutex);
        m_head = std::max(m_head, head);
        chosen = take([](const Poll&) { return true; });
    }
    answerAll(chosen, {true, head});
}

void HeldPolls::expire(Moment now)
{
    Chosen chosen;
    PollAnswer nothing;
    {
        const std::scoped_lock lock(m_mutex);
        nothing.seq = m_head;
        chosen = take([&](const Poll& poll) { return poll.until <= now; });
    }
    answerAll(chosen, nothing);
}

void HeldPolls::close()
{
    Chosen chosen;
    PollAnswer nothing;
    {
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
        nothing.seq = m_head;
        chosen = take([](const Poll&) { return true; });
    }
    answerAll(chosen, nothing);
}

std::size_t HeldPolls::count() const
{
    const std::scoped_lock lock(m_mutex);
    return m_polls.size();
}

} // namespace roadbook
