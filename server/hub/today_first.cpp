// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/today_first.h"

#include "model/codec.h"
#include "model/fields.h"
#include "protocol/limits.h"

#include <algorithm>

namespace roadbook {
namespace {

constexpr std::size_t kMostScopes = 2000;         // a rep has a few hundred
constexpr Timestamp kBefore = 18LL * 3600 * 1000; // "today" wherever the device is
constexpr Timestamp kAfter = 30LL * 3600 * 1000;
constexpr std::size_t kMostBytes = limits::kPageBytes / 2;

bool isToday(const Record& visit, const Id& staff, Timestamp now)
{
    const auto planned = visit.integer(field::visit::kPlannedStart);
    return visit.ref(field::visit::kRep) == staff && planned >= now - kBefore && planned <= now + kAfter;
}

} // namespace

Result<std::string> todayFirst(Reading& storage, const Id& staff, Timestamp now)
{
    std::string news;
    RB_ASSIGN(auto scopes, storage.grantedScopes(staff));
    if (scopes.size() > kMostScopes)
        return news;
    if (const auto own = std::find(scopes.begin(), scopes.end(), staff); own != scopes.end())
        std::rotate(scopes.begin(), own, own + 1);
    for (const auto& scope : scopes) {
        RB_ASSIGN(const auto grant, storage.grant(staff, scope));
        if (grant.level != Level::Full || scope.isNull())
            continue;
        std::string held;
        const bool own = scope == staff; // the week's plan
        bool wanted = own;
        bool whole = true;
        appendNews(held, NewsKind::Grant, encodeGrant({scope, grant.level, grant.until}));
        RB_TRY(storage.eachOfScope(scope, [&](const RecordRow& row) -> Status {
            whole = whole && digestOf(row.body) == row.digest;
            if (row.type == type::kVisit && whole) {
                RB_ASSIGN(const Record visit, decodeRecord(row.body));
                wanted = wanted || isToday(visit, staff, now);
            }
            appendNews(held, NewsKind::Record, row.body);
            return {};
        }));
        if (!wanted || !whole)
            continue;
        if (news.size() + held.size() > kMostBytes) {
            if (own) // years of them: they come with the rest
                continue;
            break;
        }
        news += held;
    }
    return news;
}

} // namespace roadbook
