// SPDX-License-Identifier: GPL-3.0-or-later
//
// Level: how much of a scope a grant opens. Pure values; any thread.
#pragma once

#include "model/record.h"

#include <optional>
#include <string_view>

namespace roadbook {

// In this order: each level reads what the one before it reads.
enum class Level : std::uint8_t {
    None = 0,
    Directory = 1, // 一览表: the account with its directory fields
    Working = 2,   // everything but what is personal
    Sensitive = 3, // everything, to read
    Full = 4,      // everything, and to work with: owner, second contact, supervisors, managers
};

std::string_view levelName(Level level);         // none directory working sensitive full
Result<Level> levelNamed(std::string_view name); // BadValue

// May a reader at this level see the field at all? Unknown fields only from Sensitive on.
bool mayRead(Level level, const FieldInfo* field);
// The record as that level sees it; nothing when the level does not see it at all. Conflicts, refused saves and
// history come only with Sensitive and above: they repeat values of any field.
std::optional<Record> asSeenAt(Level level, const Record& record);

} // namespace roadbook
