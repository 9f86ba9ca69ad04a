// SPDX-License-Identifier: GPL-3.0-or-later
//
// Listener: the one place that knows cpprestsdk. It turns its requests into values, reads bodies, sends answers and
// counts what is open, so that we can drain before closing (closing by itself discards answers). It has no limits and
// no timeouts of its own: for anything public put the packaged reverse proxy in front (docs/operating.md).
#pragma once

#include "base/result.h"
#include "http/responder.h"

#include <chrono>
#include <memory>
#include <string>

namespace roadbook {

class Listener {
public:
    // `url`: http://ADDRESS:PORT with a numeric address, as localhost binds one family only.
    Listener(std::string url, Front& front);
    ~Listener();

    Status open();
    // Waits until every answer has been sent, at most that long; then closes. False: somebody did not get theirs.
    bool close(std::chrono::seconds most);

private:
    struct Inner;
    std::unique_ptr<Inner> m_inner;
};

} // namespace roadbook
