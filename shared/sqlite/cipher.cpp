// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/cipher.h"

#include "sqlite/failure.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace roadbook {
namespace {

constexpr std::size_t kKeySize = 32;
constexpr std::string_view kRawMark = "raw:"; // tells the cipher to derive nothing from it

} // namespace

Status applyKey(sqlite3* db, std::string_view key)
{
    if (key.size() != kKeySize)
        return fail(ErrorCode::Internal, "a database key has 32 bytes");
    std::array<char, kRawMark.size() + kKeySize> raw{};
    std::copy(key.begin(), key.end(), std::copy(kRawMark.begin(), kRawMark.end(), raw.begin()));
    const int code = sqlite3_key(db, raw.data(), static_cast<int>(raw.size()));
    std::fill(raw.begin(), raw.end(), '\0');
    // The compiler may not drop the wiping of memory that somebody might still look at.
    __asm__ __volatile__("" : : "r"(raw.data()) : "memory");
    if (code != SQLITE_OK)
        return fail(storageFailure(code, sqlite3_errmsg(db), "key"));
    return {};
}

} // namespace roadbook
