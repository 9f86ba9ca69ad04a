// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/duty_records.h"

#include "model/defaults.h"
#include "model/fields.h"

namespace roadbook {
namespace {

namespace df = field::duty_record;

FieldValues keyOf(const Id& person, const DutyOccasion& occasion)
{
    return {{df::kPerson, person}, {df::kDuty, occasion.duty}, {df::kOccasion, regulation::formatDay(occasion.day)}};
}

Id recordOf(const Id& person, const DutyOccasion& occasion)
{
    return naturalId(*findType(type::kDutyRecord), keyOf(person, occasion));
}

} // namespace

std::string DutyOccasion::name() const
{
    return duty + "/" + regulation::formatDay(day);
}

std::optional<DutyOccasion> DutyOccasion::named(std::string_view name)
{
    const auto slash = name.rfind('/');
    if (slash == 0 || slash == std::string_view::npos)
        return {};
    const auto day = regulation::parseDay(name.substr(slash + 1));
    if (!day)
        return {};
    return DutyOccasion{std::string(name.substr(0, slash)), *day};
}

Result<bool> recordDuty(Replica& replica, const Id& person, const DutyOccasion& occasion, const DutyReport& report)
{
    const Id id = recordOf(person, occasion);
    RB_ASSIGN(const auto known, replica.find(id));
    const bool stands = known && !known->record.deleted;
    FieldValues said;
    if (!stands)
        said = {
            {df::kDoneOn, regulation::formatDay(report.on)}, {df::kDoneBy, person}, {df::kJudgedBy, report.judgedBy}};
    if (!report.result.empty())
        said.emplace_back(df::kResult, report.result);
    if (!report.note.empty())
        said.emplace_back(df::kRemarks, TextSet{report.note});
    if (said.empty())
        return false;
    std::vector<Edit> edits;
    if (!known) {
        FieldValues fields = keyOf(person, occasion);
        fields.insert(fields.end(), said.begin(), said.end());
        edits.push_back({OpKind::Create, type::kDutyRecord, id, std::move(fields)});
    } else {
        if (!stands)
            edits.push_back({OpKind::Undelete, type::kDutyRecord, id, {}});
        edits.push_back({OpKind::Edit, type::kDutyRecord, id, std::move(said)});
    }
    RB_TRY(replica.save(edits));
    return !stands;
}

Status takeDutyBack(Replica& replica, const Id& person, const DutyOccasion& occasion)
{
    const Edit edits[]{{OpKind::Delete, type::kDutyRecord, recordOf(person, occasion), {}}};
    RB_TRY(replica.save(edits));
    return {};
}

} // namespace roadbook
