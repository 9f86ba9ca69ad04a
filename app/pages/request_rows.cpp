// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/request_rows.h"

#include "model/fields.h"
#include "models/tone.h"
#include "pages/dotted.h"
#include "pages/due_rows.h"
#include "pages/rows.h"
#include "pages/week_rows.h"
#include "pages/work_rows.h"

#include <QtCore/QCoreApplication>

namespace roadbook {
namespace {

namespace rf = field::request;
using Stage = RequestFacts::Stage;

struct RequestWords {
    Q_DECLARE_TR_FUNCTIONS(RequestWords)
};

QString kindText(const RequestFacts& facts, const Words& words)
{
    return dotted({words.choice(type::kRequest, rf::kKind, facts.kind),
                   facts.giftKind.empty() ? QString() : words.choice(type::kRequest, rf::kGiftKind, facts.giftKind)});
}

QString amountText(const RequestFacts& facts, const Words& words)
{
    return facts.amount == 0 ? QString() : words.money(facts.amount);
}

QString sectionOf(Stage stage)
{
    switch (stage) {
    case Stage::Mine:
        return QStringLiteral("mine");
    case Stage::Others:
        return QStringLiteral("others");
    case Stage::Own:
        return QStringLiteral("own");
    case Stage::Decided:
        return QStringLiteral("decided");
    }
    return {};
}

QString waitsFor(const RequestFacts& facts, const Words& words)
{
    if (facts.steps == 0)
        return RequestWords::tr("现行制度没有规定由谁审批");
    const QString signer = inLanguage(facts.signer, words);
    if (facts.stage == Stage::Own)
        return RequestWords::tr("等%1签批，本人不能批自己的").arg(signer);
    if (facts.stage == Stage::Others)
        return RequestWords::tr("等%1签批").arg(signer);
    return facts.steps == 1 ? QString()
                            : RequestWords::tr("第 %1 级，共 %2 级：%3").arg(facts.step).arg(facts.steps).arg(signer);
}

} // namespace

QString requestTitle(const RequestFacts& facts, const Words& words)
{
    return dotted({kindText(facts, words), Words::text(facts.what).simplified(), amountText(facts, words)});
}

QString outcomeText(const RequestOutcome& outcome, const Words& words)
{
    if (outcome.state.empty())
        return {};
    const QString state = words.choice(type::kRequest, rf::kState, outcome.state);
    if (outcome.decidedAt == 0)
        return state;
    const QString decided =
        dotted({state, Words::text(outcome.decidedBy) + QLatin1Char(' ') + words.nearMoment(outcome.decidedAt)});
    const QString said = Words::text(outcome.guidance).simplified();
    return said.isEmpty() ? decided : RequestWords::tr("%1：%2").arg(decided, said);
}

RequestRow requestRow(const RequestFacts& facts, const Words& words)
{
    const bool decided = facts.stage == Stage::Decided;
    const QDate day = dateOf(facts.day);
    RequestRow row{
        .requestId = textOf(facts.id),
        .accountId = textOf(facts.account.id),
        .accountName = Words::text(facts.account.name),
        .grade = Words::text(facts.account.grade),
        .tender = facts.account.tender,
        .authorName = Words::text(facts.authorName),
        .kindText = kindText(facts, words),
        .whatText = Words::text(facts.what).simplified(),
        .amountText = amountText(facts, words),
        .detailText =
            dotted({day.isValid() ? RequestWords::tr("用于 %1").arg(words.dayTitle(day)) : QString(),
                    facts.receiver.empty() ? QString() : RequestWords::tr("接受人 %1").arg(Words::text(facts.receiver)),
                    Words::text(facts.reason).simplified()}),
        .articleText =
            dotted({inLanguage(facts.chain, words), inLanguage(regulation::sourceWords(facts.source), words)}),
        .ageText = decided ? QString() : waitedText(facts.since, words),
        .ageTone = Tone::Neutral,
        .stateText = decided ? outcomeText(facts.outcome, words) : waitsFor(facts, words),
        .stateTone = Tone::Neutral,
        .refusalText = {},
        .signText = {},
        .section = sectionOf(facts.stage)};
    if (!decided && day.isValid() && day <= words.today()) // its day is here, and nobody has decided
        row.ageTone = Tone::Warning;
    if (decided)
        row.stateTone = facts.outcome.state == "approved" ? Tone::Good : Tone::Danger;
    if (facts.stage == Stage::Mine)
        row.signText = facts.isLast() ? RequestWords::tr("批准") : RequestWords::tr("签批");
    return row;
}

} // namespace roadbook
