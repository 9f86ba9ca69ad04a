// SPDX-License-Identifier: GPL-3.0-or-later
//
// MonthRecordController: 月度客户拜访记录表, made from the records of its weeks: what they come to by grade and by kind, the weeks
// that are still missing, and handing it in. GUI thread.
#pragma once

#include "models/week_models.h"
#include "pages/sealed_record_controller.h"
#include "store/month_facts.h"

#include <array>

namespace roadbook {

class MonthRecordController : public roadbook::SealedRecordController {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString monthTitle READ monthTitle NOTIFY changed)
    Q_PROPERTY(QString monthHint READ monthHint NOTIFY changed)
    Q_PROPERTY(QString summaryText READ summaryText NOTIFY changed)
    Q_PROPERTY(QString gapText READ gapText NOTIFY changed)
    Q_PROPERTY(roadbook::MonthWeekModel* weeks READ weeks CONSTANT)
    Q_PROPERTY(roadbook::BadgeModel* badges READ badges CONSTANT)
    Q_PROPERTY(roadbook::BadgeModel* grades READ grades CONSTANT)
    Q_PROPERTY(roadbook::BadgeModel* kinds READ kinds CONSTANT)

public:
    explicit MonthRecordController(Services& services, QObject* parent = nullptr);

    QString monthTitle() const { return m_monthTitle; }
    QString monthHint() const { return m_monthHint; }
    QString summaryText() const { return m_summaryText; }
    QString gapText() const { return m_gapText; } // what of the month is not in the table, and what that means
    int missingCount() const override { return m_missing; }
    QString supplementText() const override;
    MonthWeekModel* weeks() { return &m_weeks; }
    BadgeModel* badges() { return &m_badges; }
    BadgeModel* grades() { return &m_grades; }
    BadgeModel* kinds() { return &m_kinds; }

    void submit() override; // and stays with that month
    Q_INVOKABLE void previousMonth() { goToMonth(-1); }
    Q_INVOKABLE void nextMonth() { goToMonth(1); }
    Q_INVOKABLE void usualMonth(); // the one that is to be handed in
    Q_INVOKABLE void showMonth(const QString& isoDay);

protected:
    const HandedIn* handedIn() const override { return m_facts ? &m_facts->record : nullptr; }
    const regulation::Sheet* sealedSheet() const override;
    std::string summaryKey() const override { return monthSummaryKey(m_facts->record.id); }
    FieldId summaryField() const override;
    QString submittedText() const override;
    std::vector<Edit> submission() const override;
    void refresh() override;
    void clear() override;

private:
    static constexpr int kMostWeeks = 6; // that a month can touch

    void goToMonth(int ahead);
    void show(MonthRecordFacts facts);

    std::optional<MonthRecordFacts> m_facts;
    std::optional<regulation::Day> m_month; // nothing: the usual one
    QString m_monthTitle;
    QString m_monthHint;
    QString m_summaryText;
    QString m_gapText;
    int m_missing = 0;
    std::array<RecordLineModel, kMostWeeks> m_lines;
    MonthWeekModel m_weeks;
    BadgeModel m_badges;
    BadgeModel m_grades;
    BadgeModel m_kinds;
};

} // namespace roadbook
