// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/screen_probe.h"

#include "app/whole_app.h"
#include "bench/device.h"
#include "bench/full_store.h"
#include "bench/report.h"
#include "model/fields.h"
#include "support/sample_store.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QKeyEvent>
#include <QQmlApplicationEngine>
#include <QQmlContext>
#include <QQmlExpression>
#include <QQuickItem>
#include <QThread>
#include <QTimer>
#include <ctime>
#include <stdexcept>

namespace roadbook::bench {
namespace {

double millisOf(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

QQuickItem* within(QQuickItem* item, const QString& name)
{
    if (!item->isVisible())
        return nullptr;
    if (item->objectName() == name)
        return item;
    for (QQuickItem* child : item->childItems())
        if (QQuickItem* found = within(child, name))
            return found;
    return nullptr;
}

QQuickItem* withProperty(QQuickItem* item, const char* name)
{
    if (item->property(name).isValid())
        return item;
    for (QQuickItem* child : item->childItems())
        if (QQuickItem* found = withProperty(child, name))
            return found;
    return nullptr;
}

} // namespace

double processMillis()
{
    return millisOf(CLOCK_PROCESS_CPUTIME_ID);
}

double threadMillis()
{
    return millisOf(CLOCK_THREAD_CPUTIME_ID);
}

void Probe::nextFrame()
{
    QEventLoop loop;
    QObject::connect(&m_window, &QQuickWindow::frameSwapped, &loop, &QEventLoop::quit);
    m_window.update();
    loop.exec();
}

void Probe::press(QChar letter, int key)
{
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(&m_window, &event);
    }
}

void Probe::post(QChar letter)
{
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease})
        QCoreApplication::postEvent(&m_window, new QKeyEvent(type, 0, Qt::NoModifier, QString(letter)));
}

void Probe::wait(const std::function<bool()>& reached, int mostMillis)
{
    const Stopwatch watch;
    while (!reached()) {
        if (watch.millis() > mostMillis)
            throw std::runtime_error("waited in vain for the window");
        QTimer::singleShot(1, &m_window, [] {}); // so that it wakes
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

void Probe::rest(int millis)
{
    if (millis <= 0)
        return;
    QEventLoop loop;
    QTimer::singleShot(millis, &loop, &QEventLoop::quit);
    loop.exec();
}

struct FullApp::Parts : test::WholeApp {
    explicit Parts(const std::string& folder) : WholeApp(folder, {[] { return kScreenNow; }, environment().random})
    {
        settings.setLanguage("zh");
        session.begin();
        engine.addImportPath("qrc:/");
        engine.setInitialProperties({{"session", QVariant::fromValue(&session)}});
        engine.load(QUrl("qrc:/Roadbook/Ui/Main.qml"));
        window = qobject_cast<QQuickWindow*>(engine.rootObjects().value(0));
        if (window == nullptr)
            throw std::runtime_error("the app has no window");
        window->requestActivate();
    }

    QString firstAccount()
    {
        QString account;
        (void)store.ask([&account](Replica& replica) {
            return replica.list({.type = type::kAccount, .where = {}, .orderBy = field::account::kName, .limit = 1},
                                [&account](const View& view) {
                                    account = QString::fromStdString(view.record.id.text());
                                    return true;
                                });
        });
        return account;
    }

    QQmlApplicationEngine engine; // after everything it shows: it goes first
    QQuickWindow* window = nullptr;
};

FullApp::FullApp(const std::string& folder) : m_parts(std::make_unique<Parts>(folder)) {}
FullApp::~FullApp() = default;

AppSession& FullApp::session()
{
    return m_parts->session;
}

QQuickWindow& FullApp::window()
{
    return *m_parts->window;
}

void FullApp::unlock()
{
    m_parts->session.unlock()->unlock(test::kSamplePassword);
    Probe(window()).wait([this] { return m_parts->session.stage() == AppSession::Ready; });
    bool read = false;
    m_parts->store.runAfter([due = m_parts->services.due](Replica& replica) { return due->step(replica); },
                            [](Replica&) { return Status(); }, &m_parts->session,
                            [&read](const Status&) { read = true; });
    Probe(window()).wait([&read] { return read; });
    settle();
    Probe(window()).nextFrame();
}

QStringList FullApp::pages()
{
    QStringList names;
    QQuickItem* rail = withProperty(window().contentItem(), "places");
    for (const QVariant& place : rail->property("places").toList())
        names.append(place.toMap().value("key").toString());
    return names + QStringList{"account", "visit", "pick", "numbers", "regulation", "import"};
}

void FullApp::open(const QString& page)
{
    static const QHash<QString, QString> kOnTop{{"account", "openAccount('%1')"},   {"visit", "startVisit('%1')"},
                                                {"pick", "pickAccount()"},          {"numbers", "openNumbers()"},
                                                {"regulation", "openRegulation()"}, {"import", "openImport()"}};
    const QString deed = kOnTop.value(page, QStringLiteral("go('%1')").arg(page));
    auto* navigator = window().property("navigator").value<QObject*>();
    QQmlExpression run(m_parts->engine.rootContext(), navigator,
                       deed.contains(QLatin1String("%1")) ? deed.arg(m_parts->firstAccount()) : deed);
    run.evaluate();
    if (run.hasError())
        throw std::runtime_error(run.error().toString().toStdString());
}

QQuickItem* FullApp::page(const QString& objectName)
{
    return within(window().contentItem(), objectName);
}

void FullApp::settle()
{
    Probe probe(window());
    for (int i = 0; i < 3; ++i) { // an answer may ask again
        bool reached = false;     // the end of the queue; ask() would go ahead of it
        m_parts->store.run([](Replica&) -> Status { return {}; }, &m_parts->session,
                           [&reached](const Status&) { reached = true; });
        probe.wait([&reached] { return reached; });
        QCoreApplication::processEvents();
    }
}

} // namespace roadbook::bench
