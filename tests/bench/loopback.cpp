// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/floor.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>

#include <stdexcept>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace roadbook::bench {
namespace {

bool receiveAll(int socket, std::vector<char>& buffer)
{
    std::size_t at = 0;
    while (at < buffer.size()) {
        const auto got = recv(socket, buffer.data() + at, buffer.size() - at, 0);
        if (got <= 0)
            return false;
        at += static_cast<std::size_t>(got);
    }
    return true;
}

bool sendAll(int socket, const std::vector<char>& buffer)
{
    std::size_t at = 0;
    while (at < buffer.size()) {
        const auto sent = send(socket, buffer.data() + at, buffer.size() - at, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        at += static_cast<std::size_t>(sent);
    }
    return true;
}

} // namespace

struct Loopback::Peer {
    std::thread thread;
};

Loopback::Loopback(std::size_t up, std::size_t down)
    : m_up(std::max<std::size_t>(up, 1), 'u'), m_down(std::max<std::size_t>(down, 1), 'd'),
      m_peer(std::make_unique<Peer>())
{
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    m_socket = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(listener, 1) != 0 ||
        getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) != 0 ||
        connect(m_socket, reinterpret_cast<sockaddr*>(&address), size) != 0)
        throw std::runtime_error("no loopback connection");
    const int peer = accept(listener, nullptr, nullptr);
    close(listener);
    const int now = 1;
    for (const int end : {peer, m_socket})
        setsockopt(end, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
    m_peer->thread = std::thread([peer, request = m_up, reply = m_down]() mutable {
        while (receiveAll(peer, request) && sendAll(peer, reply)) {
        }
        close(peer);
    });
}

Loopback::~Loopback()
{
    shutdown(m_socket, SHUT_RDWR);
    m_peer->thread.join();
    close(m_socket);
}

void Loopback::exchange()
{
    if (!sendAll(m_socket, m_up) || !receiveAll(m_socket, m_down))
        throw std::runtime_error("the loopback connection broke");
}

} // namespace roadbook::bench
