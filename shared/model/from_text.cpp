// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/from_text.h"

#include "model/present.h"

#include <nlohmann/json.hpp>

#include <string>

namespace roadbook {

Result<Value> valueFromText(const FieldInfo& field, std::string_view text)
{
    using nlohmann::json;
    if (text.empty())
        return Value{};
    const bool isSet = field.kind == Kind::Set || field.kind == Kind::Remarks;
    const bool isJson = field.kind == Kind::Boolean || field.kind == Kind::Integer || (isSet && text.front() == '[');
    json value = isJson ? json::parse(text, nullptr, false) : json(text);
    if (value.is_discarded())
        value = json(text); // of the wrong kind; valueFromJson says what was expected
    if (isSet && !isJson)
        value = json::array({value});
    return valueFromJson(field, value);
}

} // namespace roadbook
