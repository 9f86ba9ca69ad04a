// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/zip_check.h"

#include <minizip/unzip.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace roadbook {
namespace {

constexpr std::array<std::pair<const char*, std::string_view>, 5> kParts{
    {{"[Content_Types].xml", "</Types>"},
     {"xl/workbook.xml", "</workbook>"},
     {"xl/styles.xml", "</styleSheet>"},
     {"xl/sharedStrings.xml", "</sst>"},
     {"xl/worksheets/sheet1.xml", "</worksheet>"}}};

// The last bytes of the part; "" when it cannot be read to its end.
std::string endOf(unzFile zip, const char* part)
{
    constexpr std::size_t kKept = 64;
    if (unzLocateFile(zip, part, 1) != UNZ_OK || unzOpenCurrentFile(zip) != UNZ_OK)
        return {};
    std::string end;
    std::array<char, 16'384> bytes{};
    int count = 0;
    while ((count = unzReadCurrentFile(zip, bytes.data(), static_cast<unsigned>(bytes.size()))) > 0) {
        end.append(bytes.data(), static_cast<std::size_t>(count));
        if (end.size() > kKept)
            end.erase(0, end.size() - kKept);
    }
    const bool sound = unzCloseCurrentFile(zip) == UNZ_OK && count == 0; // the checksum fits
    return sound ? end : std::string();
}

} // namespace

Status isWholeWorkbook(const std::filesystem::path& file)
{
    auto* zip = unzOpen(file.c_str());
    bool whole = zip != nullptr;
    for (const auto& [part, last] : kParts) {
        if (!whole)
            break;
        auto end = endOf(zip, part);
        while (end.ends_with('\n'))
            end.pop_back();
        whole = end.ends_with(last);
    }
    if (zip != nullptr)
        unzClose(zip);
    if (!whole)
        return fail(ErrorCode::Storage,
                    "the workbook could not be written whole: the disk is full; make room, or give "
                    "another folder",
                    "file");
    return {};
}

} // namespace roadbook
