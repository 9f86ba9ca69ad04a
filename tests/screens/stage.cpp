// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens/stage.h"

#include "app/whole_app.h"
#include "model/fields.h"
#include "support/sample_store.h"
#include "support/sample_year.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QQmlComponent>
#include <QQmlContext>
#include <QQmlExpression>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QThread>
#include <algorithm>

namespace roadbook::test {
namespace {

constexpr int kMostMillis = 30'000;
constexpr std::size_t kFirstPage = 1200; // records

template <typename Done>
bool waitUntil(Done done)
{
    QElapsedTimer clock;
    clock.start();
    while (!done() && clock.elapsed() < kMostMillis) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(1);
    }
    return done();
}

QQuickItem* within(QQuickItem* item, const QString& name)
{
    if (item->objectName() == name && item->isVisible())
        return item;
    for (QQuickItem* child : item->childItems())
        if (QQuickItem* found = within(child, name))
            return found;
    return nullptr;
}

} // namespace

struct Stage::App : WholeApp {
    App(const std::filesystem::path& folder, const Look& look) : WholeApp(folder, pictureEnvironment())
    {
        settings.setLanguage(look.language);
        settings.setTheme(look.dark ? SettingsController::Dark : SettingsController::Light);
        settings.setTextStep(look.textStep);
        session.begin();
    }
};

Stage::Stage(QQmlEngine& engine, Stores& stores, const Look& look) : m_engine(engine), m_stores(stores), m_look(look) {}

Stage::~Stage() = default;

QObject* Stage::session() const
{
    return m_app ? &m_app->session : nullptr;
}

QObject* Stage::navigator() const
{
    return m_window ? m_window->property("navigator").value<QObject*>() : nullptr;
}

bool Stage::open(std::unique_ptr<QTemporaryDir> folder)
{
    m_folder = std::move(folder);
    if (m_folder)
        m_app = std::make_unique<App>(m_folder->path().toStdString(), m_look);
    return m_app != nullptr;
}

bool Stage::show()
{
    QQmlComponent main(&m_engine, QUrl(QStringLiteral("qrc:/Roadbook/Ui/Main.qml")));
    std::unique_ptr<QObject> root(main.createWithInitialProperties(
        {{"session", QVariant::fromValue(&m_app->session)}, {"width", m_look.width}, {"height", m_look.height}}));
    m_window.reset(qobject_cast<QQuickWindow*>(root.get()));
    if (!m_window)
        qWarning() << main.errors();
    else
        (void)root.release();
    return m_window != nullptr;
}

bool Stage::unlock()
{
    m_app->session.unlock()->unlock(kSamplePassword);
    return waitUntil([this] { return m_app->session.stage() > AppSession::Locked; });
}

bool Stage::person(const QString& login)
{
    if (!open(m_stores.copyFor(login.toStdString())) || !unlock())
        return false;
    // The first try to reach a server fails at once: there is none.
    waitUntil([this] { return m_app->session.sync()->state() != SyncController::Syncing; });
    settle();
    return show();
}

bool Stage::signedOut()
{
    if (!open(m_stores.empty()))
        return false;
    m_app->session.signIn()->setServer(QStringLiteral("https://roadbook.example"));
    m_app->session.signIn()->setUser(QStringLiteral("lin"));
    m_app->session.signIn()->setDevice(QStringLiteral("林晓的平板"));
    return show();
}

bool Stage::locked()
{
    return open(m_stores.copyFor("lin")) && show();
}

bool Stage::receiving()
{
    const auto staff = sampleStaff();
    const Timestamp midnight = pictureMidnight();
    const auto me = std::ranges::find(samplePeople(), std::string("lin"), &SamplePerson::login);
    m_server = std::make_unique<HalfServer>(
        sampleNews(*me, withSampleYear(sampleSaves(staff, midnight), staff, midnight), midnight, kFirstPage));
    if (!open(m_stores.signedInOnly("lin", m_server->url())) || !unlock())
        return false;
    return waitUntil([this] { return m_app->session.firstSync()->received() > 0; }) && show();
}

