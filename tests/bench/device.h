// SPDX-License-Identifier: GPL-3.0-or-later
//
// A device inside the benchmark: the real encrypted store and the real transport against a real roadbookd. It stays on the
// thread that made it.
#pragma once

#include "bench/generate.h"
#include "bench/report.h"
#include "net/http_client.h"
#include "replica/conversation.h"

#include <string>
#include <utility>
#include <vector>

namespace roadbook::bench {

struct SyncTimes {
    double millis = 0;
    double inStore = 0;     // of that, the device's own work; the rest is the road and the server
    double longestTake = 0; // the store was busy that long: a save would have waited
    std::vector<std::pair<double, std::int64_t>> pages; // when, and how many records had come by then
    SyncSummary summary;
};

class BenchDevice {
public:
    // Makes the store and signs in; nothing is synced yet.
    static BenchDevice signedIn(const std::string& folder, const std::string& server, const std::string& user,
                                const std::string& password);
    // A store of a device that the server knows already (crowd.h), under a key that no password locks.
    static BenchDevice known(const std::string& folder, const Identity& identity);
    // A store of nobody, for what needs no server.
    static BenchDevice alone(const std::string& folder);
    // One that signedIn() made.
    static BenchDevice reopened(const std::string& folder, const std::string& password);

    Replica& replica() { return m_replica; }
    Id staff() { return m_staff; }
    SyncTimes sync();
    // One save of several new records.
    void create(std::span<const Sample> records);
    // Until search knows everything.
    void catchUpSearch();

private:
    BenchDevice(Replica replica, const Identity& identity);

    Replica m_replica;
    Id m_staff;
    std::unique_ptr<HttpClient> m_http;
};

Environment environment();
// VmHWM of a process in MiB, whole; 0 = this one. And its reset.
double peakMemory(long process = 0);
void resetPeakMemory(long process);

} // namespace roadbook::bench
