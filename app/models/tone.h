// SPDX-License-Identifier: GPL-3.0-or-later
//
// Tone: the colour of a badge, as meaning.
#pragma once

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

namespace roadbook::Tone {

Q_NAMESPACE
QML_ELEMENT

enum Value { Neutral = 0, Good = 1, Info = 2, Warning = 3, Danger = 4 };
Q_ENUM_NS(Value)

} // namespace roadbook::Tone
