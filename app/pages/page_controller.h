// SPDX-License-Identifier: GPL-3.0-or-later
//
// PageController: the base of the controllers that show what is in the store. It reads again when something it shows
// has changed, or the language has; several changes in a row make one reading, which knows what they were; an answer that
// a newer question has overtaken is dropped. While its page is not looked at it reads only its count, and the rest when it is looked at again.
// GUI thread.
#pragma once

#include "pages/services.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtQml/qqmlregistration.h>

#include <utility>

namespace roadbook {

class PageController : public QObject {
    Q_OBJECT
    QML_ANONYMOUS

public:
    // `shows`: the touched() bits that make it read again.
    PageController(Services& services, Touched shows, QObject* parent = nullptr);

    // While a store is open and signed in. Inactive pages show nothing.
    void setActive(bool active);
    bool isActive() const { return m_active; }
    // Whether somebody looks at its page; true until somebody says otherwise.
    void setLookedAt(bool lookedAt);
    bool isLookedAt() const { return m_lookedAt; }

protected:
    // Asks the store for what the page shows; called only while active.
    virtual void refresh() = 0;
    // The same when no more than this has changed since the last one began; for a page that can do with less then.
    virtual void refreshOnly(Touched) { refresh(); }
    // Asks only for the number that the rail shows of it; instead of refresh() while nobody looks. Cheap.
    virtual void refreshCount() {}
    // Forgets everything shown: the store was closed.
    virtual void clear() = 0;
    // Nobody looks at it any more.
    virtual void left() {}
    void refreshSoon(Touched changed = kTouchedAll);
    // The store could not answer: says so; what is shown stays.
    virtual void readFailed(const Error& error);

    template <typename Work, typename Done>
    void read(Work work, Done done)
    {
        m_services.store.run(std::move(work), this, answered(std::move(done)));
    }
    // The same for work that asks the due keeper: its first reading goes through every account, in steps between which
    // others have their turn. Whoever has gone on meanwhile is not held up by rows that nobody sees: they are asked for
    // again when somebody looks.
    template <typename Work, typename Done>
    void readDue(Work work, Done done)
    {
        m_services.store.runAfter([due = m_services.due](Replica& replica) { return due->step(replica); },
                                  std::move(work), this, answered([this, done = std::move(done)](auto facts) mutable {
                                      if (m_lookedAt)
                                          done(std::move(facts));
                                      else
                                          m_behind = true;
                                  }));
    }
    Services& services() const { return m_services; }
    Words& words() const { return m_services.words; }

private:
    template <typename Done>
    auto answered(Done done)
    {
        return [this, question = ++m_question, done = std::move(done)](auto answer) mutable {
            if (question != m_question || !m_active)
                return;
            if (answer)
                done(std::move(*answer));
            else
                readFailed(answer.error());
        };
    }
    void refreshAsFarAsSeen();

    Services& m_services;
    Touched m_shows;
    bool m_active = false;
    bool m_lookedAt = true;
    bool m_behind = false; // something has changed since it was read
    Touched m_changed = 0; // and what
    std::uint64_t m_question = 0;
    QTimer m_soon;
};

} // namespace roadbook
