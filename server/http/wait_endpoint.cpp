// SPDX-License-Identifier: GPL-3.0-or-later
//
// GET /v1/wait?seq=N: held until there is something after N for this device, 25 s at most. The poll is registered
// before the store is looked at, so that no commit falls between.
#include "http/service.h"
#include "hub/news.h"
#include "protocol/limits.h"

#include <charconv>

namespace roadbook {
namespace {

std::optional<std::uint64_t> seqOf(const HttpRequest& request)
{
    const auto found = request.query.find("seq");
    if (found == request.query.end())
        return std::nullopt;
    const auto& text = found->second;
    std::uint64_t seq = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), seq);
    if (problem != std::errc{} || end != text.data() + text.size() || seq > static_cast<std::uint64_t>(INT64_MAX))
        return std::nullopt;
    return seq;
}

// `seq` is another than the one asked with exactly when there is news (less, when the server was restored); `checked` is
// how far nothing was found, for the next poll.
std::string pollJson(const PollAnswer& answer, std::uint64_t asked, const std::string& epoch)
{
    const bool news = answer.news && answer.seq != asked;
    return R"({"news":)" + std::string(news ? "true" : "false") + R"(,"seq":)" +
           std::to_string(news ? answer.seq : asked) + R"(,"checked":)" + std::to_string(answer.seq) + R"(,"epoch":")" +
           epoch + R"("})";
}

} // namespace

void Service::wait(CallPtr call)
{
    auto shared = call;
    onReader(std::move(call), [this, shared](Call& own, Connection& connection) {
        const auto seq = seqOf(own.request);
        if (!seq)
            return refuse(own, Error{ErrorCode::BadInput, "expected ?seq= with the number of the cursor", "seq"});
        Id staff;
        Id device;
        HeldPolls::Ticket ticket = 0;
        const auto held = [&]() -> Status {
            RB_ASSIGN(const auto reading, connection.read());
            RB_ASSIGN(const auto who, session(own, *reading));
            RB_ASSIGN(const auto head, reading->head());
            staff = who.user.staff;
            device = who.device.id;
            ticket = m_polls->hold(staff, device, *seq, std::chrono::steady_clock::now() + limits::kPollHold,
                                   [this, shared, asked = *seq, epoch = head.epoch](PollAnswer found) {
                                       answer(*shared, 200, pollJson(found, asked, epoch), "application/json");
                                   });
            return {};
        }();
        if (!held)
            return refuse(own, held.error());
        if (ticket == 0)
            return busy(own);
        // A new view: the one above may be older than the registration.
        const auto found = [&]() -> Result<PollAnswer> {
            RB_ASSIGN(const auto reading, connection.read());
            RB_ASSIGN(const auto head, reading->head());
            RB_ASSIGN(const bool news, hasNews(*reading, staff, device, *seq));
            return PollAnswer{news, head.seq};
        }();
        if (!found || found->news)
            m_polls->release(ticket, found.value_or(PollAnswer{}));
    });
}

} // namespace roadbook
