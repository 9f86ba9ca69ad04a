// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/page_controller.h"

#include "models/tone.h"

#include <chrono>

namespace roadbook {

namespace {

// Who is not looked at leaves the store to who is, until nothing has happened for so long.
constexpr auto kAside = std::chrono::milliseconds(400);

} // namespace

PageController::PageController(Services& services, Touched shows, QObject* parent)
    : QObject(parent), m_services(services), m_shows(shows)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &PageController::refreshAsFarAsSeen);
    connect(&services.store, &StoreThread::changed, this, [this](Touched touched) {
        if ((touched & m_shows) != 0)
            refreshSoon(touched & m_shows);
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
        refreshSoon(); // by then it is known which page is looked at
    } else {
        m_soon.stop();
        clear();
    }
}

void PageController::setLookedAt(bool lookedAt)
{
    if (std::exchange(m_lookedAt, lookedAt) == lookedAt || !m_active)
        return;
    if (!lookedAt)
        left();
    if (lookedAt && m_behind) {
        m_soon.stop();
        refreshAsFarAsSeen(); // at once: somebody waits
    } else if (m_soon.isActive()) {
        m_soon.start(kAside);
    }
}

void PageController::refreshAsFarAsSeen()
{
    if (!m_active)
        return;
    if (!m_lookedAt)
        return refreshCount();
    m_behind = false;
    refreshOnly(std::exchange(m_changed, 0));
}

void PageController::readFailed(const Error& error)
{
    m_services.notices.say(m_services.words.refusal(error), Tone::Danger);
}

void PageController::refreshSoon(Touched changed)
{
    if (!m_active)
        return;
    m_behind = true;
    m_changed |= changed;
    if (!m_lookedAt)
        m_soon.start(kAside);
    else if (!m_soon.isActive())
        m_soon.start(0);
}

} // namespace roadbook
