// SPDX-License-Identifier: GPL-3.0-or-later
#include "icon.h"

#include <QCache>
#include <QFile>
#include <QHash>
#include <QImage>
#include <QPainter>
#include <QQuickWindow>
#include <QSvgRenderer>
#include <QtMath>
#include <algorithm>

namespace roadbook {

namespace {

// The SVG text of an icon; empty, with one warning, when it was not built in.
const QByteArray& iconText(const QString& name)
{
    static QHash<QString, QByteArray> texts; // GUI thread only; a few dozen icons of 500 bytes
    auto found = texts.find(name);
    if (found == texts.end()) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        if (!file.open(QIODevice::ReadOnly)) {
            qWarning("icon %s is not listed in qml/CMakeLists.txt", qPrintable(name));
        }
        found = texts.insert(name, file.isOpen() ? file.readAll() : QByteArray());
    }
    return found.value();
}

// As it is drawn; the same few dozen come again and again, and reading SVG takes longer than copying a picture.
QImage drawnIcon(const QString& name, const QColor& color, qreal side, qreal ratio)
{
    static QCache<QString, QImage> drawn(400); // GUI thread only; some 2 kB each
    const QString key = QStringLiteral("%1/%2/%3/%4").arg(name, color.name(QColor::HexArgb)).arg(side).arg(ratio);
    if (const QImage* known = drawn.object(key))
        return *known;
    QByteArray text = iconText(name);
    text.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    QImage image(QSize(qCeil(side * ratio), qCeil(side * ratio)), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(color.alphaF());
    QSvgRenderer(text).render(&painter, QRectF(0, 0, side, side));
    painter.end();
    drawn.insert(key, new QImage(image));
    return image;
}

} // namespace

Icon::Icon(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setImplicitSize(m_size, m_size);
    setAntialiasing(true);
}

void Icon::setName(const QString& name)
{
    if (m_name != name) {
        m_name = name;
        emit nameChanged();
        update();
    }
}

void Icon::setColor(const QColor& color)
{
    if (m_color != color) {
        m_color = color;
        emit colorChanged();
        update();
    }
}

void Icon::setSize(qreal size)
{
    if (!qFuzzyCompare(m_size, size)) {
        m_size = size;
        setImplicitSize(size, size);
        emit sizeChanged();
        update();
    }
}

void Icon::paint(QPainter* painter)
{
    if (m_name.isEmpty()) {
        return;
    }
    if (iconText(m_name).isEmpty()) {
        return;
    }
    const qreal side = std::min(width(), height());
    const qreal ratio = window() != nullptr ? window()->effectiveDevicePixelRatio() : 1;
    painter->drawImage(QPointF((width() - side) / 2, (height() - side) / 2), drawnIcon(m_name, m_color, side, ratio));
}

} // namespace roadbook
