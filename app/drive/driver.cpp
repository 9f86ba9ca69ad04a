// SPDX-License-Identifier: GPL-3.0-or-later
#include "drive/driver.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtGui/QImage>
#include <QtGui/QInputMethodEvent>
#include <QtGui/QKeyEvent>
#include <QtGui/QKeySequence>
#include <QtGui/QMouseEvent>
#include <QtQuick/QQuickItem>
#include <QtQuick/QQuickWindow>

#include <cstdio>
#include <unistd.h>
#include <utility>

namespace roadbook {
namespace {

constexpr int kPatience = 10; // seconds
constexpr auto kPollEvery = std::chrono::milliseconds(30);

bool isShown(const QQuickItem& item)
{
    return item.isVisible() && item.width() > 0 && item.height() > 0 && item.opacity() > 0;
}

QQuickItem* search(QQuickItem& item, const std::function<bool(QQuickItem&)>& matches)
{
    if (!item.isVisible())
        return nullptr;
    if (isShown(item) && matches(item))
        return &item;
    const QList<QQuickItem*> children = item.childItems();
    for (auto child = children.crbegin(); child != children.crend(); ++child) // the topmost first
        if (QQuickItem* found = search(**child, matches))
            return found;
    return nullptr;
}

// Flickables around the item move until its middle can be seen.
void bringIntoView(QQuickItem& item)
{
    for (QQuickItem* around = item.parentItem(); around; around = around->parentItem()) {
        if (!around->inherits("QQuickFlickable"))
            continue;
        const qreal height = around->height();
        const qreal middle = item.mapToItem(around, QPointF(0, item.height() / 2)).y();
        if (middle >= 0 && middle <= height)
            continue;
        const qreal most = std::max(0.0, around->property("contentHeight").toReal() - height);
        const qreal wanted = around->property("contentY").toReal() + middle - height / 2;
        around->setProperty("contentY", std::clamp(wanted, 0.0, most));
    }
}

} // namespace

Driver::Driver(QQuickWindow& window, const QString& script, Hooks hooks, QObject* parent)
    : QObject(parent), m_window(window), m_hooks(std::move(hooks))
{
    m_poll.setInterval(kPollEvery);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (!m_reached())
            return m_deadline.hasExpired() ? answer(false, m_waitedFor + QStringLiteral(" did not come")) : void();
        answer(true, m_found);
    });
    if (script == QLatin1String("-")) {
        m_notifier = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &Driver::readMore);
        return;
    }
    m_input.setFileName(script);
    if (!m_input.open(QIODevice::ReadOnly)) {
        answer(false, QStringLiteral("cannot read ") + script);
        return;
    }
    m_read = m_input.readAll() + "\n";
    m_atEnd = true;
    QTimer::singleShot(0, this, &Driver::readMore);
}

void Driver::readMore()
{
    if (!m_atEnd) {
        char buffer[4096];
        const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (count > 0) {
            m_read.append(buffer, count);
        } else {
            m_notifier->setEnabled(false); // nobody is driving any more; the window stays
        }
    }
    for (qsizetype end = m_read.indexOf('\n'); end >= 0; end = m_read.indexOf('\n')) {
        const QString line = QString::fromUtf8(m_read.left(end)).trimmed();
        m_read.remove(0, end + 1);
        if (!line.isEmpty() && !line.startsWith(QLatin1Char('#')))
            m_lines.push_back(line);
    }
    next();
}

void Driver::next()
{
    if (m_busy || m_lines.empty())
        return;
    m_busy = true;
    const QString line = m_lines.front();
    m_lines.pop_front();
    perform(line);
}

void Driver::answer(bool ok, const QString& text)
{
    m_poll.stop();
    m_busy = false;
    std::printf("%s %s\n", ok ? "ok" : "error", text.toUtf8().constData());
    std::fflush(stdout);
    QTimer::singleShot(0, this, &Driver::next);
}

void Driver::waitUntil(std::function<bool()> reached, int seconds, const QString& what)
{
    m_reached = std::move(reached);
    m_waitedFor = what;
    m_found.clear();
    m_deadline.setRemainingTime(std::chrono::seconds(seconds));
    m_poll.start();
}

