// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/pack/schema_check.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <regex>
#include <set>
#include <stdexcept>

namespace roadbook::test {
namespace {

using nlohmann::json;
using Errors = std::vector<std::string>;

const std::set<std::string> kKnown{"$schema",
                                   "$defs",
                                   "$ref",
                                   "title",
                                   "description",
                                   "type",
                                   "properties",
                                   "required",
                                   "enum",
                                   "const",
                                   "additionalProperties",
                                   "items",
                                   "minItems",
                                   "minLength",
                                   "minimum",
                                   "maximum",
                                   "pattern",
                                   "anyOf"};

bool isType(const json& value, const std::string& type)
{
    if (type == "object")
        return value.is_object();
    if (type == "array")
        return value.is_array();
    if (type == "string")
        return value.is_string();
    if (type == "boolean")
        return value.is_boolean();
    if (type == "integer")
        return value.is_number_integer();
    if (type == "null")
        return value.is_null();
    throw std::runtime_error("unknown type in the schema: " + type);
}

class Checker {
public:
    explicit Checker(const json& root) : m_root(root) {}

    void check(const json& schema, const json& value, const std::string& path, Errors& errors) const
    {
        for (const auto& [keyword, unused] : schema.items())
            if (!kKnown.contains(keyword))
                throw std::runtime_error("unknown keyword in the schema: " + keyword);
        if (const auto ref = schema.find("$ref"); ref != schema.end())
            check(m_root.at("$defs").at(ref->get<std::string>().substr(8)), value, path, errors); // "#/$defs/"
        if (!typeFits(schema, value)) {
            errors.push_back(path + ": is of another type");
            return;
        }
        checkPlain(schema, value, path, errors);
        if (value.is_object())
            checkMembers(schema, value, path, errors);
        if (value.is_array())
            checkItems(schema, value, path, errors);
        if (const auto any = schema.find("anyOf"); any != schema.end())
            checkAny(*any, value, path, errors);
    }

private:
    static bool typeFits(const json& schema, const json& value)
    {
        const auto type = schema.find("type");
        if (type == schema.end())
            return true;
        if (type->is_string())
            return isType(value, type->get<std::string>());
        return std::any_of(type->begin(), type->end(),
                           [&](const json& one) { return isType(value, one.get<std::string>()); });
    }

    static void checkPlain(const json& schema, const json& value, const std::string& path, Errors& errors)
    {
        if (schema.contains("const") && schema["const"] != value)
            errors.push_back(path + ": is not " + schema["const"].dump());
        if (const auto list = schema.find("enum"); list != schema.end())
            if (std::find(list->begin(), list->end(), value) == list->end())
                errors.push_back(path + ": is none of " + list->dump());
        if (value.is_string()) {
            const auto& text = value.get_ref<const std::string&>();
            if (text.size() < schema.value("minLength", 0U))
                errors.push_back(path + ": is empty");
            if (schema.contains("pattern") &&
                !std::regex_search(text, std::regex(schema["pattern"].get<std::string>())))
                errors.push_back(path + ": does not look like " + schema["pattern"].get<std::string>());
        }
        if (value.is_number_integer()) {
            const auto number = value.get<std::int64_t>();
            if (schema.contains("minimum") && number < schema["minimum"].get<std::int64_t>())
                errors.push_back(path + ": is too small");
            if (schema.contains("maximum") && number > schema["maximum"].get<std::int64_t>())
                errors.push_back(path + ": is too large");
        }
    }

    void checkMembers(const json& schema, const json& value, const std::string& path, Errors& errors) const
    {
        if (const auto required = schema.find("required"); required != schema.end())
            for (const auto& name : *required)
                if (!value.contains(name.get<std::string>()))
                    errors.push_back(path + "." + name.get<std::string>() + ": is missing");
        const auto properties = schema.find("properties");
        if (properties == schema.end())
            return;
        for (const auto& [name, member] : value.items()) {
            if (const auto known = properties->find(name); known != properties->end())
                check(*known, member, path + "." + name, errors);
            else if (schema.contains("additionalProperties"))
                errors.push_back(path + "." + name + ": is unknown");
        }
    }

    void checkItems(const json& schema, const json& value, const std::string& path, Errors& errors) const
    {
        if (value.size() < schema.value("minItems", 0U))
            errors.push_back(path + ": has too few members");
        if (const auto items = schema.find("items"); items != schema.end())
            for (std::size_t i = 0; i < value.size(); ++i)
                check(*items, value[i], path + "[" + std::to_string(i) + "]", errors);
    }

    // The errors of the alternative that comes closest.
    void checkAny(const json& alternatives, const json& value, const std::string& path, Errors& errors) const
    {
        Errors closest;
        for (const auto& alternative : alternatives) {
            Errors found;
            check(alternative, value, path, found);
            if (found.empty())
                return;
            if (closest.empty() || found.size() < closest.size())
                closest = std::move(found);
        }
        errors.insert(errors.end(), closest.begin(), closest.end());
    }

    const json& m_root;
};

} // namespace

std::vector<std::string> schemaErrors(const json& schema, const json& value)
{
    Errors errors;
    Checker(schema).check(schema, value, "", errors);
    return errors;
}

} // namespace roadbook::test
