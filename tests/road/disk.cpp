// SPDX-License-Identifier: GPL-3.0-or-later
#include "road/disk.h"

#include <sched.h>

#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace roadbook::road {

bool enterOwnMounts()
{
    const auto user = geteuid();
    const auto group = getegid();
    if (user == 0) {
        if (unshare(CLONE_NEWNS) != 0)
            return false;
    } else {
        if (unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return false;
        std::ofstream("/proc/self/setgroups") << "deny";
        std::ofstream("/proc/self/uid_map") << user << ' ' << user << " 1";
        std::ofstream("/proc/self/gid_map") << group << ' ' << group << " 1";
    }
    return mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

Disk::Disk(std::string folder, long bytes, bool canMount) : m_folder(std::move(folder))
{
    std::filesystem::create_directories(m_folder);
    const auto options = "size=" + std::to_string(bytes) + ",mode=700";
    m_mounted = canMount && mount("tmpfs", m_folder.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, options.c_str()) == 0;
}

Disk::~Disk()
{
    if (m_mounted)
        umount2(m_folder.c_str(), MNT_DETACH);
}

void Disk::fill(long keep)
{
    struct statvfs left{};
    if (!m_mounted || statvfs(m_folder.c_str(), &left) != 0)
        return;
    const long free = static_cast<long>(left.f_bavail * left.f_frsize);
    const int file = open((m_folder + "/filler").c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0)
        return;
    if (free > keep && posix_fallocate(file, 0, free - keep) != 0)
        unlink((m_folder + "/filler").c_str()); // then nothing is full, and nothing is counted
    close(file);
}

void Disk::clear()
{
    std::error_code ignored;
    std::filesystem::remove(m_folder + "/filler", ignored);
}

} // namespace roadbook::road
