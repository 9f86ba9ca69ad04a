// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/first_sync_controller.h"

#include <algorithm>

namespace roadbook {

FirstSyncController::FirstSyncController(Services& services, QObject* parent) : QObject(parent), m_services(services)
{
    connect(&services.sync, &SyncRunner::progressed, this, &FirstSyncController::update);
    connect(&services.sync, &SyncRunner::stateChanged, this, [this] {
        if (m_state != Done)
            emit changed();
    });
    connect(&services.sync, &SyncRunner::finished, this, &FirstSyncController::finish);
    connect(&services.words, &Words::changed, this, &FirstSyncController::changed);
}

double FirstSyncController::progress() const
{
    if (m_state == Done)
        return 1;
    return m_total > 0 ? std::min(1.0, static_cast<double>(m_received) / m_total) : -1;
}

QString FirstSyncController::phaseText() const
{
    switch (m_state) {
    case Running:
        return m_received == 0 ? tr("正在联系服务器") : tr("正在接收您的客户和拜访");
    case Paused:
        return tr("已暂停，收到的都在本机");
    case Failed:
        return tr("中断了，收到的都在本机");
    case Done:
        return tr("全部收到");
    }
    return {};
}

QString FirstSyncController::errorText() const
{
    return m_state == Failed && m_services.sync.trouble() ? m_services.words.refusal(*m_services.sync.trouble())
                                                          : QString();
}

QString FirstSyncController::remainingText() const
{
    constexpr int kEnoughToGuess = 2000; // milliseconds
    if (m_state != Running || m_total <= m_received || m_received == 0 || m_since.elapsed() < kEnoughToGuess)
        return {};
    const qint64 left = m_since.elapsed() * (m_total - m_received) / m_received;
    return left < 60'000 ? tr("不到一分钟") : tr("大约还要 %1").arg(m_services.words.stay(left));
}

void FirstSyncController::begin()
{
    m_received = m_total = 0;
    m_state = Running;
    m_since.start();
    m_services.sync.start(m_services.me);
    emit changed();
}

void FirstSyncController::cancel()
{
    if (m_state != Running)
        return;
    m_state = Paused;
    m_services.sync.stop();
    emit changed();
}

void FirstSyncController::resume()
{
    if (m_state == Paused || m_state == Failed)
        begin();
}

void FirstSyncController::enterAnyway()
{
    const bool stopped = m_state == Paused;
    m_state = Done;
    if (stopped)
        m_services.sync.start(m_services.me);
    emit changed();
    emit entered();
}

void FirstSyncController::update()
{
    if (m_state == Done)
        return;
    const SyncSummary& summary = m_services.sync.summary();
    m_received = static_cast<int>(summary.pulled);
    m_total = std::max(m_received, static_cast<int>(summary.expected));
    m_state = Running;
    emit changed();
}

void FirstSyncController::finish(bool ok)
{
    if (m_state == Done)
        return;
    m_state = ok ? Done : Failed; // SyncRunner goes on trying by itself; its next page makes it Running again
    emit changed();
    if (ok)
        emit entered();
}

} // namespace roadbook
