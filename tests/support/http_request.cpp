// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/http_request.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>

namespace roadbook::test {

HttpReply postJson(int port, const std::string& path, const nlohmann::json& body, const std::string& token)
{
    QNetworkAccessManager manager;
    QNetworkRequest request(QUrl(QString("http://127.0.0.1:%1").arg(port) + QString::fromStdString(path)));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
    request.setTransferTimeout(30'000);
    if (!token.empty())
        request.setRawHeader("Authorization", "Bearer " + QByteArray::fromStdString(token));
    auto* reply = manager.post(request, QByteArray::fromStdString(body.dump()));
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
}

} // namespace roadbook::test
