// SPDX-License-Identifier: GPL-3.0-or-later
//
// TodayController: home: today's visits, the recent ones, what was promised, who was not seen for longest. GUI thread.
#pragma once

#include "models/account_model.h"
#include "models/promise_model.h"
#include "models/visit_model.h"
#include "pages/page_controller.h"

namespace roadbook {

class TodayController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString dateTitle READ dateTitle NOTIFY changed)
    Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed)
    Q_PROPERTY(int overdueCount READ overdueCount NOTIFY changed)
    Q_PROPERTY(roadbook::VisitModel* visits READ visits CONSTANT)
    Q_PROPERTY(roadbook::VisitModel* recent READ recent CONSTANT)
    Q_PROPERTY(roadbook::PromiseModel* promises READ promises CONSTANT)
    Q_PROPERTY(roadbook::AccountModel* neglected READ neglected CONSTANT)

public:
    explicit TodayController(Services& services, QObject* parent = nullptr);

    QString dateTitle() const { return m_dateTitle; }
    QString summaryText() const { return m_summaryText; }
    int overdueCount() const { return m_overdueCount; }
    VisitModel* visits() { return &m_visits; }
    VisitModel* recent() { return &m_recent; }
    PromiseModel* promises() { return &m_promises; }
    AccountModel* neglected() { return &m_neglected; }

    Q_INVOKABLE void keepPromise(const QString& promiseId);

signals:
    void changed();

protected:
    void refresh() override;
    void clear() override;

private:
    QString m_dateTitle;
    QString m_summaryText;
    int m_overdueCount = 0;
    VisitModel m_visits;
    VisitModel m_recent;
    PromiseModel m_promises;
    AccountModel m_neglected;
    QTimer m_minute; // running visits and the date move on
};

} // namespace roadbook
