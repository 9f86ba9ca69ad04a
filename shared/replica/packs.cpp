// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/packs.h"

namespace roadbook {

Result<std::vector<Record>> packsOf(Replica& replica)
{
    std::vector<Record> records;
    RB_TRY(replica.list({.type = type::kPack}, [&](const View& view) {
        records.push_back(view.record);
        return true;
    }));
    return records;
}

Result<regulation::Pack> activePackOf(Replica& replica)
{
    RB_ASSIGN(const auto records, packsOf(replica));
    return regulation::activePack(records, replica.now());
}

} // namespace roadbook
