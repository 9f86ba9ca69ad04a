// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/polls.h"

#include "bench/plain_http.h"
#include "support/sockets.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <stdexcept>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace roadbook::bench {
namespace {

constexpr int kRoundMillis = 5;
constexpr std::size_t kAtOnce = 256;

} // namespace

Polls::Polls(int port, std::vector<std::string> tokens) : m_epoll(epoll_create1(EPOLL_CLOEXEC))
{
    m_polls.reserve(tokens.size());
    for (auto& token : tokens) {
        auto& poll = m_polls.emplace_back();
        poll.socket = test::connectLocally(port);
        poll.token = std::move(token);
        epoll_event wanted{.events = EPOLLIN, .data = {.u64 = m_polls.size() - 1}};
        if (poll.socket < 0 || fcntl(poll.socket, F_SETFL, O_NONBLOCK) != 0 ||
            epoll_ctl(m_epoll, EPOLL_CTL_ADD, poll.socket, &wanted) != 0)
            throw std::runtime_error("no connection for poll " + std::to_string(m_polls.size()));
    }
}

Polls::~Polls()
{
    for (const auto& poll : m_polls)
        if (poll.socket >= 0)
            close(poll.socket);
    close(m_epoll);
}

void Polls::begin(std::size_t at, std::uint64_t seq)
{
    auto& poll = m_polls[at];
    const auto request = plainRequest("GET", "/v1/wait?seq=" + std::to_string(seq), poll.token);
    if (!test::sendAll(poll.socket, request.data(), request.size()))
        fail(at, "a poll could not be sent");
}

void Polls::run(const std::function<bool()>& done)
{
    std::array<epoll_event, kAtOnce> events{};
    while (!done()) {
        const int ready = epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), kRoundMillis);
        for (int i = 0; i < ready; ++i)
            receive(events.at(static_cast<std::size_t>(i)).data.u64);
    }
}

void Polls::receive(std::size_t at)
{
    auto& poll = m_polls[at];
    std::array<char, 4096> buffer;
    for (;;) {
        const auto got = recv(poll.socket, buffer.data(), buffer.size(), 0);
        if (got < 0 && errno == EAGAIN)
            break;
        if (got <= 0)
            return fail(at, "the connection of a poll broke");
        poll.received.append(buffer.data(), static_cast<std::size_t>(got));
    }
    if (const auto answer = takeAnswer(poll.received))
        take(at, answer->status, answer->body);
}

void Polls::take(std::size_t at, int status, const std::string& body)
{
    const auto now = std::chrono::steady_clock::now();
    const auto answer = nlohmann::json::parse(body, nullptr, false);
    if (status != 200 || !answer.is_object())
        return fail(at, "a poll was answered " + std::to_string(status) + ": " + body);
    if (!answer.at("news").get<bool>()) // its time was up, or the device has asked twice
        return begin(at, answer.at("checked").get<std::uint64_t>());
    const auto seq = answer.at("seq").get<std::uint64_t>();
    m_polls[at].told.push_back({now, seq});
    begin(at, seq);
}

void Polls::fail(std::size_t at, const std::string& what)
{
    if (m_errors++ == 0)
        m_firstError = what;
    close(m_polls[at].socket); // leaves the epoll with it
    m_polls[at].socket = -1;
}

} // namespace roadbook::bench
