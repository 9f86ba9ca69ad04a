// SPDX-License-Identifier: GPL-3.0-or-later
//
// grade: each account's grade by the regulation in force, what it carries, and whether the two differ; what a regrade
// would change, and applying it.
#include "cli/commands.h"
#include "cli/grade_json.h"
#include "cli/output.h"
#include "model/fields.h"
#include "replica/grade_review.h"

#include <CLI/App.hpp>

#include <memory>

namespace roadbook::cli {
namespace {

struct GradeOptions {
    std::string account;
    std::string scheme;
    bool differing = false;
    bool proposals = false;
    bool apply = false;
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

Status printProposals(Replica& replica, const Id& only)
{
    RB_ASSIGN(const auto proposals, gradeProposals(replica));
    for (const auto& proposal : proposals) {
        if (!only.isNull() && proposal.account != only)
            continue;
        RB_ASSIGN(const auto account, replica.get(type::kAccount, proposal.account));
        auto object = toJson(proposal);
        object["name"] = account.record.text(field::account::kName);
        RB_TRY(print(object));
    }
    return {};
}

Status grade(const Settings& settings, const GradeOptions& options)
{
    Id only;
    if (!options.account.empty()) {
        RB_ASSIGN(only, Id::parse(options.account));
    }
    if (options.apply && only.isNull())
        return fail(ErrorCode::BadInput, "--apply needs the id of one account", "account");
    RB_ASSIGN(Device device, openDevice(settings));
    if (options.apply) {
        RB_ASSIGN(const auto view, applyRegrade(device.replica, only));
        return print(toJson(view));
    }
    if (options.proposals)
        return printProposals(device.replica, only);
    RB_ASSIGN(const auto pack, device.replica.regulation());
    RB_ASSIGN(const auto review, reviewGrades(device.replica, *pack, options.scheme));
    if (review.scheme.empty())
        return fail(ErrorCode::NotFound, pack->name() + " has no grading scheme", "pack");
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
    auto* proposals =
        sub->add_flag("--proposals", options->proposals,
                      "What a regrade would change, with reason and article; what is graded by hand stays");
    sub->add_flag("--apply", options->apply, "Regrade that account as proposed; refused while its owner's week is open")
        ->excludes(proposals);
    sub->callback(
        [&program, options] { program.run = [&program, options] { return grade(program.settings, *options); }; });
}

} // namespace roadbook::cli
