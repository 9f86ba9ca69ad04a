// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture/thumbnail.h"

#include "protocol/limits.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

namespace roadbook {
namespace {

constexpr int kDecodeMegabytes = 256; // a panorama of 60 megapixels; anything larger is a trap or a mistake

constexpr int kScreenPixels = 1920;
constexpr int kScreenQuality = 85;
constexpr int kPhotoQuality = 92; // a stamp is drawn on it, and it is kept for years

QImage shrunk(QImageReader& reader, int pixels)
{
    reader.setDecideFormatFromContent(true); // the name may say anything
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > pixels || size.height() > pixels)
        reader.setScaledSize(size.scaled(pixels, pixels, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return reader.read();
}

// JPEG knows no transparency; what shines through a logo is white paper.
QImage onPaper(const QImage& picture)
{
    QImage paper(picture.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, picture);
    return paper;
}

} // namespace

std::optional<std::string> thumbnailOf(QIODevice& file)
{
    QImageReader::setAllocationLimit(kDecodeMegabytes);
    QImageReader reader(&file);
    const QImage picture = shrunk(reader, limits::kThumbnailPixels);
    if (picture.isNull())
        return std::nullopt;
    for (const int quality : {75, 50, 25}) {
        QByteArray bytes;
        QBuffer out(&bytes);
        if (!onPaper(picture).save(&out, "JPEG", quality))
            return std::nullopt;
        if (static_cast<std::uint64_t>(bytes.size()) <= limits::kThumbnailBytes)
            return bytes.toStdString();
    }
    return std::nullopt;
}

std::optional<std::string> screenCopyOf(const std::string& picture)
{
    QImageReader::setAllocationLimit(kDecodeMegabytes);
    QByteArray held = QByteArray::fromRawData(picture.data(), static_cast<qsizetype>(picture.size()));
    QBuffer in(&held);
    QImageReader reader(&in);
    const QImage small = shrunk(reader, kScreenPixels);
    QByteArray bytes;
    QBuffer out(&bytes);
    if (small.isNull() || !onPaper(small).save(&out, "JPEG", kScreenQuality))
        return std::nullopt;
    return bytes.toStdString();
}

std::string jpegOf(const QImage& photo)
{
    QByteArray bytes;
    QBuffer out(&bytes);
    photo.save(&out, "JPEG", kPhotoQuality);
    return bytes.toStdString();
}

} // namespace roadbook
