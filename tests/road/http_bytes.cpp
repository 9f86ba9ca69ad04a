// SPDX-License-Identifier: GPL-3.0-or-later
#include "road/http_bytes.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>

namespace roadbook::road {
namespace {

sockaddr_in local(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    return address;
}

// How long the message at the beginning of `bytes` is; npos: not all of it is here.
std::size_t messageSize(const std::string& bytes)
{
    const auto head = bytes.find("\r\n\r\n");
    if (head == std::string::npos)
        return head;
    std::string lower = bytes.substr(0, head + 2);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto body = head + 4;
    if (lower.find("\r\ntransfer-encoding: chunked") != std::string::npos) {
        auto at = body;
        for (;;) {
            const auto line = bytes.find("\r\n", at);
            if (line == std::string::npos)
                return line;
            const auto size = std::stoul(bytes.substr(at, line - at), nullptr, 16);
            at = line + 2 + size + 2;
            if (at > bytes.size())
                return std::string::npos;
            if (size == 0)
                return at;
        }
    }
    std::size_t size = 0;
    if (const auto length = lower.find("\r\ncontent-length:"); length != std::string::npos)
        size = std::stoul(lower.substr(length + 17));
    return bytes.size() >= body + size ? body + size : std::string::npos;
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
    if (connect(made, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0)
        return made;
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

bool readMessage(int socket, std::string& rest, std::string& message, const Ending& ending)
{
    std::array<char, 64UL * 1024> bytes{};
    for (;;) {
        if (const auto size = messageSize(rest); size != std::string::npos) {
            message = rest.substr(0, size);
            rest.erase(0, size);
            return true;
        }
        pollfd watched{socket, POLLIN, 0};
        if (poll(&watched, 1, 100) == 0) {
            if (ending())
                return false;
            continue;
        }
        const auto got = recv(socket, bytes.data(), bytes.size(), 0);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        rest.append(bytes.data(), static_cast<std::size_t>(got));
    }
}

} // namespace roadbook::road
