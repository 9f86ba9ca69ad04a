// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/regrade_controller.h"

#include "models/tone.h"
#include "pages/due_rows.h"
#include "pages/grade_refusal.h"
#include "pages/rows.h"
#include "pages/rule_rows.h"

#include <algorithm>

namespace roadbook {
namespace {

using Stage = RegradeFacts::Stage;

constexpr Touched kShows = touchedType(type::kAccount) | touchedType(type::kGradeProposal) | touchedType(type::kPack) |
                           touchedType(type::kWeekPlan) | touchedType(type::kWeekRecord);
constexpr Touched kDecides = touchedType(type::kAccount) | touchedType(type::kGradeProposal);

bool canBeApprovedUnseen(const RegradeFacts& facts)
{
    return facts.stage == Stage::Open && facts.isClean();
}

bool waitsToBeApplied(const RegradeFacts& facts)
{
    return facts.stage == Stage::Approved;
}

} // namespace

RegradeController::RegradeController(Services& services, QObject* parent) : PageController(services, kShows, parent) {}

void RegradeController::open()
{
    m_shown = true;
    refresh();
}

void RegradeController::close()
{
    m_shown = false;
    m_refusals.clear();
}

void RegradeController::refresh()
{
    if (!m_shown || !isActive())
        return;
    read([](Replica& replica) { return regradeFacts(replica); },
         [this](RegradeList list) {
             m_list = std::move(list);
             m_problem.clear();
             m_ready = true;
             show();
         });
}

void RegradeController::readFailed(const Error& error)
{
    m_problem = words().refusal(error);
    emit changed();
}

void RegradeController::show()
{
    QList<RegradeRow> rows;
    for (const RegradeFacts& facts : m_list.rows)
        rows.append(rowOf(facts));
    m_regrades.setRows(std::move(rows));
    emit changed();
}

RegradeRow RegradeController::rowOf(const RegradeFacts& facts) const
{
    const auto& proposal = facts.proposal;
    RegradeRow row{.accountId = textOf(proposal.account),
                   .name = Words::text(facts.account.name),
                   .ownerName = Words::text(facts.ownerName),
                   .fromGrade = Words::text(proposal.from),
                   .toGrade = Words::text(proposal.to),
                   .reasonText = Words::text(words().english() ? proposal.reasonEn : proposal.reason),
                   .articleText = inLanguage(regulation::sourceWords(proposal.source), words()),
                   .stateText = {},
                   .refusalText = {},
                   .section = QStringLiteral("open"),
                   .sectionText = tr("等着决定"),
                   .approveText = {},
                   .clean = facts.isClean(),
                   .decidable = !proposal.to.empty()};
    const QString who = Words::text(facts.decidedBy);
    const QString when = words().nearMoment(facts.decidedAt);
    if (facts.stage == Stage::Approved) {
        row.section = QStringLiteral("approved");
        row.sectionText = tr("已批准，等着执行");
        row.stateText = tr("%1 %2批准，还没有执行").arg(who, when);
    } else if (facts.stage == Stage::Refused) {
        row.section = QStringLiteral("refused");
        row.sectionText = tr("已否决");
        row.stateText = tr("%1 %2否决：%3").arg(who, when, Words::text(facts.guidance));
    } else if (!row.decidable) {
        row.stateText = tr("制度没有给出等级，请到客户档案里人工定级，写明理由和期限");
    } else if (!row.clean) {
        row.stateText = facts.byHand ? tr("人工定级已到期或不完整，请逐个看") : tr("有的条件没有资料，请逐个看");
    }
    row.refusable = row.decidable && facts.stage == Stage::Open;
    if (row.decidable && facts.stage != Stage::Refused)
        row.approveText = facts.stage == Stage::Approved ? tr("执行") : tr("批准");
    if (const auto refused = m_refusals.find(proposal.account); refused != m_refusals.end())
        row.refusalText = whyNot(refused->second);
    return row;
}

QString RegradeController::whyNot(const Error& error) const
{
    return gradeRefusal(error, m_list.week, words());
}

void RegradeController::approve(const QString& accountId)
{
    const RegradeFacts* facts = find(accountId);
    if (facts != nullptr && !m_busy)
        carryOut({*facts});
}

void RegradeController::approveClean()
{
    if (!m_busy)
        carryOut(those(canBeApprovedUnseen));
}

void RegradeController::applyApproved()
{
    if (!m_busy)
        carryOut(those(waitsToBeApplied));
}

void RegradeController::carryOut(std::vector<RegradeFacts> rows)
{
    if (rows.empty())
        return;
    m_busy = true;
    emit changed();
    services().store.run(
        [rows = std::move(rows)](Replica& replica) -> Result<RegradesDone> { return approveAndApply(replica, rows); },
        this,
        [this](const Result<RegradesDone>& done) {
            m_busy = false;
            emit changed();
            if (!done)
                return services().notices.say(words().refusal(done.error()), Tone::Danger);
            m_refusals = done->refusals;
            services().store.announce(kDecides, true);
            say(*done);
        });
}

void RegradeController::say(const RegradesDone& done)
{
    if (done.refusals.empty())
        return services().notices.say(tr("已调级 %1 家，已存本机").arg(done.applied), Tone::Good);
    const bool waits =
        std::ranges::all_of(done.refusals, [](const auto& one) { return one.second.code == ErrorCode::Frozen; });
    if (!waits)
        return services().notices.say(whyNot(*done.refusal), Tone::Danger);
    services().notices.say(tr("已调级 %1 家；%2 家的负责人这一周还在执行，已批准，周记录提交以后再执行")
                               .arg(done.applied)
                               .arg(done.refusals.size()),
                           Tone::Info);
}

QString RegradeController::refuse(const QString& accountId, const QString& reason)
{
    const RegradeFacts* facts = find(accountId);
    if (facts == nullptr)
        return tr("这条建议已经不在了");
    const std::string said = reason.trimmed().toStdString();
    if (said.empty())
        return tr("否决要写明理由，负责人会看到。");
    const Status refused = services().store.ask([&](Replica& replica) { return refuseRegrade(replica, *facts, said); });
    if (!refused)
        return whyNot(refused.error());
    services().store.announce(kDecides, true);
    services().notices.say(tr("已否决，已存本机"), Tone::Good);
    return {};
}

std::vector<RegradeFacts> RegradeController::those(bool (*wanted)(const RegradeFacts&)) const
{
    std::vector<RegradeFacts> rows;
    std::ranges::copy_if(m_list.rows, std::back_inserter(rows), wanted);
    return rows;
}

const RegradeFacts* RegradeController::find(const QString& accountId) const
{
    const auto at = std::ranges::find(m_list.rows, idOf(accountId),
                                      [](const RegradeFacts& facts) { return facts.proposal.account; });
    return at != m_list.rows.end() ? &*at : nullptr;
}

int RegradeController::cleanCount() const
{
    return static_cast<int>(std::ranges::count_if(m_list.rows, canBeApprovedUnseen));
}

int RegradeController::approvedCount() const
{
    return static_cast<int>(std::ranges::count_if(m_list.rows, waitsToBeApplied));
}

QString RegradeController::subtitle() const
{
    if (!m_ready)
        return {};
    if (m_list.scheme.empty())
        return tr("现行的%1没有定级方案").arg(packText(*m_list.pack, words()));
    return tr("%1 · 建议 %2 家").arg(packText(*m_list.pack, words())).arg(m_list.rows.size());
}

void RegradeController::clear()
{
    close();
    m_ready = false;
    m_list = {};
    m_problem.clear();
    m_regrades.setRows({});
    emit changed();
}

} // namespace roadbook
