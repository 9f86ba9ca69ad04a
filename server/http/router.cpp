// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/router.h"

namespace roadbook {

std::string_view lastSegment(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

void Router::add(std::string method, std::string path, Handler handler)
{
    const auto last = lastSegment(path);
    auto& route = last.starts_with('{') ? m_open[path.substr(0, path.size() - last.size())] : m_exact[path];
    route.path = std::move(path);
    route.methods[std::move(method)] = std::move(handler);
}

const Router::Route* Router::routeOf(std::string_view path) const
{
    if (const auto exact = m_exact.find(path); exact != m_exact.end())
        return &exact->second;
    const auto last = lastSegment(path);
    if (last.empty())
        return nullptr;
    const auto open = m_open.find(path.substr(0, path.size() - last.size()));
    return open != m_open.end() ? &open->second : nullptr;
}

Router::Match Router::find(std::string_view method, std::string_view path) const
{
    Match match;
    const auto* route = routeOf(path);
    if (route == nullptr)
        return match;
    match.route = route->path;
    if (const auto found = route->methods.find(method); found != route->methods.end()) {
        match.handler = &found->second;
        return match;
    }
    for (const auto& [name, handler] : route->methods)
        match.allow += (match.allow.empty() ? "" : ", ") + name;
    return match;
}

} // namespace roadbook
