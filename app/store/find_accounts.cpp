// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pinyin.h"
#include "base/text.h"
#include "model/fields.h"
#include "store/queries.h"

#include <algorithm>
#include <unordered_map>

namespace roadbook {
namespace {

namespace af = field::account;

// Beyond this, sorting by sound would be felt; the store's own order by name is used instead.
constexpr std::int64_t kMostSortedBySound = 2000;
// Of two names without punctuation: "东岭机械" and "东岭机械有限公司" have 0.5 but one begins with the other.
constexpr double kResembles = 0.7;
constexpr int kMostCompared = 50;

// Open conflicts by account, which is their scope.
Result<std::unordered_map<Id, int>> openConflicts(Replica& replica)
{
    std::unordered_map<Id, int> counts;
    const ListQuery open{.type = type::kConflict,
                         .where = {{field::conflict::kState, ListQuery::Where::Is::Equal, std::string("open")}}};
    RB_TRY(replica.list(open, [&counts](const View& view) {
        ++counts[view.record.scope];
        return true;
    }));
    return counts;
}

FoundAccount found(Reader& reader, const std::unordered_map<Id, int>& conflicts, const View& view)
{
    const Record& account = view.record;
    const auto open = conflicts.find(account.id);
    return {faceOf(account),
            std::string(account.text(af::kRegion)),
            std::string(account.text(af::kIndustry)),
            reader.staffName(account.ref(af::kOwner)),
            {},
            open == conflicts.end() ? 0 : open->second,
            view.pending,
            std::nullopt,
            std::string(account.text(af::kLastVisitOn))};
}

// When each was visited or called last, in their order; as one question to the index, however many they are.
Result<std::vector<std::optional<Timestamp>>> lastVisits(Replica& replica, const std::vector<Id>& accounts)
{
    RB_ASSIGN(const auto last,
              replica.greatest(type::kVisit, field::visit::kAccount, field::visit::kStartedAt, accounts));
    std::vector<std::optional<Timestamp>> visits(accounts.size());
    for (std::size_t i = 0; last && i < accounts.size(); ++i) {
        const auto known = last->find(accounts[i]);
        visits[i] = known == last->end() ? 0 : known->second;
    }
    return visits;
}

Status addLastVisits(Replica& replica, FoundAccounts& found)
{
    std::vector<Id> accounts;
    accounts.reserve(found.rows.size());
    for (const FoundAccount& one : found.rows)
        accounts.push_back(one.account.id);
    RB_ASSIGN(const auto visits, lastVisits(replica, accounts));
    for (std::size_t i = 0; i < visits.size(); ++i)
        found.rows[i].lastVisit = visits[i];
    return {};
}

Result<FoundAccounts> allAccounts(Replica& replica, int limit)
{
    RB_ASSIGN(const auto conflicts, openConflicts(replica));
    Reader reader(replica);
    FoundAccounts all;
    RB_ASSIGN(all.total, replica.count({.type = type::kAccount}));
    const bool bySound = all.total <= kMostSortedBySound;
    std::vector<std::pair<std::string, FoundAccount>> rows;
    RB_TRY(replica.list(
        {.type = type::kAccount, .orderBy = af::kName, .limit = bySound ? -1 : limit}, [&](const View& view) {
            const std::string_view name = view.record.text(af::kName);
            rows.emplace_back(bySound ? usualPinyin(name) : std::string(), found(reader, conflicts, view));
            return true;
        }));
    std::ranges::stable_sort(rows, {}, &std::pair<std::string, FoundAccount>::first);
    for (auto& row : rows)
        all.rows.push_back(std::move(row.second));
    RB_TRY(addLastVisits(replica, all));
    return all;
}

} // namespace

Result<FoundAccounts> findAccounts(Replica& replica, const std::string& query, int limit)
{
    if (queryTerms(query).empty())
        return allAccounts(replica, limit);
    RB_ASSIGN(const auto hits, replica.search(query, limit));
    RB_ASSIGN(const auto conflicts, openConflicts(replica));
    Reader reader(replica);
    FoundAccounts result;
    std::set<Id> seen;
    for (const SearchHit& hit : hits) {
        const Id account = hit.type == type::kAccount ? hit.id : hit.account;
        if (!seen.insert(account).second)
            continue; // by its name, or by an earlier contact
        const auto view = replica.get(type::kAccount, account);
        if (!view || view->record.deleted)
            continue;
        result.rows.push_back(found(reader, conflicts, *view));
        if (hit.type == type::kContact)
            result.rows.back().contact = reader.contact(hit.id.text());
    }
    result.total = static_cast<std::int64_t>(result.rows.size());
    RB_TRY(addLastVisits(replica, result));
    return result;
}

Result<FoundAccounts> accountsFrom(Replica& replica, const std::string& name, int limit)
{
    RB_ASSIGN(const auto conflicts, openConflicts(replica));
    Reader reader(replica);
    FoundAccounts more;
    std::size_t namesakes = 0;
    RB_TRY(replica.list(
        {.type = type::kAccount, .where = {{af::kName, ListQuery::Where::Is::AtLeast, name}}, .orderBy = af::kName},
        [&](const View& view) {
            namesakes += view.record.text(af::kName) == name ? 1 : 0;
            more.rows.push_back(found(reader, conflicts, view));
            return more.rows.size() < static_cast<std::size_t>(limit) + namesakes;
        }));
    more.total = static_cast<std::int64_t>(more.rows.size());
    RB_TRY(addLastVisits(replica, more));
    return more;
}

Result<std::vector<AccountMarks>> accountMarks(Replica& replica, const std::vector<Id>& accounts)
{
    RB_ASSIGN(const auto conflicts, openConflicts(replica));
    RB_ASSIGN(const auto visits, lastVisits(replica, accounts));
    std::vector<AccountMarks> marks;
    marks.reserve(accounts.size());
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        const auto open = conflicts.find(accounts[i]);
        marks.push_back({visits[i], open == conflicts.end() ? 0 : open->second});
    }
    return marks;
}

Result<std::string> resemblingName(Replica& replica, const std::string& name)
{
    const std::string wanted = normalisedName(name);
    if (codePointCount(wanted) < 2)
        return std::string();
    RB_ASSIGN(const auto hits, replica.search(firstCodePoints(wanted, 2), kMostCompared));
    std::string best;
    double closest = kResembles;
    for (const SearchHit& hit : hits) {
        if (hit.type != type::kAccount)
            continue;
        const auto view = replica.get(type::kAccount, hit.id);
        if (!view)
            continue;
        const std::string_view there = view->record.text(af::kName);
        const std::string other = normalisedName(there);
        const bool begins = codePointCount(wanted) >= 4 && (other.starts_with(wanted) || wanted.starts_with(other));
        const double likeness = begins ? 1.0 : similarity(wanted, other);
        if (likeness > closest || (likeness == closest && best.empty())) {
            closest = likeness;
            best = there;
        }
    }
    return best;
}

} // namespace roadbook
