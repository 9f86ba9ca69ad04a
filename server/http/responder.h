// SPDX-License-Identifier: GPL-3.0-or-later
//
// Requests and responses as values, and the Responder, which answers exactly once: a second answer is ignored, and one
// that is dropped unanswered says 500 by itself, because a client of cpprestsdk would otherwise wait for ever. Move it
// along with the work; any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace roadbook {

struct HttpRequest {
    std::string method;
    std::string path; // as it was sent, still escaped
    std::map<std::string, std::string> query;
    std::string remote; // address of the peer, or of whom a local proxy speaks for
    std::string authorization;
    std::string contentType;
    std::string contentEncoding;
    std::string acceptEncoding;
    std::optional<std::uint64_t> contentLength; // empty: chunked
    std::string body;
};

struct HttpResponse {
    int status = 200;
    std::string contentType = {};
    std::string body = {};
    std::vector<std::pair<std::string, std::string>> headers = {};
};

class Responder {
public:
    using Send = std::function<void(HttpResponse)>;

    Responder() = default;
    explicit Responder(Send send) : m_send(std::move(send)) {}
    Responder(Responder&& other) noexcept : m_send(std::exchange(other.m_send, nullptr)) {}
    Responder& operator=(Responder&& other) noexcept;
    Responder(const Responder&) = delete;
    Responder& operator=(const Responder&) = delete;
    ~Responder();

    bool isPending() const { return m_send != nullptr; }
    void reply(HttpResponse response);

private:
    Send m_send;
};

// What stands behind the listener. Both are called on its threads: look, decide, hand on; never wait.
class Front {
public:
    virtual ~Front() = default;
    // Before the body has been read; `head` has none. A response here means that nothing is parsed.
    virtual std::optional<HttpResponse> refuseEarly(const HttpRequest& head) = 0;
    virtual void handle(HttpRequest request, Responder responder) = 0;
};

} // namespace roadbook
