// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/blobs.h"

#include "attach/media.h"
#include "attach/sha256.h"
#include "protocol/limits.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace roadbook {
namespace {

namespace fs = std::filesystem;

// An open file; closed with the object.
class File {
public:
    File(const fs::path& path, int flags) : m_file(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    explicit operator bool() const { return m_file >= 0; }
    int number() const { return m_file; }

private:
    int m_file;
};

std::unexpected<Error> failed(std::string what)
{
    const std::string reason = std::strerror(errno);
    return fail(ErrorCode::Storage, std::move(what) + " on the server: " + reason);
}

std::optional<std::uint64_t> sizeOf(const fs::path& path)
{
    struct stat found{};
    if (::stat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode))
        return std::nullopt;
    return static_cast<std::uint64_t>(found.st_size);
}

// So that a name that was given to a file survives a power cut.
Status syncFolder(const fs::path& folder)
{
    const File opened(folder, O_RDONLY | O_DIRECTORY);
    if (!opened || ::fsync(opened.number()) != 0)
        return failed("the attachments' folder cannot be written");
    return {};
}

Status needFolder(const fs::path& folder)
{
    std::error_code trouble;
    if (!fs::create_directories(folder, trouble) && !trouble)
        return {};
    if (trouble)
        return fail(ErrorCode::Storage, "the attachments' folder cannot be made on the server: " + trouble.message());
    fs::permissions(folder, fs::perms::owner_all, trouble);
    return syncFolder(folder.parent_path());
}

Result<std::string> readPart(int file, std::uint64_t offset, std::size_t length)
{
    std::string bytes(length, '\0');
    std::size_t got = 0;
    while (got < length) {
        const auto now = ::pread(file, bytes.data() + got, length - got, static_cast<off_t>(offset + got));
        if (now < 0 && errno == EINTR)
            continue;
        if (now < 0)
            return failed("an attachment cannot be read");
        if (now == 0)
            break;
        got += static_cast<std::size_t>(now);
    }
    bytes.resize(got);
    return bytes;
}

} // namespace

fs::path BlobFiles::wholePath(const std::string& sha256) const
{
    return m_folder / sha256.substr(0, 2) / sha256.substr(2);
}

fs::path BlobFiles::partialPath(const std::string& sha256) const
{
    return m_folder / "partial" / sha256;
}

BlobHeld BlobFiles::held(const std::string& sha256) const
{
    if (const auto whole = sizeOf(wholePath(sha256)))
        return {sha256, *whole, true};
    return {sha256, sizeOf(partialPath(sha256)).value_or(0), false};
}

Result<BlobHeld> BlobFiles::append(const Piece& piece)
{
    const std::scoped_lock lock(m_mutex);
    const auto before = held(piece.sha256);
    if (before.whole || before.have != piece.offset)
        return before;
    if (piece.bytes.size() > piece.size || piece.offset > piece.size - piece.bytes.size())
        return fail(ErrorCode::BadValue, "more bytes than the attachment has", "size");
    if (piece.offset == 0)
        RB_TRY(checkMedia(piece.bytes, piece.mediaType));
    RB_TRY(needFolder(m_folder));
    RB_TRY(needFolder(m_folder / "partial"));
    const auto file = partialPath(piece.sha256);
    RB_TRY(write(piece, file));
    if (piece.offset + piece.bytes.size() == piece.size)
        RB_TRY(finish(piece, file));
    return held(piece.sha256);
}

Status BlobFiles::write(const Piece& piece, const fs::path& file) const
{
    const File out(file, O_WRONLY | O_CREAT);
    if (!out)
        return failed("an attachment cannot be written");
    std::size_t written = 0;
    while (written < piece.bytes.size()) {
        const auto now = ::pwrite(out.number(), piece.bytes.data() + written, piece.bytes.size() - written,
                                  static_cast<off_t>(piece.offset + written));
        if (now < 0 && errno == EINTR)
            continue;
        if (now <= 0) {
            auto error = failed("an attachment cannot be written");
            (void)!::ftruncate(out.number(), static_cast<off_t>(piece.offset)); // what counts is what was acknowledged
            return error;
        }
        written += static_cast<std::size_t>(now);
    }
    if (::fdatasync(out.number()) != 0)
        return failed("an attachment cannot be written");
    return {};
}

Status BlobFiles::finish(const Piece& piece, const fs::path& file) const
{
    Sha256 hash;
    Status media;
    {
        const File in(file, O_RDONLY);
        if (!in)
            return failed("an attachment cannot be read");
        for (std::uint64_t offset = 0; offset < piece.size;) {
            RB_ASSIGN(const auto bytes, readPart(in.number(), offset, limits::kBlobPieceBytes));
            if (bytes.empty())
                break;
            if (offset == 0)
                media = checkMedia(bytes, piece.mediaType);
            hash.add(bytes);
            offset += bytes.size();
        }
    }
    if (hash.hex() != piece.sha256 || !media) {
        std::error_code trouble;
        fs::remove(file, trouble);
        RB_TRY(media);
        return fail(ErrorCode::BadValue, "the bytes that arrived are not those that were announced; send them again",
                    "sha256");
    }
    const auto place = wholePath(piece.sha256);
    RB_TRY(needFolder(place.parent_path()));
    if (::rename(file.c_str(), place.c_str()) != 0)
        return failed("an attachment cannot be put in place");
    return syncFolder(place.parent_path());
}

Result<std::string> BlobFiles::read(const std::string& sha256, std::uint64_t offset, std::size_t length) const
{
    const File in(wholePath(sha256), O_RDONLY);
    if (!in)
        return fail(ErrorCode::NotFound, "the device that attached it has not sent it to the server yet");
    return readPart(in.number(), offset, length);
}

BlobCounts BlobFiles::counts() const
{
    BlobCounts counts;
    std::error_code trouble;
    for (auto at = fs::recursive_directory_iterator(m_folder, trouble); !trouble && at != fs::end(at);
         at.increment(trouble)) {
        const auto size = at->is_regular_file(trouble) ? sizeOf(at->path()) : std::nullopt;
        if (!size)
            continue;
        if (at->path().parent_path().filename() == "partial") {
            ++counts.arriving;
        } else {
            ++counts.whole;
            counts.bytes += *size;
        }
    }
    return counts;
}

} // namespace roadbook
