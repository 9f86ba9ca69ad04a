// SPDX-License-Identifier: GPL-3.0-or-later
//
// Throttle: slows down whoever guesses passwords. After some wrong ones in a row for a user from an address, each
// further one doubles the wait. A right password forgets. Bounded memory; time is a parameter; one thread at a time.
#pragma once

#include "base/time.h"

#include <cstddef>
#include <string>
#include <unordered_map>

namespace roadbook {

class Throttle {
public:
    explicit Throttle(std::size_t most = 10'000) : m_most(most) {}

    // Milliseconds to wait before the next attempt may be looked at; 0 = now.
    Timestamp waitFor(const std::string& who, Timestamp now) const;
    void failed(const std::string& who, Timestamp now);
    void succeeded(const std::string& who);
    std::size_t size() const { return m_entries.size(); }

private:
    struct Entry {
        int failures = 0;
        Timestamp until = 0;
        Timestamp last = 0;
    };
    void prune(Timestamp now);

    std::size_t m_most;
    std::unordered_map<std::string, Entry> m_entries;
};

} // namespace roadbook
