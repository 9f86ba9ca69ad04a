// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visit_controller.h"

#include "model/fields.h"
#include "models/tone.h"
#include "pages/due_rows.h"
#include "pages/rows.h"
#include "pages/visit_rows.h"

#include <QtCore/QDateTime>

#include <algorithm>
#include <utility>

namespace roadbook {
namespace {

namespace vf = field::visit;

// Below this, saying 正在保存 would only flicker.
constexpr auto kWorthSaying = std::chrono::milliseconds(400);
constexpr std::string_view kNotMet = "not_met";

} // namespace

VisitController::VisitController(Services& services, QObject* parent)
    : PageController(services, 0, parent), m_people(ChoiceModel::Pick::Several), m_kinds(ChoiceModel::Pick::One),
      m_channels(ChoiceModel::Pick::One), m_purposes(ChoiceModel::Pick::Several), m_outcomes(ChoiceModel::Pick::One),
      m_dueChoices(ChoiceModel::Pick::One), m_files(services), m_preparation(services), m_phrases(services)
{
    for (ChoiceModel* model : {&m_people, &m_kinds, &m_channels, &m_purposes, &m_outcomes})
        connect(model, &ChoiceModel::picked, this, &VisitController::chosen);
    connect(&m_preparation, &VisitPreparation::ticked, this, [this] {
        m_draft.prepared = setOf(*m_preparation.bring());
        draftChanged();
    });
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &VisitController::elapsedTextChanged);
    m_slow.setSingleShot(true);
    m_slow.setInterval(kWorthSaying);
    connect(&m_slow, &QTimer::timeout, this, [this] { setDraftState(Saving); });
}

QString VisitController::visitId() const
{
    return textOf(m_draft.visit);
}

QString VisitController::accountId() const
{
    return textOf(m_draft.account);
}

QString VisitController::startedText() const
{
    return m_draft.startedAt == 0 ? QString() : Words::time(m_draft.startedAt);
}

QString VisitController::plannedText() const
{
    return m_draft.plannedStart == 0 ? QString() : Words::time(m_draft.plannedStart);
}

QString VisitController::elapsedText() const
{
    return m_draft.startedAt == 0 ? QString() : Words::clockText(words().now() - m_draft.startedAt);
}

QString VisitController::endedText() const
{
    return m_draft.endedAt == 0 ? QString() : Words::time(m_draft.endedAt);
}

QString VisitController::stayText() const
{
    return m_draft.endedAt == 0 || m_draft.startedAt == 0 ? QString()
                                                          : words().stay(m_draft.endedAt - m_draft.startedAt);
}

QString VisitController::refusal() const
{
    if (m_loaded && m_account.name.empty())
        return tr("这位客户已经不在本机，可能移交给了别人。草稿还在，请联系主管。");
    return {};
}

bool VisitController::nobodyMet() const
{
    return m_draft.outcome == kNotMet;
}

// What counts; when nothing does, why not. What is for others to do is not a rep's concern.
QStringList VisitController::remarks() const
{
    QStringList remarks;
    if (!m_loaded || readOnly())
        return remarks;
    const bool counts = std::ranges::any_of(m_verdicts, [](const auto& verdict) { return doesCount(verdict); });
    if (nobodyMet())
        remarks.append(tr("未见到人，不算见面"));
    else if (m_draft.people.empty())
        remarks.append(tr("没有选见到谁，层级不明"));
    for (const regulation::Verdict& verdict : m_verdicts)
        if (verdict.answer != regulation::Verdict::Answer::WrongPerson && !nobodyMet() && doesCount(verdict) == counts)
            remarks.append(inLanguage(verdict.text, words()));
    if (m_due && m_due->account.noObligation() != nullptr)
        remarks.append(inLanguage(m_due->account.noObligation()->label, words()));
    if (m_lastVisit == 0)
        remarks.append(tr("这位客户的第一次拜访"));
    if (!m_draft.promises.empty())
        remarks.append(tr("%1 项承诺会一直跟到关闭").arg(m_draft.promises.size()));
    return remarks;
}

