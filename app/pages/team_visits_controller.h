// SPDX-License-Identifier: GPL-3.0-or-later
//
// TeamVisitsController: what the team brought home, newest first, as it comes in. GUI thread.
#pragma once

#include "models/choice_model.h"
#include "models/visit_model.h"
#include "pages/files_controller.h"
#include "pages/page_controller.h"
#include "pages/visit_detail.h"
#include "store/queries.h"

#include <QtCore/QSet>

namespace roadbook {

class TeamVisitsController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(roadbook::ChoiceModel* reps READ reps CONSTANT)
    Q_PROPERTY(roadbook::ChoiceModel* kinds READ kinds CONSTANT)
    Q_PROPERTY(roadbook::ChoiceModel* periods READ periods CONSTANT)
    Q_PROPERTY(roadbook::VisitModel* visits READ visits CONSTANT)
    Q_PROPERTY(QString selectedId READ selectedId WRITE setSelectedId NOTIFY selectedIdChanged)
    Q_PROPERTY(roadbook::VisitDetail* detail READ detail CONSTANT)
    Q_PROPERTY(roadbook::FilesController* files READ files CONSTANT)
    Q_PROPERTY(int todayCount READ todayCount NOTIFY changed)
    Q_PROPERTY(int newCount READ newCount NOTIFY changed)
    Q_PROPERTY(QString liveText READ liveText NOTIFY changed)

public:
    explicit TeamVisitsController(Services& services, QObject* parent = nullptr);

    ChoiceModel* reps() { return &m_reps; }
    ChoiceModel* kinds() { return &m_kinds; }
    ChoiceModel* periods() { return &m_periods; }
    VisitModel* visits() { return &m_visits; }
    QString selectedId() const { return m_selectedId; }
    void setSelectedId(const QString& visitId);
    VisitDetail* detail() { return &m_detail; }
    FilesController* files() { return &m_files; } // of the selected visit, for reading
    int todayCount() const { return m_todayCount; }
    int newCount() const { return m_newCount; }
    QString liveText() const;

    Q_INVOKABLE void selectNext() { selectBy(1); }
    Q_INVOKABLE void selectPrevious() { selectBy(-1); }

signals:
    void selectedIdChanged();
    void changed();

protected:
    void refresh() override;
    void refreshCount() override;
    void clear() override;

private:
    void show(TeamFacts facts);
    void showChoices(const TeamFacts& facts);
    void showDetail();
    void showFiles();
    void selectBy(int step);
    TeamQuery query() const;
    DayRange today() const;
    void meet(const QString& visitId); // counts it as new unless it is known

    ChoiceModel m_reps;
    ChoiceModel m_kinds;
    ChoiceModel m_periods;
    VisitModel m_visits;
    VisitDetail m_detail;
    FilesController m_files;
    QString m_selectedId;
    QString m_filesOf;     // the visit whose files are shown
    QSet<QString> m_known; // visits seen in some list before, so that new ones can be told
    bool m_loaded = false;
    int m_todayCount = 0;
    int m_newCount = 0;
    Timestamp m_updated = 0;
};

} // namespace roadbook
