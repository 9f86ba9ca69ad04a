// SPDX-License-Identifier: GPL-3.0-or-later
//
// Icon: one stroke icon, drawn in any colour and size. GUI thread.
//
//     Icon { name: "map-pin"; color: Theme.muted; size: 16 }
//
// Names are lucide's; only those listed in qml/CMakeLists.txt are inside the program. The colour is written into
// the SVG text, because the software scene graph has no shaders to tint with. Decorative: it has no accessible
// name of its own, the control around it has one.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QColor>
#include <QQuickPaintedItem>

namespace roadbook {

class Icon : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    Q_PROPERTY(qreal size READ size WRITE setSize NOTIFY sizeChanged)

public:
    explicit Icon(QQuickItem* parent = nullptr);

    QString name() const { return m_name; }
    void setName(const QString& name);
    QColor color() const { return m_color; }
    void setColor(const QColor& color);
    qreal size() const { return m_size; }
    void setSize(qreal size);

    void paint(QPainter* painter) override;

signals:
    void nameChanged();
    void colorChanged();
    void sizeChanged();

private:
    QString m_name;
    QColor m_color{Qt::black};
    qreal m_size = 20;
};

} // namespace roadbook