int VisitController::remarksTone() const
{
    using Answer = regulation::Verdict::Answer;
    const auto good = [](const auto& verdict) {
        return verdict.answer == Answer::Counts || verdict.answer == Answer::AlreadyMet;
    };
    const bool asksNothing = m_verdicts.empty();
    const bool counts = asksNothing || std::ranges::any_of(m_verdicts, good);
    return nobodyMet() || m_draft.people.empty() || !counts ? Tone::Warning : Tone::Good;
}

void VisitController::start(const QString& accountId)
{
    startFor(accountId, {}, {});
}

void VisitController::startFor(const QString& accountId, const QString& kind, const QString& channel)
{
    const VisitPurpose purpose{.kind = kind.toStdString(), .channel = channel.toStdString()};
    load([me = services().me.staff, account = idOf(accountId), purpose, now = words().now()](Replica& replica) {
        return visitToStart(replica, me, account, purpose, now);
    });
}

void VisitController::startCall(const QString& accountId)
{
    startFor(accountId, {}, QStringLiteral("phone"));
}

void VisitController::startItem(const QString& itemId)
{
    load([me = services().me.staff, item = idOf(itemId), now = words().now()](Replica& replica) {
        return visitOfPlan(replica, me, item, now);
    });
}

QString VisitController::today() const
{
    return Words::isoDay(m_today != 0 ? dateOf(m_today) : words().today());
}

void VisitController::startPlanned(const QString& visitId)
{
    load([me = services().me.staff, visit = idOf(visitId), now = words().now()](Replica& replica) {
        return visitToShow(replica, me, visit, true, now);
    });
}

void VisitController::open(const QString& visitId)
{
    load([me = services().me.staff, visit = idOf(visitId), now = words().now()](Replica& replica) {
        return visitToShow(replica, me, visit, false, now);
    });
}

void VisitController::load(Question question)
{
    clear();
    m_loading = true;
    emit changed();
    read(
        [question = std::move(question), keeper = services().due, now = words().now()](Replica& replica) {
            auto facts = question(replica);
            const auto pack = replica.regulation();
            if (!facts || !pack) // without a regulation that can be read nothing is said
                return facts;
            facts->today = (*pack)->calendar.dayOf(now);
            if (auto due = keeper->snapshot(replica, facts->draft.account))
                facts->due = *std::move(due);
            if (!facts->draft.finished)
                if (auto prep = prepFacts(replica, *keeper, facts->draft, facts->today))
                    facts->prep = std::move(*prep);
            return facts;
        },
        [this](VisitPageFacts facts) { show(std::move(facts)); });
}

void VisitController::show(VisitPageFacts facts)
{
    m_draft = std::move(facts.draft);
    m_account = std::move(facts.account);
    m_contacts = std::move(facts.contacts);
    m_savedPromises = std::move(facts.promises);
    m_lastVisit = facts.lastVisit;
    m_today = facts.today;
    m_due = std::move(facts.due);
    m_mine = facts.mine;
    m_loading = false;
    m_loaded = true;
    judge();
    showChoices();
    showPromises();
    m_files.open(shelf());
    if (facts.prep && m_mine)
        m_preparation.show(std::move(*facts.prep), m_due ? m_due->pack.get() : nullptr, m_draft.prepared);
    setDraftState(facts.isNew || m_draft.finished ? Nothing : Saved);
    if (m_mine && !m_draft.finished)
        m_second.start();
    emit changed();
    emit elapsedTextChanged();
    emit summaryChanged();
    emit competitorChanged();
    if (facts.isNew)
        draftChanged(); // at once: the clock is running
}

void VisitController::readFailed(const Error& error)
{
    m_loading = false;
    emit changed();
    PageController::readFailed(error);
}

void VisitController::showChoices()
{
    m_people.setRows(peopleRows(m_draft, m_contacts, words()));
    m_kinds.setRows(choiceRows(vf::kKind, {m_draft.kind}, words()));
    m_channels.setRows(choiceRows(vf::kChannel, {m_draft.channel}, words()));
    m_purposes.setRows(choiceRows(vf::kPurposes, m_draft.purposes, words()));
    m_outcomes.setRows(choiceRows(vf::kOutcome, {m_draft.outcome}, words()));
    m_dueChoices.setRows(dueRows(m_dueChoices.chosenValue(), words()));
}

