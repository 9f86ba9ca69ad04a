// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/grade_json.h"

#include <nlohmann/json.hpp>

namespace roadbook::cli {
namespace {

using namespace regulation;
using nlohmann::json;

void addSource(json& object, const Source& source)
{
    object["source"] = source.ref;
    object["article"] = source.article;
    object["rules"] = source.rules;
    object["assumption"] = source.assumption;
    if (!source.note.empty())
        object["note"] = source.note;
}

json gradeJson(const std::string& grade)
{
    return grade.empty() ? json() : json(grade);
}

json inputsJson(const std::vector<Graded::Input>& inputs)
{
    json object = json::object();
    for (const auto& input : inputs)
        object[input.fact] = input.value;
    return object;
}

} // namespace

json toJson(const Graded& graded)
{
    json object{{"scheme", graded.scheme},
                {"grade", gradeJson(graded.grade)},
                {"label", graded.label.zh},
                {"label_en", graded.label.en},
                {"why", graded.why.zh},
                {"why_en", graded.why.en},
                {"provisional", graded.provisional},
                {"inputs", inputsJson(graded.inputs)},
                {"tags", json::array()}};
    addSource(object, graded.source);
    if (!graded.customer.empty())
        object["id"] = graded.customer;
    if (!graded.beside.empty())
        object["beside"] = inputsJson(graded.beside);
    for (const auto& tag : graded.tags) {
        json one{{"tag", tag.tag}, {"label", tag.label.zh}, {"label_en", tag.label.en}};
        addSource(one, tag.source);
        object["tags"].push_back(std::move(one));
    }
    return object;
}

json toJson(const GradeComparison& comparison)
{
    auto object = toJson(comparison.graded);
    object["current"] = gradeJson(comparison.standing.grade);
    object["differs"] = comparison.verdict != GradeComparison::Verdict::Same;
    object["verdict"] = verdictName(comparison.verdict);
    object["verdict_why"] = comparison.why.zh;
    object["verdict_why_en"] = comparison.why.en;
    if (comparison.standing.byHand) {
        object["by_hand"] = {
            {"reason", comparison.standing.handReason},
            {"approver", comparison.standing.approver.isNull() ? json() : json(comparison.standing.approver.text())},
            {"until", comparison.standing.until == 0 ? json() : json(formatDay(comparison.standing.until))}};
    }
    return object;
}

json toJson(const GradeProposal& proposal)
{
    json object{{"kind", "regrade"},
                {"account", proposal.account.text()},
                {"current", gradeJson(proposal.from)},
                {"grade", gradeJson(proposal.to)},
                {"why", proposal.reason},
                {"why_en", proposal.reasonEn},
                {"inputs", proposal.inputs},
                {"tags", proposal.tags},
                {"scheme", proposal.scheme},
                {"pack", proposal.pack},
                {"proposed_on", formatDay(proposal.proposedOn)}};
    addSource(object, proposal.source);
    return object;
}

} // namespace roadbook::cli
