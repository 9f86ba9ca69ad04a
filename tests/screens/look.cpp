// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/look.h"

#include <QQuickItem>

namespace roadbook::test {
namespace {

constexpr qreal kTouch = 2; // so much of each other's margin does not show

struct Seen {
    QString text;
    QRectF place; // of what is written, in the window
};

class Walk {
public:
    // `sideways`: what is further right comes into sight with a flick.
    void walk(QQuickItem* item, QRectF shown, bool sideways)
    {
        if (!item->isVisible() || item->opacity() == 0)
            return;
        const QRectF place = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
        if (item->clip())
            shown &= place;
        sideways = sideways || (item->inherits("QQuickFlickable") &&
                                item->property("contentWidth").toReal() > item->width() + kTouch);
        if (item->inherits("QQuickText"))
            look(*item, place, shown, sideways);
        for (QQuickItem* child : item->childItems())
            walk(child, shown, sideways);
    }
    void compare()
    {
        for (qsizetype i = 0; i < m_seen.size(); ++i)
            for (qsizetype j = i + 1; j < m_seen.size(); ++j) {
                const QRectF both = m_seen[i].place & m_seen[j].place;
                if (both.width() > kTouch && both.height() > 2 * kTouch)
                    found.append(QStringLiteral("“%1” lies on “%2”").arg(m_seen[i].text, m_seen[j].text));
            }
    }

    QStringList found;

private:
    void look(QQuickItem& item, const QRectF& place, const QRectF& shown, bool sideways)
    {
        const QString text = item.property("text").toString();
        if (text.isEmpty())
            return;
        QRectF written(place.topLeft(), QSizeF(std::min(place.width(), item.property("contentWidth").toReal()),
                                               item.property("contentHeight").toReal()));
        const int align = item.property("horizontalAlignment").toInt();
        if (align == Qt::AlignRight)
            written.moveRight(place.right());
        else if (align == Qt::AlignHCenter)
            written.moveLeft(place.center().x() - written.width() / 2);
        written.moveTop(place.center().y() - written.height() / 2);
        if (item.property("verticalAlignment").toInt() == Qt::AlignTop)
            written.moveTop(place.top());
        if (!sideways)
            compareWidth(text, written, shown);
        if (const QRectF visible = written & shown; !visible.isEmpty())
            m_seen.append({text, visible});
    }
    void compareWidth(const QString& text, const QRectF& written, const QRectF& shown)
    {
        if (written.left() < shown.left() - kTouch || written.right() > shown.right() + kTouch)
            if (written.intersects(shown))
                found.append(QStringLiteral("“%1” leaves what shows it").arg(text));
    }

    QList<Seen> m_seen;
};

// What is in front: an open sheet hides the page under it.
QQuickItem* topmost(QQuickWindow& window)
{
    for (QQuickItem* item : window.contentItem()->childItems())
        if (item->inherits("QQuickOverlay") && item->isVisible())
            for (QQuickItem* popup : item->childItems())
                if (popup->inherits("QQuickPopupItem") && popup->isVisible())
                    return popup;
    return window.contentItem();
}

} // namespace

QStringList blemishesOf(QQuickWindow& window)
{
    Walk walk;
    walk.walk(topmost(window), QRectF(0, 0, window.width(), window.height()), false);
    walk.compare();
    return walk.found;
}

} // namespace roadbook::test
