// SPDX-License-Identifier: GPL-3.0-or-later
//
// The calls of the protocol over an HttpClient, typed. Same thread and rules as HttpClient. Sync itself is
// SyncConversation (replica/conversation.h): post what next() gives, hand the body to take().
#pragma once

#include "net/http_client.h"
#include "protocol/messages.h"

namespace roadbook {

// NotSignedIn for a wrong name or password, Throttled after too many.
HttpClient::Call signIn(HttpClient& http, const SignInRequest& request, std::function<void(Result<SignInReply>)> done);

// Ends this device's session on the server. The store and its unsent work stay.
HttpClient::Call signOut(HttpClient& http, std::function<void(Status)> done);

// Long poll: calls back with true when the server has something beyond `seq` for this device (sync now), with false when
// nothing came while the server held the call (ask again). One poll per device: a new one ends the one before.
HttpClient::Call waitForNews(HttpClient& http, std::uint64_t seq, std::function<void(Result<bool>)> done);

} // namespace roadbook
