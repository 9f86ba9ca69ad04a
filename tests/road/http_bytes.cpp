// SPDX-License-Identifier: GPL-3.0-or-later
#include "road/http_bytes.h"

#include <poll.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <sys/socket.h>

namespace roadbook::road {
namespace {

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