void Driver::perform(const QString& line)
{
    const QString verb = line.section(QLatin1Char(' '), 0, 0);
    const QString rest = line.section(QLatin1Char(' '), 1);
    const QStringList words = QProcess::splitCommand(rest); // understands quotes
    const QString first = words.value(0);
    const int seconds = words.size() > 1 ? words[1].toInt() : kPatience;
    if (verb == QLatin1String("click"))
        return click(rest, false);
    if (verb == QLatin1String("clicktext"))
        return click(rest, true);
    if (verb == QLatin1String("type"))
        return type(rest);
    if (verb == QLatin1String("key"))
        return key(rest);
    if (verb == QLatin1String("wait"))
        return waitUntil([this, first] { return find(first) != nullptr; }, seconds, first);
    if (verb == QLatin1String("gone"))
        return waitUntil([this, first] { return find(first) == nullptr; }, seconds,
                         QStringLiteral("the end of ") + first);
    if (verb == QLatin1String("waittext"))
        return waitUntil([this, first] { return findText(first) != nullptr; }, seconds, first);
    if (verb == QLatin1String("sleep"))
        return QTimer::singleShot(rest.toInt(), this, [this] { answer(true); });
    if (verb == QLatin1String("shot"))
        return answer(m_window.grabWindow().save(rest), rest);
    if (verb == QLatin1String("text")) {
        const QQuickItem* item = find(rest);
        return answer(item != nullptr,
                      item ? item->property("text").toString() : rest + QStringLiteral(" is not there"));
    }
    if (verb == QLatin1String("value")) {
        const QQuickItem* item = find(first);
        const QVariant value = item ? item->property(words.value(1).toUtf8()) : QVariant();
        return answer(value.isValid(), value.isValid() ? value.toString() : rest + QStringLiteral(" is not there"));
    }
    if (verb == QLatin1String("where"))
        return where(rest);
    if (verb == QLatin1String("window"))
        return answer(true, QString::number(m_window.winId()));
    if (verb == QLatin1String("clock"))
        return answer(m_hooks.clock(rest), rest);
    if (verb == QLatin1String("list")) {
        QStringList names;
        search(*m_window.contentItem(), [&names](QQuickItem& item) {
            if (!item.objectName().isEmpty())
                names.append(item.objectName());
            return false;
        });
        return answer(true, names.join(QLatin1Char(' ')));
    }
    if (verb == QLatin1String("state"))
        return answer(true, QString::fromUtf8(m_hooks.state()));
    if (verb == QLatin1String("resize")) {
        m_window.resize(first.toInt(), words.value(1).toInt());
        return answer(true);
    }
    if (verb == QLatin1String("quit")) {
        answer(true);
        return QCoreApplication::quit();
    }
    answer(false, QStringLiteral("unknown command ") + verb);
}

QQuickItem* Driver::find(const QString& name) const
{
    return search(*m_window.contentItem(), [&name](QQuickItem& item) { return item.objectName() == name; });
}

QQuickItem* Driver::findText(const QString& text) const
{
    return search(*m_window.contentItem(),
                  [&text](QQuickItem& item) { return item.property("text").toString().contains(text); });
}

// Still: it was there a moment ago too.
void Driver::where(const QString& name)
{
    waitUntil(
        [this, name, before = QPointF()]() mutable {
            QQuickItem* item = find(name);
            if (item == nullptr || !item->isEnabled())
                return false;
            bringIntoView(*item);
            const QPointF middle = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
            const QPoint at = m_window.mapToGlobal(middle).toPoint();
            m_found = QStringLiteral("%1 %2").arg(at.x()).arg(at.y());
            return std::exchange(before, middle) == middle;
        },
        kPatience, name);
}

void Driver::click(const QString& name, bool byText)
{
    const auto look = [this, name, byText] { return byText ? findText(name) : find(name); };
    QQuickItem* item = look();
    if (!item)
        return answer(false, name + QStringLiteral(" is not there"));
    bringIntoView(*item);
    QTimer::singleShot(kPollEvery, this, [this, look, name] { // let the scrolling settle
        QQuickItem* target = look();
        if (!target)
            return answer(false, name + QStringLiteral(" went away"));
        tap(*target);
        answer(true);
    });
}

void Driver::tap(QQuickItem& item)
{
    const QPointF at = item.mapToScene(QPointF(item.width() / 2, item.height() / 2));
    const QPointF global = m_window.mapToGlobal(at);
    QMouseEvent press(QEvent::MouseButtonPress, at, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_window, &press);
    QMouseEvent release(QEvent::MouseButtonRelease, at, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_window, &release);
}

// As an input method commits it: Chinese has no keys.
void Driver::type(const QString& text)
{
    for (const QChar& character : text) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
        QCoreApplication::sendEvent(&m_window, &press);
        QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, QString(character));
        QCoreApplication::sendEvent(&m_window, &release);
    }
    answer(true);
}

void Driver::key(const QString& name)
{
    const QKeySequence sequence(name);
    if (sequence.isEmpty())
        return answer(false, QStringLiteral("unknown key ") + name);
    const QKeyCombination combination = sequence[0];
    const QString text = name.size() == 1 ? name.toLower() : QString();
    QKeyEvent press(QEvent::KeyPress, combination.key(), combination.keyboardModifiers(), text);
    QCoreApplication::sendEvent(&m_window, &press);
    QKeyEvent release(QEvent::KeyRelease, combination.key(), combination.keyboardModifiers(), text);
    QCoreApplication::sendEvent(&m_window, &release);
    answer(true);
}

} // namespace roadbook
