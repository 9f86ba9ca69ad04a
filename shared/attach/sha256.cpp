// SPDX-License-Identifier: GPL-3.0-or-later
#include "attach/sha256.h"

#include <sodium/crypto_hash_sha256.h>

#include <algorithm>

namespace roadbook {
namespace {

static_assert(sizeof(crypto_hash_sha256_state) <= 128);
static_assert(alignof(crypto_hash_sha256_state) <= 8);

crypto_hash_sha256_state* stateIn(std::array<std::byte, 128>& room)
{
    return reinterpret_cast<crypto_hash_sha256_state*>(room.data());
}

} // namespace

Sha256::Sha256()
{
    crypto_hash_sha256_init(stateIn(m_state));
}

void Sha256::add(std::string_view bytes)
{
    crypto_hash_sha256_update(stateIn(m_state), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
}

std::string Sha256::hex()
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256_final(stateIn(m_state), hash.data());
    std::string text;
    text.reserve(hash.size() * 2);
    for (const auto byte : hash) {
        text.push_back(kDigits[byte >> 4U]);
        text.push_back(kDigits[byte & 15U]);
    }
    return text;
}

std::string sha256Hex(std::string_view bytes)
{
    Sha256 hash;
    hash.add(bytes);
    return hash.hex();
}

bool isSha256Hex(std::string_view text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(),
                                            [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

} // namespace roadbook
