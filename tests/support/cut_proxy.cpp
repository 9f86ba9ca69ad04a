// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/cut_proxy.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

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

// A reset instead of an orderly end: what a tunnel or a dead cell does.
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

} // namespace

struct CutProxy::Pair {
    int client;
    int server;
    int passed = 0;      // bytes that went on in the direction to be cut
    bool doomed = false; // one of the cuts is its own
};

CutProxy::CutProxy(int serverPort) : m_serverPort(serverPort), m_listener(socket(AF_INET, SOCK_STREAM, 0))
{
    auto address = local(0);
    socklen_t size = sizeof address;
    if (bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || listen(m_listener, 64) != 0 ||
        getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        throw std::runtime_error("the proxy cannot listen");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { loop(); });
}

CutProxy::~CutProxy()
{
    m_ending = true;
    m_thread.join();
    for (const auto& pair : m_pairs) {
        close(pair.client);
        close(pair.server);
    }
    close(m_listener);
}

void CutProxy::loseAnswers(int times, int bytes)
{
    m_cutsRequests = false;
    m_cutAfter = bytes;
    m_cuts = times;
}

void CutProxy::cutRequests(int times, int bytes)
{
    m_cutsRequests = true;
    m_cutAfter = bytes;
    m_cuts = times;
}

void CutProxy::loop()
{
    while (!m_ending) {
        std::vector<pollfd> watched{{m_listener, POLLIN, 0}};
        for (const auto& pair : m_pairs) {
            watched.push_back({pair.client, POLLIN, 0});
            watched.push_back({pair.server, POLLIN, 0});
        }
        if (poll(watched.data(), watched.size(), 50) <= 0)
            continue;
        std::vector<Pair> kept;
        for (std::size_t i = 0; i < m_pairs.size(); ++i) {
            auto& pair = m_pairs[i];
            const bool fromClient = watched[1 + i * 2].revents != 0;
            const bool fromServer = watched[2 + i * 2].revents != 0;
            if ((!fromClient || passOn(pair, true)) && (!fromServer || passOn(pair, false))) {
                kept.push_back(pair);
                continue;
            }
            cut(pair.client);
            cut(pair.server);
        }
        m_pairs = std::move(kept);
        if (watched[0].revents != 0)
            acceptOne();
    }
}

void CutProxy::acceptOne()
{
    const int client = accept(m_listener, nullptr, nullptr);
    if (client < 0)
        return;
    const int server = socket(AF_INET, SOCK_STREAM, 0);
    auto address = local(m_serverPort);
    if (connect(server, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
        cut(client);
        close(server);
        return;
    }
    m_pairs.push_back({client, server});
}

// False when the connection ends here.
bool CutProxy::passOn(Pair& pair, bool fromClient)
{
    std::array<char, 64UL * 1024> bytes{};
    const auto got = recv(fromClient ? pair.client : pair.server, bytes.data(), bytes.size(), 0);
    if (got <= 0)
        return false;
    if (!fromClient && m_delay > 0)
        std::this_thread::sleep_for(std::chrono::milliseconds(m_delay));
    auto size = static_cast<int>(got);
    if (m_cutsRequests == fromClient) {
        if (!pair.doomed && m_cuts > 0) {
            pair.doomed = true;
            --m_cuts;
        }
        if (pair.doomed)
            size = std::clamp(m_cutAfter - pair.passed, 0, size);
        pair.passed += size;
    }
    const bool sent = sendAll(fromClient ? pair.server : pair.client, bytes.data(), static_cast<std::size_t>(size));
    return sent && size == static_cast<int>(got);
}

} // namespace roadbook::test
