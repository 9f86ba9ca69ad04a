// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/due_facts.h"

#include "judge/judge.h"
#include "model/fields.h"
#include "store/duty_records.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace roadbook {
namespace {

using namespace regulation;

constexpr std::size_t kMostShown = 400;            // nobody reads further; duties of one day come as one row
constexpr std::size_t kMostAsked = 2 * kMostShown; // promises among them are left out

DueFacts factsOf(const DueSection& section, DueItem item, Day today, std::span<const Filing> filings, Reader& reader)
{
    DueFacts facts;
    facts.words = wordsFor(section, item, today, filings);
    facts.today = today;
    facts.rule = ruleId(section, item, filings);
    if (!item.account.isNull())
        facts.account = reader.account(item.account);
    const ContactRule* rule = nullptr;
    if (item.kind == DueKind::Contact)
        rule = &section.obligations[item.rule].contact;
    else if (item.kind == DueKind::ComplaintReturn)
        rule = &section.complaints.returnVisit->contact;
    else if (item.kind == DueKind::Dated && item.account.isNull())
        facts.duty = DutyOccasion{section.dated[item.rule].id, item.since}.name();
    else if (item.kind == DueKind::Dated)
        facts.duty = section.dated[item.rule].id;
    else if (item.kind == DueKind::Verification)
        facts.duty = section.archive.verification->id;
    else if (item.kind == DueKind::Promise)
        facts.promised = reader.promised(item.subject);
    if (rule != nullptr) {
        facts.kind = rule->kinds.front();
        facts.channel = rule->channels.front();
    }
    facts.item = std::move(item);
    return facts;
}

// The record that a filing asks for: its type and its period.
std::string filingName(const WorkflowSection& section, const DueItem& item, std::span<const Filing> filings)
{
    const auto filing = std::ranges::find(filings, item.subject, &Filing::record);
    if (item.kind != DueKind::Filing || filing == filings.end())
        return {};
    return std::string(findType(section.deadlines.at(filing->rule).type)->name) + "/" + formatDay(filing->period);
}

Status changeTicks(Replica& replica, const Id& account, const std::function<void(TextSet&)>& change)
{
    RB_ASSIGN(const View view, replica.get(type::kAccount, account));
    TextSet done = view.record.set(field::account::kDutiesDone);
    change(done);
    const Edit edits[]{
        {OpKind::Edit, type::kAccount, account, {{field::account::kDutiesDone, Value(std::move(done))}}}};
    RB_TRY(replica.save(edits));
    return {};
}

} // namespace

Result<std::vector<DueFacts>> dueNow(Replica& replica, DueKeeper& keeper, const Id& person)
{
    RB_TRY(keeper.refresh(replica));
    const Timestamp now = replica.now();
    Reader reader(replica);
    std::vector<DueFacts> due;
    const auto filings = keeper.filings(now, person);
    for (DueItem& item : keeper.book().list(
             {.now = now, .person = person, .filings = filings, .upcoming = false, .most = kMostAsked})) {
        if (item.kind == DueKind::Promise)
            continue;
        if (due.size() == kMostShown)
            break;
        std::string filing = filingName(workflowOf(keeper.pack()), item, filings);
        due.push_back(factsOf(keeper.pack().due, std::move(item), keeper.pack().calendar.dayOf(now), filings, reader));
        due.back().filing = std::move(filing);
    }
    return due;
}

Result<std::vector<DueItem>> dueMeetings(Replica& replica, DueKeeper& keeper, const MeetingsQuestion& question)
{
    RB_TRY(keeper.refresh(replica));
    auto due = keeper.book().list({.now = replica.now(),
                                   .person = question.person,
                                   .until = question.until,
                                   .wanted = Wanted::Meetings,
                                   .accounts = question.accounts,
                                   .most = question.most});
    std::erase_if(due, [&question](const DueItem& item) {
        const bool farPromise = item.kind == DueKind::Promise && item.deadline > question.until;
        return farPromise || item.kind == DueKind::ComplaintFeedback; // that is written, wherever one is
    });
    return due;
}

DueFacts meetingFacts(Replica& replica, const DueKeeper& keeper, Reader& reader, DueItem item)
{
    const Day today = keeper.pack().calendar.dayOf(replica.now());
    return factsOf(keeper.pack().due, std::move(item), today, {}, reader);
}

Result<AccountDueFacts> dueOfAccount(Replica& replica, DueKeeper& keeper, const Id& account)
{
    RB_ASSIGN(const auto snapshot, keeper.snapshot(replica, account));
    AccountDueFacts facts;
    if (!snapshot)
        return facts;
    const regulation::Pack& pack = *snapshot->pack;
    const Timestamp now = replica.now();
    Reader reader(replica);
    for (DueItem& item : snapshot->items(now))
        if (item.kind != DueKind::Promise && item.kind != DueKind::SameDay)
            facts.items.push_back(factsOf(pack.due, std::move(item), pack.calendar.dayOf(now), {}, reader));
    if (const NoObligation* none = snapshot->account.noObligation()) {
        const Bilingual source = sourceWords(none->source);
        facts.none = {none->label.zh + " · " + source.zh, none->label.en + " · " + source.en};
    }
    return facts;
}

VisitFact visitFactOf(const VisitDraft& draft, const Id& me, const std::vector<ContactFact>& contacts)
{
    VisitFact visit{.id = draft.visit,
                    .account = draft.account,
                    .rep = me,
                    .kind = draft.kind,
                    .channel = draft.channel,
                    .state = "done",
                    .outcome = draft.outcome,
                    .plannedStart = draft.plannedStart,
                    .startedAt = draft.startedAt,
                    .endedAt = draft.endedAt};
    for (const std::string& member : draft.people) {
        const auto id = Id::parse(member);
        const auto known = id ? std::ranges::find(contacts, *id, &ContactFact::id) : contacts.end();
        const auto added = id ? std::ranges::find(draft.newPeople, *id, &DraftPerson::id) : draft.newPeople.end();
        visit.met.push_back(known != contacts.end()          ? known->level
                            : added != draft.newPeople.end() ? counterpartLevel(added->level)
                                                             : CounterpartLevel::Unknown);
    }
    std::ranges::sort(visit.met);
    return visit;
}

Status tickOff(Replica& replica, const Id& account, std::string_view duty, Day on)
{
    return changeTicks(replica, account, [&](TextSet& done) {
        done.push_back(dutyMark(duty, on));
        sortUnique(done);
    });
}

Status takeTickBack(Replica& replica, const Id& account, std::string_view duty, Day on)
{
    return changeTicks(replica, account, [&](TextSet& done) { std::erase(done, dutyMark(duty, on)); });
}

} // namespace roadbook
