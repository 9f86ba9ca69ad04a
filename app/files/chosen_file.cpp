// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/chosen_file.h"

#include "attach/media.h"
#include "attach/sha256.h"
#include "files/photo_stamp.h"
#include "model/fields.h"
#include "picture/thumbnail.h"
#include "protocol/limits.h"

#include <QtCore/QBuffer>
#include <QtCore/QDateTime>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLoggingCategory>

#include <algorithm>

namespace roadbook {
namespace {

namespace fields = field::attachment;

std::unexpected<Error> unreadable(const QFile& file)
{
    return fail(ErrorCode::BadInput,
                "cannot read " + file.fileName().toStdString() + ": " + file.errorString().toStdString());
}

Status open(QFile& file)
{
    if (!file.open(QIODevice::ReadOnly) || file.isSequential())
        return unreadable(file);
    return {};
}

Result<std::string> readPart(QFile& file, std::uint64_t offset, std::size_t length)
{
    if (!file.seek(static_cast<qint64>(offset)))
        return unreadable(file);
    return file.read(static_cast<qint64>(length)).toStdString();
}

Result<std::string> hashOf(QFile& file)
{
    Sha256 hash;
    const auto size = static_cast<std::uint64_t>(file.size());
    for (std::uint64_t offset = 0; offset < size; offset += limits::kBlobPieceBytes) {
        RB_ASSIGN(const auto bytes, readPart(file, offset, limits::kBlobPieceBytes));
        hash.add(bytes);
    }
    return hash.hex();
}

Result<std::string> contentOf(const ChosenFile& file, std::uint64_t offset, std::size_t length)
{
    if (!file.made.empty())
        return file.made.substr(offset, length);
    QFile source(file.path);
    RB_TRY(open(source));
    return readPart(source, offset, length);
}

// The copy takes the place of the picture in everything that is said of it.
Status stampOn(ChosenFile& file, QIODevice& picture, const QStringList& lines)
{
    auto copy = stampedCopy(picture, lines);
    if (!copy)
        return {}; // a picture that cannot be read here, HEIC for one, is attached as it is
    RB_TRY(checkBlobSize(copy->size()));
    file.made = std::move(*copy);
    file.size = file.made.size();
    file.sha256 = sha256Hex(file.made);
    file.mediaType = "image/jpeg";
    if (const QFileInfo info(QString::fromStdString(file.name));
        info.suffix().compare("jpg", Qt::CaseInsensitive) != 0 &&
        info.suffix().compare("jpeg", Qt::CaseInsensitive) != 0)
        file.name = info.completeBaseName().toStdString() + ".jpg";
    return {};
}

// What is done to every picture, wherever it comes from.
Status lookAtPicture(ChosenFile& file, QIODevice& picture, Timestamp takenAt, const PhotoStamp& stamp)
{
    QLoggingCategory::setFilterRules(
        QStringLiteral("qt.gui.imageio*=false")); // a damaged picture simply has no thumbnail
    file.takenAt = takenAt;
    picture.seek(0);
    file.thumbnail = thumbnailOf(picture).value_or(std::string{});
    if (!file.thumbnail.empty())
        file.thumbnailSha256 = sha256Hex(file.thumbnail);
    picture.seek(0);
    return stamp ? stampOn(file, picture, stamp(takenAt)) : Status{};
}

} // namespace

Result<ChosenFile> lookAt(const QString& path, const PhotoStamp& stamp)
{
    QFile source(path);
    RB_TRY(open(source));
    ChosenFile file;
    file.path = path;
    file.name = QFileInfo(path).fileName().toStdString();
    file.size = static_cast<std::uint64_t>(source.size());
    RB_TRY(checkBlobSize(file.size));
    RB_ASSIGN(const auto head, readPart(source, 0, kMediaHeadBytes));
    RB_ASSIGN(file.mediaType, mediaTypeOf(head, file.name));
    RB_ASSIGN(file.sha256, hashOf(source));
    if (isPicture(file.mediaType))
        RB_TRY(lookAtPicture(file, source, QFileInfo(source).lastModified().toMSecsSinceEpoch(), stamp));
    return file;
}

Result<ChosenFile> lookAtMade(const std::string& name, std::string bytes, Timestamp madeAt, const PhotoStamp& stamp)
{
    ChosenFile file;
    file.name = name;
    file.size = bytes.size();
    RB_TRY(checkBlobSize(file.size));
    RB_ASSIGN(file.mediaType, mediaTypeOf(std::string_view(bytes).substr(0, kMediaHeadBytes), name));
    file.sha256 = sha256Hex(bytes);
    if (isPicture(file.mediaType)) {
        QByteArray held = QByteArray::fromStdString(bytes);
        QBuffer picture(&held);
        picture.open(QIODevice::ReadOnly);
        RB_TRY(lookAtPicture(file, picture, madeAt, stamp));
    }
    if (file.made.empty()) // otherwise its stamped copy
        file.made = std::move(bytes);
    return file;
}

Result<bool> takeInPiece(Attachments store, const ChosenFile& file)
{
    if (!file.thumbnail.empty()) // small enough to go along whole
        RB_TRY(store.add(file.thumbnailSha256, file.thumbnail.size(),
                         [&file](std::uint64_t offset, std::size_t length) -> Result<std::string> {
                             return file.thumbnail.substr(offset, length);
                         }));
    RB_ASSIGN(const auto found, store.find(file.sha256));
    const BlobOnDevice here = found.value_or(BlobOnDevice{});
    if (here.whole)
        return true;
    const auto length =
        static_cast<std::size_t>(std::min<std::uint64_t>(limits::kBlobPieceBytes, file.size - here.have));
    if (length > 0) {
        RB_ASSIGN(const auto bytes, contentOf(file, here.have, length));
        if (bytes.size() != length)
            return fail(ErrorCode::BadInput, "the file became shorter while it was read");
        RB_TRY(store.append(file.sha256, file.size, here.have, bytes));
    }
    if (here.have + length < file.size)
        return false;
    RB_ASSIGN(const bool right, store.verify(file.sha256));
    if (!right)
        return fail(ErrorCode::BadInput, "the file changed while it was read; try again");
    return true;
}

Status takeIn(const Attachments& store, const ChosenFile& file)
{
    for (;;) {
        RB_ASSIGN(const bool all, takeInPiece(store, file));
        if (all)
            return {};
    }
}

Edit attachmentEdit(const Id& id, const HangsOn& place, const ChosenFile& file)
{
    Edit edit{OpKind::Create, type::kAttachment, id, {}};
    edit.fields = {{fields::kAccount, place.account},
                   {fields::kRecord, place.record},
                   {fields::kRecordType, std::string(findType(place.type)->name)},
                   {fields::kName, file.name},
                   {fields::kMediaType, file.mediaType},
                   {fields::kSize, static_cast<std::int64_t>(file.size)},
                   {fields::kSha256, file.sha256}};
    if (!file.thumbnailSha256.empty())
        edit.fields.emplace_back(fields::kThumbnail, file.thumbnailSha256);
    if (file.takenAt != 0)
        edit.fields.emplace_back(fields::kTakenAt, file.takenAt);
    return edit;
}

} // namespace roadbook
