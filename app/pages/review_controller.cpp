// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review_controller.h"

#include "models/tone.h"
#include "pages/paper_export.h"
#include "pages/review_rows.h"
#include "pages/rows.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace roadbook {
namespace {

constexpr Touched kShows = touchedType(type::kWeekPlan) | touchedType(type::kPlanItem) |
                           touchedType(type::kWeekRecord) | touchedType(type::kMonthRecord) |
                           touchedType(type::kItineraryChange) | touchedType(type::kStaff) | touchedType(type::kPack);
constexpr Touched kDecides = touchedType(type::kWeekPlan) | touchedType(type::kWeekRecord) |
                             touchedType(type::kMonthRecord) | touchedType(type::kItineraryChange) |
                             touchedType(type::kReview);

std::string draftKey(const QString& reviewId)
{
    return "review/" + reviewId.toStdString();
}

} // namespace

ReviewController::ReviewController(Services& services, QObject* parent)
    : PageController(services, kShows, parent), m_talk(services)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(800));
    connect(&m_pause, &QTimer::timeout, this, &ReviewController::keepDraft);
    m_minute.setInterval(std::chrono::minutes(1));
    connect(&m_minute, &QTimer::timeout, this, [this] { refreshSoon(); });
}

void ReviewController::refresh()
{
    if (services().me.role == Role::Rep)
        return; // nobody's work waits for them
    m_minute.start();
    struct Waiting {
        ReviewFacts facts;
        bool due; // with what is missing
    };
    read(
        [me = services().me.staff, keeper = services().due, read = m_dueRead](Replica& replica) -> Result<Waiting> {
            const bool due = read || (keeper->isRead() && keeper->step(replica).value_or(false));
            RB_ASSIGN(auto facts, reviewFacts(replica, me, due ? keeper.get() : nullptr));
            return Waiting{std::move(facts), due};
        },
        [this](Waiting waiting) {
            if (waiting.due) // another page has waited for it
                m_dueRead = m_dueAsked = true;
            show(std::move(waiting.facts));
        });
}

void ReviewController::refreshCount()
{
    if (services().me.role == Role::Rep || services().me.role == Role::It)
        return; // no place in the rail says it
    read([me = services().me.staff](Replica& replica) { return reviewsWaiting(replica, me); },
         [this](int waiting) {
             m_waitingCount = waiting;
             emit changed();
         });
}

void ReviewController::show(ReviewFacts facts)
{
    m_facts = std::move(facts);
    m_waitingCount = static_cast<int>(m_facts.waiting.size());
    QSet<QString> marked;
    for (const WaitingFacts& one : m_facts.waiting)
        if (one.isClean() && m_marked.contains(textOf(one.id)))
            marked.insert(textOf(one.id));
    m_marked = std::move(marked);
    showRows();
    if (m_reviews.find(m_selectedId) < 0) {
        const QString first = m_facts.waiting.empty() ? QString() : textOf(m_facts.waiting.front().id);
        setSelectedId(first);
    } else {
        showDetail(); // it may be another version now
    }
    askDue();
    emit changed();
}

void ReviewController::showRows()
{
    QList<ReviewRow> rows;
    for (const WaitingFacts& one : m_facts.waiting)
        rows.append(reviewRow(one, m_marked.contains(textOf(one.id)), words()));
    for (const MissingFacts& one : m_facts.missing)
        rows.append(missingRow(one, words()));
    for (const WaitingFacts& one : m_facts.decided)
        rows.append(reviewRow(one, false, words()));
    m_reviews.setRows(std::move(rows));
}

void ReviewController::setSelectedId(const QString& reviewId)
{
    if (m_selectedId == reviewId)
        return;
    keepDraft();
    m_selectedId = reviewId;
    m_shownId.clear();
    m_talk.show({}); // what is typed until the other has come is about neither
    setReturning(false);
    setProblem({});
    showGuidance({}, false);
    emit selectedIdChanged();
    showDetail();
}

void ReviewController::selectBy(int step)
{
    if (m_reviews.count() == 0)
        return;
    const int row = m_reviews.find(m_selectedId);
    const int next = row < 0 ? 0 : std::clamp(row + step, 0, m_reviews.count() - 1);
    setSelectedId(m_reviews.rows().at(next).reviewId);
}

