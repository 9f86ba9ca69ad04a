// SPDX-License-Identifier: GPL-3.0-or-later
#include "week/rep.h"

#include <stdexcept>

namespace roadbook::test {
namespace {

constexpr int kMostOnADay = 4;
constexpr int kSlow = 30; // seconds: a slow machine takes less until the visit begins

QString day(int number)
{
    return QString("plan.day.%1").arg(number);
}

} // namespace

void Rep::putDown(const PlannedVisit& visit, bool byHand)
{
    const Customer& customer = customers().at(visit.customer);
    screen.fill("plan.search", customer.letters);
    screen.waitForValue("plan.account.0", "accountName", customer.name);
    if (byHand) {
        screen.drag("plan.account.0", day(visit.day));
    } else {
        screen.click("plan.account.0");
        screen.click(day(visit.day) + ".put");
    }
    const QString item = itemOf(visit);
    screen.click(item);
    screen.fill("planItem.time", visit.at.toString("H:mm"));
    screen.click("planItem.channel.on_site");
    screen.click("sheet.accept");
    screen.gone("planItem.time");
    screen.waitForValue(item, "timeText", visit.at.toString("HH:mm"));
}

// The card of that customer on that day.
QString Rep::itemOf(const PlannedVisit& visit)
{
    const QString name = customers().at(visit.customer).name;
    QString found;
    screen.until(
        [&] {
            for (int i = 0; i < kMostOnADay && found.isEmpty(); ++i)
                if (const QString item = day(visit.day) + QString(".item.%1").arg(i);
                    screen.value(item, "accountName") == name)
                    found = item;
            return !found.isEmpty();
        },
        name + " on its day");
    return found;
}

void Rep::handInPlan()
{
    screen.click("plan.submit");
    screen.waitForValue("plan.state", "text", "已提交");
}

// The minutes of the visit go by on the tablet between its beginning and its end.
void Rep::record(const MadeVisit& visit)
{
    const QDate date = kMonday.addDays(visit.day);
    pass(date, visit.at);
    if (visit.planned)
        screen.click("today.start." + slotOf(visit));
    else
        find(customers().at(visit.customer));
    screen.click("visit.purpose.market_research");
    screen.click("visit.summary");
    screen.type(visit.summary);
    pass(date, visit.at.addSecs(visit.minutes * 60 + kSlow));
    screen.click("visit.finish");
    screen.waitFor("today.record");
}

void Rep::pass(const QDate& date, const QTime& time)
{
    m_office.clock.set(date, time);
    screen.clock(m_office.clock.option());
}

// Its place among today's visits.
QString Rep::slotOf(const MadeVisit& visit)
{
    const QString name = customers().at(visit.customer).name;
    QString id;
    screen.until(
        [&] {
            for (int i = 0; i < kMostOnADay && id.isEmpty(); ++i)
                if (const QString slot = QString("today.visit.%1").arg(i); screen.value(slot, "accountName") == name)
                    id = screen.value(slot, "visitId");
            return !id.isEmpty();
        },
        name + " among today's visits");
    return id;
}

void Rep::find(const Customer& customer)
{
    screen.click("today.record");
    screen.fill("picker.search", customer.letters);
    screen.waitForValue("picker.account.0", "name", customer.name);
    screen.click("picker.account.0");
}

void Rep::reportMoved(const PlannedVisit& visit, int day, const QString& reason, int minutes)
{
    screen.click(itemOf(visit));
    screen.click("planItem.day." + kMonday.addDays(day).toString(Qt::ISODate));
    screen.fill("planItem.reason", reason);
    screen.fill("planItem.stay", QString::number(minutes));
    screen.click("sheet.accept");
    screen.gone("planItem.stay");
    screen.waitForValue(itemOf(visit), "markText", "改期 →");
}

void Rep::openRecord()
{
    go("week");
    screen.click("week.tab.1");
    screen.waitFor("record.state");
}

void Rep::explain(int line, const QString& reason)
{
    screen.click(QString("record.line.%1.explain").arg(line));
    screen.waitForText(reason);
    for (int i = 0;; ++i) {
        const QString chip = QString("reason.usual.%1").arg(i);
        const QString words = screen.text(chip);
        if (words.isEmpty())
            throw std::runtime_error((reason + " is none of the usual reasons").toStdString());
        if (words == reason) {
            screen.click(chip);
            break;
        }
    }
    screen.waitForValue("reason.text", "text", reason);
    screen.click("sheet.accept");
    screen.gone("reason.text");
    screen.waitForValue(QString("record.line.%1.account").arg(line), "text", reason);
}

void Rep::reportSkipped(int line, const QString& reason)
{
    explain(line, reason); // 0 minutes stand there already
}

void Rep::handInRecord()
{
    screen.click("record.submit");
    screen.waitForValue("record.state", "text", "已提交");
}

void Rep::readChecks(const QString& note)
{
    go("more");
    screen.click("more.checks");
    screen.waitForText(note);
}

void Rep::handInMonth()
{
    go("week");
    screen.click("week.tab.2");
    screen.click("month.submit");
    screen.waitForValue("month.state", "text", "已提交");
}

} // namespace roadbook::test
