// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/finding_words.h"

#include "pages/words.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include <array>
#include <vector>

namespace roadbook {
namespace {

// The sentence as the reading says it; what stands in brackets goes into %1.
struct Known {
    const char* said;
    const char* shown;
};
constexpr auto kKnown = std::to_array<Known>({
    {"no grade for annual_usage (.+); unclassified",
     QT_TRANSLATE_NOOP("FindingWords", "年用量 %1 万元没有对应的等级，归为待定级")},
    {"the regulation lists the item without a weight",
     QT_TRANSLATE_NOOP("FindingWords", "制度列了这一考核项目，没有写它的权重")},
    {"the regulation gives no number: \"(.+)\"", QT_TRANSLATE_NOOP("FindingWords", "制度没有写出数字：%1")},
    {"no regulation names a share of satisfied customers to reach",
     QT_TRANSLATE_NOOP("FindingWords", "没有制度写明客户满意率要达到多少")},
    {"the days of credit for this grade must be given by the company",
     QT_TRANSLATE_NOOP("FindingWords", "这一等级的账期天数要由公司给定")},
    {"the limit for this grade must be given by the company",
     QT_TRANSLATE_NOOP("FindingWords", "这一等级的信用额度要由公司给定")},
    {"is missing", QT_TRANSLATE_NOOP("FindingWords", "缺少这一项")},
    {"is no member that this version knows; is it misspelt\\?",
     QT_TRANSLATE_NOOP("FindingWords", "这个版本不认识这一项，是不是写错了？")},
    {"names nothing", QT_TRANSLATE_NOOP("FindingWords", "指的东西不存在")},
    {"expected a text", QT_TRANSLATE_NOOP("FindingWords", "应当是一段文字")},
    {"expected a list", QT_TRANSLATE_NOOP("FindingWords", "应当是一个列表")},
    {"expected a list of texts", QT_TRANSLATE_NOOP("FindingWords", "应当是一列文字")},
    {"expected an object", QT_TRANSLATE_NOOP("FindingWords", "应当是一个对象")},
    {"expected true or false", QT_TRANSLATE_NOOP("FindingWords", "应当是 true 或 false")},
    {"expected a whole number", QT_TRANSLATE_NOOP("FindingWords", "应当是整数")},
});

// Each pattern is made once: a pack leaves dozens of things open.
const std::vector<QRegularExpression>& patterns()
{
    static const std::vector<QRegularExpression> all = [] {
        std::vector<QRegularExpression> made;
        for (const Known& known : kKnown)
            made.emplace_back(QRegularExpression::anchoredPattern(QLatin1String(known.said)));
        return made;
    }();
    return all;
}

} // namespace

QString findingText(const regulation::Finding& finding)
{
    const QString said = Words::text(finding.reason);
    for (std::size_t i = 0; i < kKnown.size(); ++i) {
        const auto match = patterns()[i].match(said);
        if (!match.hasMatch())
            continue;
        const QString shown = QCoreApplication::translate("FindingWords", kKnown.at(i).shown);
        return match.lastCapturedIndex() > 0 ? shown.arg(match.captured(1)) : shown;
    }
    return said;
}

} // namespace roadbook
