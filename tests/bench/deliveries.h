// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which poll was told of which push, and when.
#pragma once

#include "bench/polls.h"
#include "bench/pusher.h"
#include "storage/storage.h"

namespace roadbook::bench {

// The polls of a crowd: each device of each person, in the order of the people.
inline std::size_t pollOf(std::size_t person, std::size_t device)
{
    return person * std::tuple_size_v<decltype(CrowdPerson::devices)> + device;
}

// Milliseconds from when a push was due to the answer of each poll that it concerns, the rep's other device and both of the
// supervisor: the first answer that tells of its number.
struct Deliveries {
    std::vector<double> millis;
    std::size_t missing = 0; // were not told, though we waited
};
// `reading`: of the server's store, for the numbers that the pushes got.
Deliveries deliveriesOf(const std::vector<Push>& pushes, const std::vector<CrowdPerson>& crowd, Polls& polls,
                        Reading& reading);

} // namespace roadbook::bench
