// SPDX-License-Identifier: GPL-3.0-or-later
//
// SyncRunner: keeps this device and the server together without anybody pressing a button. It syncs at the start,
// soon after each save, when the server says there is news (a held poll), and after a failure when its wait is over.
// Every state that waits has one timer that ends it and one reason.
//
// It moves the bytes and owns the timers. When to wake next is decided by SyncPlan, what the bytes mean by
// SyncConversation, on the store thread. The bytes of attachments follow in a lane of their own. GUI thread.
#pragma once

#include "net/http_client.h"
#include "replica/conversation.h"
#include "replica/sync_plan.h"
#include "store/store_thread.h"
#include "sync/blob_lane.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace roadbook {

class SyncRunner : public QObject {
    Q_OBJECT

public:
    using State = SyncPlan::State;
    // `random` gives numbers in [0, 1) for the jitter.
    SyncRunner(StoreThread& store, HttpClient& http, std::function<double()> random, QObject* parent = nullptr);
    ~SyncRunner() override;

    // From now on, with that server and session; begins at once.
    void start(const Identity& identity);
    // Ends whatever runs. What arrived so far stays.
    void stop();
    // Now, whatever it was waiting for. Restarts after stop() too.
    void syncNow();

    State state() const { return m_plan.state(); }
    // Why the last try failed; nothing once an answer has come again.
    const std::optional<Error>& trouble() const { return m_plan.trouble(); }
    std::chrono::seconds retryIn() const; // while Waiting
    // Of the sync that runs, or of the last one.
    const SyncSummary& summary() const { return m_summary; }
    BlobLane& attachments() { return m_lane; }

signals:
    void stateChanged();
    void progressed();      // summary() has grown
    void finished(bool ok); // one sync is over

private:
    struct Talk { // lives on the store thread
        std::optional<SyncConversation> conversation;
    };
    void saved();
    void begin(bool wanted = false);
    void ask();
    void send(const WireRequest& request);
    void hand(HttpAnswer answer);
    void succeed();
    void failWith(const Error& error, std::chrono::seconds askedFor = {});
    void announceNews();
    void listen();
    void follow(); // what the plan says
    void abortCall();

    StoreThread& m_store;
    HttpClient& m_http;
    std::function<double()> m_random;
    SyncPlan m_plan;
    SyncSummary m_summary;
    std::shared_ptr<Talk> m_talk;
    std::uint64_t m_run = 0; // answers of an earlier run are not ours
    HttpClient::Call m_call = 0;
    bool m_started = false;
    BlobLane m_lane;
    QTimer m_timer; // ends Soon and Waiting; the other states end with their call
};

} // namespace roadbook
