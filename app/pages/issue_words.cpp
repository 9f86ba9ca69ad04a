// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/issue_words.h"

#include "models/tone.h"
#include "pages/words.h"

#include <QtCore/QCoreApplication>

namespace roadbook {
namespace {

struct IssueWords {
    Q_DECLARE_TR_FUNCTIONS(IssueWords)
};

QString sentence(const LedgerFinding& finding)
{
    const QString cell = Words::text(finding.value);
    const qulonglong other = finding.otherRow;
    switch (finding.reason) {
    case Reason::MissingName:
        return IssueWords::tr("没有客户名称，这一行不能导入");
    case Reason::NotADate:
        return IssueWords::tr("“%1”不是日期，这一行不能导入").arg(cell);
    case Reason::NoSuchDay:
        return IssueWords::tr("“%1”没有这一天，这一行不能导入").arg(cell);
    case Reason::NotAnAmount:
        return IssueWords::tr("“%1”不是金额，这一行不能导入").arg(cell);
    case Reason::ApproximateAmount:
        return IssueWords::tr("“%1”是约数，请改成确切的数，这一行不能导入").arg(cell);
    case Reason::ForeignCurrency:
        return IssueWords::tr("“%1”不是人民币，这一行不能导入").arg(cell);
    case Reason::AmountTooFine:
        return IssueWords::tr("“%1”的小数位太多，这一行不能导入").arg(cell);
    case Reason::AmountTooLarge:
        return IssueWords::tr("“%1”太大，这一行不能导入").arg(cell);
    case Reason::ExtraCells:
        return IssueWords::tr("这一行的格子比标题多，可能错位了，不能导入");
    case Reason::WrongCheckDigit:
        return IssueWords::tr("信用代码“%1”的校验位不对，请核对").arg(cell);
    case Reason::MalformedCode:
        return IssueWords::tr("“%1”不像 18 位信用代码，照原样保留").arg(cell);
    case Reason::OddPostcode:
        return IssueWords::tr("邮编“%1”不是 6 位，照原样保留").arg(cell);
    case Reason::UnknownWord:
        return IssueWords::tr("不认识“%1”，照原样保留").arg(cell);
    case Reason::NotYesOrNo:
        return IssueWords::tr("“%1”不是“是”或“否”，没有导入").arg(cell);
    case Reason::NotAPlace:
        return IssueWords::tr("“%1”不是纬度和经度，坐标没有导入").arg(cell);
    case Reason::UnknownOwner:
        return IssueWords::tr("没有叫“%1”的员工，客户先归导入的人").arg(cell);
    case Reason::AmbiguousOwner:
        return IssueWords::tr("叫“%1”的员工不止一位，客户先归导入的人").arg(cell);
    case Reason::Duplicate:
        return other != 0 ? IssueWords::tr("与第 %1 条客户相同，请核对").arg(other)
                          : IssueWords::tr("与已有的客户相同，请核对");
    case Reason::PossibleDuplicate:
        return other != 0 ? IssueWords::tr("与第 %1 条客户名称相近，请看一眼").arg(other)
                          : IssueWords::tr("与已有的客户名称相近，请看一眼");
    case Reason::AlreadyExists:
        return IssueWords::tr("这位客户已经有档案，没有重复导入");
    case Reason::RepeatedRow:
        return IssueWords::tr("和前面一行完全一样，没有重复导入");
    case Reason::WasDeleted:
        return IssueWords::tr("这位客户导入过，后来被删除，没有恢复");
    case Reason::UnknownColumn:
        return IssueWords::tr("不认识这一列，没有导入");
    case Reason::UnknownUnit:
        return IssueWords::tr("不认识这一列的单位，没有导入");
    case Reason::RepeatedColumn:
        return IssueWords::tr("这一列重复，只用了前面的一列");
    }
    return {};
}

int toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Refused:
        return Tone::Danger;
    case Severity::Warning:
        return Tone::Warning;
    case Severity::Notice:
        return Tone::Info;
    }
    return Tone::Neutral;
}

} // namespace

IssueRow issueRow(const LedgerFinding& finding)
{
    QString reason = sentence(finding);
    if (finding.moreRows > 0)
        reason = IssueWords::tr("%1（另有 %2 行相同）").arg(reason).arg(finding.moreRows);
    return {static_cast<int>(finding.line), Words::text(finding.column), reason, toneOf(finding.severity())};
}

} // namespace roadbook
