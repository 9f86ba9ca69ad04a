// SPDX-License-Identifier: GPL-3.0-or-later
#include "hub/replay_input.h"

#include "model/codec.h"

namespace roadbook {
namespace {

Result<std::vector<Record>> allOf(Reading& storage, TypeId type)
{
    std::vector<Record> records;
    RB_TRY(storage.eachOfType(type, [&records](std::string_view body) -> Status {
        RB_ASSIGN(auto record, decodeRecord(body));
        records.push_back(std::move(record));
        return {};
    }));
    return records;
}

} // namespace

Result<regulation::ReplayInput> replayInput(Reading& storage)
{
    regulation::ReplayInput input;
    RB_ASSIGN(const auto teams, allOf(storage, type::kTeam));
    RB_ASSIGN(const auto staff, allOf(storage, type::kStaff));
    for (const auto& person : staff)
        input.staff.push_back(regulation::staffFact(person, teams));
    RB_ASSIGN(const auto duties, allOf(storage, type::kDutyRecord));
    for (const auto& record : duties)
        if (auto done = regulation::doneDuty(record))
            input.done.push_back(*std::move(done));
    RB_ASSIGN(auto accounts, allOf(storage, type::kAccount));
    for (auto& account : accounts) {
        std::vector<Record> others;
        RB_TRY(storage.eachOfScope(account.id, [&](const RecordRow& row) -> Status {
            if (row.id == account.id)
                return {};
            RB_ASSIGN(auto record, decodeRecord(row.body));
            others.push_back(std::move(record)); // what is none of a due list's business does no harm there
            return {};
        }));
        input.accounts.push_back({std::move(account), std::move(others)});
    }
    return input;
}

} // namespace roadbook
