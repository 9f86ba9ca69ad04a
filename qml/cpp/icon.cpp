// SPDX-License-Identifier: GPL-3.0-or-later
#include "icon.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QSvgRenderer>
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
    QByteArray text = iconText(m_name);
    if (text.isEmpty()) {
        return;
    }
    text.replace("currentColor", m_color.name(QColor::HexRgb).toLatin1());
    const qreal side = std::min(width(), height());
    painter->setOpacity(m_color.alphaF());
    QSvgRenderer(text).render(painter, QRectF((width() - side) / 2, (height() - side) / 2, side, side));
}

} // namespace roadbook
