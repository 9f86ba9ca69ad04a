// SPDX-License-Identifier: GPL-3.0-or-later
//
// Law 14: every number, deadline and formula of the regulation is data with its source, and a test names it.
#include "regulation/pack/pack.h"
#include "regulation/rules/table.h"

#include <nlohmann/json.hpp>

#include <QTest>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

using namespace roadbook;
using namespace roadbook::test;

namespace {

const std::string kRoot = RB_SOURCE_DIR;
const std::string kFolder = kRoot + "/tests/regulation/rules/";

// What §21 of the rulebook marks as core.
const std::set<int> kCore{1,  2,  3,  4,  5,  7,  8,  9,  13, 14, 15, 16, 17, 19, 20, 21, 22, 23, 24, 25, 26, 27,
                          28, 29, 30, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 67, 69, 70, 84, 85};

const RuleTable& table()
{
    static const RuleTable kTable = ruleTable(kRoot);
    return kTable;
}

bool isThere(const std::string& place)
{
    if (!place.starts_with("pack:"))
        return std::filesystem::is_regular_file(kRoot + "/" + place);
    const auto bar = place.rfind(':');
    const auto text = regulation::presetText(place.substr(5, bar - 5));
    return text && nlohmann::json::parse(*text).contains(place.substr(bar + 1));
}

std::vector<std::string> parts(const std::string& text)
{
    std::vector<std::string> list;
    std::istringstream in(text);
    for (std::string part; std::getline(in, part, ';');)
        list.push_back(part.substr(part.find_first_not_of(' ')));
    return list;
}

} // namespace

class RulesTest : public QObject {
    Q_OBJECT

private slots:
    void law14_everyNumberedRuleIsInAPackAndATestNamesIt_data()
    {
        QTest::addColumn<QString>("rule");
        for (const auto& [rule, why] : listOf(kFolder + "rules.txt"))
            QTest::newRow(rule.c_str()) << QString::fromStdString(rule);
    }
    void law14_everyNumberedRuleIsInAPackAndATestNamesIt()
    {
        QFETCH(QString, rule);
        const auto row = table().find(rule.toStdString());
        QVERIFY2(row != table().end(), "it stands in no pack");
        for (const auto& place : row->second.places)
            QVERIFY2(!place.ref.empty() && !place.article.empty(), place.path.c_str());
        QVERIFY2(!row->second.tests.empty(), "no test names it");
    }

    void theListIsWorthItsName()
    {
        const auto list = listOf(kFolder + "rules.txt");
        QVERIFY(list.size() > 90);
        std::set<std::string> seen;
        for (const auto& [rule, why] : list) {
            QVERIFY2(seen.insert(rule).second, rule.c_str());
            QVERIFY2(!why.empty(), rule.c_str());
        }
    }

    void nothingCoreIsMissing()
    {
        std::set<int> found;
        for (const auto& [number, rest] : listOf(kFolder + "core.txt")) {
            QVERIFY2(found.insert(std::stoi(number)).second, number.c_str());
            for (const auto& place : parts(rest.substr(rest.find(" | ") + 3)))
                QVERIFY2(isThere(place), (number + ": " + place).c_str());
        }
        QVERIFY(found == kCore);
    }

    void theTableIsUpToDate()
    {
        std::ifstream in(kRoot + "/docs/regulation.md", std::ios::binary);
        std::ostringstream committed;
        committed << in.rdbuf();
        QVERIFY2(committed.str() == asMarkdown(table()),
                 "run build/release/tests-bin/regulation_table > docs/regulation.md");
    }
};

QTEST_APPLESS_MAIN(RulesTest)
#include "tst_rules.moc"
