// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/news.h"

#include "hub/compare.h"
#include "model/codec.h"

namespace roadbook {
namespace {

constexpr std::uint32_t kFirstWithLevels = 2;

// Appends the row as its reader may see it. False when its bytes are not what was written.
Result<bool> appendAsSeen(std::string& news, const NewsRow& row)
{
    if (row.kind == NewsKind::Grant) {
        const auto scope = Id::fromBytes(row.payload);
        appendNews(news, row.kind, encodeGrant({scope.value_or(Id{}), row.level, row.until}));
        return true;
    }
    if (row.kind == NewsKind::Record && digestOf(row.payload) != row.digest)
        return false;
    if (row.kind == NewsKind::Purge || row.level >= Level::Sensitive) {
        appendNews(news, row.kind, row.payload);
        return true;
    }
    if (row.kind == NewsKind::Past)
        return true; // history repeats values of any field
    RB_ASSIGN(const Record record, decodeRecord(row.payload));
    if (const auto seen = asSeenAt(row.level, record))
        appendNews(news, row.kind, encodeRecord(*seen));
    return true;
}

} // namespace

Result<NewsPage> newsPage(Reading& storage, const Id& staff, const Id& device, const Cursor& cursor, bool continued,
                          int version)
{
    RB_ASSIGN(const Head end, storage.head());
    NewsPage page;
    page.cursor = {end.epoch, end.seq};
    const bool usable = cursor.epoch == end.epoch && cursor.seq <= end.seq;
    const std::uint64_t after = usable ? cursor.seq : 0;
    if (after != end.seq) {
        std::uint64_t last = 0;
        Status fine;
        const NewsQuery query{staff, device, after, !continued && after != 0};
        RB_TRY(storage.news(query, [&](const NewsRow& row) {
            if (page.news.size() >= limits::kPageBytes && row.key != last) {
                page.more = true;
                page.cursor.seq = last;
                return false;
            }
            last = row.key;
            if (version < static_cast<int>(kFirstWithLevels) && row.level != Level::Full && row.kind != NewsKind::Purge)
                return true;
            const auto appended = appendAsSeen(page.news, row);
            if (!appended)
                fine = fail(appended.error());
            else if (!*appended)
                page.damaged = true;
            return fine.has_value();
        }));
        RB_TRY(fine);
        if (page.more && after == 0) {
            RB_ASSIGN(page.total, storage.visibleRecords(staff));
        }
    }
    if (!page.more && version >= static_cast<int>(kFirstWithLevels)) {
        RB_ASSIGN(page.digest, digestFor(storage, staff));
    }
    return page;
}

Result<bool> hasNews(Reading& storage, const Id& staff, const Id& device, std::uint64_t after)
{
    RB_ASSIGN(const Head end, storage.head());
    bool found = after > end.seq; // a server restored from a backup: the device has to hear of it
    RB_TRY(storage.news(NewsQuery{staff, device, after, after != 0}, [&](const NewsRow&) {
        found = true;
        return false;
    }));
    return found;
}

} // namespace roadbook
