// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/throttle.h"

#include "protocol/limits.h"

#include <algorithm>
#include <chrono>

namespace roadbook {
namespace {

constexpr Timestamp millis(std::chrono::milliseconds duration)
{
    return duration.count();
}

} // namespace

Timestamp Throttle::waitFor(const std::string& who, Timestamp now) const
{
    const auto found = m_entries.find(who);
    return found == m_entries.end() ? 0 : std::max<Timestamp>(0, found->second.until - now);
}

void Throttle::failed(const std::string& who, Timestamp now)
{
    if (m_entries.size() >= m_most)
        prune(now);
    auto& entry = m_entries[who];
    entry.last = now;
    if (++entry.failures < limits::kFreeAttempts)
        return;
    const int doublings = std::min(entry.failures - limits::kFreeAttempts, 16);
    entry.until = now + std::min(millis(limits::kThrottleFirst) << doublings, millis(limits::kThrottleMost));
}

void Throttle::succeeded(const std::string& who)
{
    m_entries.erase(who);
}

// Forgets whoever has been quiet for as long as the longest wait; if nobody has, everybody who is not waiting now.
void Throttle::prune(Timestamp now)
{
    std::erase_if(m_entries, [&](const auto& e) { return now - e.second.last > millis(limits::kThrottleMost); });
    if (m_entries.size() >= m_most)
        std::erase_if(m_entries, [&](const auto& e) { return e.second.until <= now; });
    if (m_entries.size() >= m_most)
        m_entries.clear();
}

} // namespace roadbook