void VisitController::showPromises()
{
    m_promises.setRows(promiseRows(m_draft, m_account, m_savedPromises, words()));
}

void VisitController::chosen()
{
    if (readOnly())
        return;
    m_draft.people = setOf(m_people);
    m_draft.kind = m_kinds.chosenValue().toStdString();
    m_draft.channel = m_channels.chosenValue().toStdString();
    m_draft.purposes = setOf(m_purposes);
    m_draft.outcome = m_outcomes.chosenValue().toStdString();
    judge();
    emit changed();
    draftChanged();
}

// Microseconds, and no store: it follows every chip.
void VisitController::judge()
{
    m_verdicts.clear();
    if (!m_due)
        return;
    std::vector<regulation::ContactFact> contacts;
    for (const View& contact : m_contacts)
        contacts.push_back(regulation::contactFact(contact.record));
    const auto& pack = *m_due->pack;
    m_verdicts = wouldCount(pack.due, pack.calendar, m_due->house, m_due->account,
                            visitFactOf(m_draft, services().me.staff, contacts), pack.calendar.dayOf(words().now()));
}

void VisitController::setSummary(const QString& text)
{
    if (readOnly() || summary() == text)
        return;
    m_draft.summary = text.toStdString();
    emit summaryChanged();
    draftChanged();
}

int VisitController::insertPhrase(const QString& phrase, int cursor)
{
    const auto inserted = PhrasesController::inserted(summary(), cursor, phrase);
    setSummary(inserted.text);
    return inserted.cursor;
}

void VisitController::setCompetitor(const QString& text)
{
    if (readOnly() || competitor() == text)
        return;
    m_draft.competitor = text.toStdString();
    emit competitorChanged();
    draftChanged();
}

QString VisitController::addPerson(const QString& name, const QString& level)
{
    const QString trimmed = name.trimmed();
    if (readOnly() || trimmed.isEmpty())
        return tr("请先填写姓名。");
    const Environment& env = services().store.environment();
    const DraftPerson person{makeId(env.clock(), env.random), trimmed.toStdString(), level.toStdString()};
    m_draft.newPeople.push_back(person);
    m_draft.people.push_back(person.id.text());
    sortUnique(m_draft.people);
    if (nobodyMet())
        m_draft.outcome = "achieved";
    judge();
    showChoices();
    emit changed();
    draftChanged();
    return {};
}

QString VisitController::addPromise(const QString& what, const QString& due)
{
    const QString trimmed = what.trimmed();
    if (readOnly() || trimmed.isEmpty())
        return tr("请先写答应了什么。");
    const Environment& env = services().store.environment();
    m_draft.promises.push_back({makeId(env.clock(), env.random), trimmed.toStdString(), due.toStdString()});
    showPromises();
    emit changed();
    draftChanged();
    return {};
}

void VisitController::pickDue(const QString& day)
{
    m_dueChoices.setRows(dueRows(day, words()));
}

QString VisitController::removePromise(const QString& promiseId)
{
    const Id id = idOf(promiseId);
    if (std::erase_if(m_draft.promises, [&id](const DraftPromise& promise) { return promise.id == id; }) == 0)
        return tr("这项承诺已经保存，请在客户的“承诺”里取消它。");
    showPromises();
    emit changed();
    draftChanged();
    return {};
}

QString VisitController::setTimes(const QString& startHm, const QString& endHm, const QString& reason)
{
    const QTime start = QTime::fromString(startHm, QStringLiteral("H:mm"));
    const QTime end = QTime::fromString(endHm, QStringLiteral("H:mm"));
    if (readOnly() || !start.isValid() || (!endHm.isEmpty() && !end.isValid()))
        return tr("时间要写成 9:30 这样。");
    if (reason.trimmed().isEmpty())
        return tr("请写一下为什么改时间，主管能看到。");
    const QDate day = Words::dayOf(m_draft.startedAt != 0 ? m_draft.startedAt : words().now());
    const Timestamp startedAt = QDateTime(day, start).toMSecsSinceEpoch();
    const Timestamp endedAt = endHm.isEmpty() ? m_draft.endedAt : QDateTime(day, end).toMSecsSinceEpoch();
    if (endedAt != 0 && endedAt < startedAt)
        return tr("结束时间早于开始时间。");
    m_draft.startedAt = startedAt;
    m_draft.endedAt = endedAt;
    m_draft.timeReason = reason.trimmed().toStdString();
    judge();
    emit changed();
    emit elapsedTextChanged();
    draftChanged();
    return {};
}

