// SPDX-License-Identifier: GPL-3.0-or-later
//
// RegradeController: the regrades that the regulation proposes: approved or refused one by one, or the clean ones together;
// applied at once where the owner's week allows it, else later. Nothing is regraded by the program. Read when the page is
// opened and while it is on show. GUI thread.
#pragma once

#include "models/regrade_model.h"
#include "pages/page_controller.h"
#include "store/regrade_facts.h"

namespace roadbook {

class RegradeController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(int cleanCount READ cleanCount NOTIFY changed)
    Q_PROPERTY(int approvedCount READ approvedCount NOTIFY changed)
    Q_PROPERTY(roadbook::RegradeModel* regrades READ regrades CONSTANT)

public:
    explicit RegradeController(Services& services, QObject* parent = nullptr);

    QString subtitle() const;
    QString problem() const { return m_problem; } // why there is no list; "" = there is
    bool isReady() const { return m_ready; }
    bool isBusy() const { return m_busy; }
    int cleanCount() const;    // what approveClean() would take
    int approvedCount() const; // what applyApproved() would
    RegradeModel* regrades() { return &m_regrades; }

    Q_INVOKABLE void open();
    Q_INVOKABLE void close();
    // Approves, and applies when that may be; an approved one is applied.
    Q_INVOKABLE void approve(const QString& accountId);
    // Returns why it could not be refused, or nothing.
    Q_INVOKABLE QString refuse(const QString& accountId, const QString& reason);
    Q_INVOKABLE void approveClean();
    Q_INVOKABLE void applyApproved();

signals:
    void changed();

protected:
    void refresh() override;
    void clear() override;
    void readFailed(const Error& error) override;

private:
    void show();
    void carryOut(std::vector<RegradeFacts> rows);
    void say(const RegradesDone& done);
    std::vector<RegradeFacts> those(bool (*wanted)(const RegradeFacts&)) const;
    const RegradeFacts* find(const QString& accountId) const;
    RegradeRow rowOf(const RegradeFacts& facts) const;
    QString whyNot(const Error& error) const;

    bool m_shown = false;
    bool m_ready = false;
    bool m_busy = false;
    QString m_problem;
    RegradeList m_list;
    std::map<Id, Error> m_refusals; // of what was to be applied here, by account
    RegradeModel m_regrades;
};

} // namespace roadbook
