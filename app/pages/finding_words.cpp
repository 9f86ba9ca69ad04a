// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/finding_words.h"

#include "model/schema.h"
#include "regulation/grading/fact_names.h"

#include <QtCore/QCoreApplication>

#include <array>

namespace roadbook {
namespace {

using regulation::Said;

struct FindingWords {
    Q_DECLARE_TR_FUNCTIONS(FindingWords)
};

// As it is shown; %1, %2, … stand for what the sentence names, as in regulation/reading/said.cpp.
struct Known {
    Said code;
    const char* shown;
};
constexpr auto kKnown = std::to_array<Known>({
    // --- What the regulation leaves open.
    {Said::NoGrade, QT_TRANSLATE_NOOP("FindingWords", "%1%2没有对应的等级，归为待定级")},
    {Said::NoGradeSoBelow, QT_TRANSLATE_NOOP("FindingWords", "%1%2没有对应的等级，按下一档定级")},
    {Said::NoGradeSoAbove, QT_TRANSLATE_NOOP("FindingWords", "%1%2没有对应的等级，按上一档定级")},
    {Said::NoWeight, QT_TRANSLATE_NOOP("FindingWords", "制度列了这一考核项目，没有写它的权重")},
    {Said::NoNumber, QT_TRANSLATE_NOOP("FindingWords", "制度没有写出数字：%1")},
    {Said::NoSatisfactionTarget, QT_TRANSLATE_NOOP("FindingWords", "没有制度写明客户满意率要达到多少")},
    {Said::NoCreditDays, QT_TRANSLATE_NOOP("FindingWords", "这一等级的账期天数要由公司给定")},
    {Said::NoCreditLimit, QT_TRANSLATE_NOOP("FindingWords", "这一等级的信用额度要由公司给定")},
    {Said::NoReception, QT_TRANSLATE_NOOP("FindingWords", "没有写“%2”的“%1”来访怎样接待，按没有要求处理")},
    // --- The text itself.
    {Said::TextTooLong, QT_TRANSLATE_NOOP("FindingWords", "制度包最大 1 MiB")},
    {Said::NoObject, QT_TRANSLATE_NOOP("FindingWords", "制度包应当是一个 JSON 对象")},
    {Said::NotJsonAt, QT_TRANSLATE_NOOP("FindingWords", "这不是 JSON：第 %2 行第 %3 列写得不对")},
    {Said::NotJson, QT_TRANSLATE_NOOP("FindingWords", "这不是 JSON：%1")},
    {Said::TooDeep, QT_TRANSLATE_NOOP("FindingWords", "嵌套得太深")},
    {Said::MemberTwice, QT_TRANSLATE_NOOP("FindingWords", "同一个对象里“%1”写了两次")},
    // --- Any member.
    {Said::Missing, QT_TRANSLATE_NOOP("FindingWords", "缺少这一项，请补上")},
    {Said::UnknownMember, QT_TRANSLATE_NOOP("FindingWords", "这个版本不认识这一项，是不是写错了？请改正或删去")},
    {Said::NamesNothing, QT_TRANSLATE_NOOP("FindingWords", "一项也没有写")},
    {Said::NotText, QT_TRANSLATE_NOOP("FindingWords", "应当是一段文字")},
    {Said::NotList, QT_TRANSLATE_NOOP("FindingWords", "应当是一个列表")},
    {Said::NotTexts, QT_TRANSLATE_NOOP("FindingWords", "应当是一列文字")},
    {Said::NotObject, QT_TRANSLATE_NOOP("FindingWords", "应当是一个对象")},
    {Said::NotFlag, QT_TRANSLATE_NOOP("FindingWords", "应当是 true 或 false")},
    {Said::NotInteger, QT_TRANSLATE_NOOP("FindingWords", "应当是整数")},
    {Said::NotDecimal, QT_TRANSLATE_NOOP("FindingWords", "应当是写成文字的小数，例如 \"0.135\"")},
    {Said::NotDate, QT_TRANSLATE_NOOP("FindingWords", "应当是日期：YYYY-MM-DD")},
    {Said::NoSuchDate, QT_TRANSLATE_NOOP("FindingWords", "不是日期：%1；应当写成 2026-11-23 这样")},
    {Said::NotANumber, QT_TRANSLATE_NOOP("FindingWords", "不是数字：%1")},
    {Said::NumberTooLarge, QT_TRANSLATE_NOOP("FindingWords", "数字太大：%1")},
    {Said::TooManyPlaces, QT_TRANSLATE_NOOP("FindingWords", "小数位太多：%1，最多 %2 位")},
    {Said::OutOfRange, QT_TRANSLATE_NOOP("FindingWords", "应当在 %1 和 %2 之间")},
    {Said::NotPercentage, QT_TRANSLATE_NOOP("FindingWords", "应当是百分数：0 到 100")},
    {Said::NotTimeOfDay, QT_TRANSLATE_NOOP("FindingWords", "应当是一天里的时刻：\"18:00\"，一天结束写 \"24:00\"")},
    {Said::NoneOf, QT_TRANSLATE_NOOP("FindingWords", "没有“%1”这个值，可以写：%2")},
    {Said::Twice, QT_TRANSLATE_NOOP("FindingWords", "“%1”写了两次")},
    {Said::TwiceInList, QT_TRANSLATE_NOOP("FindingWords", "“%1”写了两次")},
    // --- Names of what is not there.
    {Said::NoActor, QT_TRANSLATE_NOOP("FindingWords", "没有这个岗位：%1")},
    {Said::NoObligation, QT_TRANSLATE_NOOP("FindingWords", "没有这条联系要求：%1")},
    {Said::NoChain, QT_TRANSLATE_NOOP("FindingWords", "没有这条审批流程：%1")},
    {Said::NoFact, QT_TRANSLATE_NOOP("FindingWords", "没有这一项资料：%1")},
    {Said::NoNumberFact, QT_TRANSLATE_NOOP("FindingWords", "没有这一项数字资料：%1")},
    {Said::NoRecordType, QT_TRANSLATE_NOOP("FindingWords", "没有这种记录：%1")},
    {Said::NoSuchRecordType, QT_TRANSLATE_NOOP("FindingWords", "没有这种记录")},
    {Said::NoArchiveField, QT_TRANSLATE_NOOP("FindingWords", "%2 没有“%1”这个字段")},
    {Said::NoAccountField, QT_TRANSLATE_NOOP("FindingWords", "客户档案没有“%1”这个字段")},
    {Said::NoField, QT_TRANSLATE_NOOP("FindingWords", "%1 没有“%2”这个字段")},
    {Said::NoState, QT_TRANSLATE_NOOP("FindingWords", "%1 没有“%2”这个状态")},
    {Said::NoGradeInScheme, QT_TRANSLATE_NOOP("FindingWords", "方案里没有“%1”这个等级")},
    {Said::NoneOfVisit, QT_TRANSLATE_NOOP("FindingWords", "拜访没有“%1”这个值")},
    {Said::NoVisitorRank, QT_TRANSLATE_NOOP("FindingWords", "来访者的列表里没有“%1”（reception.visitors）")},
    {Said::NoDayInMonth, QT_TRANSLATE_NOOP("FindingWords", "那个月没有这一天")},
    // --- Grading.
    {Said::NoBand, QT_TRANSLATE_NOOP("FindingWords", "一档也没有写")},
    {Said::NoLevel, QT_TRANSLATE_NOOP("FindingWords", "一级也没有写")},
    {Said::GradeTwice, QT_TRANSLATE_NOOP("FindingWords", "等级“%1”写了两次")},
    {Said::SchemeTwice, QT_TRANSLATE_NOOP("FindingWords", "另一个方案已经叫“%1”")},
    {Said::NotOnePrimary, QT_TRANSLATE_NOOP("FindingWords", "主方案只能有一个，现在有 %1 个")},
    {Said::BandsOverlap, QT_TRANSLATE_NOOP("FindingWords", "两档重叠：%1 和 %2 都包含同一个数，只能给其中一档")},
    {Said::ConditionUnbounded, QT_TRANSLATE_NOOP("FindingWords", "对数字的条件要写 from、above、to 或 below")},
    {Said::SameEnd, QT_TRANSLATE_NOOP("FindingWords", "和“%1”写的是同一端，只能留一个")},
    {Said::EmptyRange, QT_TRANSLATE_NOOP("FindingWords", "两端之间没有数")},
    {Said::NotHundred, QT_TRANSLATE_NOOP("FindingWords", "加起来应当是 100")},
    {Said::WeightsNotHundred, QT_TRANSLATE_NOOP("FindingWords", "各权重加起来应当是 100")},
    {Said::NoRankingForTop, QT_TRANSLATE_NOOP("FindingWords", "缺少这一项：有一级取前百分之几，要写按什么排名")},
    // --- Obligations, dates, archives.
    {Said::LessThanMin, QT_TRANSLATE_NOOP("FindingWords", "比 \"min\" 小")},
    {Said::GradesBesideTender, QT_TRANSLATE_NOOP("FindingWords", "写了 \"tender\": \"only\"，就不能再写等级")},
    {Said::SpaceInId, QT_TRANSLATE_NOOP("FindingWords", "不能有空格")},
    {Said::OtherSensitivity, QT_TRANSLATE_NOOP("FindingWords", "“%1”的密级是 %2，制度包写的不一样")},
    {Said::InEarlierGroup, QT_TRANSLATE_NOOP("FindingWords", "“%1”在前面的分组里已经有了，会算两次")},
    {Said::LevelsWithoutContact, QT_TRANSLATE_NOOP("FindingWords", "只有联系人的分组能写层级")},
    {Said::ReceptionOverlaps, QT_TRANSLATE_NOOP("FindingWords", "前面已经写了“%2”的“%1”来访怎样接待，两条重叠")},
    // --- Documents and approvals.
    {Said::MoveWithoutFrom, QT_TRANSLATE_NOOP("FindingWords", "要写从哪个状态开始：\"from\"，或者 \"creates\": true")},
    {Said::SameMove, QT_TRANSLATE_NOOP("FindingWords", "从“%1”到“%2”写了两步")},
    {Said::ChainInCircle, QT_TRANSLATE_NOOP("FindingWords", "审批流程绕成了一圈：%1")},
    {Said::NoNextStep, QT_TRANSLATE_NOOP("FindingWords", "“%1”的下一步“%2”不在这条流程里")},
    {Said::StepsUnreached, QT_TRANSLATE_NOOP("FindingWords", "有的步骤走不到，流程是：%1")},
    {Said::ChainWithoutStep, QT_TRANSLATE_NOOP("FindingWords", "审批流程至少要有一步")},
    {Said::ChainTwice, QT_TRANSLATE_NOOP("FindingWords", "“%1”已经有审批流程")},
    {Said::LessThanDays, QT_TRANSLATE_NOOP("FindingWords", "比 days 小")},
    // --- Sums.
    {Said::FactorOrScore,
     QT_TRANSLATE_NOOP("FindingWords", "系数和 \"by_score\": true（按得分的百分数）要写一个，也只能写一个")},
    {Said::WeightsNotFull, QT_TRANSLATE_NOOP("FindingWords", "各项权重加起来不等于满分")},
    {Said::BandNotRising, QT_TRANSLATE_NOOP("FindingWords", "与前一档重叠：各档要从低到高")},
    {Said::NoLowestBand, QT_TRANSLATE_NOOP("FindingWords", "最低一档要从 0 起，每个得分才有所属")},
    {Said::NoLowestEstimate, QT_TRANSLATE_NOOP("FindingWords", "最低一档要写 \"at_least\": \"0\"，每个预估才有所属")},
    {Said::BandWithoutRate, QT_TRANSLATE_NOOP("FindingWords", "这一档要写比率，不能写固定金额")},
    {Said::SliceNotRising, QT_TRANSLATE_NOOP("FindingWords", "与前一段重叠：上限要从低到高，只有最后一段没有上限")},
    {Said::LastSliceHasTop,
     QT_TRANSLATE_NOOP("FindingWords", "最后一段不能有上限（\"up_to\": null），每个金额才有比率")},
    {Said::BelowOrAbove, QT_TRANSLATE_NOOP("FindingWords", "below 和 above 要写一个，也只能写一个")},
    {Said::PlanShareAbove, QT_TRANSLATE_NOOP("FindingWords", "计划完成率是舍去尾数再比的，请写 at_least")},
    {Said::SharesNotOne, QT_TRANSLATE_NOOP("FindingWords", "各份加起来不等于 1")},
    {Said::AtLeastOrAbove,
     QT_TRANSLATE_NOOP("FindingWords", "at_least（含本数）和 above（不含本数）要写一个，也只能写一个")},
    {Said::RateOrFixed, QT_TRANSLATE_NOOP("FindingWords", "比率和固定金额要写一个，也只能写一个")},
    {Said::TierNotRising, QT_TRANSLATE_NOOP("FindingWords", "与前一级重叠：界限要从低到高")},
    {Said::NoTier, QT_TRANSLATE_NOOP("FindingWords", "一级也没有写")},
    {Said::NoLimit,
     QT_TRANSLATE_NOOP("FindingWords", "数字要写明怎样限定：at_least、at_most、above、below 或 exactly")},
    {Said::BadFactor, QT_TRANSLATE_NOOP("FindingWords", "full_at 要大于 0，权重不能小于 0")},
    {Said::TooFewStages, QT_TRANSLATE_NOOP("FindingWords", "要有第一个阶段，和一个算作成交的阶段")},
    {Said::BeyondScale, QT_TRANSLATE_NOOP("FindingWords", "超出了评分的范围")},
});

consteval bool eachHasItsWords()
{
    for (std::size_t i = 0; i < kKnown.size(); ++i)
        if (static_cast<std::size_t>(kKnown[i].code) != i)
            return false;
    return kKnown.size() == static_cast<std::size_t>(Said::Last) + 1;
}
static_assert(eachHasItsWords(), "a code of the reading without its words, or in another order");

QString recordName(const QString& name, const Words& words)
{
    const TypeInfo* type = findType(name.toStdString());
    return type != nullptr ? Words::text(words.english() ? type->en : type->zh) : name;
}

QString factWords(const QString& name, const Words& words)
{
    const auto* fact = regulation::findFactName(name.toStdString());
    return fact != nullptr ? Words::text(words.english() ? fact->en : fact->zh) : name;
}

// Some of what a sentence names has words of its own.
QStringList namesOf(const regulation::Saying& said, const Words& words)
{
    QStringList names;
    for (const std::string& name : said.names)
        names.append(Words::text(name));
    switch (said.code) {
    case Said::NoGrade:
    case Said::NoGradeSoBelow:
    case Said::NoGradeSoAbove: // the fact; its range for programs, in Chinese, in English
        if (names.size() == 4)
            return {factWords(names[0], words), words.english() ? names[3] : names[2]};
        return names;
    case Said::NoField:
    case Said::NoState:
        if (!names.empty())
            names[0] = recordName(names[0], words);
        return names;
    case Said::NoArchiveField:
        if (names.size() > 1)
            names[1] = recordName(names[1], words);
        return names;
    default:
        return names;
    }
}

QString filled(const QString& pattern, const QStringList& names)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (number < 1) {
            text += pattern[i];
            continue;
        }
        text += names.value(number - 1);
        ++i;
    }
    return text;
}

} // namespace

QString findingText(const regulation::Finding& finding, const Words& words)
{
    const Known& known = kKnown.at(static_cast<std::size_t>(finding.said.code));
    return filled(FindingWords::tr(known.shown), namesOf(finding.said, words));
}

} // namespace roadbook
