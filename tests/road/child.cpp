// SPDX-License-Identifier: GPL-3.0-or-later
#include "road/child.h"

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace roadbook::road {
namespace {

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> all;
    for (auto& text : texts)
        all.push_back(text.data());
    all.push_back(nullptr);
    return all;
}

// Between fork and exec: nothing here may take memory.
void becomeProgram(const Order& order, const char* in, const char* out, const char* err, char** arguments,
                   char** variables)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    dup2(open(in, O_RDONLY), 0);
    dup2(open(out, O_WRONLY | O_CREAT | O_TRUNC, 0600), 1);
    dup2(open(err, O_WRONLY | O_CREAT | O_TRUNC, 0600), 2);
    for (int other = 3; other < 256; ++other)
        close(other);              // a socket of the road that stays open here would never be seen to end
    std::signal(SIGXFSZ, SIG_IGN); // a full disk is an error, not a death
    if (order.fileLimit > 0) {
        const rlimit limit{static_cast<rlim_t>(order.fileLimit), RLIM_INFINITY};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    execve(order.program.c_str(), arguments, variables);
    _exit(127);
}

} // namespace

std::string readFile(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    return all.str();
}

void sleepMicros(long micros)
{
    std::this_thread::sleep_for(std::chrono::microseconds(micros));
}

Child::Child(Order order) : m_scratch(order.scratch)
{
    const auto in = m_scratch + ".in";
    const auto out = m_scratch + ".out";
    const auto err = m_scratch + ".err";
    std::ofstream(in, std::ios::binary) << order.input;
    auto arguments = order.arguments;
    arguments.insert(arguments.begin(), order.program);
    std::vector<std::string> variables;
    for (char** one = environ; *one != nullptr; ++one)
        variables.emplace_back(*one);
    for (const auto& [name, value] : order.variables)
        variables.push_back(name + "=" + value);
    auto argumentPointers = pointers(arguments);
    auto variablePointers = pointers(variables);
    m_process = fork();
    if (m_process < 0)
        throw std::runtime_error("no more processes can be started");
    if (m_process == 0)
        becomeProgram(order, in.c_str(), out.c_str(), err.c_str(), argumentPointers.data(), variablePointers.data());
}

Child::~Child()
{
    if (isRunning()) {
        signal(SIGKILL);
        finish();
    }
}

bool Child::isRunning()
{
    if (!m_ended && waitpid(m_process, &m_status, WNOHANG) == m_process)
        m_ended = true;
    return !m_ended;
}

bool Child::signal(int number) const
{
    return !m_ended && kill(m_process, number) == 0;
}

Ended Child::finish(int millis)
{
    Ended result;
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(millis);
    while (isRunning()) {
        if (!result.stuck && std::chrono::steady_clock::now() > end) {
            result.stuck = true;
            signal(SIGKILL);
        }
        sleepMicros(1000);
    }
    result.exit = WIFEXITED(m_status) ? WEXITSTATUS(m_status) : -1;
    result.out = readFile(m_scratch + ".out");
    result.err = readFile(m_scratch + ".err");
    return result;
}

} // namespace roadbook::road
