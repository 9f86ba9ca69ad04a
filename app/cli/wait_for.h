// SPDX-License-Identifier: GPL-3.0-or-later
//
// A command line has nothing else to do while it waits. (The app never waits: app/sync.)
#pragma once

#include <QEventLoop>
#include <optional>
#include <utility>

namespace roadbook::cli {

// Starts a call with a callback and runs the event loop until it is called.
template <typename Answer, typename Start>
Answer waitFor(Start&& start)
{
    QEventLoop loop;
    std::optional<Answer> answer;
    start([&](Answer given) {
        answer = std::move(given);
        loop.quit();
    });
    while (!answer)
        loop.exec();
    return *std::move(answer);
}

} // namespace roadbook::cli
