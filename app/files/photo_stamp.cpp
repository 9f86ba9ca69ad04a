// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/photo_stamp.h"

#include <QtCore/QBuffer>
#include <QtGui/QImage>
#include <QtGui/QImageReader>
#include <QtGui/QPainter>

namespace roadbook {
namespace {

constexpr int kMostPixels = 4096;
constexpr int kQuality = 90;
constexpr int kLinesOfHeight = 28; // a line is so small a part of the shorter side
constexpr int kLeastPixels = 11;

QImage readUpright(QIODevice& file)
{
    QImageReader reader(&file);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.width() > kMostPixels || size.height() > kMostPixels)
        reader.setScaledSize(size.scaled(kMostPixels, kMostPixels, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

std::optional<std::string> stampedCopy(QIODevice& picture, const QStringList& lines)
{
    const QImage read = readUpright(picture);
    if (read.isNull())
        return std::nullopt;
    QImage copy(read.size(), QImage::Format_RGB32);
    copy.fill(Qt::white);
    QPainter painter(&copy);
    painter.drawImage(0, 0, read);
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(std::max(kLeastPixels, std::min(copy.width(), copy.height()) / kLinesOfHeight));
    painter.setFont(font);
    const int line = painter.fontMetrics().height();
    const int band = line * static_cast<int>(lines.size()) + line;
    painter.fillRect(0, copy.height() - band, copy.width(), band, QColor(0, 0, 0, 150));
    painter.setPen(Qt::white);
    painter.drawText(QRect(line / 2, copy.height() - band + line / 2, copy.width() - line, band - line),
                     Qt::AlignLeft | Qt::AlignTop, lines.join(QLatin1Char('\n')));
    painter.end();
    QByteArray bytes;
    QBuffer out(&bytes);
    if (!copy.save(&out, "JPEG", kQuality))
        return std::nullopt;
    return bytes.toStdString();
}

} // namespace roadbook
