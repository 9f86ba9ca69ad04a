// SPDX-License-Identifier: GPL-3.0-or-later
//
// One roadbook in front of a person: a program on a display of its own, operated with real mouse and key events. Items go
// by their objectName; the program says where they are (app/drive/driver.h), the X server's pointer goes there. What does
// not come within its time throws and says what it was. Test thread; waits.
#pragma once

#include "week/x_display.h"

#include <nlohmann/json.hpp>

#include <functional>

namespace roadbook::test {

class Screen {
public:
    // `home`: where the program's user keeps documents.
    Screen(QString name, const QSize& size, QString home);
    ~Screen();

    // roadbook ARGUMENTS…, as somebody starts it in the morning; and its end.
    void open(const QStringList& arguments);
    void close();
    bool isOpen() const { return m_program.state() == QProcess::Running; }

    void click(const QString& name);
    void drag(const QString& from, const QString& to);
    // Keys where there are keys for it; Chinese is committed as an input method would.
    void type(const QString& text);
    void key(const QString& key) { m_display.press(key); } // "Return", "ctrl+Return"
    void fill(const QString& field, const QString& text);  // in the place of what stood there

    void waitFor(const QString& name, int seconds = 20);
    void waitForText(const QString& text, int seconds = 20);
    void gone(const QString& name, int seconds = 20);
    void until(const std::function<bool()>& reached, const QString& what, int seconds = 20);
    // Until that property of the item contains that.
    void waitForValue(const QString& name, const QString& property, const QString& is, int seconds = 20);
    QString text(const QString& name) { return value(name, "text"); }
    QString value(const QString& name, const QString& property); // "" when there is no such item
    QStringList shown();                                         // names of what is visible
    nlohmann::json state();
    // Time passes on this device: its clock says so from now on.
    void clock(const QString& offset) { tell("clock " + offset); }
    void shot(const QString& file);

    QString name() const { return m_name; }

private:
    QString tell(const QString& line);
    bool ask(const QString& line, QString& answer);
    QPoint where(const QString& name);
    [[noreturn]] void complain(const QString& about) const;

    QString m_name;
    QSize m_size;
    QString m_home;
    XDisplay m_display;
    QProcess m_program;
};

} // namespace roadbook::test
