// SPDX-License-Identifier: GPL-3.0-or-later
#include "attach/messages.h"

#include "attach/sha256.h"

#include <nlohmann/json.hpp>

namespace roadbook {
namespace {

using nlohmann::json;

json toJson(const BlobHeld& blob)
{
    return {{"sha256", blob.sha256}, {"have", blob.have}, {"whole", blob.whole}};
}

std::unexpected<Error> notAnAnswer()
{
    return fail(ErrorCode::BadInput, "the server's answer about attachments is damaged");
}

Result<BlobHeld> fromJson(const json& object)
{
    if (!object.is_object())
        return notAnAnswer();
    const auto sha256 = object.value("sha256", json());
    const auto have = object.value("have", json());
    const auto whole = object.value("whole", json());
    if (!sha256.is_string() || !isSha256Hex(sha256.get_ref<const std::string&>()) || !have.is_number_unsigned() ||
        !whole.is_boolean())
        return notAnAnswer();
    return BlobHeld{sha256.get<std::string>(), have.get<std::uint64_t>(), whole.get<bool>()};
}

} // namespace

std::string blobsPath(const std::vector<std::string>& sha256)
{
    std::string path = "/v1/blobs?sha256=";
    for (std::size_t i = 0; i < sha256.size(); ++i)
        path += (i == 0 ? "" : ",") + sha256[i];
    return path;
}

std::string encodeBlobs(const std::vector<BlobHeld>& blobs)
{
    json list = json::array();
    for (const auto& blob : blobs)
        list.push_back(toJson(blob));
    return json{{"blobs", std::move(list)}}.dump();
}

Result<std::vector<BlobHeld>> decodeBlobs(std::string_view body)
{
    const auto object = json::parse(body, nullptr, false);
    if (!object.is_object() || !object.contains("blobs") || !object["blobs"].is_array())
        return notAnAnswer();
    std::vector<BlobHeld> blobs;
    for (const auto& entry : object["blobs"]) {
        RB_ASSIGN(blobs.emplace_back(), fromJson(entry));
    }
    return blobs;
}

std::string blobPutPath(std::string_view sha256, std::uint64_t offset, std::uint64_t size)
{
    return "/v1/blobs/" + std::string(sha256) + "?offset=" + std::to_string(offset) + "&size=" + std::to_string(size);
}

std::string blobGetPath(std::string_view sha256, std::uint64_t offset, std::uint64_t length)
{
    return "/v1/blobs/" + std::string(sha256) + "?offset=" + std::to_string(offset) +
           "&length=" + std::to_string(length);
}

std::string encodeBlob(const BlobHeld& blob)
{
    return toJson(blob).dump();
}

Result<BlobHeld> decodeBlob(std::string_view body)
{
    return fromJson(json::parse(body, nullptr, false));
}

} // namespace roadbook
