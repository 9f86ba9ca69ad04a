// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/pack/pack.h"
#include "regulation/reading/node.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace roadbook::regulation {
namespace {

std::map<std::string, Label, std::less<>> readLabels(Node& pack, std::string_view name)
{
    std::map<std::string, Label, std::less<>> labels;
    for (auto& node : pack.listIf(name)) {
        const auto word = node.text("id");
        if (!labels.emplace(word, Label{node.text("label"), node.textOr("label_en", {})}).second)
            node.error("id", {Said::TwiceInList, {word}});
        node.source();
        node.finish();
    }
    return labels;
}

Pack readAll(Node& node)
{
    Pack pack;
    pack.id = node.text("id");
    pack.version = node.text("version");
    pack.title = {node.text("title"), node.textOr("title_en", {})};
    pack.effectiveFrom = node.day("effective_from");
    pack.terms = readLabels(node, "terms");
    pack.roles = readLabels(node, "roles");
    pack.calendar = readCalendar(node);
    pack.due = readDueSection(node);
    pack.grading = readGradingSection(node);
    pack.calculators = readCalculatorSection(node);
    pack.spotCheck = readSpotCheckSection(node);
    pack.thresholds = readThresholdSection(node);
    pack.analytics = readAnalyticsSection(node);
    pack.archive = readArchiveSection(node);
    pack.reception = readReceptionSection(node);
    pack.workflow = readWorkflowSection(node);
    return pack;
}

} // namespace

PackReading checkPack(std::string_view text)
{
    PackReading reading;
    const auto parsed = parsePackText(text);
    if (!parsed) {
        reading.refused = true;
        reading.findings.push_back({Finding::Kind::Error, "", parsed.error()});
        return reading;
    }
    Problems problems;
    Node node(*parsed, {}, problems);
    reading.pack = readAll(node);
    node.finish();
    reading.refused = problems.refused();
    reading.findings = problems.all();
    std::copy_if(reading.findings.begin(), reading.findings.end(), std::back_inserter(reading.pack.findings),
                 [](const Finding& finding) { return finding.kind != Finding::Kind::Error; });
    return reading;
}

Result<Pack> readPack(std::string_view text)
{
    return taken(checkPack(text));
}

Result<Pack> taken(PackReading reading)
{
    if (!reading.refused)
        return std::move(reading.pack);
    const auto isError = [](const Finding& finding) { return finding.kind == Finding::Kind::Error; };
    const auto first = std::find_if(reading.findings.begin(), reading.findings.end(), isError);
    const auto more = std::count_if(reading.findings.begin(), reading.findings.end(), isError) - 1;
    std::string message = "the pack is refused: " + (first->path.empty() ? "" : first->path + ": ") + first->reason();
    if (more > 0)
        message += " (and " + std::to_string(more) + " more; see pack check)";
    return fail(ErrorCode::BadInput, std::move(message), first->path);
}

} // namespace roadbook::regulation
