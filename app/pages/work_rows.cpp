// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/work_rows.h"

#include "model/fields.h"
#include "models/tone.h"
#include "pages/dotted.h"
#include "pages/due_rows.h"
#include "pages/grade_refusal.h"
#include "pages/request_rows.h"
#include "pages/review_rows.h"
#include "pages/rows.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace roadbook {
namespace {

using Work = WorkFacts::Kind;

constexpr Timestamp kDayLong = 24LL * 60 * 60 * 1000;

struct WorkWords {
    Q_DECLARE_TR_FUNCTIONS(WorkWords)
};

QString articleText(const WorkFacts& facts, const Words& words)
{
    return facts.source.article.empty() ? QString() : inLanguage(regulation::sourceWords(facts.source), words);
}

void describeReview(const WorkFacts& facts, const Words& words, WorkRow& row)
{
    const ReviewRow review = reviewRow(*facts.head, false, words);
    row.iconName = QStringLiteral("badge-check");
    row.head = dotted({review.repName, review.kindLabel, review.periodText});
    row.detail = dotted({review.markText, review.lateText, review.summaryText, articleText(facts, words)});
    row.deed = WorkModel::Review;
}

void describeMissing(const WorkFacts& facts, const Words& words, WorkRow& row)
{
    const ReviewRow missing = missingRow(*facts.filing, words);
    row.iconName = QStringLiteral("clock");
    row.head = dotted({missing.repName, missing.kindLabel, missing.periodText});
    row.detail = dotted({missing.markText, missing.summaryText, articleText(facts, words)});
    row.ageText = missing.ageText;
    row.deed = WorkModel::Review;
}

void describeConflict(const WorkFacts& facts, const Words& words, WorkRow& row)
{
    const TypeInfo* type = findType(facts.type);
    const FieldInfo* field = type != nullptr ? type->field(facts.field) : nullptr;
    row.iconName = QStringLiteral("git-merge");
    row.head = dotted({Words::text(facts.what), field != nullptr ? words.label(*field) : WorkWords::tr("是否删除")});
    row.detail = WorkWords::tr("两处改得不同，请选一个值，或者另填一个");
    row.deed = facts.account.isNull() ? WorkModel::Sync : WorkModel::Account;
    row.subjectId = textOf(facts.account);
}

void describeRefused(const WorkFacts& facts, const Words& words, WorkRow& row)
{
    row.iconName = QStringLiteral("octagon-alert");
    row.head = dotted({Words::text(facts.who), Words::text(facts.what), WorkWords::tr("没有生效的修改")});
    row.detail = gradeRefusal(*facts.reason, facts.week, words);
    row.deed = WorkModel::Sync;
}

void describeSpotCheck(const WorkFacts& facts, const Words& words, WorkRow& row)
{
    row.iconName = QStringLiteral("shuffle");
    row.head = dotted({Words::text(facts.who), Words::text(facts.what)});
    row.detail = dotted({WorkWords::tr("上周抽中，还没有核实"), articleText(facts, words)});
    row.deed = WorkModel::Spot;
}

void describeRequest(const WorkFacts& facts, const Words& words, WorkRow& row)
{
    row.iconName = QStringLiteral("gift");
    row.head = dotted({Words::text(facts.who), Words::text(facts.what)});
    row.detail = dotted({requestTitle(*facts.request, words), articleText(facts, words)});
    row.ageTone = requestRow(*facts.request, words).ageTone;
    row.deed = WorkModel::Request;
}

void describeExplained(const WorkFacts& facts, const Words& words, WorkRow& row)
{
    row.iconName = QStringLiteral("notebook-pen");
    row.head = dotted({Words::text(facts.who), Words::text(facts.what)});
    row.detail = dotted({WorkWords::tr("结果“%1”，本人说明：%2")
                             .arg(words.choice(type::kSpotCheck, field::spot_check::kOutcome, facts.explained->outcome),
                                  Words::text(facts.explained->explanation).simplified()),
                         articleText(facts, words)});
    row.deed = WorkModel::Spot;
}

void describeOwnVisits(const WorkFacts& facts, const Words& words, WorkRow& row)
{
    row.iconName = QStringLiteral("map-pin");
    row.head = WorkWords::tr("本人要联系的客户 %n 项", nullptr, facts.count);
    row.detail = dotted({WorkWords::tr("最久的是 %1").arg(Words::text(facts.what)), articleText(facts, words)});
    row.deed = WorkModel::Today;
}

} // namespace

QString workKind(Work kind)
{
    switch (kind) {
    case Work::Review:
        return WorkWords::tr("审核");
    case Work::Missing:
        return WorkWords::tr("未交");
    case Work::Conflict:
        return WorkWords::tr("冲突");
    case Work::Refused:
        return WorkWords::tr("转来的修改");
    case Work::SpotCheck:
        return WorkWords::tr("抽查");
    case Work::OwnVisits:
        return WorkWords::tr("本人拜访");
    case Work::Request:
        return WorkWords::tr("审批申请");
    case Work::Explained:
        return WorkWords::tr("抽查说明");
    }
    return {};
}

QString waitedText(Timestamp since, const Words& words)
{
    const Timestamp waited = std::max<Timestamp>(0, words.now() - since);
    return waited < kDayLong ? WorkWords::tr("%1 起").arg(words.nearMoment(since))
                             : WorkWords::tr("等了 %n 天", nullptr, static_cast<int>(waited / kDayLong));
}

WorkRow workRow(const WorkFacts& facts, const Words& words)
{
    WorkRow row{.workId = QString::number(static_cast<int>(facts.kind)) + QLatin1Char('/') + Words::text(facts.key),
                .iconName = {},
                .kindLabel = workKind(facts.kind),
                .head = {},
                .detail = {},
                .ageText = {},
                .ageTone = facts.late ? Tone::Danger : Tone::Neutral,
                .deed = WorkModel::Review,
                .subjectId = Words::text(facts.key)};
    switch (facts.kind) {
    case Work::Review:
        describeReview(facts, words, row);
        break;
    case Work::Missing:
        describeMissing(facts, words, row);
        break;
    case Work::Conflict:
        describeConflict(facts, words, row);
        break;
    case Work::Refused:
        describeRefused(facts, words, row);
        break;
    case Work::SpotCheck:
        describeSpotCheck(facts, words, row);
        break;
    case Work::OwnVisits:
        describeOwnVisits(facts, words, row);
        break;
    case Work::Request:
        describeRequest(facts, words, row);
        break;
    case Work::Explained:
        describeExplained(facts, words, row);
        break;
    }
    if (row.ageText.isEmpty())
        row.ageText = facts.kind == Work::OwnVisits ? lateBy(facts.since, words) : waitedText(facts.since, words);
    return row;
}

} // namespace roadbook
