// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/calls.h"

#include "protocol/limits.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace roadbook {

HttpClient::Call signIn(HttpClient& http, const SignInRequest& request, std::function<void(Result<SignInReply>)> done)
{
    return http.post("/v1/sessions", encode(request, WireForm::Cbor), [done = std::move(done)](HttpAnswer answer) {
        if (!answer.body)
            return done(fail(std::move(answer.body).error()));
        done(decodeSignInReply(*answer.body, WireForm::Cbor));
    });
}

HttpClient::Call signOut(HttpClient& http, std::function<void(Status)> done)
{
    return http.remove("/v1/sessions", [done = std::move(done)](HttpAnswer answer) {
        if (!answer.body)
            return done(fail(std::move(answer.body).error()));
        done({});
    });
}

HttpClient::Call waitForNews(HttpClient& http, std::uint64_t seq, std::function<void(Result<bool>)> done)
{
    const auto path = "/v1/wait?seq=" + std::to_string(seq);
    const auto answered = [done = std::move(done)](HttpAnswer answer) {
        if (!answer.body)
            return done(fail(std::move(answer.body).error()));
        const auto reply = nlohmann::json::parse(*answer.body, nullptr, false); // {"news": bool, "seq": N, …}
        done(reply.is_object() && reply.value("news", nlohmann::json()) == true);
    };
    return http.get(path, answered, limits::kPollSilence);
}

} // namespace roadbook
