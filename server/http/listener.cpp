// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/listener.h"

#include <cpprest/http_listener.h>
#include <pplx/threadpool.h>
#include <spdlog/spdlog.h>

#include <condition_variable>
#include <future>
#include <mutex>

namespace roadbook {

using web::http::http_request;
using web::http::http_response;
using web::http::experimental::listener::http_listener;

namespace {

// Handlers only look and hand on; held polls hold no thread. The default would be 40.
constexpr std::size_t kThreads = 6;

std::string header(const http_request& request, const char* name)
{
    const auto& headers = request.headers();
    const auto found = headers.find(name);
    return found == headers.end() ? std::string{} : found->second;
}

// A proxy on this machine may speak for somebody else; nobody else may.
std::string remoteOf(const http_request& request)
{
    auto remote = request.remote_address();
    const auto real = header(request, "X-Real-IP");
    if (!real.empty() && real.size() < 64 && (remote == "127.0.0.1" || remote == "::1"))
        return real;
    return remote;
}

HttpRequest headOf(const http_request& request)
{
    HttpRequest head;
    head.method = request.method();
    head.path = request.relative_uri().path();
    const auto query = web::uri::split_query(request.relative_uri().query());
    head.query.insert(query.begin(), query.end());
    head.remote = remoteOf(request);
    head.authorization = header(request, "Authorization");
    head.contentType = header(request, "Content-Type");
    head.contentEncoding = header(request, "Content-Encoding");
    head.acceptEncoding = header(request, "Accept-Encoding");
    const auto length = header(request, "Content-Length");
    if (!length.empty()) {
        const bool digits = length.size() < 19 && length.find_first_not_of("0123456789") == std::string::npos;
        head.contentLength = digits ? std::stoull(length) : UINT64_MAX;
    } else if (header(request, "Transfer-Encoding").empty()) {
        head.contentLength = 0;
    }
    return head;
}

// Ends every chain: an exception that nobody observes kills the process.
template <typename T>
void observe(pplx::task<T> task)
{
    task.then([](pplx::task<T> ended) {
        try {
            ended.get();
        } catch (const std::exception& problem) {
            spdlog::debug("connection: {}", problem.what());
        }
    });
}

} // namespace

struct Listener::Inner {
    Inner(const std::string& where, Front& behind) : url(where), front(behind), listener(web::uri(where)) {}

    // Counts a request from its arrival until its answer is on the wire or has failed to get there.
    struct Flight {
        explicit Flight(Inner& owner) : inner(owner)
        {
            const std::scoped_lock lock(inner.mutex);
            ++inner.flying;
        }
        ~Flight()
        {
            const std::scoped_lock lock(inner.mutex);
            --inner.flying;
            inner.landed.notify_all();
        }
        Flight(const Flight&) = delete;
        Flight& operator=(const Flight&) = delete;
        Inner& inner;
    };

    static void send(http_request request, HttpResponse answer, std::shared_ptr<Flight> flight)
    try {
        http_response response(static_cast<web::http::status_code>(answer.status));
        for (const auto& [name, value] : answer.headers)
            response.headers().add(name, value);
        response.headers().add("Cache-Control", "no-store");
        if (request.method() != web::http::methods::HEAD && answer.status != web::http::status_codes::NoContent)
            response.set_body(std::move(answer.body), answer.contentType);
        observe(request.reply(response).then([flight](pplx::task<void> sent) { sent.get(); }));
    } catch (const std::exception& problem) {
        spdlog::debug("answer: {}", problem.what());
    }

    void receive(http_request request)
    {
        auto flight = std::make_shared<Flight>(*this);
        struct Arriving {
            HttpRequest head;
            Responder responder;
        };
        auto arriving = std::make_shared<Arriving>();
        arriving->responder = Responder(
            [request, flight](HttpResponse answer) mutable { send(request, std::move(answer), std::move(flight)); });
        arriving->head = headOf(request);
        if (auto refused = front.refuseEarly(arriving->head)) {
            arriving->responder.reply(*std::move(refused));
            return;
        }
        if (arriving->head.contentLength == 0) {
            front.handle(std::move(arriving->head), std::move(arriving->responder));
            return;
        }
        observe(request.extract_vector().then([this, arriving](pplx::task<std::vector<unsigned char>> read) {
            const auto body = read.get(); // throws when the client went away half way
            arriving->head.body.assign(body.begin(), body.end());
            front.handle(std::move(arriving->head), std::move(arriving->responder));
        }));
    }

    std::string url;
    Front& front;
    http_listener listener;
    std::mutex mutex;
    std::condition_variable landed;
    std::size_t flying = 0;
    bool isOpen = false;
};

Listener::Listener(std::string url, Front& front)
{
    [[maybe_unused]] static const bool once = [] {
        crossplat::threadpool::initialize_with_threads(kThreads);
        return true;
    }();
    m_inner = std::make_unique<Inner>(url, front);
    const auto receive = [inner = m_inner.get()](http_request request) { inner->receive(std::move(request)); };
    m_inner->listener.support(receive);
    // Registered by name too, or the library answers these by itself.
    for (const auto* method : {"GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE"})
        m_inner->listener.support(method, receive);
}

Listener::~Listener() = default;

Status Listener::open()
try {
    m_inner->listener.open().wait();
    m_inner->isOpen = true;
    return {};
} catch (const std::exception& problem) {
    return fail(ErrorCode::BadInput, "cannot listen on " + m_inner->url + ": " + problem.what());
}

bool Listener::close(std::chrono::seconds most)
{
    if (!m_inner->isOpen)
        return true;
    m_inner->isOpen = false;
    const auto until = std::chrono::steady_clock::now() + most;
    bool all = false;
    {
        std::unique_lock lock(m_inner->mutex);
        all = m_inner->landed.wait_until(lock, until, [&] { return m_inner->flying == 0; });
    }
    try {
        auto closing = m_inner->listener.close();
        while (!closing.is_done() && std::chrono::steady_clock::now() < until + std::chrono::seconds(2))
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        all = all && closing.is_done();
        observe(closing);
    } catch (const std::exception& problem) {
        spdlog::debug("closing: {}", problem.what());
    }
    if (!all) // a client that never ends its body still refers to it: leave it to the end of the process
        (void)m_inner.release();
    return all;
}

} // namespace roadbook
