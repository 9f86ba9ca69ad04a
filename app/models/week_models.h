// SPDX-License-Identifier: GPL-3.0-or-later
//
// The lists of the working week: who to see and why, the days with what is planned on each, and the record line by
// line. GUI thread.
#pragma once

#include "models/list_model.h"

namespace roadbook {

struct SuggestionRow {
    QString suggestionKey; // the account
    QString section;       // stands above the first row of its kind: "下周到期"; "" elsewhere
    QString iconName;
    QString accountId;
    QString accountName;
    QString grade;
    bool tender = false;
    QString when; // "还剩 7 天"
    QString why;  // "A2 每 30 天上门 1 次 · 制度 第34条"
    int tone = 0; // Tone::Value
    QString kind; // of the visit that would do it
    QString channel;
    QString plannedText; // "已排 周三", "已排 周三 · 晚 5 天"; "" = not in the plan
    int plannedTone = 0; // Tone::Value: whether that is in time
    QString nearText;    // "顺路：周二 东岭天和 · 1.4 公里"; "" = nothing of the plan is near
    bool chosen = false; // waits for its day

    bool operator==(const SuggestionRow&) const = default;
};

class SuggestionModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit SuggestionModel(QObject* parent = nullptr);
    void setRows(QList<SuggestionRow> rows) { m_rows.set(std::move(rows)); }
    const QList<SuggestionRow>& rows() const { return m_rows.all(); }

private:
    RowList<SuggestionRow> m_rows;
};

struct PlanItemRow {
    QString itemId;
    QString accountId;
    QString accountName; // of a customer without an archive: as it was written
    QString grade;
    bool tender = false;
    QString timeText;   // "09:30"; "" = any time of that day
    QString detailText; // "上门 · 谈年度框架"
    QString markText;   // what became of it, or was reported: "已访", "改期 → 12月3日"
    int markTone = 0;   // Tone::Value
    QString lateText;   // "承诺 11月27日 到期，晚 5 天"; "" = in time

    bool operator==(const PlanItemRow&) const = default;
};

class PlanItemModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit PlanItemModel(QObject* parent = nullptr);
    void setRows(QList<PlanItemRow> rows) { m_rows.set(std::move(rows)); }
    const QList<PlanItemRow>& rows() const { return m_rows.all(); }

private:
    RowList<PlanItemRow> m_rows;
};

struct WeekDayRow {
    QString day;         // "2026-11-30"
    QString weekdayText; // "周一"
    QString dateText;    // "11月30日"
    QString spokenText;  // "11月30日 星期一", for actions
    bool today = false;
    bool past = false;
    QString fitText; // why it suits the chosen customer: "顺路：离东岭天和 1.4 公里"; "" = another would do as well
    int itemCount = 0;
    roadbook::PlanItemModel* items = nullptr;

    bool operator==(const WeekDayRow&) const = default;
};

class WeekDayModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit WeekDayModel(QObject* parent = nullptr);
    void setRows(QList<WeekDayRow> rows) { m_rows.set(std::move(rows)); }
    const QList<WeekDayRow>& rows() const { return m_rows.all(); }

private:
    RowList<WeekDayRow> m_rows;
};

struct RecordLineRow {
    QString lineKey; // the planned item, else the visit
    QString dayText; // "周一"
    QString accountId;
    QString accountName;
    QString grade;
    bool tender = false;
    QString plannedText;    // "09:30", "当天"; "—" = not planned
    QString actualText;     // "09:34 · 48 分钟", "未访"
    QString channelIcon;    // of what was done; "" = nothing was
    QString channelLabel;   // "电话"
    QString differenceText; // "按计划", "改期 · 晚 1 小时 40 分钟"
    int tone = 0;           // Tone::Value
    QString reason;         // as it was given
    bool missing = false;   // the regulation wants a reason or a report, and there is none
    bool explainable = false;
    bool last = false;

    bool operator==(const RecordLineRow&) const = default;
};

class RecordLineModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit RecordLineModel(QObject* parent = nullptr);
    void setRows(QList<RecordLineRow> rows) { m_rows.set(std::move(rows)); }
    const QList<RecordLineRow>& rows() const { return m_rows.all(); }

private:
    RowList<RecordLineRow> m_rows;
};

// A week of the monthly record.
struct MonthWeekRow {
    QString week;       // its first day: "2026-11-02"
    QString titleText;  // its days of that month: "11月2日 – 11月8日"
    QString stateText;  // of its weekly record: "已审阅"
    int stateTone = 0;  // Tone::Value
    QString detailText; // "5 次拜访", or why it is not in the table
    QString actionText; // what can be done about that; "" = nothing
    bool missing = false;
    int lineCount = 0;
    roadbook::RecordLineModel* lines = nullptr;

    bool operator==(const MonthWeekRow&) const = default;
};

class MonthWeekModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit MonthWeekModel(QObject* parent = nullptr);
    void setRows(QList<MonthWeekRow> rows) { m_rows.set(std::move(rows)); }
    const QList<MonthWeekRow>& rows() const { return m_rows.all(); }

private:
    RowList<MonthWeekRow> m_rows;
};

struct BadgeRow {
    QString badgeKey;
    QString text;        // "改期 1"; beside a grade "12 次"
    int tone = 0;        // Tone::Value
    bool graded = false; // counts a grade, which is shown as grades are everywhere
    QString grade = {};
    bool tender = false;
    int count = 0;

    bool operator==(const BadgeRow&) const = default;
};

class BadgeModel : public roadbook::ListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")

public:
    explicit BadgeModel(QObject* parent = nullptr);
    void setRows(QList<BadgeRow> rows) { m_rows.set(std::move(rows)); }
    const QList<BadgeRow>& rows() const { return m_rows.all(); }

private:
    RowList<BadgeRow> m_rows;
};

} // namespace roadbook
