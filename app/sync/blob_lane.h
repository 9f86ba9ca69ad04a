// SPDX-License-Identifier: GPL-3.0-or-later
//
// BlobLane: moves the bytes of attachments between this device and the server, piece by piece, beside the text and never
// ahead of it: it begins when a sync is complete, and between two pieces it lets a sync go first. Thumbnails come by
// themselves, originals when somebody wants one. What a piece is and what comes next is BlobConversation's business.
//
// It belongs to SyncRunner, which tells it when the text is through. GUI thread.
#pragma once

#include "net/http_client.h"
#include "replica/blob_conversation.h"
#include "store/store_thread.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <deque>
#include <memory>
#include <optional>
#include <string>

namespace roadbook {

class BlobLane : public QObject {
    Q_OBJECT

public:
    BlobLane(StoreThread& store, HttpClient& http, QObject* parent = nullptr);
    ~BlobLane() override;

    // Fetches that original next, when the road carries. Says arrived(), or missed() when the server has it not.
    void want(const std::string& sha256);
    bool isWanted(const std::string& sha256) const;
    // What is on the road now.
    const std::optional<BlobMoving>& moving() const { return m_moving; }

    // --- for SyncRunner
    void textIsThrough();  // a sync is complete: what waits may go
    void letTextGoFirst(); // a sync has begun: no new piece until it is over
    void roadIsBroken();   // the sync failed: the next one that is complete begins again
    void stop();           // the store closes

signals:
    void moved(); // a piece, or the whole of something
    void arrived(const std::string& sha256);
    void missed(const std::string& sha256, const roadbook::Error& why);

private:
    struct Talk { // lives on the store thread
        std::optional<BlobConversation> conversation;
    };
    void wantedFirst();
    void begin();
    void ask();
    void send(const BlobRequest& request);
    void hand(HttpAnswer answer);
    void end(const BlobSummary& summary);
    void abandon();

    StoreThread& m_store;
    HttpClient& m_http;
    std::shared_ptr<Talk> m_talk;
    std::uint64_t m_run = 0; // answers of an earlier run are not ours
    HttpClient::Call m_call = 0;
    bool m_open = false; // the text is through
    bool m_lane = false; // what a sync leaves to move has not been moved yet
    std::deque<std::string> m_wanted;
    std::string m_wantedNow; // "" = the lane of a sync
    std::optional<BlobMoving> m_moving;
    std::int64_t m_whole = 0; // of this conversation, that pages have been told of
    QTimer m_pause;           // after the road failed, and while a thumbnail has not come yet
};

} // namespace roadbook
