// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/answer.h"

#include "protocol/messages.h"

#include <QNetworkReply>
#include <algorithm>
#include <optional>

namespace roadbook {
namespace {

constexpr int kMostRetryAfterSeconds = 3600;

std::unexpected<Error> noConnection(std::string what)
{
    return fail(ErrorCode::NoConnection, std::move(what) + "; the work is safe here and is sent later");
}

// Failures below HTTP. QNetworkReply::errorString() is not for people, and is "Unknown error" when all is well.
std::unexpected<Error> failedBelowHttp(const QNetworkReply& reply)
{
    const auto server = reply.url().authority().toStdString();
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return noConnection("no server answers at " + server);
    case QNetworkReply::HostNotFoundError:
        return noConnection("the server " + server + " cannot be found from here");
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError: // setTransferTimeout ends like this
        return noConnection("the server " + server + " did not answer in time");
    case QNetworkReply::RemoteHostClosedError:
        return noConnection("the connection to " + server + " was cut");
    case QNetworkReply::SslHandshakeFailedError:
        return noConnection("no safe connection to " + server + ": its certificate was not accepted");
    default:
        return noConnection("the server " + server + " cannot be reached");
    }
}

// Hotel and airport networks answer for everybody with a page of their own.
std::unexpected<Error> notOurServer(const QNetworkReply& reply)
{
    return noConnection("something else answered in place of the server " + reply.url().authority().toStdString() +
                        "; perhaps the network wants a sign-in first");
}

std::optional<WireForm> formOf(const QNetworkReply& reply)
{
    const auto type =
        reply.header(QNetworkRequest::ContentTypeHeader).toString().section(';', 0, 0).trimmed().toLower();
    if (type == "application/cbor")
        return WireForm::Cbor;
    if (type == "application/json")
        return WireForm::Json;
    return std::nullopt;
}

std::unexpected<Error> refused(const QNetworkReply& reply, int status, const std::string& body)
{
    if (const auto form = formOf(reply))
        if (auto error = decodeError(body, *form))
            return fail(*std::move(error));
    if (status == 502 || status == 503 || status == 504)
        return fail(ErrorCode::ServerBusy, "the server cannot answer now; come back later");
    if (status == 413)
        return fail(ErrorCode::TooLarge, "a proxy before the server refuses requests of this size");
    if (status >= 500)
        return fail(ErrorCode::ServerBusy,
                    "the server failed with HTTP " + std::to_string(status) + "; come back later");
    return notOurServer(reply);
}

Result<std::string> plainBody(QNetworkReply& reply)
{
    const auto bytes = reply.readAll();
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const auto encoding = reply.rawHeader("Content-Encoding").trimmed().toLower();
    if (encoding.isEmpty() || encoding == "identity")
        return std::string(view);
    if (encoding == "zstd")
        return decompressed(view, kMostAnswerPlainBytes);
    return notOurServer(reply);
}

int statusOf(const QNetworkReply& reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool isBytes(const QNetworkReply& reply)
{
    return statusOf(reply) == 200 && reply.rawHeader("Content-Encoding").isEmpty() &&
           reply.header(QNetworkRequest::ContentTypeHeader).toString() == "application/octet-stream";
}

void readBytes(QNetworkReply& reply, HttpAnswer& answer)
{
    auto bytes = reply.readAll().toStdString();
    if (reply.error() == QNetworkReply::NoError) {
        answer.body = std::move(bytes);
        return;
    }
    answer.partial = std::move(bytes);
    answer.body = failedBelowHttp(reply);
}

Result<std::string> bodyOf(QNetworkReply& reply)
{
    const auto status = statusOf(reply);
    // Errors up to 199 are the network's and the proxy's; the others repeat the HTTP status.
    if (status == 0 ||
        (reply.error() != QNetworkReply::NoError && reply.error() < QNetworkReply::ContentAccessDenied) ||
        reply.error() == QNetworkReply::ProtocolFailure)
        return failedBelowHttp(reply);
    auto body = plainBody(reply);
    if (status == 200 || status == 204) {
        if (status == 200 && !formOf(reply))
            return notOurServer(reply);
        return body ? std::move(body) : noConnection("the server's answer arrived damaged");
    }
    return refused(reply, status, body.value_or(std::string{}));
}

} // namespace

void readAnswer(QNetworkReply& reply, bool bytes, HttpAnswer& answer)
{
    answer.bytesDown = static_cast<std::size_t>(reply.bytesAvailable());
    answer.retryAfter =
        std::chrono::seconds(std::clamp(reply.rawHeader("Retry-After").toInt(), 0, kMostRetryAfterSeconds));
    if (bytes && isBytes(reply))
        return readBytes(reply, answer);
    answer.body = bodyOf(reply);
}

} // namespace roadbook
