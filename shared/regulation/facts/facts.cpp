// SPDX-License-Identifier: GPL-3.0-or-later
#include "regulation/facts/facts.h"

#include "model/fields.h"
#include "model/present.h"

#include <algorithm>

namespace roadbook::regulation {
namespace {

namespace af = field::account;
namespace vf = field::visit;

Day dateOr(std::string_view date, Day otherwise)
{
    return parseDay(date).value_or(otherwise);
}

// The moment of the first write that the record still knows. A creation is always kept, as long as the record was not
// deleted in between.
Timestamp createdAt(const Record& record)
{
    const auto first = std::ranges::min_element(record.stamps, {}, &Stamp::rev);
    return first != record.stamps.end() ? first->at : 0;
}

std::vector<DutyMark> marksOf(const TextSet& members)
{
    std::vector<DutyMark> marks;
    for (const std::string& member : members) {
        const auto space = member.rfind(' ');
        const auto day = parseDay(space == std::string::npos ? "" : member.substr(space + 1));
        if (day && space > 0) // whatever else another version wrote there is none of ours
            marks.push_back({member.substr(0, space), *day});
    }
    std::ranges::sort(marks, {}, [](const DutyMark& mark) { return std::tie(mark.on, mark.duty); });
    return marks;
}

} // namespace

CounterpartLevel counterpartLevel(std::string_view level)
{
    if (level == "handler")
        return CounterpartLevel::Handler;
    if (level == "head")
        return CounterpartLevel::Head;
    return level == "decision_maker" ? CounterpartLevel::DecisionMaker : CounterpartLevel::Unknown;
}

std::string dutyMark(std::string_view duty, Day on)
{
    return std::string(duty) + " " + formatDay(on);
}

AccountFact accountFact(const Record& account, int utcOffsetMinutes)
{
    AccountFact fact{.id = account.id,
                     .name = std::string(account.text(af::kName)),
                     .grade = std::string(account.text(af::kGrade)),
                     .tender = account.boolean(af::kIsTender),
                     .deleted = account.deleted || !account.ref(af::kMergedInto).isNull(),
                     .owner = account.ref(af::kOwner),
                     .secondContact = account.ref(af::kSecondContact),
                     .archivedOn = dateOr(account.text(af::kArchivedOn), dayAt(createdAt(account), utcOffsetMinutes)),
                     .lastVisitBeforeArchive = dateOr(account.text(af::kLastVisitOn), 0),
                     .paymentCredit = std::string(account.text(af::kPaymentCredit)),
                     .region = std::string(account.text(af::kRegion)),
                     .industry = std::string(account.text(af::kIndustry)),
                     .done = marksOf(account.set(af::kDutiesDone))};
    if (const Stamp* graded = account.stampOf(af::kGrade); graded != nullptr && !fact.grade.empty())
        fact.gradedOn = dayAt(graded->at, utcOffsetMinutes);
    if (std::holds_alternative<std::int64_t>(account.value(af::kAnnualUsage)))
        fact.annualUsage = account.integer(af::kAnnualUsage);
    for (const Field& field : account.fields) {
        if (field.id != af::kDutiesDone)
            fact.touchedAt = std::max(fact.touchedAt, account.stamps[field.stamp].at);
        if (field.id < kMostAccountFields && !isNull(field.value))
            fact.given.set(field.id);
    }
    return fact;
}

ContactFact contactFact(const Record& contact)
{
    return {contact.id, contact.ref(field::contact::kAccount), std::string(contact.text(field::contact::kName)),
            counterpartLevel(contact.text(field::contact::kLevel))};
}

VisitFact visitFact(const Record& visit, const std::vector<ContactFact>& contacts)
{
    VisitFact fact{.id = visit.id,
                   .account = visit.ref(vf::kAccount),
                   .rep = visit.ref(vf::kRep),
                   .kind = std::string(visit.text(vf::kKind)),
                   .channel = std::string(visit.text(vf::kChannel)),
                   .state = std::string(visit.text(vf::kState)),
                   .outcome = std::string(visit.text(vf::kOutcome)),
                   .plannedStart = visit.integer(vf::kPlannedStart),
                   .startedAt = visit.integer(vf::kStartedAt),
                   .endedAt = visit.integer(vf::kEndedAt)};
    for (const FieldId field : {vf::kPlannedStart, vf::kStartedAt, vf::kEndedAt})
        if (const Stamp* stamp = visit.stampOf(field))
            fact.recordedAt = std::max(fact.recordedAt, stamp->at);
    for (const std::string& member : visit.set(vf::kPeopleMet)) {
        const auto id = Id::parse(member);
        const auto known = id ? std::ranges::find(contacts, *id, &ContactFact::id) : contacts.end();
        fact.met.push_back(known != contacts.end() ? known->level : CounterpartLevel::Unknown);
    }
    std::ranges::sort(fact.met);
    return fact;
}

PromiseFact promiseFact(const Record& promise)
{
    namespace pf = field::promise;
    return {promise.id,
            promise.ref(pf::kAccount),
            promise.ref(pf::kVisit),
            promise.ref(pf::kOwner),
            std::string(promise.text(pf::kWhat)),
            dateOr(promise.text(pf::kDue), 0),
            promise.text(pf::kState) == "open" && !promise.deleted};
}

ComplaintFact complaintFact(const Record& complaint)
{
    namespace cf = field::complaint;
    ComplaintFact fact{.id = complaint.id,
                       .account = complaint.ref(cf::kAccount),
                       .handler = complaint.ref(cf::kResponsiblePerson),
                       .receivedAt = complaint.integer(cf::kAcceptedAt),
                       .needsVisit = complaint.boolean(cf::kNeedsVisit),
                       .outsideProvince = complaint.text(cf::kPlace) == "outside",
                       .visitedAt = complaint.integer(cf::kOnSiteAt),
                       .feedbacks = {}};
    if (fact.handler.isNull())
        fact.handler = complaint.ref(cf::kTakenBy);
    if (fact.receivedAt == 0)
        fact.receivedAt = createdAt(complaint);
    for (const std::string& feedback : complaint.set(cf::kFeedbacks))
        if (const Timestamp at = remarkedAt(feedback); at != 0)
            fact.feedbacks.push_back(at);
    std::ranges::sort(fact.feedbacks);
    const auto state = complaint.text(cf::kState); // a reopened one keeps its old times
    if (state == "confirmed" || state == "closed") {
        fact.closedAt = complaint.integer(cf::kConfirmedAt);
        if (fact.closedAt == 0)
            fact.closedAt = complaint.integer(cf::kClosedAt);
        if (fact.closedAt == 0)
            fact.closedAt = complaint.stampOf(cf::kState)->at;
    }
    return fact;
}

std::optional<DoneDuty> doneDuty(const Record& record)
{
    namespace df = field::duty_record;
    if (record.type != type::kDutyRecord || record.deleted)
        return {};
    const auto occasion = parseDay(record.text(df::kOccasion));
    const auto on = parseDay(record.text(df::kDoneOn));
    if (!occasion || !on)
        return {};
    return DoneDuty{record.ref(df::kPerson), std::string(record.text(df::kDuty)), *occasion, *on};
}

StaffFact staffFact(const Record& staff, std::span<const Record> teams)
{
    namespace sf = field::staff;
    const Id team = staff.ref(sf::kTeam);
    const auto known = std::ranges::find(teams, team, &Record::id);
    const Value& active = staff.value(sf::kActive);
    return {staff.id,
            std::string(staff.text(sf::kName)),
            std::string(staff.text(sf::kRole)),
            team,
            known != teams.end() ? known->ref(field::team::kParent) : Id{},
            !staff.deleted && (isNull(active) || active == Value(true)),
            createdAt(staff)};
}

} // namespace roadbook::regulation
