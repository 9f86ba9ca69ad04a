// SPDX-License-Identifier: GPL-3.0-or-later
//
// Disk: the disk of one simulated machine. Everything that SQLite writes below its folder passes
// here, on its way to a real file, and here it goes wrong: the process is killed at a write, a write
// is torn, power is cut so that what was not synced is lost in any combination, the disk is full.
// SQLite's own code meets the fault, as on a real machine; nothing above it is simulated.
//
//     Disk disk(folder);
//     disk.arm(DiskFault::PowerCut, 3, seed);   // the fourth write from now
//     …                                         // the database reports errors from then on
//     replica.reset();                          // the process is gone
//     disk.revive();                            // and starts again: open the database anew
//
// One thread. The first Disk puts itself below the cipher of every connection opened afterwards.
#pragma once

#include "sim/dice.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace roadbook::sim {

enum class DiskFault : std::uint8_t {
    None,
    Kill,     // the write does not happen, and nothing after it
    TornKill, // half of the write happens
    PowerCut, // and of what was written since the last sync any part may be missing
    Full,     // every write that makes a file longer is refused, until revive()
};

class Disk {
public:
    explicit Disk(std::filesystem::path folder);
    ~Disk();
    Disk(const Disk&) = delete;
    Disk& operator=(const Disk&) = delete;

    void arm(DiskFault fault, std::uint64_t afterWrites, std::uint64_t seed);
    bool struck() const { return m_struck; } // the fault has happened
    bool dead() const { return m_dead; }     // the process that used it no longer lives
    void kill() { m_dead = true; }           // now, between two writes
    void revive();
    std::uint64_t writes() const { return m_writes; } // since the beginning

    const std::filesystem::path& folder() const { return m_folder; }

    // Copies all files to another folder, as they are: a cloned tablet, an image, a backup.
    void copyTo(const std::filesystem::path& other) const;
    void replaceWith(const std::filesystem::path& image) const; // nothing may have it open

private:
    friend struct DiskFile;
    std::filesystem::path m_folder;
    DiskFault m_fault = DiskFault::None;
    std::uint64_t m_left = 0;
    std::uint64_t m_writes = 0;
    bool m_struck = false;
    bool m_dead = false;
    Dice m_dice;
};

} // namespace roadbook::sim
