// SPDX-License-Identifier: GPL-3.0-or-later
//
// News of one user as one stream in the order of keys. Three sorted sources are merged:
//   records and history of scopes that the user holds, by their own sequence number;
//   grants and purges, by theirs. A grant brings everything that the scope held at that moment, under the same key.
#include "storage/sqlite/connection.h"

#include <limits>

namespace roadbook {
namespace {

constexpr auto kEnd = std::numeric_limits<std::uint64_t>::max();

// Two ways to the same rows, ?1 staff, ?2 after, ?3 the device whose own rows are left out (NULL: none).
// Along the log: right when little is new, or when the user sees most of it.
constexpr std::string_view kRecordsAlongLog =
    "SELECT r.seq, r.body, g.level, r.sum FROM record r CROSS JOIN access_grant g "
    "WHERE r.seq > ?2 AND g.staff = ?1 AND g.scope = r.scope AND g.ended = 0 AND g.since < r.seq "
    "AND NOT (?3 IS NOT NULL AND r.origin IS ?3 AND g.since <= ?2) ORDER BY r.seq";
constexpr std::string_view kPastAlongLog =
    "SELECT r.seq, r.body, g.level, NULL FROM past r CROSS JOIN access_grant g "
    "WHERE r.seq > ?2 AND g.staff = ?1 AND g.scope = r.scope AND g.ended = 0 AND g.since < r.seq "
    "AND NOT (?3 IS NOT NULL AND r.origin IS ?3 AND g.since <= ?2) ORDER BY r.seq";
// Along the grants: right when the user sees a small part of a long stretch. Only numbers are sorted, not bodies.
// LIMIT -1 is no limit, but without one SQLite leaves out the ORDER BY of a subquery; advance() checks.
constexpr std::string_view kRecordsAlongGrants =
    "SELECT r.seq, r.body, v.level, r.sum FROM (SELECT s.seq AS seq, g.since AS since, g.level AS level FROM "
    "access_grant g "
    "CROSS JOIN record s INDEXED BY record_scope "
    "WHERE g.staff = ?1 AND g.ended = 0 AND s.scope = g.scope AND s.seq > ?2 AND s.seq > g.since ORDER BY s.seq LIMIT "
    "-1) v "
    "CROSS JOIN record r WHERE r.seq = v.seq AND NOT (?3 IS NOT NULL AND r.origin IS ?3 AND v.since <= ?2)";
constexpr std::string_view kPastAlongGrants =
    "SELECT r.seq, r.body, v.level, NULL FROM (SELECT s.seq AS seq, g.since AS since, g.level AS level FROM "
    "access_grant g "
    "CROSS JOIN past s INDEXED BY past_scope "
    "WHERE g.staff = ?1 AND g.ended = 0 AND s.scope = g.scope AND s.seq > ?2 AND s.seq > g.since ORDER BY s.seq LIMIT "
    "-1) v "
    "CROSS JOIN past r WHERE r.seq = v.seq AND NOT (?3 IS NOT NULL AND r.origin IS ?3 AND v.since <= ?2)";
constexpr std::string_view kGrants =
    "SELECT changed, scope, ended, level, until FROM access_grant INDEXED BY access_grant_changed "
    "WHERE staff = ?1 AND changed > ?2 ORDER BY changed";
constexpr std::string_view kRecordsOfScope = "SELECT body, sum FROM record WHERE scope = ? AND seq <= ? ORDER BY seq";
constexpr std::string_view kPastOfScope = "SELECT body, NULL FROM past WHERE scope = ? AND seq <= ? ORDER BY seq";

// A probe into the log costs about this many times as much as a step along it.
constexpr std::uint64_t kProbeCost = 8;

// A sorted source and where it stands.
class Source {
public:
    static Result<Source> open(Database& db, std::string_view sql, const NewsQuery& query, const std::optional<Id>& own)
    {
        RB_ASSIGN(auto statement, db.cached(sql));
        Source source(std::move(statement));
        source.m_statement->bind(query.staff, query.after);
        if (own)
            source.m_statement->bindAt(3, *own);
        RB_TRY(source.advance());
        return source;
    }

