// SPDX-License-Identifier: GPL-3.0-or-later
//
// Bodies in and out: content types, compression, errors as values.
#include "http/service.h"
#include "protocol/limits.h"

namespace roadbook {
namespace {

bool isForm(std::string_view contentType, std::string_view form)
{
    return contentType.starts_with(form) &&
           (contentType.size() == form.size() || contentType[form.size()] == ';' || contentType[form.size()] == ' ');
}

std::string contentTypeOf(WireForm form)
{
    return form == WireForm::Cbor ? "application/cbor" : "application/json";
}

} // namespace

Status Service::readBody(Call& call, std::size_t mostBytes)
{
    auto& request = call.request;
    if (request.body.empty())
        return {};
    if (!isForm(request.contentType, "application/json") && !isForm(request.contentType, "application/cbor"))
        return fail(ErrorCode::Incompatible, "send application/json or application/cbor", "Content-Type");
    if (!request.contentEncoding.empty() && request.contentEncoding != "identity") {
        if (request.contentEncoding != "zstd")
            return fail(ErrorCode::Incompatible, "bodies are compressed with zstd or not at all", "Content-Encoding");
        RB_ASSIGN(auto plain, decompressed(request.body, mostBytes));
        request.body = std::move(plain);
    }
    if (request.body.size() > mostBytes)
        return fail(ErrorCode::TooLarge, "the body is larger than this request may be");
    if (call.form == WireForm::Json && request.body.size() > limits::kRequestBytes)
        return fail(ErrorCode::TooLarge, "that much JSON has to be sent in parts");
    return {};
}

void Service::answer(Call& call, int status, std::string body, std::string contentType)
{
    HttpResponse response;
    response.status = status;
    response.contentType = std::move(contentType);
    if (body.size() >= limits::kCompressFrom && call.request.acceptEncoding.find("zstd") != std::string::npos) {
        auto packed = compressed(body);
        if (packed.size() < body.size()) {
            body = std::move(packed);
            response.headers.emplace_back("Content-Encoding", "zstd");
        }
    }
    m_metrics.request(call.route, status, std::chrono::steady_clock::now() - call.began);
    m_metrics.bytes(call.request.body.size(), body.size());
    response.body = std::move(body);
    call.responder.reply(std::move(response));
}

void Service::answer(Call& call, std::string body)
{
    answer(call, 200, std::move(body), contentTypeOf(call.form));
}

void Service::refuse(Call& call, const Error& error, int retryAfterSeconds)
{
    const bool wrongContent = error.code == ErrorCode::Incompatible && error.field.starts_with("Content-");
    const int status = wrongContent ? 415 : httpStatus(error.code);
    HttpResponse response;
    response.status = status;
    response.contentType = contentTypeOf(call.form);
    response.body = encodeError(error, call.form);
    if (status == 503 || status == 429)
        response.headers.emplace_back("Retry-After", std::to_string(retryAfterSeconds));
    if (status == 401)
        response.headers.emplace_back("WWW-Authenticate", "Bearer");
    m_metrics.request(call.route, status, std::chrono::steady_clock::now() - call.began);
    m_metrics.bytes(call.request.body.size(), response.body.size());
    call.responder.reply(std::move(response));
}

void Service::busy(Call& call)
{
    refuse(call, Error{ErrorCode::ServerBusy, "many devices are here at once; try again in a moment"});
}

} // namespace roadbook
