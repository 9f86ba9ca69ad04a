// SPDX-License-Identifier: GPL-3.0-or-later
//
// 客户接待 (§14 of the rules): who does what for whom, and that silence owes nothing.
#include "regulation/pack/pack.h"

#include <QTest>
#include <algorithm>

using namespace roadbook;
using namespace roadbook::regulation;

namespace {

const Pack& s2()
{
    static const Pack kPack = preset("S2").value();
    return kPack;
}

PackReading readRules(const std::string& rules)
{
    return checkPack(R"({"id":"X","version":"1","title":"t","effective_from":"2026-01-01","reception":{
        "visitors":[{"id":"high","label":"高"},{"id":"low","label":"低"}],"rules":)" +
                     rules + "}}");
}

std::string rule(const std::string& visitors, const std::string& source = R"({"ref":"r","article":"a"})")
{
    return R"({"tiers":["A"],"visitors":)" + visitors +
           R"(,"steps":[{"id":"plan","label":"方案","text":"拟订"}],"source":)" + source + "}";
}

} // namespace

class ReceptionTest : public QObject {
    Q_OBJECT

private slots:
    void matrix_data()
    {
        QTest::addColumn<QString>("tier");
        QTest::addColumn<QString>("visitor");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* tier, const char* visitor, const char* step, const char* expected) {
            QTest::addRow("§14 %s %s %s", tier, visitor, step)
                << QString::fromUtf8(tier) << visitor << step << QString::fromUtf8(expected);
        };
        row("战略", "chairman", "info", "业务单位收集，报总经理办公室");
        row("战略", "chairman", "plan", "业务单位拟订，公司办公室审核，公司领导审批");
        row("战略", "chairman", "car", ""); // says nothing
        row("战略", "manager", "plan", "业务单位拟订，报主管领导审批");
        row("战略", "manager", "pick_up", "");
        row("战略", "below", "talks", "业务单位自行确定");
        row("重点", "chairman", "info", "业务单位收集，报公司办公室");
        row("重点", "manager", "plan", "业务单位");
        row("重点", "below", "welcome", "销售部提前打印电子屏欢迎标语");
        row("一般", "chairman", "plan", "业务单位");
    }
    void matrix()
    {
        QFETCH(QString, tier);
        QFETCH(QString, visitor);
        QFETCH(QString, step);
        QFETCH(QString, expected);
        const auto* found = s2().reception.find(tier.toStdString(), visitor.toStdString());
        QVERIFY(found != nullptr);
        QVERIFY(!found->source.article.empty());
        const auto at = std::find_if(found->steps.begin(), found->steps.end(),
                                     [&](const ReceptionStep& one) { return one.id == step.toStdString(); });
        QCOMPARE(at != found->steps.end() ? QString::fromStdString(at->text.zh) : QString(), expected);
    }

    void ruleG06ATierWithoutARuleOwesNothing()
    {
        QVERIFY(s2().reception.find("储备", "chairman") == nullptr);
        QVERIFY(preset("S0").value().reception.rules.empty());
    }

    void missingRanksAreListedAsGaps()
    {
        const auto reading = readRules("[" + rule(R"(["high"])") + "]");
        QVERIFY(!reading.refused);
        QCOMPARE(reading.findings.size(), 1U);
        QCOMPARE(reading.findings[0].kind, Finding::Kind::Gap);
    }

    void overlapsUnknownRanksAndMissingSourcesAreRefused()
    {
        const auto path = [](const PackReading& reading) {
            return reading.refused ? reading.findings.front().path : std::string("taken");
        };
        QCOMPARE(path(readRules("[" + rule(R"(["high","low"])") + "," + rule(R"(["low"])") + "]")),
                 std::string("reception.rules[1].visitors"));
        QCOMPARE(path(readRules("[" + rule(R"(["king"])") + "]")), std::string("reception.rules[0].visitors"));
        QCOMPARE(path(readRules("[" + rule(R"(["high","low"])", "null") + "]")),
                 std::string("reception.rules[0].source"));
    }
};

QTEST_APPLESS_MAIN(ReceptionTest)
#include "tst_reception.moc"
