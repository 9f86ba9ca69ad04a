// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page_controller.h"

#include "models/tone.h"

namespace roadbook {

PageController::PageController(Services& services, Touched shows, QObject* parent)
    : QObject(parent), m_services(services), m_shows(shows)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (m_active)
            refresh();
    });
    connect(&services.store, &StoreThread::changed, this, [this](Touched touched) {
        if ((touched & m_shows) != 0)
            refreshSoon();
    });
    connect(&services.words, &Words::changed, this, [this] { refreshSoon(); });
}

void PageController::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    ++m_question;
    if (active) {
        refresh();
    } else {
        m_soon.stop();
        clear();
    }
}

void PageController::readFailed(const Error& error)
{
    m_services.notices.say(m_services.words.refusal(error), Tone::Danger);
}

void PageController::refreshSoon()
{
    if (m_active && !m_soon.isActive())
        m_soon.start(0);
}

} // namespace roadbook
