// SPDX-License-Identifier: GPL-3.0-or-later
//
// grade: each account's grade by the regulation in force, what it carries, and whether the two differ.
#include "cli/commands.h"
#include "cli/grade_json.h"
#include "cli/output.h"
#include "replica/grade_review.h"

#include <CLI/App.hpp>

#include <memory>

namespace roadbook::cli {
namespace {

struct GradeOptions {
    std::string account;
    std::string scheme;
    bool differing = false;
};

Status printReview(const GradeReview& review, const Id& only, bool differing)
{
    bool found = only.isNull();
    for (const auto& line : review.lines) {
        if (!only.isNull() && line.comparison.standing.account != only)
            continue;
        found = true;
        if (differing && line.comparison.verdict == regulation::GradeComparison::Verdict::Same)
            continue;
        auto object = toJson(line.comparison);
        object["name"] = line.name;
        object["pack"] = review.pack;
        RB_TRY(print(object));
    }
    return found ? Status{} : fail(ErrorCode::NotFound, "no such account on this device", "account");
}

Status grade(const Settings& settings, const GradeOptions& options)
{
    Id only;
    if (!options.account.empty()) {
        RB_ASSIGN(only, Id::parse(options.account));
    }
    RB_ASSIGN(Device device, openDevice(settings));
    RB_ASSIGN(const auto pack, packInForce(device.replica));
    RB_ASSIGN(const auto review, reviewGrades(device.replica, pack, options.scheme));
    if (review.scheme.empty())
        return fail(ErrorCode::NotFound, pack.name() + " has no grading scheme", "pack");
    return printReview(review, only, options.differing);
}

} // namespace

void addGradeCommands(CLI::App& app, Program& program)
{
    const auto options = std::make_shared<GradeOptions>();
    auto* sub = app.add_subcommand("grade", "The grade of each account by the regulation in force, and why");
    sub->add_option("account", options->account, "The id of one account");
    sub->add_option("--scheme", options->scheme, "Another scheme of the pack than its primary one");
    sub->add_flag("--differing", options->differing, "Only those that carry another grade");
    sub->callback(
        [&program, options] { program.run = [&program, options] { return grade(program.settings, *options); }; });
}

} // namespace roadbook::cli
