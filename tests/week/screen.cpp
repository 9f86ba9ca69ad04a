// SPDX-License-Identifier: GPL-3.0-or-later
#include "week/screen.h"

#include "support/program.h"

#include <QElapsedTimer>
#include <algorithm>
#include <csignal>
#include <stdexcept>
#include <sys/prctl.h>
#include <thread>

namespace roadbook::test {
namespace {

constexpr int kAnswerMillis = 60'000;
constexpr auto kLookAgain = std::chrono::milliseconds(30);

bool hasKeys(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() >= ' ' && c.unicode() < 0x7F; });
}

} // namespace

Screen::Screen(QString name, const QSize& size, QString home)
    : m_name(std::move(name)), m_size(size), m_home(std::move(home)), m_display(size)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("DISPLAY", m_display.name());
    environment.insert("QT_QPA_PLATFORM", "xcb");
    environment.insert("HOME", m_home);
    environment.insert("XDG_CONFIG_HOME", m_home + "/.config");
    environment.insert("LC_ALL", "C.UTF-8");
    environment.insert("TZ", "CST-8"); // the office's days are the device's
    m_program.setProcessEnvironment(environment);
    m_program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_program.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

Screen::~Screen()
{
    m_program.kill();
    m_program.waitForFinished();
}

void Screen::open(const QStringList& arguments)
{
    m_program.start(programPath("roadbook"),
                    QStringList{"--drive", "-", "--language", "zh", "--theme", "light", "--width",
                                QString::number(m_size.width()), "--height", QString::number(m_size.height())} +
                        arguments);
    m_display.focus(tell("window"));
}

void Screen::close()
{
    tell("quit");
    if (!m_program.waitForFinished(kAnswerMillis) || m_program.exitStatus() != QProcess::NormalExit ||
        m_program.exitCode() != 0)
        complain("it does not end as it should");
}

void Screen::click(const QString& name)
{
    m_display.click(where(name));
}

void Screen::drag(const QString& from, const QString& to)
{
    const QPoint target = where(to);
    m_display.drag(where(from), target);
}

void Screen::type(const QString& text)
{
    if (hasKeys(text))
        m_display.type(text);
    else
        tell("type " + text);
}

void Screen::fill(const QString& field, const QString& text)
{
    click(field);
    m_display.press("ctrl+a");
    type(text);
    waitForValue(field, "text", text);
}

void Screen::waitFor(const QString& name, int seconds)
{
    tell(QString("wait %1 %2").arg(name).arg(seconds));
}

void Screen::waitForText(const QString& text, int seconds)
{
    tell(QString("waittext \"%1\" %2").arg(text).arg(seconds));
}

void Screen::gone(const QString& name, int seconds)
{
    tell(QString("gone %1 %2").arg(name).arg(seconds));
}

void Screen::until(const std::function<bool()>& reached, const QString& what, int seconds)
{
    QElapsedTimer clock;
    clock.start();
    while (!reached()) {
        if (clock.elapsed() > seconds * 1000LL)
            complain("in vain waited for " + what);
        std::this_thread::sleep_for(kLookAgain);
    }
}

void Screen::waitForValue(const QString& name, const QString& property, const QString& is, int seconds)
{
    QString now;
    const auto reached = [&] {
        now = value(name, property);
        return now.contains(is);
    };
    try {
        until(reached, {}, seconds);
    } catch (const std::runtime_error&) {
        complain(QString("%1 of %2 is \"%3\", not \"%4\"").arg(property, name, now, is));
    }
}

QString Screen::value(const QString& name, const QString& property)
{
    QString answer;
    return ask(QString("value %1 %2").arg(name, property), answer) ? answer : QString();
}

QStringList Screen::shown()
{
    return tell("list").split(' ');
}

nlohmann::json Screen::state()
{
    return nlohmann::json::parse(tell("state").toStdString());
}

void Screen::shot(const QString& file)
{
    tell("shot " + file);
}

QPoint Screen::where(const QString& name)
{
    const QStringList at = tell("where " + name).split(' ');
    return {at.value(0).toInt(), at.value(1).toInt()};
}

QString Screen::tell(const QString& line)
{
    QString answer;
    if (!ask(line, answer))
        complain(line + ": " + answer);
    return answer;
}

bool Screen::ask(const QString& line, QString& answer)
{
    m_program.write(line.toUtf8() + "\n");
    while (!m_program.canReadLine())
        if (!m_program.waitForReadyRead(kAnswerMillis))
            complain(line + ": no answer");
    const QString said = QString::fromUtf8(m_program.readLine()).trimmed();
    answer = said.section(' ', 1);
    return said.startsWith("ok");
}

void Screen::complain(const QString& about) const
{
    throw std::runtime_error((m_name + ": " + about).toStdString());
}

} // namespace roadbook::test
