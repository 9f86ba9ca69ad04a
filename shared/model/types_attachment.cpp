// SPDX-License-Identifier: GPL-3.0-or-later
//
// 附件: a picture, a voice note or a paper that hangs on a record. The record travels with the text; the bytes, named
// by their SHA-256, travel in a lane of their own and never before it.
#include "model/fields.h"
#include "model/types.h"

#include <array>

namespace roadbook::types {
namespace {

constexpr Policy kFixed = Policy::Fixed;

namespace f = field::attachment;
constexpr std::array kAttachment{
    required(
        target(indexed(line(f::kAccount, "account", Kind::Ref, kFixed, kWorking, "客户", "Customer")), type::kAccount)),
    required(indexed(line(f::kRecord, "record", Kind::Ref, kFixed, kWorking, "所附记录", "Attached to"))),
    line(f::kRecordType, "record_type", Kind::Text, kFixed, kWorking, "记录类型", "Record type"),
    required(line(f::kName, "name", Kind::Text, Policy::Latest, kWorking, "文件名", "File name")),
    line(f::kMediaType, "media_type", Kind::Text, kFixed, kWorking, "文件类型", "Media type"),
    required(line(f::kSize, "size", Kind::Integer, kFixed, kWorking, "大小", "Size in bytes")),
    required(indexed(line(f::kSha256, "sha256", Kind::Text, kFixed, kWorking, "校验值", "SHA-256"))),
    indexed(line(f::kThumbnail, "thumbnail", Kind::Text, kFixed, kWorking, "缩略图", "SHA-256 of the thumbnail")),
    line(f::kTakenAt, "taken_at", Kind::DateTime, kFixed, kWorking, "拍摄时间", "Taken at"),
    line(f::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
};

} // namespace

TypeInfo attachment()
{
    return TypeInfo{
        type::kAttachment, "attachment", "附件", "Attachment", ScopeRule::AccountField, kAttachment, 0, {}, 0};
}

} // namespace roadbook::types
