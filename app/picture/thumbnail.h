// SPDX-License-Identifier: GPL-3.0-or-later
//
// JPEG of pictures: small ones for lists and for the road, 320 pixels at most, turned the right way up; those of a camera
// whole. Any thread.
#pragma once

#include <QIODevice>
#include <QImage>
#include <optional>
#include <string>

namespace roadbook {

// Nothing when the file is no picture that can be read here, or is damaged: then it is attached without one.
std::optional<std::string> thumbnailOf(QIODevice& file);

// The same of a picture in memory, as large as a screen.
std::optional<std::string> screenCopyOf(const std::string& picture);

// What a camera showed, as a file of its own. "" when there is no memory for it.
std::string jpegOf(const QImage& photo);

} // namespace roadbook
