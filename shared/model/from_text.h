// SPDX-License-Identifier: GPL-3.0-or-later
//
// A value from plain text, as it stands in a cell of a ledger or behind --where FIELD=: numbers in the units of `put`,
// true or false, ids, RFC 3339 times. A set is one member, or a JSON array. Pure; any thread.
#pragma once

#include "model/record.h"

#include <string_view>

namespace roadbook {

// Empty text is the null value; BadValue naming the field.
Result<Value> valueFromText(const FieldInfo& field, std::string_view text);

} // namespace roadbook
