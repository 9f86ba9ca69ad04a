// SPDX-License-Identifier: GPL-3.0-or-later
//
// 客户档案: the basic fields of A-02, identity and responsibility, then the single fields of the
// archive's depth. Numbers are for ever.
#include "model/fields.h"
#include "model/types.h"

#include <array>

namespace roadbook::types {
namespace {

constexpr std::array kPaymentCredit{
    Choice{"excellent", "好", "Excellent"},
    Choice{"good", "良好", "Good"},
    Choice{"fair", "一般", "Fair"},
    Choice{"poor", "差", "Poor"},
};
constexpr std::array kCategories{
    Choice{"agreement", "协议", "Agreement customer"},
    Choice{"member", "会员", "Member customer"},
    Choice{"tender", "招投标", "Tender customer"},
};

constexpr Kind T = Kind::Text;
constexpr Kind L = Kind::LongText;
constexpr Policy kLatest = Policy::Latest;

namespace f = field::account;
constexpr std::array kAccount{
    required(indexed(line(f::kName, "name", T, Policy::Review, kDirectory, "客户名称", "Name"))),
    indexed(line(f::kCreditCode, "credit_code", T, Policy::Review, kWorking, "统一社会信用代码", "Credit code")),
    line(f::kLegalRepresentative, "legal_representative", T, Policy::Review, kWorking, "法定代表人",
         "Legal representative"),
    line(f::kAddress, "address", T, kLatest, kWorking, "地址", "Address"),
    line(f::kPostcode, "postcode", T, kLatest, kWorking, "邮编", "Postcode"),
    line(f::kPhone, "phone", T, kLatest, kWorking, "电话", "Phone"),
    line(f::kFax, "fax", T, kLatest, kWorking, "传真", "Fax"),
    line(f::kBusinessScope, "business_scope", L, kLatest, kWorking, "经营范围", "Business scope"),
    line(f::kRegisteredCapital, "registered_capital", Kind::Money, kLatest, kWorking, "注册资本", "Registered capital"),
    indexed(line(f::kIndustry, "industry", T, kLatest, kDirectory, "行业", "Industry")),
    indexed(line(f::kRegion, "region", T, kLatest, kDirectory, "地区", "Region")),
    line(f::kAnnualUsage, "annual_usage", Kind::Usage, kLatest, kWorking, "年用量（万元）",
         "Annual usage (10,000 CNY)"),
    choices(
        line(f::kPaymentCredit, "payment_credit", Kind::OpenChoice, kLatest, kWorking, "付款信用", "Payment credit"),
        kPaymentCredit),
    line(f::kIsTender, "is_tender", Kind::Boolean, kLatest, kWorking, "招投标客户", "Tender customer"),
    target(indexed(line(f::kOwner, "owner", Kind::Ref, Policy::Review, kDirectory, "主联系人", "Owner")), type::kStaff),
    target(
        indexed(line(f::kSecondContact, "second_contact", Kind::Ref, kLatest, kWorking, "副联系人", "Second contact")),
        type::kStaff),
    indexed(line(f::kGrade, "grade", T, Policy::Review, kDirectory, "等级", "Grade")),
    line(f::kNotes, "notes", L, Policy::Text, kWorking, "备注", "Notes"),
    line(f::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
    choices(line(20, "customer_category", Kind::OpenChoice, kLatest, kWorking, "客户类别", "Category"), kCategories),
    line(f::kArchivedOn, "archived_on", Kind::Date, kLatest, kWorking, "建档日期", "Archived on"),
    line(f::kLastVisitOn, "last_visit_on", Kind::Date, kLatest, kWorking, "建档前最近拜访",
         "Last visit before archiving"),
    // organisation, purchase decision, credit; purchasing power and preference
    line(23, "organisation", L, kLatest, kWorking, "组织架构", "Organisation"),
    line(24, "purchase_decision", L, kLatest, kWorking, "采购决策流程", "Purchase decision process"),
    line(25, "credit_grade", T, kLatest, kWorking, "信用等级", "Credit grade"),
    line(26, "purchasing_power", T, kLatest, kWorking, "购买力", "Purchasing power"),
    line(27, "brand_preference", T, kLatest, kWorking, "品牌偏好", "Brand preference"),
    // basics
    line(28, "founded_on", Kind::Date, kLatest, kWorking, "成立时间", "Founded on"),
    line(29, "trading_since", Kind::Date, kLatest, kWorking, "合作起始", "Trading since"),
    line(30, "organisation_form", T, kLatest, kWorking, "企业性质", "Form of enterprise"),
    line(31, "assets", Kind::Money, kLatest, kWorking, "资产", "Assets"),
    // features
    line(32, "service_area", T, kLatest, kWorking, "服务区域", "Service area"),
    line(33, "sales_ability", T, kLatest, kWorking, "销售能力", "Sales ability"),
    line(34, "potential", T, kLatest, kWorking, "发展潜力", "Potential"),
    line(35, "business_policy", L, kLatest, kWorking, "经营理念与方针", "Business idea and policy"),
    line(36, "employees", Kind::Integer, kLatest, kWorking, "员工人数", "Employees"),
    line(37, "turnover", Kind::Money, kLatest, kWorking, "年营业额", "Annual turnover"),
    line(38, "management_style", T, kLatest, kWorking, "管理风格", "Management style"),
    // business
    line(39, "sales_history", L, kLatest, kWorking, "历年销售业绩", "Sales, past and present"),
    line(40, "staff_quality", T, kLatest, kWorking, "人员素质", "Quality of staff"),
    line(41, "competitor_relation", L, kLatest, kWorking, "与竞争对手的关系", "Relation with competitors"),
    line(42, "cooperation_attitude", L, kLatest, kWorking, "与本公司的关系及合作态度",
         "Relation and cooperation with us"),
    // dealings now
    line(43, "sales_activity", L, kLatest, kWorking, "销售活动现状", "Sales activity"),
    line(44, "problems", L, kLatest, kWorking, "存在的问题", "Problems"),
    line(45, "strengths", L, kLatest, kWorking, "优势", "Strengths"),
    line(46, "future_measures", L, kLatest, kWorking, "未来对策", "Future measures"),
    line(47, "reputation", T, kLatest, kWorking, "声誉", "Reputation"),
    line(48, "credit_terms", T, kLatest, kWorking, "信用与交易条件", "Credit and terms"),
    line(49, "credit_problems", L, kLatest, kSensitive, "以往信用问题", "Past credit problems"),
    // Found to be the same customer as another: that one goes on (server/hub/alias.h)
    target(line(f::kMergedInto, "merged_into", Kind::Ref, Policy::Review, kDirectory, "并入客户", "Merged into"),
           type::kAccount),
    // Duties of the regulation that were ticked off here, each with its day (regulation/facts)
    line(f::kDutiesDone, "duties_done", Kind::Set, Policy::Set, kWorking, "已办事项", "Duties done"),
};

} // namespace

TypeInfo account()
{
    return TypeInfo{type::kAccount, "account", "客户档案", "Account", ScopeRule::Self, kAccount, 0, {}, 0};
}

} // namespace roadbook::types