void ReviewController::showDetail()
{
    if (m_selectedId.isEmpty()) {
        m_shownId.clear();
        m_talk.show({});
        return m_detail.set({}, {});
    }
    if (const MissingFacts* one = missing(m_selectedId))
        return showMissing(*one);
    struct Shown {
        ReviewDocFacts facts;
        std::optional<std::string> draft;
    };
    services().store.run(
        [record = idOf(m_selectedId), key = draftKey(m_selectedId)](Replica& replica) -> Result<Shown> {
            RB_ASSIGN(auto facts, reviewInFull(replica, record));
            RB_ASSIGN(auto draft, replica.draft(key));
            return Shown{std::move(facts), std::move(draft)};
        },
        this,
        [this, wanted = m_selectedId](Result<Shown> shown) {
            if (wanted != m_selectedId || !isActive())
                return;
            m_talk.show(shown ? shown->facts.talk : ConversationFacts());
            if (!shown) {
                m_shownId.clear();
                return m_detail.set({}, {});
            }
            if (const auto known = m_overdue.find(shown->facts.head.rep); known != m_overdue.end())
                shown->facts.history.overdue = known->second; // until it is counted again
            m_detail.set(reviewTexts(shown->facts, words()), reviewDetailRows(shown->facts, words()));
            if (m_dueRead)
                showOverdue(shown->facts);
            if (std::exchange(m_shownId, wanted) == wanted && !m_suggested)
                return; // what is being written stays
            const WaitingFacts& head = shown->facts.head;
            const bool suggests = !shown->draft && head.isClean() && head.onward.asksForGuidance;
            showGuidance(shown->draft ? Words::text(*shown->draft)
                         : suggests   ? cleanGuidance(head)
                                      : QString(),
                         suggests);
        });
}

// How much of that person's is overdue, behind the document itself: counting it goes through every account.
void ReviewController::showOverdue(const ReviewDocFacts& shown)
{
    services().store.run(
        [rep = shown.head.rep, keeper = services().due](Replica& replica) { return overdueOf(replica, *keeper, rep); },
        this,
        [this, rep = shown.head.rep, id = shown.head.id, history = shown.history,
         number = ++m_counted](const Result<int>& overdue) mutable {
            if (!overdue || !isActive())
                return;
            m_overdue[rep] = history.overdue = *overdue;
            if (number == m_counted && m_shownId == textOf(id)) // else something newer is shown
                m_detail.setHistory(repHistoryRows(history, words()));
        });
}

// There is nothing to decide about, only to be seen.
void ReviewController::showMissing(const MissingFacts& one)
{
    services().store.run(
        [one, keeper = services().due](Replica& replica) { return missingInFull(replica, one, keeper.get()); }, this,
        [this, one, wanted = m_selectedId](const Result<ReviewDocFacts>& facts) {
            if (wanted != m_selectedId || !isActive())
                return;
            m_shownId.clear();
            m_talk.show({});
            if (!facts)
                return m_detail.set({}, {});
            auto rows = reviewDetailRows(*facts, words());
            rows.counts.clear(); // of a table that nobody handed in
            m_detail.set(missingTexts(one, *facts, words()), std::move(rows));
        });
}

// The first reading of what is due goes through every account: what waits is there before; what is missing and the numbers
// of the document follow.
void ReviewController::askDue()
{
    if (std::exchange(m_dueAsked, true))
        return;
    services().store.runAfter([keeper = services().due](Replica& replica) { return keeper->step(replica); },
                              [](Replica&) { return Status(); }, this,
                              [this](const Status& read) {
                                  m_dueRead = read.has_value();
                                  refreshSoon();
                              });
}

void ReviewController::setGuidance(const QString& text)
{
    if (m_guidance == text)
        return;
    m_guidance = text;
    m_suggested = false;
    m_draftKept = false;
    m_pause.start();
    setProblem({});
    emit guidanceChanged();
}

void ReviewController::showGuidance(const QString& text, bool suggested)
{
    m_suggested = suggested;
    m_draftKept = true;
    if (std::exchange(m_guidance, text) != text)
        emit guidanceChanged();
}

