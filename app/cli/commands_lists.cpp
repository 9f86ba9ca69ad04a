// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/output.h"
#include "model/from_text.h"

#include <CLI/App.hpp>

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace roadbook::cli {
namespace {

constexpr int kIndexAtOnce = 2000;

struct ListOptions {
    std::string type;
    std::vector<std::string> where;
    std::string order;
    bool descending = false;
    bool deleted = false;
    std::int64_t limit = -1;
};

Result<const FieldInfo*> fieldNamed(const TypeInfo& type, std::string_view name)
{
    if (const auto* field = type.field(name))
        return field;
    return fail(ErrorCode::UnknownField, std::string(type.name) + " has no field \"" + std::string(name) + "\"",
                std::string(name));
}

// FIELD=VALUE, FIELD>=VALUE, FIELD<VALUE
Status addCondition(const TypeInfo& type, const std::string& text, ListQuery& query)
{
    using Is = ListQuery::Where::Is;
    const auto sign = text.find_first_of("=<>");
    if (sign == std::string::npos || sign == 0)
        return fail(ErrorCode::BadInput, "--where takes FIELD=VALUE, FIELD>=VALUE or FIELD<VALUE", "where");
    const bool atLeast = text.compare(sign, 2, ">=") == 0;
    if (text[sign] == '>' && !atLeast)
        return fail(ErrorCode::BadInput, "--where knows =, >= and <", "where");
    const auto name = text.substr(0, sign);
    const auto value = std::string_view(text).substr(sign + (atLeast ? 2 : 1));
    if (name == kLifeFieldName && text[sign] == '=') {
        query.deleted = value == "true";
        return {};
    }
    RB_ASSIGN(const FieldInfo* field, fieldNamed(type, name));
    RB_ASSIGN(Value parsed, valueFromText(*field, value));
    query.where.push_back(
        {field->id, atLeast ? Is::AtLeast : (text[sign] == '<' ? Is::Less : Is::Equal), std::move(parsed)});
    return {};
}

Status list(const Settings& settings, const ListOptions& options)
{
    RB_ASSIGN(const TypeInfo* type, typeNamed(options.type));
    ListQuery query;
    query.type = type->id;
    query.limit = options.limit;
    query.descending = options.descending;
    query.deleted = options.deleted;
    for (const auto& text : options.where)
        RB_TRY(addCondition(*type, text, query));
    if (!options.order.empty()) {
        RB_ASSIGN(const FieldInfo* field, fieldNamed(*type, options.order));
        query.orderBy = field->id;
    }
    RB_ASSIGN(Device device, openDevice(settings));
    Status printed;
    RB_TRY(device.replica.list(query, [&](const View& view) {
        printed = print(toJson(view));
        return printed.has_value();
    }));
    return printed;
}

Status search(const Settings& settings, const std::string& text, int limit)
{
    RB_ASSIGN(Device device, openDevice(settings));
    for (bool more = true; more;) {
        RB_ASSIGN(const auto left, device.replica.catchUpSearch(kIndexAtOnce)); // the app does this in idle time
        more = left > 0;
    }
    RB_ASSIGN(const auto hits, device.replica.search(text, limit));
    for (const auto& hit : hits) {
        RB_ASSIGN(const View view, device.replica.get(hit.type, hit.id));
        RB_TRY(print(toJson(view)));
    }
    return {};
}

} // namespace

void addListCommands(CLI::App& app, Program& program)
{
    const auto options = std::make_shared<ListOptions>();
    auto* sub = app.add_subcommand("list", "Records of a type, one per line");
    sub->add_option("type", options->type)->required();
    sub->add_option("--where", options->where, "FIELD=VALUE; several must all hold")->allow_extra_args(false);
    sub->add_option("--limit", options->limit);
    sub->add_option("--order", options->order, "A field");
    sub->add_flag("--descending", options->descending);
    sub->add_flag("--deleted", options->deleted, "The deleted ones instead");
    sub->callback(
        [&program, options] { program.run = [&program, options] { return list(program.settings, *options); }; });

    const auto text = std::make_shared<std::string>();
    const auto limit = std::make_shared<int>(50);
    auto* find = app.add_subcommand("search", "Accounts and contacts by 汉字, full pinyin or initials; best first");
    find->add_option("text", *text)->required();
    find->add_option("--limit", *limit)->check(CLI::Range(1, 10'000));
    find->callback([&program, text, limit] {
        program.run = [&program, text, limit] { return search(program.settings, *text, *limit); };
    });
}

} // namespace roadbook::cli
