// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/own_checks_controller.h"

#include "judge/judge.h"
#include "model/fields.h"
#include "models/tone.h"
#include "pages/dotted.h"
#include "pages/due_rows.h"
#include "pages/rows.h"
#include "pages/said_text.h"

#include <algorithm>
#include <utility>

namespace roadbook {
namespace {

namespace sf = field::spot_check;

} // namespace

OwnChecksController::OwnChecksController(Services& services, QObject* parent)
    : PageController(services,
                     touchedType(type::kSpotCheck) | touchedType(type::kVisit) | touchedType(type::kAccount) |
                         touchedType(type::kStaff) | touchedType(type::kPack),
                     parent),
      m_explanation(services)
{}

Result<OwnChecksController::Read> OwnChecksController::readAll(Replica& replica, const Id& me)
{
    RB_ASSIGN(auto checks, ownChecks(replica, me));
    RB_ASSIGN(const auto pack, replica.regulation());
    const regulation::TypeRules* rules = workflowOf(*pack).rules(type::kSpotCheck);
    return Read{std::move(checks), rules != nullptr ? rules->source : regulation::Source{}};
}

void OwnChecksController::refresh()
{
    read([me = services().me.staff](Replica& replica) { return readAll(replica, me); },
         [this](Read answer) { show(std::move(answer)); });
}

void OwnChecksController::show(Read answer)
{
    m_facts = std::move(answer.checks);
    m_articleText = inLanguage(regulation::sourceWords(answer.source), words());
    QList<OwnCheckRow> rows;
    m_waitingText.clear();
    m_waiting = 0;
    for (const OwnCheckFacts& facts : m_facts) {
        rows.append(rowOf(facts));
        if (facts.waits() && m_waiting++ == 0)
            m_waitingText = tr("抽查：%1 · %2，结果“%3”。您可以说明情况。")
                                .arg(rows.last().visitText.section(QStringLiteral(" · "), 0, 0),
                                     rows.last().accountName, rows.last().outcomeText);
    }
    if (m_waiting > 1)
        m_waitingText = tr("有 %1 次抽查的结果，您可以说明情况。").arg(m_waiting);
    m_checks.setRows(std::move(rows));
    emit changed();
    emit openedChanged();
}

OwnCheckRow OwnChecksController::rowOf(const OwnCheckFacts& facts) const
{
    const Record& check = facts.check;
    const auto choice = [&](FieldId field) { return words().choice(type::kSpotCheck, field, check.text(field)); };
    const std::string_view outcome = check.text(sf::kOutcome);
    OwnCheckRow row{.checkId = textOf(check.id),
                    .accountName = facts.account.name.empty() ? tr("已移交的客户") : Words::text(facts.account.name),
                    .grade = Words::text(facts.account.grade),
                    .tender = facts.account.tender,
                    .visitText = {},
                    .outcomeText = choice(sf::kOutcome),
                    .outcomeTone = toneOfFinding(outcome),
                    .foundText = dotted({Words::text(facts.checkerName), choice(sf::kMethod),
                                         words().nearMoment(check.integer(sf::kCheckedAt))}),
                    .answerText = Words::text(check.text(sf::kAnswer)),
                    .explanationText = Words::text(check.text(sf::kExplanation)),
                    .explainedText = check.integer(sf::kExplainedAt) == 0
                                         ? QString()
                                         : words().nearMoment(check.integer(sf::kExplainedAt)),
                    .replyText = saidText(facts.said, words()),
                    .stateText = facts.waits() ? tr("等您说明") : choice(sf::kState),
                    .waiting = facts.waits(),
                    .explainable = facts.explainable};
    if (facts.startedAt != 0) {
        const bool ended = facts.endedAt > facts.startedAt;
        row.visitText = dotted({words().moment(facts.startedAt),
                                words().choice(type::kVisit, field::visit::kChannel, facts.channel),
                                ended ? words().stay(facts.endedAt - facts.startedAt) : QString()});
    }
    if (facts.pending)
        row.stateText = dotted({row.stateText, tr("已存本机，联网后上传")});
    return row;
}

const OwnCheckFacts* OwnChecksController::find(const QString& checkId) const
{
    const auto at = std::ranges::find(m_facts, idOf(checkId), [](const OwnCheckFacts& one) { return one.check.id; });
    return checkId.isEmpty() || at == m_facts.end() ? nullptr : &*at;
}

QString OwnChecksController::openedTitle() const
{
    const int row = m_checks.find(m_opened);
    return row < 0 ? QString() : dotted({m_checks.rows().at(row).accountName, m_checks.rows().at(row).outcomeText});
}

QString OwnChecksController::openedAnswer() const
{
    const int row = m_checks.find(m_opened);
    return row < 0 ? QString() : m_checks.rows().at(row).answerText;
}

bool OwnChecksController::open(const QString& checkId)
{
    const OwnCheckFacts* facts = find(checkId);
    if (facts == nullptr || !facts->explainable)
        return false;
    m_explanation.keep();
    m_opened = checkId;
    m_explanation.show(Words::text(facts->draft ? *facts->draft : facts->check.text(sf::kExplanation)));
    emit openedChanged();
    emit explanationChanged();
    return true;
}

void OwnChecksController::setExplanation(const QString& text)
{
    const auto at = std::ranges::find(m_facts, idOf(m_opened), [](const OwnCheckFacts& one) { return one.check.id; });
    if (m_opened.isEmpty() || at == m_facts.end() || explanation() == text)
        return;
    at->draft = text.toStdString();
    m_explanation.write(explanationKey(at->check.id), text);
    emit explanationChanged();
}

QString OwnChecksController::save()
{
    const OwnCheckFacts* facts = find(m_opened);
    if (facts == nullptr)
        return {};
    const std::string text = explanation().trimmed().toStdString();
    if (text.empty())
        return tr("写下当时的情况，一两句就可以。");
    const auto saved = services().store.save({explanationEdit(*facts, text)});
    if (!saved)
        return words().refusal(saved.error());
    m_explanation.drop(explanationKey(facts->check.id));
    services().notices.say(tr("说明已存本机，%1 会看到").arg(Words::text(facts->checkerName)), Tone::Good);
    return {};
}

void OwnChecksController::clear()
{
    m_explanation.keep();
    m_explanation.show({});
    m_facts.clear();
    m_checks.setRows({});
    m_waiting = 0;
    for (QString* text : {&m_waitingText, &m_articleText, &m_opened})
        text->clear();
    emit changed();
    emit openedChanged();
    emit explanationChanged();
}

} // namespace roadbook
