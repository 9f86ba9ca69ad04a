// SPDX-License-Identifier: GPL-3.0-or-later
//
// Office: a roadbookd on a small disk of its own and always the same port. The scenario's thread; strike() any.
#pragma once

#include "road/child.h"
#include "road/disk.h"

#include <functional>
#include <memory>

namespace roadbook::road {

std::string programPath(const std::string& name); // RB_BIN_DIR, or beside this program
std::string passwordOf(const std::string& user);

class Office {
public:
    Office(const std::string& folder, bool canMount);

    int port() const { return m_port; }
    Disk& disk() { return m_disk; }
    std::string data() const { return m_disk.folder() + "/data"; }

    void admin(const std::vector<std::string>& arguments, const std::string& password = {}); // must succeed; throws
    void start(); // returns when it answers; throws
    int stop();   // SIGTERM; its exit status, -1 when it did not drain in time
    void kill();
    bool isRunning() { return m_process && m_process->isRunning(); }
    std::function<bool()> signaller(int number) const; // to call from another thread; true: it hit
    void limitFiles(bool on);                          // where no disk can be mounted: no file grows any more
    std::string said() const;                          // on standard error

private:
    Disk m_disk;
    std::string m_scratch;
    int m_port = 0;
    std::shared_ptr<Child> m_process;
};

} // namespace roadbook::road
