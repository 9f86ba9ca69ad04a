// SPDX-License-Identifier: GPL-3.0-or-later
//
// roadbook: the app. Builds the objects, then the engine; nothing else.
#include "drive/driver.h"
#include "options.h"
#include "pages/app_session.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRandomGenerator>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickWindow>

using namespace roadbook;

namespace {

void applyOptions(const Options& options, SettingsController& settings, AppSession& session)
{
    if (!options.language.isEmpty())
        settings.setLanguage(options.language);
    if (!options.theme.isEmpty())
        settings.setTheme(options.theme == "dark"    ? SettingsController::Dark
                          : options.theme == "light" ? SettingsController::Light
                                                     : SettingsController::System);
    if (options.textStep >= 0)
        settings.setTextStep(options.textStep);
    if (!options.server.isEmpty())
        session.signIn()->setServer(options.server);
    if (!options.user.isEmpty())
        session.signIn()->setUser(options.user);
    if (!options.device.isEmpty())
        session.signIn()->setDevice(options.device);
}

QByteArray stateLine(AppSession& session)
{
    return QJsonDocument(QJsonObject{{"stage", session.stage()},
                                     {"sync", session.sync()->state()},
                                     {"pending", session.sync()->pendingCount()},
                                     {"conflicts", session.sync()->conflictCount()},
                                     {"visits", session.teamVisits()->visits()->count()},
                                     {"draft", session.visit()->draftState()}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName("roadbook");
    QGuiApplication::setApplicationVersion(ROADBOOK_VERSION);
    const Options options = readOptions(app);

    const Environment env = deviceEnvironment(options);
    SettingsController settings(options.store);
    Words words(env.clock);
    Notices notices;
    HttpClient http;
    StoreThread store(env);
    SyncRunner sync(store, http, [] { return QRandomGenerator::global()->generateDouble(); });
    Services services{store, http, sync, words, notices, options.store};
    AppSession session(services, settings);
    applyOptions(options, settings, session);
    session.begin();
    QObject::connect(&app, &QCoreApplication::aboutToQuit, &session, &AppSession::lock); // drafts go to the disk

    QQmlApplicationEngine engine; // after everything it shows: it goes first
    QObject::connect(&settings, &SettingsController::languageChanged, &engine, &QQmlEngine::retranslate);
    engine.addImportPath("qrc:/");
    engine.setInitialProperties({{"session", QVariant::fromValue(&session)}});
    engine.load(QUrl(options.gallery ? "qrc:/Roadbook/Ui/Gallery.qml" : "qrc:/Roadbook/Ui/Main.qml"));
    auto* window = qobject_cast<QQuickWindow*>(engine.rootObjects().value(0));
    if (!window)
        return 1;
    if (options.width > 0 && options.height > 0)
        window->resize(options.width, options.height);

    std::unique_ptr<Driver> driver;
    if (!options.drive.isEmpty())
        driver = std::make_unique<Driver>(
            *window, options.drive,
            Driver::Hooks{[&session] { return stateLine(session); },
                          [&options](const QString& time) { return setClock(options, time); }});
    if (!options.screenshot.isEmpty())
        QTimer::singleShot(1500, window,
                           [&] { QCoreApplication::exit(window->grabWindow().save(options.screenshot) ? 0 : 1); });
    return QGuiApplication::exec();
}
