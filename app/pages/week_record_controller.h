// SPDX-License-Identifier: GPL-3.0-or-later
//
// WeekRecordController: 周拜访记录表, made from the plan and the visits: nobody types a row twice. Differences are explained
// where the regulation wants it; handing it in seals the table, and what comes later is added as 补录. GUI thread.
#pragma once

#include "models/week_models.h"
#include "pages/line_reason.h"
#include "pages/sealed_record_controller.h"

namespace roadbook {

class WeekRecordController : public roadbook::SealedRecordController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString weekTitle READ weekTitle NOTIFY changed)
    Q_PROPERTY(QString weekHint READ weekHint NOTIFY changed)
    Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed)
    Q_PROPERTY(roadbook::RecordLineModel* lines READ lines CONSTANT)
    Q_PROPERTY(roadbook::BadgeModel* badges READ badges CONSTANT)
    Q_PROPERTY(roadbook::LineReason* reason READ reason CONSTANT)

public:
    explicit WeekRecordController(Services& services, QObject* parent = nullptr);

    QString weekTitle() const { return m_weekTitle; }
    QString weekHint() const { return m_weekHint; }
    QString summaryText() const { return m_summaryText; }
    int missingCount() const override { return m_missing; }
    QString supplementText() const override;
    RecordLineModel* lines() { return &m_lines; }
    BadgeModel* badges() { return &m_badges; }
    LineReason* reason() { return &m_reason; }

    Q_INVOKABLE void previousWeek() { goToWeek(-1); }
    Q_INVOKABLE void nextWeek() { goToWeek(1); }
    Q_INVOKABLE void usualWeek(); // this week
    Q_INVOKABLE void showWeek(const QString& isoDay);

    Q_INVOKABLE bool explain(const QString& lineKey); // in reason()

protected:
    const HandedIn* handedIn() const override { return m_facts ? &m_facts->record : nullptr; }
    const regulation::Sheet* sealedSheet() const override;
    std::string summaryKey() const override { return weekSummaryKey(m_facts->record.id); }
    FieldId summaryField() const override;
    QString submittedText() const override;
    std::vector<Edit> submission() const override;
    QString refusalOf(const char* move) const override;
    void refresh() override;
    void refreshCount() override;
    void clear() override;

private:
    void goToWeek(int ahead);
    void show(WeekRecordFacts facts);
    int notInSheet() const;

    std::optional<WeekRecordFacts> m_facts;
    std::optional<regulation::Day> m_week; // nothing: this week
    int m_missing = 0;
    QString m_weekTitle;
    QString m_weekHint;
    QString m_summaryText;
    RecordLineModel m_lines;
    BadgeModel m_badges;
    LineReason m_reason;
};

} // namespace roadbook
