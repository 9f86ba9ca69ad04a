// SPDX-License-Identifier: GPL-3.0-or-later
//
// Viewfinder: pictures that come one after another, each drawn whole and as large as there is room, in the middle. `smooth`
// costs time with every picture. GUI thread; the page around it says what it shows.
//
//     Viewfinder { picture: photo.picture; smooth: photo.taken }
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QImage>
#include <QQuickPaintedItem>
#include <QVariant>

namespace roadbook {

class Viewfinder : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariant picture READ picture WRITE setPicture NOTIFY pictureChanged)

public:
    explicit Viewfinder(QQuickItem* parent = nullptr);

    QVariant picture() const { return m_picture; }
    void setPicture(const QVariant& picture); // a QImage, or nothing

    void paint(QPainter* painter) override;

signals:
    void pictureChanged();

private:
    QImage m_picture;
};

} // namespace roadbook
