// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "base/time.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
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

// "+2d", "-3h", "+90m", or a moment: how far the device's clock is off.
std::int64_t shiftOf(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^([+-]\\d+)([smhd])$"));
    if (const auto match = form.match(text); match.hasMatch()) {
        const QHash<QString, std::int64_t> unit{{"s", 1}, {"m", 60}, {"h", 3600}, {"d", 86400}};
        return match.captured(1).toLongLong() * unit.value(match.captured(2)) * 1000;
    }
    const auto at = parseTimestamp(text.toStdString());
    if (!at)
        complain(QStringLiteral("--clock wants +2d, -3h or 2026-11-23T09:30:00+08:00, not ") + text);
    return *at - systemNow();
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
    if (parser.isSet("clock"))
        options.clockShift = shiftOf(parser.value("clock"));
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
    return {[shift = options.clockShift] { return systemNow() + shift; },
            [](std::span<std::uint8_t> bytes) {
                for (std::uint8_t& byte : bytes)
                    byte = static_cast<std::uint8_t>(QRandomGenerator::system()->generate());
            }};
}

} // namespace roadbook
