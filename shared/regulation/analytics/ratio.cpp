// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/analytics/ratio.h"

#include "base/result.h"
#include "model/scaled.h"

#include <algorithm>
#include <numeric>

namespace roadbook::regulation {
namespace {

constexpr std::int64_t kWhole = 10'000; // 100 % in hundredths of a percent
__extension__ using Wide = __int128;    // amounts in 分 times ten thousand

} // namespace

std::optional<std::int64_t> Ratio::hundredths() const
{
    if (whole == 0)
        return {};
    return static_cast<std::int64_t>((Wide{2} * part * kWhole + whole) / (Wide{2} * whole));
}

std::string Ratio::text() const
{
    const auto share = hundredths();
    return share ? formatScaled(*share, 2) + "%" : "–";
}

std::vector<std::int64_t> sharesOf(const std::vector<std::int64_t>& amounts)
{
    std::vector<std::int64_t> shares(amounts.size(), 0);
    if (std::ranges::any_of(amounts, [](auto amount) { return amount < 0; }))
        throw BrokenInvariant("a share of a negative amount");
    const auto sum = std::accumulate(amounts.begin(), amounts.end(), Wide{0});
    if (sum == 0)
        return shares;
    std::vector<Wide> rests(amounts.size());
    std::vector<std::size_t> order(amounts.size());
    std::iota(order.begin(), order.end(), 0U);
    auto left = kWhole;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        const auto scaled = Wide{amounts[i]} * kWhole;
        shares[i] = static_cast<std::int64_t>(scaled / sum);
        rests[i] = scaled % sum;
        left -= shares[i];
    }
    std::ranges::stable_sort(order, [&](auto a, auto b) { return rests[a] > rests[b]; });
    for (std::int64_t i = 0; i < left; ++i)
        ++shares[order[static_cast<std::size_t>(i)]];
    return shares;
}

} // namespace roadbook::regulation
