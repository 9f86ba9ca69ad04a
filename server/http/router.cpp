// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/router.h"

namespace roadbook {

void Router::add(std::string method, std::string path, Handler handler)
{
    m_paths[std::move(path)][std::move(method)] = std::move(handler);
}

Router::Match Router::find(std::string_view method, std::string_view path) const
{
    Match match;
    const auto methods = m_paths.find(path);
    if (methods == m_paths.end())
        return match;
    if (const auto found = methods->second.find(method); found != methods->second.end()) {
        match.handler = &found->second;
        return match;
    }
    for (const auto& [name, handler] : methods->second)
        match.allow += (match.allow.empty() ? "" : ", ") + name;
    return match;
}

} // namespace roadbook
