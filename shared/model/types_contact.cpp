// SPDX-License-Identifier: GPL-3.0-or-later
//
// 联系人, with the level that decides which obligations a visit satisfies (S0 §34), and the private
// data of decision makers (A-10 C, A-12, A-19), which is sensitive.
#include "model/fields.h"
#include "model/types.h"

#include <array>

namespace roadbook::types {
namespace {

constexpr std::array kLevels{
    Choice{"handler", "经办", "Handler"},
    Choice{"head", "负责人", "Head"},
    Choice{"decision_maker", "关键决策人", "Decision maker"},
};

constexpr Kind T = Kind::Text;
constexpr Policy kLatest = Policy::Latest;

namespace f = field::contact;
constexpr std::array kContact{
    required(target(indexed(line(f::kAccount, "account", Kind::Ref, Policy::Fixed, kWorking, "客户", "Customer")),
                    type::kAccount)),
    required(indexed(line(f::kName, "name", T, kLatest, kWorking, "姓名", "Name"))),
    choices(indexed(line(f::kLevel, "level", Kind::Choice, kLatest, kWorking, "层级", "Level")), kLevels),
    line(f::kTitle, "title", T, kLatest, kWorking, "职务", "Title"),
    line(f::kMobile, "mobile", T, kLatest, kWorking, "手机", "Mobile"),
    line(6, "phone", T, kLatest, kWorking, "座机", "Landline"),
    line(7, "wechat", T, kLatest, kWorking, "微信", "WeChat"),
    line(8, "qq", T, kLatest, kWorking, "QQ", "QQ"),
    line(9, "email", T, kLatest, kWorking, "邮箱", "E-mail"),
    line(10, "birthday", T, kLatest, kSensitive, "生日", "Birthday"),
    line(11, "hobbies", T, kLatest, kSensitive, "爱好", "Hobbies"),
    line(12, "habits", T, kLatest, kSensitive, "习惯", "Habits"),
    line(13, "family", T, kLatest, kSensitive, "家庭", "Family"),
    line(14, "education", T, kLatest, kSensitive, "学历", "Education"),
    line(15, "personality", T, kLatest, kSensitive, "性格", "Personality"),
    line(16, "notes", Kind::LongText, kLatest, kWorking, "备注", "Notes"),
};

} // namespace

TypeInfo contact()
{
    return TypeInfo{type::kContact, "contact", "联系人", "Contact", ScopeRule::AccountField, kContact, 0, {}, 0};
}

} // namespace roadbook::types
