// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/aside_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <unistd.h>
#include <utility>

namespace roadbook {
namespace {

namespace fs = std::filesystem;

constexpr int kMostNames = 100;
constexpr mode_t kReadAndWrite = 0666; // less what the user's mask takes away

std::unexpected<Error> cannotWrite(const fs::path& place, const std::string& why)
{
    return fail(ErrorCode::Storage, "cannot write " + place.string() + ": " + why + "; give another file", "file");
}

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { (void)close(); }

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    bool close() { return m_number < 0 || ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

} // namespace

AsideFile::AsideFile(fs::path place, fs::path path) : m_place(std::move(place)), m_path(std::move(path)) {}

AsideFile::AsideFile(AsideFile&& other) noexcept
    : m_place(std::move(other.m_place)), m_path(std::exchange(other.m_path, fs::path()))
{}

AsideFile& AsideFile::operator=(AsideFile&& other) noexcept
{
    std::swap(m_place, other.m_place);
    std::swap(m_path, other.m_path);
    return *this;
}

AsideFile::~AsideFile()
{
    if (!m_path.empty())
        ::unlink(m_path.c_str());
}

Result<AsideFile> AsideFile::besides(const fs::path& given)
{
    std::error_code problem;
    const auto place = fs::is_symlink(given, problem) ? fs::weakly_canonical(given, problem) : given;
    const auto what = fs::status(place, problem); // a device or a folder must not be replaced by a file
    if (fs::exists(what) && !fs::is_regular_file(what))
        return cannotWrite(place, "it is there and no ordinary file");
    if (!place.has_filename())
        return cannotWrite(place, "that names no file");
    for (int n = 0; n < kMostNames; ++n) {
        auto aside = place.parent_path() / (".roadbook-" + std::to_string(::getpid()) + "-" + std::to_string(n));
        const Descriptor file(::open(aside.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, kReadAndWrite));
        if (file.isOpen())
            return AsideFile(place, std::move(aside));
        if (errno != EEXIST)
            break;
    }
    return cannotWrite(place, std::strerror(errno));
}

Status AsideFile::write(std::string_view bytes)
{
    Descriptor file(::open(m_path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC));
    while (file.isOpen() && !bytes.empty()) {
        const auto count = ::write(file.number(), bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            break;
        bytes.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    if (!bytes.empty() || !file.isOpen() || !file.close())
        return cannotWrite(m_place, std::strerror(errno));
    return {};
}

Status AsideFile::keep()
{
    Descriptor file(::open(m_path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!file.isOpen() || ::fsync(file.number()) != 0 || !file.close())
        return cannotWrite(m_place, std::strerror(errno));
    return {};
}

Status AsideFile::takePlace()
{
    if (::rename(m_path.c_str(), m_place.c_str()) != 0)
        return cannotWrite(m_place, std::strerror(errno));
    m_path.clear();
    return {};
}

} // namespace roadbook
