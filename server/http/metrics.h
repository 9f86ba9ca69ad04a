// SPDX-License-Identifier: GPL-3.0-or-later
//
// Metrics: what happened since the start, in Prometheus text. Counts only, never content. Any thread.
#pragma once

#include "protocol/messages.h"

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace roadbook {

struct Gauges { // taken at the moment of asking
    std::size_t heldPolls = 0;
    std::size_t writerQueue = 0;
    std::size_t readerQueue = 0;
};

class Metrics {
public:
    void request(const std::string& route, int status, std::chrono::steady_clock::duration took);
    void group(GroupVerdict verdict);
    void commit(std::chrono::steady_clock::duration took);
    void bytes(std::size_t received, std::size_t sent);

    std::string text(const Gauges& gauges) const;

private:
    struct Route {
        std::map<int, std::uint64_t> byStatus;
        double seconds = 0;
        std::uint64_t count = 0;
    };
    mutable std::mutex m_mutex; // of m_routes
    std::map<std::string, Route> m_routes;
    std::array<std::atomic<std::uint64_t>, 6> m_groups{}; // by verdict
    std::atomic<std::uint64_t> m_commits = 0;
    std::atomic<std::uint64_t> m_commitMicros = 0;
    std::atomic<std::uint64_t> m_received = 0;
    std::atomic<std::uint64_t> m_sent = 0;
};

} // namespace roadbook
