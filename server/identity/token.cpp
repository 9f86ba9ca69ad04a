// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/token.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace roadbook {

namespace {

using TokenBytes = std::array<unsigned char, 32>;

std::string inText(const TokenBytes& bytes)
{
    std::array<char, 64> text{};
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return text.data();
}

} // namespace

std::string newToken()
{
    TokenBytes random{};
    randombytes_buf(random.data(), random.size());
    return inText(random);
}

std::string forkedToken(std::string_view token, std::string_view device)
{
    // Keyed by the token itself, which only the device knows; the storage keeps its hash.
    TokenBytes bytes{};
    crypto_generichash(bytes.data(), bytes.size(), reinterpret_cast<const unsigned char*>(device.data()), device.size(),
                       reinterpret_cast<const unsigned char*>(token.data()),
                       std::min<std::size_t>(token.size(), crypto_generichash_KEYBYTES_MAX));
    return inText(bytes);
}

std::string tokenHash(std::string_view token)
{
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(token.data()), token.size(),
                       nullptr, 0);
    return {hash.begin(), hash.end()};
}

} // namespace roadbook
