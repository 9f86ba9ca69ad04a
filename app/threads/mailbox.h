// SPDX-License-Identifier: GPL-3.0-or-later
//
// Mailbox: what another thread has to say to the thread of its owner. Everything is said once, in the order in which it was
// posted and each in a turn of its own, between the other events of that thread. What nobody collected before the mailbox
// went is forgotten, so the owner ends its threads first and keeps the mailbox until they are gone.
//
// Not QMetaObject::invokeMethod: the letter changes hands under a lock that is ours, which ThreadSanitizer sees; Qt's it
// does not.
#pragma once

#include <QtCore/QObject>

#include <deque>
#include <functional>
#include <mutex>

namespace roadbook {

class Mailbox : public QObject {
    Q_OBJECT

public:
    explicit Mailbox(QObject* parent = nullptr) : QObject(parent) {}

    // Any thread.
    void post(std::function<void()> letter);

protected:
    void customEvent(QEvent* event) override;

private:
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_letters; // under m_mutex
};

} // namespace roadbook
