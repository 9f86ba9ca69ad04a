// SPDX-License-Identifier: GPL-3.0-or-later
//
// A display of its own (Xvfb) with the mouse and keyboard of its X server: what is pressed here reaches the program the way
// a person's hand does. Nothing runs on it but what the test starts; there is no window manager. Test thread; waits; throws.
#pragma once

#include <QPoint>
#include <QProcess>
#include <QSize>
#include <QStringList>

namespace roadbook::test {

class XDisplay {
public:
    explicit XDisplay(const QSize& size);
    ~XDisplay();
    XDisplay(const XDisplay&) = delete;
    XDisplay& operator=(const XDisplay&) = delete;

    QString name() const { return m_name; } // ":99", for DISPLAY

    // Where keys go; without a window manager nobody else says so.
    void focus(const QString& window);
    void click(const QPoint& at);
    void drag(const QPoint& from, const QPoint& to);
    void type(const QString& text);                           // ASCII; Chinese has no keys
    void press(const QString& key) { xdotool({"key", key}); } // "Return", "ctrl+a"

private:
    void xdotool(const QStringList& arguments);

    QProcess m_server;
    QString m_name;
};

} // namespace roadbook::test
