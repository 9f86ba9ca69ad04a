// SPDX-License-Identifier: GPL-3.0-or-later
//
// Facts from records: what the regulation looks at, and nothing else.
#include "model/fields.h"
#include "model/present.h"
#include "regulation/facts/facts.h"

#include <QTest>

using namespace roadbook;
using namespace roadbook::regulation;

namespace {

constexpr int kShanghai = 480;

Id id(std::uint8_t number)
{
    Id made;
    made.bytes[15] = number;
    return made;
}

Timestamp at(const char* moment)
{
    return *parseTimestamp(moment);
}

Stamp stamp(std::uint32_t rev, Timestamp when)
{
    Stamp made;
    made.rev = rev;
    made.seq = rev;
    made.at = when;
    return made;
}

Record record(TypeId type, Timestamp created)
{
    Record made;
    made.type = type;
    made.id = id(1);
    made.rev = 1;
    made.addStamp(stamp(1, created));
    return made;
}

void write(Record& record, FieldId field, Value value, Timestamp when)
{
    record.set(field, std::move(value), record.addStamp(stamp(++record.rev, when)));
}

namespace af = field::account;
namespace vf = field::visit;

} // namespace

class TestFacts : public QObject {
    Q_OBJECT
private slots:
    void aDutyIsDoneWhenItsRecordSaysWhichOccasionAndWhen()
    {
        namespace df = field::duty_record;
        Record done = record(type::kDutyRecord, at("2026-07-08T01:00:00Z"));
        done.set(df::kPerson, id(3), done.life);
        done.set(df::kDuty, std::string("survey"), done.life);
        done.set(df::kOccasion, std::string("2026-07-10"), done.life);
        QVERIFY(!doneDuty(done)); // on which day?
        done.set(df::kDoneOn, std::string("2026-07-08"), done.life);
        const DoneDuty expected{id(3), "survey", *parseDay("2026-07-10"), *parseDay("2026-07-08")};
        QVERIFY(doneDuty(done) == expected);
        done.deleted = true; // taken back
        QVERIFY(!doneDuty(done));
        done.deleted = false;
        done.type = type::kWeekPlan;
        QVERIFY(!doneDuty(done));
    }
    void anArchiveBeginsOnItsDateElseOnTheDayItWasCreatedAtTheOffice()
    {
        Record account = record(type::kAccount, at("2026-03-01T17:00:00Z")); // already the 2nd in Shanghai
        write(account, af::kName, std::string("华星橡胶"), at("2026-03-05T00:00:00Z"));
        QCOMPARE(accountFact(account, kShanghai).archivedOn, dayOf(2026, 3, 2));
        QCOMPARE(accountFact(account, 0).archivedOn, dayOf(2026, 3, 1));
        write(account, af::kArchivedOn, std::string("2024-07-15"), at("2026-03-05T00:00:00Z"));
        QCOMPARE(accountFact(account, kShanghai).archivedOn, dayOf(2024, 7, 15));
    }
    void anAccountSaysWhoseItIsWhatItIsAndWhatIsKnown()
    {
        Record account = record(type::kAccount, at("2026-03-01T00:00:00Z"));
        write(account, af::kGrade, std::string("A2"), at("2026-03-03T16:30:00Z"));
        write(account, af::kOwner, id(7), at("2026-03-02T00:00:00Z"));
        write(account, af::kSecondContact, id(8), at("2026-03-02T00:00:00Z"));
        write(account, af::kIsTender, true, at("2026-03-02T00:00:00Z"));
        write(account, af::kAnnualUsage, std::int64_t{264'000}, at("2026-03-02T00:00:00Z"));
        const AccountFact fact = accountFact(account, kShanghai);
        QCOMPARE(fact.grade, "A2");
        QCOMPARE(fact.gradedOn, dayOf(2026, 3, 4));
        QVERIFY(fact.owner == id(7) && fact.secondContact == id(8) && fact.tender);
        QCOMPARE(fact.annualUsage, 264'000);
        QVERIFY(fact.given.test(af::kGrade) && !fact.given.test(af::kAddress));
        QVERIFY(accountFact(record(type::kAccount, 0), 0).annualUsage == -1);
    }
    void anEmptiedGradeIsNoGrade()
    {
        Record account = record(type::kAccount, 0);
        write(account, af::kGrade, Value{}, at("2026-03-03T00:00:00Z"));
        QCOMPARE(accountFact(account, 0).gradedOn, 0);
        QVERIFY(!accountFact(account, 0).given.test(af::kGrade));
    }
    void aMergedOrDeletedAccountIsGone()
    {
        Record account = record(type::kAccount, 0);
        QVERIFY(!accountFact(account, 0).deleted);
        write(account, af::kMergedInto, id(9), 0);
        QVERIFY(accountFact(account, 0).deleted);
        Record deleted = record(type::kAccount, 0);
        deleted.deleted = true;
        QVERIFY(accountFact(deleted, 0).deleted);
    }
    void ruleA17_tickingADutyOffIsNoChangeOfTheArchive()
    {
        Record account = record(type::kAccount, 0);
        write(account, af::kAddress, std::string("东岭路 18 号"), at("2026-03-05T00:00:00Z"));
        write(account, af::kDutiesDone, TextSet{"verify 2026-04-01"}, at("2026-04-01T00:00:00Z"));
        QCOMPARE(accountFact(account, 0).touchedAt, at("2026-03-05T00:00:00Z"));
    }
    void dutiesDoneAreReadInTheOrderOfTheirDays()
    {
        Record account = record(type::kAccount, 0);
        write(account, af::kDutiesDone,
              TextSet{"from a later version", "verify 2026-01-07", dutyMark("year_end", dayOf(2025, 12, 20))}, 0);
        const std::vector<DutyMark> expected{{"year_end", dayOf(2025, 12, 20)}, {"verify", dayOf(2026, 1, 7)}};
        QVERIFY(accountFact(account, 0).done == expected);
    }
    void aVisitKnowsTheLevelsOfWhomItMet()
    {
        const std::vector<ContactFact> contacts{{id(2), id(1), "刘总", CounterpartLevel::DecisionMaker},
                                                {id(3), id(1), "赵敏", CounterpartLevel::Handler}};
        Record visit = record(type::kVisit, 0);
        write(visit, vf::kPeopleMet, TextSet{id(2).text(), id(3).text(), "门卫"}, 0);
        const std::vector<CounterpartLevel> expected{CounterpartLevel::Unknown, CounterpartLevel::Handler,
                                                     CounterpartLevel::DecisionMaker};
        QVERIFY(visitFact(visit, contacts).met == expected);
    }
    void onlyAVisitThatMetSomebodyHappened()
    {
        Record visit = record(type::kVisit, 0);
        write(visit, vf::kState, std::string("planned"), 0);
        write(visit, vf::kPlannedStart, at("2026-03-05T01:00:00Z"), at("2026-03-01T00:00:00Z"));
        QVERIFY(!visitFact(visit, {}).happened());
        write(visit, vf::kStartedAt, at("2026-03-05T01:00:00Z"), at("2026-03-06T00:00:00Z"));
        write(visit, vf::kState, std::string("done"), at("2026-03-06T00:00:00Z"));
        QVERIFY(visitFact(visit, {}).happened());
        QCOMPARE(visitFact(visit, {}).recordedAt, at("2026-03-06T00:00:00Z"));
        write(visit, vf::kOutcome, std::string("not_met"), 0);
        QVERIFY(!visitFact(visit, {}).happened());
    }
    void aPromiseIsOpenUntilKeptDroppedOrDeleted()
    {
        namespace pf = field::promise;
        Record promise = record(type::kPromise, 0);
        write(promise, pf::kState, std::string("open"), 0);
        write(promise, pf::kDue, std::string("2026-11-30"), 0);
        QVERIFY(promiseFact(promise).open);
        QCOMPARE(promiseFact(promise).due, dayOf(2026, 11, 30));
        promise.deleted = true;
        QVERIFY(!promiseFact(promise).open);
        promise.deleted = false;
        write(promise, pf::kState, std::string("kept"), 0);
        QVERIFY(!promiseFact(promise).open);
    }
    void aPersonBringsTheTeamAboveTheirOwn()
    {
        Record team = record(type::kTeam, 0);
        team.id = id(5);
        write(team, field::team::kParent, id(6), 0);
        Record person = record(type::kStaff, 0);
        write(person, field::staff::kTeam, id(5), 0);
        write(person, field::staff::kRole, std::string("rep"), 0);
        const std::vector<Record> teams{team};
        const StaffFact fact = staffFact(person, teams);
        QVERIFY(fact.team == id(5) && fact.parentTeam == id(6) && fact.active);
        write(person, field::staff::kActive, false, 0);
        QVERIFY(!staffFact(person, teams).active);
    }

    void ruleX03X04_aComplaintSaysWhoWhenAndWhatWasReported()
    {
        namespace cf = field::complaint;
        Record complaint = record(type::kComplaint, at("2026-11-23T01:00:00Z"));
        write(complaint, cf::kAccount, id(20), at("2026-11-23T01:00:00Z"));
        write(complaint, cf::kTakenBy, id(2), at("2026-11-23T01:00:00Z"));
        ComplaintFact fact = complaintFact(complaint);
        QVERIFY(fact.id == id(1) && fact.account == id(20));
        QVERIFY(fact.handler == id(2));                        // nobody else was named
        QCOMPARE(fact.receivedAt, at("2026-11-23T01:00:00Z")); // as it was written down
        QVERIFY(!fact.needsVisit && !fact.outsideProvince && fact.feedbacks.empty());
        const Timestamp later = at("2026-11-24T01:00:00Z");
        write(complaint, cf::kAcceptedAt, at("2026-11-23T00:30:00Z"), later);
        write(complaint, cf::kResponsiblePerson, id(3), later);
        write(complaint, cf::kNeedsVisit, true, later);
        write(complaint, cf::kPlace, std::string("outside"), later);
        write(complaint, cf::kOnSiteAt, later, later);
        const auto zeros = [](std::span<std::uint8_t> bytes) { std::ranges::fill(bytes, std::uint8_t{0}); };
        TextSet told{makeRemark(makeId(later + 5, zeros), id(2), "换货已发出"),
                     makeRemark(makeId(later + 2, zeros), id(2), "已查明原因"), "something of another version"};
        sortUnique(told);
        write(complaint, cf::kFeedbacks, told, later);
        fact = complaintFact(complaint);
        QCOMPARE(fact.receivedAt, at("2026-11-23T00:30:00Z"));
        QVERIFY(fact.handler == id(3) && fact.needsVisit && fact.outsideProvince);
        QCOMPARE(fact.visitedAt, later);
        QVERIFY(fact.feedbacks == (std::vector<Timestamp>{later + 2, later + 5}));
    }

    void aComplaintEndsWhenTheCustomerConfirmsAndMayBeginAgain()
    {
        namespace cf = field::complaint;
        Record complaint = record(type::kComplaint, 1000);
        for (const char* open : {"accepted", "assigned", "handled"}) {
            write(complaint, cf::kState, std::string(open), 2000);
            QCOMPARE(complaintFact(complaint).closedAt, 0);
        }
        write(complaint, cf::kState, std::string("closed"), 4000);
        QCOMPARE(complaintFact(complaint).closedAt, 4000);
        write(complaint, cf::kClosedAt, std::int64_t{3900}, 4000);
        QCOMPARE(complaintFact(complaint).closedAt, 3900);
        write(complaint, cf::kConfirmedAt, std::int64_t{3000}, 4000);
        QCOMPARE(complaintFact(complaint).closedAt, 3000);
        write(complaint, cf::kState, std::string("assigned"), 5000); // the customer is not satisfied after all
        QCOMPARE(complaintFact(complaint).closedAt, 0);
    }
};

QTEST_GUILESS_MAIN(TestFacts)
#include "tst_facts.moc"
