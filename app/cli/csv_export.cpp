// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/csv_export.h"

#include "ledger/csv_writer.h"
#include "model/fields.h"
#include "model/present.h"

#include <nlohmann/json.hpp>

#include <unordered_map>
#include <utility>
#include <vector>

namespace roadbook::cli {
namespace {

using nlohmann::json;

using Names = std::unordered_map<Id, std::string>;

Result<Names> staffNames(Replica& replica)
{
    Names names;
    ListQuery query;
    query.type = type::kStaff;
    RB_TRY(replica.list(query, [&](const View& view) {
        names.emplace(view.record.id, view.record.text(field::staff::kName));
        return true;
    }));
    return names;
}

std::string joined(const json& list)
{
    std::string text;
    for (const auto& item : list) {
        const auto& part = item.is_object() ? item["text"] : item; // a remark, or a member of a set
        text += (text.empty() ? "" : "；") + (part.is_string() ? part.get<std::string>() : part.dump());
    }
    return text;
}

std::string cellOf(const FieldInfo& field, const Value& value, const Names& staff)
{
    if (isNull(value))
        return {};
    if (const auto* id = std::get_if<Id>(&value); id != nullptr && field.target == type::kStaff)
        if (const auto name = staff.find(*id); name != staff.end())
            return name->second;
    const auto shown = valueToJson(field, value);
    if (shown.is_string())
        return shown.get<std::string>();
    return shown.is_array() ? joined(shown) : shown.dump();
}

} // namespace

Result<CsvExport> csvOf(Replica& replica, const TypeInfo& type)
{
    RB_ASSIGN(const Names staff, staffNames(replica));
    CsvExport table;
    CsvWriter writer(table.text);
    std::vector<std::string> cells{"id"};
    for (const auto& field : type.fields)
        cells.emplace_back(field.zh);
    writer.row(cells);
    ListQuery query;
    query.type = type.id;
    RB_TRY(replica.list(query, [&](const View& view) {
        cells.assign(1, view.record.id.text());
        for (const auto& field : type.fields)
            cells.push_back(cellOf(field, view.record.value(field.id), staff));
        writer.row(cells);
        ++table.rows;
        return true;
    }));
    return table;
}

} // namespace roadbook::cli
