// SPDX-License-Identifier: GPL-3.0-or-later
//
// Signs of doubt (domain.md §8): each fires from its threshold on, says why, and stays silent on an ordinary week.
#include "model/fields.h"
#include "regulation/pack/pack.h"
#include "regulation/sampling/checked_week.h"

#include <QTest>
#include <algorithm>

using namespace roadbook;
using namespace roadbook::regulation;
using namespace roadbook::test;

namespace {

constexpr Timestamp kMinute = 60'000;
constexpr Timestamp kHour = 60 * kMinute;

const SpotCheckSection& section()
{
    static const auto kPack = preset("S0").value();
    return kPack.spotCheck;
}

std::vector<std::vector<Sign>> signsOfWeek(const std::vector<CheckedVisit>& week,
                                           const std::vector<CheckedVisit>& earlier = {})
{
    return signsOf(section(), week, earlier, kOffset).signs;
}

bool has(const std::vector<Sign>& signs, SignalKind kind)
{
    return std::ranges::find(signs, kind, &Sign::kind) != signs.end();
}

bool fires(const CheckedVisit& visit, SignalKind kind)
{
    return has(signsOfWeek({visit}).front(), kind);
}

} // namespace

class TestSignals : public QObject {
    Q_OBJECT

private slots:
    void anOrdinaryWeekHasNone()
    {
        for (const auto& signs : signsOfWeek(cleanWeek(10, 50)))
            QVERIFY(signs.empty());
    }

    void ruleK06_dwellFiresOnBothSidesAndOnlyOnSite()
    {
        auto visit = cleanVisit(1, 1, at(0, 9), 10);
        QVERIFY(signsOfWeek({visit}).front().empty());
        visit.visit.endedAt = visit.visit.startedAt + 10 * kMinute - 1;
        QVERIFY(fires(visit, SignalKind::DwellShort));
        visit.visit.channel = "phone";
        QVERIFY(!fires(visit, SignalKind::DwellShort));
        visit = cleanVisit(1, 1, at(0, 9), 300);
        QVERIFY(!fires(visit, SignalKind::DwellLong));
        visit.visit.endedAt += kMinute;
        QVERIFY(fires(visit, SignalKind::DwellLong));
        visit.visit.endedAt = 0; // nothing is known
        QVERIFY(signsOfWeek({visit}).front().empty());
    }

    void ruleK06_lateEntry()
    {
        auto visit = cleanVisit(1, 1, at(0, 9));
        visit.visit.recordedAt = visit.visit.endedAt + 72 * kHour;
        QVERIFY(!fires(visit, SignalKind::LateEntry));
        visit.visit.recordedAt += kHour;
        QVERIFY(fires(visit, SignalKind::LateEntry));
    }

    void ruleK06_aWrongClockOrAnEndThatWasNotYet()
    {
        auto visit = cleanVisit(1, 1, at(0, 9));
        visit.clockError = 15 * kMinute;
        QVERIFY(!fires(visit, SignalKind::Clock));
        visit.clockError = 16 * kMinute;
        QVERIFY(fires(visit, SignalKind::Clock));
        visit.clockError = 0;
        visit.visit.recordedAt = visit.visit.endedAt - 16 * kMinute;
        QVERIFY(fires(visit, SignalKind::Clock));
    }

    void ruleK06_ofTwoEqualSummariesEitherMayBeTheCopy()
    {
        std::vector<CheckedVisit> week{cleanVisit(1, 1, at(0, 9)), cleanVisit(2, 1, at(1, 9)),
                                       cleanVisit(3, 2, at(1, 9))};
        week[1].summary = "  " + week[0].summary + "。";
        week[2].summary = week[0].summary; // another rep's
        auto signs = signsOfWeek(week);
        QVERIFY(has(signs[0], SignalKind::RepeatedText) && has(signs[1], SignalKind::RepeatedText));
        QVERIFY(signs[2].empty());
        QVERIFY(signs[1].front().why.zh.find("客户1") != std::string::npos);
        week[0].summary = week[1].summary = "一切正常"; // too short to say anything
        QVERIFY(signsOfWeek(week)[1].empty());
        auto earlier = cleanVisit(9, 2, at(-20, 9));
        earlier.summary = week[2].summary;
        QVERIFY(has(signsOfWeek(week, {earlier})[2], SignalKind::RepeatedText));
    }

