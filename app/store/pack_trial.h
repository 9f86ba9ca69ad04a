// SPDX-License-Identifier: GPL-3.0-or-later
//
// PackTrial: a pack file tried against what this device holds, before IT puts it into force: the same reading and the same
// replay as `roadbookd pack replay`. The file and the records are read on the store thread; the replay itself runs on a
// thread of its own and touches no store. GUI thread, but where it says otherwise.
#pragma once

#include "regulation/pack/text_places.h"
#include "regulation/replay/replay.h"
#include "store/store_thread.h"
#include "threads/mailbox.h"

#include <memory>
#include <thread>
#include <vector>

namespace roadbook {

// What is needed to replay, or why the file is refused.
struct TrialInput {
    std::vector<regulation::Finding> findings = {}; // errors, gaps, what is to be configured; with their paths
    bool refused = false;
    regulation::TextPlaces places = {}; // of the findings, when it is refused
    std::shared_ptr<const regulation::Pack> inForce = {};
    regulation::Pack pack = {};
    regulation::ReplayInput records = {};
    Timestamp now = 0;
};
// Store thread. BadInput when the file cannot be read, TooLarge when no pack is that long.
Result<TrialInput> readTrial(Replica& replica, const std::string& path);

class PackTrial : public QObject {
    Q_OBJECT

public:
    explicit PackTrial(QObject* parent = nullptr) : QObject(parent) {}
    ~PackTrial() override { stop(); } // waits for the threads: no longer than one month's part

    // Ends with finished(), unless it is stopped. One at a time.
    void start(std::shared_ptr<const TrialInput> input);
    void stop(); // does not wait

signals:
    void progressed(int done, int of);
    void finished(const std::shared_ptr<const roadbook::regulation::Replay>& replay);

private:
    std::uint64_t m_run = 0; // what an earlier run still sends is not ours
    Mailbox m_mailbox;       // from the threads
    std::jthread m_thread;
    std::vector<std::jthread> m_ended; // told to end; each holds what it reads. Last: they say things through the rest
};

} // namespace roadbook
