// SPDX-License-Identifier: GPL-3.0-or-later
//
// "What would count?": before a visit is saved, which obligations of its account it satisfies, or why not (C-01). The
// same decision as the clocks take afterwards (count.h). Pure; microseconds, so that it follows every chip; any thread.
#pragma once

#include "regulation/due/account_book.h"
#include "regulation/due/count.h"

namespace roadbook::regulation {

struct Verdict {
    enum class Answer : std::uint8_t {
        Counts,
        CountsWithWarning,
        AlreadyMet, // it is fine, but this period has enough already
        WrongKind,
        WrongChannel,
        WrongLevel,
        NobodyMet,
        WrongPerson, // another's to do
    };
    Answer answer = Answer::Counts;
    std::size_t obligation = 0; // in section.obligations
    int done = 0;               // with this visit, in the period
    Day next = 0;               // due next, when this visit is saved as it is
    Bilingual text;             // "计入：A2 每 30 天上门 1 次，下次到期 12月23日"
};

inline bool doesCount(const Verdict& verdict)
{
    return verdict.answer <= Verdict::Answer::AlreadyMet;
}

// One for each obligation of the account, those that count first. An earlier version of the same visit is left out of
// account. A visit that has no start yet is taken to be on `today`.
std::vector<Verdict> wouldCount(const DueSection& section, const OfficeCalendar& office, const House& house,
                                const AccountBook& account, const VisitFact& visit, Day today);
std::string_view answerName(Verdict::Answer answer);

} // namespace roadbook::regulation
