// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/attachment_run.h"

#include "cli/output.h"
#include "cli/wait_for.h"
#include "model/fields.h"
#include "net/http_client.h"

#include <QTimer>
#include <algorithm>

namespace roadbook::cli {
namespace {

using nlohmann::json;
using namespace std::chrono_literals;

constexpr int kListed = 20; // of those on their way
constexpr auto kFirstWait = 200ms;
constexpr auto kMostWait = 2000ms;

void pause(std::chrono::milliseconds wait)
{
    waitFor<bool>([&](auto done) { QTimer::singleShot(wait, [done = std::move(done)] { done(true); }); });
}

BlobAnswer ask(HttpClient& http, const BlobRequest& request)
{
    auto answer = waitFor<HttpAnswer>([&](auto done) {
        if (request.put)
            http.putBytes(request.path, request.body, std::move(done));
        else if (request.wantsBytes)
            http.getBytes(request.path, std::move(done));
        else
            http.get(request.path, std::move(done));
    });
    return {std::move(answer.body), std::move(answer.partial)};
}

} // namespace

Result<BlobSummary> runBlobs(Replica& replica, const std::string& wanted, const std::function<Status()>& textFirst)
{
    HttpClient http;
    BlobConversation lane(replica, wanted);
    auto wait = kFirstWait;
    for (;;) {
        RB_ASSIGN(const auto request, lane.next());
        if (!request)
            return lane.summary();
        RB_ASSIGN(const Identity identity, replica.identity());
        RB_TRY(http.setServer(identity.server));
        http.setToken(identity.token);
        const auto answer = ask(http, *request);
        RB_TRY(lane.take(answer));
        if (answer.body || !answer.partial.empty()) {
            wait = kFirstWait;
        } else if (!lane.summary().trouble) { // the road: a moment later it may carry again
            pause(wait);
            wait = std::min<std::chrono::milliseconds>(wait * 2, kMostWait);
        }
        RB_TRY(textFirst());
    }
}

Result<json> laneToJson(Replica& replica, const BlobSummary& lane)
{
    RB_ASSIGN(const auto counts, replica.attachments().counts());
    json object{{"sent", lane.sent},
                {"received", lane.received},
                {"waiting", counts.waiting},
                {"waiting_bytes", counts.waitingBytes}};
    if (lane.trouble)
        object["error"] = toJson(*lane.trouble);
    return object;
}

Result<json> attachmentStatus(Replica& replica)
{
    auto store = replica.attachments();
    RB_ASSIGN(const auto counts, store.counts());
    RB_ASSIGN(const auto waiting, store.waiting(false, kListed));
    json list = json::array();
    for (const auto& blob : waiting) {
        json line{{"sha256", blob.sha256}, {"size", blob.size}};
        const ListQuery named{
            type::kAttachment, {{field::attachment::kSha256, ListQuery::Where::Is::Equal, blob.sha256}}, 0, false, 1};
        RB_TRY(replica.list(named, [&](const View& view) {
            line["id"] = view.record.id.text();
            line["name"] = view.record.text(field::attachment::kName);
            return false;
        }));
        if (blob.reason)
            line["reason"] = toJson(*blob.reason);
        list.push_back(std::move(line));
    }
    return json{{"here", counts.here},
                {"bytes", counts.bytes},
                {"waiting", counts.waiting},
                {"waiting_bytes", counts.waitingBytes},
                {"on_the_way", std::move(list)}};
}

} // namespace roadbook::cli
