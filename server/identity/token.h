// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bearer tokens: 32 random bytes, one per device. The server keeps only their hash, so that its database signs nobody
// in. Any thread.
#pragma once

#include <string>
#include <string_view>

namespace roadbook {

std::string newToken();
std::string tokenHash(std::string_view token);

} // namespace roadbook
