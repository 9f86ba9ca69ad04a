// SPDX-License-Identifier: GPL-3.0-or-later
//
// TodayController: home: today's visits, the recent ones, and what is due and why. GUI thread.
#pragma once

#include "models/due_model.h"
#include "models/visit_model.h"
#include "pages/page_controller.h"
#include "store/nearby.h"
#include "store/queries.h"

#include <QtCore/QSet>

namespace roadbook {

class TodayController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString dateTitle READ dateTitle NOTIFY changed)
    Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed)
    Q_PROPERTY(QString planNote READ planNote NOTIFY changed)
    Q_PROPERTY(int overdueCount READ overdueCount NOTIFY changed)
    Q_PROPERTY(roadbook::VisitModel* visits READ visits CONSTANT)
    Q_PROPERTY(roadbook::VisitModel* recent READ recent CONSTANT)
    Q_PROPERTY(roadbook::DueModel* due READ due CONSTANT)
    Q_PROPERTY(QString dueProblem READ dueProblem NOTIFY changed)
    Q_PROPERTY(bool dueKnown READ dueKnown NOTIFY changed)
    Q_PROPERTY(int moreDue READ moreDue NOTIFY changed)
    Q_PROPERTY(QString nearText READ nearText NOTIFY changed)
    Q_PROPERTY(QString nearAccountId READ nearAccountId NOTIFY changed)

public:
    explicit TodayController(Services& services, QObject* parent = nullptr);

    QString dateTitle() const { return m_dateTitle; }
    QString summaryText() const { return m_summaryText; }
    QString planNote() const { return m_planNote; } // what it means that the plan is not approved; "" = it is
    int overdueCount() const { return m_overdueCount; }
    VisitModel* visits() { return &m_visits; }
    VisitModel* recent() { return &m_recent; }
    DueModel* due() { return &m_due; }
    QString dueProblem() const { return m_dueProblem; } // why there is no due list; "" = there is
    bool dueKnown() const { return m_dueKnown; }        // it has been read; the day is there before
    int moreDue() const { return m_moreDue; }           // what due() leaves out, the least urgent of it

    QString nearText() const { return m_nearText; } // who is due and lies on the way; "" = nobody is known to
    QString nearAccountId() const { return m_nearAccountId; }

    Q_INVOKABLE void keepPromise(const QString& promiseId);
    // The duty of that row of due() is done today; without account, for the occasion that it names.
    Q_INVOKABLE void tickOff(const QString& accountId, const QString& duty);
    // The same of a duty without account, with what came of it and a note, as far as they are given. Why not, or "".
    Q_INVOKABLE QString reportDuty(const QString& duty, const QString& result, const QString& note);
    Q_INVOKABLE void showMoreDue();
    Q_INVOKABLE void unfold(const QString& dueKey); // and folds again

    // So many rows of due() at first: a screen and a half. Each of them costs when the page is opened.
    static constexpr qsizetype kDueAtFirst = 16;

signals:
    void changed();

protected:
    void refresh() override;
    void clear() override;

private:
    void showDay(TodayFacts facts, const QDate& today);
    void askDue();
    void showDue();
    void keepStops(const std::vector<VisitFacts>& visits, const QList<VisitRow>& rows);
    QString planStanding(const DayPlanFacts& plan) const;
    QString planNoteOf(const DayPlanFacts& plan) const;

    QString m_dateTitle;
    QString m_summaryText;
    QString m_planNote;
    int m_overdueCount = 0;
    VisitModel m_visits;
    VisitModel m_recent;
    QString m_dueProblem;
    bool m_dueKnown = false;
    int m_moreDue = 0;
    qsizetype m_mostDue = kDueAtFirst;
    DueModel m_due;
    QString m_nearText;
    QString m_nearAccountId;
    QSet<QString> m_unfolded;
    std::vector<DueFacts> m_dueFacts;
    std::vector<PromiseFacts> m_promiseFacts;
    std::vector<Stop> m_ahead; // where the day still leads
    std::set<Id> m_seenToday;  // and who is seen in any case
    QTimer m_minute;           // running visits and the date move on
};

} // namespace roadbook
