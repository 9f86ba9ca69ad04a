// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole HTTP/1.1 messages over plain sockets (support/sockets.h), as bytes. Any thread, one per socket.
#pragma once

#include <functional>
#include <string>

namespace roadbook::road {

using Ending = std::function<bool()>; // asked ten times a second

// The next whole message; what comes after it stays in `rest`. False: the other end ended, or `ending` said so, first.
bool readMessage(int socket, std::string& rest, std::string& message, const Ending& ending);

} // namespace roadbook::road
