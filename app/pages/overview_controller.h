// SPDX-License-Identifier: GPL-3.0-or-later
//
// OverviewController: a department, or a team, as whoever leads it sees it: a table of teams and people by grade, twelve
// weeks as charts, and the accounts behind each number. Who is in it, rights have decided. Read when the page is opened
// and while it is on show; the weeks come one after the other. GUI thread.
#pragma once

#include "models/overview_models.h"
#include "pages/page_controller.h"
#include "store/overview_facts.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <memory>

namespace roadbook {

class OverviewController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QStringList grades READ grades NOTIFY changed)
    Q_PROPERTY(roadbook::MatrixModel* table READ table CONSTANT)
    Q_PROPERTY(QString chartTitle READ chartTitle NOTIFY chartChanged)
    Q_PROPERTY(roadbook::ChartModel* weeks READ weeks CONSTANT)
    Q_PROPERTY(QString accountsTitle READ accountsTitle NOTIFY accountsChanged)
    Q_PROPERTY(QString accountsHint READ accountsHint NOTIFY accountsChanged)
    Q_PROPERTY(roadbook::CoveredModel* accounts READ accounts CONSTANT)

public:
    explicit OverviewController(Services& services, QObject* parent = nullptr);

    QString title() const;
    QString subtitle() const;
    QString problem() const { return m_problem; } // why there is no overview; "" = there is
    QStringList grades() const;                   // heads of the columns, the last is all of them
    MatrixModel* table() { return &m_table; }
    QString chartTitle() const;
    ChartModel* weeks() { return &m_weeks; }
    QString accountsTitle() const { return m_accountsTitle; } // "" while no number is looked into
    QString accountsHint() const { return m_accountsHint; }   // how many customers
    CoveredModel* accounts() { return &m_accounts; }

    Q_INVOKABLE void open();
    Q_INVOKABLE void close();
    // The weeks of that row are drawn; of a team also its people are shown, or folded away.
    Q_INVOKABLE void choose(const QString& rowId);
    // The accounts behind that number; `column`: as in grades().
    Q_INVOKABLE void look(const QString& rowId, int column);
    Q_INVOKABLE void lookAway();

signals:
    void changed();
    void chartChanged();
    void accountsChanged();

protected:
    void refresh() override;
    void clear() override;
    void readFailed(const Error& error) override;

private:
    struct Sum {
        Numbers numbers;
        int missing = 0;
        int handedInLate = 0;
        int conflicts = 0;
        int complaints = 0;
    };
    void show();
    void readWeek(int back, std::uint64_t run);
    void showWeeks();
    void showAccounts();
    std::vector<const OverviewPerson*> peopleOf(const QString& rowId) const;
    Sum sumOf(const QString& rowId) const;
    MatrixRow rowOf(const QString& rowId, const QString& label, int level);
    CellModel* cellsOf(const QString& rowId, const Numbers& numbers);
    QString labelOf(const QString& rowId) const;

    bool m_shown = false;
    QString m_problem;
    OverviewFacts m_facts;
    std::map<regulation::Day, VisitedWeek> m_read; // weeks that have come
    std::uint64_t m_run = 0;                       // answers of an earlier walk are not ours
    QString m_chosen;                              // row whose weeks are drawn
    QSet<QString> m_unfolded;
    QString m_lookedRow;
    int m_lookedColumn = -1; // below zero: no number is looked into
    QString m_accountsTitle;
    QString m_accountsHint;
    std::map<QString, std::unique_ptr<CellModel>> m_cells; // by row
    MatrixModel m_table;
    ChartModel m_weeks;
    CoveredModel m_accounts;
};

} // namespace roadbook
