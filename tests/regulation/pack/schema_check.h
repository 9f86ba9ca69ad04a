// SPDX-License-Identifier: GPL-3.0-or-later
//
// As much of JSON Schema (2020-12) as packs/pack.schema.json uses. A keyword that this does not know throws: the schema
// must not say what nobody looks at.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace roadbook::test {

// What is wrong, each as "path: reason"; empty when the value satisfies the schema.
std::vector<std::string> schemaErrors(const nlohmann::json& schema, const nlohmann::json& value);

} // namespace roadbook::test
