// SPDX-License-Identifier: GPL-3.0-or-later
//
// Service: what the server does with a request. Listener's threads only look at the head and hand on; sign-in, sync and
// waiting run on workers; writing on the one writer. It owns the threads; docs/operating.md has the table.
#pragma once

#include "http/held_polls.h"
#include "http/metrics.h"
#include "http/responder.h"
#include "http/router.h"
#include "http/workers.h"
#include "http/writer.h"
#include "identity/sessions.h"
#include "identity/throttle.h"
#include "storage/blobs.h"

#include <atomic>
#include <chrono>

namespace roadbook {

// One request on its way through the workers.
struct Call {
    HttpRequest request;
    Responder responder;
    WireForm form = WireForm::Json;
    std::string route;
    std::chrono::steady_clock::time_point began;
};
using CallPtr = std::shared_ptr<Call>;

class Service final : public Front {
public:
    // `clock` may be called from any thread. `directory`: of the data; attachments lie in it as files.
    static Result<std::unique_ptr<Service>> start(Storage& storage, const std::string& directory, Clock clock);
    ~Service() override;

    std::optional<HttpResponse> refuseEarly(const HttpRequest& head) override;
    void handle(HttpRequest request, Responder responder) override;

    // Refuses new work with 503 and answers everybody who is being held. Then close the listener, then stop().
    void drain();
    void stop();

private:
    struct Commit {
        std::uint64_t head = 0;
        Released released;
        bool elsewhere = false;
    };

    Service(Storage& storage, const std::string& directory, Clock clock);
    Status startThreads();
    void addRoutes();
    void keepHouse();
    void tellHouse(Commit commit);

    // answers.cpp
    void answer(Call& call, int status, std::string body, std::string contentType);
    void answer(Call& call, std::string body); // 200, in the form of the request
    void refuse(Call& call, const Error& error, int retryAfterSeconds = 5);
    void busy(Call& call);

    void onReader(CallPtr call, std::function<void(Call&, Connection&)> task);
    // Checks the type and unpacks. After session() where there is one: strangers unpack nothing large.
    static Status readBody(Call& call, std::size_t mostBytes);
    Result<Session> session(Call& call, Reading& reading) const;

    // session_endpoints.cpp
    struct SignIn;
    void signIn(CallPtr call);
    void checkPassword(const std::shared_ptr<SignIn>& attempt, Connection& connection);
    void openSessionFor(const std::shared_ptr<SignIn>& attempt);
    void signOut(CallPtr call);
    void addDevice(CallPtr call);
    // sync_endpoint.cpp
    struct Sync;
    void sync(CallPtr call);
    void push(const std::shared_ptr<Sync>& sync);
    void pull(const std::shared_ptr<Sync>& sync, Connection& connection);
    void compare(CallPtr call);
    // wait_endpoint.cpp
    void wait(CallPtr call);
    // attachment_endpoints.cpp
    void onBlobWorker(CallPtr call, std::function<Status(Call&, Reading&, const Session&)> task);
    void askBlobs(CallPtr call);
    void putBlob(CallPtr call);
    void getBlob(CallPtr call);
    // status_endpoints.cpp
    void health(CallPtr call);
    void metrics(CallPtr call);

    Storage& m_storage;
    Clock m_clock;
    BlobFiles m_blobs;
    Router m_router;
    Metrics m_metrics;
    std::atomic<bool> m_draining = false;
    std::unique_ptr<HeldPolls> m_polls;
    std::unique_ptr<WriterThread> m_writer;
    std::unique_ptr<Workers> m_readers;
    std::unique_ptr<Workers> m_passwords;
    std::unique_ptr<Workers> m_blobWorker;
    std::mutex m_throttleMutex;
    Throttle m_throttle;
    std::mutex m_houseMutex;
    std::condition_variable m_houseWake;
    bool m_houseClosed = false;
    std::vector<Commit> m_commits; // whose polls the house thread has still to release
    std::thread m_house;
};

} // namespace roadbook
