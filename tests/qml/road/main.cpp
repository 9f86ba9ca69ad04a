// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs tst_*.qml of this folder over the real app: real controllers, a real encrypted store with the demo company in
// it, no server. Each test function gets a store of its own from World.
#include "app/device.h"
#include "model/fields.h"

#include <QQmlEngine>
#include <QTranslator>
#include <QtQml>
#include <QtQuickTest>

using namespace roadbook;
using namespace roadbook::test;

// What the QML side of the test may ask for.
class World : public QObject {
    Q_OBJECT
    Q_PROPERTY(QObject* session READ session NOTIFY sessionChanged)
    Q_PROPERTY(QString password READ password CONSTANT)

public:
    QObject* session() const { return m_app ? &m_app->session : nullptr; }
    QString password() const { return kSamplePassword; }

    // A store for the person with that login, locked.
    Q_INVOKABLE bool fresh(const QString& login)
    {
        drop();
        m_folder = std::make_unique<TempFolder>();
        if (!makeSampleStore(m_folder->path(), login.toStdString(), midnightToday(), deviceEnvironment()))
            return false;
        return open();
    }
    // The app ends and is started again over the same store.
    Q_INVOKABLE bool restart()
    {
        m_app.reset();
        emit sessionChanged();
        return open();
    }
    Q_INVOKABLE void drop()
    {
        m_app.reset();
        m_folder.reset();
        emit sessionChanged();
    }
    // How many visits of that account are saved; asks the store, not the pages.
    Q_INVOKABLE int savedVisits(const QString& accountId) { return count(accountId, false); }
    Q_INVOKABLE int endedVisits(const QString& accountId) { return count(accountId, true); }

    QQmlEngine* engine = nullptr;

signals:
    void sessionChanged();

private:
    bool open()
    {
        m_app = std::make_unique<TestApp>(m_folder->path());
        connect(&m_app->settings, &SettingsController::languageChanged, engine, &QQmlEngine::retranslate);
        emit sessionChanged();
        return true;
    }
    int count(const QString& accountId, bool ended)
    {
        int found = 0;
        const auto id = Id::parse(accountId.toStdString());
        const auto seen = m_app->store.ask([&](Replica& replica) {
            return replica.list({.type = type::kVisit}, [&](const View& view) {
                const bool same = view.record.ref(field::visit::kAccount) == *id;
                found += same && (!ended || view.record.integer(field::visit::kEndedAt) != 0) ? 1 : 0;
                return true;
            });
        });
        return seen ? found : -1;
    }

    std::unique_ptr<TempFolder> m_folder;
    std::unique_ptr<TestApp> m_app;
};

class Setup : public QObject {
    Q_OBJECT

public slots:
    void qmlEngineAvailable(QQmlEngine* engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/"));
        m_world.engine = engine;
        qmlRegisterSingletonInstance("Roadbook.Test", 1, 0, "World", &m_world);
    }
    void cleanupTestCase() { m_world.drop(); }

private:
    World m_world;
};

QUICK_TEST_MAIN_WITH_SETUP(road, Setup)

#include "main.moc"
