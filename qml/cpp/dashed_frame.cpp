// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashed_frame.h"

#include <QPainter>

namespace roadbook {

DashedFrame::DashedFrame(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &DashedFrame::changed, this, [this] { update(); });
}

void DashedFrame::paint(QPainter* painter)
{
    QPen pen(m_color, 1);
    pen.setDashPattern({3, 3});
    painter->setPen(pen);
    painter->drawRoundedRect(boundingRect().adjusted(0.5, 0.5, -0.5, -0.5), m_radius, m_radius);
}

} // namespace roadbook
