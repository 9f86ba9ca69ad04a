// SPDX-License-Identifier: GPL-3.0-or-later
//
// LineReason: why one line of the weekly record differs from the plan, in a sheet. A change of the itinerary becomes a
// report with the time stayed; for the rest the reason is kept with the visit. GUI thread.
#pragma once

#include "models/choice_model.h"
#include "pages/services.h"
#include "store/week_facts.h"

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

namespace roadbook {

class LineReason : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString differenceText READ differenceText NOTIFY changed)
    Q_PROPERTY(QString ruleText READ ruleText NOTIFY changed)
    Q_PROPERTY(bool report READ report NOTIFY changed)
    Q_PROPERTY(QString reasonText READ reasonText NOTIFY changed)
    Q_PROPERTY(QString stayText READ stayText NOTIFY changed)
    Q_PROPERTY(roadbook::ChoiceModel* reasons READ reasons CONSTANT)

public:
    explicit LineReason(Services& services, QObject* parent = nullptr);

    QString title() const { return m_title; }
    QString differenceText() const { return m_differenceText; }
    QString ruleText() const { return m_ruleText; } // what the regulation wants, with the article
    bool report() const { return m_report; }        // the time stayed is asked for
    QString reasonText() const { return m_reasonText; }
    QString stayText() const { return m_stayText; } // minutes
    ChoiceModel* reasons() { return &m_reasons; }

    bool show(const WeekRecordFacts& facts, const Id& lineKey);
    void clear();
    // Returns why not, "" = done.
    Q_INVOKABLE QString save(const QString& reason, const QString& stayMinutes);

signals:
    void changed();

private:
    QString saveReport(const std::string& reason, std::optional<std::int64_t> stay);
    Words& words() const { return m_services.words; }

    Services& m_services;
    std::shared_ptr<const regulation::Pack> m_pack;
    regulation::ComparedLine m_line;
    regulation::DifferenceKind m_kind = regulation::DifferenceKind::AsPlanned; // that the reason is asked for
    Id m_plan;
    std::optional<View> m_change; // that was begun, or returned
    QString m_title;
    QString m_differenceText;
    QString m_ruleText;
    bool m_report = false;
    QString m_reasonText;
    QString m_stayText;
    ChoiceModel m_reasons;
};

} // namespace roadbook
