// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/token.h"

#include <sodium.h>

#include <array>

namespace roadbook {

std::string newToken()
{
    std::array<unsigned char, 32> random{};
    randombytes_buf(random.data(), random.size());
    std::array<char, 64> text{};
    sodium_bin2base64(text.data(), text.size(), random.data(), random.size(), sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return text.data();
}

std::string tokenHash(std::string_view token)
{
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(token.data()), token.size(),
                       nullptr, 0);
    return {hash.begin(), hash.end()};
}

} // namespace roadbook
