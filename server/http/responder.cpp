// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/responder.h"

namespace roadbook {

Responder& Responder::operator=(Responder&& other) noexcept
{
    std::swap(m_send, other.m_send);
    return *this;
}

Responder::~Responder()
{
    if (m_send == nullptr)
        return;
    HttpResponse response;
    response.status = 500;
    response.contentType = "application/json";
    response.body = R"({"error":{"code":"internal","message":"the server dropped this request; its log says why"}})";
    reply(std::move(response));
}

void Responder::reply(HttpResponse response)
{
    if (const auto send = std::exchange(m_send, nullptr))
        send(std::move(response));
}

} // namespace roadbook
