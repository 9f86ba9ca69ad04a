// SPDX-License-Identifier: GPL-3.0-or-later
//
// compare: a week's plan against what was done. supplement: late entries into a record that was handed in. moves: what can
// be done with a record now, and why not.
#include "cli/commands.h"
#include "cli/output.h"
#include "judge/judge.h"
#include "model/fields.h"

#include <CLI/App.hpp>

#include <memory>

namespace roadbook::cli {
namespace {

using nlohmann::json;

json idJson(const Id& id)
{
    return id.isNull() ? json(nullptr) : json(id.text());
}

json timeJson(Timestamp at)
{
    return at != 0 ? json(formatTimestamp(at)) : json(nullptr);
}

json differenceJson(const regulation::Difference& difference, const regulation::PlanRules& rules)
{
    json object{{"kind", regulation::differenceName(difference.kind)},
                {"missing", difference.missing},
                {"reason", difference.reason.empty() ? json(nullptr) : json(difference.reason)}};
    if (const auto rule = rules.differences.find(difference.kind); rule != rules.differences.end()) {
        object["label"] = rule->second.label.zh;
        object["article"] = rule->second.source.article;
    }
    if (difference.minutes != 0)
        object["minutes"] = difference.minutes;
    if (!difference.was.empty() || !difference.is.empty()) {
        object["was"] = difference.was;
        object["is"] = difference.is;
    }
    return object;
}

Result<json> lineJson(Replica& replica, const regulation::ComparedLine& line, const regulation::PlanRules& rules)
{
    json differences = json::array();
    for (const auto& difference : line.differences)
        differences.push_back(differenceJson(difference, rules));
    std::string name = line.customer;
    RB_ASSIGN(const auto account, replica.find(line.account));
    if (account)
        name = account->record.text(field::account::kName);
    return json{{"item", idJson(line.item)},
                {"visit", idJson(line.visit)},
                {"account", idJson(line.account)},
                {"account_name", name},
                {"day", regulation::formatDay(line.day)},
                {"planned", timeJson(line.planned)},
                {"actual", timeJson(line.actual)},
                {"stay_minutes", line.stayMinutes >= 0 ? json(line.stayMinutes) : json(nullptr)},
                {"differences", std::move(differences)}};
}

Status compare(const Settings& settings, const std::string& plan)
{
    RB_ASSIGN(const Id id, Id::parse(plan));
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const auto compared, device.replica.compare(id));
    const auto& rules = *workflowOf(*compared.pack).plan;
    json lines = json::array();
    for (const auto& line : compared.result.lines) {
        RB_ASSIGN(json object, lineJson(device.replica, line, rules));
        lines.push_back(std::move(object));
    }
    return print({{"plan", id.text()},
                  {"rep", idJson(compared.plan.rep)},
                  {"week", regulation::formatDay(compared.plan.week)},
                  {"approved", compared.plan.approved},
                  {"pack", compared.pack->name()},
                  {"planned", compared.result.planned},
                  {"kept", compared.result.kept},
                  {"missing", compared.result.missing},
                  {"lines", std::move(lines)}});
}

Status supplement(const Settings& settings, const std::string& record)
{
    RB_ASSIGN(const Id id, Id::parse(record));
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const View view, device.replica.supplement(id));
    return print(cli::toJson(view));
}

Status moves(const Settings& settings, const std::string& record)
{
    RB_ASSIGN(const Id id, Id::parse(record));
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const auto possible, device.replica.possibleMoves(id));
    for (const auto& move : possible) {
        json object{{"move", move.move->id},
                    {"label", move.move->label.zh},
                    {"to", move.move->to},
                    {"allowed", !move.refusal},
                    {"article", move.move->source.article}};
        if (move.refusal)
            object["why"] = cli::toJson(move.refusal->error());
        RB_TRY(print(object));
    }
    return {};
}

} // namespace

void addCompareCommands(CLI::App& app, Program& program)
{
    const auto id = std::make_shared<std::string>();
    auto* sub = app.add_subcommand("compare", "A week's plan against what was done");
    sub->add_option("--plan", *id, "The week plan")->required();
    sub->callback([&program, id] { program.run = [&program, id] { return compare(program.settings, *id); }; });
    sub = app.add_subcommand("supplement", "Late entries into a weekly or monthly record that was handed in");
    sub->add_option("id", *id)->required();
    sub->callback([&program, id] { program.run = [&program, id] { return supplement(program.settings, *id); }; });
    sub = app.add_subcommand("moves", "What can be done with a record now, and why not");
    sub->add_option("id", *id)->required();
    sub->callback([&program, id] { program.run = [&program, id] { return moves(program.settings, *id); }; });
}

} // namespace roadbook::cli
