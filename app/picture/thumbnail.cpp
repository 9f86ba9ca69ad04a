// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture/thumbnail.h"

#include "protocol/limits.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QPainter>

namespace roadbook {
namespace {

constexpr int kDecodeMegabytes = 256; // a panorama of 60 megapixels; anything larger is a trap or a mistake

QImage shrunk(const QString& file)
{
    QImageReader reader(file);
    reader.setDecideFormatFromContent(true); // the name may say anything
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > limits::kThumbnailPixels || size.height() > limits::kThumbnailPixels)
        reader.setScaledSize(
            size.scaled(limits::kThumbnailPixels, limits::kThumbnailPixels, Qt::KeepAspectRatio).expandedTo({1, 1}));
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

std::optional<std::string> thumbnailOf(const QString& file)
{
    QImageReader::setAllocationLimit(kDecodeMegabytes);
    const QImage picture = shrunk(file);
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

} // namespace roadbook
