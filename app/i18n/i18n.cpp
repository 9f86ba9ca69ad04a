// SPDX-License-Identifier: GPL-3.0-or-later
#include "i18n/i18n.h"

namespace roadbook {

QString cataloguePath(const QString& language)
{
    return language == QLatin1String("zh") ? QString() : QStringLiteral(":/i18n/roadbook_%1.qm").arg(language);
}

} // namespace roadbook
