// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/metrics.h"

#include <sstream>

namespace roadbook {
namespace {

constexpr std::array<const char*, 6> kVerdicts{"", "applied", "merged", "conflicted", "quarantined", "held"};

double seconds(std::chrono::steady_clock::duration took)
{
    return std::chrono::duration<double>(took).count();
}

void head(std::ostream& out, const char* name, const char* kind, const char* help)
{
    out << "# HELP " << name << ' ' << help << "\n# TYPE " << name << ' ' << kind << '\n';
}

void single(std::ostream& out, const char* name, const char* kind, const char* help, double value)
{
    head(out, name, kind, help);
    out << name << ' ' << value << '\n';
}

} // namespace

void Metrics::request(const std::string& route, int status, std::chrono::steady_clock::duration took)
{
    const std::scoped_lock lock(m_mutex);
    auto& entry = m_routes[route];
    ++entry.byStatus[status];
    ++entry.count;
    entry.seconds += seconds(took);
}

void Metrics::group(GroupVerdict verdict)
{
    ++m_groups[static_cast<std::size_t>(verdict) % m_groups.size()];
}

void Metrics::commit(std::chrono::steady_clock::duration took)
{
    ++m_commits;
    m_commitMicros += static_cast<std::uint64_t>(std::chrono::duration_cast<std::chrono::microseconds>(took).count());
}

void Metrics::bytes(std::size_t received, std::size_t sent)
{
    m_received += received;
    m_sent += sent;
}

std::string Metrics::text(const Gauges& gauges) const
{
    std::ostringstream out;
    out.precision(12);
    {
        const std::scoped_lock lock(m_mutex);
        head(out, "roadbook_requests_total", "counter", "Answered requests.");
        for (const auto& [route, entry] : m_routes)
            for (const auto& [status, count] : entry.byStatus)
                out << "roadbook_requests_total{route=\"" << route << "\",status=\"" << status << "\"} " << count
                    << '\n';
        head(out, "roadbook_request_seconds", "summary", "Time to answer; held polls include the time they were held.");
        for (const auto& [route, entry] : m_routes)
            out << "roadbook_request_seconds_sum{route=\"" << route << "\"} " << entry.seconds << '\n'
                << "roadbook_request_seconds_count{route=\"" << route << "\"} " << entry.count << '\n';
    }
    head(out, "roadbook_groups_total", "counter", "Change groups taken, by what became of them.");
    for (std::size_t i = 1; i < kVerdicts.size(); ++i)
        out << "roadbook_groups_total{outcome=\"" << kVerdicts[i] << "\"} " << m_groups[i] << '\n';
    single(out, "roadbook_commits_total", "counter", "Write transactions.", static_cast<double>(m_commits));
    single(out, "roadbook_commit_seconds_total", "counter", "Time spent in them.",
           static_cast<double>(m_commitMicros) / 1e6);
    single(out, "roadbook_received_bytes_total", "counter", "Bodies received.", static_cast<double>(m_received));
    single(out, "roadbook_sent_bytes_total", "counter", "Bodies sent.", static_cast<double>(m_sent));
    single(out, "roadbook_held_polls", "gauge", "Devices waiting for news.", static_cast<double>(gauges.heldPolls));
    single(out, "roadbook_writer_queue", "gauge", "Requests waiting to be written.",
           static_cast<double>(gauges.writerQueue));
    single(out, "roadbook_reader_queue", "gauge", "Requests waiting to be read.",
           static_cast<double>(gauges.readerQueue));
    return out.str();
}

} // namespace roadbook
