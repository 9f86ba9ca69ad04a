// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/unlock_controller.h"

#include <utility>

namespace roadbook {

UnlockController::UnlockController(Services& services, QObject* parent) : QObject(parent), m_services(services)
{
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &UnlockController::updateWait);
}

void UnlockController::look()
{
    setError({});
    const auto owner = KeyFile(m_services.directory).owner();
    const QString name = owner ? Words::text(owner->display.empty() ? owner->user : owner->display) : QString();
    if (std::exchange(m_userName, name) != name)
        emit ownerChanged();
    updateWait();
}

void UnlockController::unlock(const QString& password)
{
    if (m_busy || m_waitSeconds > 0)
        return;
    setError({});
    setBusy(true);
    m_services.store.unlock(m_services.directory, password.toStdString(), this, [this](const Status& opened) {
        setBusy(false);
        updateWait();
        if (opened)
            emit unlocked();
        else if (opened.error().code == ErrorCode::Locked)
            setError(tr("密码不对，档案没有打开。"));
        else
            setError(m_services.words.refusal(opened.error()));
    });
}

void UnlockController::useOtherUser()
{
    emit otherUserWanted();
}

void UnlockController::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        emit busyChanged();
}

void UnlockController::setError(const QString& text)
{
    if (std::exchange(m_errorText, text) != text)
        emit errorTextChanged();
}

void UnlockController::updateWait()
{
    const int seconds = KeyFile(m_services.directory).waitSeconds(m_services.words.now());
    if (seconds > 0)
        m_second.start();
    else
        m_second.stop();
    if (std::exchange(m_waitSeconds, seconds) != seconds)
        emit waitSecondsChanged();
}

} // namespace roadbook
