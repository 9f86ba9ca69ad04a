// SPDX-License-Identifier: GPL-3.0-or-later
//
// RequestsController: the requests for approval (审批申请) of the people below: those that wait for this person's
// signature are signed or refused with a reason; the others say whose turn it is, and what was decided. GUI thread.
#pragma once

#include "models/request_model.h"
#include "pages/page_controller.h"
#include "store/request_facts.h"

namespace roadbook {

class RequestsController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY changed)
    Q_PROPERTY(int wantedRow READ wantedRow NOTIFY changed)
    Q_PROPERTY(roadbook::RequestModel* requests READ requests CONSTANT)

public:
    explicit RequestsController(Services& services, QObject* parent = nullptr);

    QString subtitle() const;
    QString problem() const { return m_problem; } // why there is no list; "" = there is
    bool isReady() const { return m_ready; }
    int waitingCount() const { return m_waiting; } // for this person's signature
    int wantedRow() const { return m_requests.find(m_wanted); }
    RequestModel* requests() { return &m_requests; }

    // Which one is to be seen first; "" = the longest waiting.
    Q_INVOKABLE void look(const QString& requestId);
    Q_INVOKABLE void approve(const QString& requestId);
    // Returns why it could not be refused, or nothing.
    Q_INVOKABLE QString refuse(const QString& requestId, const QString& reason);

signals:
    void changed();

protected:
    void refresh() override;
    void refreshCount() override;
    void clear() override;
    void readFailed(const Error& error) override;

private:
    bool leads() const;
    void show();
    const RequestFacts* find(const QString& requestId) const;
    QString whyNot(const RequestFacts& facts, const Error& error) const;

    bool m_ready = false;
    int m_waiting = 0;
    QString m_problem;
    QString m_wanted;
    std::vector<RequestFacts> m_facts;
    std::map<Id, Error> m_refusals; // of what was to be signed here
    RequestModel m_requests;
};

} // namespace roadbook
