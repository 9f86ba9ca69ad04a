// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/archive/completeness.h"

#include "model/fields.h"
#include "regulation/reading/article_words.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

bool isAsked(const ArchiveGroup& group, const Record& contact)
{
    const auto level = contact.text(field::contact::kLevel);
    return !contact.deleted &&
           (group.contactLevels.empty() ||
            std::find(group.contactLevels.begin(), group.contactLevels.end(), level) != group.contactLevels.end());
}

bool isThere(const Record& record, const FieldInfo& field)
{
    return !isNull(record.value(field.id));
}

bool isThere(const ArchiveGroup& group, const FieldInfo& field, const Record& account, std::span<const Record> contacts)
{
    if (group.record == type::kAccount)
        return isThere(account, field);
    return std::any_of(contacts.begin(), contacts.end(),
                       [&](const Record& contact) { return isAsked(group, contact) && isThere(contact, field); });
}

MissingField missing(const ArchiveGroup& group, const FieldInfo& field)
{
    const std::string& english = group.labelEn.empty() ? group.label : group.labelEn;
    return {&group, &field, "缺少" + std::string(field.zh) + "：" + group.label + "，" + citation(group.source).zh,
            std::string(field.en) + " is missing: " + english + ", " + citation(group.source).en};
}

Day lastSeen(const Record& record, const FieldInfo& field, Day verifiedOn, int utcOffsetMinutes)
{
    const auto* stamp = record.stampOf(field.id);
    return std::max(verifiedOn, stamp != nullptr ? dayAt(stamp->at, utcOffsetMinutes) : verifiedOn);
}

} // namespace

Completeness completeness(const ArchiveSection& section, const Record& account, std::span<const Record> contacts)
{
    Completeness result;
    std::int64_t asked = 0;
    std::int64_t given = 0;
    for (const auto& group : section.groups) {
        if (!group.requiredOf(account.text(field::account::kGrade)))
            continue;
        for (const auto* field : group.fields) {
            asked += group.weight;
            if (isThere(group, *field, account, contacts))
                given += group.weight;
            else
                result.missing.push_back(missing(group, *field));
        }
    }
    result.percent = asked == 0 ? 100 : static_cast<int>(given * 100 / asked);
    result.complete = result.percent >= section.completeAtPercent;
    return result;
}

std::vector<StaleField> toVerify(const ArchiveSection& section, const Record& account, std::span<const Record> contacts,
                                 Day verifiedOn, Day today, int utcOffsetMinutes)
{
    std::vector<StaleField> stale;
    const auto look = [&](const ArchiveGroup& group, const FieldInfo& field, const Record& record) {
        if (!isThere(record, field))
            return;
        const Day since = lastSeen(record, field, verifiedOn, utcOffsetMinutes);
        const Day due = plusMonths(since, group.verifyEveryMonths);
        if (due > today)
            return;
        const auto same = std::find_if(stale.begin(), stale.end(), [&](const StaleField& known) {
            return known.group == &group && known.field == &field;
        });
        if (same == stale.end())
            stale.push_back({&group, &field, since, due});
        else if (since < same->since)
            *same = {&group, &field, since, due};
    };
    for (const auto& group : section.groups) {
        if (group.verifyEveryMonths == 0)
            continue;
        for (const auto* field : group.fields) {
            if (group.record == type::kAccount)
                look(group, *field, account);
            else
                for (const auto& contact : contacts)
                    if (isAsked(group, contact))
                        look(group, *field, contact);
        }
    }
    return stale;
}

} // namespace roadbook::regulation
