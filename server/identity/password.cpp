// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/password.h"

#include "protocol/limits.h"

#include <sodium.h>

#include <array>

namespace roadbook {
namespace {

// About 50 ms on one core of an office server, and little enough memory for two at once on a small machine.
constexpr unsigned long long kOperations = 3;
constexpr std::size_t kMemory = 32UL * 1024 * 1024;

} // namespace

Result<std::string> hashPassword(std::string_view password)
{
    if (password.size() < kPasswordLeast)
        return fail(ErrorCode::BadValue, "the password is too short", "password");
    if (password.size() > limits::kPasswordBytes)
        return fail(ErrorCode::BadValue, "the password is too long", "password");
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), kOperations, kMemory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorCode::Storage, "not enough memory to protect the password");
    return std::string(hash.data());
}

bool verifyPassword(const std::string& hash, std::string_view password)
{
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

void pretendToVerify(std::string_view password)
{
    std::array<unsigned char, 32> out{};
    std::array<unsigned char, crypto_pwhash_SALTBYTES> salt{};
    if (crypto_pwhash(out.data(), out.size(), password.data(), password.size(), salt.data(), kOperations, kMemory,
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        return; // no memory: the answer comes sooner, nothing else
}

} // namespace roadbook
