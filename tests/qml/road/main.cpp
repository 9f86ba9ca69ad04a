// SPDX-License-Identifier: GPL-3.0-or-later
//
// Runs tst_*.qml of this folder over the real app: real controllers, a real encrypted store with the demo company in
// it, no server. Each test function gets a store of its own from World.
#include "app/device.h"
#include "app/handed_in.h"
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

    // So many clean weekly records of 林晓 and 周航 arrive, as one sync would bring them.
    Q_INVOKABLE bool handInWeeks(int weeks)
    {
        const Timestamp now = QDateTime::currentMSecsSinceEpoch();
        const QDate monday = QDate::currentDate().addDays(1 - QDate::currentDate().dayOfWeek());
        std::vector<Record> records;
        for (int i = 0; i < weeks; ++i)
            records.push_back(weekRecordOf(
                i % 2 == 0 ? "lin" : "zhou",
                {.week = monday.addDays(-7 * (i + 1)).toString(Qt::ISODate).toStdString(), .rows = 6}, now));
        const Status arrived = m_app->store.ask([&](Replica& replica) { return arrive(replica, records, now); });
        m_app->store.announce(kTouchedAll);
        return arrived.has_value();
    }
    // How many weekly records stand in that state; asks the store, not the pages.
    Q_INVOKABLE int weeksIn(const QString& state)
    {
        const auto found = m_app->store.ask([&](Replica& replica) {
            return replica.count({.type = type::kWeekRecord,
                                  .where = {{.field = field::week_record::kState, .value = state.toStdString()}}});
        });
        return found ? static_cast<int>(*found) : -1;
    }

    // The same of monthly records.
    Q_INVOKABLE int monthsIn(const QString& state)
    {
        const auto found = m_app->store.ask([&](Replica& replica) {
            return replica.count({.type = type::kMonthRecord,
                                  .where = {{.field = field::month_record::kState, .value = state.toStdString()}}});
        });
        return found ? static_cast<int>(*found) : -1;
    }

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
