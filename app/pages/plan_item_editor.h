// SPDX-License-Identifier: GPL-3.0-or-later
//
// PlanItemEditor: one planned visit in a sheet. While the plan is open its day, time, way, preparation and matters are
// changed; once it is handed in, a change of the itinerary is reported with its reason (行程变更). GUI thread.
#pragma once

#include "models/choice_model.h"
#include "pages/services.h"
#include "store/week_facts.h"

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

namespace roadbook {

class PlanItemEditor : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString itemId READ itemId NOTIFY changed)
    Q_PROPERTY(QString accountId READ accountId NOTIFY changed)
    Q_PROPERTY(QString accountName READ accountName NOTIFY changed)
    Q_PROPERTY(QString plannedText READ plannedText NOTIFY changed)
    Q_PROPERTY(QString timeText READ timeText NOTIFY changed)
    Q_PROPERTY(QString mattersText READ mattersText NOTIFY changed)
    Q_PROPERTY(QString giftText READ giftText NOTIFY changed)
    Q_PROPERTY(QString expenseText READ expenseText NOTIFY changed)
    Q_PROPERTY(QString requestText READ requestText NOTIFY changed)
    Q_PROPERTY(QString approvalText READ approvalText NOTIFY changed)
    Q_PROPERTY(bool reporting READ reporting NOTIFY changed)
    Q_PROPERTY(bool moving READ moving NOTIFY movingChanged)
    Q_PROPERTY(QString stayText READ stayText NOTIFY movingChanged)
    Q_PROPERTY(QString reportedText READ reportedText NOTIFY changed)
    Q_PROPERTY(roadbook::ChoiceModel* days READ days CONSTANT)
    Q_PROPERTY(roadbook::ChoiceModel* channels READ channels CONSTANT)
    Q_PROPERTY(roadbook::ChoiceModel* preparation READ preparation CONSTANT)
    Q_PROPERTY(roadbook::ChoiceModel* giftKinds READ giftKinds CONSTANT)
    Q_PROPERTY(roadbook::ChoiceModel* changes READ changes CONSTANT)
    Q_PROPERTY(roadbook::ChoiceModel* reasons READ reasons CONSTANT)

public:
    explicit PlanItemEditor(Services& services, QObject* parent = nullptr);

    QString itemId() const;
    QString accountId() const;
    QString accountName() const;
    QString plannedText() const; // "12月1日 星期二 09:30"
    QString timeText() const;    // "09:30", ""
    QString mattersText() const;
    QString giftText() const;
    QString expenseText() const;  // in 元
    QString requestText() const;  // how far what was asked for has come, and who said why; "" = nothing was
    QString approvalText() const; // what the regulation wants
    bool reporting() const { return m_reporting; }
    bool moving() const;          // the report needs a new day
    QString stayText() const;     // minutes that go without saying: nobody stays where nobody goes
    QString reportedText() const; // what was reported before, and what came of it
    ChoiceModel* days() { return &m_days; }
    ChoiceModel* channels() { return &m_channels; }
    ChoiceModel* preparation() { return &m_preparation; }
    ChoiceModel* giftKinds() { return &m_giftKinds; }
    ChoiceModel* changes() { return &m_changes; }
    ChoiceModel* reasons() { return &m_reasons; }

    // False when that item is not in the plan.
    bool show(const WeekPlanFacts& facts, const Id& item);
    void clear();

    // Each returns why not, "" = done.
    // A gift or an expense that needs approval beforehand is asked for in the same save (V-04, V-05).
    Q_INVOKABLE QString save(const QString& timeHm, const QString& matters, const QString& gift,
                             const QString& expense);
    Q_INVOKABLE QString report(const QString& reason, const QString& stayMinutes);

signals:
    void changed();
    void movingChanged();

private:
    struct Asked { // a request that an item needs, or does not need any more
        FieldId reference;
        std::string state; // of the one there is
        bool needed = false;
        bool changed = false;
        std::vector<std::pair<FieldId, Value>> fields; // of a new one
    };
    Asked giftAsked(const std::string& gift, const std::string& kind) const;
    Asked expenseAsked(std::int64_t fen) const;
    void ask(const Asked& asked, std::vector<Edit>& edits) const; // the item's own edit is the first
    void showChoices(const WeekPlanFacts& facts);
    Words& words() const { return m_services.words; }

    Services& m_services;
    std::shared_ptr<const regulation::Pack> m_pack;
    PlannedFacts m_item;
    bool m_reporting = false;
    ChoiceModel m_days;
    ChoiceModel m_channels;
    ChoiceModel m_preparation;
    ChoiceModel m_giftKinds;
    ChoiceModel m_changes;
    ChoiceModel m_reasons;
};

} // namespace roadbook
