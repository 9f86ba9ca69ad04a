// SPDX-License-Identifier: GPL-3.0-or-later
//
// DashedFrame: a rounded frame of dashes, which Rectangle cannot draw. It marks what is not decided yet (待定级).
// GUI thread; decorative.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QColor>
#include <QQuickPaintedItem>

namespace roadbook {

class DashedFrame : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
    Q_PROPERTY(qreal radius MEMBER m_radius NOTIFY changed)

public:
    explicit DashedFrame(QQuickItem* parent = nullptr);

    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    QColor m_color{Qt::gray};
    qreal m_radius = 6;
};

} // namespace roadbook
