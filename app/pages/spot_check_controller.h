// SPDX-License-Identifier: GPL-3.0-or-later
//
// SpotCheckController: the week's sample of visits to check, why each was drawn, what to ask, and what was found. The
// result goes to the rep, who may explain it; nothing follows by itself. GUI thread.
#pragma once

#include "models/choice_model.h"
#include "models/review_models.h"
#include "models/spot_check_model.h"
#include "pages/page_controller.h"
#include "store/spot_check_facts.h"

#include <QtCore/QDate>
#include <QtCore/QStringList>

namespace roadbook {

class SpotCheckController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(roadbook::SpotCheckModel* visits READ visits CONSTANT)
    Q_PROPERTY(roadbook::ShortFactModel* signs READ signs CONSTANT)
    Q_PROPERTY(roadbook::ShortFactModel* talk READ talk CONSTANT)
    Q_PROPERTY(roadbook::ChoiceModel* methods READ methods CONSTANT)
    Q_PROPERTY(roadbook::ChoiceModel* outcomes READ outcomes CONSTANT)
    Q_PROPERTY(QString selectedId READ selectedId WRITE setSelectedId NOTIFY selectedIdChanged)
    Q_PROPERTY(int openCount READ openCount NOTIFY changed)
    Q_PROPERTY(QString weekText READ weekText NOTIFY changed)
    Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed)
    Q_PROPERTY(QString trouble READ trouble NOTIFY changed)
    Q_PROPERTY(bool later READ hasLater NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY shown)
    Q_PROPERTY(QString whoText READ whoText NOTIFY shown)
    Q_PROPERTY(QString chanceText READ chanceText NOTIFY shown)
    Q_PROPERTY(QString summary READ summary NOTIFY shown)
    Q_PROPERTY(QString contactText READ contactText NOTIFY shown)
    Q_PROPERTY(QStringList script READ script NOTIFY shown)
    Q_PROPERTY(QString foundText READ foundText NOTIFY shown)
    Q_PROPERTY(int explainedCount READ explainedCount NOTIFY changed)
    Q_PROPERTY(bool settleable READ isSettleable NOTIFY shown)
    Q_PROPERTY(QString answer READ answer WRITE setAnswer NOTIFY answerChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

public:
    explicit SpotCheckController(Services& services, QObject* parent = nullptr);

    SpotCheckModel* visits() { return &m_visits; }
    ShortFactModel* signs() { return &m_signs; }
    ShortFactModel* talk() { return &m_talk; } // who said what and when, since it was checked; the earliest first
    ChoiceModel* methods() { return &m_methods; }
    ChoiceModel* outcomes() { return &m_outcomes; }
    QString selectedId() const { return m_selectedId; }
    void setSelectedId(const QString& visitId);
    int openCount() const { return m_openCount; }
    int explainedCount() const { return static_cast<int>(m_explained.size()); } // of whatever week, not answered yet
    bool isSettleable() const;
    QString weekText() const;
    QString summaryText() const;
    QString trouble() const { return m_trouble; }
    bool hasLater() const { return m_weeksBack > 0; }
    QString title() const;
    QString whoText() const;
    QString chanceText() const;
    QString summary() const;
    QString contactText() const;
    QStringList script() const;
    QString foundText() const;
    QString answer() const { return m_answer; }
    void setAnswer(const QString& text);
    QString problem() const { return m_problem; }

    Q_INVOKABLE void selectNext() { selectBy(1); }
    Q_INVOKABLE void selectPrevious() { selectBy(-1); }
    Q_INVOKABLE void earlierWeek() { showWeek(m_weeksBack + 1); }
    Q_INVOKABLE void laterWeek() { showWeek(m_weeksBack - 1); }
    // Shows the week in which that visit is checked, with it open; "" = the last week.
    Q_INVOKABLE void openVisit(const QString& visitId);
    // Answers the explanation and closes the check: it is accepted, or what was found stands, for a reason.
    Q_INVOKABLE void settle(bool accepted, const QString& text);
    // Records what was found and goes on to the next; says what is missing.
    Q_INVOKABLE void record();

signals:
    void selectedIdChanged();
    void changed();
    void shown();
    void answerChanged();
    void problemChanged();

protected:
    void refresh() override;
    void refreshCount() override;
    void clear() override;
    void readFailed(const Error& error) override;

private:
    struct Read {
        SpotWeekFacts week;
        std::vector<ExplainedFacts> explained;
    };
    void show(SpotWeekFacts facts);
    void showDetail();
    void showWeek(int weeksBack);
    void selectBy(int step);
    void setProblem(const QString& problem);
    regulation::Day shownWeek() const; // a day of it
    const SpotCheckFacts* selected() const;
    SpotCheckRow rowOf(const SpotCheckFacts& facts) const;
    QList<ShortFactRow> talkOf(const SpotCheckFacts& facts) const;
    QString both(const regulation::Label& label) const;

    SpotCheckModel m_visits;
    ShortFactModel m_signs;
    ShortFactModel m_talk;
    ChoiceModel m_methods;
    ChoiceModel m_outcomes;
    SpotWeekFacts m_facts;
    std::vector<ExplainedFacts> m_explained;
    int m_openCount = 0;
    int m_weeksBack = 0; // from the last week that is over
    QString m_selectedId;
    QString m_answer;
    QString m_problem;
    QString m_trouble;
};

} // namespace roadbook
