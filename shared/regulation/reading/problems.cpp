// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/reading/problems.h"

#include "base/result.h"

#include <utility>

namespace roadbook::regulation {

std::string_view findingName(Finding::Kind kind)
{
    switch (kind) {
    case Finding::Kind::Error:
        return "error";
    case Finding::Kind::Gap:
        return "gap";
    case Finding::Kind::Unconfigured:
        return "unconfigured";
    }
    throw BrokenInvariant("unknown kind of finding");
}

void Problems::error(std::string path, Saying said)
{
    m_findings.push_back({Finding::Kind::Error, std::move(path), std::move(said)});
    m_refused = true;
}

void Problems::gap(std::string path, Saying said)
{
    m_findings.push_back({Finding::Kind::Gap, std::move(path), std::move(said)});
}

void Problems::unconfigured(std::string path, Saying said)
{
    m_findings.push_back({Finding::Kind::Unconfigured, std::move(path), std::move(said)});
}

} // namespace roadbook::regulation
