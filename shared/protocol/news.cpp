// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/bytes.h"
#include "protocol/messages.h"

namespace roadbook {

void appendNews(std::string& news, NewsKind kind, std::string_view payload)
{
    ByteWriter out(news);
    out.byte(static_cast<std::uint8_t>(kind));
    out.text(payload);
}

Result<std::vector<NewsItem>> readNews(std::string_view news)
{
    std::vector<NewsItem> items;
    ByteReader in(news);
    while (in.ok() && !in.atEnd()) {
        const auto kind = in.byte();
        const auto payload = in.text();
        if (kind < static_cast<std::uint8_t>(NewsKind::Record) || kind > static_cast<std::uint8_t>(NewsKind::Purge))
            in.failNow();
        else
            items.push_back({static_cast<NewsKind>(kind), payload});
    }
    if (!in.ok())
        return fail(ErrorCode::BadInput, "these bytes are not news");
    return items;
}

} // namespace roadbook
