// SPDX-License-Identifier: GPL-3.0-or-later
//
// BlobConversation: a device's half of moving attachments, as a state machine over values, in a lane of its own. Small
// things go first: thumbnails up, thumbnails down, then originals up. Originals come down only when somebody wants one.
//
//     BlobConversation lane(replica);
//     while (auto request = lane.next(); request && *request) {
//         lane.take(transport.put or get(**request));
//         // text first: when something was saved meanwhile, sync it now
//     }
//
// Every request moves one piece (limits.h: kBlobPieceBytes); losing a request or an answer at any byte costs at most that
// piece, and of a download not even that. It may be dropped at any time; another one goes on where it stopped. Replica's
// thread.
#pragma once

#include "attach/pace.h"
#include "replica/attachments.h"
#include "replica/replica.h"

#include <deque>
#include <string>

namespace roadbook {

struct BlobRequest {
    bool put = false;        // otherwise GET
    bool wantsBytes = false; // the answer is bytes, of which a part is useful too
    std::string path;
    std::string body; // as it is: not compressed
};

struct BlobAnswer {
    Result<std::string> body; // of a 200 answer
    std::string partial = {}; // what had come of the bytes before the connection was cut
};

// What is on the road at the moment.
struct BlobMoving {
    std::string sha256;
    bool up = false;
    std::uint64_t offset = 0; // is there already
    std::uint64_t size = 0;
};

struct BlobSummary {
    std::int64_t sent = 0; // whole ones
    std::int64_t received = 0;
    std::int64_t bytesUp = 0; // of bodies
    std::int64_t bytesDown = 0;
    std::optional<Error> trouble; // why it ended before everything was moved, or what was refused last
};

class BlobConversation {
public:
    // `wanted`: only this original (fetching on demand); "" = the lane of a sync.
    explicit BlobConversation(Replica& replica, std::string wanted = {});

    // The next request; nothing when all is done or nothing more can be done now.
    Result<std::optional<BlobRequest>> next();
    Status take(const BlobAnswer& answer);

    const BlobSummary& summary() const { return m_summary; }
    std::optional<BlobMoving> moving() const; // nothing between questions

private:
    struct Job {
        std::string sha256;
        std::uint64_t size = 0;
        std::uint64_t offset = 0; // there (up) or here (down)
        bool up = false;
        int restarts = 0;
    };
    Status plan();
    bool isDamaged(std::string_view body) const;
    Status answered(std::string_view body); // to the question how much the server holds
    Status takeUp(const BlobAnswer& answer);
    Status takeDown(const BlobAnswer& answer);
    Status gained(Job& job, std::string_view bytes); // of a download
    Status sentWrong(Job& job, const Error& reason);
    void end(const Error& trouble);
    bool roadFailed(const Error& error, bool someArrived); // true: go on trying, or end() was called

    Replica& m_replica;
    Attachments m_store;
    std::string m_wanted;
    bool m_planned = false;
    std::deque<Job> m_unknown; // the server has not been asked about them yet
    std::deque<Job> m_asked;   // by the question that is under way
    std::deque<Job> m_jobs;
    Pace m_pace;
    std::size_t m_inFlight = 0; // bytes of the piece under way
    BlobSummary m_summary;
};

} // namespace roadbook
