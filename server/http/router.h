// SPDX-License-Identifier: GPL-3.0-or-later
//
// Router: exact paths, exact methods. Filled before the listener opens, read-only afterwards; any thread.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace roadbook {

struct Call;

class Router {
public:
    using Handler = std::function<void(std::shared_ptr<Call>)>;

    void add(std::string method, std::string path, Handler handler);

    struct Match {
        const Handler* handler = nullptr; // null: 404 when `allow` is empty, else 405
        std::string allow;
    };
    Match find(std::string_view method, std::string_view path) const;

private:
    std::map<std::string, std::map<std::string, Handler, std::less<>>, std::less<>> m_paths;
};

} // namespace roadbook
