// SPDX-License-Identifier: GPL-3.0-or-later
//
// From the JSON that `put` reads to the edits of one save. What a new record lacks is added (model/defaults.h).
#pragma once

#include "cli/device.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace roadbook::cli {

// Everything on standard input, as JSON; BadInput with the place when it is none, TooLarge when it is no person's work.
Result<nlohmann::json> readJson();

// `put TYPE [ID]`: an object of fields. Without an id, or with one that nobody has, the record is created.
Result<std::vector<Edit>> editsOfRecord(Device& device, const std::string& type, const std::string& id,
                                        const nlohmann::json& fields);

// `put --group`: an array of {type, id?, fields}. "$0" as the value of a reference, or of a member of a set, is the
// record of the first element, "$1" of the second …
Result<std::vector<Edit>> editsOfGroup(Device& device, const nlohmann::json& group);

} // namespace roadbook::cli
