// SPDX-License-Identifier: GPL-3.0-or-later
//
// RefusedSave: one save that could not take effect, for the sheet where a person decides (law 8): what was to be saved, by
// whom and when, why not, and the value that stands in the way, to be put right. GUI thread.
#pragma once

#include "pages/services.h"

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

namespace roadbook {

class RefusedSave : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString whoText READ whoText NOTIFY changed)
    Q_PROPERTY(QString reasonText READ reasonText NOTIFY changed)
    Q_PROPERTY(QString contentText READ contentText NOTIFY changed)
    Q_PROPERTY(QString fieldLabel READ fieldLabel NOTIFY changed)
    Q_PROPERTY(QString fieldText READ fieldText NOTIFY changed)
    Q_PROPERTY(bool handedOver READ handedOver NOTIFY changed)

public:
    explicit RefusedSave(Services& services, QObject* parent = nullptr) : QObject(parent), m_services(services) {}

    QString title() const { return m_title; }
    QString whoText() const { return m_who; }
    QString reasonText() const { return m_reason; }
    QString contentText() const { return m_content; }   // one line a field
    QString fieldLabel() const { return m_fieldLabel; } // "" when no single value stands in the way
    QString fieldText() const { return m_fieldText; }
    bool handedOver() const { return m_save.handedOver; }

    // False when somebody has dealt with it meanwhile.
    Q_INVOKABLE bool show(const QString& id);
    // Each returns why it could not be done, or nothing.
    Q_INVOKABLE QString apply(const QString& correctedText);
    Q_INVOKABLE QString handOver();
    Q_INVOKABLE QString discard();

signals:
    void changed();

private:
    void describe(const std::function<QString(const Id&)>& nameOf);
    QString decided(const Status& status, const QString& said);

    Services& m_services;
    QuarantinedSave m_save;
    regulation::Day m_week = 0;         // in which it was made
    const FieldInfo* m_field = nullptr; // that stands in the way
    Id m_fieldRecord;
    QString m_title;
    QString m_who;
    QString m_reason;
    QString m_content;
    QString m_fieldLabel;
    QString m_fieldText;
};

} // namespace roadbook
