// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/news.h"

#include "protocol/limits.h"

namespace roadbook {

Result<NewsPage> newsPage(Reading& storage, const Id& staff, const Id& device, const Cursor& cursor, bool continued)
{
    RB_ASSIGN(const Head end, storage.head());
    NewsPage page;
    page.cursor = {end.epoch, end.seq};
    const bool usable = cursor.epoch == end.epoch && cursor.seq <= end.seq;
    const std::uint64_t after = usable ? cursor.seq : 0;
    if (after == end.seq)
        return page;

    std::uint64_t last = 0;
    const NewsQuery query{staff, device, after, !continued && after != 0};
    RB_TRY(storage.news(query, [&](const NewsRow& row) {
        if (page.news.size() >= limits::kPageBytes && row.key != last) {
            page.more = true;
            page.cursor.seq = last;
            return false;
        }
        last = row.key;
        appendNews(page.news, row.kind, row.payload);
        return true;
    }));
    if (page.more && after == 0) {
        RB_ASSIGN(page.total, storage.visibleRecords(staff));
    }
    return page;
}

Result<bool> hasNews(Reading& storage, const Id& staff, const Id& device, std::uint64_t after)
{
    bool found = false;
    RB_TRY(storage.news(NewsQuery{staff, device, after, after != 0}, [&](const NewsRow&) {
        found = true;
        return false;
    }));
    return found;
}

} // namespace roadbook
