// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person would notice at once in a window: text that leaves the window or lies on
// other text. GUI thread.
#pragma once

#include <QQuickWindow>
#include <QStringList>

namespace roadbook::test {

QStringList blemishesOf(QQuickWindow& window);

} // namespace roadbook::test
