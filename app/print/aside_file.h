// SPDX-License-Identifier: GPL-3.0-or-later
//
// AsideFile: a new file, made beside the place that it will take, so that whoever opens that place finds the old file or
// the whole new one. Goes away with the object unless it took its place. Any thread, one at a time.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace roadbook {

class AsideFile {
public:
    // Storage: no such folder, it may not be written, or `place` is there and no ordinary file.
    static Result<AsideFile> besides(const std::filesystem::path& place);
    AsideFile(AsideFile&& other) noexcept;
    AsideFile& operator=(AsideFile&& other) noexcept;
    ~AsideFile();

    const std::filesystem::path& path() const { return m_path; }
    Status write(std::string_view bytes); // all that is in it
    Status keep();                        // what was written is on the disk
    Status takePlace();

private:
    AsideFile(std::filesystem::path place, std::filesystem::path path);

    std::filesystem::path m_place;
    std::filesystem::path m_path; // empty: it took its place
};

} // namespace roadbook
