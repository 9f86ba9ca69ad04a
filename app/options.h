// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the command line of `roadbook` says. Read once at start.
#pragma once

#include "replica/environment.h"

#include <QtCore/QString>

#include <atomic>
#include <filesystem>
#include <memory>

class QCoreApplication;

namespace roadbook {

struct Options {
    std::filesystem::path store;
    QString server; // for the sign-in page
    QString user;
    QString device;
    QString theme;     // "system", "light", "dark"; "" = as set before
    QString language;  // "zh", "en"; "" = as set before
    int textStep = -1; // 0..3; -1 = as set before
    int width = 0;
    int height = 0;
    QString screenshot;   // picture after a moment, then the end
    bool gallery = false; // the components instead of the app
    QString drive;        // script of the Driver, "-" = standard input
    // Milliseconds to add to the device's clock. Whoever drives the window lets time pass with it.
    std::shared_ptr<std::atomic<std::int64_t>> clockShift = std::make_shared<std::atomic<std::int64_t>>(0);
};

// Prints help or a complaint and ends the program where that is due.
Options readOptions(const QCoreApplication& app);
// The device's clock (shifted, for demonstrations) and randomness of the operating system.
Environment deviceEnvironment(const Options& options);
// From now on the device's clock says so (as --clock does); false: that is no time.
bool setClock(const Options& options, const QString& text);

} // namespace roadbook
