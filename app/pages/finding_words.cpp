// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/finding_words.h"

#include "regulation/grading/fact_names.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <array>
#include <vector>

namespace roadbook {
namespace {

struct FindingWords {
    Q_DECLARE_TR_FUNCTIONS(FindingWords)
};

// A sentence as the reading says it, %1 to %3 standing for what it names, and as it is shown. The first that fits is taken.
struct Known {
    const char* said;
    const char* shown;
};
constexpr auto kKnown = std::to_array<Known>({
    // --- What the regulation leaves open.
    {"no grade for annual_usage %1; %2", QT_TRANSLATE_NOOP("FindingWords", "年用量 %1 万元没有对应的等级，%2")},
    {"no grade for %1 %2; %3", QT_TRANSLATE_NOOP("FindingWords", "%1 %2 没有对应的等级，%3")},
    {"the regulation lists the item without a weight",
     QT_TRANSLATE_NOOP("FindingWords", "制度列了这一考核项目，没有写它的权重")},
    {"the regulation gives no number: \"%1\"", QT_TRANSLATE_NOOP("FindingWords", "制度没有写出数字：%1")},
    {"no regulation names a share of satisfied customers to reach",
     QT_TRANSLATE_NOOP("FindingWords", "没有制度写明客户满意率要达到多少")},
    {"the days of credit for this grade must be given by the company",
     QT_TRANSLATE_NOOP("FindingWords", "这一等级的账期天数要由公司给定")},
    {"the limit for this grade must be given by the company",
     QT_TRANSLATE_NOOP("FindingWords", "这一等级的信用额度要由公司给定")},
    {"nothing says how \"%1\" of \"%2\" is received; nothing is owed then",
     QT_TRANSLATE_NOOP("FindingWords", "没有写“%2”的“%1”来访怎样接待，按没有要求处理")},
    // --- The text itself.
    {"a pack has at most 1 MiB", QT_TRANSLATE_NOOP("FindingWords", "制度包最大 1 MiB")},
    {"a pack is one JSON object", QT_TRANSLATE_NOOP("FindingWords", "制度包应当是一个 JSON 对象")},
    {"the pack is not JSON: %1 line %2, column %3: %4",
     QT_TRANSLATE_NOOP("FindingWords", "这不是 JSON：第 %2 行第 %3 列写得不对")},
    {"the pack is not JSON: %1", QT_TRANSLATE_NOOP("FindingWords", "这不是 JSON：%1")},
    {"the pack is not well formed: it is nested too deeply", QT_TRANSLATE_NOOP("FindingWords", "嵌套得太深")},
    {"the pack is not well formed: the member \"%1\" stands twice in one object",
     QT_TRANSLATE_NOOP("FindingWords", "同一个对象里“%1”写了两次")},
    // --- Any member.
    {"is missing", QT_TRANSLATE_NOOP("FindingWords", "缺少这一项")},
    {"is no member that this version knows; is it misspelt?",
     QT_TRANSLATE_NOOP("FindingWords", "这个版本不认识这一项，是不是写错了？")},
    {"names nothing", QT_TRANSLATE_NOOP("FindingWords", "一项也没有写")},
    {"expected a text", QT_TRANSLATE_NOOP("FindingWords", "应当是一段文字")},
    {"expected a list", QT_TRANSLATE_NOOP("FindingWords", "应当是一个列表")},
    {"expected a list of texts", QT_TRANSLATE_NOOP("FindingWords", "应当是一列文字")},
    {"expected an object", QT_TRANSLATE_NOOP("FindingWords", "应当是一个对象")},
    {"expected true or false", QT_TRANSLATE_NOOP("FindingWords", "应当是 true 或 false")},
    {"expected a whole number", QT_TRANSLATE_NOOP("FindingWords", "应当是整数")},
    {"expected a decimal number as text, such as \"0.135\"",
     QT_TRANSLATE_NOOP("FindingWords", "应当是写成文字的小数，例如 \"0.135\"")},
    {"expected a date, YYYY-MM-DD", QT_TRANSLATE_NOOP("FindingWords", "应当是日期：YYYY-MM-DD")},
    {"not a date: \"%1\"; expected year-month-day such as 2026-11-23",
     QT_TRANSLATE_NOOP("FindingWords", "不是日期：%1；应当写成 2026-11-23 这样")},
    {"not a number: \"%1\"", QT_TRANSLATE_NOOP("FindingWords", "不是数字：%1")},
    {"number too large: \"%1\"", QT_TRANSLATE_NOOP("FindingWords", "数字太大：%1")},
    {"too many decimal places: \"%1\"; at most %2", QT_TRANSLATE_NOOP("FindingWords", "小数位太多：%1，最多 %2 位")},
    {"must lie between %1 and %2", QT_TRANSLATE_NOOP("FindingWords", "应当在 %1 和 %2 之间")},
    {"is a percentage: from 0 to 100", QT_TRANSLATE_NOOP("FindingWords", "应当是百分数：0 到 100")},
    {"is a time of the day: \"18:00\", or \"24:00\" for its end",
     QT_TRANSLATE_NOOP("FindingWords", "应当是一天里的时刻：\"18:00\"，一天结束写 \"24:00\"")},
    {"\"%1\" is none of: %2", QT_TRANSLATE_NOOP("FindingWords", "没有“%1”这个值，可以写：%2")},
    {"\"%1\" stands twice", QT_TRANSLATE_NOOP("FindingWords", "“%1”写了两次")},
    {"\"%1\" stands twice in the list", QT_TRANSLATE_NOOP("FindingWords", "“%1”写了两次")},
    // --- Names of what is not there.
    {"there is no actor \"%1\"", QT_TRANSLATE_NOOP("FindingWords", "没有这个岗位：%1")},
    {"there is no obligation \"%1\"", QT_TRANSLATE_NOOP("FindingWords", "没有这条联系要求：%1")},
    {"there is no chain \"%1\" in approvals", QT_TRANSLATE_NOOP("FindingWords", "没有这条审批流程：%1")},
    {"there is no fact \"%1\"", QT_TRANSLATE_NOOP("FindingWords", "没有这一项资料：%1")},
    {"there is no number fact \"%1\"", QT_TRANSLATE_NOOP("FindingWords", "没有这一项数字资料：%1")},
    {"there is no record type \"%1\"", QT_TRANSLATE_NOOP("FindingWords", "没有这种记录：%1")},
    {"there is no such record type", QT_TRANSLATE_NOOP("FindingWords", "没有这种记录")},
    {"there is no field \"%1\" of %2; roadbook-cli schema lists them",
     QT_TRANSLATE_NOOP("FindingWords", "%2 没有“%1”这个字段")},
    {"an account has no field \"%1\"", QT_TRANSLATE_NOOP("FindingWords", "客户档案没有“%1”这个字段")},
    {"%1 has no field \"%2\"", QT_TRANSLATE_NOOP("FindingWords", "%1 没有“%2”这个字段")},
    {"%1 has no state \"%2\"", QT_TRANSLATE_NOOP("FindingWords", "%1 没有“%2”这个状态")},
    {"the scheme has no grade \"%1\"", QT_TRANSLATE_NOOP("FindingWords", "方案里没有“%1”这个等级")},
    {"\"%1\" is none that a visit has", QT_TRANSLATE_NOOP("FindingWords", "拜访没有“%1”这个值")},
    {"\"%1\" is no rank of the list reception.visitors",
     QT_TRANSLATE_NOOP("FindingWords", "来访者的列表里没有“%1”（reception.visitors）")},
    {"that month has no such day", QT_TRANSLATE_NOOP("FindingWords", "那个月没有这一天")},
    // --- Grading.
    {"has no band", QT_TRANSLATE_NOOP("FindingWords", "一档也没有写")},
    {"has no level", QT_TRANSLATE_NOOP("FindingWords", "一级也没有写")},
    {"has the grade \"%1\" twice", QT_TRANSLATE_NOOP("FindingWords", "等级“%1”写了两次")},
    {"another scheme has the id \"%1\"", QT_TRANSLATE_NOOP("FindingWords", "另一个方案已经叫“%1”")},
    {"exactly one scheme is primary; %1 are", QT_TRANSLATE_NOOP("FindingWords", "主方案只能有一个，现在有 %1 个")},
    {"overlaps: %1 and %2 share a number; give the shared point to one of them",
     QT_TRANSLATE_NOOP("FindingWords", "两档重叠：%1 和 %2 都包含同一个数，只能给其中一档")},
    {"a condition on a number names from, above, to or below",
     QT_TRANSLATE_NOOP("FindingWords", "对数字的条件要写 from、above、to 或 below")},
    {"and \"%1\" name the same end; keep one", QT_TRANSLATE_NOOP("FindingWords", "和“%1”写的是同一端，只能留一个")},
    {"nothing lies between its two ends", QT_TRANSLATE_NOOP("FindingWords", "两端之间没有数")},
    {"must sum to 100", QT_TRANSLATE_NOOP("FindingWords", "加起来应当是 100")},
    {"the weights must sum to 100", QT_TRANSLATE_NOOP("FindingWords", "各权重加起来应当是 100")},
    {"is missing: a level takes a top share, so somebody must be the top",
     QT_TRANSLATE_NOOP("FindingWords", "缺少这一项：有一级取前百分之几，要写按什么排名")},
    // --- Obligations, dates, archives.
    {"is less than \"min\"", QT_TRANSLATE_NOOP("FindingWords", "比 \"min\" 小")},
    {"mean nothing beside \"tender\": \"only\"",
     QT_TRANSLATE_NOOP("FindingWords", "写了 \"tender\": \"only\"，就不能再写等级")},
    {"has a space, which ends it in a tick", QT_TRANSLATE_NOOP("FindingWords", "不能有空格")},
    {"\"%1\" is guarded as %2; the pack says otherwise",
     QT_TRANSLATE_NOOP("FindingWords", "“%1”的密级是 %2，制度包写的不一样")},
    {"\"%1\" stands in an earlier group too, and would count twice",
     QT_TRANSLATE_NOOP("FindingWords", "“%1”在前面的分组里已经有了，会算两次")},
    {"only a group of contact fields has levels", QT_TRANSLATE_NOOP("FindingWords", "只有联系人的分组能写层级")},
    {"an earlier rule says already how \"%1\" of \"%2\" is received; the two overlap",
     QT_TRANSLATE_NOOP("FindingWords", "前面已经写了“%2”的“%1”来访怎样接待，两条重叠")},
    // --- Documents and approvals.
    {"a move begins somewhere: give \"from\", or \"creates\": true",
     QT_TRANSLATE_NOOP("FindingWords", "要写从哪个状态开始：\"from\"，或者 \"creates\": true")},
    {"two moves lead from \"%1\" to \"%2\"", QT_TRANSLATE_NOOP("FindingWords", "从“%1”到“%2”写了两步")},
    {"the chain runs in a circle: %1", QT_TRANSLATE_NOOP("FindingWords", "审批流程绕成了一圈：%1")},
    {"\"%1\" leads to \"%2\", which is no step of it",
     QT_TRANSLATE_NOOP("FindingWords", "“%1”的下一步“%2”不在这条流程里")},
    {"no step leads to some of them; the chain is: %1",
     QT_TRANSLATE_NOOP("FindingWords", "有的步骤走不到，流程是：%1")},
    {"a chain without a step approves nothing", QT_TRANSLATE_NOOP("FindingWords", "审批流程至少要有一步")},
    {"\"%1\" has a chain already", QT_TRANSLATE_NOOP("FindingWords", "“%1”已经有审批流程")},
    {"is less than days", QT_TRANSLATE_NOOP("FindingWords", "比 days 小")},
    // --- Sums.
    {"give either a factor or \"by_score\": true (the score in percent)",
     QT_TRANSLATE_NOOP("FindingWords", "系数和 \"by_score\": true（按得分的百分数）要写一个，也只能写一个")},
    {"the weights do not add up to the full score", QT_TRANSLATE_NOOP("FindingWords", "各项权重加起来不等于满分")},
    {"overlaps the band before it: bands must rise", QT_TRANSLATE_NOOP("FindingWords", "与前一档重叠：各档要从低到高")},
    {"the lowest band must begin at 0, so that every score has one",
     QT_TRANSLATE_NOOP("FindingWords", "最低一档要从 0 起，每个得分才有所属")},
    {"the lowest band must be \"at_least\": \"0\", so that every estimate has one",
     QT_TRANSLATE_NOOP("FindingWords", "最低一档要写 \"at_least\": \"0\"，每个预估才有所属")},
    {"a band needs a rate, not a fixed amount", QT_TRANSLATE_NOOP("FindingWords", "这一档要写比率，不能写固定金额")},
    {"overlaps the slice before it: tops must rise, and only the last has none",
     QT_TRANSLATE_NOOP("FindingWords", "与前一段重叠：上限要从低到高，只有最后一段没有上限")},
    {"the last slice must have no top (\"up_to\": null), so that every amount has a rate",
     QT_TRANSLATE_NOOP("FindingWords", "最后一段不能有上限（\"up_to\": null），每个金额才有比率")},
    {"give either below or above", QT_TRANSLATE_NOOP("FindingWords", "below 和 above 要写一个，也只能写一个")},
    {"a share of the plan is compared rounded down: use at_least",
     QT_TRANSLATE_NOOP("FindingWords", "计划完成率是舍去尾数再比的，请写 at_least")},
    {"the shares do not add up to 1", QT_TRANSLATE_NOOP("FindingWords", "各份加起来不等于 1")},
    {"give either at_least (the bound belongs to it) or above (it does not)",
     QT_TRANSLATE_NOOP("FindingWords", "at_least（含本数）和 above（不含本数）要写一个，也只能写一个")},
    {"give either a rate or a fixed amount", QT_TRANSLATE_NOOP("FindingWords", "比率和固定金额要写一个，也只能写一个")},
    {"overlaps the tier before it: bounds must rise",
     QT_TRANSLATE_NOOP("FindingWords", "与前一级重叠：界限要从低到高")},
    {"names no tier", QT_TRANSLATE_NOOP("FindingWords", "一级也没有写")},
    {"a number limits something: at_least, at_most, above, below or exactly",
     QT_TRANSLATE_NOOP("FindingWords", "数字要写明怎样限定：at_least、at_most、above、below 或 exactly")},
    {"full_at must be above zero, and the weight not below it",
     QT_TRANSLATE_NOOP("FindingWords", "full_at 要大于 0，权重不能小于 0")},
    {"needs a first stage and one that counts as converted",
     QT_TRANSLATE_NOOP("FindingWords", "要有第一个阶段，和一个算作成交的阶段")},
    {"lies beyond the scale", QT_TRANSLATE_NOOP("FindingWords", "超出了评分的范围")},
});
// What such a sentence names, where it is itself words.
constexpr auto kNamed = std::to_array<Known>({
    {"unclassified", QT_TRANSLATE_NOOP("FindingWords", "归为待定级")},
    {"graded as the band below", QT_TRANSLATE_NOOP("FindingWords", "按下一档定级")},
    {"graded as the band above", QT_TRANSLATE_NOOP("FindingWords", "按上一档定级")},
    {"above %1", QT_TRANSLATE_NOOP("FindingWords", "超过 %1")},
    {"from %1", QT_TRANSLATE_NOOP("FindingWords", "不低于 %1")},
    {"below %1", QT_TRANSLATE_NOOP("FindingWords", "不满 %1")},
    {"up to %1", QT_TRANSLATE_NOOP("FindingWords", "不超过 %1")},
});

QRegularExpression patternOf(const char* said)
{
    QString pattern = QRegularExpression::escape(QLatin1String(said));
    for (int i = 1; i <= 4; ++i)
        pattern.replace(QStringLiteral("\\%%1").arg(i), QStringLiteral("(.*?)"));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern),
                              QRegularExpression::DotMatchesEverythingOption);
}

