// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/due/world.h"

#include <array>

namespace roadbook::regulation {

AccountWorld accountWorld(const Record& account, std::span<const Record> others, int utcOffsetMinutes)
{
    AccountWorld world{accountFact(account, utcOffsetMinutes), {}, {}, {}};
    std::vector<ContactFact> contacts;
    for (const Record& record : others)
        if (record.type == type::kContact && !record.deleted)
            contacts.push_back(contactFact(record));
    for (const Record& record : others) {
        if (record.deleted)
            continue;
        if (record.type == type::kVisit)
            world.visits.push_back(visitFact(record, contacts));
        else if (record.type == type::kPromise)
            world.promises.push_back(promiseFact(record));
        else if (record.type == type::kComplaint)
            world.complaints.push_back(complaintFact(record));
    }
    return world;
}

std::span<const TypeId> typesOnAccounts()
{
    static constexpr std::array kTypes{type::kContact, type::kVisit, type::kPromise, type::kComplaint};
    return kTypes;
}

} // namespace roadbook::regulation
