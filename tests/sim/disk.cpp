// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/disk.h"

#include <sqlite3.h>

#include <cstring>
#include <memory>
#include <new>
#include <stdexcept>
#include <vector>

namespace roadbook::sim {

// One open file. SQLite allocates the bytes; the real file's own follow behind.
struct DiskFile {
    sqlite3_file base;
    sqlite3_file* real;
    Disk* disk; // nullptr: not on a simulated disk
    struct Unsynced {
        sqlite3_int64 offset;
        sqlite3_int64 sizeBefore;
        std::vector<char> before;
        std::vector<char> after;
    };
    std::vector<Unsynced>* unsynced; // while a power cut is armed

    static bool isDead(DiskFile* f) { return f->disk != nullptr && f->disk->m_dead; }

    // What the fault makes of this write; SQLITE_OK: let it through.
    static int strike(DiskFile* f, const void* bytes, int amount, sqlite3_int64 offset);
    static void remember(DiskFile* f, const void* bytes, int amount, sqlite3_int64 offset);
    static void loseUnsynced(DiskFile* f);
};

namespace {

std::vector<Disk*>& disks()
{
    static std::vector<Disk*> all;
    return all;
}

Disk* diskOf(const char* path)
{
    if (path == nullptr)
        return nullptr;
    const std::string_view name(path);
    for (auto* disk : disks()) {
        const std::string& folder = disk->folder().native();
        if (name.size() > folder.size() && name.starts_with(folder) && name[folder.size()] == '/')
            return disk;
    }
    return nullptr;
}

DiskFile* mine(sqlite3_file* file)
{
    return reinterpret_cast<DiskFile*>(file);
}

sqlite3_vfs* realVfs(sqlite3_vfs* vfs)
{
    return static_cast<sqlite3_vfs*>(vfs->pAppData);
}

int closeFile(sqlite3_file* file)
{
    auto* f = mine(file);
    delete f->unsynced;
    return f->real->pMethods->xClose(f->real);
}

int readFile(sqlite3_file* file, void* bytes, int amount, sqlite3_int64 offset)
{
    auto* real = mine(file)->real;
    return DiskFile::isDead(mine(file)) ? SQLITE_IOERR_READ : real->pMethods->xRead(real, bytes, amount, offset);
}

int writeFile(sqlite3_file* file, const void* bytes, int amount, sqlite3_int64 offset)
{
    auto* f = mine(file);
    if (f->disk != nullptr) {
        if (const int refused = DiskFile::strike(f, bytes, amount, offset); refused != SQLITE_OK)
            return refused;
    }
    return f->real->pMethods->xWrite(f->real, bytes, amount, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    auto* real = mine(file)->real;
    return DiskFile::isDead(mine(file)) ? SQLITE_IOERR_TRUNCATE : real->pMethods->xTruncate(real, size);
}

int syncFile(sqlite3_file* file, int)
{
    auto* f = mine(file);
    if (DiskFile::isDead(f))
        return SQLITE_IOERR_FSYNC;
    // What the power cut may take is decided here, not by the machine below: its own sync costs
    // time and proves nothing.
    if (f->unsynced != nullptr)
        f->unsynced->clear();
    return SQLITE_OK;
}

template <auto Method, typename... Arguments>
int forward(sqlite3_file* file, Arguments... arguments)
{
    auto* real = mine(file)->real;
    return (real->pMethods->*Method)(real, arguments...);
}

int fileControl(sqlite3_file* file, int code, void* argument)
{
    auto* real = mine(file)->real;
    return real->pMethods->xFileControl(real, code, argument);
}

void shmBarrier(sqlite3_file* file)
{
    auto* real = mine(file)->real;
    real->pMethods->xShmBarrier(real);
}

constexpr sqlite3_io_methods kMethods{
    2,
    closeFile,
    readFile,
    writeFile,
    truncateFile,
    syncFile,
    forward<&sqlite3_io_methods::xFileSize, sqlite3_int64*>,
    forward<&sqlite3_io_methods::xLock, int>,
    forward<&sqlite3_io_methods::xUnlock, int>,
    forward<&sqlite3_io_methods::xCheckReservedLock, int*>,
    fileControl,
    forward<&sqlite3_io_methods::xSectorSize>,
    forward<&sqlite3_io_methods::xDeviceCharacteristics>,
    forward<&sqlite3_io_methods::xShmMap, int, int, int, void volatile**>,
    forward<&sqlite3_io_methods::xShmLock, int, int, int>,
    shmBarrier,
    forward<&sqlite3_io_methods::xShmUnmap, int>,
    nullptr,
    nullptr,
};

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    auto* f = new (file) DiskFile{};
    f->disk = diskOf(name);
    if (DiskFile::isDead(f))
        return SQLITE_CANTOPEN;
    f->real = reinterpret_cast<sqlite3_file*>(reinterpret_cast<char*>(file) + sizeof(DiskFile));
    const int code = realVfs(vfs)->xOpen(realVfs(vfs), name, f->real, flags, outFlags);
    if (code == SQLITE_OK) {
        f->unsynced = new std::vector<DiskFile::Unsynced>;
        f->base.pMethods = &kMethods;
    }
    return code;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int sync)
{
    const auto* disk = diskOf(name);
    if (disk != nullptr && disk->dead())
        return SQLITE_IOERR_DELETE;
    return realVfs(vfs)->xDelete(realVfs(vfs), name, sync);
}

void install()
{
    static bool installed = false;
    if (installed)
        return;
    installed = true;
    if (sqlite3_initialize() != SQLITE_OK)
        throw std::runtime_error("SQLite does not start");
    auto* unixVfs = sqlite3_vfs_find("unix");
    static sqlite3_vfs vfs = *unixVfs; // all that is not about one file stays as it is
    vfs.zName = "simulated-disk";
    vfs.pAppData = unixVfs;
    vfs.szOsFile = static_cast<int>(sizeof(DiskFile)) + unixVfs->szOsFile;
    vfs.pNext = nullptr;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    if (sqlite3_vfs_register(&vfs, 0) != SQLITE_OK || sqlite3mc_vfs_create("simulated-disk", 1) != SQLITE_OK)
        throw std::runtime_error("cannot put the simulated disk below SQLite");
}

} // namespace

int DiskFile::strike(DiskFile* f, const void* bytes, int amount, sqlite3_int64 offset)
{
    Disk& disk = *f->disk;
    if (disk.m_dead)
        return SQLITE_IOERR_WRITE;
    ++disk.m_writes;
    if (disk.m_fault == DiskFault::None)
        return SQLITE_OK;
    if (disk.m_left > 0) {
        --disk.m_left;
        if (disk.m_fault == DiskFault::PowerCut)
            remember(f, bytes, amount, offset);
        return SQLITE_OK;
    }
    if (disk.m_fault == DiskFault::Full) {
        sqlite3_int64 size = 0;
        f->real->pMethods->xFileSize(f->real, &size);
        if (offset + amount <= size)
            return SQLITE_OK;
        disk.m_struck = true;
        return SQLITE_FULL;
    }
    disk.m_struck = true;
    if (disk.m_fault == DiskFault::TornKill)
        f->real->pMethods->xWrite(f->real, bytes, amount / 2, offset);
    if (disk.m_fault == DiskFault::PowerCut) {
        remember(f, bytes, amount, offset);
        f->real->pMethods->xWrite(f->real, bytes, amount, offset);
        loseUnsynced(f);
    }
    disk.m_dead = true;
    return SQLITE_IOERR_WRITE;
}

void DiskFile::remember(DiskFile* f, const void* bytes, int amount, sqlite3_int64 offset)
{
    Unsynced write;
    write.offset = offset;
    f->real->pMethods->xFileSize(f->real, &write.sizeBefore);
    const auto* from = static_cast<const char*>(bytes);
    write.after.assign(from, from + amount);
    if (const auto there = std::min<sqlite3_int64>(amount, write.sizeBefore - offset); there > 0) {
        write.before.resize(static_cast<std::size_t>(there));
        f->real->pMethods->xRead(f->real, write.before.data(), static_cast<int>(there), offset);
    }
    f->unsynced->push_back(std::move(write));
}

// The power is gone: back to the last sync, then any of the later writes, each whole or not at all.
void DiskFile::loseUnsynced(DiskFile* f)
{
    const auto write = [f](const std::vector<char>& bytes, sqlite3_int64 offset) {
        if (!bytes.empty())
            f->real->pMethods->xWrite(f->real, bytes.data(), static_cast<int>(bytes.size()), offset);
    };
    for (auto at = f->unsynced->rbegin(); at != f->unsynced->rend(); ++at) {
        write(at->before, at->offset);
        f->real->pMethods->xTruncate(f->real, at->sizeBefore);
    }
    for (const auto& late : *f->unsynced)
        if (f->disk->m_dice.oneIn(2))
            write(late.after, late.offset);
    f->unsynced->clear();
}

Disk::Disk(std::filesystem::path folder) : m_folder(std::move(folder))
{
    install();
    std::filesystem::create_directories(m_folder);
    m_folder = std::filesystem::canonical(m_folder);
    disks().push_back(this);
}

Disk::~Disk()
{
    std::erase(disks(), this);
}

void Disk::arm(DiskFault fault, std::uint64_t afterWrites, std::uint64_t seed)
{
    m_fault = fault;
    m_left = afterWrites;
    m_struck = false;
    m_dice = Dice(seed);
}

void Disk::revive()
{
    m_fault = DiskFault::None;
    m_dead = false;
    m_struck = false;
}

void Disk::copyTo(const std::filesystem::path& other) const
{
    std::filesystem::remove_all(other);
    std::filesystem::copy(m_folder, other, std::filesystem::copy_options::recursive);
}

void Disk::replaceWith(const std::filesystem::path& image) const
{
    std::filesystem::remove_all(m_folder);
    std::filesystem::copy(image, m_folder, std::filesystem::copy_options::recursive);
}

} // namespace roadbook::sim
