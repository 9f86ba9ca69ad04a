// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/fields.h"
#include "model/types.h"

#include <array>

namespace roadbook::types {
namespace {

constexpr std::array kRoles{
    Choice{"rep", "大客户专员", "Rep"},
    Choice{"supervisor", "大客户主管", "Supervisor"},
    Choice{"manager", "大客户经理", "Manager"},
    Choice{"it", "信息管理员", "IT"},
};

namespace f = field::staff;
// Staff and teams are written by the administration of the server only (access/).
constexpr std::array kStaff{
    required(indexed(line(f::kName, "name", Kind::Text, Policy::Latest, kDirectory, "姓名", "Name"))),
    choices(indexed(line(f::kRole, "role", Kind::Choice, Policy::Latest, kDirectory, "岗位", "Role")), kRoles),
    target(indexed(line(f::kTeam, "team", Kind::Ref, Policy::Latest, kDirectory, "团队", "Team")), type::kTeam),
    line(f::kLogin, "login", Kind::Text, Policy::Latest, kDirectory, "登录名", "Sign-in name"),
    line(f::kActive, "active", Kind::Boolean, Policy::Latest, kDirectory, "在职", "Active"),
};

constexpr std::array kTeam{
    required(
        indexed(line(field::team::kName, "name", Kind::Text, Policy::Latest, kDirectory, "团队名称", "Team name"))),
    target(line(field::team::kParent, "parent", Kind::Ref, Policy::Latest, kDirectory, "上级团队", "Parent team"),
           type::kTeam),
};

} // namespace

TypeInfo staff()
{
    return TypeInfo{type::kStaff, "staff", "员工", "Staff", ScopeRule::Everyone, kStaff, 0, {}, 0};
}

TypeInfo team()
{
    return TypeInfo{type::kTeam, "team", "团队", "Team", ScopeRule::Everyone, kTeam, 0, {}, 0};
}

} // namespace roadbook::types
