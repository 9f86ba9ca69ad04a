// SPDX-License-Identifier: GPL-3.0-or-later
//
// Money as whole 分 and rates as whole millionths: no floating point touches an amount, so that every device comes to
// the same 分 (issue 4, §16, §17). Rounding is stated once, here: half away from zero, to the 分. Pure; any thread.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace roadbook::regulation {

using Fen = std::int64_t;  // 分
using Rate = std::int64_t; // millionths: 135000 is 13.5 %

constexpr Rate kWhole = 1'000'000;
constexpr int kRatePlaces = 6;
constexpr int kMoneyPlaces = 2;

// Above this an amount is a mistake of typing: 1 万亿 元. Keeps every product below what an integer holds.
constexpr Fen kMostMoney = 100'000'000'000'000;

// a × b ÷ c rounded half away from zero, without overflow in between. c is above 0, and what comes of it can be kept.
std::int64_t timesOver(std::int64_t a, std::int64_t b, std::int64_t c);

Fen partOf(Fen amount, Rate rate);    // amount × rate
Rate shareOf(Fen part, Fen whole);    // part ÷ whole; `whole` is above 0. The nearest that can be kept
Rate shareDown(Fen part, Fen whole);  // the same rounded down, neither below 0: 89.99999 % has not reached 90 %
std::string formatYuan(Fen amount);   // always two decimals: "1350.00"
std::string formatPercent(Rate rate); // "13.5%", "0.5%", "100%"

// "3000", "85.40": not negative, at most two decimals, at most kMostMoney. BadValue names `field`.
Result<Fen> parseYuan(std::string_view text, std::string_view field);

} // namespace roadbook::regulation
