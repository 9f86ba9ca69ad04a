// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/full_store.h"
#include "bench/must.h"
#include "bench/rows.h"
#include "support/temp_folder.h"

#include <QCoreApplication>
#include <QProcess>
#include <algorithm>
#include <iostream>
#include <map>

namespace roadbook::bench {
namespace {

using nlohmann::json;

constexpr int kChildMillis = 600'000;

struct Watched {
    std::map<std::string, double> moments; // milliseconds since the process was started
    json result;
};

// One window in a process of its own, drawn by the software renderer.
Watched watch(const QStringList& arguments)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_QUICK_BACKEND", "software");
    if (!environment.contains("DISPLAY"))
        environment.insert("QT_QPA_PLATFORM", "offscreen");
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const Stopwatch clock;
    child.start(QCoreApplication::applicationDirPath() + "/roadbook-bench-screen", arguments);
    Watched watched;
    for (bool more = true; more;) {
        more = child.waitForReadyRead(kChildMillis);
        while (child.canReadLine()) {
            const std::string line = child.readLine().trimmed().toStdString();
            if (line.starts_with('{'))
                watched.result = json::parse(line);
            else
                watched.moments[line] = clock.millis();
        }
    }
    child.waitForFinished(kChildMillis);
    if (child.exitCode() != 0 || watched.result.is_null())
        throw std::runtime_error("the window of " + arguments.join(' ').toStdString() + " failed");
    return watched;
}

double most(const json& values, double quantileOf = 1.0)
{
    return quantile(values.get<std::vector<double>>(), quantileOf);
}

// In turns with its floor, so that both have the same machine. What unlocking costs by design, the derivation of the key, is
// taken off and said beside it.
void start(Bench& bench, const QString& folder)
{
    std::vector<double> ours;
    std::vector<double> oursCpu;
    std::vector<double> floors;
    std::vector<double> floorsCpu;
    std::vector<double> locked;
    std::vector<double> unlocking;
    std::vector<double> argon;
    std::vector<double> due;
    for (int i = 0; i < bench.size.repeat * 2 + 1; ++i) {
        const Watched floor = watch({"empty"});
        const Watched app = watch({"start", folder});
        floors.push_back(floor.moments.at("shown"));
        floorsCpu.push_back(floor.result["cpu_ms"]);
        argon.push_back(app.result["argon_ms"]);
        locked.push_back(app.moments.at("locked") - argon.back());
        unlocking.push_back(app.result["unlock_to_usable_ms"].get<double>() - argon.back());
        ours.push_back(locked.back() + unlocking.back());
        due.push_back(app.result["unlock_to_due_ms"].get<double>() - argon.back());
        oursCpu.push_back(app.result["cpu_ms"]);
    }
    bench.report.ratio("screen_start", quantile(ours, 0.5), quantile(floors, 0.5), 1.5,
                       {{"to_locked_ms", quantile(locked, 0.5)},
                        {"key_to_usable_ms", quantile(unlocking, 0.5)},
                        {"key_to_due_list_ms", quantile(due, 0.5)},
                        {"argon2id_ms", quantile(argon, 0.5)},
                        {"cpu_ms", quantile(oursCpu, 0.5)},
                        {"floor_cpu_ms", quantile(floorsCpu, 0.5)}});
}

void pages(Bench& bench, const QString& folder, const char* role)
{
    const Watched watched = watch({"pages", folder});
    for (const auto& [page, times] : watched.result["pages"].items()) {
        const json& complete = times["complete_ms"];
        const json again = json(std::vector<json>(complete.begin() + 1, complete.end()));
        bench.report.ceiling("screen_open_" + page, most(complete, 0.5), 100, "ms until everything on it is drawn",
                             {{"role", role},
                              {"first_time_ms", complete.front()},
                              {"worst_again_ms", most(again)},
                              {"first_frame_ms", most(times["first_frame_ms"], 0.5)},
                              {"first_time_cpu_ms", times["cpu_ms"].front()},
                              {"gui_cpu_ms", most(times["gui_cpu_ms"], 0.5)}});
    }
}

// Frames by processor time: a machine that is busy with something else must not be read as a slow list.
void scroll(Bench& bench, const QString& folder, const char* role)
{
    constexpr double kFrame = 33;
    constexpr double kOfFloor = 1.5;
    std::vector<double> worst;
    std::vector<double> usual;
    std::vector<double> worstFloor;
    std::vector<double> usualFloor;
    std::vector<double> wall;
    json rows;
    for (int i = 0; i < bench.size.repeat; ++i) {
        const json ours = watch({"scroll", folder}).result;
        const json floor = watch({"scroll-floor", QString::number(ours["rows"].get<int>()),
                                  QString::number(ours["row_height"].get<double>())})
                               .result;
        rows = ours["rows"];
        worst.push_back(most(ours["frames_cpu"]));
        usual.push_back(most(ours["frames_cpu"], 0.5));
        wall.push_back(most(ours["frames"], 0.99));
        worstFloor.push_back(most(floor["frames_cpu"]));
        usualFloor.push_back(most(floor["frames_cpu"], 0.5));
    }
    const double floor = quantile(worstFloor, 0.5);
    bench.report.ceiling("screen_scroll", quantile(worst, 0.5), std::max(kFrame, kOfFloor * floor),
                         "ms of the longest frame",
                         {{"role", role},
                          {"rows", rows},
                          {"median_ms", quantile(usual, 0.5)},
                          {"wall_p99_ms", quantile(wall, 0.5)},
                          {"floor_longest_ms", floor},
                          {"floor_median_ms", quantile(usualFloor, 0.5)}});
}

void typing(Bench& bench, const QString& folder, const char* role)
{
    const json result = watch({"typing", folder}).result;
    const int lost = result["typed"].get<int>() - result["arrived"].get<int>();
    bench.report.ceiling("screen_typing", result["same"].get<bool>() ? lost : std::max(1, lost), 0, "keys lost",
                         {{"role", role},
                          {"keys", result["typed"]},
                          {"key_p50_ms", most(result["handled_ms"], 0.5)},
                          {"key_worst_ms", most(result["handled_ms"])}});
}

} // namespace

void screens(Bench& bench)
{
    qputenv("TZ", "Asia/Shanghai");
    const test::TempFolder folder;
    for (const auto& [login, role] : {std::pair{"lin", "rep"}, std::pair{"wang", "supervisor"}}) {
        const std::string store = folder.path() + "/" + login;
        makeFullStore(store, login, bench.size);
        const auto path = QString::fromStdString(store);
        if (role == std::string("rep"))
            start(bench, path);
        pages(bench, path, role);
        scroll(bench, path, role);
        typing(bench, path, role);
    }
}

} // namespace roadbook::bench
