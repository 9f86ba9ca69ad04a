// SPDX-License-Identifier: GPL-3.0-or-later
//
// WeekRecordController: 周拜访记录表, made from the plan and the visits: nobody types a row twice. Differences are explained
// where the regulation wants it; handing it in seals the table, and what comes later is added as 补录. GUI thread.
#pragma once

#include "models/week_models.h"
#include "pages/line_reason.h"
#include "pages/page_controller.h"
#include "pages/week_rows.h"

namespace roadbook {

class WeekRecordController : public PageController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString weekTitle READ weekTitle NOTIFY changed)
    Q_PROPERTY(QString weekHint READ weekHint NOTIFY changed)
    Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
    Q_PROPERTY(int stateTone READ stateTone NOTIFY changed)
    Q_PROPERTY(QString stateDetail READ stateDetail NOTIFY changed)
    Q_PROPERTY(QString guidance READ guidance NOTIFY changed)
    Q_PROPERTY(int guidanceTone READ guidanceTone NOTIFY changed)
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool editable READ editable NOTIFY changed)
    Q_PROPERTY(int missingCount READ missingCount NOTIFY changed)
    Q_PROPERTY(QString submitText READ submitText NOTIFY changed)
    Q_PROPERTY(bool exportable READ exportable NOTIFY changed)
    Q_PROPERTY(QString supplementText READ supplementText NOTIFY changed)
    Q_PROPERTY(QString sealText READ sealText NOTIFY changed)
    Q_PROPERTY(QString remarks READ remarks WRITE setRemarks NOTIFY remarksChanged)
    Q_PROPERTY(roadbook::RecordLineModel* lines READ lines CONSTANT)
    Q_PROPERTY(roadbook::BadgeModel* badges READ badges CONSTANT)
    Q_PROPERTY(roadbook::LineReason* reason READ reason CONSTANT)

public:
    explicit WeekRecordController(Services& services, QObject* parent = nullptr);

    QString weekTitle() const { return m_weekTitle; }
    QString weekHint() const { return m_weekHint; }
    QString summaryText() const { return m_summaryText; }
    QString stateText() const { return m_handedIn.state; }
    int stateTone() const { return m_handedIn.tone; }
    QString stateDetail() const { return m_handedIn.detail; }
    QString guidance() const { return m_handedIn.guidance; } // the supervisor's
    int guidanceTone() const { return m_handedIn.guidanceTone; }
    QString refusal() const { return m_refusal; } // why it could not be handed in
    QString problem() const { return m_problem; } // why there is no record at all
    bool editable() const { return m_facts && m_facts->record.editable; }
    int missingCount() const { return m_missing; }
    QString submitText() const; // "" when that cannot be done from here
    bool exportable() const;    // it is there to be printed
    QString supplementText() const;
    QString sealText() const;
    QString remarks() const { return m_remarks; } // the rep's own summary of the week
    void setRemarks(const QString& text);
    RecordLineModel* lines() { return &m_lines; }
    BadgeModel* badges() { return &m_badges; }
    LineReason* reason() { return &m_reason; }

    Q_INVOKABLE void previousWeek() { goToWeek(-1); }
    Q_INVOKABLE void nextWeek() { goToWeek(1); }
    Q_INVOKABLE void usualWeek(); // this week

    Q_INVOKABLE bool explain(const QString& lineKey); // in reason()
    Q_INVOKABLE void submit();
    Q_INVOKABLE void exportPaper(); // PDF and workbook; says where they are
    Q_INVOKABLE void supplement();

signals:
    void changed();
    void remarksChanged();

protected:
    void refresh() override;
    void refreshCount() override;
    void clear() override;
    void readFailed(const Error& error) override;

private:
    void goToWeek(int ahead);
    void show(WeekRecordFacts facts);
    void saveDraft();
    void keepDraft();
    int notInSheet() const;
    QString refusalOf(const char* move) const;
    std::vector<Edit> submission() const;

    std::optional<WeekRecordFacts> m_facts;
    std::optional<regulation::Day> m_week; // nothing: this week
    int m_missing = 0;
    QString m_weekTitle;
    QString m_weekHint;
    QString m_summaryText;
    HandedInWords m_handedIn;
    QString m_refusal;
    QString m_problem;
    QString m_remarks;
    bool m_dirty = false; // the summary on the disk is older than m_remarks
    bool m_saving = false;
    RecordLineModel m_lines;
    BadgeModel m_badges;
    LineReason m_reason;
};

} // namespace roadbook
