// SPDX-License-Identifier: GPL-3.0-or-later
//
// POST /v1/sync: reader (parse, who) -> writer (accept, when something is pushed) -> reader (news, answer).
#include "http/service.h"
#include "hub/compare.h"
#include "hub/exchange.h"
#include "protocol/limits.h"

namespace roadbook {

struct Service::Sync {
    CallPtr call;
    SyncRequest request;
    Id staff;
    Id device;
    PushReply pushed;
    bool writes = false;
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
            const auto writes = needsWriting(**reading, sync->request, m_clock());
            if (!writes)
                return refuse(own, writes.error());
            sync->writes = *writes;
            if (!sync->writes) {
                auto looked = acceptNothing(**reading, sync->device, sync->request.lastSeq);
                if (!looked)
                    return refuse(own, looked.error());
                sync->pushed = *std::move(looked);
            }
        }
        if (sync->writes)
            push(sync);
        else
            pull(sync, connection);
    });
}

void Service::push(const std::shared_ptr<Sync>& sync)
{
    WriteJob job;
    job.weight = sync->request.groups.size() + 1;
    job.work = [sync](Batch& batch) -> Status {
        RB_ASSIGN(sync->pushed, takeRequest(batch, sync->staff, sync->device, sync->request));
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
    const auto answered = [&]() -> Result<Answered> {
        RB_ASSIGN(const auto reading, connection.read());
        return answerRequest(*reading, sync->staff, sync->device, sync->request, std::move(sync->pushed), m_clock());
    }();
    if (!answered)
        return refuse(*sync->call, answered.error());
    if (answered->damaged) {
        WriteJob job;
        job.work = [staff = sync->staff](Batch& batch) { return markDamagedIn(batch, staff); };
        job.done = [](Status) {};
        (void)m_writer->post(std::move(job)); // refused: the next sync finds it again
    }
    answer(*sync->call, encode(answered->reply, sync->call->form));
}

// Reads everything its user may see, and only when two digests differ.
void Service::compare(CallPtr call)
{
    onReader(std::move(call), [this](Call& own, Connection& connection) {
        const auto reading = connection.read();
        const auto who = reading ? session(own, **reading) : fail(reading.error());
        if (!who)
            return refuse(own, who.error());
        if (const auto read = readBody(own, limits::kRequestPlainBytes); !read)
            return refuse(own, read.error());
        const auto request = decodeCompareRequest(own.request.body);
        if (!request)
            return refuse(own, request.error());
        const auto reply = compareHeld(**reading, who->user.staff, who->device.id, *request);
        if (!reply)
            return refuse(own, reply.error());
        own.form = WireForm::Cbor;
        answer(own, encode(*reply));
    });
}

} // namespace roadbook
