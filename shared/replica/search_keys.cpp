// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/search_keys.h"

#include "base/pinyin.h"
#include "model/fields.h"

namespace roadbook {

bool isSearchable(TypeId type)
{
    return type == type::kAccount || type == type::kContact;
}

std::string_view searchName(const Record& record)
{
    return record.text(record.type == type::kAccount ? field::account::kName : field::contact::kName);
}

std::string searchText(const Record& record)
{
    std::string text;
    for (const auto& token : searchKeys(searchName(record)).tokens) {
        text += token;
        text += ' ';
    }
    return text;
}

} // namespace roadbook