void ReviewController::approve()
{
    if (m_returning)
        return;
    const WaitingFacts* one = waiting(m_shownId);
    if (one == nullptr) // decided already, or not on the screen yet
        return;
    if (one->onward.asksForGuidance && m_guidance.trimmed().isEmpty()) {
        setProblem({}); // said anew, so that the page asks for it again
        setProblem(tr("审阅要写指导意见，本人会看到。"));
        return;
    }
    decideShown(ReviewDecision::Kind::Onward, tr("%1：%2，已存本机").arg(m_detail.repName(), m_detail.onwardLabel()));
}

void ReviewController::exportPaper()
{
    if (m_detail.exportable())
        roadbook::exportPaper(services(), this, idOf(m_detail.reviewId()));
}

void ReviewController::startReturn()
{
    const WaitingFacts* one = waiting(m_shownId);
    if (one == nullptr || one->back.to.empty())
        return;
    if (m_suggested) // praise is no reason
        showGuidance({}, false);
    setReturning(true);
}

void ReviewController::cancelReturn()
{
    setReturning(false);
    setProblem({});
}

void ReviewController::confirmReturn()
{
    if (!m_returning || waiting(m_shownId) == nullptr)
        return;
    if (m_guidance.trimmed().isEmpty()) {
        setProblem({});
        setProblem(tr("退回要写明原因，本人才知道怎么改。"));
        return;
    }
    decideShown(ReviewDecision::Kind::Back, tr("已退回 %1，已存本机").arg(m_detail.repName()));
}

void ReviewController::giveGuidance()
{
    if (m_shownId.isEmpty() || m_guidance.trimmed().isEmpty() || m_suggested || m_returning)
        return;
    decideShown(ReviewDecision::Kind::Guidance, tr("指导意见已存本机，%1 会看到").arg(m_detail.repName()));
}

void ReviewController::decideShown(ReviewDecision::Kind kind, const QString& said)
{
    const QString decided = m_shownId;
    const bool stays = kind == ReviewDecision::Kind::Guidance;
    const QString next = stays ? decided : nextWaiting(decided);
    const ReviewDecision decision{idOf(decided), kind, m_guidance.trimmed().toStdString()};
    const Status done = services().store.ask(
        [me = services().me.staff, &decision](Replica& replica) { return decide(replica, me, decision); });
    if (!done)
        return setProblem(words().refusal(done.error()));
    dropDraft(decided);
    showGuidance({}, false);
    m_marked.remove(decided);
    if (!stays) {
        std::erase_if(m_facts.waiting, [id = decision.record](const WaitingFacts& one) { return one.id == id; });
        setSelectedId(next);
    }
    services().store.announce(kDecides, true);
    services().notices.say(said, Tone::Good);
    emit changed();
}

QString ReviewController::nextWaiting(const QString& reviewId) const
{
    const auto& all = m_facts.waiting;
    const auto at = std::ranges::find(all, idOf(reviewId), &WaitingFacts::id);
    if (at == all.end() || all.size() == 1)
        return {};
    return textOf(std::next(at) != all.end() ? std::next(at)->id : std::prev(at)->id);
}

void ReviewController::toggleMark(const QString& reviewId)
{
    const WaitingFacts* one = waiting(reviewId);
    if (one == nullptr)
        return;
    if (!one->isClean())
        return services().notices.say(tr("有差异或逾期的要逐份看，不能一并通过"), Tone::Info);
    if (!m_marked.remove(reviewId))
        m_marked.insert(reviewId);
    const int row = m_reviews.find(reviewId);
    if (row >= 0)
        m_reviews.setRow(row, reviewRow(*one, m_marked.contains(reviewId), words()));
    emit changed();
}

std::vector<const WaitingFacts*> ReviewController::bulk() const
{
    std::vector<const WaitingFacts*> taken;
    for (const WaitingFacts& one : m_facts.waiting)
        if (one.isClean() && (m_marked.isEmpty() || m_marked.contains(textOf(one.id))))
            taken.push_back(&one);
    return taken;
}

QString ReviewController::bulkText() const
{
    QStringList names;
    for (const WaitingFacts* one : bulk())
        names.append(QStringLiteral("%1 · %2 · %3")
                         .arg(Words::text(one->repName), reviewKind(one->type), roadbook::reviewPeriod(*one, words())));
    return names.join(tr("、"));
}

