// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/photo_taking.h"

#include <utility>

namespace roadbook {

PhotoTaking::PhotoTaking(Words& words, QObject* parent) : QObject(parent), m_words(words)
{
    connect(&m_camera, &Camera::seen, this, &PhotoTaking::seen);
    connect(&m_camera, &Camera::ended, this, &PhotoTaking::ended);
}

QVariant PhotoTaking::picture() const
{
    const QImage image = isTaken() ? m_taken : m_camera.picture();
    return image.isNull() ? QVariant() : QVariant(image);
}

void PhotoTaking::open()
{
    if (m_shown)
        return;
    m_shown = true;
    aim();
}

void PhotoTaking::aim()
{
    m_taken = {};
    m_ready = false;
    m_camera.start(m_which);
    emit changed();
    emit pictureChanged();
}

void PhotoTaking::seen()
{
    if (!std::exchange(m_ready, true))
        emit changed();
    emit pictureChanged();
}

void PhotoTaking::take()
{
    if (!m_ready || isTaken())
        return;
    m_taken = m_camera.picture();
    m_takenAt = m_words.now();
    m_camera.stop();
    emit changed();
    emit pictureChanged();
}

void PhotoTaking::again()
{
    if (isTaken())
        aim();
}

void PhotoTaking::keep()
{
    if (!isTaken())
        return;
    const QImage photo = m_taken;
    end();
    emit photographed(tr("照片 %1").arg(Words::time(m_takenAt)) + QStringLiteral(".jpg"), photo, m_takenAt);
}

void PhotoTaking::another()
{
    if (!canSwitch() || isTaken())
        return;
    ++m_which;
    m_camera.stop();
    aim();
}

void PhotoTaking::back()
{
    if (isTaken())
        again();
    else
        end();
}

void PhotoTaking::leave()
{
    if (isTaken())
        keep();
    else
        end();
}

void PhotoTaking::end()
{
    m_camera.stop();
    m_taken = {};
    m_ready = false;
    if (!std::exchange(m_shown, false))
        return;
    emit changed();
    emit pictureChanged();
}

void PhotoTaking::ended(CameraTrouble trouble)
{
    const bool something = m_ready;
    ++m_which; // another try is another camera, where there are more
    end();
    emit failed(cameraText(trouble, something));
}

QString PhotoTaking::cameraText(CameraTrouble trouble, bool somethingWasSeen)
{
    if (somethingWasSeen)
        return tr("摄像头断开了，没有拍下来。接好摄像头后，再点“拍照”。");
    switch (trouble) {
    case CameraTrouble::NoCamera:
        return tr("这台设备上没有找到摄像头，没有拍照。请接上摄像头再试；已经拍好的，可以从“照片或文件”加进来。");
    case CameraTrouble::Busy:
        return tr("摄像头正被别的程序占用，没有拍照。请先关掉那个程序，再点“拍照”。");
    case CameraTrouble::NotAllowed:
        return tr("没有使用摄像头的权限，没有拍照。请找管理员开通；已经拍好的，可以从“照片或文件”加进来。");
    case CameraTrouble::NotInstalled:
        return tr(
            "这台设备上没有装好拍照要用的程序（GStreamer），没有拍照。请找管理员安装；已经拍好的，可以从“照片或文件”"
            "加进来。");
    case CameraTrouble::Broken:
        return tr(
            "摄像头没有画面，没有拍照。请检查摄像头，关掉正在用它的程序再试；已经拍好的，可以从“照片或文件”加进来。");
    }
    return {};
}

} // namespace roadbook
