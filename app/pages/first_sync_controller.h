// SPDX-License-Identifier: GPL-3.0-or-later
//
// FirstSyncController: the one time that people wait: everything of theirs arrives. It can be paused, goes on where it
// stopped, and may go on behind the work. GUI thread.
#pragma once

#include "pages/services.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

namespace roadbook {

class FirstSyncController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY changed)
    Q_PROPERTY(int received READ received NOTIFY changed)
    Q_PROPERTY(int total READ total NOTIFY changed)
    Q_PROPERTY(QString phaseText READ phaseText NOTIFY changed)
    Q_PROPERTY(QString errorText READ errorText NOTIFY changed)
    Q_PROPERTY(QString remainingText READ remainingText NOTIFY changed)

public:
    enum State { Running, Paused, Failed, Done };
    Q_ENUM(State)

    explicit FirstSyncController(Services& services, QObject* parent = nullptr);

    State state() const { return m_state; }
    double progress() const; // 0..1, -1 = unknown
    int received() const { return m_received; }
    int total() const { return m_total; }
    QString phaseText() const;
    QString errorText() const;
    QString remainingText() const;

    void begin();              // from the start, or where it stopped
    Q_INVOKABLE void cancel(); // keeps what arrived
    Q_INVOKABLE void resume();
    Q_INVOKABLE void enterAnyway();

signals:
    void changed();
    void entered(); // done, or the person wants to work already

private:
    void update();
    void finish(bool ok);

    Services& m_services;
    State m_state = Done;
    int m_received = 0;
    int m_total = 0;
    QElapsedTimer m_since;
};

} // namespace roadbook
