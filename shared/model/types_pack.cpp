// SPDX-License-Identifier: GPL-3.0-or-later
//
// 制度包: one version of a regulation pack, as the company put it into force. The server's administration writes it once
// and later only its state, so that a record can be understood for ever by the version that judged it.
#include "model/fields.h"
#include "model/types.h"

#include <array>

namespace roadbook::types {
namespace {

constexpr std::array kStates{
    Choice{"draft", "草稿", "Draft"},
    Choice{"active", "生效", "In force"},
    Choice{"retired", "停用", "Retired"},
};

namespace f = field::pack;
constexpr std::array kPack{
    required(indexed(line(f::kPackId, "pack_id", Kind::Text, Policy::Fixed, kDirectory, "制度编号", "Pack id"))),
    required(line(f::kVersion, "version", Kind::Text, Policy::Fixed, kDirectory, "版本", "Version")),
    line(f::kTitle, "title", Kind::Text, Policy::Fixed, kDirectory, "名称", "Title"),
    line(f::kEffectiveFrom, "effective_from", Kind::Date, Policy::Fixed, kDirectory, "施行日期", "Effective from"),
    choices(indexed(line(f::kState, "state", Kind::Choice, Policy::Latest, kDirectory, "状态", "State")), kStates),
    required(large(line(f::kContent, "content", Kind::LongText, Policy::Fixed, kDirectory, "内容", "Content"))),
    line(f::kActivatedAt, "activated_at", Kind::DateTime, Policy::Latest, kDirectory, "生效时间", "In force since"),
    line(f::kRetiredAt, "retired_at", Kind::DateTime, Policy::Latest, kDirectory, "停用时间", "Retired at"),
};

} // namespace

TypeInfo pack()
{
    return TypeInfo{type::kPack, "pack", "制度包", "Regulation pack", ScopeRule::Everyone, kPack, 0, {}, 0};
}

} // namespace roadbook::types