bool Stage::play(const QString& steps)
{
    static const QStringList kBeginnings{"person(", "signedOut(", "locked(", "receiving("};
    QStringList all = steps.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    const QString first = all.value(0).trimmed();
    if (std::ranges::none_of(kBeginnings, [&first](const QString& one) { return first.startsWith(one); }))
        all.prepend(QStringLiteral("person('lin')"));
    QQmlContext context(m_engine.rootContext());
    context.setContextObject(this);
    for (const QString& step : std::as_const(all)) {
        QQmlExpression run(&context, nullptr, step);
        const QVariant answer = run.evaluate();
        if (run.hasError() || answer == QVariant(false) || !m_window) {
            qWarning().noquote() << step << (run.hasError() ? run.error().toString() : QStringLiteral("failed"));
            return false;
        }
        settle();
    }
    return true;
}

// Everything handed to the store thread is done, its answers have arrived, and what they changed has been drawn.
void Stage::settle()
{
    for (int i = 0; i < 6; ++i) { // an answer may ask again
        bool reached = false;     // the end of the queue; ask() would go ahead of it
        m_app->store.run([](Replica&) -> Status { return {}; }, &m_app->session,
                         [&reached](const Status&) { reached = true; });
        waitUntil([&reached] { return reached; });
        QElapsedTimer clock;
        for (clock.start(); clock.elapsed() < 15;) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QThread::msleep(1);
        }
    }
}

QObject* Stage::find(const QString& objectName) const
{
    QQuickItem* item = within(m_window->contentItem(), objectName);
    return item != nullptr ? item : m_window->findChild<QObject*>(objectName); // a popup is no item
}

QString Stage::account(const QString& name) const
{
    QString found;
    const Status read = m_app->store.ask([&](Replica& replica) {
        return replica.list(
            {.type = type::kAccount, .where = {{.field = field::account::kName, .value = name.toStdString()}}},
            [&found](const View& view) {
                found = QString::fromStdString(view.record.id.text());
                return false;
            });
    });
    if (!read || found.isEmpty())
        qWarning() << "no account is called" << name;
    return found;
}

QString Stage::key(QObject* model, int row) const
{
    const auto* list = qobject_cast<QAbstractItemModel*>(model);
    return list != nullptr ? list->index(row, 0).data(Qt::UserRole).toString() : QString();
}

bool Stage::aim()
{
    for (int i = 0; i < 2; ++i)
        TestCamera::plugIn("videotestsrc is-live=true pattern=smpte100", "video/x-raw,width=1280,height=720");
    FilesController* files = m_app->session.visit()->files();
    files->photograph();
    return waitUntil([files] { return files->photo()->isReady(); });
}

bool Stage::tryBrokenPack()
{
    QFile good(QStringLiteral(RB_SOURCE_DIR "/shared/regulation/packs/s2.json"));
    if (!good.open(QFile::ReadOnly))
        return false;
    QByteArray text = good.readAll();
    text.replace(R"("who": "executive")", R"("who": "boss")");
    text.replace(R"("calendar": "year")", R"("calendar": "annual")");
    text.replace(R"("selective": true)", R"("selectiv": true)");
    const QTemporaryDir folder;
    QFile draft(folder.filePath(QStringLiteral("大客户管理办法（修订稿）.json")));
    return draft.open(QFile::WriteOnly) && draft.write(text) == text.size() && draft.flush() &&
           tryPack(draft.fileName());
}

bool Stage::tryPack(const QString& file)
{
    PackTrialController* trial = m_app->session.packTrial();
    trial->choose(QUrl::fromLocalFile(QDir(QStringLiteral(RB_SOURCE_DIR)).filePath(file)));
    return waitUntil([trial] {
        return trial->state() == PackTrialController::Done || trial->state() == PackTrialController::Refused;
    });
}

} // namespace roadbook::test
