// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/service.h"

#include "protocol/limits.h"

#include <algorithm>

namespace roadbook {
namespace {

// Two readers saturate two cores; more only queue on the disk.
std::size_t readerThreads()
{
    return std::clamp<std::size_t>(std::thread::hardware_concurrency(), 2, 4);
}
constexpr std::size_t kReaderQueue = 2000;
constexpr std::size_t kPasswordQueue = 100; // ten seconds of sign-ins
constexpr std::size_t kBlobQueue = 64;      // 16 MB of pieces
constexpr auto kHouseRound = std::chrono::milliseconds(250);

HttpResponse jsonError(int status, ErrorCode code, std::string message)
{
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json";
    response.body = encodeError(Error{code, std::move(message)}, WireForm::Json);
    return response;
}

} // namespace

Service::Service(Storage& storage, const std::string& directory, Clock clock)
    : m_storage(storage), m_clock(std::move(clock)), m_blobs(directory)
{
    addRoutes();
}

Result<std::unique_ptr<Service>> Service::start(Storage& storage, const std::string& directory, Clock clock)
{
    std::unique_ptr<Service> service(new Service(storage, directory, std::move(clock)));
    RB_TRY(service->startThreads());
    return service;
}

Status Service::startThreads()
{
    RB_ASSIGN(const auto connection, m_storage.connect());
    RB_ASSIGN(const auto reading, connection->read());
    RB_ASSIGN(const auto head, reading->head());
    m_polls = std::make_unique<HeldPolls>(head.seq, limits::kHeldPolls);
    const CommitListener listener{
        [this](std::uint64_t end, Released released) { tellHouse({end, std::move(released), false}); },
        [this](std::uint64_t end) { tellHouse({end, {}, true}); }};
    RB_ASSIGN(m_writer, WriterThread::start(m_storage, m_clock, listener, m_metrics));
    RB_ASSIGN(m_readers, Workers::start(m_storage, "reader", readerThreads(), kReaderQueue));
    RB_ASSIGN(m_passwords, Workers::start(m_storage, "password", 1, kPasswordQueue));
    RB_ASSIGN(m_blobWorker, Workers::start(m_storage, "blob", 1, kBlobQueue));
    m_house = std::thread([this] { keepHouse(); });
    return {};
}

Service::~Service()
{
    drain();
    stop();
}

void Service::addRoutes()
{
    const auto add = [&](const char* method, const char* path, void (Service::*handler)(CallPtr)) {
        m_router.add(method, path, [this, handler](CallPtr call) { (this->*handler)(std::move(call)); });
    };
    add("POST", "/v1/sessions", &Service::signIn);
    add("DELETE", "/v1/sessions", &Service::signOut);
    add("POST", "/v1/devices", &Service::addDevice);
    add("POST", "/v1/sync", &Service::sync);
    add("POST", "/v1/compare", &Service::compare);
    add("GET", "/v1/wait", &Service::wait);
    add("GET", "/v1/blobs", &Service::askBlobs);
    add("PUT", "/v1/blobs/{sha256}", &Service::putBlob);
    add("GET", "/v1/blobs/{sha256}", &Service::getBlob);
    add("GET", "/healthz", &Service::health);
    add("GET", "/metrics", &Service::metrics);
}

std::optional<HttpResponse> Service::refuseEarly(const HttpRequest& head)
{
    const auto match = m_router.find(head.method, head.path);
    std::optional<HttpResponse> refused;
    if (match.handler == nullptr && match.allow.empty()) {
        refused = jsonError(404, ErrorCode::NotFound, "there is nothing at this path");
    } else if (match.handler == nullptr) {
        refused = jsonError(405, ErrorCode::BadInput, "this path does not take this method");
        refused->headers.emplace_back("Allow", match.allow);
    } else if (head.contentLength && *head.contentLength > limits::kRequestBytes) {
        refused = jsonError(413, ErrorCode::TooLarge, "the body is larger than any request may be");
    } else if (m_draining) {
        refused = jsonError(503, ErrorCode::ServerBusy, "the server is stopping; try again in a moment");
        refused->headers.emplace_back("Retry-After", "5");
    }
    if (refused)
        m_metrics.request("refused", refused->status, {});
    return refused;
}

void Service::handle(HttpRequest request, Responder responder)
{
    const auto match = m_router.find(request.method, request.path);
    auto call = std::make_shared<Call>();
    call->request = std::move(request);
    call->responder = std::move(responder);
    call->began = std::chrono::steady_clock::now();
    call->route = match.route;
    if (call->request.contentType.starts_with("application/cbor"))
        call->form = WireForm::Cbor;
    if (call->request.body.size() > limits::kRequestBytes) { // chunked: known only now
        refuse(*call, Error{ErrorCode::TooLarge, "the body is larger than any request may be"});
        return;
    }
    (*match.handler)(std::move(call));
}

void Service::onReader(CallPtr call, std::function<void(Call&, Connection&)> task)
{
    const bool taken =
        m_readers->post([call, task = std::move(task)](Connection& connection) { task(*call, connection); });
    if (!taken)
        busy(*call);
}

Result<Session> Service::session(Call& call, Reading& reading) const
{
    constexpr std::string_view kScheme = "Bearer ";
    const std::string_view header = call.request.authorization;
    return sessionOf(reading, header.starts_with(kScheme) ? header.substr(kScheme.size()) : std::string_view{});
}

void Service::drain()
{
    m_draining = true;
    if (m_polls)
        m_polls->close();
}

void Service::stop()
{
    {
        const std::scoped_lock lock(m_houseMutex);
        m_houseClosed = true;
    }
    m_houseWake.notify_all();
    if (m_house.joinable())
        m_house.join();
    // In the order in which work moves: what a reader has begun still finds the writer.
    if (m_passwords)
        m_passwords->stop();
    if (m_blobWorker)
        m_blobWorker->stop();
    if (m_writer)
        m_writer->stop();
    if (m_readers)
        m_readers->stop();
}

// Releasing thousands of polls takes a while: not on the writer's time.
void Service::tellHouse(Commit commit)
{
    {
        const std::scoped_lock lock(m_houseMutex);
        m_commits.push_back(std::move(commit));
    }
    m_houseWake.notify_one();
}

void Service::keepHouse()
{
    std::unique_lock lock(m_houseMutex);
    for (;;) {
        m_houseWake.wait_for(lock, kHouseRound, [&] { return m_houseClosed || !m_commits.empty(); });
        if (m_houseClosed)
            return;
        const auto commits = std::exchange(m_commits, {});
        lock.unlock();
        for (const auto& commit : commits) {
            if (commit.elsewhere)
                m_polls->committedElsewhere(commit.head);
            else
                m_polls->committed(commit.head, commit.released);
        }
        m_polls->expire(std::chrono::steady_clock::now());
        lock.lock();
    }
}

} // namespace roadbook
