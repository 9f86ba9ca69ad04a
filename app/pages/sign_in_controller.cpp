// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/sign_in_controller.h"

#include "net/calls.h"

#include <QtCore/QSysInfo>

#include <utility>

namespace roadbook {

SignInController::SignInController(Services& services, QObject* parent)
    : QObject(parent), m_services(services), m_device(QSysInfo::machineHostName())
{
    if (const auto owner = KeyFile(services.directory).owner()) {
        m_server = Words::text(owner->server);
        m_user = Words::text(owner->user);
    }
}

void SignInController::setServer(const QString& server)
{
    if (std::exchange(m_server, server) != server)
        emit serverChanged();
}

void SignInController::setUser(const QString& user)
{
    if (std::exchange(m_user, user) != user)
        emit userChanged();
}

void SignInController::setDevice(const QString& device)
{
    if (std::exchange(m_device, device) != device)
        emit deviceChanged();
}

void SignInController::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        emit busyChanged();
}

void SignInController::setError(const QString& text)
{
    if (std::exchange(m_errorText, text) != text)
        emit errorTextChanged();
}

void SignInController::signIn(const QString& password)
{
    if (m_busy)
        return;
    setError({});
    const std::string user = m_user.trimmed().toStdString();
    if (user.empty() || password.isEmpty())
        return setError(tr("请填写登录名和密码。"));
    if (!m_services.http.setServer(m_server.trimmed().toStdString()))
        return setError(tr("服务器地址不对，应当像 https://crm.example.com 这样。"));
    if (!mayUseStore())
        return;
    setBusy(true);
    m_services.http.setToken({});
    const SignInRequest request{user, password.toStdString(),
                                makeId(m_services.store.environment().clock(), m_services.store.environment().random),
                                m_device.trimmed().toStdString()};
    // A store that is here keeps its device id: the server knows its groups under it.
    const KeyFile key(m_services.directory);
    if (!key.exists())
        return ask(request);
    m_services.store.unlock(m_services.directory, request.password, this, [this, request](const Status& opened) {
        if (!opened) {
            setBusy(false);
            return setError(opened.error().code == ErrorCode::Throttled
                                ? m_services.words.refusal(opened.error())
                                : tr("打不开这台设备上的档案：密码和上次登录时不一样。请用上次的密码。"));
        }
        m_services.store.run([](Replica& replica) { return replica.identity(); }, this,
                             [this, request](Result<Identity> known) {
                                 SignInRequest again = request;
                                 if (known)
                                     again.device = known->device;
                                 ask(again);
                             });
    });
}

// One store belongs to one person; somebody else's work is not thrown away.
bool SignInController::mayUseStore()
{
    const auto owner = KeyFile(m_services.directory).owner();
    if (!owner || owner->user == m_user.trimmed().toStdString())
        return true;
    setError(tr("这台设备上是%1的档案，还没有交接。请换一台设备，或者请管理员先交接。")
                 .arg(Words::text(owner->display.empty() ? owner->user : owner->display)));
    return false;
}

void SignInController::ask(const SignInRequest& request)
{
    roadbook::signIn(m_services.http, request, [this, request](Result<SignInReply> reply) {
        if (!reply)
            return failWith(reply.error());
        openStore(*reply, request);
    });
}

void SignInController::openStore(const SignInReply& reply, const SignInRequest& request)
{
    if (m_services.store.isOpen())
        return keepIdentity(reply, request);
    const StoreOwner owner{m_server.trimmed().toStdString(), request.user, reply.display};
    m_services.store.create(m_services.directory, owner, request.password, this,
                            [this, reply, request](const Status& made) {
                                if (!made)
                                    return failWith(made.error());
                                keepIdentity(reply, request);
                            });
}

void SignInController::keepIdentity(const SignInReply& reply, const SignInRequest& request)
{
    const Identity identity{request.device,
                            request.deviceName,
                            reply.staff,
                            roleNamed(reply.role).value_or(Role::Rep),
                            reply.display,
                            request.user,
                            m_server.trimmed().toStdString(),
                            reply.token};
    m_services.store.run([identity](Replica& replica) { return replica.setIdentity(identity); }, this,
                         [this](const Status& kept) {
                             if (!kept)
                                 return failWith(kept.error());
                             setBusy(false);
                             emit signedIn();
                         });
}

void SignInController::failWith(const Error& error)
{
    setBusy(false);
    if (m_services.store.isOpen())
        m_services.store.close();
    switch (error.code) {
    case ErrorCode::NotSignedIn:
        return setError(tr("登录名或密码不对。"));
    case ErrorCode::NoConnection:
        return setError(tr("连不上服务器。第一次登录需要网络，请检查网络和服务器地址。"));
    default:
        return setError(m_services.words.refusal(error));
    }
}

} // namespace roadbook
