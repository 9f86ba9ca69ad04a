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

std::string encodeGrant(const Grant& grant)
{
    std::string payload;
    ByteWriter out(payload);
    out.id(grant.scope);
    if (grant.level == Level::Full && grant.until == 0)
        return payload;
    out.byte(static_cast<std::uint8_t>(grant.level));
    out.signedInt(grant.until);
    return payload;
}

Result<Grant> decodeGrant(std::string_view payload)
{
    Grant grant;
    ByteReader in(payload);
    grant.scope = in.id();
    if (in.ok() && !in.atEnd()) {
        const auto level = in.byte();
        if (level > static_cast<std::uint8_t>(Level::Full))
            in.failNow();
        grant.level = static_cast<Level>(level);
        grant.until = in.signedInt();
    }
    if (!in.ok())
        return fail(ErrorCode::BadInput, "these bytes are not a grant");
    return grant;
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
