// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/grading/standing.h"

#include "model/fields.h"

namespace roadbook::regulation {
namespace {

namespace af = field::account;

constexpr Day kDaysOfWeek = 7;

std::string shown(const std::string& grade, bool english)
{
    return !grade.empty() ? grade : english ? "none" : "待定级";
}

Label whyOf(GradeComparison::Verdict verdict, const GradeStanding& standing, const Graded& graded)
{
    const auto now = shown(standing.grade, false);
    const auto then = shown(graded.grade, false);
    const auto nowEn = shown(standing.grade, true);
    const auto thenEn = shown(graded.grade, true);
    const auto until = standing.until != 0 ? formatDay(standing.until) : std::string("?");
    switch (verdict) {
    case GradeComparison::Verdict::Same:
        return {"与制度一致", "As the regulation has it"};
    case GradeComparison::Verdict::Differs:
        return {"现为" + now + "，按制度应为" + then + "，可提出调级建议",
                "Is " + nowEn + ", by the regulation " + thenEn + "; a regrade can be proposed"};
    case GradeComparison::Verdict::HeldByHand:
        return {"人工定级" + now + "，有效至" + until + "：" + standing.handReason,
                "Graded " + nowEn + " by hand until " + until + ": " + standing.handReason};
    case GradeComparison::Verdict::HandExpired:
        return {"人工定级" + now + "已到期或缺理由、批准人、期限，按制度应为" + then,
                "Graded " + nowEn + " by hand, which is over or lacks reason, approver or expiry; by the regulation " +
                    thenEn};
    }
    throw BrokenInvariant("unknown verdict on a grade");
}

GradeComparison::Verdict verdictOn(const GradeStanding& standing, const Graded& graded, Day today)
{
    using Verdict = GradeComparison::Verdict;
    if (standing.grade == graded.grade)
        return Verdict::Same;
    if (standing.heldByHand(today))
        return Verdict::HeldByHand;
    return standing.byHand ? Verdict::HandExpired : Verdict::Differs;
}

} // namespace

bool GradeStanding::heldByHand(Day today) const
{
    return byHand && !handReason.empty() && !approver.isNull() && until != 0 && today <= until;
}

GradeStanding standingOf(const Record& account)
{
    return {.account = account.id,
            .grade = std::string(account.text(af::kGrade)),
            .scheme = std::string(account.text(af::kGradeScheme)),
            .pack = std::string(account.text(af::kGradePack)),
            .reason = std::string(account.text(af::kGradeReason)),
            .byHand = account.boolean(af::kGradeOverride),
            .handReason = std::string(account.text(af::kGradeOverrideReason)),
            .approver = account.ref(af::kGradeApprover),
            .until = parseDay(account.text(af::kGradeOverrideUntil)).value_or(0)};
}

std::string_view verdictName(GradeComparison::Verdict verdict)
{
    switch (verdict) {
    case GradeComparison::Verdict::Same:
        return "same";
    case GradeComparison::Verdict::Differs:
        return "differs";
    case GradeComparison::Verdict::HeldByHand:
        return "held_by_hand";
    case GradeComparison::Verdict::HandExpired:
        return "hand_expired";
    }
    throw BrokenInvariant("unknown verdict on a grade");
}

GradeComparison compareGrade(const GradeStanding& standing, const Graded& graded, Day today)
{
    const auto verdict = verdictOn(standing, graded, today);
    return {standing, graded, verdict, whyOf(verdict, standing, graded)};
}

std::optional<GradeProposal> propose(const GradeComparison& comparison, const std::string& packName, Day today)
{
    if (!comparison.wantsProposal())
        return {};
    GradeProposal proposal{.account = comparison.standing.account,
                           .scheme = comparison.graded.scheme,
                           .pack = packName,
                           .from = comparison.standing.grade,
                           .to = comparison.graded.grade,
                           .reason = comparison.why.zh + "。" + comparison.graded.why.zh,
                           .inputs = {},
                           .proposedOn = today};
    for (const auto& input : comparison.graded.inputs)
        proposal.inputs +=
            (proposal.inputs.empty() ? "" : "；") + std::string(findFactName(input.fact)->zh) + "=" + input.value;
    return proposal;
}

Day effectiveFrom(Day decidedOn, Weekday weekStart)
{
    return startOfWeek(decidedOn, weekStart) + kDaysOfWeek;
}

bool mayApply(Day decidedOn, Day today, Weekday weekStart, bool ownerHasOpenWeek)
{
    return today >= effectiveFrom(decidedOn, weekStart) && !ownerHasOpenWeek;
}

} // namespace roadbook::regulation
