// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/said_text.h"

#include <QtCore/QCoreApplication>

namespace roadbook {
namespace {

struct SaidWords {
    Q_DECLARE_TR_FUNCTIONS(SaidWords)
};

} // namespace

QString saidText(const std::vector<SaidFacts>& said, const Words& words)
{
    QStringList lines;
    for (const SaidFacts& one : said)
        lines.append(
            SaidWords::tr("%1 %2：%3").arg(Words::text(one.who), words.nearMoment(one.at), Words::text(one.text)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace roadbook