void VisitController::draftChanged()
{
    m_dirty = true;
    if (!m_saving) // one save at a time, always of the newest state: while the disk is busy, keystrokes gather
        saveDraft();
}

void VisitController::saveDraft()
{
    if (!m_dirty)
        return;
    m_saving = true;
    m_dirty = false;
    m_slow.start();
    services().store.run([key = draftKey(m_draft.visit), content = encodeDraft(m_draft), account = m_draft.account](
                             Replica& replica) { return replica.saveDraft(key, content, account); },
                         this,
                         [this, visit = m_draft.visit](const Status& status) {
                             m_saving = false;
                             if (visit == m_draft.visit)
                                 draftSaved(status);
                             saveDraft(); // what was typed meanwhile
                         });
}

void VisitController::draftSaved(const Status& status)
{
    if (!m_dirty)
        m_slow.stop();
    if (m_draftState == Nothing)
        services().store.announce(kTouchedDrafts); // Today shows a running visit now
    setDraftState(status ? Saved : Failed);
}

void VisitController::setDraftState(DraftState state)
{
    if (std::exchange(m_draftState, state) != state)
        emit draftStateChanged();
}

QString VisitController::finish()
{
    if (readOnly())
        return tr("这次拜访不能再改。");
    if (const QString why = refusal(); !why.isEmpty())
        return why;
    const bool again = m_draft.finished;
    const auto saved = services().store.save(editsOf(m_draft, services().me.staff, words().now()));
    if (!saved)
        return words().refusal(saved.error());
    // From here on the visit is safe. The draft may outlive it by a kill; it is recognised then.
    m_dirty = false;
    services().store.run([key = draftKey(m_draft.visit)](Replica& replica) { return replica.dropDraft(key); });
    services().store.announce(kTouchedDrafts);
    services().notices.say(again ? tr("已存本机") : tr("拜访已存本机，联网后自动上传"), Tone::Good);
    open(visitId());
    return {};
}

void VisitController::discard()
{
    if (!m_loaded || readOnly())
        return;
    const VisitDraft dropped = m_draft;
    m_dirty = false;
    services().store.run([key = draftKey(dropped.visit)](Replica& replica) { return replica.dropDraft(key); });
    services().store.announce(kTouchedDrafts);
    services().notices.say(tr("草稿已放弃"), Tone::Neutral, [this, dropped] {
        services().store.run([dropped](Replica& replica) {
            return replica.saveDraft(draftKey(dropped.visit), encodeDraft(dropped), dropped.account);
        });
        services().store.announce(kTouchedDrafts);
    });
    clear();
}

// The language has changed: the words of the chips are other ones.
void VisitController::refresh()
{
    if (!m_loaded)
        return;
    showChoices();
    showPromises();
    m_preparation.tell();
    emit changed();
    emit elapsedTextChanged();
}

void VisitController::clear()
{
    if (m_dirty) // leaving the page, locking, closing the app: the last keystrokes go to the disk
        services().store.run([key = draftKey(m_draft.visit), content = encodeDraft(m_draft), account = m_draft.account](
                                 Replica& replica) { return replica.saveDraft(key, content, account); });
    m_dirty = false;
    m_loading = false;
    m_loaded = false;
    m_mine = true;
    m_draft = {};
    m_account = {};
    m_contacts.clear();
    m_savedPromises.clear();
    m_lastVisit = 0;
    m_due.reset();
    m_verdicts.clear();
    m_second.stop();
    m_slow.stop();
    for (ChoiceModel* model : {&m_people, &m_kinds, &m_channels, &m_purposes, &m_outcomes, &m_dueChoices})
        model->setRows({});
    m_promises.setRows({});
    m_files.close();
    m_preparation.clear();
    setDraftState(Nothing);
    emit changed();
    emit elapsedTextChanged();
    emit summaryChanged();
    emit competitorChanged();
}

} // namespace roadbook
