// SPDX-License-Identifier: GPL-3.0-or-later
//
// roadbook-bench-screen: the window of a measurement, in a process of its own: the whole app over a store that is full, or
// its floor. Started by roadbook-bench (screen_rows.cpp); prints one line for each moment and one JSON object at the end.
//
//   empty              a Quick window with nothing in it, until its first frame is on the screen
//   start DIR          the app: locked, unlocked by typing the password, Today with its rows
//   pages DIR          each page opened several times
//   scroll DIR         the list of accounts, a flick from its top to its end
//   scroll-floor ROWS  the same of a list of plain texts
//   typing DIR         into the search over accounts, faster than anybody types
#include "bench/full_store.h"
#include "bench/must.h"
#include "bench/screen_probe.h"
#include "pages/app_session.h"
#include "support/sample_store.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <cmath>
#include <cstring>
#include <iostream>
#include <optional>

namespace roadbook::bench {
namespace {

using nlohmann::json;

constexpr int kWidth = 1280;
constexpr int kHeight = 800;
constexpr int kBetweenLetters = 80; // milliseconds: a password that is typed fast

constexpr auto kEmptyWindow = R"qml(
import QtQuick
Window { width: 1280; height: 800; visible: true }
)qml";
constexpr auto kPlainList = R"qml(
import QtQuick
Window {
    width: 1280; height: 800; visible: true
    ListView {
        objectName: "list"
        anchors.fill: parent; model: %1; reuseItems: true; clip: true
        delegate: Text {
            required property int index
            height: %2; width: ListView.view.width; font.pixelSize: 15; verticalAlignment: Text.AlignVCenter
            text: "江城恒通机械制造有限公司 " + index
        }
    }
}
)qml";

void say(const char* moment)
{
    std::cout << moment << std::endl;
}

int finish(json result)
{
    result["cpu_ms"] = processMillis();
    std::cout << result.dump() << std::endl;
    return 0;
}

std::unique_ptr<QQmlApplicationEngine> shown(const QByteArray& qml)
{
    auto engine = std::make_unique<QQmlApplicationEngine>();
    engine->loadData(qml);
    if (engine->rootObjects().isEmpty())
        throw std::runtime_error("the window cannot be made");
    return engine;
}

QQuickWindow& windowOf(const QQmlApplicationEngine& engine)
{
    return *qobject_cast<QQuickWindow*>(engine.rootObjects().constFirst());
}

int empty()
{
    const auto engine = shown(kEmptyWindow);
    Probe(windowOf(*engine)).nextFrame();
    say("shown");
    return finish({});
}

int start(const std::string& folder)
{
    const Stopwatch key; // what unlocking costs by design; whoever reads the moments takes it off them
    must(KeyFile(folder).unlock(test::kSamplePassword, environment()));
    const double argonMillis = key.millis();
    FullApp app(folder);
    Probe probe(app.window());
    probe.nextFrame();
    say("locked");
    for (const QChar letter : QString(test::kSamplePassword)) {
        probe.press(letter);
        probe.rest(kBetweenLetters);
    }
    const Stopwatch unlocking;
    probe.press(QLatin1Char('\r'), Qt::Key_Return);
    const double processed = processMillis();
    probe.wait([&app] { return app.session().today()->visits()->count() > 0 && app.page("today.record") != nullptr; });
    probe.nextFrame();
    probe.press(QLatin1Char('\t'), Qt::Key_Tab); // and it takes input
    const double usable = unlocking.millis();
    const double usableCpu = processMillis() - processed;
    say("usable");
    probe.wait([&app] { return app.session().today()->due()->count() > 0; });
    probe.nextFrame();
    return finish({{"argon_ms", argonMillis},
                   {"unlock_to_usable_ms", usable},
                   {"unlock_to_usable_cpu_ms", usableCpu},
                   {"unlock_to_due_ms", unlocking.millis()},
                   {"due_rows", app.session().today()->due()->count()}});
}

int pages(const std::string& folder)
{
    FullApp app(folder);
    app.unlock();
    Probe probe(app.window());
    json result = json::object();
    for (int round = 0; round < 4; ++round)
        for (const QString& page : app.pages()) {
            const Stopwatch watch;
            const double before = threadMillis();
            const double processed = processMillis();
            app.open(page);
            probe.nextFrame();
            const double first = watch.millis();
            app.settle(); // everything the page asked for has come
            probe.nextFrame();
            auto& row = result[page.toStdString()];
            row["first_frame_ms"].push_back(first);
            row["complete_ms"].push_back(watch.millis());
            row["gui_cpu_ms"].push_back(threadMillis() - before);
            row["cpu_ms"].push_back(processMillis() - processed); // with the store's thread: a busy machine shows less
        }
    return finish({{"pages", result}});
}

