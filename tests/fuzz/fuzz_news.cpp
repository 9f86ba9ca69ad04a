// SPDX-License-Identifier: GPL-3.0-or-later
//
// readNews() and decodeGrant(): what a device reads from the server.
#include "fuzz/fuzz.h"
#include "model/codec.h"
#include "protocol/messages.h"

using namespace roadbook;
using namespace roadbook::fuzz;

namespace {

void readItem(const NewsItem& item)
{
    switch (item.kind) {
    case NewsKind::Record:
        if (const auto record = decodeRecord(item.payload))
            demand(encodeRecord(*record) == item.payload, "one record, one encoding");
        return;
    case NewsKind::Past:
        if (const auto past = decodePastValue(item.payload))
            demand(encodePastValue(*past) == item.payload, "one entry, one encoding");
        return;
    case NewsKind::Grant:
    case NewsKind::Purge:
        if (const auto grant = decodeGrant(item.payload)) {
            const auto again = decodeGrant(encodeGrant(*grant));
            demand(again && *again == *grant, "a grant comes back");
        }
        return;
    }
    demand(false, "news of a kind that there is");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto bytes = viewOf(data, size);
    const auto items = readNews(bytes);
    if (!items)
        return 0;
    std::string again;
    for (const auto& item : *items) {
        readItem(item);
        appendNews(again, item.kind, item.payload);
    }
    demand(again == bytes, "the same news, the same bytes");
    return 0;
}
