// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sockets.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>

#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace roadbook::test {
namespace {

sockaddr_in local(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

} // namespace

int listenLocally(int& port)
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto address = local(0);
    socklen_t size = sizeof address;
    if (bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(listener, 64) != 0 ||
        getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::runtime_error("the road cannot listen");
    port = ntohs(address.sin_port);
    return listener;
}

int connectLocally(int port)
{
    const int made = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    auto address = local(port);
    if (connect(made, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0) {
        const int now = 1; // or Nagle waits for the other end between two small pieces
        setsockopt(made, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
        return made;
    }
    close(made);
    return -1;
}

void shut(int socket)
{
    close(socket);
}

void cut(int socket)
{
    const linger now{1, 0};
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close(socket);
}

bool sendAll(int socket, const char* data, std::size_t size)
{
    while (size > 0) {
        const auto sent = send(socket, data, size, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        data += sent;
        size -= static_cast<std::size_t>(sent);
    }
    return true;
}

} // namespace roadbook::test
