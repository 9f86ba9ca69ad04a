// SPDX-License-Identifier: GPL-3.0-or-later
//
// The catalogues built into the program. GUI thread.
#pragma once

#include <QString>

namespace roadbook {

// Where the catalogue of a language lies (":/i18n/roadbook_en.qm"); empty for Chinese, the language of the sources.
// Give it to QTranslator::load, install the translator, then QQmlEngine::retranslate().
QString cataloguePath(const QString& language);

} // namespace roadbook
