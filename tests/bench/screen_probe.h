// SPDX-License-Identifier: GPL-3.0-or-later
//
// Looking at a window while it is measured: waiting for its frames, pressing its keys; and the whole app over a store that
// is full, in such a window. GUI thread.
#pragma once

#include <QChar>
#include <QQuickWindow>
#include <QString>
#include <QStringList>
#include <functional>
#include <memory>
#include <string>

namespace roadbook {
class AppSession;
}

namespace roadbook::bench {

double processMillis(); // processor time of this process so far
double threadMillis();  // of this thread

class Probe {
public:
    explicit Probe(QQuickWindow& window) : m_window(window) {}

    // Until a frame asked for now is on the screen.
    void nextFrame();
    // A key goes down and up; handled when this returns.
    void press(QChar letter, int key = 0);
    // The same into the queue, behind what waits there.
    void post(QChar letter);
    // Lets everything happen until it holds; throws when it does not in time.
    void wait(const std::function<bool()>& reached, int mostMillis = 60'000);
    void rest(int millis);

private:
    QQuickWindow& m_window;
};

class FullApp {
public:
    explicit FullApp(const std::string& folder); // locked
    ~FullApp();

    AppSession& session();
    QQuickWindow& window();
    void unlock(); // and until everything that the start asks for is there
    // The places of the rail, then the pages that lie on top of one.
    QStringList pages();
    void open(const QString& page);
    // A visible item of that name; nullptr when there is none.
    QQuickItem* page(const QString& objectName);
    // Everything asked of the store so far has been answered.
    void settle();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace roadbook::bench
