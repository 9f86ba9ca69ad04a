// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a finished QNetworkReply means for us. Internal to net/.
#pragma once

#include "net/http_client.h"

class QNetworkReply;

namespace roadbook {

// A page of news has 1 MiB before packing, plus at most one large record and the outcomes.
inline constexpr std::size_t kMostAnswerBytes = 8UL * 1024 * 1024;       // as received
inline constexpr std::size_t kMostAnswerPlainBytes = 32UL * 1024 * 1024; // unpacked

// Fills body, bytesDown and retryAfter. `bytes`: the answer is bytes of an attachment and no message; what had come of
// them before a cut goes into `partial`.
void readAnswer(QNetworkReply& reply, bool bytes, HttpAnswer& answer);

} // namespace roadbook
