// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/level.h"

#include <algorithm>
#include <array>
#include <string>

namespace roadbook {
namespace {

constexpr std::array<std::string_view, 5> kNames{"none", "directory", "working", "sensitive", "full"};

bool showsType(Level level, TypeId type)
{
    if (level >= Level::Sensitive)
        return true;
    if (type == type::kConflict || type == type::kQuarantine || findType(type) == nullptr)
        return false;
    return level == Level::Working || type == type::kAccount;
}

} // namespace

std::string_view levelName(Level level)
{
    return kNames[static_cast<std::size_t>(level)];
}

Result<Level> levelNamed(std::string_view name)
{
    const auto at = std::find(kNames.begin(), kNames.end(), name);
    if (at == kNames.end())
        return fail(ErrorCode::BadValue,
                    "no level \"" + std::string(name) + "\"; there are: directory, working, sensitive", "level");
    return static_cast<Level>(at - kNames.begin());
}

bool mayRead(Level level, const FieldInfo* field)
{
    if (level >= Level::Sensitive)
        return true;
    if (field == nullptr || level == Level::None)
        return false;
    return field->sensitivity == Sensitivity::Directory ||
           (field->sensitivity == Sensitivity::Working && level >= Level::Working);
}

std::optional<Record> asSeenAt(Level level, const Record& record)
{
    if (level == Level::None || !showsType(level, record.type))
        return std::nullopt;
    if (level >= Level::Sensitive)
        return record;
    const auto* type = findType(record.type);
    Record seen = record;
    std::erase_if(seen.fields, [&](const Field& field) { return !mayRead(level, type->field(field.id)); });
    return seen;
}

} // namespace roadbook
