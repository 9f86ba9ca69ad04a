// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/spot_check_controller.h"

#include "model/fields.h"
#include "models/tone.h"
#include "pages/dotted.h"
#include "pages/review_rows.h"
#include "pages/rows.h"

#include <algorithm>
#include <utility>

namespace roadbook {
namespace {

namespace sf = field::spot_check;

constexpr int kWeek = 7;

} // namespace

SpotCheckController::SpotCheckController(Services& services, QObject* parent)
    : PageController(services,
                     touchedType(type::kVisit) | touchedType(type::kSpotCheck) | touchedType(type::kPack) |
                         touchedType(type::kAccount) | touchedType(type::kContact),
                     parent),
      m_methods(ChoiceModel::Pick::One), m_outcomes(ChoiceModel::Pick::One)
{
    connect(&m_outcomes, &ChoiceModel::picked, this, [this] { setProblem({}); });
}

void SpotCheckController::refresh()
{
    if (services().me.role == Role::Rep || services().me.role == Role::It)
        return; // nobody checks who has nobody below
    read(
        [me = services().me, day = shownWeek(), weeks = services().drawn](Replica& replica) -> Result<Read> {
            RB_ASSIGN(auto week, spotWeek(replica, *weeks, me, day));
            RB_ASSIGN(auto explained, explainedChecks(replica));
            return Read{std::move(week), std::move(explained)};
        },
        [this](Read answer) {
            m_explained = std::move(answer.explained);
            show(std::move(answer.week));
        });
}

void SpotCheckController::refreshCount()
{
    if (services().me.role == Role::Rep || services().me.role == Role::It)
        return;
    struct Counts {
        int open;
        std::vector<ExplainedFacts> explained;
    };
    read(
        [me = services().me, day = shownWeek(), weeks = services().drawn](Replica& replica) -> Result<Counts> {
            RB_ASSIGN(const int open, openSpotChecks(replica, *weeks, me, day));
            RB_ASSIGN(auto explained, explainedChecks(replica));
            return Counts{open, std::move(explained)};
        },
        [this](Counts counts) {
            m_openCount = counts.open;
            m_explained = std::move(counts.explained);
            emit changed();
        });
}

regulation::Day SpotCheckController::shownWeek() const
{
    return static_cast<regulation::Day>(QDate(1970, 1, 1).daysTo(words().today().addDays(-kWeek * (m_weeksBack + 1))));
}

void SpotCheckController::readFailed(const Error& error)
{
    m_facts = {};
    m_openCount = 0;
    m_trouble = words().refusal(error);
    m_visits.setRows({});
    setSelectedId({});
    emit changed();
}

void SpotCheckController::show(SpotWeekFacts facts)
{
    m_facts = std::move(facts);
    m_openCount = static_cast<int>(
        std::ranges::count_if(m_facts.visits, [](const SpotCheckFacts& one) { return !one.check.has_value(); }));
    m_trouble.clear();
    QList<SpotCheckRow> rows;
    for (const SpotCheckFacts& one : m_facts.visits)
        rows.append(rowOf(one));
    m_visits.setRows(std::move(rows));
    if (m_visits.find(m_selectedId) < 0)
        setSelectedId(m_visits.count() == 0 ? QString() : m_visits.rows().first().visitId);
    else
        showDetail();
    emit changed();
}

SpotCheckRow SpotCheckController::rowOf(const SpotCheckFacts& facts) const
{
    SpotCheckRow row{.visitId = textOf(facts.visit),
                     .accountName = Words::text(facts.account.name),
                     .grade = Words::text(facts.account.grade),
                     .tender = facts.account.tender,
                     .repName = Words::text(facts.repName),
                     .whenText = words().moment(facts.startedAt),
                     .markText = {},
                     .markTone = Tone::Neutral,
                     .settled = facts.check.has_value()};
    if (facts.endedAt > facts.startedAt)
        row.whenText += QStringLiteral(" · ") + words().stay(facts.endedAt - facts.startedAt);
    if (facts.check) {
        const std::string_view outcome = facts.check->text(sf::kOutcome);
        row.markText = words().choice(type::kSpotCheck, sf::kOutcome, outcome);
        row.markTone = toneOfFinding(outcome);
        if (facts.isExplained()) {
            row.markText = tr("%1，已说明").arg(row.markText);
            row.settled = !facts.settleable;
        }
    } else if (!facts.signs.empty()) {
        row.markText = tr("%n 处提示", nullptr, static_cast<int>(facts.signs.size()));
        row.markTone = Tone::Warning;
    }
    return row;
}

void SpotCheckController::setSelectedId(const QString& visitId)
{
    if (std::exchange(m_selectedId, visitId) == visitId)
        return;
    if (!std::exchange(m_answer, {}).isEmpty())
        emit answerChanged();
    setProblem({});
    QList<ChoiceRow> methods;
    for (const Choice& method : findType(type::kSpotCheck)->field(sf::kMethod)->choices)
        methods.append({Words::text(method.value), words().label(method), {}, method.value == "phone"});
    m_methods.setRows(std::move(methods));
    QList<ChoiceRow> outcomes;
    for (const regulation::SpotCheckOutcome& outcome : m_facts.outcomes)
        outcomes.append({Words::text(outcome.id), both(outcome.label), {}, false});
    m_outcomes.setRows(std::move(outcomes));
    emit selectedIdChanged();
    showDetail();
}

void SpotCheckController::showDetail()
{
    QList<ShortFactRow> signs;
    if (const SpotCheckFacts* facts = selected())
        for (std::size_t i = 0; i < facts->signs.size(); ++i) {
            const auto key = QString::number(i);
            signs.append(
                {key, both(facts->signs[i].why), QStringLiteral("+%1").arg(facts->signs[i].weight), Tone::Warning});
        }
    m_signs.setRows(std::move(signs));
    m_talk.setRows(selected() != nullptr ? talkOf(*selected()) : QList<ShortFactRow>());
    emit shown();
}

QList<ShortFactRow> SpotCheckController::talkOf(const SpotCheckFacts& facts) const
{
    if (!facts.check)
        return {};
    const Record& check = *facts.check;
    const auto when = [this](Timestamp at) { return at == 0 ? QString() : words().nearMoment(at); };
    const auto choice = [&](FieldId field) { return words().choice(type::kSpotCheck, field, check.text(field)); };
    const QString checker = Words::text(facts.checkerName);
    const QString checkedAt = when(check.integer(sf::kCheckedAt));
    const QString answer = Words::text(check.text(sf::kAnswer));
    QList<ShortFactRow> rows{
        {QStringLiteral("found"), dotted({checker, choice(sf::kMethod), checkedAt}), choice(sf::kOutcome)},
        {QStringLiteral("answer"), dotted({tr("客户"), tr("%1记下").arg(checker), checkedAt}),
         answer.isEmpty() ? tr("没有写客户怎么说") : answer}};
    if (const auto explained = check.text(sf::kExplanation); !explained.empty())
        rows.append({QStringLiteral("explained"),
                     dotted({Words::text(facts.repName), tr("本人说明"), when(check.integer(sf::kExplainedAt))}),
                     Words::text(explained)});
    for (const SaidFacts& one : facts.said)
        rows.append({QStringLiteral("said/%1").arg(rows.size()),
                     dotted({Words::text(one.who), tr("答复"), when(one.at)}), Words::text(one.text)});
    return rows;
}

void SpotCheckController::showWeek(int weeksBack)
{
    if (weeksBack < 0)
        return;
    m_weeksBack = weeksBack;
    emit changed();
    refresh();
}

void SpotCheckController::selectBy(int step)
{
    if (m_visits.count() == 0)
        return;
    const int row = m_visits.find(m_selectedId);
    const int next = row < 0 ? 0 : std::clamp(row + step, 0, m_visits.count() - 1);
    setSelectedId(m_visits.rows().at(next).visitId);
}

void SpotCheckController::setAnswer(const QString& text)
{
    if (std::exchange(m_answer, text) != text)
        emit answerChanged();
}

void SpotCheckController::record()
{
    const SpotCheckFacts* facts = selected();
    if (facts == nullptr || facts->check)
        return;
    if (m_outcomes.chosenValue().isEmpty())
        return setProblem(tr("先选一个结果。"));
    const Edit edit = spotCheckEdit(m_facts, *facts, services().me.staff,
                                    {m_methods.chosenValue().toStdString(), m_outcomes.chosenValue().toStdString(),
                                     m_answer.trimmed().toStdString()});
    const auto saved = services().store.save({edit});
    if (!saved)
        return setProblem(words().refusal(saved.error()));
    services().notices.say(tr("抽查结果已存本机，%1 会看到，可以说明").arg(Words::text(facts->repName)), Tone::Good);
    selectBy(1);
}

void SpotCheckController::openVisit(const QString& visitId)
{
    const auto week =
        services().store.ask([visit = idOf(visitId)](Replica& replica) { return weekOfCheck(replica, visit); });
    m_weeksBack = 0;
    if (week && *week) {
        const QDate today = words().today();
        const qint64 days = dateOf(**week).daysTo(today.addDays(1 - today.dayOfWeek()));
        m_weeksBack = static_cast<int>(std::max<qint64>(0, days / kWeek - 1));
    }
    setSelectedId(visitId);
    refresh();
}

void SpotCheckController::settle(bool accepted, const QString& text)
{
    const SpotCheckFacts* facts = selected();
    if (facts == nullptr || !facts->settleable)
        return;
    const std::string said = text.trimmed().toStdString();
    if (!accepted && said.empty())
        return setProblem(tr("维持原结果要写明理由，本人会看到。"));
    const QString who = Words::text(facts->repName);
    const auto saved = services().store.save({settlementEdit(*facts->check, accepted, said)});
    if (!saved)
        return setProblem(words().refusal(saved.error()));
    setProblem({});
    services().notices.say(tr("已了结，已存本机，%1 会看到您的答复").arg(who), Tone::Good);
}

const SpotCheckFacts* SpotCheckController::selected() const
{
    const auto at = std::ranges::find(m_facts.visits, idOf(m_selectedId), &SpotCheckFacts::visit);
    return m_selectedId.isEmpty() || at == m_facts.visits.end() ? nullptr : &*at;
}

QString SpotCheckController::both(const regulation::Label& label) const
{
    return Words::text(words().english() ? label.en : label.zh);
}

QString SpotCheckController::weekText() const
{
    const QDate first = dateOf(m_facts.week);
    return first.isValid() ? tr("%1 – %2").arg(words().day(first), words().day(first.addDays(kWeek - 1))) : QString();
}

QString SpotCheckController::summaryText() const
{
    return tr("%n 次拜访抽 %1 次，已查 %2", nullptr, static_cast<int>(m_facts.population))
        .arg(m_facts.drawn)
        .arg(m_facts.drawn - std::min(m_facts.drawn, static_cast<std::size_t>(openCount())));
}

bool SpotCheckController::isSettleable() const
{
    const SpotCheckFacts* facts = selected();
    return facts != nullptr && facts->settleable;
}

QString SpotCheckController::title() const
{
    const SpotCheckFacts* facts = selected();
    return facts != nullptr ? Words::text(facts->account.name) : QString();
}

QString SpotCheckController::whoText() const
{
    const SpotCheckFacts* facts = selected();
    if (facts == nullptr)
        return {};
    return QStringList{Words::text(facts->repName),
                       words().choice(type::kVisit, field::visit::kChannel, facts->channel), rowOf(*facts).whenText}
        .join(QStringLiteral(" · "));
}

QString SpotCheckController::chanceText() const
{
    const SpotCheckFacts* facts = selected();
    if (facts == nullptr)
        return {};
    const QString seed = tr("种子 %1 已公布").arg(Words::text(m_facts.seed).section(QLatin1Char('/'), 0, 0));
    return QStringList{both(facts->why), seed}.join(QStringLiteral(" · ")); // what was drawn by chance says with which
}

QString SpotCheckController::summary() const
{
    const SpotCheckFacts* facts = selected();
    return facts != nullptr ? Words::text(facts->summary) : QString();
}

QString SpotCheckController::contactText() const
{
    const SpotCheckFacts* facts = selected();
    if (facts == nullptr || facts->contactPhone.empty())
        return {};
    QStringList parts{Words::text(facts->contactName)};
    if (!facts->contactLevel.empty())
        parts.append(words().choice(type::kContact, field::contact::kLevel, facts->contactLevel));
    parts.append(Words::text(facts->contactPhone));
    return parts.join(QStringLiteral(" · "));
}

QStringList SpotCheckController::script() const
{
    QStringList lines;
    for (const regulation::ScriptLine& line : m_facts.script)
        lines.append(both(line.text));
    return lines;
}

QString SpotCheckController::foundText() const
{
    const SpotCheckFacts* facts = selected();
    if (facts == nullptr || !facts->check)
        return {};
    return QStringList{rowOf(*facts).markText, words().nearMoment(facts->check->integer(sf::kCheckedAt))}.join(
        QStringLiteral(" · "));
}

void SpotCheckController::setProblem(const QString& problem)
{
    if (std::exchange(m_problem, problem) != problem)
        emit problemChanged();
}

void SpotCheckController::clear()
{
    m_facts = {};
    m_explained.clear();
    m_openCount = 0;
    m_trouble.clear();
    m_weeksBack = 0;
    m_visits.setRows({});
    setSelectedId({});
    emit changed();
}

} // namespace roadbook
