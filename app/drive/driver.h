// SPDX-License-Identifier: GPL-3.0-or-later
//
// Driver: plays a script on a real window with real mouse and key events, for the demo and for tests from outside.
// Commands come line by line from a file or from standard input ("-"); each is answered on standard output with
// "ok …" or "error …", and the next one is read after that.
//
//   click NAME            taps the middle of the item with that objectName, scrolled into view first
//   clicktext TEXT        the same by the accessible or shown text of a control
//   type TEXT             writes into what has the focus
//   key NAME              "Return", "Tab", "J", "Ctrl+K"
//   wait NAME [SECONDS]   until such an item is visible (10 s when not said otherwise)
//   waittext TEXT [SECONDS]  until that text is shown somewhere; put the text in quotes when it has spaces
//   gone NAME [SECONDS]   until no such item is visible
//   sleep MILLISECONDS
//   shot FILE             a picture of the window
//   text NAME             prints the item's text
//   value NAME PROPERTY   prints a property of the item
//   where NAME            prints where the middle of the item is on the screen, in pixels: once it is there, takes input and
//                         stands still, scrolled into view; for whoever has a real mouse
//   window                prints the id that the window system knows the window by
//   list                  prints the names of what is visible
//   clock TIME            time passes: from now on the device's clock says so, as with --clock
//   state                 prints stage, sync state and counts as JSON
//   resize WIDTH HEIGHT
//   quit
//
// GUI thread; made only with --drive.
#pragma once

#include <QtCore/QDeadlineTimer>
#include <QtCore/QFile>
#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>
#include <QtCore/QStringList>
#include <QtCore/QTimer>

#include <deque>
#include <functional>

class QQuickItem;
class QQuickWindow;

namespace roadbook {

class Driver : public QObject {
    Q_OBJECT

public:
    // What the commands of these names do.
    struct Hooks {
        std::function<QByteArray()> state; // the line to print
        std::function<bool(const QString& time)> clock;
    };
    Driver(QQuickWindow& window, const QString& script, Hooks hooks, QObject* parent = nullptr);

private:
    void readMore();
    void next();
    void perform(const QString& line);
    void answer(bool ok, const QString& text = {});
    void waitUntil(std::function<bool()> reached, int seconds, const QString& what);
    void where(const QString& name);
    void click(const QString& name, bool byText);
    void tap(QQuickItem& item);
    void type(const QString& text);
    void key(const QString& name);
    QQuickItem* find(const QString& name) const;
    QQuickItem* findText(const QString& text) const;

    QQuickWindow& m_window;
    Hooks m_hooks;
    QFile m_input;
    QByteArray m_read;
    bool m_atEnd = false;
    std::deque<QString> m_lines;
    bool m_busy = false;
    std::function<bool()> m_reached;
    QString m_waitedFor;
    QString m_found; // the answer, once it is reached
    QDeadlineTimer m_deadline;
    QTimer m_poll;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace roadbook
