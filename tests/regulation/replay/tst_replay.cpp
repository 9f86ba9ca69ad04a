// SPDX-License-Identifier: GPL-3.0-or-later
//
// A pack against stored data before it is put into force: who would be graded otherwise, what would be due, and how much
// work it asks of whom. A small office: one rep, three accounts, a few visits.
#include "model/fields.h"
#include "regulation/replay/replay.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace roadbook;
using namespace roadbook::regulation;

namespace {

namespace af = field::account;
namespace vf = field::visit;

Id idOf(std::uint8_t byte)
{
    Id id;
    id.bytes.fill(byte);
    return id;
}

const Id kRep = idOf(1), kHead = idOf(2), kTeam = idOf(3);
const Id kBig = idOf(11), kBetween = idOf(12), kHand = idOf(13);

const std::vector<StaffFact> kStaff{{kRep, "林晓", "rep", kTeam, {}, true},
                                    {kHead, "王敏", "supervisor", kTeam, {}, true}};

// 2026-11-27, noon at the office
const Timestamp kNow = parseTimestamp("2026-11-27T12:00:00+08:00").value();

Record record(TypeId type, const Id& id, std::vector<std::pair<FieldId, Value>> values)
{
    Record made;
    made.type = type;
    made.id = id;
    made.rev = 1;
    made.stamps.push_back({.rev = 1, .device = {}, .author = kRep, .seq = 1, .at = kNow, .rank = kNow});
    for (auto& [field, value] : values)
        made.set(field, std::move(value), 0);
    return made;
}

StoredAccount account(const Id& id, const std::string& grade, std::int64_t usage)
{
    StoredAccount stored{.account = record(type::kAccount, id,
                                           {{af::kName, std::string("东岭机械")},
                                            {af::kAnnualUsage, usage},
                                            {af::kOwner, kRep},
                                            {af::kSecondContact, kHead},
                                            {af::kArchivedOn, std::string("2025-01-06")}}),
                         .others = {}};
    if (!grade.empty())
        stored.account.set(af::kGrade, grade, 0);
    return stored;
}

Record visit(std::uint8_t number, const Id& on, const std::string& day, const std::string& channel)
{
    const auto at = parseTimestamp(day + "T09:00:00+08:00").value();
    return record(type::kVisit, idOf(number),
                  {{vf::kAccount, on},
                   {vf::kRep, kRep},
                   {vf::kKind, std::string("return_visit")},
                   {vf::kChannel, channel},
                   {vf::kState, std::string("done")},
                   {vf::kStartedAt, at},
                   {vf::kEndedAt, at + 1'800'000}});
}

std::vector<StoredAccount> stored()
{
    std::vector<StoredAccount> all{account(kBig, "A2", 250'000), account(kBetween, "", 400'000),
                                   account(kHand, "A1", 400'000)};
    all[0].others = {visit(21, kBig, "2026-11-20", "on_site"), visit(22, kBig, "2026-11-21", "phone"),
                     visit(23, kBig, "2025-11-20", "on_site")};
    for (const auto& [field, value] :
         std::initializer_list<std::pair<FieldId, Value>>{{af::kGradeOverride, true},
                                                          {af::kGradeOverrideReason, std::string("战略意义")},
                                                          {af::kGradeApprover, kHead},
                                                          {af::kGradeOverrideUntil, std::string("2027-01-31")}})
        all[2].account.set(field, value, 0);
    return all;
}

nlohmann::json s0()
{
    return nlohmann::json::parse(presetText("S0").value());
}

Pack packOf(nlohmann::json json, const char* version)
{
    json["version"] = version;
    return readPack(json.dump()).value();
}

Pack lowerPack()
{
    auto json = s0();
    json["grading"][0]["gap_policy"]["policy"] = "lower";
    return packOf(json, "2");
}

const Replay::Person& personOf(const Replay& result, const Id& id)
{
    for (const auto& person : result.people)
        if (person.id == id)
            return person;
    throw BrokenInvariant("nobody of that id");
}

} // namespace

class ReplayTest : public QObject {
    Q_OBJECT

private slots:
    void theSamePackChangesNothing();
    void ruleG01AnotherGapPolicyRegradesWhomItMeans();
    void whoIsGradedByHandStaysSo();
    void whatChangesInDutiesIsNamedByAccount();
    void theLoadOfAPersonIsWhatThePackAsks();
    void windowsInTimesAYear_data();
    void windowsInTimesAYear();
    void twelveMonthEndsAsTheyWereThen();
    void whatWasDoneOfTheHousesDutiesWasNotOwedAfterwards();
    void deletedAccountsAreLeftOut();
    void anotherPresetCanBeReplayed();
    void itSaysHowFarItIsAndCanBeStopped();
};

void ReplayTest::theSamePackChangesNothing()
{
    const auto result = replay(packOf(s0(), "1"), packOf(s0(), "2"), kStaff, stored(), kNow);
    QCOMPARE(result.accounts, std::int64_t(3));
    QVERIFY(result.regraded.empty());
    QCOMPARE(result.before, std::string("S0@1"));
    QCOMPARE(result.after, std::string("S0@2"));
    QCOMPARE(result.totalBefore, result.totalAfter);
    QVERIFY(result.owed.empty());
    for (const auto& person : result.people)
        QCOMPARE(person.before, person.after);
}

void ReplayTest::ruleG01AnotherGapPolicyRegradesWhomItMeans()
{
    const auto result = replay(packOf(s0(), "1"), lowerPack(), kStaff, stored(), kNow);
    QCOMPARE(result.regraded.size(), std::size_t(2)); // the two of 40 万
    QCOMPARE(result.regraded[0].account, kBetween);
    QCOMPARE(result.regraded[0].before, std::string());
    QCOMPARE(result.regraded[0].after, std::string("A2"));
    QVERIFY(!result.regraded[0].heldByHand);
    QVERIFY(!result.regraded[0].why.zh.empty());
}

void ReplayTest::whoIsGradedByHandStaysSo()
{
    const auto result = replay(packOf(s0(), "1"), lowerPack(), kStaff, stored(), kNow);
    QVERIFY(result.regraded[1].heldByHand);
    QCOMPARE(result.regraded[1].stored, std::string("A1"));
    for (const auto& owed : result.owed)
        QVERIFY(owed.account != kHand);
}

void ReplayTest::whatChangesInDutiesIsNamedByAccount()
{
    const auto result = replay(packOf(s0(), "1"), lowerPack(), kStaff, stored(), kNow);
    QCOMPARE(result.owed.size(), std::size_t(1));
    QCOMPARE(result.owed[0].account, kBetween);
    QVERIFY(result.owed[0].after.overdue > result.owed[0].before.overdue); // an A2 that nobody ever visited
    QCOMPARE(result.totalAfter.overdue - result.totalBefore.overdue,
             result.owed[0].after.overdue - result.owed[0].before.overdue);
}

void ReplayTest::theLoadOfAPersonIsWhatThePackAsks()
{
    const auto result = replay(packOf(s0(), "1"), lowerPack(), kStaff, stored(), kNow);
    const auto& rep = personOf(result, kRep);
    // A2: on site every 30 days, a call every 14 days; A1: once a month, a call every 14 days
    QCOMPARE(rep.before.visitsPerYear, std::int64_t(12'166 + 12'000));
    QCOMPARE(rep.after.visitsPerYear, std::int64_t(2 * 12'166 + 12'000));
    QCOMPARE(rep.before.callsPerYear, std::int64_t(2 * 26'071));
    QCOMPARE(rep.after.callsPerYear, std::int64_t(3 * 26'071));
    QCOMPARE(rep.after.callsPerWeek(), std::int64_t(150)); // 1.50: three calls a fortnight
    QCOMPARE(rep.visitsDone, std::int64_t(1));             // the one of last year is too old
    QCOMPARE(rep.callsDone, std::int64_t(1));
    const auto& head = personOf(result, kHead);
    QVERIFY(head.after.visitsPerYear > head.before.visitsPerYear);
}

void ReplayTest::windowsInTimesAYear_data()
{
    using Unit = Window::Unit;
    QTest::addColumn<int>("unit");
    QTest::addColumn<int>("every");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("30 days") << static_cast<int>(Unit::Days) << 30 << qint64(12'166);
    QTest::newRow("2 weeks") << static_cast<int>(Unit::Weeks) << 2 << qint64(26'071);
    QTest::newRow("2 months") << static_cast<int>(Unit::Months) << 2 << qint64(6'000);
    QTest::newRow("quarter") << static_cast<int>(Unit::Quarters) << 1 << qint64(4'000);
    QTest::newRow("half") << static_cast<int>(Unit::Halves) << 1 << qint64(2'000);
    QTest::newRow("2 years") << static_cast<int>(Unit::Years) << 2 << qint64(500);
}

void ReplayTest::windowsInTimesAYear()
{
    QFETCH(int, unit);
    QFETCH(int, every);
    QFETCH(qint64, expected);
    QCOMPARE(timesAYear({.rolling = true, .every = every, .unit = static_cast<Window::Unit>(unit)}), expected);
}

void ReplayTest::twelveMonthEndsAsTheyWereThen()
{
    const auto result = replay(packOf(s0(), "1"), lowerPack(), kStaff, stored(), kNow);
    QCOMPARE(result.months.size(), std::size_t(12));
    QCOMPARE(formatDay(result.months.front().day), std::string("2025-11-30"));
    QCOMPARE(formatDay(result.months.back().day), std::string("2026-10-31"));
    for (const auto& month : result.months)
        QVERIFY(month.after.overdue >= month.before.overdue);
    // the visit of 20 November does not cure what was overdue at the end of October
    auto without = stored();
    without[0].others.erase(without[0].others.begin(), without[0].others.begin() + 2);
    const auto never = replay(packOf(s0(), "1"), lowerPack(), kStaff, without, kNow);
    QCOMPARE(never.months.back().before, result.months.back().before);
    QVERIFY(never.totalBefore.overdue > result.totalBefore.overdue);
}

void ReplayTest::whatWasDoneOfTheHousesDutiesWasNotOwedAfterwards()
{
    const auto june = [](std::span<const DoneDuty> done) {
        const auto result = replay(packOf(s0(), "1"), packOf(s0(), "2"), kStaff, stored(), kNow, {}, done);
        for (const auto& month : result.months)
            if (formatDay(month.day) == "2026-06-30")
                return month;
        throw BrokenInvariant("no June");
    };
    const Replay::MonthEnd owed = june({});
    const auto doneOn = [&june](const char* day) {
        const DoneDuty done{kHead, "survey_first_half", *parseDay("2026-07-10"), *parseDay(day)};
        return june(std::span(&done, 1));
    };
    QCOMPARE(doneOn("2026-06-25").before.due, owed.before.due - 1);
    QCOMPARE(doneOn("2026-06-25").after.due, owed.after.due - 1);
    QCOMPARE(doneOn("2026-07-05").before.due, owed.before.due); // it was not done yet
}

void ReplayTest::deletedAccountsAreLeftOut()
{
    auto all = stored();
    all[1].account.deleted = true;
    all[2].account.set(af::kMergedInto, kBig, 0);
    const auto result = replay(packOf(s0(), "1"), lowerPack(), kStaff, all, kNow);
    QCOMPARE(result.accounts, std::int64_t(1));
    QVERIFY(result.regraded.empty());
}

void ReplayTest::itSaysHowFarItIsAndCanBeStopped()
{
    const auto pack = packOf(s0(), "1");
    int parts = 0;
    int next = 0;
    const auto whole = replay(pack, lowerPack(), kStaff, stored(), kNow, [&](int done, int of) {
        parts = of;
        return done == next++;
    });
    QCOMPARE(next, parts);
    QCOMPARE(whole.months.size(), 12U);
    QVERIFY(!whole.people.empty());
    const auto cut = replay(pack, lowerPack(), kStaff, stored(), kNow, [](int done, int) { return done < 4; });
    QCOMPARE(cut.months.size(), 3U);
    QCOMPARE(replay(pack, lowerPack(), kStaff, stored(), kNow, [](int, int) { return false; }).months.size(), 0U);
}

void ReplayTest::anotherPresetCanBeReplayed()
{
    const auto result = replay(packOf(s0(), "1"), preset("S2").value(), kStaff, stored(), kNow);
    QCOMPARE(result.regraded.size(),
             std::size_t(1)); // B1 … the one with a grade by S0 has none by S2 as nothing is known
    QCOMPARE(result.regraded[0].account, kBig);
}

QTEST_GUILESS_MAIN(ReplayTest)
#include "tst_replay.moc"
