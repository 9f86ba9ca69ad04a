// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/pack/report.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace roadbook::regulation {
namespace {

std::int64_t countOf(const PackReading& reading, Finding::Kind kind)
{
    return std::count_if(reading.findings.begin(), reading.findings.end(),
                         [kind](const Finding& finding) { return finding.kind == kind; });
}

} // namespace

nlohmann::json reportOf(const PackReading& reading)
{
    auto findings = nlohmann::json::array();
    for (const auto& finding : reading.findings)
        findings.push_back({{"kind", findingName(finding.kind)}, {"path", finding.path}, {"reason", finding.reason()}});
    return {{"pack", reading.pack.name()},
            {"title", reading.pack.title.zh},
            {"refused", reading.refused},
            {"errors", countOf(reading, Finding::Kind::Error)},
            {"gaps", countOf(reading, Finding::Kind::Gap)},
            {"unconfigured", countOf(reading, Finding::Kind::Unconfigured)},
            {"findings", std::move(findings)}};
}

std::string textOf(const PackReading& reading)
{
    std::string text;
    for (const auto& finding : reading.findings)
        text += std::string(findingName(finding.kind)) + " " + (finding.path.empty() ? "" : finding.path + ": ") +
                finding.reason() + "\n";
    return text + reading.pack.name() + (reading.refused ? ": refused\n" : ": fine\n");
}

} // namespace roadbook::regulation
