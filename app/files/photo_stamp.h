// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a company wants to read on the photographs of a visit: drawn on a copy, at its foot, on a dark ground. Any thread.
#pragma once

#include <QtCore/QIODevice>
#include <QtCore/QStringList>

#include <optional>
#include <string>

namespace roadbook {

// A JPEG of the picture, turned the right way up, with the lines on it; nothing when it cannot be read here. Its longer
// side is 4096 pixels at most.
std::optional<std::string> stampedCopy(QIODevice& picture, const QStringList& lines);

} // namespace roadbook
