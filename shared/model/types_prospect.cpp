// SPDX-License-Identifier: GPL-3.0-or-later
//
// 潜在大客户名录 up to 认定 and contract (S0 §6 to §10, §15, §16; P-01 to P-10), and the proposals of the grading. Both hang on the
// account: every customer whom somebody contacts has an archive.
#include "model/fields.h"
#include "model/types.h"

#include <array>

namespace roadbook::types {
namespace {

constexpr Policy kLatest = Policy::Latest;
constexpr Policy kFixed = Policy::Fixed;
constexpr Policy kText = Policy::Text;

constexpr std::array kStates{
    Choice{"lead", "名录", "Lead"},
    Choice{"surveyed", "已初步调查", "Surveyed"},
    Choice{"field_surveyed", "已实地调查", "Field-surveyed"},
    Choice{"applied", "已申请认定", "Applied"},
    Choice{"recognised", "已认定", "Recognised"},
    Choice{"rejected", "未认定", "Rejected"},
    Choice{"suspended_credit", "信用中止", "Suspended for credit"},
    Choice{"contracted", "已签约", "Contracted"},
};
constexpr std::array kSources{
    Choice{"exhibition", "展会", "Exhibition"},
    Choice{"referral", "介绍", "Referral"},
    Choice{"online", "网络", "Online"},
    Choice{"bid", "招标信息", "Tender notice"},
    Choice{"government", "政府采购", "Public procurement"},
    Choice{"other", "其他", "Other"},
};
constexpr std::array kContracts{
    Choice{"sales", "销售合同", "Sales contract"},
    Choice{"vip", "VIP客户协议", "VIP agreement"},
};
constexpr std::array kProposalStates{
    Choice{"proposed", "待审批", "Proposed"},
    Choice{"approved", "已批准", "Approved"},
    Choice{"rejected", "已否决", "Rejected"},
    Choice{"withdrawn", "已撤回", "Withdrawn"},
};

namespace p = field::prospect;
constexpr std::array kProspect{
    required(
        target(indexed(line(p::kAccount, "account", Kind::Ref, kFixed, kWorking, "客户", "Customer")), type::kAccount)),
    target(indexed(line(p::kOwner, "owner", Kind::Ref, kLatest, kWorking, "开发人", "Developed by")), type::kStaff),
    choices(line(p::kSource, "source", Kind::OpenChoice, kLatest, kWorking, "来源", "Source"), kSources),
    choices(indexed(line(p::kState, "state", Kind::OpenChoice, Policy::Review, kWorking, "状态", "State")), kStates),
    line(p::kProfile, "profile", Kind::LongText, kText, kWorking, "基本情况", "Profile"),
    line(p::kLatestAccounts, "latest_accounts", Kind::LongText, kText, kWorking, "近年财务状况",
         "Latest yearly accounts"),
    line(p::kHeadTalk, "head_talk", Kind::LongText, kText, kWorking, "与负责人会谈", "Talk with the head"),
    line(p::kSurveyedOn, "surveyed_on", Kind::Date, kLatest, kWorking, "初步调查日期", "Surveyed on"),
    line(p::kFieldSurveyors, "field_surveyors", Kind::Set, Policy::Set, kWorking, "实地调查人", "Field surveyors"),
    line(p::kFieldSurveyedOn, "field_surveyed_on", Kind::Date, kLatest, kWorking, "实地调查日期", "Field-surveyed on"),
    line(p::kFieldSurvey, "field_survey", Kind::LongText, kText, kWorking, "实地调查情况", "Field survey"),
    line(p::kReasons, "reasons", Kind::LongText, kText, kWorking, "认定理由", "Reasons"),
    line(p::kTradingPolicy, "trading_policy", Kind::LongText, kText, kWorking, "交易政策", "Trading policy"),
    line(p::kCatalogue, "catalogue", Kind::LongText, kText, kWorking, "产品目录", "Product catalogue"),
    line(p::kAmount, "amount", Kind::Money, kLatest, kWorking, "预计金额（元）", "Expected amount (CNY)"),
    line(p::kChannel, "channel", Kind::Text, kLatest, kWorking, "渠道与方式", "Channel and method"),
    line(p::kDevelopment, "development", Kind::LongText, kText, kWorking, "开发计划", "Development plan"),
    line(p::kCreditProblem, "credit_problem", Kind::LongText, kText, kWorking, "信用问题", "Credit problem"),
    choices(
        line(p::kContractKind, "contract_kind", Kind::OpenChoice, kLatest, kWorking, "合同类别", "Kind of contract"),
        kContracts),
    line(p::kContractNumber, "contract_number", Kind::Text, kLatest, kWorking, "合同编号", "Contract number"),
    line(p::kSignedBy, "signed_by", Kind::Text, kLatest, kWorking, "签约人", "Signed by"),
    line(p::kSignedOn, "signed_on", Kind::Date, kLatest, kWorking, "签约日期", "Signed on"),
    target(line(p::kDecidedBy, "decided_by", Kind::Ref, kLatest, kWorking, "审批人", "Decided by"), type::kStaff),
    line(p::kDecidedAt, "decided_at", Kind::DateTime, kLatest, kWorking, "审批时间", "Decided at"),
    line(p::kGuidance, "guidance", Kind::LongText, kText, kWorking, "审批意见", "Comments"),
    line(p::kJudgedBy, "judged_by", Kind::Text, kLatest, kWorking, "所依制度", "Regulation applied"),
    line(p::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
};

namespace g = field::grade_proposal;
constexpr std::array kGradeProposal{
    required(
        target(indexed(line(g::kAccount, "account", Kind::Ref, kFixed, kWorking, "客户", "Customer")), type::kAccount)),
    target(indexed(line(g::kProposedBy, "proposed_by", Kind::Ref, kFixed, kWorking, "建议人", "Proposed by")),
           type::kStaff),
    line(g::kScheme, "scheme", Kind::Text, kFixed, kWorking, "定级方案", "Grading scheme"),
    line(g::kFromGrade, "from_grade", Kind::Text, kFixed, kWorking, "原等级", "From grade"),
    required(line(g::kToGrade, "to_grade", Kind::Text, kFixed, kWorking, "建议等级", "To grade")),
    line(g::kReason, "reason", Kind::LongText, kText, kWorking, "理由", "Reason"),
    line(g::kInputs, "inputs", Kind::LongText, kFixed, kWorking, "依据数据", "Inputs"),
    line(g::kProposedOn, "proposed_on", Kind::Date, kLatest, kWorking, "建议日期", "Proposed on"),
    line(g::kUntil, "until", Kind::Date, kLatest, kWorking, "有效期至", "Valid until"),
    choices(indexed(line(g::kState, "state", Kind::OpenChoice, Policy::Review, kWorking, "状态", "State")),
            kProposalStates),
    target(line(g::kDecidedBy, "decided_by", Kind::Ref, kLatest, kWorking, "审批人", "Decided by"), type::kStaff),
    line(g::kDecidedAt, "decided_at", Kind::DateTime, kLatest, kWorking, "审批时间", "Decided at"),
    line(g::kGuidance, "guidance", Kind::LongText, kText, kWorking, "审批意见", "Comments"),
    line(g::kJudgedBy, "judged_by", Kind::Text, kLatest, kWorking, "所依制度", "Regulation applied"),
    line(g::kRemarks, "remarks", Kind::Remarks, Policy::Append, kWorking, "批注", "Remarks"),
};

} // namespace

TypeInfo prospect()
{
    return TypeInfo{type::kProspect, "prospect", "潜在大客户", "Prospect", ScopeRule::AccountField,
                    kProspect,       0,          {},           0};
}

TypeInfo gradeProposal()
{
    return TypeInfo{type::kGradeProposal,
                    "grade_proposal",
                    "定级建议",
                    "Grade proposal",
                    ScopeRule::AccountField,
                    kGradeProposal,
                    0,
                    {},
                    0};
}

} // namespace roadbook::types
