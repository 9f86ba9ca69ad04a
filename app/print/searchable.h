// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes the text of a PDF of ours the text that was written. Several characters share one glyph (日 and the radical ⽇, a
// space and a tab), and Qt names the lowest of them in the table that a reader searches and copies by. Any thread.
#pragma once

#include <QByteArray>
#include <QFont>
#include <QString>

namespace roadbook {

// `written`: all characters that the PDF shows, in `font` or a font of the same family.
void nameWhatWasWritten(QByteArray& pdf, const QString& written, const QFont& font);

} // namespace roadbook
