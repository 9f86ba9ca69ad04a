// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/near_words.h"

#include "pages/due_rows.h"
#include "pages/rows.h"
#include "pages/week_rows.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace roadbook {
namespace {

struct NearWords {
    Q_DECLARE_TR_FUNCTIONS(NearWords)
};

// What is due: "A2 上门还差 1 次", "A2 上门，逾期 2 天", "承诺：寄样册 20 份".
QString dueText(const DueFacts& due, const Words& words)
{
    if (!due.promised.empty())
        return NearWords::tr("承诺：%1").arg(Words::text(due.promised).simplified());
    const QString grade = Words::text(due.account.grade);
    QString what = inLanguage(due.words.what, words);
    if (!grade.isEmpty())
        what = NearWords::tr("%1 %2").arg(grade, what);
    const int open = due.item.least - due.item.done;
    if (due.item.kind == regulation::DueKind::Contact && open > 0 && due.item.overdueDays == 0)
        return NearWords::tr("%1还差 %n 次", nullptr, open).arg(what);
    return NearWords::tr("%1，%2").arg(what, dueRow(due, words).when);
}

} // namespace

QString distanceText(std::int64_t metres)
{
    constexpr std::int64_t kKilometre = 1000;
    constexpr std::int64_t kStep = 100; // nobody walks in a straight line: more is pretence
    const std::int64_t rounded = std::max((metres + kStep / 2) / kStep * kStep, kStep);
    if (rounded < kKilometre)
        return NearWords::tr("%1 米").arg(rounded);
    const double kilometres = static_cast<double>(rounded) / kKilometre;
    return NearWords::tr("%1 公里").arg(QString::number(kilometres, 'f', rounded < 10 * kKilometre ? 1 : 0));
}

QString nearText(const Nearby& nearby, const Words& words)
{
    const QString day = shortWeekday(dateOf(nearby.stop.day), words);
    const QString name = Words::text(nearby.stop.account.name);
    if (nearby.nearness.metres)
        return NearWords::tr("顺路：%1 %2 · %3").arg(day, name, distanceText(*nearby.nearness.metres));
    return NearWords::tr("顺路：%1 %2 · 同在%3").arg(day, name, Words::text(nearby.stop.account.region));
}

QString fitText(const Nearby& nearby)
{
    const QString name = Words::text(nearby.stop.account.name);
    if (nearby.nearness.metres)
        return NearWords::tr("顺路：离%1 %2").arg(name, distanceText(*nearby.nearness.metres));
    return NearWords::tr("顺路：与%1同在%2").arg(name, Words::text(nearby.stop.account.region));
}

QString nearText(const DueNearby& nearby, const Words& words)
{
    const Stop& stop = nearby.nearby.stop;
    const QString name = Words::text(nearby.due.account.name);
    const QString other = Words::text(stop.account.name);
    const QString due = dueText(nearby.due, words);
    if (nearby.nearby.nearness.metres)
        return NearWords::tr("顺路：%1 距%2 %3，%4")
            .arg(name, other, distanceText(*nearby.nearby.nearness.metres), due);
    return NearWords::tr("顺路：%1 与%2同在%3，%4").arg(name, other, Words::text(stop.account.region), due);
}

} // namespace roadbook
