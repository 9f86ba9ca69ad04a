// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bearer tokens: 32 random bytes, one per device. The server keeps only their hash, so that its database signs nobody
// in. Any thread.
#pragma once

#include <string>
#include <string_view>

namespace roadbook {

std::string newToken();
// The token of a device that was forked from the one with this token: asked twice, because the answer was lost or the
// request came twice, it is the same (law 6).
std::string forkedToken(std::string_view token, std::string_view device);
std::string tokenHash(std::string_view token);

} // namespace roadbook
