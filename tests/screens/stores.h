// SPDX-License-Identifier: GPL-3.0-or-later
//
// The stores that the pictures are drawn from: one for each person, made once, and a fresh copy of it for every picture, so
// that no picture sees what another did. Main thread.
#pragma once

#include "replica/environment.h"

#include <QString>
#include <QTemporaryDir>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace roadbook::test {

// A Friday, late in the morning, in the time zone of the office.
inline constexpr auto kPictureDay = "2026-11-27";
Timestamp pictureMidnight();
Timestamp pictureNow();

// That moment, and chance that is the same every time.
Environment pictureEnvironment();

class Stores {
public:
    explicit Stores(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    // A new folder with a copy of that person's store; "" when there is none.
    std::unique_ptr<QTemporaryDir> copyFor(const std::string& login);
    // A new folder with the store of somebody who has just signed in on this server: it knows nothing yet.
    std::unique_ptr<QTemporaryDir> signedInOnly(const std::string& login, const std::string& server);
    // A new folder without a store.
    std::unique_ptr<QTemporaryDir> empty();

private:
    std::filesystem::path m_folder;
    std::map<std::string, std::filesystem::path> m_made;
};

} // namespace roadbook::test
