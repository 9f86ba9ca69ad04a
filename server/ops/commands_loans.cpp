// SPDX-License-Identifier: GPL-3.0-or-later
//
// Lending an archive: read by somebody who does not own it, to a level, until a moment (S4/8-2: 借阅). It closes by
// itself, on the device too, with no network and whatever its clock says.
#include "hub/grants.h"
#include "identity/people.h"
#include "ops/tools.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <nlohmann/json.hpp>

namespace roadbook::ops {
namespace {

struct LoanOptions {
    std::string user;
    std::string account;
    std::string level = "working";
    std::string until;
};

// "2026-12-01T18:00+08:00", a date (its end, in UTC), or "+3d", "+8h" from now.
Result<Timestamp> momentOf(const Program& program, const std::string& text)
{
    if (text.empty())
        return 0;
    if (text.front() == '+' && text.size() > 2) {
        const std::int64_t unit = text.back() == 'd'   ? 86'400'000
                                  : text.back() == 'h' ? 3'600'000
                                  : text.back() == 'm' ? 60'000
                                  : text.back() == 's' ? 1000
                                                       : 0;
        const auto count = std::strtoll(text.c_str() + 1, nullptr, 10);
        if (unit != 0 && count > 0 && count < 100'000)
            return program.now() + count * unit;
    }
    if (auto moment = parseTimestamp(text))
        return moment;
    if (auto moment = parseTimestamp(text + "T23:59:59Z"))
        return moment;
    return fail(ErrorCode::BadValue, "expected +8h, +3d, a date or a moment", "until");
}

Status lendOne(const Program& program, const LoanOptions& options)
{
    RB_ASSIGN(const Id account, Id::parse(options.account));
    RB_ASSIGN(const Level level, levelNamed(options.level));
    RB_ASSIGN(const Timestamp until, momentOf(program, options.until));
    RB_TRY(change(program, [&](Batch& batch) -> Status {
        RB_ASSIGN(const UserRow user, findUser(batch, options.user));
        return lend(batch, user.staff, account, level, until);
    }));
    print({{"user", options.user},
           {"account", options.account},
           {"level", options.level},
           {"until", until != 0 ? nlohmann::json(formatTimestamp(until)) : nlohmann::json(nullptr)}});
    return {};
}

Status listLoans(const Program& program)
{
    return look(program, [](Reading& reading) -> Status {
        RB_ASSIGN(const auto loans, reading.allLoans());
        for (const auto& loan : loans) {
            RB_ASSIGN(const auto user, reading.user(loan.staff));
            print({{"user", user ? user->login : std::string{}},
                   {"account", loan.scope.text()},
                   {"level", levelName(loan.level)},
                   {"given", formatTimestamp(loan.given)},
                   {"until", loan.until != 0 ? nlohmann::json(formatTimestamp(loan.until)) : nlohmann::json(nullptr)}});
        }
        return {};
    });
}

} // namespace

void addLoanCommands(CLI::App& app, Program& program)
{
    auto* loan = app.add_subcommand("loan", "Archives that somebody may read apart from ownership");
    loan->require_subcommand(1);
    const auto options = std::make_shared<LoanOptions>();
    auto* give = loan->add_subcommand("give", "Lend an archive to read");
    give->add_option("user", options->user, "Sign-in name")->required();
    give->add_option("account", options->account, "Id of the account")->required();
    give->add_option("--level", options->level, "directory, working or sensitive");
    give->add_option("--until", options->until, "+8h, +3d, 2026-12-01, or a moment; without it until taken back");
    give->callback([&program, options] { program.run = [&program, options] { return lendOne(program, *options); }; });
    auto* back = loan->add_subcommand("end", "Take it back now");
    back->add_option("user", options->user)->required();
    back->add_option("account", options->account)->required();
    back->callback([&program, options] {
        program.run = [&program, options] {
            options->level = "none";
            return lendOne(program, *options);
        };
    });
    loan->add_subcommand("list", "What is lent, one per line")->callback([&program] {
        program.run = [&program] { return listLoans(program); };
    });
}

} // namespace roadbook::ops
