// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "base/clock_offset.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QRandomGenerator>
#include <QtCore/QStandardPaths>

#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace roadbook {
namespace {

Timestamp systemNow()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

[[noreturn]] void complain(const QString& what)
{
    std::fprintf(stderr, "%s\n", qPrintable(what));
    std::exit(2);
}

} // namespace

Options readOptions(const QCoreApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Roadbook: key accounts and visits, with or without a network."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {"store", "Folder of the encrypted store.", "DIR"},
        {"server", "Address that the sign-in page proposes.", "URL"},
        {"user", "Sign-in name that it proposes.", "NAME"},
        {"device", "Name of this device.", "NAME"},
        {"width", "Width of the window.", "PIXELS"},
        {"height", "Height of the window.", "PIXELS"},
        {"theme", "system, light or dark.", "NAME"},
        {"language", "zh or en.", "NAME"},
        {"text-step", "Size of text, 0 to 3.", "STEP"},
        {"clock", "Runs as if the device clock said so: +2d, -3h, or a moment.", "TIME"},
        {"gallery", "Shows every component of the app on one page, for whoever builds pages."},
        {"screenshot", "Saves a picture of the window and ends.", "FILE"},
        {"drive", "Plays a script on the window; - reads standard input (app/drive/driver.h).", "FILE"},
    });
    parser.process(app);
    Options options;
    const QString home = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    options.store = (parser.isSet("store") ? parser.value("store") : home).toStdString();
    options.server = parser.value("server");
    options.user = parser.value("user");
    options.device = parser.value("device");
    options.theme = parser.value("theme");
    options.language = parser.value("language");
    options.textStep = parser.isSet("text-step") ? parser.value("text-step").toInt() : -1;
    options.width = parser.value("width").toInt();
    options.height = parser.value("height").toInt();
    options.gallery = parser.isSet("gallery");
    options.screenshot = parser.value("screenshot");
    options.drive = parser.value("drive");
    if (!setClock(options, parser.value("clock")))
        complain(QStringLiteral("--clock wants +2d, -3h or 2026-11-23T09:30:00+08:00, not ") + parser.value("clock"));
    if (!options.theme.isEmpty() && !QStringList{"system", "light", "dark"}.contains(options.theme))
        complain(QStringLiteral("--theme wants system, light or dark"));
    std::error_code failed;
    std::filesystem::create_directories(options.store, failed);
    if (failed)
        complain(QStringLiteral("The folder of the store cannot be made: ") +
                 QString::fromStdString(options.store.string()));
    return options;
}

Environment deviceEnvironment(const Options& options)
{
    return {[shift = options.clockShift] { return systemNow() + *shift; },
            [](std::span<std::uint8_t> bytes) {
                for (std::uint8_t& byte : bytes)
                    byte = static_cast<std::uint8_t>(QRandomGenerator::system()->generate());
            }};
}

bool setClock(const Options& options, const QString& text)
{
    const auto shift = clockOffset(text.toStdString(), systemNow());
    if (shift)
        *options.clockShift = *shift;
    return shift.has_value();
}

} // namespace roadbook
