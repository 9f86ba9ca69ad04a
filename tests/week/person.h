// SPDX-License-Identifier: GPL-3.0-or-later
//
// Somebody with a screen and a store of their own. Test thread; waits; throws.
#pragma once

#include "week/office.h"
#include "week/screen.h"

namespace roadbook::test {

class Person {
public:
    struct Desk {
        QString user;
        QString device;
        QString place; // where the app opens: "today", "team"
        QString server;
        QSize size;
    };
    Person(Desk desk, const QString& folder, Office& office);

    void signIn(); // the first time on this device
    void open();   // any later time, with the password; by the office's calendar
    void close();
    void waitUntilSent(); // everything is with the server
    void go(const QString& place);

    QString store() const { return m_store; }
    QString documents() const; // where what is exported lies
    Screen screen;

protected:
    Desk m_desk;
    Office& m_office;

private:
    void start();

    QString m_store;
    QString m_home;
};

} // namespace roadbook::test
