// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/own_checks.h"

#include "model/fields.h"
#include "store/handed_in.h"

#include <algorithm>

namespace roadbook {
namespace {

namespace sf = field::spot_check;
namespace vf = field::visit;

constexpr auto kDone = "done";
constexpr auto kExplained = "explained";

// The regulation lets them explain it; or they did, and may say it better as long as it is open.
Result<bool> mayExplain(Replica& replica, const Record& check)
{
    if (check.text(sf::kState) == kExplained)
        return true;
    RB_ASSIGN(const auto moves, replica.possibleMoves(check.id));
    return std::ranges::any_of(moves, [](const regulation::PossibleMove& move) {
        return move.move->to == kExplained && (!move.refusal || move.refusal->code != ErrorCode::Forbidden);
    });
}

Result<OwnCheckFacts> factsOf(Replica& replica, Reader& reader, const View& view)
{
    const Record& check = view.record;
    OwnCheckFacts facts{.check = check,
                        .account = reader.account(check.ref(sf::kAccount)),
                        .checkerName = reader.staffName(check.ref(sf::kChecker)),
                        .said = saidIn(reader, check.set(sf::kRemarks)),
                        .channel = {},
                        .pending = view.pending,
                        .draft = {}};
    RB_ASSIGN(const auto visit, replica.find(check.ref(sf::kVisit)));
    if (visit) {
        facts.channel = visit->record.text(vf::kChannel);
        facts.startedAt = visit->record.integer(vf::kStartedAt);
        facts.endedAt = visit->record.integer(vf::kEndedAt);
    }
    RB_ASSIGN(facts.explainable, mayExplain(replica, check));
    RB_ASSIGN(facts.draft, replica.draft(explanationKey(check.id)));
    return facts;
}

} // namespace

bool OwnCheckFacts::waits() const
{
    return explainable && check.text(sf::kState) == kDone && check.text(sf::kOutcome) != "confirmed";
}

Result<std::vector<OwnCheckFacts>> ownChecks(Replica& replica, const Id& me)
{
    RB_ASSIGN(const auto views, recordsOf(replica, type::kSpotCheck, sf::kRep, me));
    Reader reader(replica);
    std::vector<OwnCheckFacts> checks;
    for (const View& view : views) {
        if (view.record.text(sf::kOutcome).empty())
            continue;
        RB_ASSIGN(auto facts, factsOf(replica, reader, view));
        checks.push_back(std::move(facts));
    }
    std::ranges::stable_sort(checks, std::greater{},
                             [](const OwnCheckFacts& one) { return one.check.integer(sf::kCheckedAt); });
    return checks;
}

std::string explanationKey(const Id& check)
{
    return "check_explanation/" + check.text();
}

Edit explanationEdit(const OwnCheckFacts& facts, std::string text)
{
    Edit edit{OpKind::Edit, type::kSpotCheck, facts.check.id, {{sf::kExplanation, std::move(text)}}};
    if (facts.check.text(sf::kState) == kDone)
        edit.fields.emplace_back(sf::kState, std::string(kExplained));
    return edit;
}

} // namespace roadbook
