// SPDX-License-Identifier: GPL-3.0-or-later
//
// Between values inside and JSON outside: what put accepts and get prints, and every check that a
// value must pass before it is committed. Device and server use the same function. Pure.
#pragma once

#include "model/record.h"

#include <nlohmann/json_fwd.hpp>

namespace roadbook {

// JSON → Value of that field; BadValue naming the field, with the reason. Null empties the field.
Result<Value> valueFromJson(const FieldInfo& field, const nlohmann::json& json);
// Value → JSON; unknown shapes are shown as they are.
nlohmann::json valueToJson(const FieldInfo& field, const Value& value);
// Shape, limits, choices: used on every incoming change. `strictChoices` is off for changes that
// arrive from other versions of the program.
Status checkValue(const FieldInfo& field, const Value& value);

// {"type","id","fields":{…},"deleted":bool}; conflict records show their rivals readably.
nlohmann::json recordToJson(const Record& record);

// A remark is one member of a Remarks field: JSON array text ["id","author","text"], where the id
// is a UUIDv7, so that members sort by time.
std::string makeRemark(const Id& id, const Id& author, std::string_view text);
struct Remark {
    std::int64_t at = 0; // as remarkedAt() says
    Id author;
    std::string text;
};
// As people read them, the earliest first; members that another version wrote otherwise are left out.
std::vector<Remark> readRemarks(const TextSet& members);
// When that member was made, by its id; 0 when another version wrote it otherwise.
std::int64_t remarkedAt(std::string_view member);

} // namespace roadbook
