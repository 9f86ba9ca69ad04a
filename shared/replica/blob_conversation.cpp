// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/blob_conversation.h"

#include "attach/messages.h"
#include "attach/sha256.h"
#include "protocol/limits.h"

#include <algorithm>
#include <utility>

namespace roadbook {
namespace {

// Of one run. What is left is taken by the next sync.
constexpr int kJobsPerRun = 512;
// Bytes that arrive and are not what their name says: damaged on the way once, not twice.
constexpr int kRestarts = 1;

bool isOfTheRoad(ErrorCode code)
{
    return code == ErrorCode::NoConnection;
}

// Concerns everything, not only these bytes.
bool endsAll(ErrorCode code)
{
    return code != ErrorCode::NotFound && code != ErrorCode::BadValue && code != ErrorCode::TooLarge &&
           code != ErrorCode::Forbidden;
}

} // namespace

BlobConversation::BlobConversation(Replica& replica, std::string wanted)
    : m_replica(replica), m_store(replica.attachments()), m_wanted(std::move(wanted))
{}

std::optional<BlobMoving> BlobConversation::moving() const
{
    if (m_jobs.empty())
        return std::nullopt;
    const Job& job = m_jobs.front();
    return BlobMoving{job.sha256, job.up, job.offset, job.size};
}

Status BlobConversation::plan()
{
    m_planned = true;
    if (!m_wanted.empty()) {
        m_unknown.push_back({m_wanted});
        return {};
    }
    RB_TRY(m_store.tidy());
    RB_ASSIGN(const auto up, m_store.waiting(true, kJobsPerRun));
    RB_ASSIGN(const auto down, m_store.missingThumbnails(kJobsPerRun));
    for (const auto& blob : up)
        if (blob.size <= limits::kThumbnailBytes)
            m_unknown.push_back({blob.sha256, blob.size, 0, true});
    for (const auto& sha256 : down)
        m_unknown.push_back({sha256});
    for (const auto& blob : up)
        if (blob.size > limits::kThumbnailBytes)
            m_unknown.push_back({blob.sha256, blob.size, 0, true});
    return {};
}

Result<std::optional<BlobRequest>> BlobConversation::next()
{
    if (!m_planned)
        RB_TRY(plan());
    if (m_jobs.empty() && m_asked.empty())
        while (!m_unknown.empty() && m_asked.size() < limits::kBlobsPerQuestion) {
            m_asked.push_back(std::move(m_unknown.front()));
            m_unknown.pop_front();
        }
    if (!m_asked.empty()) {
        std::vector<std::string> names;
        for (const auto& job : m_asked)
            names.push_back(job.sha256);
        return BlobRequest{false, false, blobsPath(names), {}};
    }
    if (m_jobs.empty())
        return std::nullopt;
    const Job& job = m_jobs.front();
    m_inFlight = static_cast<std::size_t>(std::min<std::uint64_t>(m_pace.piece(), job.size - job.offset));
    if (!job.up)
        return BlobRequest{false, true, blobGetPath(job.sha256, job.offset, m_inFlight), {}};
    RB_ASSIGN(auto bytes, m_store.read(job.sha256, job.offset, m_inFlight));
    if (bytes.size() != m_inFlight) { // purged while they were being sent
        m_jobs.pop_front();
        return next();
    }
    return BlobRequest{true, false, blobPutPath(job.sha256, job.offset, job.size), std::move(bytes)};
}

// An answer that ends in the middle and says that it is whole: a proxy on the way, or the library, did not notice.
bool BlobConversation::isDamaged(std::string_view body) const
{
    if (!m_asked.empty())
        return !decodeBlobs(body);
    return !m_jobs.empty() && (m_jobs.front().up ? !decodeBlob(body) : body.empty());
}

Status BlobConversation::take(const BlobAnswer& answer)
{
    if (answer.body && isDamaged(*answer.body))
        return take({fail(ErrorCode::NoConnection, "the server's answer arrived damaged"), {}});
    if (!m_asked.empty()) {
        if (answer.body) {
            m_pace.arrived();
            return answered(*answer.body);
        }
        if (!roadFailed(answer.body.error(), false))
            end(answer.body.error());
        return {};
    }
    if (m_jobs.empty())
        throw BrokenInvariant("an answer to a question that was not asked");
    return m_jobs.front().up ? takeUp(answer) : takeDown(answer);
}

Status BlobConversation::answered(std::string_view body)
{
    RB_ASSIGN(const auto blobs, decodeBlobs(body));
    for (auto& job : std::exchange(m_asked, {})) {
        const auto held = std::ranges::find(blobs, job.sha256, &BlobHeld::sha256);
        if (held == blobs.end()) {
            const Error unknown{ErrorCode::NotFound,
                                "the server knows no attachment with these bytes, or it is not yours"};
            if (job.up)
                RB_TRY(m_store.refused(job.sha256, unknown));
            if (job.up || !m_wanted.empty())
                m_summary.trouble = unknown;
        } else if (job.up && held->whole) {
            RB_TRY(m_store.heldByServer(job.sha256));
        } else if (job.up) {
            job.offset = std::min(held->have, job.size);
            m_jobs.push_back(std::move(job));
        } else if (held->whole) {
            job.size = held->have;
            RB_ASSIGN(auto here, m_store.find(job.sha256));
            if (here && !here->whole && here->have >= job.size) { // all came, and we were stopped before comparing
                RB_ASSIGN(const bool right, m_store.verify(job.sha256));
                if (right) {
                    RB_TRY(m_store.heldByServer(job.sha256));
                    continue;
                }
                here.reset();
            }
            job.offset = here ? here->have : 0;
            m_jobs.push_back(std::move(job));
        } else if (!m_wanted.empty()) {
            m_summary.trouble =
                Error{ErrorCode::NotFound, "the device that attached it has not sent it to the server yet; "
                                           "it has " +
                                               std::to_string(held->have) + " bytes so far"};
        }
    }
    return {};
}

Status BlobConversation::takeUp(const BlobAnswer& answer)
{
    Job& job = m_jobs.front();
    if (!answer.body) {
        const auto& error = answer.body.error();
        if (roadFailed(error, false))
            return {};
        if (endsAll(error.code)) {
            end(error);
            return {};
        }
        return sentWrong(job, error);
    }
    RB_ASSIGN(const auto held, decodeBlob(*answer.body));
    if (held.whole) {
        RB_TRY(m_store.heldByServer(job.sha256));
        ++m_summary.sent;
        m_jobs.pop_front();
    } else {
        // Not where we thought after an answer was lost, or when another device sends the same picture.
        if (held.have == job.offset && ++job.restarts > limits::kBlobCutsInARow)
            return sentWrong(job,
                             Error{ErrorCode::ServerBusy, "the server takes none of it; the next sync tries again"});
        job.offset = std::min(held.have, job.size);
    }
    m_summary.bytesUp += static_cast<std::int64_t>(m_inFlight);
    m_pace.arrived();
    return {};
}

// What has been sent is not what its name says: the server threw it away and it begins again; the second time, or with
// any other reason, it waits for another sync.
Status BlobConversation::sentWrong(Job& job, const Error& reason)
{
    if (reason.field == "sha256" && job.restarts++ < kRestarts) {
        job.offset = 0;
        return {};
    }
    RB_TRY(m_store.refused(job.sha256, reason));
    m_summary.trouble = reason;
    m_jobs.pop_front();
    return {};
}

Status BlobConversation::takeDown(const BlobAnswer& answer)
{
    Job& job = m_jobs.front();
    const std::string_view bytes = answer.body ? std::string_view(*answer.body) : std::string_view(answer.partial);
    const auto useful = bytes.substr(0, std::min<std::uint64_t>(bytes.size(), job.size - job.offset));
    m_summary.bytesDown += static_cast<std::int64_t>(bytes.size());
    if (answer.body) {
        m_pace.arrived();
        return gained(job, useful);
    }
    const auto error = answer.body.error();
    if (roadFailed(error, !useful.empty()))
        return !useful.empty() && !m_jobs.empty() ? gained(job, useful) : Status{};
    if (endsAll(error.code)) {
        end(error);
        return {};
    }
    if (!m_wanted.empty())
        m_summary.trouble = error;
    m_jobs.pop_front();
    return {};
}

Status BlobConversation::gained(Job& job, std::string_view bytes)
{
    RB_TRY(m_store.append(job.sha256, job.size, job.offset, bytes));
    job.offset += bytes.size();
    if (job.offset < job.size)
        return {};
    RB_ASSIGN(const bool right, m_store.verify(job.sha256));
    if (right) {
        RB_TRY(m_store.heldByServer(job.sha256));
        ++m_summary.received;
    } else if (job.restarts++ < kRestarts) {
        job.offset = 0;
        return {};
    } else {
        m_summary.trouble = Error{ErrorCode::BadInput, "the attachment arrived damaged twice; try again later"};
    }
    m_jobs.pop_front();
    return {};
}

bool BlobConversation::roadFailed(const Error& error, bool someArrived)
{
    if (!isOfTheRoad(error.code))
        return false;
    m_pace.cut(someArrived);
    if (m_pace.isHopeless())
        end(error);
    return true;
}

void BlobConversation::end(const Error& trouble)
{
    m_summary.trouble = trouble;
    m_unknown.clear();
    m_asked.clear();
    m_jobs.clear();
}

} // namespace roadbook
