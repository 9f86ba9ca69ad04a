// SPDX-License-Identifier: GPL-3.0-or-later
//
// HttpClient: our requests over Qt Network. Bodies are CBOR, packed with zstd when it pays; answers come unpacked, or as
// an Error that says what happened. Asynchronous: nothing here blocks. One thread with an event loop (the GUI thread).
//
// Qt silently sends a POST again when a reused connection turns out dead. That is harmless: the server does every
// request once (law 6).
//
// Errors: NoConnection (nobody answered, in time, whole, as our server would: the work is safe and waits), ServerBusy,
// Throttled, NotSignedIn, and whatever else the server says.
#pragma once

#include "base/result.h"
#include "protocol/limits.h"

#include <QNetworkAccessManager>
#include <QObject>
#include <QString>
#include <QUrl>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

class QNetworkRequest;

namespace roadbook {

struct HttpAnswer {
    Result<std::string> body; // of a 200 answer, unpacked
    std::size_t bytesUp = 0;  // bodies as they travelled
    std::size_t bytesDown = 0;
    std::chrono::seconds retryAfter{0}; // what the server asked for; 0 = nothing
    std::string partial = {};           // of getBytes(): what had come before the connection was cut
};

class HttpClient : public QObject {
    Q_OBJECT

public:
    using Call = std::uint64_t;
    using Done = std::function<void(HttpAnswer)>;

    explicit HttpClient(QObject* parent = nullptr);
    ~HttpClient() override; // aborts what runs; no Done is called any more

    // "http://127.0.0.1:8080" or "https://…", with or without a path. BadValue for anything else.
    Status setServer(std::string_view address);
    // Of the session; "" = none. Sent to the server only, never along a redirect.
    void setToken(std::string token) { m_token = std::move(token); }
    const std::string& token() const { return m_token; }

    // `silence`: how long nothing may move before the call counts as failed.
    Call post(std::string_view path, std::string_view body, Done done, std::chrono::milliseconds silence = kSilence);
    Call get(std::string_view pathAndQuery, Done done, std::chrono::milliseconds silence = kSilence);
    Call remove(std::string_view path, Done done); // DELETE
    // Bytes of attachments, as they are: a piece up, a piece down.
    Call putBytes(std::string_view pathAndQuery, std::string_view bytes, Done done);
    Call getBytes(std::string_view pathAndQuery, Done done);
    // Ends the call; its Done is not called. Nothing happens when it is over already.
    void abort(Call call);

    // On a bad road a packet may take many seconds; a dead server should not take a minute.
    static constexpr std::chrono::milliseconds kSilence{limits::kCallSilence};

private:
    QNetworkRequest request(std::string_view pathAndQuery, std::chrono::milliseconds silence) const;
    Call watch(QNetworkReply* reply, std::size_t bytesUp, Done done);
    void finished(Call call, std::size_t bytesUp);

    struct Running {
        QNetworkReply* reply = nullptr;
        Done done;
        bool tooLarge = false;
        bool bytes = false; // the answer is bytes, not a message
    };
    QNetworkAccessManager m_manager;
    QUrl m_server;
    std::string m_token;
    std::map<Call, Running> m_running;
    Call m_last = 0;
};

} // namespace roadbook
