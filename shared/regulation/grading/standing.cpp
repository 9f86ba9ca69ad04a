// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/grading/standing.h"

#include "model/fields.h"
#include "regulation/grading/facts_of_account.h"

#include <algorithm>

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
                "Now " + nowEn + ", under the regulation " + thenEn + "; a grade change can be proposed"};
    case GradeComparison::Verdict::HeldByHand:
        return {"人工定级" + now + "，有效至" + until + "：" + standing.handReason,
                "Graded " + nowEn + " by hand until " + until + ": " + standing.handReason};
    case GradeComparison::Verdict::HandExpired:
        return {
            "人工定级" + now + "已到期或缺理由、批准人、期限，按制度应为" + then,
            "Graded " + nowEn +
                " by hand, which has expired or lacks a reason, an approver or an expiry date; under the regulation " +
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

std::vector<GradeComparison> compareGrades(const Scheme& scheme, std::span<const Record> accounts, Day today)
{
    std::vector<const Record*> living;
    for (const Record& account : accounts)
        if (!account.deleted && account.ref(af::kMergedInto).isNull())
            living.push_back(&account);
    std::ranges::sort(living, {}, &Record::id);
    std::vector<GroupMember> members;
    members.reserve(living.size());
    for (const Record* account : living)
        members.push_back(memberOf(*account, today));
    const auto graded = gradeAll(scheme, factsToGrade(members, scheme));
    std::vector<GradeComparison> comparisons;
    comparisons.reserve(living.size());
    for (std::size_t i = 0; i < living.size(); ++i)
        comparisons.push_back(compareGrade(standingOf(*living[i]), graded[i], today));
    return comparisons;
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
                           .reasonEn = comparison.why.en + ". " + comparison.graded.why.en,
                           .inputs = {},
                           .tags = {},
                           .source = comparison.graded.source,
                           .proposedOn = today};
    for (const auto& tag : comparison.graded.tags)
        proposal.tags.push_back(tag.tag);
    sortUnique(proposal.tags);
    for (const auto& input : comparison.graded.inputs)
        proposal.inputs +=
            (proposal.inputs.empty() ? "" : "；") + std::string(findFactName(input.fact)->zh) + "=" + input.value;
    return proposal;
}

std::vector<GradeProposal> proposeGrades(const Scheme& scheme, const std::string& packName,
                                         std::span<const Record> accounts, Day today)
{
    std::vector<GradeProposal> proposals;
    for (const GradeComparison& comparison : compareGrades(scheme, accounts, today))
        if (auto proposal = propose(comparison, packName, today))
            proposals.push_back(*std::move(proposal));
    return proposals;
}

FieldValues regradeFields(const GradeProposal& proposal)
{
    const auto textOrNull = [](const std::string& text) { return text.empty() ? Value{} : Value{text}; };
    return {{af::kGrade, textOrNull(proposal.to)},       {af::kGradeScheme, textOrNull(proposal.scheme)},
            {af::kGradePack, textOrNull(proposal.pack)}, {af::kGradeReason, textOrNull(proposal.reason)},
            {af::kGradeTags, normalised(proposal.tags)}, {af::kGradeOverride, Value{}},
            {af::kGradeOverrideReason, Value{}},         {af::kGradeApprover, Value{}},
            {af::kGradeOverrideUntil, Value{}}};
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
