// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sync_run.h"

#include "net/calls.h"

#include <nlohmann/json.hpp>

#include <QEventLoop>
#include <utility>

namespace roadbook::cli {
namespace {

// Starts a call with a callback and runs the event loop until it is called.
template <typename Answer, typename Start>
Answer waitFor(Start&& start)
{
    QEventLoop loop;
    std::optional<Answer> answer;
    start([&](Answer given) {
        answer = std::move(given);
        loop.quit();
    });
    while (!answer)
        loop.exec();
    return *std::move(answer);
}

} // namespace

Result<SyncSummary> runSync(Replica& replica)
{
    HttpClient http;
    SyncConversation sync(replica);
    for (;;) {
        RB_ASSIGN(const auto request, sync.next());
        if (!request)
            return sync.summary();
        RB_ASSIGN(const Identity identity, replica.identity()); // each time: a cloned device becomes another one
        if (identity.token.empty())
            return fail(ErrorCode::NotSignedIn, "signed out; use login");
        RB_TRY(http.setServer(identity.server));
        http.setToken(identity.token);
        auto answer = waitFor<HttpAnswer>([&](auto done) { http.post(request->path, request->body, std::move(done)); });
        sync.countBytes(answer.bytesUp, answer.bytesDown);
        if (!answer.body)
            return fail(std::move(answer.body).error());
        RB_TRY(sync.take(*answer.body));
    }
}

Result<SignInReply> signInAndWait(const std::string& server, const SignInRequest& request)
{
    HttpClient http;
    RB_TRY(http.setServer(server));
    return waitFor<Result<SignInReply>>([&](auto done) { signIn(http, request, std::move(done)); });
}

nlohmann::json toJson(const SyncSummary& summary)
{
    return {{"pushed", summary.pushed},
            {"pulled", summary.pulled},
            {"purged", summary.purged},
            {"conflicts", summary.conflicts},
            {"quarantined", summary.quarantined},
            {"requests", summary.requests},
            {"bytes_up", summary.bytesUp},
            {"bytes_down", summary.bytesDown},
            {"cursor", {{"epoch", summary.cursor.epoch}, {"seq", summary.cursor.seq}}}};
}

} // namespace roadbook::cli
