// SPDX-License-Identifier: GPL-3.0-or-later
//
// Plain TCP sockets of this machine, as the roads of the tests need them: support/cut_proxy.h, road/bad_road.h, and the
// floors of the benchmarks. Any thread, one per socket.
#pragma once

#include <cstddef>

namespace roadbook::test {

int listenLocally(int& port); // any free port; throws
int connectLocally(int port); // -1: nobody there
void shut(int socket);        // an orderly end
void cut(int socket);         // a reset: what a tunnel or a dead cell does
bool sendAll(int socket, const char* data, std::size_t size);

} // namespace roadbook::test
