// SPDX-License-Identifier: GPL-3.0-or-later
//
// WeekPlanController: 周拜访计划表: who is due and why, the days of a week with what is planned on each, and how far the
// plan has come. Every change is one save, on the disk before it shows, and can be undone. GUI thread.
#pragma once

#include "models/week_models.h"
#include "pages/handed_in_controller.h"
#include "pages/plan_item_editor.h"

#include <array>

namespace roadbook {

class WeekPlanController : public roadbook::HandedInController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString weekTitle READ weekTitle NOTIFY changed)
    Q_PROPERTY(QString weekHint READ weekHint NOTIFY changed)
    Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed)
    Q_PROPERTY(QString dueProblem READ dueProblem NOTIFY changed)
    Q_PROPERTY(QString chosenId READ chosenId NOTIFY changed)
    Q_PROPERTY(QString chosenText READ chosenText NOTIFY changed)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(roadbook::SuggestionModel* suggestions READ suggestions CONSTANT)
    Q_PROPERTY(roadbook::WeekDayModel* days READ days CONSTANT)
    Q_PROPERTY(roadbook::PlanItemEditor* editor READ editor CONSTANT)

public:
    explicit WeekPlanController(Services& services, QObject* parent = nullptr);

    QString weekTitle() const { return m_weekTitle; }
    QString weekHint() const { return m_weekHint; }
    QString summaryText() const { return m_summaryText; }
    QString dueProblem() const { return m_dueProblem; }
    QString chosenId() const { return m_chosen; } // the account that waits for its day
    QString chosenText() const;
    QString query() const { return m_query; }
    void setQuery(const QString& text);
    SuggestionModel* suggestions() { return &m_suggestions; }
    WeekDayModel* days() { return &m_days; }
    PlanItemEditor* editor() { return &m_editor; }

    Q_INVOKABLE void previousWeek() { goToWeek(-1); }
    Q_INVOKABLE void nextWeek() { goToWeek(1); }
    Q_INVOKABLE void usualWeek(); // the one that is to be planned now
    Q_INVOKABLE void showWeek(const QString& isoDay);

    Q_INVOKABLE void choose(const QString& accountId); // a second time takes it back
    Q_INVOKABLE void plan(const QString& accountId, const QString& day);
    // The n-th day of the week, from 0.
    Q_INVOKABLE void planOn(const QString& accountId, int dayIndex);
    Q_INVOKABLE void move(const QString& itemId, const QString& day);
    Q_INVOKABLE void shift(const QString& itemId, int days); // not beyond the week
    Q_INVOKABLE void remove(const QString& itemId);
    Q_INVOKABLE bool openItem(const QString& itemId); // in editor()
    void submit() override;

signals:
    void queryChanged();

protected:
    const HandedIn* handedIn() const override { return m_facts ? &m_facts->plan : nullptr; }
    void refresh() override;
    void clear() override;

private:
    static constexpr int kDaysOfWeek = 7;

    void goToWeek(int ahead);
    void show(WeekPlanFacts facts);
    void showLists();
    const PlannedFacts* find(const QString& itemId) const;
    bool save(std::vector<Edit> edits); // says so when it could not be done
    void saveUndoable(std::vector<Edit> edits, const QString& said, std::vector<Edit> undo);
    Edit planEdit() const;

    std::optional<WeekPlanFacts> m_facts;
    std::optional<regulation::Day> m_week; // nothing: the usual one
    QString m_weekTitle;
    QString m_weekHint;
    QString m_summaryText;
    QString m_dueProblem;
    QString m_chosen;
    QString m_query;
    SuggestionModel m_suggestions;
    std::array<PlanItemModel, kDaysOfWeek> m_items;
    WeekDayModel m_days;
    PlanItemEditor m_editor;
};

} // namespace roadbook
