// SPDX-License-Identifier: GPL-3.0-or-later
//
// Child: one process of ours that can be stopped and killed while it works. One thread starts, watches and ends it (it
// dies with that thread); signal() may be called from any thread.
#pragma once

#include <atomic>
#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

namespace roadbook::road {

struct Ended {
    int exit = -1;      // -1: a signal ended it
    bool stuck = false; // it did not end in time, so we ended it
    std::string out;
    std::string err;
};

struct Order {
    std::string program = {}; // a path
    std::vector<std::string> arguments = {};
    std::map<std::string, std::string> variables = {}; // added to the environment
    std::string input = {};
    std::string scratch = {}; // a path prefix of its own for standard input, output and error
    long fileLimit = 0;       // RLIMIT_FSIZE in bytes; 0 = none
};

class Child {
public:
    explicit Child(Order order); // throws when it cannot start
    ~Child();                    // kills it
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    bool isRunning();
    bool signal(int number) const; // false: it has ended already
    Ended finish(int millis = 60'000);
    pid_t process() const { return m_process; }

private:
    std::string m_scratch;
    pid_t m_process = -1;
    std::atomic<bool> m_ended{false};
    int m_status = 0;
};

std::string readFile(const std::string& path);
void sleepMicros(long micros);

} // namespace roadbook::road
