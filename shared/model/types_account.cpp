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
constexpr std::array kArchiveKinds{
    Choice{"dealer", "经销商", "Dealer"},
    Choice{"end_customer", "终端客户", "End customer"},
};

// What grading schemes ask: S0 §3, S2 §12, S4/2
constexpr std::array kGrowth{
    Choice{"large", "较大", "Large"},
    Choice{"small", "较小", "Small"},
};
constexpr std::array kProfit{
    Choice{"high", "较高", "High"},
    Choice{"normal", "一般", "Normal"},
    Choice{"low", "较低", "Low"},
};
constexpr std::array kCooperation{
    Choice{"technology_upgrade", "技术提升", "Technology upgrade"},
    Choice{"product_upgrade", "产品升级", "Product upgrade"},
    Choice{"new_product", "新品研制", "New-product development"},
};
constexpr std::array kNature{
    Choice{"armed_forces", "部队", "Armed forces"},
    Choice{"aviation_oem", "航空主机厂", "Aircraft maker"},
    Choice{"aviation_repair", "航修厂", "Aircraft repair plant"},
    Choice{"military_unit", "军队部委直属单位", "Unit under the forces or a ministry"},
    Choice{"large_soe", "大型国企", "Large state-owned enterprise"},
    Choice{"listed", "上市公司", "Listed company"},
    Choice{"institute", "研究院所", "Institute"},
    Choice{"substantive", "有实体业务的单位", "Entity with substantive business"},
    Choice{"small_private", "小型民营企业", "Small private firm"},
    Choice{"sole_trader", "个体经营者", "Sole trader"},
    Choice{"low_volume", "年业务量少的单位", "Entity with a low yearly volume"},
};
constexpr std::array kRelation{
    Choice{"trading", "已有往来", "Trading"},
    Choice{"intends", "有意向往来", "Intends to trade"},
    Choice{"potential", "市场潜力较大、待开发", "Large potential, undeveloped"},
};
constexpr std::array kSampleRegion{
    Choice{"europe_america", "欧美", "Europe and America"},
    Choice{"middle_east", "中东", "Middle East"},
    Choice{"asia_africa", "亚非", "Asia and Africa"},
};
constexpr std::array kDevelopment{
    Choice{"high", "重潜", "High potential"},
    Choice{"ordinary", "普潜", "Ordinary potential"},
    Choice{"none", "无潜", "No potential"},
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
    line(f::kAnnualUsage, "annual_usage", Kind::Usage, kLatest, kWorking, "年用量（万元）", "Annual usage (CNY 10k)"),
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
    line(f::kArchivedOn, "archived_on", Kind::Date, kLatest, kWorking, "建档日期", "Archive opened on"),
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
    line(35, "business_policy", L, kLatest, kWorking, "经营理念与方针", "Business philosophy and policy"),
    line(36, "employees", Kind::Integer, kLatest, kWorking, "员工人数", "Employees"),
    line(37, "turnover", Kind::Money, kLatest, kWorking, "年营业额", "Annual turnover"),
    line(38, "management_style", T, kLatest, kWorking, "管理风格", "Management style"),
    // business
    line(39, "sales_history", L, kLatest, kWorking, "历年销售业绩", "Sales over the years"),
    line(40, "staff_quality", T, kLatest, kWorking, "人员素质", "Quality of staff"),
    line(41, "competitor_relation", L, kLatest, kWorking, "与竞争对手的关系", "Relationship with competitors"),
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
    // What the grade rests on. Graded by hand: with reason, approver and expiry (access/grade_override.h)
    line(f::kGradeScheme, "grade_scheme", T, kLatest, kWorking, "定级方案", "Grading scheme"),
    line(f::kGradePack, "grade_pack", T, kLatest, kWorking, "定级所依制度", "Graded under"),
    line(f::kGradeReason, "grade_reason", L, kLatest, kWorking, "定级理由", "Reason for the grade"),
    line(f::kGradeTags, "grade_tags", Kind::Set, Policy::Set, kWorking, "等级标签", "Grade tags"),
    line(f::kGradeOverride, "grade_override", Kind::Boolean, Policy::Review, kWorking, "人工定级", "Graded by hand"),
    line(f::kGradeOverrideReason, "grade_override_reason", L, kLatest, kWorking, "人工定级理由", "Why graded by hand"),
    target(line(f::kGradeApprover, "grade_approver", Kind::Ref, kLatest, kWorking, "定级批准人", "Approved by"),
           type::kStaff),
    line(f::kGradeOverrideUntil, "grade_override_until", Kind::Date, kLatest, kWorking, "人工定级有效期至",
         "Graded by hand until"),
    choices(line(59, "growth_potential", Kind::OpenChoice, kLatest, kWorking, "增长潜力", "Growth potential"), kGrowth),
    choices(line(60, "profit_level", Kind::OpenChoice, kLatest, kWorking, "利润率水平", "Profit level"), kProfit),
    // production, dealings here and with others
    line(62, "contract_number", T, kLatest, kWorking, "合同编号", "Contract number"),
    line(63, "loss_reason", L, kLatest, kWorking, "流失原因", "Reason for the loss"),
    line(64, "needs", L, kLatest, kWorking, "具体需求", "Specific needs"),
    line(65, "brands", T, kLatest, kWorking, "经营品牌", "Brands"),
    line(66, "financial_status", L, kLatest, kWorking, "财务状况", "Financial status"),
    line(67, "dealings", L, kLatest, kWorking, "与本公司的合作", "Dealings with us"),
    line(68, "competitor_dealings", L, kLatest, kWorking, "与竞争对手的合作", "Dealings with competitors"),
    line(69, "production_status", L, kLatest, kWorking, "生产经营概况", "Production status"),
    choices(line(70, "archive_kind", Kind::OpenChoice, kLatest, kWorking, "档案卡类别", "Kind of archive card"),
            kArchiveKinds),
    // Duties of the regulation that were ticked off here, each with its day (regulation/facts)
    line(f::kDutiesDone, "duties_done", Kind::Set, Policy::Set, kWorking, "已办事项", "Duties done"),
    // Facts that the other grading schemes ask (regulation/grading/fact_names.h)
    line(81, "contract_value", Kind::Money, kLatest, kWorking, "年合同额", "Contract value of the year"),
    line(82, "profit_contribution", Kind::Money, kLatest, kWorking, "年利润贡献", "Profit contribution of the year"),
    line(83, "purchase_frequency", Kind::Integer, kLatest, kWorking, "年消费频次", "Purchases in the year"),
    line(84, "purchase_amount", Kind::Money, kLatest, kWorking, "年购买金额", "Amount purchased in the year"),
    line(85, "deals", Kind::Integer, Policy::Max, kWorking, "成交笔数", "Completed deals"),
    line(f::kLastOrderOn, "last_order_on", Kind::Date, Policy::Max, kWorking, "最近下单日", "Last order on"),
    line(87, "sample_orders", Kind::Integer, Policy::Max, kWorking, "样品单", "Sample orders"),
    choices(line(88, "sample_region", Kind::OpenChoice, kLatest, kWorking, "寄样地区", "Region of the samples"),
            kSampleRegion),
    choices(
        line(89, "development_potential", Kind::OpenChoice, kLatest, kWorking, "开发潜力", "Potential for development"),
        kDevelopment),
    choices(line(90, "cooperation", Kind::Set, Policy::Set, kWorking, "合作领域", "Fields of cooperation"),
            kCooperation),
    choices(line(91, "customer_nature", Kind::OpenChoice, kLatest, kWorking, "客户性质", "Nature of the customer"),
            kNature),
    choices(line(92, "relation", Kind::OpenChoice, kLatest, kWorking, "往来阶段", "Stage of dealings"), kRelation),
    target(line(f::kParent, "parent", Kind::Ref, Policy::Review, kWorking, "上级公司", "Parent company"),
           type::kAccount),
    line(94, "competitors", Kind::Integer, kLatest, kWorking, "竞争品牌数", "Competing brands"),
    line(95, "region_purchasing_power", T, kLatest, kWorking, "地区购买力", "Purchasing power of the region"),
    line(96, "usage_to_date", Kind::Usage, kLatest, kWorking, "合作以来用量（万元）",
         "Usage since the start (CNY 10k)"),
    // As a map gives it. One field: a merge cannot mix two places.
    line(f::kPosition, "position", Kind::Position, kLatest, kWorking, "坐标", "Coordinates"),
};

} // namespace

TypeInfo account()
{
    return TypeInfo{type::kAccount, "account", "客户档案", "Customer", ScopeRule::Self, kAccount, 0, {}, 0};
}

} // namespace roadbook::types
