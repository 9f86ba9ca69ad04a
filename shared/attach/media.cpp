// SPDX-License-Identifier: GPL-3.0-or-later
#include "attach/media.h"

#include "attach/sha256.h"
#include "protocol/limits.h"

#include <algorithm>
#include <array>
#include <span>

namespace roadbook {
namespace {

using namespace std::string_view_literals;

// A container by its first bytes, and the media types that it may hold.
enum class Container : std::uint8_t {
    None,
    Jpeg,
    Png,
    Gif,
    Webp,
    Heif,
    Mp3,
    Wav,
    Ogg,
    M4a,
    Aac,
    Amr,
    Flac,
    Pdf,
    OpenXml,
    OpenDocument,
    OldOffice,
    Text
};

struct Kind {
    Container container;
    std::string_view mediaType;
    std::string_view ending; // chooses among the kinds of one container; the first is taken when none fits
};

constexpr std::array kKinds{
    Kind{Container::Jpeg, "image/jpeg", ".jpg"},
    Kind{Container::Png, "image/png", ".png"},
    Kind{Container::Gif, "image/gif", ".gif"},
    Kind{Container::Webp, "image/webp", ".webp"},
    Kind{Container::Heif, "image/heic", ".heic"},
    Kind{Container::Mp3, "audio/mpeg", ".mp3"},
    Kind{Container::Wav, "audio/wav", ".wav"},
    Kind{Container::Ogg, "audio/ogg", ".ogg"},
    Kind{Container::M4a, "audio/mp4", ".m4a"},
    Kind{Container::Aac, "audio/aac", ".aac"},
    Kind{Container::Amr, "audio/amr", ".amr"},
    Kind{Container::Flac, "audio/flac", ".flac"},
    Kind{Container::Pdf, "application/pdf", ".pdf"},
    Kind{Container::OpenXml, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"},
    Kind{Container::OpenXml, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"},
    Kind{Container::OpenXml, "application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx"},
    Kind{Container::OpenDocument, "application/vnd.oasis.opendocument.text", ".odt"},
    Kind{Container::OpenDocument, "application/vnd.oasis.opendocument.spreadsheet", ".ods"},
    Kind{Container::OpenDocument, "application/vnd.oasis.opendocument.presentation", ".odp"},
    Kind{Container::OldOffice, "application/msword", ".doc"},
    Kind{Container::OldOffice, "application/vnd.ms-excel", ".xls"},
    Kind{Container::OldOffice, "application/vnd.ms-powerpoint", ".ppt"},
    Kind{Container::Text, "text/plain", ".txt"},
    Kind{Container::Text, "text/csv", ".csv"},
};

struct Magic {
    Container container;
    std::size_t at;
    std::string_view bytes;
};

constexpr std::array kMagic{
    Magic{Container::Jpeg, 0, "\xff\xd8\xff"sv}, Magic{Container::Png, 0, "\x89PNG\r\n\x1a\n"sv},
    Magic{Container::Gif, 0, "GIF87a"sv},        Magic{Container::Gif, 0, "GIF89a"sv},
    Magic{Container::Mp3, 0, "ID3"sv},           Magic{Container::Ogg, 0, "OggS\0"sv},
    Magic{Container::Amr, 0, "#!AMR"sv},         Magic{Container::Flac, 0, "fLaC"sv},
    Magic{Container::Pdf, 0, "%PDF-"sv},         Magic{Container::OldOffice, 0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv},
};

std::string_view at(std::string_view bytes, std::size_t from, std::size_t size)
{
    return from + size <= bytes.size() ? bytes.substr(from, size) : std::string_view{};
}

Container riff(std::string_view head)
{
    if (at(head, 0, 4) != "RIFF")
        return Container::None;
    const auto form = at(head, 8, 4);
    return form == "WEBP" ? Container::Webp : form == "WAVE" ? Container::Wav : Container::None;
}

// ISO base media: the brand says whether it is a still picture or a recording. Films are not taken.
Container isoMedia(std::string_view head)
{
    if (at(head, 4, 4) != "ftyp")
        return Container::None;
    constexpr std::array kPictures{"heic"sv, "heix"sv, "hevc"sv, "heim"sv, "mif1"sv, "msf1"sv};
    const auto brand = at(head, 8, 4);
    if (std::ranges::find(kPictures, brand) != kPictures.end())
        return Container::Heif;
    return brand == "M4A " || brand == "M4B " ? Container::M4a : Container::None;
}

// A frame of MPEG audio without any tag before it: eleven bits set, then version, layer and rate that exist.
Container mpegAudio(std::string_view head)
{
    if (head.size() < 4)
        return Container::None;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(head[i]); };
    if (byte(0) != 0xff || (byte(1) & 0xe0U) != 0xe0)
        return Container::None;
    if ((byte(1) & 0xf6U) == 0xf0)
        return Container::Aac;
    const bool exists = (byte(1) & 0x18U) != 0x08 && (byte(1) & 0x06U) == 0x02 && (byte(2) & 0xf0U) != 0xf0 &&
                        (byte(2) & 0xf0U) != 0 && (byte(2) & 0x0cU) != 0x0c;
    return exists ? Container::Mp3 : Container::None;
}

// A zip whose first entry is what an office program writes first.
Container officeZip(std::string_view head)
{
    constexpr std::array kFirst{"[Content_Types].xml"sv, "_rels/"sv, "docProps/"sv, "word/"sv, "xl/"sv, "ppt/"sv,
                                "customXml/"sv};
    if (at(head, 0, 4) != "PK\x03\x04"sv || head.size() < 31)
        return Container::None;
    const auto name = head.substr(30);
    if (name.starts_with("mimetypeapplication/vnd.oasis.opendocument."))
        return Container::OpenDocument;
    const bool office = std::ranges::any_of(kFirst, [&](std::string_view first) { return name.starts_with(first); });
    return office ? Container::OpenXml : Container::None;
}

// No control characters but those of a text file: UTF-8 and GB18030 alike.
bool isText(std::string_view head)
{
    return !head.empty() && std::ranges::all_of(head, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 && byte != 0x7f && byte != 0xff) || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    });
}

Container containerOf(std::string_view head)
{
    head = head.substr(0, kMediaHeadBytes);
    for (const auto& magic : kMagic)
        if (at(head, magic.at, magic.bytes.size()) == magic.bytes)
            return magic.container;
    for (const auto found : {riff(head), isoMedia(head), officeZip(head), mpegAudio(head)})
        if (found != Container::None)
            return found;
    return isText(head) ? Container::Text : Container::None;
}

bool endsWith(std::string_view fileName, std::string_view ending)
{
    if (fileName.size() < ending.size())
        return false;
    return std::ranges::equal(fileName.substr(fileName.size() - ending.size()), ending, [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

std::unexpected<Error> notTaken()
{
    return fail(
        ErrorCode::BadValue,
        "only pictures (JPEG, PNG, GIF, WebP, HEIC), recordings (MP3, M4A, AAC, AMR, WAV, Ogg, FLAC), PDF, office "
        "documents and plain text are attached; this file is none of them",
        "media_type");
}

} // namespace

Result<std::string> mediaTypeOf(std::string_view head, std::string_view fileName)
{
    const auto container = containerOf(head);
    const Kind* first = nullptr;
    for (const auto& kind : kKinds) {
        if (kind.container != container)
            continue;
        if (endsWith(fileName, kind.ending))
            return std::string(kind.mediaType);
        if (first == nullptr)
            first = &kind;
    }
    if (first == nullptr)
        return notTaken();
    return std::string(first->mediaType);
}

Status checkMedia(std::string_view head, std::string_view mediaType)
{
    const auto container = containerOf(head);
    if (container == Container::None)
        return notTaken();
    const bool fits = std::ranges::any_of(
        kKinds, [&](const Kind& kind) { return kind.container == container && kind.mediaType == mediaType; });
    if (!fits && !mediaType.empty())
        return fail(ErrorCode::BadValue, "the bytes are not " + std::string(mediaType), "media_type");
    return {};
}

bool isPicture(std::string_view mediaType)
{
    return mediaType.starts_with("image/");
}

Status checkDescription(std::string_view sha256, std::int64_t size, std::string_view thumbnail)
{
    if (!isSha256Hex(sha256))
        return fail(ErrorCode::BadValue, "sha256: expected 64 digits of 0-9 a-f", "sha256");
    if (!thumbnail.empty() && !isSha256Hex(thumbnail))
        return fail(ErrorCode::BadValue, "thumbnail: expected 64 digits of 0-9 a-f", "thumbnail");
    return checkBlobSize(size < 0 ? 0 : static_cast<std::uint64_t>(size));
}

Status checkBlobSize(std::uint64_t size)
{
    if (size == 0)
        return fail(ErrorCode::BadValue, "the file is empty", "size");
    if (size > limits::kBlobBytes)
        return fail(ErrorCode::TooLarge,
                    "an attachment has at most " + std::to_string(limits::kBlobBytes >> 20U) + " MB", "size");
    return {};
}

} // namespace roadbook
