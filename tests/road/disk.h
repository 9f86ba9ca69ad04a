// SPDX-License-Identifier: GPL-3.0-or-later
//
// Disk: a small disk of its own under a folder, which can be filled up. Any thread, one at a time.
#pragma once

#include <string>

namespace roadbook::road {

// Mounts of this process and its children stay their own, and go away with it. Call first in main(), before any thread.
// False: nothing can be mounted here.
bool enterOwnMounts();

class Disk {
public:
    Disk(std::string folder, long bytes, bool canMount); // makes the folder
    ~Disk();
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;

    const std::string& folder() const { return m_folder; }
    bool isReal() const { return m_mounted; } // a file system that can be full; otherwise only a limit on files helps
    void fill(long keep);                     // leaves about `keep` bytes free
    void clear();                             // takes back what fill() took

private:
    std::string m_folder;
    bool m_mounted = false;
};

} // namespace roadbook::road
