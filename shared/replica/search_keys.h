// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a record is found by. Internal.
#pragma once

#include "model/record.h"

#include <string>

namespace roadbook {

// Accounts and contacts.
bool isSearchable(TypeId type);
// Its search tokens, separated by spaces.
std::string searchText(const Record& record);
// The name a person knows it by.
std::string_view searchName(const Record& record);

} // namespace roadbook