QString ReviewController::bulkGuidance() const
{
    const auto taken = bulk();
    const bool asked = std::ranges::any_of(taken, [](const WaitingFacts* one) { return one->onward.asksForGuidance; });
    return asked ? tr("都按计划完成，请保持。") : QString();
}

void ReviewController::approveClean(const QString& guidance)
{
    std::vector<ReviewDecision> decisions;
    for (const WaitingFacts* one : bulk())
        decisions.push_back({one->id, ReviewDecision::Kind::Onward,
                             one->onward.asksForGuidance ? guidance.trimmed().toStdString() : std::string()});
    if (decisions.empty() || m_busy)
        return;
    m_busy = true;
    emit changed();
    services().store.run([me = services().me.staff, decisions](
                             Replica& replica) -> Result<ManyDecided> { return decideMany(replica, me, decisions); },
                         this,
                         [this](Result<ManyDecided> many) {
                             m_busy = false;
                             m_marked.clear();
                             emit changed();
                             if (!many)
                                 return services().notices.say(words().refusal(many.error()), Tone::Danger);
                             for (const Id& id : many->done)
                                 dropDraft(textOf(id));
                             services().store.announce(kDecides, true);
                             if (many->refusal)
                                 services().notices.say(words().refusal(*many->refusal), Tone::Danger);
                             else
                                 services().notices.say(tr("已通过 %1 份，已存本机").arg(many->done.size()),
                                                        Tone::Good);
                         });
}

QString ReviewController::summaryText() const
{
    const auto late = std::ranges::count(m_facts.waiting, true, &WaitingFacts::late);
    const auto clean = std::ranges::count_if(m_facts.waiting, &WaitingFacts::isClean);
    QStringList parts{tr("待审 %1").arg(m_facts.waiting.size()), tr("无异常 %1").arg(clean)};
    if (late > 0)
        parts.append(tr("逾期 %1").arg(late));
    if (m_facts.waiting.empty())
        parts = {tr("没有等着审的")};
    if (missingCount() > 0)
        parts.append(tr("未交 %1").arg(missingCount()));
    return parts.join(QStringLiteral(" · "));
}

int ReviewController::missingCount() const
{
    return static_cast<int>(std::ranges::count(m_facts.missing, true, &MissingFacts::late));
}

const MissingFacts* ReviewController::missing(const QString& reviewId) const
{
    const auto at = std::ranges::find(m_facts.missing, reviewId.toStdString(), &MissingFacts::key);
    return at == m_facts.missing.end() ? nullptr : &*at;
}

const WaitingFacts* ReviewController::waiting(const QString& reviewId) const
{
    const auto at = std::ranges::find(m_facts.waiting, idOf(reviewId), &WaitingFacts::id);
    return reviewId.isEmpty() || at == m_facts.waiting.end() ? nullptr : &*at;
}

void ReviewController::keepDraft()
{
    m_pause.stop();
    if (std::exchange(m_draftKept, true) || m_selectedId.isEmpty() || !services().store.isOpen())
        return;
    const std::string key = draftKey(m_selectedId);
    services().store.run([key, text = m_guidance.toStdString()](Replica& replica) {
        return text.empty() ? replica.dropDraft(key) : replica.saveDraft(key, text);
    });
}

void ReviewController::dropDraft(const QString& reviewId)
{
    m_draftKept = true;
    services().store.run([key = draftKey(reviewId)](Replica& replica) { return replica.dropDraft(key); });
}

void ReviewController::setReturning(bool returning)
{
    if (std::exchange(m_returning, returning) != returning)
        emit returningChanged();
}

void ReviewController::setProblem(const QString& problem)
{
    if (std::exchange(m_problem, problem) != problem)
        emit problemChanged();
}

void ReviewController::clear()
{
    keepDraft(); // what was being written goes to the disk
    m_minute.stop();
    m_facts = {};
    m_waitingCount = 0;
    m_dueRead = m_dueAsked = false;
    m_overdue.clear();
    m_marked.clear();
    m_selectedId.clear();
    m_shownId.clear();
    m_reviews.setRows({});
    m_detail.set({}, {});
    m_talk.show({});
    showGuidance({}, false);
    setReturning(false);
    setProblem({});
    emit selectedIdChanged();
    emit changed();
}

} // namespace roadbook
