// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/replay_input.h"

#include "model/fields.h"
#include "regulation/due/world.h"

#include <unordered_map>

namespace roadbook {
namespace {

Result<std::vector<Record>> recordsOf(Replica& replica, TypeId type)
{
    std::vector<Record> records;
    ListQuery query;
    query.type = type;
    RB_TRY(replica.list(query, [&records](const View& view) {
        records.push_back(view.record);
        return true;
    }));
    return records;
}

} // namespace

Result<regulation::ReplayInput> replayInput(Replica& replica)
{
    regulation::ReplayInput input;
    RB_ASSIGN(const auto teams, recordsOf(replica, type::kTeam));
    RB_ASSIGN(const auto staff, recordsOf(replica, type::kStaff));
    for (const auto& person : staff)
        input.staff.push_back(regulation::staffFact(person, teams));
    std::unordered_map<Id, std::vector<Record>> others;
    for (const TypeId type : regulation::typesOnAccounts()) {
        RB_ASSIGN(auto records, recordsOf(replica, type));
        for (auto& record : records)
            others[record.ref(field::visit::kAccount)].push_back(std::move(record)); // the first field of each of them
    }
    RB_ASSIGN(const auto duties, recordsOf(replica, type::kDutyRecord));
    for (const auto& record : duties)
        if (auto done = regulation::doneDuty(record))
            input.done.push_back(*std::move(done));
    RB_ASSIGN(auto accounts, recordsOf(replica, type::kAccount));
    for (auto& account : accounts) {
        auto hanging = std::move(others[account.id]);
        input.accounts.push_back({std::move(account), std::move(hanging)});
    }
    return input;
}

} // namespace roadbook