    void ruleK06_anOverlapMarksTheOneEnteredLater()
    {
        std::vector<CheckedVisit> week{cleanVisit(1, 1, at(0, 9), 40), cleanVisit(2, 1, at(0, 9, 35), 40)};
        for (const auto& signs : signsOfWeek(week)) // five minutes are none
            QVERIFY(signs.empty());
        week[1].visit.startedAt -= kMinute;
        week[0].visit.recordedAt = at(0, 20);
        week[1].visit.recordedAt = at(0, 19);
        auto signs = signsOfWeek(week);
        QVERIFY(has(signs[0], SignalKind::Overlap) && signs[1].empty());
        week[1].visit.rep = idOf(5); // somebody else may
        QVERIFY(signsOfWeek(week)[0].empty());
        week[1].visit.rep = week[0].visit.rep;
        week[1].visit.channel = "phone"; // a call in between is none
        QVERIFY(signsOfWeek(week)[0].empty());
    }

    void ruleK06_impossibleTravelOnlyWherePositionsAreKnown()
    {
        std::vector<CheckedVisit> week{cleanVisit(1, 1, at(0, 9), 40), cleanVisit(2, 1, at(0, 10), 40)};
        week[0].visit.recordedAt = at(0, 12);
        week[1].visit.recordedAt = at(0, 13);
        week[0].place = Position{39'900'000, 116'400'000};
        week[1].place = Position{39'900'000, 117'400'000}; // 85 km in 20 minutes
        QVERIFY(has(signsOfWeek(week)[1], SignalKind::ImpossibleTravel));
        QCOMPARE(metresBetween(*week[0].place, *week[1].place) / 1000, std::int64_t(85));
        week[1].visit.startedAt += kHour;
        week[1].visit.endedAt += kHour;
        QVERIFY(signsOfWeek(week)[1].empty());
        week[1].visit.startedAt -= kHour;
        week[1].place = {};
        QVERIFY(signsOfWeek(week)[1].empty());
    }

    void everySignSaysWhyInBothLanguagesWithItsArticle()
    {
        std::vector<CheckedVisit> week{cleanVisit(1, 1, at(0, 9), 5), cleanVisit(2, 1, at(0, 9), 400)};
        week[1].visit.recordedAt = week[1].visit.endedAt + 100 * kHour;
        week[1].summary = week[0].summary;
        week[0].clockError = kHour;
        int count = 0;
        for (const auto& signs : signsOfWeek(week))
            for (const auto& sign : signs) {
                ++count;
                QVERIFY(!sign.why.zh.empty() && !sign.why.en.empty());
                QCOMPARE(sign.source.ref, std::string("S0 §36.5"));
                QVERIFY(sign.source.assumption); // the regulation names no sign
                QVERIFY(sign.weight > 0);
            }
        QCOMPARE(count, 6); // short, clock, repeated; long, late, repeated. Five minutes of overlap are none
    }

    // When a week was entered all at once, "late" tells nobody apart; the others still do.
    void aSignThatMostCarryIsLeftOut()
    {
        auto week = cleanWeek(4, 25);
        for (auto& visit : week)
            visit.visit.recordedAt = at(9, 9);
        week[3].visit.endedAt = week[3].visit.startedAt + kMinute;
        const auto result = signsOf(section(), week, {}, kOffset);
        QCOMPARE(result.common, std::vector<SignalKind>{SignalKind::LateEntry});
        for (std::size_t i = 0; i < week.size(); ++i)
            QCOMPARE(result.signs[i].size(), i == 3 ? 1U : 0U);
    }

    void factsComeFromARecord()
    {
        namespace f = field::visit;
        Record record;
        record.type = type::kVisit;
        record.id = idOf(1);
        Stamp stamp;
        stamp.rev = 1;
        stamp.at = stamp.rank = at(0, 12);
        const auto right = record.addStamp(stamp);
        stamp.rev = 2;
        stamp.at = at(0, 15); // three hours ahead of the time as the server corrected it
        const auto wrong = record.addStamp(stamp);
        record.set(f::kStartedAt, at(0, 9), right);
        record.set(f::kEndedAt, at(0, 10), wrong);
        record.set(f::kSummary, std::string("谈了交货期"), right);
        AccountFact account;
        account.name = "客户";
        account.grade = "A1";
        const auto checked = checkedVisit(record, account, {});
        QCOMPARE(checked.clockError, 3 * kHour);
        QCOMPARE(checked.summary, std::string("谈了交货期"));
        QCOMPARE(checked.grade, std::string("A1"));
        QVERIFY(!checked.place);
        QVERIFY(isClaimed(checked.visit));
        QVERIFY(!isClaimed({}));
    }
};

QTEST_APPLESS_MAIN(TestSignals)
#include "tst_signals.moc"
