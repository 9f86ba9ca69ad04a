// SPDX-License-Identifier: GPL-3.0-or-later
//
// Passwords are kept as Argon2id hashes only. Hashing takes a twentieth of a second and 32 MiB on purpose: call it on
// the password worker, never on a thread that answers requests. Any thread.
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace roadbook {

inline constexpr std::size_t kPasswordLeast = 4; // characters are the office's rule; this stops the empty one

Result<std::string> hashPassword(std::string_view password); // BadValue when too short or too long
bool verifyPassword(const std::string& hash, std::string_view password);
// As much work as verifyPassword, for users who do not exist: the answer takes as long.
void pretendToVerify(std::string_view password);

} // namespace roadbook
