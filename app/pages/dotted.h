// SPDX-License-Identifier: GPL-3.0-or-later
//
// "经办 · 采购员": short facts on one line, the empty ones left out. As Words.dotted() of the pages. Any thread.
#pragma once

#include <QtCore/QStringList>

namespace roadbook {

inline QString dotted(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace roadbook
