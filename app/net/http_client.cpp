// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http_client.h"

#include "net/answer.h"
#include "protocol/limits.h"
#include "protocol/messages.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <algorithm>
#include <utility>

namespace roadbook {
namespace {

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

} // namespace

HttpClient::HttpClient(QObject* parent) : QObject(parent)
{
    m_manager.setProxy(QNetworkProxy::NoProxy);
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // a redirect is not our server
}

HttpClient::~HttpClient()
{
    for (auto& [call, running] : m_running) {
        running.reply->disconnect(this);
        running.reply->abort();
        delete running.reply;
    }
}

Status HttpClient::setServer(std::string_view address)
{
    const QUrl url(text(address), QUrl::StrictMode);
    const bool known = url.scheme() == "http" || url.scheme() == "https";
    if (!url.isValid() || !known || url.host().isEmpty() || url.hasQuery() || url.hasFragment())
        return fail(ErrorCode::BadValue,
                    "\"" + std::string(address) + "\" is not the address of a server; expected http://host:port",
                    "server");
    if (!url.userInfo().isEmpty())
        return fail(ErrorCode::BadValue, "the address of the server must not contain a password", "server");
    m_server = url.adjusted(QUrl::StripTrailingSlash);
    return {};
}

HttpClient::Call HttpClient::post(std::string_view path, std::string_view body, Done done,
                                  std::chrono::milliseconds silence)
{
    auto ask = request(path, silence);
    ask.setHeader(QNetworkRequest::ContentTypeHeader, "application/cbor");
    QByteArray bytes(body.data(), static_cast<qsizetype>(body.size()));
    if (body.size() >= limits::kCompressFrom) {
        const auto packed = compressed(body);
        if (packed.size() < body.size()) {
            ask.setRawHeader("Content-Encoding", "zstd");
            bytes = QByteArray(packed.data(), static_cast<qsizetype>(packed.size()));
        }
    }
    return watch(m_manager.post(ask, bytes), static_cast<std::size_t>(bytes.size()), std::move(done));
}

HttpClient::Call HttpClient::get(std::string_view pathAndQuery, Done done, std::chrono::milliseconds silence)
{
    return watch(m_manager.get(request(pathAndQuery, silence)), 0, std::move(done));
}

HttpClient::Call HttpClient::remove(std::string_view path, Done done)
{
    return watch(m_manager.deleteResource(request(path, kSilence)), 0, std::move(done));
}

HttpClient::Call HttpClient::putBytes(std::string_view pathAndQuery, std::string_view bytes, Done done)
{
    auto ask = request(pathAndQuery, kSilence);
    ask.setHeader(QNetworkRequest::ContentTypeHeader, "application/octet-stream");
    return watch(m_manager.put(ask, QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()))), bytes.size(),
                 std::move(done));
}

HttpClient::Call HttpClient::getBytes(std::string_view pathAndQuery, Done done)
{
    auto ask = request(pathAndQuery, kSilence);
    ask.setRawHeader("Accept", "application/octet-stream");
    ask.setRawHeader("Accept-Encoding", "identity"); // a part of something packed would be of no use
    const Call call = watch(m_manager.get(ask), 0, std::move(done));
    m_running.at(call).bytes = true;
    return call;
}

void HttpClient::abort(Call call)
{
    const auto at = m_running.find(call);
    if (at == m_running.end())
        return;
    auto* reply = at->second.reply;
    m_running.erase(at);
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

QNetworkRequest HttpClient::request(std::string_view pathAndQuery, std::chrono::milliseconds silence) const
{
    auto url = m_server;
    const auto query = pathAndQuery.find('?');
    url.setPath(m_server.path() + text(pathAndQuery.substr(0, query)));
    if (query != std::string_view::npos)
        url.setQuery(text(pathAndQuery.substr(query + 1)));

    QNetworkRequest ask(url);
    ask.setRawHeader("Accept", "application/cbor");
    ask.setRawHeader("Accept-Encoding", "zstd"); // given by us, so Qt leaves the unpacking to us too
    ask.setRawHeader("User-Agent", "roadbook");
    if (!m_token.empty())
        ask.setRawHeader("Authorization", QByteArray("Bearer ") + QByteArray::fromStdString(m_token));
    ask.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    ask.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    ask.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    ask.setTransferTimeout(static_cast<int>(silence.count()));
    return ask;
}

HttpClient::Call HttpClient::watch(QNetworkReply* reply, std::size_t bytesUp, Done done)
{
    const Call call = ++m_last;
    m_running.emplace(call, Running{reply, std::move(done)});
    connect(reply, &QNetworkReply::downloadProgress, this, [this, call, reply](qint64 received, qint64 total) {
        if (std::max(received, total) <= static_cast<qint64>(kMostAnswerBytes))
            return;
        if (const auto at = m_running.find(call); at != m_running.end())
            at->second.tooLarge = true;
        reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, call, bytesUp] { finished(call, bytesUp); });
    return call;
}

void HttpClient::finished(Call call, std::size_t bytesUp)
{
    const auto at = m_running.find(call);
    if (at == m_running.end())
        return;
    auto running = std::move(at->second);
    m_running.erase(at); // before Done, which may start the next call or abort others
    running.reply->deleteLater();

    HttpAnswer answer{fail(ErrorCode::TooLarge, "the server's answer is larger than any answer should be"), bytesUp};
    if (!running.tooLarge)
        readAnswer(*running.reply, running.bytes, answer);
    running.done(std::move(answer));
}

} // namespace roadbook
