// SPDX-License-Identifier: GPL-3.0-or-later
//
// The lane of attachments: GET /v1/blobs (how much is here), PUT and GET /v1/blobs/{sha256} (one piece). One worker of
// their own: comparing a large picture with its name takes a while, and text never waits for that.
#include "attach/sha256.h"
#include "http/service.h"
#include "hub/attachments.h"
#include "protocol/limits.h"

#include <charconv>

namespace roadbook {
namespace {

// `fallback` when it is left out; nothing when it is no number.
std::optional<std::uint64_t> numberIn(const HttpRequest& request, const char* name, std::uint64_t fallback)
{
    const auto found = request.query.find(name);
    if (found == request.query.end())
        return fallback;
    const auto& text = found->second;
    std::uint64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc{} || end != text.data() + text.size() || number > limits::kBlobBytes * 2)
        return std::nullopt;
    return number;
}

Result<std::vector<std::string>> namesIn(const HttpRequest& request)
{
    std::vector<std::string> names;
    const auto found = request.query.find("sha256");
    std::string_view left = found == request.query.end() ? std::string_view{} : std::string_view(found->second);
    while (!left.empty() && names.size() <= limits::kBlobsPerQuestion) {
        const auto comma = left.find(',');
        if (!isSha256Hex(left.substr(0, comma)))
            return fail(ErrorCode::BadInput, "expected ?sha256= with names of 64 digits, separated by commas",
                        "sha256");
        names.emplace_back(left.substr(0, comma));
        left = comma == std::string_view::npos ? std::string_view{} : left.substr(comma + 1);
    }
    if (names.empty() || names.size() > limits::kBlobsPerQuestion)
        return fail(ErrorCode::BadInput,
                    "ask for 1 to " + std::to_string(limits::kBlobsPerQuestion) + " attachments at once", "sha256");
    return names;
}

Error unknownBlob()
{
    return {ErrorCode::NotFound, "no such attachment, or it is not yours"};
}

} // namespace

void Service::onBlobWorker(CallPtr call, std::function<Status(Call&, Reading&, const Session&)> task)
{
    const bool taken = m_blobWorker->post([this, call, task = std::move(task)](Connection& connection) {
        const auto done = [&]() -> Status {
            RB_ASSIGN(const auto reading, connection.read());
            RB_ASSIGN(const auto who, session(*call, *reading));
            return task(*call, *reading, who);
        }();
        if (!done)
            refuse(*call, done.error());
    });
    if (!taken)
        busy(*call);
}

void Service::askBlobs(CallPtr call)
{
    onBlobWorker(std::move(call), [this](Call& own, Reading& reading, const Session& who) -> Status {
        RB_ASSIGN(const auto names, namesIn(own.request));
        std::vector<BlobHeld> found;
        for (const auto& sha256 : names) {
            const auto allowed = attachmentForReading(reading, who.user.staff, sha256, m_clock());
            if (allowed)
                found.push_back(m_blobs.held(sha256));
            else if (allowed.error().code != ErrorCode::NotFound)
                return fail(allowed.error());
        }
        answer(own, 200, encodeBlobs(found), "application/json");
        return {};
    });
}

void Service::putBlob(CallPtr call)
{
    onBlobWorker(std::move(call), [this](Call& own, Reading& reading, const Session& who) -> Status {
        const std::string sha256(lastSegment(own.request.path));
        if (!isSha256Hex(sha256))
            return fail(unknownBlob());
        RB_ASSIGN(const auto allowed, attachmentForSending(reading, who.user.staff, sha256, m_clock()));
        const auto offset = numberIn(own.request, "offset", 0);
        const auto size = numberIn(own.request, "size", 0);
        if (!offset || !size)
            return fail(ErrorCode::BadInput, "expected ?offset= and &size= with numbers of bytes", "offset");
        if (own.request.body.size() > limits::kBlobPieceBytes)
            return fail(ErrorCode::TooLarge,
                        "send pieces of at most " + std::to_string(limits::kBlobPieceBytes) + " bytes");
        if (!own.request.contentEncoding.empty() && own.request.contentEncoding != "identity")
            return fail(ErrorCode::Incompatible, "bytes of attachments are sent as they are", "Content-Encoding");
        if (!m_blobs.held(sha256).whole)
            RB_TRY(checkSending(reading, m_blobs, allowed, *size));
        RB_ASSIGN(const auto held, m_blobs.append({sha256, *offset, *size, own.request.body, allowed.mediaType}));
        answer(own, 200, encodeBlob(held), "application/json");
        return {};
    });
}

void Service::getBlob(CallPtr call)
{
    onBlobWorker(std::move(call), [this](Call& own, Reading& reading, const Session& who) -> Status {
        const std::string sha256(lastSegment(own.request.path));
        if (!isSha256Hex(sha256))
            return fail(unknownBlob());
        RB_TRY(attachmentForReading(reading, who.user.staff, sha256, m_clock()));
        const auto offset = numberIn(own.request, "offset", 0);
        const auto length = numberIn(own.request, "length", limits::kBlobPieceBytes);
        if (!offset || !length)
            return fail(ErrorCode::BadInput, "expected ?offset= and &length= with numbers of bytes", "offset");
        RB_ASSIGN(auto bytes, m_blobs.read(sha256, *offset, std::min<std::uint64_t>(*length, limits::kBlobPieceBytes)));
        HttpResponse response;
        response.contentType = "application/octet-stream";
        response.headers.emplace_back("X-Content-Type-Options", "nosniff");
        m_metrics.request(own.route, 200, std::chrono::steady_clock::now() - own.began);
        m_metrics.bytes(0, bytes.size());
        response.body = std::move(bytes);
        own.responder.reply(std::move(response));
        return {};
    });
}

} // namespace roadbook
