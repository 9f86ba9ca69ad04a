// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewfinder.h"

#include <QPainter>

namespace roadbook {

Viewfinder::Viewfinder(QQuickItem* parent) : QQuickPaintedItem(parent) {}

void Viewfinder::setPicture(const QVariant& picture)
{
    m_picture = picture.value<QImage>();
    emit pictureChanged();
    update();
}

void Viewfinder::paint(QPainter* painter)
{
    if (m_picture.isNull())
        return;
    QRectF place(QPointF(), QSizeF(m_picture.size()).scaled(size(), Qt::KeepAspectRatio));
    place.moveCenter(boundingRect().center());
    painter->setRenderHint(QPainter::SmoothPixmapTransform, smooth());
    painter->drawImage(place, m_picture);
}

} // namespace roadbook
