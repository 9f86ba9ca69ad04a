// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/device.h"

#include "model/codec.h"

namespace roadbook::sim {

Rows Device::rows()
{
    Rows shown;
    for (const auto& info : allTypes()) {
        for (const bool deleted : {false, true}) {
            ListQuery query{info.id};
            query.deleted = deleted;
            must(replica->list(query,
                               [&](const View& view) {
                                   shown[view.record.id] = view;
                                   return true;
                               }),
                 "list");
        }
    }
    return shown;
}

std::map<Id, std::string> Device::bytes(const Rows& rows) const
{
    std::map<Id, std::string> all;
    for (const auto& [id, view] : rows)
        all[id] = encodeRecord(view.record);
    return all;
}

} // namespace roadbook::sim