// A fast flick: three rows a frame. What a frame takes is from asking for it until it is on the screen.
int flick(QQuickWindow& window, QQuickItem& list, double rowHeight)
{
    constexpr int kFrames = 300;
    constexpr double kRowsOfFrame = 3;
    Probe probe(window);
    probe.nextFrame();
    const double most = list.property("contentHeight").toReal() - list.height();
    std::vector<double> wall;
    std::vector<double> cpu;
    for (int frame = 1; frame <= kFrames; ++frame) {
        const Stopwatch watch;
        const double before = threadMillis();
        double y = frame * kRowsOfFrame * rowHeight;
        y = most > 0 ? std::fmod(y, most) : 0;
        list.setProperty("contentY", y);
        probe.nextFrame();
        wall.push_back(watch.millis());
        cpu.push_back(threadMillis() - before);
    }
    return finish(
        {{"rows", list.property("count").toInt()}, {"frames", wall}, {"frames_cpu", cpu}, {"row_height", rowHeight}});
}

int scroll(const std::string& folder)
{
    FullApp app(folder);
    app.unlock();
    app.open("accounts");
    Probe(app.window()).wait([&app] { return app.page("accounts.row.0") != nullptr; });
    app.settle();
    QQuickItem* row = app.page("accounts.row.0");
    QQuickItem* list = row != nullptr ? row->parentItem()->parentItem() : nullptr;
    if (list == nullptr)
        throw std::runtime_error("there is no list of accounts");
    return flick(app.window(), *list, row->height());
}

int scrollFloor(int rows, double rowHeight)
{
    const auto engine = shown(QString(kPlainList).arg(rows).arg(rowHeight).toUtf8());
    QQuickWindow& window = windowOf(*engine);
    return flick(window, *window.findChild<QQuickItem*>("list"), rowHeight);
}

int typing(const std::string& folder)
{
    static constexpr auto kTyped = "jianghengtongjixiewuliufangzhi"; // what nobody is called: each letter searches anew
    constexpr int kEvery = 20; // milliseconds between two keys: three times as fast as people are
    FullApp app(folder);
    app.unlock();
    app.open("accounts");
    app.settle();
    QQuickItem* field = app.page("accounts.search");
    field->forceActiveFocus();
    Probe probe(app.window());
    std::vector<double> handled;
    for (const char* letter = kTyped; *letter != '\0'; ++letter) {
        const Stopwatch watch;
        probe.post(QLatin1Char(*letter)); // as the window system does: it waits its turn
        probe.wait([field, typed = static_cast<int>(letter - kTyped) +
                                   1] { return field->property("text").toString().size() >= typed; },
                   2000);
        handled.push_back(watch.millis());
        probe.rest(kEvery - static_cast<int>(watch.millis()));
    }
    app.settle();
    const QString text = field->property("text").toString();
    return finish({{"typed", std::strlen(kTyped)},
                   {"arrived", text.size()},
                   {"same", text == QLatin1String(kTyped) && app.session().accounts()->query() == text},
                   {"handled_ms", handled}});
}

int run(const QStringList& words)
{
    const QString what = words.value(1);
    const std::string folder = words.value(2).toStdString();
    if (what == "empty")
        return empty();
    if (what == "start")
        return start(folder);
    if (what == "pages")
        return pages(folder);
    if (what == "scroll")
        return scroll(folder);
    if (what == "scroll-floor")
        return scrollFloor(words.value(2).toInt(), words.value(3).toDouble());
    if (what == "typing")
        return typing(folder);
    throw std::runtime_error("what is " + what.toStdString() + "?");
}

} // namespace
} // namespace roadbook::bench

int main(int argc, char** argv)
{
    qputenv("TZ", "Asia/Shanghai");
    const QGuiApplication app(argc, argv);
    try {
        return roadbook::bench::run(QCoreApplication::arguments());
    } catch (const std::exception& problem) {
        std::cerr << "roadbook-bench-screen: " << problem.what() << "\n";
        return 1;
    }
}
