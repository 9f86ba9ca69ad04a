// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/plain_http.h"

#include "support/sockets.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>
#include <sys/socket.h>

namespace roadbook::bench {

std::string plainRequest(std::string_view method, std::string_view path, std::string_view token, std::string_view body)
{
    std::string bytes(method);
    bytes.append(" ").append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    if (!token.empty())
        bytes.append("Authorization: Bearer ").append(token).append("\r\n");
    if (!body.empty())
        bytes.append("Content-Type: application/cbor\r\nContent-Length: ")
            .append(std::to_string(body.size()))
            .append("\r\n");
    return bytes.append("\r\n").append(body);
}

std::optional<PlainAnswer> takeAnswer(std::string& received)
{
    constexpr std::string_view kLength = "\r\ncontent-length:";
    constexpr std::size_t kStatusAt = 9; // behind "HTTP/1.1 "
    const auto end = received.find("\r\n\r\n");
    if (end == std::string::npos)
        return std::nullopt;
    auto head = received.substr(0, end);
    std::transform(head.begin(), head.end(), head.begin(), [](unsigned char c) { return std::tolower(c); });
    const auto length = head.find(kLength);
    const auto size = length == std::string::npos ? 0 : std::stoul(head.substr(length + kLength.size()));
    const auto body = end + 4;
    if (received.size() < body + size)
        return std::nullopt;
    PlainAnswer answer{std::stoi(head.substr(kStatusAt)), received.substr(body, size)};
    received.erase(0, body + size);
    return answer;
}

PlainConnection::PlainConnection(int port) : m_socket(test::connectLocally(port))
{
    if (m_socket < 0)
        throw std::runtime_error("nobody listens");
}

PlainConnection::~PlainConnection()
{
    test::shut(m_socket);
}

PlainAnswer PlainConnection::ask(const std::string& request)
{
    std::array<char, 16384> buffer;
    if (!test::sendAll(m_socket, request.data(), request.size()))
        throw std::runtime_error("a request did not get through");
    for (;;) {
        if (auto answer = takeAnswer(m_received))
            return *std::move(answer);
        const auto got = recv(m_socket, buffer.data(), buffer.size(), 0);
        if (got <= 0)
            throw std::runtime_error("a connection broke before its answer");
        m_received.append(buffer.data(), static_cast<std::size_t>(got));
    }
}

} // namespace roadbook::bench
