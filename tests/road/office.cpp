// SPDX-License-Identifier: GPL-3.0-or-later
#include "road/office.h"

#include "road/http_bytes.h"
#include "support/sockets.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <sys/resource.h>

namespace roadbook::road {
namespace {

constexpr long kDiskBytes = 24L << 20;
constexpr long kSmallLimit = 300'000; // a little more than an empty database has
constexpr std::chrono::seconds kStart{20};
constexpr int kDrainMillis = 20'000;

bool isHealthy(int port)
{
    const int socket = test::connectLocally(port);
    if (socket < 0)
        return false;
    const std::string ask = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
    std::string rest;
    std::string answer;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(2);
    const bool heard = test::sendAll(socket, ask.data(), ask.size()) &&
                       readMessage(socket, rest, answer, [end] { return std::chrono::steady_clock::now() > end; });
    test::shut(socket);
    return heard && answer.starts_with("HTTP/1.1 200");
}

} // namespace

std::string programPath(const std::string& name)
{
    if (const char* folder = std::getenv("RB_BIN_DIR"))
        return std::string(folder) + "/" + name;
    return std::filesystem::read_symlink("/proc/self/exe").parent_path() / name;
}

std::string passwordOf(const std::string& user)
{
    return user + "-pass-2026";
}

Office::Office(const std::string& folder, bool canMount)
    : m_disk(folder + "/office", kDiskBytes, canMount), m_scratch(folder + "/office-said")
{
    test::shut(test::listenLocally(m_port)); // nobody listens there now
}

void Office::admin(const std::vector<std::string>& arguments, const std::string& password)
{
    Order order{.program = programPath("roadbookd"), .arguments = arguments, .scratch = m_scratch + "-admin"};
    order.arguments.insert(order.arguments.end(), {"--data", data()});
    order.variables["ROADBOOK_PASSWORD"] = password;
    const auto ended = Child(order).finish();
    if (ended.exit != 0)
        throw std::runtime_error("roadbookd " + arguments.front() + ": " + ended.err);
}

void Office::start()
{
    const auto url = "http://127.0.0.1:" + std::to_string(m_port);
    m_process = std::make_shared<Child>(Order{.program = programPath("roadbookd"),
                                              .arguments = {"serve", "--data", data(), "--listen", url},
                                              .scratch = m_scratch});
    const auto end = std::chrono::steady_clock::now() + kStart;
    while (std::chrono::steady_clock::now() < end) {
        if (!m_process->isRunning())
            throw std::runtime_error("roadbookd does not start: " + said());
        if (isHealthy(m_port))
            return;
        sleepMicros(10'000);
    }
    throw std::runtime_error("roadbookd does not answer");
}

int Office::stop()
{
    m_process->signal(SIGTERM);
    return m_process->finish(kDrainMillis).exit;
}

void Office::kill()
{
    if (!m_process)
        return;
    m_process->signal(SIGKILL);
    m_process->finish();
}

std::function<bool()> Office::signaller(int number) const
{
    return [process = m_process, number] { return process->signal(number); };
}

void Office::limitFiles(bool on)
{
    const rlimit limit{on ? kSmallLimit : RLIM_INFINITY, RLIM_INFINITY};
    prlimit(m_process->process(), RLIMIT_FSIZE, &limit, nullptr);
}

std::string Office::said() const
{
    return readFile(m_scratch + ".err") + readFile(m_scratch + ".out");
}

} // namespace roadbook::road
