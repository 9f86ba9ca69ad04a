// SPDX-License-Identifier: GPL-3.0-or-later
//
// The year of the demo company, as far as people look at it: a supervisor answers explanations of spot checks within days,
// and they are not one sentence.
#include "base/position.h"
#include "device_env.h"
#include "model/fields.h"
#include "model/present.h"
#include "store/queries.h"
#include "store/regrade_facts.h"
#include "store/spot_check_facts.h"
#include "support/sample_calendar.h"
#include "support/sample_records.h"
#include "support/sample_store.h"
#include "support/sample_year.h"
#include "support/temp_folder.h"

#include <QDateTime>
#include <QTest>
#include <map>
#include <set>

using namespace roadbook;
using namespace roadbook::test;

namespace {

namespace sf = field::spot_check;

constexpr Timestamp kHour = 60 * 60 * 1000;
constexpr Timestamp kDay = 24 * kHour;

Timestamp midnightOf(const QDate& day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

// What the year says of spot checks, as records; of everybody.
std::vector<Record> checksOfYear(Timestamp midnight)
{
    std::vector<Record> checks;
    for (const SampleSave& save : withSampleYear(sampleSaves(sampleStaff(), midnight), sampleStaff(), midnight))
        for (const Edit& edit : save.edits)
            if (edit.type == type::kSpotCheck)
                checks.push_back(
                    bornRecord(edit, {.rev = 1, .device = {}, .author = {}, .seq = 1, .at = 0, .rank = 0}));
    return checks;
}

} // namespace

class TestSampleYear : public QObject {
    Q_OBJECT

private slots:
    void oldExplanationsAreAnsweredAndDiffer_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::newRow("Monday") << QDate(2026, 11, 23);
        QTest::newRow("Sunday") << QDate(2026, 11, 29);
    }
    void oldExplanationsAreAnsweredAndDiffer()
    {
        QFETCH(QDate, today);
        const Timestamp midnight = midnightOf(today);
        std::set<std::string_view> said;
        int waiting = 0;
        const std::vector<Record> checks = checksOfYear(midnight);
        for (const Record& check : checks) {
            const std::string_view explanation = check.text(sf::kExplanation);
            const std::vector<Remark> answers = readRemarks(check.set(sf::kRemarks));
            if (explanation.empty()) {
                QVERIFY(check.text(sf::kState) != "explained" && answers.empty());
                QVERIFY(check.text(sf::kState) == "done" || check.text(sf::kOutcome) == "confirmed");
                continue;
            }
            said.insert(explanation);
            const Timestamp at = check.integer(sf::kExplainedAt);
            QVERIFY(check.integer(sf::kCheckedAt) < at && at < midnight);
            if (check.text(sf::kState) == "explained") {
                ++waiting;
                QVERIFY(answers.empty() && midnight - at < 7 * kDay);
                continue;
            }
            QCOMPARE(check.text(sf::kState), std::string_view("closed"));
            QCOMPARE(answers.size(), 1U);
            QVERIFY(answers.front().author == check.ref(sf::kChecker));
            QVERIFY(answers.front().at > at && answers.front().at - at < 2 * kDay);
            QVERIFY(answers.front().text.starts_with("接受说明") || answers.front().text.starts_with("维持原结果"));
        }
        QVERIFY2(said.size() >= 4, qPrintable(QString::number(said.size())));
        QCOMPARE(waiting, 1);
    }

    void whatTheSupervisorFindsIsBelievable()
    {
        const Timestamp midnight = midnightOf(QDate(2026, 11, 27));
        const Environment morning = deviceEnvironment([midnight] { return midnight + 11 * kHour; });
        const TempFolder folder;
        QVERIFY(makeSampleYearStore(folder.path(), "wang", midnight, morning));
        const auto key = KeyFile(folder.path()).unlock(kSamplePassword, morning);
        QVERIFY(key);
        auto replica = Replica::open(folder.path(), *key, morning);
        QVERIFY(replica);
        const auto waiting = explainedChecks(*replica);
        QVERIFY(waiting);
        QCOMPARE(waiting->size(), 2U);
        QVERIFY(waiting->front().explanation != waiting->back().explanation);
        for (const ExplainedFacts& one : *waiting)
            QVERIFY(midnight - one.at < 7 * kDay);

        // And most grades are those of the regulation.
        const auto regrades = regradeFacts(*replica);
        const auto accounts = replica->count({.type = type::kAccount});
        QVERIFY(regrades && accounts);
        QVERIFY2(regrades->rows.size() > 5 && std::ssize(regrades->rows) * 5 < *accounts,
                 qPrintable(QString::number(regrades->rows.size())));
    }

