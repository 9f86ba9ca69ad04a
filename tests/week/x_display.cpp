// SPDX-License-Identifier: GPL-3.0-or-later
#include "week/x_display.h"

#include <csignal>
#include <stdexcept>
#include <sys/prctl.h>

namespace roadbook::test {
namespace {

constexpr int kPatience = 20'000;

QStringList to(const QPoint& point)
{
    return {"mousemove", QString::number(point.x()), QString::number(point.y())};
}

} // namespace

XDisplay::XDisplay(const QSize& size)
{
    m_server.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); }); // a test that dies leaves no display
    m_server.setStandardErrorFile(QProcess::nullDevice());
    // It takes a number that is free and says which.
    m_server.start("Xvfb", {"-displayfd", "1", "-nolisten", "tcp", "-screen", "0",
                            QString("%1x%2x24").arg(size.width()).arg(size.height())});
    while (!m_server.canReadLine())
        if (!m_server.waitForReadyRead(kPatience))
            throw std::runtime_error("Xvfb does not start; ./dev setup installs it");
    m_name = ":" + QString::fromLatin1(m_server.readLine()).trimmed();
}

XDisplay::~XDisplay()
{
    m_server.terminate();
    if (!m_server.waitForFinished(kPatience))
        m_server.kill();
}

void XDisplay::focus(const QString& window)
{
    xdotool({"windowmap", "--sync", window, "windowfocus", "--sync", window});
}

void XDisplay::click(const QPoint& at)
{
    xdotool(to(at) + QStringList{"click", "1"});
}

// Sideways, then up or down, in steps: a drag begins only after the pointer has gone some way.
void XDisplay::drag(const QPoint& from, const QPoint& target)
{
    constexpr int kSteps = 8;
    const QPoint corner(target.x(), from.y());
    QStringList all = to(from) + QStringList{"mousedown", "1"};
    for (int i = 1; i <= kSteps; ++i)
        all += to(from + (corner - from) * i / kSteps) + QStringList{"sleep", "0.02"};
    for (int i = 1; i <= kSteps; ++i)
        all += to(corner + (target - corner) * i / kSteps) + QStringList{"sleep", "0.02"};
    xdotool(all + QStringList{"mouseup", "1"});
}

void XDisplay::type(const QString& text)
{
    xdotool({"type", "--delay", "4", "--", text});
}

void XDisplay::xdotool(const QStringList& arguments)
{
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("DISPLAY", m_name);
    process.setProcessEnvironment(environment);
    process.start("xdotool", arguments);
    if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw std::runtime_error(("xdotool " + arguments.join(' ') + ": " + process.errorString()).toStdString() + " " +
                                 process.readAllStandardError().toStdString());
}

} // namespace roadbook::test
