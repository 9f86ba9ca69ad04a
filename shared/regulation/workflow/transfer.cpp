// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/workflow/transfer.h"

#include "model/fields.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

namespace fa = field::account;
namespace fp = field::promise;

Id receiverOf(const TransferInput& input, const Id& account)
{
    if (input.receivers != nullptr)
        if (const auto named = input.receivers->find(account); named != input.receivers->end())
            return named->second;
    return input.receiver;
}

// Told by whoever comes from now on: they are who the customer will know.
TransferEdit notice(const HandoverRules& rules, const OfficeCalendar& calendar, const TransferInput& input,
                    const Record& account, const Id& receiver)
{
    const std::string what = rules.notice.zh + "：" + std::string(account.text(fa::kName));
    return {type::kPromise,
            input.newId(),
            true,
            {{fp::kAccount, account.id},
             {fp::kWhat, what},
             {fp::kDue, formatDay(calendar.dayOf(input.now) + rules.noticeDays)},
             {fp::kOwner, receiver},
             {fp::kState, std::string("open")},
             {fp::kKind, std::string("customer_notice")}}};
}

} // namespace

Transfer transferOf(const HandoverRules& rules, const OfficeCalendar& calendar, const TransferInput& input)
{
    Transfer transfer;
    std::map<Id, Id> moved;
    for (const auto& account : input.accounts) {
        if (account.deleted || !account.ref(fa::kMergedInto).isNull())
            continue;
        const bool second = account.ref(fa::kSecondContact) == input.leaver;
        if (account.ref(fa::kOwner) != input.leaver && !second)
            continue;
        TransferEdit edit{type::kAccount, account.id, false, {}};
        if (second)
            edit.fields.emplace_back(fa::kSecondContact, Value{});
        if (account.ref(fa::kOwner) == input.leaver) {
            const Id receiver = receiverOf(input, account.id);
            if (receiver.isNull() || receiver == input.leaver) {
                transfer.ownerless.push_back(account.id);
                continue;
            }
            edit.fields.emplace_back(fa::kOwner, receiver);
            moved[account.id] = receiver;
            ++transfer.customers;
        }
        transfer.edits.push_back(std::move(edit));
        if (moved.contains(account.id)) {
            transfer.edits.push_back(notice(rules, calendar, input, account, moved.at(account.id)));
            ++transfer.notices;
        }
    }
    for (const auto& promise : input.promises) {
        const auto to = moved.find(promise.ref(fp::kAccount));
        if (!promise.deleted && to != moved.end() && promise.text(fp::kState) == "open" &&
            promise.ref(fp::kOwner) == input.leaver)
            transfer.edits.push_back({type::kPromise, promise.id, false, {{fp::kOwner, to->second}}});
    }
    return transfer;
}

std::int64_t daysWithoutOwner(Day lastDay, Day acceptedOn)
{
    return std::max<std::int64_t>(0, acceptedOn - lastDay - 1);
}

} // namespace roadbook::regulation