    std::uint64_t key() const { return m_key; }
    const Statement& row() const { return *m_statement; }
    Status advance()
    {
        RB_ASSIGN(const bool found, m_statement->step());
        const auto next = found ? static_cast<std::uint64_t>(m_statement->integer(0)) : kEnd;
        if (next < m_key)
            throw BrokenInvariant("news are not in the order of their keys");
        m_key = next;
        return {};
    }

private:
    explicit Source(CachedStatement statement) : m_statement(std::move(statement)) {}

    CachedStatement m_statement;
    std::uint64_t m_key = 0;
};

// Everything a scope held when it was granted. False when the visitor has had enough.
Result<bool> wholeScope(Database& db, const Id& scope, std::uint64_t key, Level level, const Reading::NewsVisit& visit)
{
    for (const auto& [sql, kind] :
         {std::pair{kRecordsOfScope, NewsKind::Record}, std::pair{kPastOfScope, NewsKind::Past}}) {
        RB_ASSIGN(auto rows, db.cached(sql));
        rows->bind(scope, key);
        for (;;) {
            RB_ASSIGN(const bool found, rows->step());
            if (!found)
                break;
            if (!visit(NewsRow{key, kind, rows->blob(0), level, 0, digestFromBytes(rows->blob(1))}))
                return false;
        }
    }
    return true;
}

} // namespace

Status SqliteSession::news(const NewsQuery& query, const NewsVisit& visit)
{
    RB_ASSIGN(const Head end, head());
    if (query.after >= end.seq)
        return {};
    const auto stretch = (end.seq - query.after) / kProbeCost;
    RB_ASSIGN(const auto held,
              count("SELECT count(*) FROM (SELECT 1 FROM access_grant WHERE staff = ? AND ended = 0 LIMIT ?)",
                    query.staff, stretch + 1));
    const bool alongLog = held > stretch;
    const auto own = query.skipOwn ? std::optional{query.device} : std::nullopt;
    RB_ASSIGN(auto records, Source::open(m_db, alongLog ? kRecordsAlongLog : kRecordsAlongGrants, query, own));
    RB_ASSIGN(auto past, Source::open(m_db, alongLog ? kPastAlongLog : kPastAlongGrants, query, own));
    RB_ASSIGN(auto grants, Source::open(m_db, kGrants, query, std::nullopt));
    for (;;) {
        const auto key = std::min({records.key(), past.key(), grants.key()});
        if (key == kEnd)
            return {};
        if (key == grants.key()) {
            const Id scope = grants.row().id(1);
            const bool ended = grants.row().integer(2) != 0;
            const auto level = static_cast<Level>(grants.row().integer(3));
            const auto kind = ended ? NewsKind::Purge : NewsKind::Grant;
            if (!visit(NewsRow{key, kind, scope.view(), level, grants.row().integer(4)}))
                return {};
            if (!ended) {
                RB_ASSIGN(const bool goOn, wholeScope(m_db, scope, key, level, visit));
                if (!goOn)
                    return {};
            }
            RB_TRY(grants.advance());
            continue;
        }
        auto& source = key == records.key() ? records : past;
        const auto kind = key == records.key() ? NewsKind::Record : NewsKind::Past;
        if (!visit(NewsRow{key, kind, source.row().blob(1), static_cast<Level>(source.row().integer(2)), 0,
                           digestFromBytes(source.row().blob(3))}))
            return {};
        RB_TRY(source.advance());
    }
}

Result<std::uint64_t> SqliteSession::visibleRecords(const Id& staff)
{
    return count("SELECT count(*) FROM access_grant g CROSS JOIN record r INDEXED BY record_scope "
                 "WHERE g.staff = ? AND g.ended = 0 AND r.scope = g.scope",
                 staff);
}

} // namespace roadbook
