// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/credit_code.h"

#include "base/text.h"

namespace roadbook {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"; // no I, O, S, V, Z
constexpr std::size_t kLength = 18;
constexpr unsigned kModulus = 31;

} // namespace

std::string canonicalCreditCode(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto codePoint = foldedWidth(nextCodePoint(text, at));
        if (isSpace(codePoint) || codePoint == U'-')
            continue;
        appendUtf8(out, codePoint >= U'a' && codePoint <= U'z' ? codePoint - 0x20 : codePoint);
    }
    return out;
}

CreditCodeState checkCreditCode(std::string_view code)
{
    if (code.size() != kLength || code.find_first_not_of(kAlphabet) != std::string_view::npos)
        return CreditCodeState::Malformed;
    return creditCodeCheckDigit(code) == code.back() ? CreditCodeState::Ok : CreditCodeState::WrongCheckDigit;
}

std::optional<char> creditCodeCheckDigit(std::string_view code)
{
    if (code.size() + 1 < kLength)
        return std::nullopt;
    unsigned sum = 0;
    unsigned weight = 1; // powers of 3, modulo 31
    for (const char c : code.substr(0, kLength - 1)) {
        const auto value = kAlphabet.find(c);
        if (value == std::string_view::npos)
            return std::nullopt;
        sum = (sum + static_cast<unsigned>(value) * weight) % kModulus;
        weight = weight * 3 % kModulus;
    }
    return kAlphabet[(kModulus - sum) % kModulus];
}

} // namespace roadbook
