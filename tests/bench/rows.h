// SPDX-License-Identifier: GPL-3.0-or-later
//
// The benchmarks, each a row of docs/performance.md. They print into the report.
#pragma once

#include "bench/world.h"

#include <functional>

namespace roadbook::bench {

struct Bench {
    Report& report;
    Size size;
    std::function<World&()> world; // of `size`, made once
};

void firstSync(Bench& bench);      // 100,000 records onto an empty device; wire size; memory of both ends
void push(Bench& bench);           // 10,000 visits recorded offline
void pull(Bench& bench);           // 100 changes, into much and into little
void nothingNew(Bench& bench);     // and the bytes of an idle check and of a one-field edit
void badRoad(Bench& bench);        // a typical day at 300 ms and 1 Mbit/s
void hundredDevices(Bench& bench); // all push at once, then all pull
void heldPolls(Bench& bench);      // 2,000 devices wait for news while 200 groups a second arrive
void oneSave(Bench& bench);        // a visit with two promises, durable
void search(Bench& bench);         // as you type
void dueList(Bench& bench);        // of a rep, of a department, after a save
void screens(Bench& bench);        // the app's window over 100,000 records: start, pages, scrolling, typing

// The device's half of firstSync, in a process of its own so that its memory is its own. Prints one JSON object.
int firstSyncChild(const std::string& folder, const std::string& server);

} // namespace roadbook::bench
