// SPDX-License-Identifier: GPL-3.0-or-later
//
// WorkbenchController: everything that waits for whoever leads, in one list by age; each row leads to its own page. Read
// when the page is opened and while it is on show. GUI thread.
#pragma once

#include "models/choice_model.h"
#include "models/work_model.h"
#include "pages/page_controller.h"
#include "store/workbench_facts.h"

namespace roadbook {

class WorkbenchController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(roadbook::ChoiceModel* kinds READ kinds CONSTANT)
    Q_PROPERTY(roadbook::WorkModel* work READ work CONSTANT)

public:
    explicit WorkbenchController(Services& services, QObject* parent = nullptr);

    QString summaryText() const;
    QString problem() const { return m_problem; } // why there is no list; "" = there is
    bool isReady() const { return m_ready; }      // else it is still being asked
    ChoiceModel* kinds() { return &m_kinds; }     // which of them; "" is all
    WorkModel* work() { return &m_work; }

    Q_INVOKABLE void open();
    Q_INVOKABLE void close();

signals:
    void changed();

protected:
    void refresh() override;
    void clear() override;
    void readFailed(const Error& error) override;

private:
    void show();
    void showKinds();

    bool m_shown = false;
    bool m_ready = false;
    QString m_problem;
    WorkbenchFacts m_facts;
    ChoiceModel m_kinds;
    WorkModel m_work;
    QTimer m_minute; // everything grows older
};

} // namespace roadbook
