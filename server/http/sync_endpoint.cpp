// SPDX-License-Identifier: GPL-3.0-or-later
//
// POST /v1/sync: reader (parse, who) -> writer (accept, when something is pushed) -> reader (news, answer).
#include "http/service.h"
#include "hub/accept.h"
#include "hub/news.h"
#include "protocol/limits.h"

namespace roadbook {

struct Service::Sync {
    CallPtr call;
    SyncRequest request;
    Id staff;
    Id device;
    PushReply pushed;
};

void Service::sync(CallPtr call)
{
    auto shared = call;
    onReader(std::move(call), [this, shared](Call& own, Connection& connection) {
        auto sync = std::make_shared<Sync>();
        sync->call = shared;
        {
            const auto reading = connection.read();
            const auto who = reading ? session(own, **reading) : fail(reading.error());
            if (!who)
                return refuse(own, who.error());
            sync->staff = who->user.staff;
            sync->device = who->device.id;
            if (const auto read = readBody(own, limits::kRequestPlainBytes); !read)
                return refuse(own, read.error());
            auto request = decodeSyncRequest(own.request.body, own.form);
            if (!request)
                return refuse(own, request.error());
            sync->request = *std::move(request);
            if (sync->request.version > limits::kProtocolVersion)
                return refuse(own, Error{ErrorCode::Incompatible, "this app is newer than the server", "version"});
            std::string().swap(own.request.body); // it has been read; the groups hold their own copies
            if (sync->request.groups.empty()) {
                auto looked = acceptNothing(**reading, sync->device, sync->request.lastSeq);
                if (!looked)
                    return refuse(own, looked.error());
                sync->pushed = *std::move(looked);
            }
        }
        if (sync->request.groups.empty())
            pull(sync, connection);
        else
            push(sync);
    });
}

void Service::push(const std::shared_ptr<Sync>& sync)
{
    WriteJob job;
    job.weight = sync->request.groups.size();
    job.work = [sync](Batch& batch) -> Status {
        PushRequest push;
        push.staff = sync->staff;
        push.device = sync->device;
        push.epoch = sync->request.cursor.epoch;
        push.deviceNow = sync->request.now;
        push.lastSeq = sync->request.lastSeq;
        push.groups = sync->request.groups;
        RB_ASSIGN(sync->pushed, accept(batch, push));
        return {};
    };
    job.done = [this, sync](Status status) {
        m_readers->postAlways([this, sync, status](Connection& connection) {
            if (!status)
                return refuse(*sync->call, status.error());
            for (const auto& outcome : sync->pushed.outcomes)
                m_metrics.group(outcome.verdict);
            pull(sync, connection);
        });
    };
    if (!m_writer->post(std::move(job)))
        busy(*sync->call);
}

void Service::pull(const std::shared_ptr<Sync>& sync, Connection& connection)
{
    SyncReply reply;
    reply.now = m_clock();
    reply.cursor = sync->request.cursor;
    reply.highWater = sync->pushed.highWater;
    reply.fork = sync->pushed.fork;
    reply.outcomes = std::move(sync->pushed.outcomes);
    const auto done = [&]() -> Status {
        RB_ASSIGN(const auto reading, connection.read());
        if (reply.fork) { // a copy of another device gets a name of its own before it gets anything else
            RB_ASSIGN(const auto head, reading->head());
            reply.cursor.epoch = head.epoch;
            return {};
        }
        RB_ASSIGN(auto page,
                  newsPage(*reading, sync->staff, sync->device, sync->request.cursor, sync->request.pullOnly));
        reply.cursor = std::move(page.cursor);
        reply.more = page.more;
        reply.total = page.total;
        reply.news = std::move(page.news);
        return {};
    }();
    if (!done)
        return refuse(*sync->call, done.error());
    answer(*sync->call, encode(reply, sync->call->form));
}

} // namespace roadbook
