// SPDX-License-Identifier: GPL-3.0-or-later
//
// SyncRunner: keeps this device and the server together without anybody pressing a button. It syncs at the start,
// soon after each save, when the server says there is news (a held poll), and after a failure when its wait is over.
// Every state that waits has one timer that ends it and one Error that says why.
//
// It moves the bytes; what they mean is SyncConversation's business, on the store thread. GUI thread.
#pragma once

#include "net/http_client.h"
#include "replica/conversation.h"
#include "store/store_thread.h"

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
    enum class State : std::uint8_t {
        Stopped, // no store, or paused
        Live,    // everything known is exchanged; waiting for news
        Soon,    // something was saved a moment ago
        Syncing,
        Waiting,   // the last try failed; retryIn() says when the next comes
        SignedOut, // the server wants a new sign-in; the work stays here
    };
    // `random` gives numbers in [0, 1) for the jitter.
    SyncRunner(StoreThread& store, HttpClient& http, std::function<double()> random, QObject* parent = nullptr);
    ~SyncRunner() override;

    // From now on, with that server and session; begins at once.
    void start(const Identity& identity);
    // Ends whatever runs. What arrived so far stays.
    void stop();
    // Now, whatever it was waiting for. Restarts after stop() too.
    void syncNow();

    State state() const { return m_state; }
    // Why the last try failed; nothing after a success.
    const std::optional<Error>& trouble() const { return m_trouble; }
    std::chrono::seconds retryIn() const;
    // Of the sync that runs, or of the last one.
    const SyncSummary& summary() const { return m_summary; }

signals:
    void stateChanged();
    void progressed();      // summary() has grown
    void finished(bool ok); // one sync is over

private:
    struct Talk { // lives on the store thread
        std::optional<SyncConversation> conversation;
    };
    void saved();
    void begin();
    void ask();
    void send(const WireRequest& request);
    void hand(HttpAnswer answer);
    void succeed();
    void failWith(const Error& error, std::chrono::seconds askedFor = {});
    void announceNews();
    void listen();
    void waitFor(State state, std::chrono::milliseconds wait);
    void setState(State state);
    void abortCall();

    StoreThread& m_store;
    HttpClient& m_http;
    std::function<double()> m_random;
    State m_state = State::Stopped;
    std::optional<Error> m_trouble;
    SyncSummary m_summary;
    std::shared_ptr<Talk> m_talk;
    std::uint64_t m_run = 0; // answers of an earlier run are not ours
    HttpClient::Call m_call = 0;
    bool m_again = false; // something was saved while a sync was running
    bool m_started = false;
    int m_failures = 0;
    QTimer m_timer; // ends Soon and Waiting
};

} // namespace roadbook
