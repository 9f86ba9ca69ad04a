// SPDX-License-Identifier: GPL-3.0-or-later
//
// ImportController: a customer ledger (客户一览表) from a file: first a dry run that says which rows can come in and
// which cannot, then the import, row by row, which can be stopped and taken up again. GUI thread.
#pragma once

#include "ledger/ledger.h"
#include "models/sync_models.h"
#include "pages/page_controller.h"

#include <QtCore/QUrl>

#include <memory>

namespace roadbook {

class ImportController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    Q_PROPERTY(QString encodingText READ encodingText NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString resultText READ resultText NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    Q_PROPERTY(int rows READ rows NOTIFY changed)
    Q_PROPERTY(int accepted READ accepted NOTIFY changed)
    Q_PROPERTY(int warned READ warned NOTIFY changed)
    Q_PROPERTY(int refused READ refused NOTIFY changed)
    Q_PROPERTY(roadbook::IssueModel* issues READ issues CONSTANT)

public:
    enum State { Choosing, Checking, Checked, Running, Done, Cancelled, Failed };
    Q_ENUM(State)

    explicit ImportController(Services& services, QObject* parent = nullptr);

    State state() const { return m_state; }
    QString fileName() const { return m_fileName; }
    QString encodingText() const;
    QString errorText() const { return m_errorText; }
    QString resultText() const;
    double progress() const;
    int rows() const { return m_plan ? static_cast<int>(m_plan->rows.size()) : 0; }
    int accepted() const;
    int warned() const;
    int refused() const;
    IssueModel* issues() { return &m_issues; }

    Q_INVOKABLE void choose(const QUrl& file); // the dry run starts
    Q_INVOKABLE void run();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void reset();

signals:
    void changed();

protected:
    void refresh() override; // texts only
    void clear() override;

private:
    void setState(State state);
    void check(const QByteArray& bytes);
    void saveNext();
    void showIssues();

    State m_state = Choosing;
    QString m_fileName;
    QString m_errorText;
    std::shared_ptr<const LedgerPlan> m_plan;
    std::size_t m_next = 0; // row of the plan to save next
    int m_saved = 0;
    std::uint64_t m_run = 0; // answers of a cancelled run are not ours
    IssueModel m_issues;
};

} // namespace roadbook
