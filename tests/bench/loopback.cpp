// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/floor.h"
#include "support/sockets.h"

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

} // namespace

struct Loopback::Peer {
    std::thread thread;
};

Loopback::Loopback(std::size_t up, std::size_t down, const Road& road)
    : m_up(std::max<std::size_t>(up, 1), 'u'), m_down(std::max<std::size_t>(down, 1), 'd'),
      m_peer(std::make_unique<Peer>())
{
    int port = 0;
    const int listener = test::listenLocally(port);
    m_socket = test::connectLocally(road ? road(port) : port);
    const int peer = accept(listener, nullptr, nullptr);
    close(listener);
    if (m_socket < 0 || peer < 0)
        throw std::runtime_error("no loopback connection");
    const int now = 1;
    setsockopt(peer, IPPROTO_TCP, TCP_NODELAY, &now, sizeof now);
    m_peer->thread = std::thread([peer, request = m_up, reply = m_down]() mutable {
        while (receiveAll(peer, request) && test::sendAll(peer, reply.data(), reply.size())) {
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
    if (!test::sendAll(m_socket, m_up.data(), m_up.size()) || !receiveAll(m_socket, m_down))
        throw std::runtime_error("the loopback connection broke");
}

} // namespace roadbook::bench
