// SPDX-License-Identifier: GPL-3.0-or-later
#include "threads/mailbox.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>

#include <utility>

namespace roadbook {

void Mailbox::post(std::function<void()> letter)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_letters.push_back(std::move(letter));
    }
    QCoreApplication::postEvent(this, new QEvent(QEvent::User)); // which owns it
}

void Mailbox::customEvent(QEvent*)
{
    std::function<void()> letter;
    {
        const std::scoped_lock lock(m_mutex);
        letter = std::move(m_letters.front());
        m_letters.pop_front();
    }
    letter();
}

} // namespace roadbook
