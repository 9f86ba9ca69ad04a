// SPDX-License-Identifier: GPL-3.0-or-later
//
// Router: exact paths, exact methods. A path may end in one segment of any content, written "/v1/blobs/{sha256}"; the
// handler takes it from the request. Filled before the listener opens, read-only afterwards; any thread.
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
        std::string_view route = {}; // as it was added: for counting, where each attachment is not one of its own
    };
    Match find(std::string_view method, std::string_view path) const;

private:
    using Methods = std::map<std::string, Handler, std::less<>>;
    struct Route {
        std::string path; // as it was added
        Methods methods;
    };
    const Route* routeOf(std::string_view path) const;

    std::map<std::string, Route, std::less<>> m_exact;
    std::map<std::string, Route, std::less<>> m_open; // by what stands before the segment, with its "/"
};

// The last segment of a path.
std::string_view lastSegment(std::string_view path);

} // namespace roadbook