    void whoMetNobodyWritesOfNoTalk()
    {
        namespace vf = field::visit;
        const Timestamp midnight = midnightOf(QDate(2026, 11, 27));
        int nobody = 0;
        for (const SampleSave& save : withSampleYear(sampleSaves(sampleStaff(), midnight), sampleStaff(), midnight))
            for (const Edit& edit : save.edits) {
                if (edit.type != type::kVisit || isNull(valueIn(edit, vf::kOutcome)))
                    continue;
                const bool met = valueIn(edit, vf::kOutcome) != Value(std::string("not_met"));
                const QString summary = QString::fromStdString(std::get<std::string>(valueIn(edit, vf::kSummary)));
                QVERIFY2(met != summary.contains("没有见到"), qPrintable(summary));
                QCOMPARE(isNull(valueIn(edit, vf::kPeopleMet)), !met);
                QVERIFY(met || isNull(valueIn(edit, vf::kCompetitor)));
                nobody += met ? 0 : 1;
            }
        QVERIFY(nobody > 0);
    }

    void nobodyIsInTwoPlacesOrWorksOnHolidays()
    {
        namespace vf = field::visit;
        const Timestamp midnight = midnightOf(QDate(2026, 11, 27));
        std::map<Id, std::map<Timestamp, Timestamp>> stays; // of each person, from when until when
        std::map<Id, std::vector<Timestamp>> calls;         // of supervisors, to check
        const auto isWorked = [](Timestamp at) {
            return isWorkday(QDate(1970, 1, 1).daysTo(QDateTime::fromMSecsSinceEpoch(at).date()));
        };
        for (const SampleSave& save : withSampleYear({}, sampleStaff(), midnight))
            for (const Edit& edit : save.edits) {
                if (edit.type == type::kSpotCheck)
                    calls[std::get<Id>(valueIn(edit, sf::kChecker))].push_back(
                        std::get<Timestamp>(valueIn(edit, sf::kCheckedAt)));
                if (edit.type != type::kVisit)
                    continue;
                const auto start = std::get<Timestamp>(valueIn(edit, vf::kStartedAt));
                QVERIFY(isWorked(start));
                auto& ofPerson = stays[std::get<Id>(valueIn(edit, vf::kRep))];
                QVERIFY(ofPerson.emplace(start, std::get<Timestamp>(valueIn(edit, vf::kEndedAt))).second);
            }
        QCOMPARE(stays.size(), 8U);
        for (const Record& check : checksOfYear(midnight))
            QVERIFY(isWorked(check.integer(sf::kCheckedAt)));
        for (auto& [person, ofPerson] : stays) {
            for (const Timestamp at : calls[person]) // some minutes on the phone
                QVERIFY(ofPerson.emplace(at, at + kHour / 20).second);
            Timestamp last = 0;
            for (const auto& [start, end] : ofPerson) {
                QVERIFY2(start < end && start > last, qPrintable(QDateTime::fromMSecsSinceEpoch(start).toString()));
                last = end;
            }
        }
    }

    void whatIsSaidOfACallCanBeDoneByPhone()
    {
        namespace vf = field::visit;
        constexpr Timestamp kMinute = kHour / 60;
        const Timestamp midnight = midnightOf(QDate(2026, 11, 27));
        std::map<Id, std::map<Timestamp, Timestamp>> stays;
        int calls = 0;
        for (const SampleSave& save : withSampleYear(sampleSaves(sampleStaff(), midnight), sampleStaff(), midnight))
            for (const Edit& edit : save.edits) {
                if (edit.type != type::kVisit || isNull(valueIn(edit, vf::kStartedAt)))
                    continue;
                const auto start = std::get<Timestamp>(valueIn(edit, vf::kStartedAt));
                const auto end = std::get<Timestamp>(valueIn(edit, vf::kEndedAt));
                QVERIFY(stays[std::get<Id>(valueIn(edit, vf::kRep))].emplace(start, end).second);
                if (valueIn(edit, vf::kOutcome) == Value(std::string("not_met")))
                    QVERIFY(end - start <= 15 * kMinute);
                if (valueIn(edit, vf::kChannel) != Value(std::string("phone")))
                    continue;
                ++calls;
                QVERIFY(valueIn(edit, vf::kKind) != Value(std::string("store_patrol")));
                QVERIFY(end - start <= 20 * kMinute);
                const QString summary = QString::fromStdString(std::get<std::string>(valueIn(edit, vf::kSummary)));
                for (const char* seen : {"参观", "看了", "见面", "走访"})
                    QVERIFY2(!summary.contains(QString::fromUtf8(seen)), qPrintable(summary));
            }
        QVERIFY(calls > 100);
        for (const auto& [person, ofPerson] : stays)
            for (Timestamp last = 0; const auto& [start, end] : ofPerson) {
                QVERIFY(start > last);
                last = end;
            }
    }

    void customersAreThereBeforeTheirVisits()
    {
        namespace vf = field::visit;
        const Timestamp midnight = midnightOf(QDate(2026, 11, 27));
        std::map<Id, Timestamp> made; // accounts and contacts
        const auto saves = withSampleYear(sampleSaves(sampleStaff(), midnight), sampleStaff(), midnight);
        for (const SampleSave& save : saves)
            for (const Edit& edit : save.edits)
                if (edit.type == type::kAccount || edit.type == type::kContact)
                    made[edit.id] = save.at;
        for (const SampleSave& save : saves)
            for (const Edit& edit : save.edits) {
                if (edit.type != type::kVisit || isNull(valueIn(edit, vf::kStartedAt)))
                    continue;
                const auto start = std::get<Timestamp>(valueIn(edit, vf::kStartedAt));
                QVERIFY(made.at(std::get<Id>(valueIn(edit, vf::kAccount))) < start);
                if (const Value met = valueIn(edit, vf::kPeopleMet); !isNull(met))
                    for (const std::string& contact : std::get<TextSet>(met))
                        QVERIFY(made.at(*Id::parse(contact)) < start);
            }
    }

