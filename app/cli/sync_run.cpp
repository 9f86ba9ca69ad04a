// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sync_run.h"

#include "cli/wait_for.h"
#include "net/calls.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <utility>

namespace roadbook::cli {
namespace {

std::string durationInWords(std::int64_t millis)
{
    const auto minutes = std::abs(millis) / 60'000;
    if (minutes < 120)
        return std::to_string(minutes) + " minutes";
    if (minutes < 48 * 60)
        return std::to_string(minutes / 60) + " hours";
    return std::to_string(minutes / (24 * 60)) + " days";
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

void add(SyncSummary& sum, const SyncSummary& more)
{
    sum.pushed += more.pushed;
    sum.pulled += more.pulled;
    sum.purged += more.purged;
    sum.conflicts += more.conflicts;
    sum.quarantined += more.quarantined;
    sum.requests += more.requests;
    sum.bytesUp += more.bytesUp;
    sum.bytesDown += more.bytesDown;
    sum.cursor = more.cursor;
    sum.repaired += more.repaired;
    sum.forked = sum.forked || more.forked;
    sum.restored = sum.restored || more.restored;
    sum.clockOffset = more.clockOffset;
}

nlohmann::json clockToJson(std::int64_t offset)
{
    SyncSummary summary;
    summary.clockOffset = offset;
    nlohmann::json clock{{"offset_ms", offset}, {"wrong", summary.clockIsWrong()}};
    if (summary.clockIsWrong())
        clock["message"] = "this device's clock is " + durationInWords(offset) +
                           (offset < 0 ? " ahead of" : " behind") +
                           " the server's; times are corrected, but please set it right";
    return clock;
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
            {"repaired", summary.repaired},
            {"forked", summary.forked},
            {"server_restored", summary.restored},
            {"clock", clockToJson(summary.clockOffset)},
            {"cursor", {{"epoch", summary.cursor.epoch}, {"seq", summary.cursor.seq}}}};
}

} // namespace roadbook::cli
