// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/put_input.h"

#include "model/defaults.h"
#include "model/limits.h"
#include "model/present.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <optional>
#include <span>
#include <utility>

namespace roadbook::cli {
namespace {

using nlohmann::json;

constexpr std::size_t kMostInput = 16UL * 1024 * 1024;
constexpr int kMostDepth = 16;

Result<std::string> readInput()
{
    std::string text;
    std::array<char, 64UL * 1024> part{};
    while (const auto count = std::fread(part.data(), 1, part.size(), stdin)) {
        text.append(part.data(), count);
        if (text.size() > kMostInput)
            return fail(ErrorCode::TooLarge, "more than 16 MiB on standard input");
    }
    return text;
}

// The record that "$3" stands for; nothing for any other text.
Result<std::optional<Id>> reference(const std::string& text, std::span<const Id> ids)
{
    if (text.size() < 2 || text.front() != '$')
        return std::nullopt;
    std::size_t index = 0;
    const auto* last = text.data() + text.size();
    const auto [end, problem] = std::from_chars(text.data() + 1, last, index);
    if (problem != std::errc{} || end != last)
        return std::nullopt;
    if (index >= ids.size())
        return fail(ErrorCode::BadInput, "\"" + text + "\" refers to an element that the group does not have");
    return ids[index];
}

// Puts ids in the place of "$0".
Result<json> resolved(const FieldInfo& field, const json& value, std::span<const Id> ids)
{
    if (field.kind == Kind::Remarks && value.is_string())
        return json::array({value}); // one remark
    if (ids.empty() || (field.kind != Kind::Ref && field.kind != Kind::Set))
        return value;
    json result = value;
    const auto replace = [&](json& item) -> Status {
        if (!item.is_string())
            return {};
        RB_ASSIGN(const auto id, reference(item.get_ref<const std::string&>(), ids));
        if (id)
            item = id->text();
        return {};
    };
    if (result.is_array())
        for (auto& item : result)
            RB_TRY(replace(item));
    RB_TRY(replace(result));
    return result;
}

Result<FieldValues> fieldsFromJson(const TypeInfo& type, const json& object, std::span<const Id> ids)
{
    if (!object.is_object())
        return fail(ErrorCode::BadInput, "expected a JSON object of fields");
    FieldValues fields;
    for (const auto& [name, given] : object.items()) {
        const auto* field = type.field(name);
        if (field == nullptr)
            return fail(ErrorCode::UnknownField, std::string(type.name) + " has no field \"" + name + "\"", name);
        RB_ASSIGN(const json value, resolved(*field, given, ids));
        RB_ASSIGN(Value parsed, valueFromJson(*field, value));
        fields.emplace_back(field->id, std::move(parsed));
    }
    return fields;
}

bool hasRequired(const TypeInfo& type, const FieldValues& fields)
{
    for (const auto& field : type.fields) {
        const auto given = [&](const auto& f) { return f.first == field.id && !isNull(f.second); };
        if (field.required && std::none_of(fields.begin(), fields.end(), given))
            return false;
    }
    return true;
}

Result<Edit> editOf(Device& device, const TypeInfo& type, const Id& id, bool idGiven, FieldValues fields)
{
    Edit edit{OpKind::Create, type.id, id, {}};
    if (idGiven) {
        RB_ASSIGN(const auto current, device.replica.find(id));
        if (current && current->record.type != type.id)
            return fail(ErrorCode::NotFound, "that id belongs to no " + std::string(type.name), "id");
        if (current)
            edit.kind = OpKind::Edit;
        else if (!hasRequired(type, fields)) // meant as a change of something that is not here
            return fail(ErrorCode::NotFound, "no such " + std::string(type.name) + ", or it is not yours", "id");
    }
    if (edit.kind == OpKind::Create)
        addDefaults(type, device.identity.staff, fields);
    edit.fields = std::move(fields);
    return edit;
}

struct Element {
    const TypeInfo* type = nullptr;
    Id id;
    bool idGiven = false;
    const json* fields = nullptr;
};

// "$0" must know the id of a weekly plan before the plan is made.
Result<Id> naturalIdOf(Device& device, const TypeInfo& type, const json& fields)
{
    if (!fields.is_object())
        return Id{};
    json key = json::object();
    for (const auto id : naturalKey(type)) {
        const std::string name(type.field(id)->name);
        if (fields.contains(name))
            key[name] = fields[name];
    }
    RB_ASSIGN(FieldValues values, fieldsFromJson(type, key, {}));
    addDefaults(type, device.identity.staff, values);
    return naturalId(type, values);
}

Result<Element> elementOf(Device& device, const json& item)
{
    if (!item.is_object() || !item.contains("type") || !item["type"].is_string() || !item.contains("fields"))
        return fail(ErrorCode::BadInput, "each element of a group is an object with type, fields and perhaps id");
    Element element;
    RB_ASSIGN(element.type, typeNamed(item["type"].get_ref<const std::string&>()));
    element.fields = &item["fields"];
    const auto id = item.value("id", json());
    element.idGiven = !id.is_null();
    if (element.idGiven && !id.is_string())
        return fail(ErrorCode::BadInput, "an id is a text", "id");
    if (element.idGiven) {
        RB_ASSIGN(element.id, Id::parse(id.get_ref<const std::string&>()));
        return element;
    }
    RB_ASSIGN(const Id natural, naturalIdOf(device, *element.type, *element.fields));
    element.id = natural.isNull() ? device.replica.newId() : natural;
    return element;
}

} // namespace

Result<json> readJson()
{
    RB_ASSIGN(const std::string text, readInput());
    bool tooDeep = false;
    try {
        auto value = json::parse(text, [&](int depth, json::parse_event_t, const json&) {
            tooDeep = tooDeep || depth > kMostDepth;
            return !tooDeep; // what is too deep is not built
        });
        if (tooDeep)
            return fail(ErrorCode::BadInput, "standard input: nested too deeply");
        return value;
    } catch (const json::parse_error& problem) {
        return fail(ErrorCode::BadInput, "standard input is not JSON, at byte " + std::to_string(problem.byte));
    } catch (const json::exception&) {
        return fail(ErrorCode::BadInput, "standard input: a number that no field can hold");
    }
}

Result<std::vector<Edit>> editsOfRecord(Device& device, const std::string& typeName, const std::string& idText,
                                        const json& fields)
{
    RB_ASSIGN(const TypeInfo* type, typeNamed(typeName));
    Id id;
    if (!idText.empty()) {
        RB_ASSIGN(id, Id::parse(idText));
    }
    RB_ASSIGN(FieldValues values, fieldsFromJson(*type, fields, {}));
    RB_ASSIGN(Edit edit, editOf(device, *type, id, !idText.empty(), std::move(values)));
    return std::vector<Edit>{std::move(edit)};
}

Result<std::vector<Edit>> editsOfGroup(Device& device, const json& group)
{
    if (!group.is_array() || group.empty())
        return fail(ErrorCode::BadInput, "put --group takes an array of {type, id?, fields}");
    if (group.size() > limits::kOperationsPerGroup)
        return fail(ErrorCode::TooLarge,
                    "one save takes at most " + std::to_string(limits::kOperationsPerGroup) + " records");
    std::vector<Element> elements;
    std::vector<Id> ids;
    for (const auto& item : group) {
        RB_ASSIGN(Element element, elementOf(device, item));
        ids.push_back(element.id);
        elements.push_back(element);
    }
    std::vector<Edit> edits;
    for (const auto& element : elements) {
        RB_ASSIGN(FieldValues fields, fieldsFromJson(*element.type, *element.fields, ids));
        RB_ASSIGN(Edit edit, editOf(device, *element.type, element.id, element.idGiven, std::move(fields)));
        const auto same = [&](const Edit& earlier) { return earlier.id == edit.id; };
        if (std::any_of(edits.begin(), edits.end(), same))
            edit.kind = OpKind::Edit; // created by an element before this one
        edits.push_back(std::move(edit));
    }
    return edits;
}

} // namespace roadbook::cli
