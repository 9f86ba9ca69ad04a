// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the command line of `roadbook` says. Read once at start.
#pragma once

#include "replica/environment.h"

#include <QtCore/QString>

#include <filesystem>

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
    QString screenshot;          // picture after a moment, then the end
    bool gallery = false;        // the components instead of the app
    QString drive;               // script of the Driver, "-" = standard input
    std::int64_t clockShift = 0; // milliseconds to add to the device's clock
};

// Prints help or a complaint and ends the program where that is due.
Options readOptions(const QCoreApplication& app);
// The device's clock (shifted, for demonstrations) and randomness of the operating system.
Environment deviceEnvironment(const Options& options);

} // namespace roadbook
