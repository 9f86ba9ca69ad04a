// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happens in the week of the test, as data: 林晓's customers, what is planned, what is done, and what the difference
// view must show in the end. All invented.
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QTime>

namespace roadbook::test {

struct Customer {
    QString name;
    QString letters; // that find it
    QString grade;   // "" = 待定级
    QString region;
    QString industry;
    QString person; // 负责人
};

struct PlannedVisit {
    int customer = 0;
    int day = 0; // 0 = Monday
    QTime at;
};

struct MadeVisit {
    int customer = 0;
    int day = 0;
    QTime at;
    int minutes = 0;
    QString summary;
    bool planned = true; // begun from the plan; false: the customer is looked for
};

// One row of the record against the plan.
struct ComparedRow {
    int customer = 0;
    int day = 0;
    QString kind;  // "as_planned"
    QString label; // 按计划
    QString reason;
    bool made = true;
};

const QList<Customer>& customers();
const QList<PlannedVisit>& plannedVisits(); // ten, in the order in which they are put down
const QList<MadeVisit>& madeVisits();       // eleven, as they come
const QList<ComparedRow>& comparedRows();   // twelve

inline const QDate kMonday(2026, 11, 23);
inline const QString kWeek = "2026-11-23";

// Words that are typed once and found again.
inline const QString kMovedReason = QStringLiteral("客户盘点，约到周四上午");
inline const QString kSkippedReason = QStringLiteral("对方停业盘点");
inline const QString kFirstAddedReason = QStringLiteral("客户来电要求");
inline const QString kSecondAddedReason = QStringLiteral("顺路拜访");
inline const QString kRemarks = QStringLiteral("本周以年度框架为主，瑞丰改到周四。");
inline const QString kReturned = QStringLiteral("重山哪一天补访，请写明。");
inline const QString kAmended = QStringLiteral("重山下周二上午补访。");
inline const QString kGuidance = QStringLiteral("改期提前报告，做得好。重山务必补上。");

} // namespace roadbook::test
