// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/exchange.h"

#include "hub/compare.h"
#include "hub/grants.h"
#include "hub/news.h"
#include "hub/today_first.h"

#include <algorithm>

namespace roadbook {

Result<bool> needsWriting(Reading& storage, const SyncRequest& request, Timestamp now)
{
    if (!request.groups.empty() || !request.receipts.empty() || !request.supplies.empty())
        return true;
    return anythingExpired(storage, now);
}

Result<PushReply> takeRequest(Batch& batch, const Id& staff, const Id& device, const SyncRequest& request)
{
    PushRequest push;
    push.staff = staff;
    push.device = device;
    push.epoch = request.cursor.epoch;
    push.deviceNow = request.now;
    push.lastSeq = request.lastSeq;
    push.groups = request.groups;
    push.version = request.version;
    push.receipts = request.receipts;
    push.supplies = request.supplies;
    return accept(batch, push);
}

Result<Answered> answerRequest(Reading& storage, const Id& staff, const Id& device, const SyncRequest& request,
                               PushReply pushed, Timestamp now)
{
    Answered answered;
    SyncReply& reply = answered.reply;
    reply.now = now;
    reply.version = std::min(request.version, limits::kProtocolVersion);
    reply.cursor = request.cursor;
    reply.highWater = pushed.highWater;
    reply.fork = pushed.fork;
    reply.outcomes = std::move(pushed.outcomes);
    if (reply.fork) { // a copy of another device gets a name of its own before it gets anything else
        RB_ASSIGN(const auto head, storage.head());
        reply.cursor.epoch = head.epoch;
        return answered;
    }
    RB_ASSIGN(auto page, newsPage(storage, staff, device, request.cursor, request.pullOnly, request.version));
    reply.cursor = std::move(page.cursor);
    reply.more = page.more;
    reply.total = page.total;
    reply.news = std::move(page.news);
    reply.digest = page.digest;
    answered.damaged = page.damaged;
    const bool fromNothing = request.cursor.seq == 0 || request.cursor.epoch != reply.cursor.epoch;
    if (page.more && fromNothing && !request.pullOnly && request.version >= 2) {
        RB_ASSIGN(const auto first, todayFirst(storage, staff, now));
        reply.news = first + reply.news;
    }
    if (!request.wants.empty())
        RB_TRY(appendWanted(storage, staff, request.wants, reply.news));
    if (request.version >= 2) {
        RB_ASSIGN(reply.asks, asksFor(storage, staff));
    }
    return answered;
}

} // namespace roadbook
