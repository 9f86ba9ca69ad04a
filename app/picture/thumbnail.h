// SPDX-License-Identifier: GPL-3.0-or-later
//
// A small JPEG of a picture, for lists and for the road: 320 pixels at most, turned the right way up. Any thread.
#pragma once

#include <QString>
#include <optional>
#include <string>

namespace roadbook {

// Nothing when the file is no picture that can be read here, or is damaged: then it is attached without one.
std::optional<std::string> thumbnailOf(const QString& file);

// The same of a picture in memory, as large as a screen.
std::optional<std::string> screenCopyOf(const std::string& picture);

} // namespace roadbook
