// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/due/would_count.h"

#include "regulation/due/words.h"

#include <algorithm>
#include <array>

namespace roadbook::regulation {
namespace {

using Answer = Verdict::Answer;

Answer answerOf(Counting counting)
{
    switch (counting) {
    case Counting::Counts:
        return Answer::Counts;
    case Counting::CountsWithWarning:
        return Answer::CountsWithWarning;
    case Counting::WrongKind:
        return Answer::WrongKind;
    case Counting::WrongChannel:
        return Answer::WrongChannel;
    case Counting::WrongLevel:
        return Answer::WrongLevel;
    case Counting::NobodyMet:
        return Answer::NobodyMet;
    }
    throw BrokenInvariant("unknown counting");
}

Bilingual reason(const Obligation& obligation, Answer answer)
{
    const Bilingual whom = counterpartWords(obligation.contact.levels);
    switch (answer) {
    case Answer::CountsWithWarning:
        return {"，但要求" + whom.zh, ", but the rule says: " + whom.en};
    case Answer::AlreadyMet:
        return {"，本期已满", ", this period already has enough"};
    case Answer::WrongKind:
        return {"：只有专门的回访计入", ": only dedicated return visits count"};
    case Answer::WrongChannel:
        return {"：方式不同", ": another channel"};
    case Answer::WrongLevel:
        return {"：要求" + whom.zh, ": the rule says: " + whom.en};
    case Answer::NobodyMet:
        return {"：未见到人", ": nobody was met"};
    case Answer::WrongPerson:
        return {"：由别人完成", ": it is for somebody else to do"};
    case Answer::Counts:
        break;
    }
    return {};
}

Bilingual textOf(const Obligation& obligation, const Verdict& verdict, Day today)
{
    const Bilingual why = reason(obligation, verdict.answer);
    if (!doesCount(verdict))
        return {"不计入：" + obligation.label.zh + why.zh, "Does not count: " + obligation.label.en + why.en};
    const Bilingual next = dayWords(verdict.next, today);
    return {"计入：" + obligation.label.zh + why.zh + "，下次到期 " + next.zh,
            "Counts: " + obligation.label.en + why.en + ", next due " + next.en};
}

// The clock as it will be with this visit in it.
std::vector<CountedContact> withVisit(const AccountBook::Clock& clock, const CountedContact& added)
{
    std::vector<CountedContact> contacts;
    std::ranges::copy_if(clock.contacts, std::back_inserter(contacts),
                         [&added](const CountedContact& contact) { return contact.visit != added.visit; });
    contacts.push_back(added);
    std::ranges::sort(contacts, {}, &CountedContact::at);
    return contacts;
}

} // namespace

std::vector<Verdict> wouldCount(const DueSection& section, const OfficeCalendar& office, const House& house,
                                const AccountBook& account, const VisitFact& visit, Day today)
{
    const Timestamp at = visit.startedAt != 0 ? visit.startedAt : office.startOf(today);
    const Day on = office.dayOf(at);
    std::vector<Verdict> verdicts;
    for (const AccountBook::Clock& clock : account.clocks()) {
        const Obligation& obligation = section.obligations[clock.obligation];
        Verdict verdict;
        verdict.obligation = clock.obligation;
        const Counting counting = countingOf(obligation.contact, visit);
        verdict.answer =
            house.actsAs(visit.rep, obligation.who, account.account()) ? answerOf(counting) : Answer::WrongPerson;
        if (doesCount(verdict)) {
            const auto contacts = withVisit(clock, {at, on, visit.id, false});
            const Standing standing = standingOn({obligation.window, obligation.least}, contacts, account.start(),
                                                 std::max(today, on), office);
            verdict.done = standing.done;
            verdict.next = standing.deadline;
            if (!obligation.window.rolling && standing.done > obligation.target)
                verdict.answer = Answer::AlreadyMet;
        }
        verdict.text = textOf(obligation, verdict, today);
        verdicts.push_back(std::move(verdict));
    }
    std::ranges::stable_sort(verdicts, {}, [](const Verdict& verdict) { return verdict.answer; });
    return verdicts;
}

std::string_view answerName(Verdict::Answer answer)
{
    constexpr std::array<std::string_view, 8> kNames{"counts",     "counts_with_warning", "already_met",
                                                     "wrong_kind", "wrong_channel",       "wrong_level",
                                                     "nobody_met", "wrong_person"};
    return kNames.at(static_cast<std::size_t>(answer));
}

} // namespace roadbook::regulation
