// SPDX-License-Identifier: GPL-3.0-or-later
//
// UnlockController: opens the store with the password and nothing else; no network is needed. Wrong passwords wait,
// and the wait is shown. GUI thread.
#pragma once

#include "pages/services.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtQml/qqmlregistration.h>

namespace roadbook {

class UnlockController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString userName READ userName NOTIFY ownerChanged)
    Q_PROPERTY(QString userInitial READ userInitial NOTIFY ownerChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorTextChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY waitSecondsChanged)

public:
    explicit UnlockController(Services& services, QObject* parent = nullptr);

    QString userName() const { return m_userName; }
    QString userInitial() const { return m_userName.left(1); }
    QString errorText() const { return m_errorText; }
    bool busy() const { return m_busy; }
    int waitSeconds() const { return m_waitSeconds; }

    // Reads the key file again: whose store it is, how long to wait.
    void look();
    Q_INVOKABLE void unlock(const QString& password);
    Q_INVOKABLE void useOtherUser();

signals:
    void ownerChanged();
    void errorTextChanged();
    void busyChanged();
    void waitSecondsChanged();
    void unlocked();
    void otherUserWanted();

private:
    void setBusy(bool busy);
    void setError(const QString& text);
    void updateWait();

    Services& m_services;
    QString m_userName;
    QString m_errorText;
    bool m_busy = false;
    int m_waitSeconds = 0;
    QTimer m_second;
};

} // namespace roadbook
