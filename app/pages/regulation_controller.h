// SPDX-License-Identifier: GPL-3.0-or-later
//
// RegulationController: the regulation in force (制度包) as people read it: what it asks, when something is to be handed
// in, how customers are graded, each with its article; what it leaves open or has to be configured. Read when the page is
// opened and while it is on show. GUI thread.
#pragma once

#include "models/rule_model.h"
#include "pages/page_controller.h"

namespace roadbook {

class RegulationController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(roadbook::RuleModel* rules READ rules CONSTANT)
    Q_PROPERTY(roadbook::RuleModel* open READ open CONSTANT)

public:
    explicit RegulationController(Services& services, QObject* parent = nullptr);

    QString title() const { return m_title; }
    QString subtitle() const { return m_subtitle; }
    QString problem() const { return m_problem; } // why it cannot be shown; "" = it is
    RuleModel* rules() { return &m_rules; }
    RuleModel* open() { return &m_open; } // gaps, and values still to be configured

    Q_INVOKABLE void look();
    Q_INVOKABLE void leave();

signals:
    void changed();

protected:
    void refresh() override;
    void clear() override;
    void readFailed(const Error& error) override;

private:
    bool m_shown = false;
    QString m_title;
    QString m_subtitle;
    QString m_problem;
    RuleModel m_rules;
    RuleModel m_open;
};

} // namespace roadbook
