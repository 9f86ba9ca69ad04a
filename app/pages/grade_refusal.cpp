// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/grade_refusal.h"

#include "pages/rows.h"

#include <QtCore/QCoreApplication>

namespace roadbook {
namespace {

struct GradeWords {
    Q_DECLARE_TR_FUNCTIONS(GradeWords)
};

} // namespace

QString gradeRefusal(const Error& error, regulation::Day week, const Words& words)
{
    // A grade is held only by the open week (judge/regrade.h), and the judge says so whole, in Chinese.
    if (error.code != ErrorCode::Frozen || error.field != "grade" || week == 0 || !words.english())
        return words.refusal(error);
    return GradeWords::tr("负责人%1起的一周还在执行，等级不能在周内调整。请在这一周的周拜访记录表提交之后再执行；"
                          "必须现在改的，由主管或经理人工定级，写明理由和期限。")
        .arg(words.day(dateOf(week)));
}

} // namespace roadbook
