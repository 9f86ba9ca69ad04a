// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reps who save all day: each request is one change group, a visit or now and then a new archive, pushed from the first of
// their devices as the app would. One thread each.
#pragma once

#include "bench/crowd.h"
#include "bench/generate.h"
#include "bench/plain_http.h"
#include "protocol/messages.h"

#include <chrono>
#include <span>

namespace roadbook::bench {

struct Push {
    std::size_t person = 0; // in the crowd
    Id record;
    std::chrono::steady_clock::time_point due;
    std::chrono::steady_clock::time_point sent;
    double millis = 0; // from when it was due until it was answered
    std::string error; // "" = applied
};

class Pusher {
public:
    // `people`: whose saves it pushes, by their place in the crowd; nobody else does.
    Pusher(int port, const std::vector<CrowdPerson>& crowd, const std::vector<std::size_t>& people, std::uint64_t seed);

    void begin(); // every rep gets archives; throws when one is refused
    // The next rep's save. One that is late, as the one before is still under way, counts from when it was due.
    Push push(std::chrono::steady_clock::time_point due);

private:
    struct Rep {
        std::size_t place;
        const CrowdPerson* person;
        std::vector<Id> accounts = {};
        std::uint64_t seq = 0; // of the last save
        Cursor cursor = {};
    };
    std::string request(Rep& rep, std::span<const Sample> samples);
    std::string take(Rep& rep, const PlainAnswer& answer); // what is wrong; "" = nothing

    PlainConnection m_connection;
    Generator m_generator;
    std::vector<Rep> m_reps;
    std::size_t m_count = 0;
};

} // namespace roadbook::bench
