// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/password.h"
#include "identity/people.h"
#include "model/codec.h"
#include "model/fields.h"
#include "ops/tools.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>

namespace roadbook::ops {
namespace {

using nlohmann::json;

struct PeopleOptions {
    std::string name;
    std::string parent;
    std::string role;
    std::string team;
    std::string display;
};
using OptionsPtr = std::shared_ptr<PeopleOptions>;

Result<std::string> passwordHashFromEnvironment()
{
    const char* password = std::getenv("ROADBOOK_PASSWORD");
    if (password == nullptr || *password == '\0')
        return fail(ErrorCode::BadValue, "put the password into the environment as ROADBOOK_PASSWORD", "password");
    return hashPassword(password);
}

std::string teamName(Reading& reading, const Id& team)
{
    const auto row = reading.record(team);
    if (!row || !*row)
        return {};
    const auto record = decodeRecord((*row)->body);
    return record ? std::string(record->text(field::team::kName)) : std::string{};
}

Status listTeams(const Program& program)
{
    return look(program, [](Reading& reading) {
        return reading.eachOfType(type::kTeam, [](std::string_view body) -> Status {
            RB_ASSIGN(const auto team, decodeRecord(body));
            const Id parent = team.ref(field::team::kParent);
            print({{"team", team.text(field::team::kName)},
                   {"id", team.id.text()},
                   {"parent", parent.isNull() ? json(nullptr) : json(parent.text())}});
            return {};
        });
    });
}

Status addOneTeam(const Program& program, const PeopleOptions& options)
{
    const Id id = newId();
    RB_TRY(change(program, [&](Batch& batch) { return addTeam(batch, id, options.name, options.parent); }));
    print({{"team", options.name}, {"id", id.text()}});
    return {};
}

Status addOneUser(const Program& program, const PeopleOptions& options)
{
    NewUser user;
    user.staff = newId();
    user.login = options.name;
    user.display = options.display;
    user.team = options.team;
    RB_ASSIGN(user.role, roleNamed(options.role));
    RB_ASSIGN(user.passwordHash, passwordHashFromEnvironment());
    RB_TRY(change(program, [&](Batch& batch) { return addUser(batch, user); }));
    print({{"user", user.login}, {"staff", user.staff.text()}, {"role", options.role}});
    return {};
}

Status listUsers(const Program& program)
{
    return look(program, [](Reading& reading) -> Status {
        RB_ASSIGN(const auto users, reading.users());
        for (const auto& user : users)
            print({{"user", user.login},
                   {"display", user.display},
                   {"role", roleName(user.role)},
                   {"team", teamName(reading, user.team)},
                   {"active", user.active},
                   {"staff", user.staff.text()}});
        return {};
    });
}

Status changeUser(const Program& program, const PeopleOptions& options, const std::function<Status(Batch&)>& work)
{
    RB_TRY(change(program, work));
    print({{"user", options.name}, {"done", true}});
    return {};
}

void addTeamCommands(CLI::App& app, Program& program)
{
    auto* team = app.add_subcommand("team", "Teams, which form a tree");
    team->require_subcommand(1);
    const auto options = std::make_shared<PeopleOptions>();
    auto* add = team->add_subcommand("add", "A new team");
    add->add_option("name", options->name)->required();
    add->add_option("--parent", options->parent, "The team above it, by name or id");
    add->callback([&program, options] { program.run = [&program, options] { return addOneTeam(program, *options); }; });
    auto* list = team->add_subcommand("list", "All teams, one JSON object per line");
    list->callback([&program] { program.run = [&program] { return listTeams(program); }; });
}

void addUserAdd(CLI::App& user, Program& program)
{
    const auto options = std::make_shared<PeopleOptions>();
    auto* add = user.add_subcommand("add", "A new user; password from ROADBOOK_PASSWORD");
    add->add_option("name", options->name, "The name to sign in with")->required();
    add->add_option("--role", options->role, "rep, supervisor, manager or it")->required();
    add->add_option("--team", options->team, "Name or id")->required();
    add->add_option("--display", options->display, "The name that colleagues see");
    add->callback([&program, options] { program.run = [&program, options] { return addOneUser(program, *options); }; });
}

void addUserChanges(CLI::App& user, Program& program)
{
    const auto options = std::make_shared<PeopleOptions>();
    const auto named = [&](const char* name, const char* help) {
        auto* command = user.add_subcommand(name, help);
        command->add_option("name", options->name)->required();
        return command;
    };
    named("disable", "Ends all sessions and all rights; the person's work stays")->callback([&program, options] {
        program.run = [&program, options] {
            return changeUser(program, *options, [&](Batch& batch) { return disableUser(batch, options->name); });
        };
    });
    auto* move = named("move", "To another team; rights follow");
    move->add_option("--team", options->team)->required();
    move->callback([&program, options] {
        program.run = [&program, options] {
            return changeUser(program, *options,
                              [&](Batch& batch) { return moveUser(batch, options->name, options->team); });
        };
    });
    named("passwd", "A new password, from ROADBOOK_PASSWORD; ends all sessions")->callback([&program, options] {
        program.run = [&program, options]() -> Status {
            RB_ASSIGN(const auto hash, passwordHashFromEnvironment());
            return changeUser(program, *options, [&](Batch& batch) { return setPassword(batch, options->name, hash); });
        };
    });
}

} // namespace

void addPeopleCommands(CLI::App& app, Program& program)
{
    addTeamCommands(app, program);
    auto* user = app.add_subcommand("user", "The people who sign in");
    user->require_subcommand(1);
    addUserAdd(*user, program);
    addUserChanges(*user, program);
    auto* list = user->add_subcommand("list", "All users, one JSON object per line");
    list->callback([&program] { program.run = [&program] { return listUsers(program); }; });
}

} // namespace roadbook::ops
