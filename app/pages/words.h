// SPDX-License-Identifier: GPL-3.0-or-later
//
// Words: how values read on the screen, in the language of the moment: dates (11月23日 星期一), times, stays, money in
// 万元, choices and field names of the schema, refusals as sentences. GUI thread.
#pragma once

#include "model/record.h"

#include <QtCore/QDate>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>
#include <string_view>

namespace roadbook {

struct DueWords {
    QString text; // "逾期 2 天", "今天", "11月30日"
    int tone = 0; // Tone::Value
};

class Words : public QObject {
    Q_OBJECT

public:
    explicit Words(Clock clock, QObject* parent = nullptr);

    bool english() const { return m_english; }
    void setEnglish(bool english); // after the translator has changed; says changed()

    Timestamp now() const { return m_clock(); }
    QDate today() const { return dayOf(now()); }
    static QDate dayOf(Timestamp at);
    static Timestamp startOfDay(const QDate& day);
    static QDate parseDay(std::string_view date); // "YYYY-MM-DD"; invalid when it is none
    static QString isoDay(const QDate& day);

    QString day(const QDate& day) const;        // "11月23日"; with the year when it is another one
    QString fullDay(const QDate& day) const;    // always with the year
    QString axisDay(const QDate& day) const;    // below an axis: "11/23", "23 Nov"
    QString weekday(const QDate& day) const;    // "星期一"
    QString dayTitle(const QDate& day) const;   // "11月23日 星期一"
    static QString begun(QString text);         // as a line begins: "Today 10:05"; Chinese stays as it is
    QString nearDay(const QDate& day) const;    // "今天", "昨天", "明天", else day()
    static QString time(Timestamp at);          // "09:30"
    QString moment(Timestamp at) const;         // "11月21日 16:40"
    QString nearMoment(Timestamp at) const;     // "今天 08:12"
    QString stay(Timestamp millis) const;       // "52 分钟", "1 小时 5 分钟"
    static QString clockText(Timestamp millis); // "00:24:10"
    QString daysAgo(const QDate& day) const;    // "今天", "昨天", "23 天前"
    DueWords due(const QDate& day, bool open) const;

    static QString text(std::string_view utf8)
    {
        return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }
    QString label(const FieldInfo& field) const;
    QString label(const Choice& choice) const;
    QString typeLabel(TypeId type) const;
    // Label of a choice, or the value as it is when it is none of them.
    QString choice(const FieldInfo& field, std::string_view value) const;
    QString choice(TypeId type, FieldId field, std::string_view value) const;
    // Any value as people read it. `nameOf` names the record that a reference points to.
    QString value(const FieldInfo& field, const Value& value, const std::function<QString(const Id&)>& nameOf) const;
    QString money(std::int64_t fen) const;  // "500 万元", "1200.50 元"
    QString usage(std::int64_t yuan) const; // "26.4 万元"
    QString bytes(std::int64_t count) const;

    // What happened, what it means for my work, what I can do.
    QString refusal(const Error& error) const;

signals:
    void changed();

private:
    Clock m_clock;
    bool m_english = false;
};

} // namespace roadbook
