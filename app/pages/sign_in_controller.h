// SPDX-License-Identifier: GPL-3.0-or-later
//
// SignInController: the first contact with a server: it asks the server who this is, makes the encrypted store (or
// opens the one that this person already has here), and keeps the session in it. GUI thread.
#pragma once

#include "pages/services.h"
#include "protocol/messages.h"

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

namespace roadbook {

class SignInController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the app")
    Q_PROPERTY(QString server READ server WRITE setServer NOTIFY serverChanged)
    Q_PROPERTY(QString user READ user WRITE setUser NOTIFY userChanged)
    Q_PROPERTY(QString device READ device WRITE setDevice NOTIFY deviceChanged)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY errorTextChanged)

public:
    explicit SignInController(Services& services, QObject* parent = nullptr);

    QString server() const { return m_server; }
    QString user() const { return m_user; }
    QString device() const { return m_device; }
    bool busy() const { return m_busy; }
    QString errorText() const { return m_errorText; }
    void setServer(const QString& server);
    void setUser(const QString& user);
    void setDevice(const QString& device);

    // The result is AppSession's stage, or errorText.
    Q_INVOKABLE void signIn(const QString& password);

signals:
    void serverChanged();
    void userChanged();
    void deviceChanged();
    void busyChanged();
    void errorTextChanged();
    void signedIn(); // the store is open and knows who it belongs to

private:
    void setBusy(bool busy);
    void setError(const QString& text);
    void failWith(const Error& error);
    bool mayUseStore();
    void ask(const SignInRequest& request);
    void openStore(const SignInReply& reply, const SignInRequest& request);
    void keepIdentity(const SignInReply& reply, const SignInRequest& request);

    Services& m_services;
    QString m_server;
    QString m_user;
    QString m_device;
    QString m_errorText;
    bool m_busy = false;
};

} // namespace roadbook
