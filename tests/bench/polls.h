// SPDX-License-Identifier: GPL-3.0-or-later
//
// Thousands of devices that wait for news, each with a long poll on a connection of its own, in one thread.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace roadbook::bench {

class Polls {
public:
    using Moment = std::chrono::steady_clock::time_point;
    struct Told {
        Moment at;
        std::uint64_t seq = 0; // there is news up to here
    };

    Polls(int port, std::vector<std::string> tokens); // connects; nobody asks yet
    Polls(const Polls&) = delete;
    Polls& operator=(const Polls&) = delete;
    ~Polls();

    std::size_t count() const { return m_polls.size(); }
    // From now on this one waits for what comes after `seq`. What fails stays as it is and counts as an error.
    void begin(std::size_t poll, std::uint64_t seq);
    // Takes answers and asks again at once, from the number that was told, until `done` says so (asked every few ms).
    void run(const std::function<bool()>& done);

    const std::vector<Told>& told(std::size_t poll) const { return m_polls[poll].told; } // in the order of time
    std::size_t errors() const { return m_errors; }
    const std::string& firstError() const { return m_firstError; }

private:
    struct Poll {
        int socket = -1;
        std::string token;
        std::string received;
        std::vector<Told> told;
    };
    void receive(std::size_t poll);
    void take(std::size_t poll, int status, const std::string& body);
    void fail(std::size_t poll, const std::string& what);

    int m_epoll;
    std::vector<Poll> m_polls;
    std::size_t m_errors = 0;
    std::string m_firstError;
};

} // namespace roadbook::bench
