// SPDX-License-Identifier: GPL-3.0-or-later
//
// roadbook-screens DIR [FILTER]: draws every page, light and dark, tablet and desktop, zh and en, as PNG into DIR. The
// pages, the controllers and the stores are the real ones: the demo company with a year of work in it, on a Friday late in
// the morning, without a network. FILTER: only names that contain it. Exits 1 when a page printed a warning, or when
// something in it is cut off or lies on something else.
#include "screens/look.h"
#include "screens/stage.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QTemporaryDir>
#include <atomic>
#include <ctime>

namespace roadbook::test {
namespace {

struct Shot {
    const char* name;
    const char* steps; // JavaScript; sees what stage.h offers
};

// Steps run in the order written; each shot starts with a fresh store.
const Shot kShots[] = {
    {"sign-in", "signedOut()"},
    {"unlock", "locked()"},
    {"first-sync", "receiving()"},
    {"today", ""},
    {"pick-account", "navigator.pickAccount()"},
    {"visit", "navigator.startVisit(account('东岭机械股份有限公司'))"},
    {"visit-camera", "navigator.startVisit(account('东岭机械股份有限公司')); aim()"},
    {"visit-photographed",
     "navigator.startVisit(account('东岭机械股份有限公司')); aim(); find('camera.shutter').clicked()"},
    {"visit-times", "navigator.startVisit(account('东岭机械股份有限公司')); find('visit.times').clicked()"},
    {"visit-prep", "navigator.startVisit(account('东岭机械股份有限公司')); find('visit.prep').clicked()"},
    {"visit-phrases", "navigator.startVisit(account('东岭机械股份有限公司')); find('visit.phrases').clicked()"},
    {"accounts", "navigator.go('accounts')"},
    {"accounts-chosen", "session.account.open(account('东岭机械股份有限公司')); navigator.go('accounts')"},
    {"account", "navigator.go('accounts'); navigator.openAccount(account('东岭机械股份有限公司'))"},
    {"account-contacts", "navigator.openAccount(account('东岭机械股份有限公司')); find('account.tab.1').clicked()"},
    {"account-timeline", "navigator.openAccount(account('东岭机械股份有限公司')); find('account.tab.2').clicked()"},
    {"account-promises", "navigator.openAccount(account('东岭机械股份有限公司')); find('account.tab.3').clicked()"},
    {"account-history", "navigator.openAccount(account('东岭机械股份有限公司')); find('account.tab.5').clicked()"},
    {"account-files", "navigator.openAccount(account('东岭机械股份有限公司')); find('account.tab.4').clicked()"},
    {"sync", "navigator.go('sync')"},
    {"week-plan", "navigator.go('week')"},
    {"week-plan-choosing", "navigator.go('week'); session.weekPlan.choose(key(session.weekPlan.suggestions, 2))"},
    {"week-plan-remarks", "navigator.go('week'); session.weekPlan.talk.text = '周三两家顺路，想提前到上午。';"
                          " session.weekPlan.talk.send(); find('plan.talk').clicked()"},
    {"week-plan-item", "navigator.go('week'); find('plan.day.1.item.0').clicked()"},
    {"week-record", "navigator.go('week'); find('week.tab.1').clicked()"},
    {"month-record", "navigator.go('week'); find('week.tab.2').clicked()"},
    {"own-checks", "navigator.openChecks()"},
    {"own-checks-explaining", "navigator.openChecks(); find('checks.0.explain').clicked()"},
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
    {"team-numbers", "person('wang'); navigator.go('more'); navigator.openNumbers()"},
    {"overview", "person('shen'); navigator.go('more'); navigator.openOverview()"},
    {"overview-accounts",
     "person('shen'); navigator.openOverview(); session.overview.look(key(session.overview.table, 1), 0)"},
    {"regrade", "person('shen'); navigator.go('more'); navigator.openRegrade()"},
    {"trial", "person('shen'); navigator.openPackTrial(); tryPack('shared/regulation/packs/s2.json')"},
    {"trial-choosing", "person('shen'); navigator.openPackTrial()"},
    {"trial-refused", "person('shen'); navigator.openPackTrial(); tryBrokenPack()"},
    {"more", "navigator.go('more')"},
    {"team", "person('wang'); navigator.go('team')"},
    {"workbench", "person('wang'); navigator.go('desk')"},
    {"requests", "person('wang'); navigator.go('desk'); navigator.openRequests('')"},
    {"review", "person('wang'); navigator.go('review')"},
    {"review-return", "person('wang'); navigator.go('review'); session.review.startReturn()"},
    {"review-bulk", "person('wang'); navigator.go('review'); find('review.bulk').clicked()"},
    {"review-open", "person('wang'); navigator.go('review'); find('review.row.0').clicked()"},
    {"spot-checks", "person('wang'); navigator.go('spot')"},
    {"spot-check-explained",
     "person('wang'); navigator.go('spot'); navigator.openSpotCheck(key(session.spotCheck.visits, "
     "session.spotCheck.visits.count - 2))"},
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

bool draw(QQmlEngine& engine, Stores& stores, const Shot& shot, const QString& file, const Look& look)
{
    Stage stage(engine, stores, look);
    if (!stage.play(QString::fromUtf8(shot.steps)))
        return false;
    for (const QString& blemish : blemishesOf(*stage.window()))
        qWarning("%s: %s", qPrintable(QFileInfo(file).baseName()), qPrintable(blemish));
    return stage.window()->grabWindow().save(file);
}

int drawAll(const QDir& folder, const QString& filter)
{
    int drawn = 0;
    const QTemporaryDir folderOfStores(QCoreApplication::applicationDirPath() + "/../screens-XXXXXX");
    Stores stores(folderOfStores.path().toStdString());
    for (const QString& language : {QStringLiteral("zh"), QStringLiteral("en")}) {
        QQmlEngine engine;
        engine.addImportPath(QStringLiteral("qrc:/"));
        for (const Shot& shot : kShots) {
            const auto take = [&](const QString& size, const Look& look) {
                const QString name = QStringLiteral("%1-%2-%3").arg(shot.name, size, language);
                if (name.contains(filter))
                    drawn += draw(engine, stores, shot, folder.filePath(name + ".png"), look) ? 1 : 0;
            };
            for (const Size& size : kSizes)
                for (const bool dark : {false, true})
                    take(QStringLiteral("%1-%2").arg(size.name, dark ? "dark" : "light"),
                         {size.width, size.height, dark, 0, language});
            take(QStringLiteral("landscape-large"), {kSizes[0].width, kSizes[0].height, false, 3, language});
        }
    }
    return drawn;
}

} // namespace
} // namespace roadbook::test

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("TZ", "Asia/Shanghai"); // the office's days
    qputenv("ROADBOOK_REDUCE_MOTION", "1");
    tzset();
    const QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationVersion(RB_VERSION);
    qInstallMessageHandler(roadbook::test::countWarnings);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        fprintf(stderr, "roadbook-screens DIR [FILTER]\n");
        return 2;
    }
    const QDir folder(arguments[1]);
    folder.mkpath(QStringLiteral("."));
    const int drawn = roadbook::test::drawAll(folder, arguments.value(2));
    printf("%d pictures in %s\n", drawn, qPrintable(folder.path()));
    return roadbook::test::warnings > 0 || drawn == 0 ? 1 : 0;
}
