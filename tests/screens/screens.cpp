// SPDX-License-Identifier: GPL-3.0-or-later
//
// roadbook-screens DIR [FILTER]: draws every page, light and dark, tablet and desktop, zh and en, as PNG into DIR.
// The pages are the real ones; the controllers behind them are the stand-ins of tests/qml/fakes, so that the pictures
// are the same on every machine. FILTER: only names that contain it. Exits 1 when a page printed a warning.
#include <QDir>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQmlContext>
#include <QQmlExpression>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTranslator>
#include <atomic>
#include <memory>

namespace {

struct Shot {
    const char* name;
    const char* steps; // JavaScript; sees session, navigator and find(objectName)
};

// Steps run in the order written; each shot starts with a fresh session.
const Shot kShots[] = {
    {"sign-in", "session.stage = 0"},
    {"unlock", "session.stage = 1"},
    {"first-sync", "session.stage = 2"},
    {"today", ""},
    {"pick-account", "navigator.pickAccount()"},
    {"visit", "navigator.startVisit('a1')"},
    {"visit-times", "navigator.startVisit('a1'); find('visit.times').clicked()"},
    {"visit-prep", "navigator.startVisit('a1'); find('visit.prep').clicked()"},
    {"visit-phrases", "navigator.startVisit('a1'); find('visit.phrases').clicked()"},
    {"accounts", "navigator.go('accounts')"},
    {"accounts-chosen", "session.account.accountId = 'a1'; navigator.go('accounts')"},
    {"account", "navigator.go('accounts'); navigator.openAccount('a1')"},
    {"account-contacts", "navigator.go('accounts'); navigator.openAccount('a1'); find('account.tab.1').clicked()"},
    {"account-timeline", "navigator.go('accounts'); navigator.openAccount('a1'); find('account.tab.2').clicked()"},
    {"account-promises", "navigator.go('accounts'); navigator.openAccount('a1'); find('account.tab.3').clicked()"},
    {"account-files", "navigator.go('accounts'); navigator.openAccount('a1'); find('account.tab.4').clicked()"},
    {"file-viewer", "navigator.startVisit('a1'); session.visit.files.view('f1')"},
    {"account-history", "navigator.go('accounts'); navigator.openAccount('a1'); find('account.tab.5').clicked()"},
    {"sync", "navigator.go('sync')"},
    {"week-plan", "navigator.go('week')"},
    {"week-plan-choosing", "navigator.go('week'); session.weekPlan.choose('a5')"},
    {"week-record", "navigator.go('week'); find('week.tab.1').clicked()"},
    {"device", "navigator.openDevice()"},
    {"gallery", "navigator.openGallery()"},
    {"gallery-ways", "navigator.openGallery(); find('gallery.palette').forceActiveFocus()"},
    {"gallery-date", "navigator.openGallery(); find('gallery.datePicker').clicked()"},
    {"gallery-time", "navigator.openGallery(); find('gallery.timePicker').clicked()"},
    {"gallery-dialog", "navigator.openGallery(); find('gallery.dialog').clicked()"},
    {"import", "navigator.openImport()"},
    {"regulation", "navigator.go('more'); navigator.openRegulation()"},
    {"palette", "find('palette').open()"},
    {"numbers", "navigator.go('more'); navigator.openNumbers()"},
    {"team-numbers", "session.role = 1; session.numbers.team = true; navigator.go('more'); navigator.openNumbers()"},
    {"more", "navigator.go('more')"},
    {"team", "session.role = 1; session.userName = '王敏'; session.userInitial = '王'; navigator.go('team')"},
    {"review", "session.role = 1; session.userName = '王敏'; session.userInitial = '王'; navigator.go('review')"},
    {"review-return", "session.role = 1; navigator.go('review'); session.review.startReturn()"},
    {"review-bulk", "session.role = 1; navigator.go('review'); find('review.bulk').clicked()"},
    {"review-open", "session.role = 1; navigator.go('review'); find('review.row.0').clicked()"},
    {"spot-checks", "session.role = 1; session.userName = '王敏'; session.userInitial = '王'; navigator.go('spot')"},
};

struct Size {
    const char* name;
    int width;
    int height;
};

const Size kSizes[] = {{"landscape", 1280, 800}, {"portrait", 800, 1280}, {"desktop", 1440, 900}, {"full", 1920, 1080}};

std::atomic<int> warnings = 0;

void countWarnings(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    if (type != QtDebugMsg && type != QtInfoMsg && !text.contains(QLatin1String("propagateSizeHints"))) {
        ++warnings;
    }
    fprintf(stderr, "%s\n", qPrintable(text));
}

void settle()
{
    for (int i = 0; i < 12; ++i) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

// What the steps see: session, navigator and find().
class Stage : public QObject {
    Q_OBJECT
    Q_PROPERTY(QObject* session MEMBER m_session CONSTANT)
    Q_PROPERTY(QObject* navigator READ navigator CONSTANT)

public:
    Stage(QQuickWindow* window, QObject* session) : m_window(window), m_session(session) {}
    QObject* navigator() const { return m_window->property("navigator").value<QObject*>(); }
    Q_INVOKABLE QObject* find(const QString& name) const
    {
        QQuickItem* item = within(m_window->contentItem(), name);
        return item != nullptr ? item : m_window->findChild<QObject*>(name); // a popup is no item
    }

private:
    static QQuickItem* within(QQuickItem* item, const QString& name)
    {
        if (item->objectName() == name && item->isVisible()) {
            return item;
        }
        for (QQuickItem* child : item->childItems()) {
            if (QQuickItem* found = within(child, name)) {
                return found;
            }
        }
        return nullptr;
    }
    QQuickWindow* m_window;
    QObject* m_session;
};

bool draw(QQmlApplicationEngine& engine, const Shot& shot, const Size& size, const QString& file, bool dark,
          int textStep, const QString& language)
{
    QQmlComponent sessionType(&engine);
    sessionType.setData("import Roadbook.App\nAppSession {}", QUrl());
    std::unique_ptr<QObject> session(sessionType.create());
    QQmlComponent mainType(&engine, QUrl(QStringLiteral("qrc:/Roadbook/Ui/Main.qml")));
    if (!session || mainType.isError()) {
        qWarning() << sessionType.errors() << mainType.errors();
        return false;
    }
    auto* settings = session->property("settings").value<QObject*>();
    settings->setProperty("dark", dark);
    settings->setProperty("textStep", textStep);
    settings->setProperty("language", language);
    std::unique_ptr<QObject> root(mainType.createWithInitialProperties(
        {{"session", QVariant::fromValue(session.get())}, {"width", size.width}, {"height", size.height}}));
    auto* window = qobject_cast<QQuickWindow*>(root.get());
    if (!window) {
        qWarning() << mainType.errors();
        return false;
    }
    settle();
    Stage stage(window, session.get());
    QQmlContext context(engine.rootContext());
    context.setContextObject(&stage);
    for (const QString& step : QString::fromUtf8(shot.steps).split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        QQmlExpression run(&context, nullptr, step);
        run.evaluate();
        if (run.hasError()) {
            qWarning() << shot.name << run.error().toString();
        }
        settle();
    }
    const QImage picture = window->grabWindow();
    return picture.save(file);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    qInstallMessageHandler(countWarnings);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        fprintf(stderr, "roadbook-screens DIR [FILTER]\n");
        return 2;
    }
    const QDir folder(arguments[1]);
    const QString filter = arguments.value(2);
    folder.mkpath(QStringLiteral("."));

    int drawn = 0;
    for (const QString& language : {QStringLiteral("zh"), QStringLiteral("en")}) {
        QTranslator translator;
        if (language == QLatin1String("en")) {
            if (!translator.load(QStringLiteral(":/i18n/roadbook_en.qm"))) {
                qWarning("no English catalogue");
            }
            QCoreApplication::installTranslator(&translator);
        }
        QQmlApplicationEngine engine;
        engine.addImportPath(QStringLiteral("qrc:/"));
        engine.addImportPath(QStringLiteral(RB_SOURCE_DIR "/tests/qml/fakes"));
        for (const Shot& shot : kShots) {
            for (const Size& size : kSizes) {
                for (const bool dark : {false, true}) {
                    const QString name =
                        QStringLiteral("%1-%2-%3-%4").arg(shot.name, size.name, dark ? "dark" : "light", language);
                    if (!name.contains(filter)) {
                        continue;
                    }
                    drawn += draw(engine, shot, size, folder.filePath(name + ".png"), dark, 0, language) ? 1 : 0;
                }
            }
            const QString large = QStringLiteral("%1-landscape-large-%2").arg(shot.name, language);
            if (large.contains(filter)) {
                drawn += draw(engine, shot, kSizes[0], folder.filePath(large + ".png"), false, 3, language) ? 1 : 0;
            }
        }
    }
    printf("%d pictures in %s\n", drawn, qPrintable(folder.path()));
    return warnings > 0 || drawn == 0 ? 1 : 0;
}

#include "screens.moc"
