// SPDX-License-Identifier: GPL-3.0-or-later
//
// 林晓 on the tablet: what a rep does in a week, on the screen. Test thread; waits; throws.
#pragma once

#include "week/person.h"
#include "week/the_week.h"

namespace roadbook::test {

class Rep : public Person {
public:
    using Person::Person;

    // Next week's plan.
    void putDown(const PlannedVisit& visit, bool byHand = false); // by hand: drawn onto its day
    void handInPlan();
    QString planState() { return screen.text("plan.state"); }

    // On the road.
    void record(const MadeVisit& visit);
    void reportMoved(const PlannedVisit& visit, int day, const QString& reason, int minutes);

    // The week's record.
    void openRecord();
    void explain(int line, const QString& reason); // one of the usual ones
    void reportSkipped(int line, const QString& reason);
    void handInRecord();
    void handInMonth();                   // the one that is over
    void readChecks(const QString& note); // what the supervisor heard of the visits
    QString recordLine(int line) { return screen.text(QString("record.line.%1.account").arg(line)); }

private:
    QString itemOf(const PlannedVisit& visit);
    QString slotOf(const MadeVisit& visit);
    void find(const Customer& customer);
    void pass(const QDate& date, const QTime& time);
};

} // namespace roadbook::test