// Each pattern is made once: a pack leaves dozens of things open.
template <std::size_t N>
std::vector<QRegularExpression> patternsOf(const std::array<Known, N>& table)
{
    std::vector<QRegularExpression> made;
    for (const Known& known : table)
        made.push_back(patternOf(known.said));
    return made;
}

QString namedText(const QString& said, const Words& words)
{
    static const auto patterns = patternsOf(kNamed);
    if (const auto* fact = regulation::findFactName(said.toStdString()))
        return Words::text(words.english() ? fact->en : fact->zh);
    for (std::size_t i = 0; i < kNamed.size(); ++i)
        if (const auto match = patterns[i].match(said); match.hasMatch())
            return FindingWords::tr(kNamed.at(i).shown).replace(QStringLiteral("%1"), match.captured(1));
    return said;
}

} // namespace

QString findingText(const regulation::Finding& finding, const Words& words)
{
    static const auto patterns = patternsOf(kKnown);
    const QString said = Words::text(finding.reason);
    for (std::size_t i = 0; i < kKnown.size(); ++i) {
        const auto match = patterns[i].match(said);
        if (!match.hasMatch())
            continue;
        QString shown = FindingWords::tr(kKnown.at(i).shown);
        for (int k = 1; k <= match.lastCapturedIndex(); ++k)
            shown.replace(QStringLiteral("%%1").arg(k), namedText(match.captured(k), words));
        return shown;
    }
    return said;
}

} // namespace roadbook