    void citiesLieApartAndTheirCustomersTogether()
    {
        const Timestamp midnight = midnightOf(QDate(2026, 11, 25));
        std::map<std::string, std::vector<Position>> cities;
        int accounts = 0;
        int placed = 0;
        for (const SampleSave& save : withSampleYear(sampleSaves(sampleStaff(), midnight), sampleStaff(), midnight))
            for (const Edit& edit : save.edits) {
                if (edit.type != type::kAccount || edit.kind != OpKind::Create)
                    continue;
                const Record account = bornRecord(edit, {});
                ++accounts;
                const auto place = parsePosition(account.text(field::account::kPosition));
                if (!place)
                    continue;
                ++placed;
                QCOMPARE(formatPosition(*place), std::string(account.text(field::account::kPosition)));
                cities[std::string(account.text(field::account::kRegion))].push_back(*place);
            }
        QVERIFY2(placed * 10 > accounts * 8 && placed * 10 < accounts * 9, std::to_string(placed).c_str());
        QCOMPARE(cities.size(), std::size_t{12});
        for (const auto& [name, customers] : cities)
            for (const auto& [other, others] : cities)
                for (const Position& one : customers)
                    for (const Position& two : others) {
                        if (one == two)
                            continue;
                        const std::int64_t metres = metresBetween(one, two);
                        QVERIFY2(name == other ? metres >= 300 && metres <= 15'000 : metres >= 5'000,
                                 (name + " " + formatPosition(one) + " " + other + " " + formatPosition(two)).c_str());
                    }
        std::set<std::string> different;
        for (const auto& [name, customers] : cities)
            for (const Position& one : customers)
                QVERIFY2(different.insert(formatPosition(one)).second, formatPosition(one).c_str());
    }

    void everyValueOfAConflictIsInTheHistory()
    {
        const Timestamp midnight = midnightOf(QDate(2026, 11, 27));
        const Environment morning = deviceEnvironment([midnight] { return midnight + 11 * kHour; });
        const TempFolder folder;
        QVERIFY(makeSampleYearStore(folder.path(), "lin", midnight, morning));
        const auto key = KeyFile(folder.path()).unlock(kSamplePassword, morning);
        QVERIFY(key);
        auto replica = Replica::open(folder.path(), *key, morning);
        QVERIFY(replica);
        const auto found = findAccounts(*replica, "东岭机械股份有限公司", 1);
        QVERIFY(found && found->rows.size() == 1);
        DueKeeper keeper;
        const auto facts = accountFacts(*replica, keeper, found->rows.front().account.id);
        QVERIFY(facts && facts->conflicts.size() == 1);
        const Conflict& conflict = facts->conflicts.front().conflict;
        QCOMPARE(conflict.rivals.size(), 2U);
        for (const Rival& rival : conflict.rivals) {
            const auto entry = std::ranges::find_if(facts->history, [&rival](const HistoryFacts& one) {
                return one.line.value == rival.value && one.line.stamp.sameWrite(rival.stamp);
            });
            QVERIFY(entry != facts->history.end());
            QVERIFY(entry->disputed && entry->before == conflict.before);
        }
    }

    void supervisorsCallOnWhomTheyHaveToSee()
    {
        namespace vf = field::visit;
        std::map<Id, int>
            calls; // of the supervisors, by account; nobody is left out who is a tender or has three people
        std::map<Id, int> people;
        const Timestamp midnight = midnightOf(QDate(2026, 11, 27));
        std::set<Id> important;
        for (const SampleSave& save : withSampleYear({}, sampleStaff(), midnight))
            for (const Edit& edit : save.edits) {
                if (edit.type == type::kAccount && valueIn(edit, field::account::kIsTender) == Value(true))
                    important.insert(edit.id);
                if (edit.type == type::kContact && ++people[std::get<Id>(valueIn(edit, field::contact::kAccount))] == 3)
                    important.insert(std::get<Id>(valueIn(edit, field::contact::kAccount)));
                if (edit.type == type::kVisit && (valueIn(edit, vf::kRep) == Value(sampleStaffId("wang")) ||
                                                  valueIn(edit, vf::kRep) == Value(sampleStaffId("zhao"))))
                    ++calls[std::get<Id>(valueIn(edit, vf::kAccount))];
            }
        QVERIFY(important.size() > 100);
        for (const Id& account : important)
            QVERIFY(calls[account] > 0);
    }
};

QTEST_GUILESS_MAIN(TestSampleYear)
#include "tst_sample_year.moc"
